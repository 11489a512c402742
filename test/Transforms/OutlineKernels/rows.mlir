// RUN: mca-opt %s --mca-outline-kernels | FileCheck %s

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d1)>

// Copies of one row go with the product that starts from them.
// CHECK-LABEL: func @biases
// CHECK-SAME: %[[X:[a-z0-9]+]]: memref<4x4xf32>, %[[W:[a-z0-9]+]]: memref<4x4xf32>, %[[B:[a-z0-9]+]]: memref<4xf32>, %[[D:[a-z0-9]+]]: memref<4xf32>
// CHECK: call @[[BIASED:.+]](%[[B]], %{{.+}}, %[[X]], %[[W]])
// CHECK: call @[[BIASED]](%[[D]], %{{.+}}, %[[X]], %[[W]])
// CHECK: func private @[[BIASED]](%[[ROW:[a-z0-9]+]]: memref<4xf32>
// CHECK-NEXT: linalg.generic {{.*}} ins(%[[ROW]] : memref<4xf32>) outs(%[[SUMS:.+]] : memref<4x4xf32>)
// CHECK: linalg.matmul {{.*}} outs(%[[SUMS]]
// CHECK-NEXT: return
func.func @biases(%x: memref<4x4xf32>, %w: memref<4x4xf32>, %b: memref<4xf32>, %d: memref<4xf32>)
    -> (memref<4x4xf32>, memref<4x4xf32>) {
  %y = memref.alloc() : memref<4x4xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<4xf32>) outs(%y : memref<4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.matmul ins(%x, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%y : memref<4x4xf32>)
  %z = memref.alloc() : memref<4x4xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%d : memref<4xf32>) outs(%z : memref<4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.matmul ins(%x, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%z : memref<4x4xf32>)
  return %y, %z : memref<4x4xf32>, memref<4x4xf32>
}
