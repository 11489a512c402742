// RUN: mca-opt %s --canonicalize | FileCheck %s

// A cast that hides a static size is absorbed, by every operand.
// CHECK-LABEL: func.func @attend
// CHECK-SAME: %[[X:.+]]: tensor<5x8xf32>, %{{.+}}: tensor<8x2x4xf32>, %[[A:.+]]: tensor<2x3x5xf32>
// CHECK: mca.attend values(%[[X]] : tensor<5x8xf32>) {{.*}} probabilities(%[[A]] : tensor<2x3x5xf32>)
func.func @attend(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x3x5xf32>, %y: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %xd = tensor.cast %x : tensor<5x8xf32> to tensor<?x8xf32>
  %ad = tensor.cast %a : tensor<2x3x5xf32> to tensor<2x?x?xf32>
  %0 = mca.attend values(%xd : tensor<?x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%ad : tensor<2x?x?xf32>)
         outs(%y : tensor<2x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x3x4xf32>
  return %0 : tensor<2x3x4xf32>
}

// Destinations take their results along.
// CHECK-LABEL: func.func @weight_norms
// CHECK: mca.weight_norms ins(%{{.+}} : tensor<8x2x4xf32>) outs(%{{.+}} : tensor<2x6xf32>) -> tensor<2x6xf32>
func.func @weight_norms(%w: tensor<8x2x4xf32>, %n: tensor<2x6xf32>) -> tensor<?x6xf32> {
  %nd = tensor.cast %n : tensor<2x6xf32> to tensor<?x6xf32>
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%nd : tensor<?x6xf32>) -> tensor<?x6xf32>
  return %0 : tensor<?x6xf32>
}

// CHECK-LABEL: func.func @quantize_weight
// CHECK: mca.quantize_weight ins(%{{.+}} : tensor<8x2x4xf32>)
func.func @quantize_weight(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) -> tensor<2x4xf32> {
  %wd = tensor.cast %w : tensor<8x2x4xf32> to tensor<?x2x4xf32>
  %0:3 = mca.quantize_weight ins(%wd : tensor<?x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>)
           -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return %0#1 : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @column_statistics
// CHECK: mca.column_statistics ins(%{{.+}} : tensor<4x9x7xf32>) outs(%{{.+}}, %{{.+}} : tensor<4x7xf32>, tensor<4x7xf32>) -> tensor<4x7xf32>, tensor<4x7xf32>
func.func @column_statistics(%a: tensor<4x9x7xf32>, %m: tensor<4x7xf32>, %s: tensor<4x7xf32>) -> tensor<4x?xf32> {
  %ad = tensor.cast %a : tensor<4x9x7xf32> to tensor<4x9x?xf32>
  %md = tensor.cast %m : tensor<4x7xf32> to tensor<4x?xf32>
  %0:2 = mca.column_statistics ins(%ad : tensor<4x9x?xf32>) outs(%md, %s : tensor<4x?xf32>, tensor<4x7xf32>)
           -> tensor<4x?xf32>, tensor<4x7xf32>
  return %0#0 : tensor<4x?xf32>
}

// CHECK-LABEL: func.func @assign_levels
// CHECK: mca.assign_levels ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<4x7xf32>, tensor<4x1x7xf32>, tensor<4xf32>)
func.func @assign_levels(%m: tensor<4x7xf32>, %e: tensor<4x1x7xf32>, %t: tensor<4xf32>, %l: tensor<4x7xi32>, %s: tensor<4xf32>) -> tensor<4x7xi32> {
  %md = tensor.cast %m : tensor<4x7xf32> to tensor<?x7xf32>
  %ed = tensor.cast %e : tensor<4x1x7xf32> to tensor<4x?x7xf32>
  %0:2 = mca.assign_levels ins(%md, %ed, %t : tensor<?x7xf32>, tensor<4x?x7xf32>, tensor<4xf32>)
           outs(%l, %s : tensor<4x7xi32>, tensor<4xf32>) {costs = array<f64: 0.25>} -> tensor<4x7xi32>, tensor<4xf32>
  return %0#0 : tensor<4x7xi32>
}

// CHECK-LABEL: func.func @attend_tokens
// CHECK: mca.attend_tokens ins(%{{.+}}, %{{.+}} : tensor<4x9x7xf32>, tensor<4x7x5xf32>)
func.func @attend_tokens(%a: tensor<4x9x7xf32>, %v: tensor<4x7x5xf32>, %o: tensor<4x7xi32>, %b: tensor<4x3xi32>, %y: tensor<4x9x5xf32>) -> tensor<4x9x5xf32> {
  %ad = tensor.cast %a : tensor<4x9x7xf32> to tensor<4x9x?xf32>
  %0 = mca.attend_tokens ins(%ad, %v : tensor<4x9x?xf32>, tensor<4x7x5xf32>) tokens(%o, %b : tensor<4x7xi32>, tensor<4x3xi32>)
         outs(%y : tensor<4x9x5xf32>) -> tensor<4x9x5xf32>
  return %0 : tensor<4x9x5xf32>
}

// Unused and without effects on tensors.
// CHECK-LABEL: func.func @dead
// CHECK-NEXT: return
func.func @dead(%a: tensor<4x9x7xf32>, %m: tensor<4x7xf32>, %w: tensor<8x2x4xf32>, %n: tensor<2x2xf32>) {
  %0:2 = mca.column_statistics ins(%a : tensor<4x9x7xf32>) outs(%m, %m : tensor<4x7xf32>, tensor<4x7xf32>) -> tensor<4x7xf32>, tensor<4x7xf32>
  %1 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x2xf32>) -> tensor<2x2xf32>
  return
}

// On buffers they write: casts are absorbed, the operations stay.
// CHECK-LABEL: func.func @memrefs
// CHECK-NOT: memref.cast
// CHECK: mca.attend values(%{{.+}} : memref<5x8xf32>)
// CHECK: mca.column_statistics ins(%{{.+}} : memref<2x3x5xf32>)
func.func @memrefs(%x: memref<5x8xf32>, %w: memref<8x2x4xf32>, %a: memref<2x3x5xf32>, %y: memref<2x3x4xf32>, %m: memref<2x5xf32>, %s: memref<2x5xf32>) {
  %xd = memref.cast %x : memref<5x8xf32> to memref<?x8xf32>
  %ad = memref.cast %a : memref<2x3x5xf32> to memref<2x3x?xf32>
  mca.attend values(%xd : memref<?x8xf32>) weight(%w : memref<8x2x4xf32>) probabilities(%a : memref<2x3x5xf32>)
    outs(%y : memref<2x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>}
  mca.column_statistics ins(%ad : memref<2x3x?xf32>) outs(%m, %s : memref<2x5xf32>, memref<2x5xf32>)
  return
}
