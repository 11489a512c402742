// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefI32(tensor<*xi32> {bufferization.access = "read"})
func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

func.func private @counts(%a: tensor<?x4x2x?xf32>, %r0: tensor<?x2x?xi32>) -> tensor<?x2x?xi32> {
  %r = mca.sample_counts ins(%a : tensor<?x4x2x?xf32>) outs(%r0 : tensor<?x2x?xi32>)
         {alpha = 1.0 : f64, dim = 8 : i64, length = #mca<length attended>} -> tensor<?x2x?xi32>
  return %r : tensor<?x2x?xi32>
}

func.func @main() {
  // Query heads 0 and 1 share value head 0, heads 2 and 3 value head 1. Key 2 is masked: n = 3.
  %a = arith.constant dense<[[[[0.1, 0.5, 0.0, 0.4], [0.3, 0.2, 0.0, 0.5]], [[0.1, 0.6, 0.0, 0.3], [0.3, 0.2, 0.0, 0.5]],
                              [[0.1, 0.5, 0.0, 0.4], [0.3, 0.2, 0.0, 0.5]], [[0.1, 0.9, 0.0, 0x7FC00000], [0.3, 0.2, 0.0, 0.5]]]]>
         : tensor<1x4x2x4xf32>
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %ad = tensor.cast %a : tensor<1x4x2x4xf32> to tensor<?x4x2x?xf32>
  %r0 = tensor.empty(%c1, %c4) : tensor<?x2x?xi32>
  // Maxima .3 .6 0 .5: (3 m)^2 = .81, 3.24, 0, 2.25. In head 1 .9: 7.29, and NaN is exact.
  // CHECK: {{\[\[\[}}1, 4, 0, 3],
  // CHECK-NEXT: [1, 8, 0, 8]]]
  %r = call @counts(%ad, %r0) : (tensor<?x4x2x?xf32>, tensor<?x2x?xi32>) -> tensor<?x2x?xi32>
  %ru = tensor.cast %r : tensor<?x2x?xi32> to tensor<*xi32>
  call @printMemrefI32(%ru) : (tensor<*xi32>) -> ()

  // Equal counts keep the order of their tokens.
  // CHECK: {{\[\[\[}}1, 3, 0, 2],
  // CHECK-NEXT: [1, 3, 0, 2]]]
  // CHECK: {{\[\[\[}}0, 0, 3],
  // CHECK-NEXT: [0, 2, 3]]]
  %rs = tensor.cast %r : tensor<?x2x?xi32> to tensor<1x2x4xi32>
  %o0 = tensor.empty() : tensor<1x2x4xi32>
  %b0 = tensor.empty() : tensor<1x2x3xi32>
  %o, %b = mca.order_tokens ins(%rs : tensor<1x2x4xi32>) outs(%o0, %b0 : tensor<1x2x4xi32>, tensor<1x2x3xi32>)
             {dim = 8 : i64} -> tensor<1x2x4xi32>, tensor<1x2x3xi32>
  %ou = tensor.cast %o : tensor<1x2x4xi32> to tensor<*xi32>
  call @printMemrefI32(%ou) : (tensor<*xi32>) -> ()
  %bu = tensor.cast %b : tensor<1x2x3xi32> to tensor<*xi32>
  call @printMemrefI32(%bu) : (tensor<*xi32>) -> ()

  // What makePlan of the Sampling library gives: rows 1 and 3 of norms 4 and 12.
  // CHECK: {{\[\[}}3, 3, 3, 3, 1, 3, 1, 1]]
  // CHECK: {{\[\[\[}}2.66667, 2.66667, 2.66667],
  // CHECK: [8, 0, 0]]]
  %w = arith.constant dense<[[[0.0, 0.0, 0.0]], [[2.0, 0.0, 0.0]], [[0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0]]]> : tensor<4x1x3xf32>
  %i0 = tensor.empty() : tensor<1x8xi32>
  %g0 = tensor.empty() : tensor<1x8x3xf32>
  %i, %g = mca.plan ins(%w : tensor<4x1x3xf32>) outs(%i0, %g0 : tensor<1x8xi32>, tensor<1x8x3xf32>)
             {seed = 7 : i64, layer = 3 : i64} -> tensor<1x8xi32>, tensor<1x8x3xf32>
  %iu = tensor.cast %i : tensor<1x8xi32> to tensor<*xi32>
  call @printMemrefI32(%iu) : (tensor<*xi32>) -> ()
  %gu = tensor.cast %g : tensor<1x8x3xf32> to tensor<*xf32>
  call @printMemrefF32(%gu) : (tensor<*xf32>) -> ()
  return
}
