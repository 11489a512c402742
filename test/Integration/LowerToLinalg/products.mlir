// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

func.func private @show(%t: tensor<1x2x2xf32>) {
  %u = tensor.cast %t : tensor<1x2x2xf32> to tensor<*xf32>
  call @printMemrefF32(%u) : (tensor<*xf32>) -> ()
  return
}

func.func private @attend(%slack: f32) {
  %a = arith.constant dense<[[[0.5, 0.2, 0.25], [0.3, 0.4, 0.3]]]> : tensor<1x2x3xf32>
  %v = arith.constant dense<[[[1.0, -3.0], [0.3, 100.0], [0.7, 2.0]]]> : tensor<1x3x2xf32>
  %o = arith.constant dense<[[2, 0, 1]]> : tensor<1x3xi32>
  %b = arith.constant dense<[[0, 1, 1, 3]]> : tensor<1x4xi32>
  %y0 = arith.constant dense<1000.0> : tensor<1x2x2xf32>
  %s = tensor.from_elements %slack : tensor<1xf32>
  %y = mca.attend_tokens ins(%a, %v : tensor<1x2x3xf32>, tensor<1x3x2xf32>) tokens(%o, %b : tensor<1x3xi32>, tensor<1x4xi32>)
         slack(%s : tensor<1xf32>) outs(%y0 : tensor<1x2x2xf32>) {segment = 2 : i64} -> tensor<1x2x2xf32>
  call @show(%y) : (tensor<1x2x2xf32>) -> ()
  return
}

