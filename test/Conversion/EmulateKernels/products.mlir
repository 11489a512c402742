// Forms of mma.sync: the registers of A, B and C, and a code of the form, the
// bytes k and saturation above the types of D, C, B and A (EmulatorABI.h).
//
// RUN: mca-opt %s --gpu-module-to-binary=format=llvm --mca-emulate-kernels=text=true > %t
// RUN: sed 's/\\0A/\n/g; s/\\22/"/g' %t | FileCheck %s

gpu.module @kernels [#nvvm.target<chip = "sm_80">] {
  // CHECK-LABEL: define internal void @half.checked.body
  // CHECK-DAG:     [[LONG:%.*]] = alloca [10 x i32]
  // CHECK-DAG:     [[SHORT:%.*]] = alloca [8 x i32]
  // 0x105500: k = 16, D and C of f32 (5), A and B of f16 (0).
  // CHECK:         call void @mcaEmuProduct(ptr [[LONG]], i32 1070336, i32
  // CHECK-NEXT:    load { float, float, float, float }, ptr [[LONG]]
  // CHECK:         call void @mcaEmuProduct(ptr [[SHORT]], i32 1048576, i32
  // CHECK-NEXT:    load { <2 x half>, <2 x half> }, ptr [[SHORT]]
  llvm.func @half(%a: vector<2xf16>, %c: f32, %p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %d = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%c, %c, %c, %c]
      {layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>, shape = #nvvm.shape<m = 16, n = 8, k = 16>}
      : (vector<2xf16>, vector<2xf16>, f32) -> !llvm.struct<(f32, f32, f32, f32)>
    llvm.store %d, %p : !llvm.struct<(f32, f32, f32, f32)>, !llvm.ptr
    %e = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%a, %a]
      {layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>, shape = #nvvm.shape<m = 16, n = 8, k = 16>}
      : (vector<2xf16>, vector<2xf16>, vector<2xf16>) -> !llvm.struct<(vector<2xf16>, vector<2xf16>)>
    llvm.store %e, %p : !llvm.struct<(vector<2xf16>, vector<2xf16>)>, !llvm.ptr
    llvm.return
  }

  // 0x105511: k = 16, bf16 (1); 0x85522: k = 8, tf32 (2).
  // CHECK-LABEL: define internal void @wide.checked.body
  // CHECK:         call void @mcaEmuProduct(ptr %{{.*}}, i32 1070353, i32
  // CHECK:         call void @mcaEmuProduct(ptr %{{.*}}, i32 546082, i32
  llvm.func @wide(%a: i32, %c: f32, %p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %d = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%c, %c, %c, %c]
      {layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>, multiplicandAPtxType = #nvvm.mma_type<bf16>,
       multiplicandBPtxType = #nvvm.mma_type<bf16>, shape = #nvvm.shape<m = 16, n = 8, k = 16>}
      : (i32, i32, f32) -> !llvm.struct<(f32, f32, f32, f32)>
    llvm.store %d, %p : !llvm.struct<(f32, f32, f32, f32)>, !llvm.ptr
    %e = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%c, %c, %c, %c]
      {layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>, multiplicandAPtxType = #nvvm.mma_type<tf32>,
       multiplicandBPtxType = #nvvm.mma_type<tf32>, shape = #nvvm.shape<m = 16, n = 8, k = 8>}
      : (i32, i32, f32) -> !llvm.struct<(f32, f32, f32, f32)>
    llvm.store %e, %p : !llvm.struct<(f32, f32, f32, f32)>, !llvm.ptr
    llvm.return
  }

  // 0x206633: k = 32, s32 (6), s8 (3); 0x1206634: A of u8 (4), saturating.
  // CHECK-LABEL: define internal void @integers.checked.body
  // CHECK:         call void @mcaEmuProduct(ptr %{{.*}}, i32 2123315, i32
  // CHECK:         call void @mcaEmuProduct(ptr %{{.*}}, i32 18900532, i32
  llvm.func @integers(%a: i32, %p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %d = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%a, %a, %a, %a]
      {intOverflowBehavior = #nvvm.mma_int_overflow<wrapped>, layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>,
       multiplicandAPtxType = #nvvm.mma_type<s8>, multiplicandBPtxType = #nvvm.mma_type<s8>, shape = #nvvm.shape<m = 16, n = 8, k = 32>}
      : (i32, i32, i32) -> !llvm.struct<(i32, i32, i32, i32)>
    llvm.store %d, %p : !llvm.struct<(i32, i32, i32, i32)>, !llvm.ptr
    %e = nvvm.mma.sync A[%a, %a, %a, %a] B[%a, %a] C[%a, %a, %a, %a]
      {intOverflowBehavior = #nvvm.mma_int_overflow<satfinite>, layoutA = #nvvm.mma_layout<row>, layoutB = #nvvm.mma_layout<col>,
       multiplicandAPtxType = #nvvm.mma_type<u8>, multiplicandBPtxType = #nvvm.mma_type<s8>, shape = #nvvm.shape<m = 16, n = 8, k = 32>}
      : (i32, i32, i32) -> !llvm.struct<(i32, i32, i32, i32)>
    llvm.store %e, %p : !llvm.struct<(i32, i32, i32, i32)>, !llvm.ptr
    llvm.return
  }
}
