// RUN: mca-opt %s --gpu-module-to-binary=format=llvm --mca-emulate-kernels | FileCheck %s --check-prefix=OBJECT
// RUN: mca-opt %s --gpu-module-to-binary=format=llvm --mca-emulate-kernels=text=true > %t
// RUN: sed 's/\\0A/\n/g; s/\\22/"/g' %t | FileCheck %s

// Places are lines where there is debug information.
// RUN: mca-opt %s --ensure-debug-info-scope-on-llvm-func --gpu-module-to-binary=format=llvm --mca-emulate-kernels=text=true | FileCheck %s --check-prefix=LINES
// LINES: store of @tile at emulate-kernels.mlir:{{[0-9]+}} #1

// The host finds code for its processor where there was bitcode.
// OBJECT: gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_80">, {{.*}}bin = "\7FELF

// Tables: objects in shared memory with their alignment, places for messages.
// CHECK-DAG: c"tile
// CHECK-DAG: c"barrier #1
// CHECK-DAG: c"store through argument 0 #1
// CHECK-DAG: c"load of @tile #1
// CHECK-DAG: [{ ptr, i64, i64 } { ptr @{{[0-9]+}}, i64 256, i64 16 }]
// CHECK-DAG: @mca_emu_module = constant

// With checks:
// CHECK:      define internal void @reverse.checked.body(ptr %0)
// CHECK:        [[SHARED:%.*]] = call ptr @mcaEmuShared(i32 0)
// CHECK:        [[TILE:%.*]] = addrspacecast ptr [[SHARED]] to ptr addrspace(3)
// CHECK:        call i32 @mcaEmuRegister(i32 0)
// 4 bytes (i64 4) are written (1), aligned to 4, in shared memory (2).
// CHECK:        [[STORED:%.*]] = addrspacecast ptr addrspace(3) {{.*}} to ptr
// CHECK-NEXT:   call void @mcaEmuCheck(ptr [[STORED]], i64 4, i32 1, i32 4, i32 2, i32
// CHECK-NEXT:   store float
// CHECK:        call void @mcaEmuBarrier(i32 0, i32 0, i32 0)
// CHECK:        call void @mcaEmuCheck(ptr {{.*}}, i64 4, i32 0, i32 4, i32 2, i32
// CHECK-NEXT:   load float
// Anywhere (0):
// CHECK:        call void @mcaEmuCheck(ptr {{.*}}, i64 4, i32 1, i32 4, i32 0, i32
// CHECK-NEXT:   store float

// Without:
// CHECK:      define internal void @reverse.plain.body(ptr %0)
// CHECK-NOT:    call void @mcaEmuCheck
// CHECK:        call void @mcaEmuBarrier(i32 0, i32 0, i32 0)
// CHECK-NOT:    call void @mcaEmuCheck

// What the emulator calls for each thread, parameters by address:
// CHECK:      define internal void @reverse(ptr %0)
// CHECK:        [[SLOT:%.*]] = load ptr
// CHECK-NEXT:   [[ARG:%.*]] = load ptr, ptr [[SLOT]], align 1
// CHECK-NEXT:   call void @reverse.checked.body(ptr [[ARG]])
// CHECK:      define internal void @reverse.plain(ptr %0)
gpu.module @kernels [#nvvm.target<chip = "sm_80">] {
  llvm.mlir.global internal @tile() {addr_space = 3 : i32, alignment = 16 : i64} : !llvm.array<64 x f32>
  llvm.func @reverse(%out: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %last = llvm.mlir.constant(63 : i32) : i32
    %t = nvvm.read.ptx.sreg.tid.x : i32
    %f = llvm.sitofp %t : i32 to f32
    %tile = llvm.mlir.addressof @tile : !llvm.ptr<3>
    %to = llvm.getelementptr %tile[%t] : (!llvm.ptr<3>, i32) -> !llvm.ptr<3>, f32
    llvm.store %f, %to : f32, !llvm.ptr<3>
    nvvm.barrier0
    %r = llvm.sub %last, %t : i32
    %from = llvm.getelementptr %tile[%r] : (!llvm.ptr<3>, i32) -> !llvm.ptr<3>, f32
    %v = llvm.load %from : !llvm.ptr<3> -> f32
    %at = llvm.getelementptr %out[%t] : (!llvm.ptr, i32) -> !llvm.ptr, f32
    llvm.store %v, %at : f32, !llvm.ptr
    llvm.return
  }
}
