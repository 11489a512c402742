// Products that stay; of those with constant weights a remark says why.
//
// RUN: mca-opt %s --mca-strassen=vector-width=4 --remarks-filter-missed=mca-strassen --split-input-file -verify-diagnostics | FileCheck %s

#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL: func @few_rows
// CHECK-NOT: scf.forall
func.func @few_rows(%x: tensor<47x256xf32>) -> tensor<47x256xf32> {
  %w = arith.constant dense<1.0> : tensor<256x256xf32>
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<47x256xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<47x256xf32>) -> tensor<47x256xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=few_rows | Reason="fewer rows than min-rows"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<47x256xf32>, tensor<256x256xf32>) outs(%f : tensor<47x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<47x256xf32>
  return %y : tensor<47x256xf32>
}

// CHECK-LABEL: func @few_columns
// CHECK-NOT: scf.forall
func.func @few_columns(%x: tensor<64x256xf32>) -> tensor<64x240xf32> {
  %w = arith.constant dense<1.0> : tensor<256x240xf32>
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x240xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x240xf32>) -> tensor<64x240xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=few_columns | Reason="fewer columns or summands than min-size"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x256xf32>, tensor<256x240xf32>) outs(%f : tensor<64x240xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x240xf32>
  return %y : tensor<64x240xf32>
}

// CHECK-LABEL: func @few_summands
// CHECK-NOT: scf.forall
func.func @few_summands(%x: tensor<64x255xf32>) -> tensor<64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<255x256xf32>
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=few_summands | Reason="fewer columns or summands than min-size"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x255xf32>, tensor<255x256xf32>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

// CHECK-LABEL: func @odd_summands
// CHECK-NOT: scf.forall
func.func @odd_summands(%x: tensor<64x257xf32>) -> tensor<64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<257x256xf32>
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=odd_summands | Reason="the number of summands is odd"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x257xf32>, tensor<257x256xf32>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

// CHECK-LABEL: func @border
// CHECK-NOT: scf.forall
func.func @border(%x: tensor<64x256xf32>) -> tensor<64x264xf32> {
  %w = arith.constant dense<1.0> : tensor<256x264xf32>
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x264xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x264xf32>) -> tensor<64x264xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=border | Reason="half of the columns do not fill register tiles"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x256xf32>, tensor<256x264xf32>) outs(%f : tensor<64x264xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x264xf32>
  return %y : tensor<64x264xf32>
}

// CHECK-LABEL: func @unknown_summands
// CHECK-NOT: scf.forall
func.func @unknown_summands(%x: tensor<64x?xf32>) -> tensor<64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<256x256xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  // expected-remark@below {{[Missed] SevenProducts | Category:mca-strassen | Function=unknown_summands | Reason="columns or summands are counted at run time only"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x?xf32>, tensor<256x256xf32>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

// Nothing else is the pass's to say something of: a weight that is an argument, sums that
// start from something, other types and ranks.
// CHECK-LABEL: func @argument
// CHECK-NOT: scf.forall
func.func @argument(%x: tensor<64x256xf32>, %w: tensor<256x256xf32>) -> tensor<64x256xf32> {
  %start = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x256xf32>, tensor<256x256xf32>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

// CHECK-LABEL: func @started
// CHECK-NOT: scf.forall
func.func @started(%x: tensor<64x256xf32>) -> tensor<64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<256x256xf32>
  %start = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%start : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x256xf32>, tensor<256x256xf32>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

// CHECK-LABEL: func @half
// CHECK-NOT: scf.forall
func.func @half(%x: tensor<64x256xbf16>) -> tensor<64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<256x256xbf16>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<64x256xf32>) -> tensor<64x256xf32>
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<64x256xbf16>, tensor<256x256xbf16>) outs(%f : tensor<64x256xf32>) {
  ^bb0(%a: bf16, %b: bf16, %o: f32):
    %c = arith.extf %a : bf16 to f32
    %d = arith.extf %b : bf16 to f32
    %p = arith.mulf %c, %d : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x256xf32>
  return %y : tensor<64x256xf32>
}

#lhs3 = affine_map<(h, i, j, k) -> (h, i, k)>
#rhs3 = affine_map<(h, i, j, k) -> (k, j)>
#out3 = affine_map<(h, i, j, k) -> (h, i, j)>

// CHECK-LABEL: func @batch
// CHECK-NOT: scf.forall
func.func @batch(%x: tensor<2x64x256xf32>) -> tensor<2x64x256xf32> {
  %w = arith.constant dense<1.0> : tensor<256x256xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x64x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x64x256xf32>) -> tensor<2x64x256xf32>
  %y = linalg.generic {indexing_maps = [#lhs3, #rhs3, #out3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<2x64x256xf32>, tensor<256x256xf32>) outs(%f : tensor<2x64x256xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x64x256xf32>
  return %y : tensor<2x64x256xf32>
}
