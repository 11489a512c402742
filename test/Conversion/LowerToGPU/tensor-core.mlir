// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-gpu=chip=sm_75 --split-input-file | FileCheck %s --check-prefix=OLD
// RUN: mca-opt %s --mca-lower-to-gpu=tf32 --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=TF32
// RUN: mca-opt %s --mca-lower-to-gpu=chip=sm_90 --split-input-file | FileCheck %s --check-prefix=LARGE

// With more workgroup memory steps have 64 terms, whole lines of 128 bytes.
// LARGE-LABEL: func @f16(
// LARGE: workgroup(%{{.+}} : memref<2x64x72xf16, #gpu.address_space<workgroup>>, %{{.+}} : memref<2x64x72xf16,
// LARGE: nvvm.cp.async.wait.group 0
// LARGE-LABEL: func @odd_depth(
// LARGE: workgroup(%{{.+}} : memref<2x64x72xbf16,

// An older chip multiplies by threads.
// OLD-NOT: nvvm.mma.sync
// OLD-NOT: nvgpu
// OLD: vector.fma
// OLD-NOT: nvvm.mma.sync

// Four warps for 64 x 64, in three stages of 32 terms. Each warp has 32 x 32, of
// 8 sums of mma.sync; copies of the second step ahead begin before the products.
// CHECK-LABEL: func @f16(
// CHECK-SAME: %[[A:.+]]: memref<64x256xf16>, %[[B:.+]]: memref<256x64xf16>
// CHECK: gpu.launch {{.*}} in (%{{.*}} = %c128,
// CHECK-SAME: workgroup(%[[LHS:.+]] : memref<3x64x40xf16, #gpu.address_space<workgroup>>, %[[RHS:.+]] : memref<3x32x72xf16, #gpu.address_space<workgroup>>)
// CHECK: nvgpu.device_async_copy %[[A]][{{.*}}], %[[LHS]][{{.*}}], 8 {bypassL1}
// CHECK: nvgpu.device_async_copy %[[B]][{{.*}}], %[[RHS]]
// CHECK: nvvm.cp.async.commit.group
// CHECK: scf.for
// CHECK-NOT: nvgpu
// CHECK: nvvm.cp.async.wait.group 1
// CHECK-NEXT: gpu.barrier
// CHECK: scf.if
// CHECK: nvgpu.device_async_copy
// CHECK: nvvm.cp.async.commit.group
// CHECK: nvgpu.ldmatrix %[[LHS]][{{.*}}] {numTiles = 4 : i32, transpose = false} {{.*}} -> vector<4x2xf16>
// CHECK: nvgpu.ldmatrix %[[RHS]][{{.*}}] {numTiles = 4 : i32, transpose = true}
// CHECK-COUNT-16: nvvm.mma.sync {{.*}} shape = #nvvm.shape<m = 16, n = 8, k = 16>
// CHECK-NOT: nvvm.mma.sync
//
// TF32-LABEL: func @f16(
// TF32: #nvvm.shape<m = 16, n = 8, k = 16>
func.func @f16(%a: memref<64x256xf16>, %b: memref<256x64xf16>, %c: memref<64x64xf32>) {
  linalg.matmul ins(%a, %b : memref<64x256xf16>, memref<256x64xf16>) outs(%c : memref<64x64xf32>)
  return
}

// -----

// The last terms are filled up with zeros by the copies themselves.
// CHECK-LABEL: func @odd_depth(
// CHECK: nvgpu.device_async_copy {{.*}}, 8, %{{.*}} {bypassL1}
func.func @odd_depth(%a: memref<64x40xbf16>, %b: memref<40x64xbf16>, %c: memref<64x64xf32>) {
  linalg.matmul ins(%a, %b : memref<64x40xbf16>, memref<40x64xbf16>) outs(%c : memref<64x64xf32>)
  return
}

// -----

