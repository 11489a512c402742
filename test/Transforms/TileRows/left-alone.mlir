// RUN: mca-opt %s --allow-unregistered-dialect -split-input-file --mca-tile-rows | FileCheck %s --implicit-check-not=scf.forall

// Statistics of columns, and of rows that are not the outermost loops.
#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @columns
func.func @columns(%x: tensor<128x128xf32>, %z: tensor<128xf32>, %e: tensor<128x128xf32>) -> tensor<128x128xf32> {
  %sum = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<128x128xf32>) outs(%z : tensor<128xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<128xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<128x128xf32>, tensor<128xf32>) outs(%e : tensor<128x128xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<128x128xf32>
  return %y : tensor<128x128xf32>
}

// -----

// Short rows; a statistic that others read; elements that others read before.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @short
func.func @short(%x: tensor<128x63xf32>, %z: tensor<128xf32>, %e: tensor<128x63xf32>) -> tensor<128x63xf32> {
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<128x63xf32>) outs(%z : tensor<128xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<128xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<128x63xf32>, tensor<128xf32>) outs(%e : tensor<128x63xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<128x63xf32>
  return %y : tensor<128x63xf32>
}

// CHECK-LABEL: func @statistic_of_others
func.func @statistic_of_others(%x: tensor<128x64xf32>, %z: tensor<128xf32>, %e: tensor<128x64xf32>) -> (tensor<128x64xf32>, tensor<128xf32>) {
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<128x64xf32>) outs(%z : tensor<128xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<128xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<128x64xf32>, tensor<128xf32>) outs(%e : tensor<128x64xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<128x64xf32>
  return %y, %sum : tensor<128x64xf32>, tensor<128xf32>
}

// CHECK-LABEL: func @read_before
func.func @read_before(%a: tensor<128x64xf32>, %z: tensor<128xf32>, %e: tensor<128x64xf32>) -> tensor<128x64xf32> {
  %x, %sum = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<128x64xf32>) outs(%e, %z : tensor<128x64xf32>, tensor<128xf32>) {
  ^bb0(%p: f32, %n: f32, %o: f32):
    %t = arith.mulf %p, %p : f32
    %u = arith.addf %t, %o : f32
    linalg.yield %t, %u : f32, f32
  } -> (tensor<128x64xf32>, tensor<128xf32>)
  "test.use"(%x) : (tensor<128x64xf32>) -> ()
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<128x64xf32>, tensor<128xf32>) outs(%e : tensor<128x64xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %r = arith.divf %p, %q : f32
    linalg.yield %r : f32
  } -> tensor<128x64xf32>
  return %y : tensor<128x64xf32>
}
