// RUN: mca-opt %s -split-input-file --mca-skip-dead-keys=vector-width=16 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#key = affine_map<(i, j) -> (j)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>

// One mask of all heads: the number of keys is known before the loop.
// CHECK-DAG: #[[$ROUND:.+]] = affine_map<()[s0] -> ((s0 ceildiv 16) * 16, 40)>
// CHECK-LABEL: func @added
// CHECK-SAME: %{{.+}}: tensor<4x8x16xf32>, %[[K:.+]]: tensor<4x16x40xf32>, %{{.+}}: tensor<4x40x16xf32>, %[[MASK:.+]]: tensor<40xf32>, %{{.+}}: tensor<4x8x16xf32>
// CHECK-DAG: %[[HIDING:.+]] = arith.constant -1.000000e+09 : f32
// CHECK: linalg.generic {{.*}} iterator_types = ["reduction"]} ins(%[[MASK]] : tensor<40xf32>) outs(%{{.+}} : tensor<i32>)
// CHECK: arith.cmpf ugt, %{{.+}}, %[[HIDING]] : f32
// CHECK: arith.maxsi
// CHECK: %[[LIVE:.+]] = affine.min #[[$ROUND]]()
// CHECK: scf.forall
// CHECK: %[[KH:.+]] = tensor.extract_slice %[[K]]
// CHECK: %[[EMPTY:.+]] = tensor.empty() : tensor<8x40xf32>
// CHECK: tensor.extract_slice %[[KH]][0, 0] [16, %[[LIVE]]]
// CHECK: %[[PLACE:.+]] = tensor.extract_slice %[[EMPTY]][0, 0] [8, %[[LIVE]]]
// CHECK: linalg.fill ins(%{{.+}} : f32) outs(%[[PLACE]] : tensor<8x?xf32>)
// CHECK: tensor.extract_slice %[[MASK]][0] [%[[LIVE]]]
// CHECK: math.exp
// CHECK: tensor.extract_slice %{{.+}} [%[[LIVE]], 16]
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<8x?xf32>, tensor<?x16xf32>) outs(%{{.+}} : tensor<8x16xf32>)
func.func @added(%q: tensor<4x8x16xf32>, %k: tensor<4x16x40xf32>, %v: tensor<4x40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %qh = tensor.extract_slice %q[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<4x8x16xf32> to tensor<8x16xf32>
    %kh = tensor.extract_slice %k[%h, 0, 0] [1, 16, 40] [1, 1, 1] : tensor<4x16x40xf32> to tensor<16x40xf32>
    %vh = tensor.extract_slice %v[%h, 0, 0] [1, 40, 16] [1, 1, 1] : tensor<4x40x16xf32> to tensor<40x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%qh, %kh : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %p = arith.mulf %x, %w : f32
      %n = arith.addf %acc, %p : f32
      linalg.yield %n : f32
    } -> tensor<8x40xf32>
    %er = tensor.empty() : tensor<8xf32>
    %m0 = linalg.fill ins(%low : f32) outs(%er : tensor<8xf32>) -> tensor<8xf32>
    %m:2 = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %m0 : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %acc: f32):
      %n = arith.addf %x, %w : f32
      %t = arith.maximumf %n, %acc : f32
      linalg.yield %n, %t : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %s0 = linalg.fill ins(%zero : f32) outs(%er : tensor<8xf32>) -> tensor<8xf32>
    %p:2 = linalg.generic {indexing_maps = [#id, #row, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%m#0, %m#1 : tensor<8x40xf32>, tensor<8xf32>) outs(%e, %s0 : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %acc: f32):
      %d = arith.subf %x, %w : f32
      %n = math.exp %d : f32
      %t = arith.addf %n, %acc : f32
      linalg.yield %n, %t : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %av = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p#0, %vh : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %n = arith.mulf %x, %w : f32
      %t = arith.addf %acc, %n : f32
      linalg.yield %t : f32
    } -> tensor<8x16xf32>
    %yh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%av, %p#1 : tensor<8x16xf32>, tensor<8xf32>) outs(%ey : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %n = arith.divf %x, %w : f32
      linalg.yield %n : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %yh into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}
