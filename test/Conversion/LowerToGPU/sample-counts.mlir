// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

// Blocks of 32 columns, with 8 threads for the rows of each. Rounding up is a
// conversion and a comparison: no library is called.
// CHECK-LABEL: func @padded(
// CHECK-SAME: %[[A:.+]]: memref<12x64x96xf32>, %[[R:.+]]: memref<4x96xi32>
// CHECK: gpu.launch {{.*}} in (%{{.*}} = %c12, {{.*}} in (%{{.*}} = %c256,
// CHECK-SAME: memref<8x32xf32, #gpu.address_space<workgroup>>
// Three query heads to a head, 32 queries a step.
// CHECK: scf.for {{.*}} step %c1
// CHECK: scf.for {{.*}} to %c64 step %c32
// CHECK-COUNT-4: arith.maximumf
// CHECK: gpu.barrier
// CHECK: arith.divf %{{.*}}, %{{.*}} : f64
// CHECK: arith.fptosi
// CHECK-NOT: math.
// CHECK: memref.store %{{.*}}, %[[R]]
// CHECK: gpu.terminator
// CHECK-NOT: gpu.launch
func.func @padded(%a: memref<12x64x96xf32>, %r: memref<4x96xi32>) {
  mca.sample_counts ins(%a : memref<12x64x96xf32>) outs(%r : memref<4x96xi32>)
    {alpha = 2.0e-01 : f64, dim = 384 : i64}
  return
}

// -----

// The number of attended keys is known after all maxima: they wait in the place
// of the counts for a second kernel.
// CHECK-LABEL: func @attended(
// CHECK-SAME: %[[A:.+]]: memref<4x64x96xf16>, %[[R:.+]]: memref<4x96xi32>
// CHECK: gpu.launch {{.*}} function(@attended_sample_counts)
// CHECK: arith.extf
// CHECK: %[[BITS:.+]] = arith.bitcast %{{.*}} : f32 to i32
// CHECK: memref.store %[[BITS]], %[[R]]
// CHECK: gpu.launch {{.*}} function(@attended_sample_counts_of_attended)
// CHECK: memref.load %[[R]]
// CHECK: arith.bitcast %{{.*}} : i32 to f32
// CHECK: gpu.shuffle xor
// CHECK: arith.fptosi
// CHECK: memref.store %{{.*}}, %[[R]]
func.func @attended(%a: memref<4x64x96xf16>, %r: memref<4x96xi32>) {
  mca.sample_counts ins(%a : memref<4x64x96xf16>) outs(%r : memref<4x96xi32>)
    {alpha = 2.0e-01 : f64, dim = 384 : i64, length = #mca<length attended>, rounding = #mca<rounding floor>}
  return
}