func.func @main() {
  // Token 2 is segment 0: 1000 + 0.25 v_2, 1000 + 0.3 v_2.
  // CHECK: {{\[\[\[}}1000.17, 1000.5],
  // CHECK-NEXT: [1000.21, 1000.6]]]
  %a = arith.constant dense<[[[0.5, 0.2, 0.25], [0.3, 0.4, 0.3]]]> : tensor<1x2x3xf32>
  %v = arith.constant dense<[[[1.0, -3.0], [0.3, 100.0], [0.7, 2.0]]]> : tensor<1x3x2xf32>
  %o = arith.constant dense<[[2, 0, 1]]> : tensor<1x3xi32>
  %b = arith.constant dense<[[0, 1, 1, 3]]> : tensor<1x4xi32>
  %y0 = arith.constant dense<1000.0> : tensor<1x2x2xf32>
  %y = mca.attend_tokens ins(%a, %v : tensor<1x2x3xf32>, tensor<1x3x2xf32>) tokens(%o, %b : tensor<1x3xi32>, tensor<1x4xi32>)
         outs(%y0 : tensor<1x2x2xf32>) -> tensor<1x2x2xf32>
  call @show(%y) : (tensor<1x2x2xf32>) -> ()

  // Segment 1 is empty, with and without a slack.
  // CHECK: {{\[\[\[}}1000, 1000],
  // CHECK-NEXT: [1000, 1000]]]
  // CHECK: {{\[\[\[}}1000, 1000],
  // CHECK-NEXT: [1000, 1000]]]
  %none = mca.attend_tokens ins(%a, %v : tensor<1x2x3xf32>, tensor<1x3x2xf32>) tokens(%o, %b : tensor<1x3xi32>, tensor<1x4xi32>)
            outs(%y0 : tensor<1x2x2xf32>) {segment = 1 : i64} -> tensor<1x2x2xf32>
  call @show(%none) : (tensor<1x2x2xf32>) -> ()
  %much = arith.constant dense<1.0e30> : tensor<1xf32>
  %none8 = mca.attend_tokens ins(%a, %v : tensor<1x2x3xf32>, tensor<1x3x2xf32>) tokens(%o, %b : tensor<1x3xi32>, tensor<1x4xi32>)
             slack(%much : tensor<1xf32>) outs(%y0 : tensor<1x2x2xf32>) {segment = 1 : i64} -> tensor<1x2x2xf32>
  call @show(%none8) : (tensor<1x2x2xf32>) -> ()

  // Tokens 0 and 1 in f32: 1000 + 0.5 v_0 + 0.2 v_1, 1000 + 0.3 v_0 + 0.4 v_1.
  // CHECK: {{\[\[\[}}1000.56, 1018.5],
  // CHECK-NEXT: [1000.42, 1039.1]]]
  %no = arith.constant 0.0 : f32
  call @attend(%no) : (f32) -> ()
  // In int8. Steps of A 0.5 / 255 and 0.4 / 255: codes 255, 102 and 191, 255 of
  // 191.25, 255. Steps of V 1 / 127, 100 / 127: codes 127, 38 and -4, 127.
  // (255 * -4 + 102 * 127) 0.5 / 255 * 100 / 127 = 18.425.
  // CHECK: {{\[\[\[}}1000.56, 1018.43],
  // CHECK-NEXT: [1000.42, 1039.06]]]
  %huge = arith.constant 1.0e30 : f32
  call @attend(%huge) : (f32) -> ()
  // The charge: a mass of 0.7 times ||steps|| / 2 = 0.3937, and 0.5 / 510 times
  // lengths of 103.3, together 0.377.
  // CHECK: {{\[\[\[}}1000.56, 1018.5],
  %below = arith.constant 0.376 : f32
  call @attend(%below) : (f32) -> ()
  // CHECK: {{\[\[\[}}1000.56, 1018.43],
  %above = arith.constant 0.378 : f32
  call @attend(%above) : (f32) -> ()
  // CHECK: {{\[\[\[}}1000.56, 1018.5],
  %nan = arith.constant 0x7FC00000 : f32
  call @attend(%nan) : (f32) -> ()

  // i8: row 1 of the segment, (3 * 5 - 128 * 2) steps of 0.5 and 2; a product of
  // -128 and -128 is no i8.
  // CHECK: {{\[\[\[}}1, 1],
  // CHECK-NEXT: [-240, 32769]]]
  %x = arith.constant dense<[[100, 100], [3, -128]]> : tensor<2x2xi8>
  %w = arith.constant dense<[[[5, 0], [2, -128]]]> : tensor<1x2x2xi8>
  %rows = arith.constant dense<[[1, 0]]> : tensor<1x2xi32>
  %bounds = arith.constant dense<[[0, 1]]> : tensor<1x2xi32>
  %sx = arith.constant dense<[1.0e30, 0.5]> : tensor<2xf32>
  %sw = arith.constant dense<[[2.0, 4.0]]> : tensor<1x2xf32>
  %g0 = arith.constant dense<1.0> : tensor<1x2x2xf32>
  %g = mca.gather_matmul ins(%x, %w : tensor<2x2xi8>, tensor<1x2x2xi8>) rows(%rows, %bounds : tensor<1x2xi32>, tensor<1x2xi32>)
         steps(%sx, %sw : tensor<2xf32>, tensor<1x2xf32>) outs(%g0 : tensor<1x2x2xf32>) -> tensor<1x2x2xf32>
  call @show(%g) : (tensor<1x2x2xf32>) -> ()

  // Column maxima are of what is attended: at least 0. NaN stays in its column.
  // CHECK: {{\[\[}}0.5, nan, 0, 0]]
  // CHECK: {{\[\[}}0.75, nan, 0, -0.5]]
  %p = arith.constant dense<[[[0.25, 0.5, 0.0, -0.25], [0.5, 0x7FC00000, 0.0, -0.25]]]> : tensor<1x2x4xf32>
  %m0 = tensor.empty() : tensor<1x4xf32>
  %m, %s = mca.column_statistics ins(%p : tensor<1x2x4xf32>) outs(%m0, %m0 : tensor<1x4xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>, tensor<1x4xf32>
  %mu = tensor.cast %m : tensor<1x4xf32> to tensor<*xf32>
  call @printMemrefF32(%mu) : (tensor<*xf32>) -> ()
  %su = tensor.cast %s : tensor<1x4xf32> to tensor<*xf32>
  call @printMemrefF32(%su) : (tensor<*xf32>) -> ()
  return
}