// Without units of 16 bytes elements come by way of registers.
// CHECK-LABEL: func @no_units(
// CHECK-NOT: nvgpu.device_async_copy
// CHECK: nvvm.mma.sync {{.*}}multiplicandAPtxType = #nvvm.mma_type<bf16>
func.func @no_units(%a: memref<64x37xbf16>, %b: memref<37x63xbf16>, %c: memref<64x63xf32>) {
  linalg.matmul ins(%a, %b : memref<64x37xbf16>, memref<37x63xbf16>) outs(%c : memref<64x63xf32>)
  return
}

// -----

// Codes in groups lie by terms, as ldmatrix wants them.
// CHECK-LABEL: func @int8(
// CHECK: nvgpu.device_async_copy
// CHECK: nvgpu.ldmatrix {{.*}} -> vector<4x4xi8>
// CHECK: nvvm.mma.sync {{.*}}multiplicandAPtxType = #nvvm.mma_type<u8>, multiplicandBPtxType = #nvvm.mma_type<s8>, shape = #nvvm.shape<m = 16, n = 8, k = 32>
// CHECK: arith.sitofp
func.func @int8(%x: memref<128x384xi8>, %q: memref<12x96x32x4xi8>, %s: memref<128xf32>,
                %t: memref<12x32xf32>, %v: memref<12x128x32xf32>) {
  mca.gather_matmul ins(%x, %q : memref<128x384xi8>, memref<12x96x32x4xi8>)
    steps(%s, %t : memref<128xf32>, memref<12x32xf32>) outs(%v : memref<12x128x32xf32>) {unsigned_lhs}
  return
}

// -----

// f32 keeps its digits unless asked.
// CHECK-LABEL: func @f32(
// CHECK-NOT: nvvm.mma.sync
// CHECK: vector.fma
// TF32-LABEL: func @f32(
// TF32: nvvm.convert.float.to.tf32 {{.*}} {rnd = #nvvm.fp_rnd_mode<rna>}
// TF32: nvvm.mma.sync {{.*}} shape = #nvvm.shape<m = 16, n = 8, k = 8>
func.func @f32(%a: memref<64x64xf32>, %b: memref<64x64xf32>, %c: memref<64x64xf32>) {
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  return
}

// -----

// Of two types the wider one is that of the products.
// CHECK-LABEL: func @mixed(
// CHECK-NOT: nvvm.mma.sync
// CHECK: arith.extf
// CHECK: vector.fma
func.func @mixed(%a: memref<64x64xf16>, %b: memref<64x64xf32>, %c: memref<64x64xf32>) {
  linalg.matmul ins(%a, %b : memref<64x64xf16>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  return
}

// -----

// Sampled weights of f32 are rounded on their way to the type of X, those that
// are too large to the largest number there is.
// CHECK-LABEL: func @sampled(
// CHECK-SAME: %{{.+}}: memref<64x64xf16>, %[[G:.+]]: memref<2x32x64xf32>
// CHECK-DAG: arith.constant dense<6.550400e+04> : vector<4xf32>
// CHECK: workgroup({{.*}}, %[[RHS:.+]] : memref<2x32x72xf16, #gpu.address_space<workgroup>>
// CHECK: vector.load %[[G]][{{.*}}] {alignment = 16 : i64} : memref<2x32x64xf32>, vector<4xf32>
// CHECK-NEXT: arith.minimumf
// CHECK-NEXT: arith.maximumf
// CHECK-NEXT: arith.truncf %{{.+}} : vector<4xf32> to vector<4xf16>
// CHECK: vector.store %{{.+}}, %[[RHS]]
// CHECK: nvvm.mma.sync {{.*}} shape = #nvvm.shape<m = 16, n = 8, k = 16>
func.func @sampled(%x: memref<64x64xf16>, %g: memref<2x32x64xf32>, %i: memref<2x32xi32>, %r: memref<2x64xi32>, %y: memref<2x64x64xf16>) {
  mca.gather_matmul ins(%x, %g : memref<64x64xf16>, memref<2x32x64xf32>)
      columns(%i : memref<2x32xi32>) trips(%r : memref<2x64xi32>)
      outs(%y : memref<2x64x64xf16>) {mean}
  return
}
