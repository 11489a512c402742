// Which accesses are checked, and with what.
//
// RUN: mca-opt %s --gpu-module-to-binary=format=llvm --mca-emulate-kernels=text=true > %t
// RUN: sed 's/\\0A/\n/g; s/\\22/"/g' %t | FileCheck %s

gpu.module @kernels [#nvvm.target<chip = "sm_80">] {
  // Kinds (third) are 0 read, 1 write, 2 atomic; the alignment follows, then the
  // space: 0 anywhere, 1 global, 2 shared.
  // CHECK-LABEL: define internal void @kinds.checked.body
  // CHECK:         call void @mcaEmuCheck(ptr %0, i64 16, i32 0, i32 16, i32 0, i32
  // CHECK-NEXT:    load <4 x float>
  // CHECK:         call void @mcaEmuCheck(ptr %{{.*}}, i64 16, i32 1, i32 4, i32 1, i32
  // CHECK-NEXT:    store <4 x float>
  // CHECK:         call void @mcaEmuCheck(ptr %0, i64 4, i32 2, i32 4, i32 0, i32
  // CHECK-NEXT:    atomicrmw fadd
  // CHECK:         call void @mcaEmuCheck(ptr %0, i64 4, i32 2, i32 4, i32 0, i32
  // CHECK-NEXT:    cmpxchg
  llvm.func @kinds(%p: !llvm.ptr, %q: !llvm.ptr<1>, %f: f32, %i: i32) attributes {gpu.kernel, nvvm.kernel} {
    %v = llvm.load %p {alignment = 16 : i64} : !llvm.ptr -> vector<4xf32>
    llvm.store %v, %q {alignment = 4 : i64} : vector<4xf32>, !llvm.ptr<1>
    %a = llvm.atomicrmw fadd %p, %f monotonic : !llvm.ptr, f32
    %b = llvm.cmpxchg %p, %i, %i monotonic monotonic : !llvm.ptr, i32
    llvm.return
  }

  // Both ranges of a copy, with the bytes that the kernel asks for.
  // CHECK-LABEL: define internal void @copies.checked.body
  // CHECK:         call void @mcaEmuCheck(ptr %0, i64 %2, i32 1, i32 1, i32 0, i32
  // CHECK-NEXT:    call void @mcaEmuCheck(ptr %1, i64 %2, i32 0, i32 1, i32 0, i32
  // CHECK-NEXT:    call void @llvm.memcpy
  llvm.func @copies(%p: !llvm.ptr, %q: !llvm.ptr, %n: i64) attributes {gpu.kernel, nvvm.kernel} {
    "llvm.intr.memcpy"(%p, %q, %n) <{isVolatile = false}> : (!llvm.ptr, !llvm.ptr, i64) -> ()
    llvm.return
  }

  // Lanes that are masked off check no bytes.
  // CHECK-LABEL: define internal void @masked.checked.body
  // CHECK:         [[BIT:%.*]] = extractelement <2 x i1> %{{.*}}, i64 0
  // CHECK-NEXT:    [[BYTES:%.*]] = select i1 [[BIT]], i64 4, i64 0
  // CHECK-NEXT:    call void @mcaEmuCheck(ptr %{{.*}}, i64 [[BYTES]], i32 0, i32 1, i32 0, i32
  // CHECK:         call void @mcaEmuCheck(
  // CHECK-NEXT:    call <2 x float> @llvm.masked.load
  // CHECK:         call void @mcaEmuCheck(ptr %{{.*}}, i64 %{{.*}}, i32 1, i32 1, i32 0, i32
  // CHECK:         call void @mcaEmuCheck(
  // CHECK-NEXT:    call void @llvm.masked.store
  llvm.func @masked(%p: !llvm.ptr, %q: !llvm.ptr, %m: vector<2xi1>, %d: vector<2xf32>) attributes {gpu.kernel, nvvm.kernel} {
    %v = llvm.intr.masked.load %p, %m, %d {alignment = 4 : i32} : (!llvm.ptr, vector<2xi1>, vector<2xf32>) -> vector<2xf32>
    llvm.intr.masked.store %v, %q, %m {alignment = 4 : i32} : vector<2xf32>, vector<2xi1> into !llvm.ptr
    llvm.return
  }

  // Nobody else sees a thread's own memory.
  // CHECK-LABEL: define internal void @local.checked.body
  // CHECK-NOT:     call void @mcaEmuCheck
  // CHECK:         ret void
  llvm.func @local(%i: i32, %f: f32) attributes {gpu.kernel, nvvm.kernel} {
    %c8 = llvm.mlir.constant(8 : i32) : i32
    %p = llvm.alloca %c8 x f32 : (i32) -> !llvm.ptr
    %q = llvm.getelementptr %p[%i] : (!llvm.ptr, i32) -> !llvm.ptr, f32
    llvm.store volatile %f, %q : f32, !llvm.ptr
    llvm.return
  }
}
