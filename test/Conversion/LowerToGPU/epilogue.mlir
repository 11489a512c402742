// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

#id = affine_map<(m, n) -> (m, n)>
#columns = affine_map<(m, n) -> (n)>

// A bias is added to the sums in f32, read once for all rows; only the result is
// stored, rounded once.
// CHECK-LABEL: func @bias(
// CHECK-SAME: %{{.+}}: memref<64x64xf16>, %{{.+}}: memref<64x64xf16>, %[[BIAS:.+]]: memref<64xf16>
// CHECK: %[[C:.+]] = memref.alloc
// CHECK: gpu.launch {{.*}} function(@bias_matmul_add)
// CHECK-COUNT-4: vector.load %[[BIAS]]
// CHECK-NOT: vector.load
// CHECK: %[[SUM:.+]] = arith.addf %{{.+}} : vector<2xf32>
// CHECK-NEXT: %[[ROUNDED:.+]] = arith.truncf %[[SUM]] : vector<2xf32> to vector<2xf16>
// CHECK-NEXT: vector.store %[[ROUNDED]], %[[C]]
// CHECK-NOT: linalg
func.func @bias(%a: memref<64x64xf16>, %b: memref<64x64xf16>, %bias: memref<64xf16>) -> memref<64x64xf16> {
  %zero = arith.constant 0.0 : f16
  %c = memref.alloc() : memref<64x64xf16>
  linalg.fill ins(%zero : f16) outs(%c : memref<64x64xf16>)
  linalg.matmul ins(%a, %b : memref<64x64xf16>, memref<64x64xf16>) outs(%c : memref<64x64xf16>)
  linalg.generic {indexing_maps = [#columns, #id], iterator_types = ["parallel", "parallel"]}
      ins(%bias : memref<64xf16>) outs(%c : memref<64x64xf16>) {
  ^bb0(%x: f16, %s: f16):
    %r = arith.addf %s, %x : f16
    linalg.yield %r : f16
  }
  return %c : memref<64x64xf16>
}

// -----

#id = affine_map<(m, n) -> (m, n)>
#scalar = affine_map<(m, n) -> ()>

// A result of another type takes the place of the product's. Factors are freed
// after the kernel.
// CHECK-LABEL: func @cast(
// CHECK-SAME: %[[SCALE:[a-z0-9]+]]: f32
// CHECK: %[[A:.+]] = memref.alloc() : memref<64x64xf32>
// CHECK-NOT: memref.dealloc
// CHECK: %[[R:.+]] = memref.alloc() : memref<64x64xf16>
// CHECK-NOT: memref.dealloc
// CHECK: gpu.launch
// CHECK-NOT: arith.extf
// CHECK: %[[FACTOR:.+]] = vector.broadcast %[[SCALE]]
// CHECK: arith.mulf %{{.+}}, %[[FACTOR]] : vector<4xf32>
// CHECK: arith.truncf
// CHECK: vector.store %{{.+}}, %[[R]]
// CHECK: gpu.terminator
// CHECK-NEXT: }
// CHECK-NEXT: memref.dealloc %[[A]]
// CHECK-NEXT: return %[[R]]
func.func @cast(%x: memref<64x64xf32>, %b: memref<64x64xf32>, %scale: f32) -> memref<64x64xf16> {
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<64x64xf32>
  memref.copy %x, %a : memref<64x64xf32> to memref<64x64xf32>
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  memref.dealloc %a : memref<64x64xf32>
  %r = memref.alloc() : memref<64x64xf16>
  linalg.generic {indexing_maps = [#id, #scalar, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %scale : memref<64x64xf32>, f32) outs(%r : memref<64x64xf16>) {
  ^bb0(%s: f32, %f: f32, %o: f16):
    %p = arith.mulf %s, %f : f32
    %t = arith.truncf %p : f32 to f16
    linalg.yield %t : f16
  }
  memref.dealloc %c : memref<64x64xf32>
  return %r : memref<64x64xf16>
}

// -----

// Heads are stored in another order.
// CHECK-LABEL: func @heads(
// CHECK-NOT: memref.alloc() : memref<2x4x64x32xf32>
// CHECK: %[[R:.+]] = memref.alloc() : memref<2x64x4x32xf32>
// CHECK: gpu.launch {{.*}} function(@heads_matmul_copy)
// CHECK: vector.store %{{.+}}, %[[R]]
// CHECK-NOT: linalg
// CHECK-NOT: memref.dealloc
func.func @heads(%a: memref<2x4x64x64xf32>, %b: memref<2x4x64x32xf32>) -> memref<2x64x4x32xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<8x64x32xf32>
  %e = memref.expand_shape %c [[0, 1], [2], [3]] output_shape [2, 4, 64, 32] : memref<8x64x32xf32> into memref<2x4x64x32xf32>
  linalg.fill ins(%zero : f32) outs(%e : memref<2x4x64x32xf32>)
  linalg.generic {indexing_maps = [affine_map<(b, h, m, n, k) -> (b, h, m, k)>, affine_map<(b, h, m, n, k) -> (b, h, k, n)>,
                                   affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<2x4x64x64xf32>, memref<2x4x64x32xf32>) outs(%e : memref<2x4x64x32xf32>) {
  ^bb0(%x: f32, %y: f32, %s: f32):
    %p = arith.mulf %x, %y : f32
    %t = arith.addf %s, %p : f32
    linalg.yield %t : f32
  }
  %r = memref.alloc() : memref<2x64x4x32xf32>
  linalg.generic {indexing_maps = [affine_map<(b, m, h, n) -> (b, h, m, n)>, affine_map<(b, m, h, n) -> (b, m, h, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%e : memref<2x4x64x32xf32>) outs(%r : memref<2x64x4x32xf32>) {
  ^bb0(%s: f32, %o: f32):
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<8x64x32xf32>
  return %r : memref<2x64x4x32xf32>
}
