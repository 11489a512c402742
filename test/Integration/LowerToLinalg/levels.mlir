// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefI32(tensor<*xi32> {bufferization.access = "read"})
func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

// Two levels below exact: costs 1/4 and 1/2, prices 1/4 and 1/2.
func.func private @two(%m: tensor<1x?xf32>, %e: tensor<1x2x?xf32>, %budget: f32) {
  %c1 = arith.constant 1 : index
  %n = tensor.dim %m, %c1 : tensor<1x?xf32>
  %t = tensor.from_elements %budget : tensor<1xf32>
  %l0 = tensor.empty(%n) : tensor<1x?xi32>
  %s0 = tensor.empty() : tensor<1xf32>
  %l, %s = mca.assign_levels ins(%m, %e, %t : tensor<1x?xf32>, tensor<1x2x?xf32>, tensor<1xf32>)
             outs(%l0, %s0 : tensor<1x?xi32>, tensor<1xf32>) {costs = array<f64: 0.25, 0.5>} -> tensor<1x?xi32>, tensor<1xf32>
  %lu = tensor.cast %l : tensor<1x?xi32> to tensor<*xi32>
  call @printMemrefI32(%lu) : (tensor<*xi32>) -> ()
  %su = tensor.cast %s : tensor<1xf32> to tensor<*xf32>
  call @printMemrefF32(%su) : (tensor<*xf32>) -> ()
  return
}

func.func @main() {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant 0.5 : f32
  %three = arith.constant 3.0 : f32
  %four = arith.constant 4.0 : f32
  %five = arith.constant 5.0 : f32
  %six = arith.constant 6.0 : f32
  %infinite = arith.constant 0x7F800000 : f32
  %nan = arith.constant 0x7FC00000 : f32

  // m e of level 1: 4, 2, 0, 1; of level 2: 2, 1, 0, 0. Gains per cost of the
  // first upgrades 8, 4, -, 4, of the second ones 4, 2, -, 0. Sum 7.
  %m = arith.constant dense<[[1.0, 0.5, 0.0, 0.25]]> : tensor<1x4xf32>
  %e = arith.constant dense<[[[4.0, 4.0, 4.0, 4.0], [2.0, 2.0, 2.0, 0.0]]]> : tensor<1x2x4xf32>
  %md = tensor.cast %m : tensor<1x4xf32> to tensor<1x?xf32>
  %ed = tensor.cast %e : tensor<1x2x4xf32> to tensor<1x2x?xf32>
  // An infinite budget is none: exact. Token 2 is not attended.
  // CHECK: {{\[\[}}3, 3, 0, 3]]
  // CHECK: [0]
  call @two(%md, %ed, %infinite) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // The first upgrade of token 0 leaves 5.
  // CHECK: {{\[\[}}2, 1, 0, 1]]
  // CHECK: [5]
  call @two(%md, %ed, %six) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // CHECK: {{\[\[}}2, 1, 0, 1]]
  // CHECK: [5]
  call @two(%md, %ed, %five) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // Of three upgrades with 4 the lower level and the later token are first.
  // CHECK: {{\[\[}}2, 1, 0, 2]]
  // CHECK: [4]
  call @two(%md, %ed, %four) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // CHECK: {{\[\[}}2, 2, 0, 2]]
  // CHECK: [3]
  call @two(%md, %ed, %three) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // Token 3 has no error at level 2: raising it further gains nothing.
  // CHECK: {{\[\[}}3, 3, 0, 2]]
  // CHECK: [0]
  call @two(%md, %ed, %half) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // CHECK: {{\[\[}}3, 3, 0, 2]]
  // CHECK: [0]
  call @two(%md, %ed, %zero) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // CHECK: {{\[\[}}3, 3, 0, 3]]
  // CHECK: [0]
  call @two(%md, %ed, %nan) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()

  // Level 2 is worse than level 1 for token 0: taken as equal, no upgrade to it.
  // Sum 2; its upgrade to exact costs 1/2 for 1, token 1's two upgrades gain 3/4
  // for 1/4, 1/4 for 1/2.
  %one = arith.constant 1.0 : f32
  %m2 = arith.constant dense<1.0> : tensor<1x2xf32>
  %e2 = arith.constant dense<[[[1.0, 1.0], [5.0, 0.25]]]> : tensor<1x2x2xf32>
  %m2d = tensor.cast %m2 : tensor<1x2xf32> to tensor<1x?xf32>
  %e2d = tensor.cast %e2 : tensor<1x2x2xf32> to tensor<1x2x?xf32>
  // CHECK: {{\[\[}}3, 2]]
  // CHECK: [0.25]
  call @two(%m2d, %e2d, %half) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  // CHECK: {{\[\[}}3, 2]]
  // CHECK: [0.25]
  call @two(%m2d, %e2d, %one) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()

  // A maximum or an error of an attended token that is no number: all exact. That
  // of a token that is not attended does not matter.
  %m3 = arith.constant dense<[[1.0, 0x7FC00000, 0.0]]> : tensor<1x3xf32>
  %e3 = arith.constant dense<1.0> : tensor<1x2x3xf32>
  %m3d = tensor.cast %m3 : tensor<1x3xf32> to tensor<1x?xf32>
  %e3d = tensor.cast %e3 : tensor<1x2x3xf32> to tensor<1x2x?xf32>
  // CHECK: {{\[\[}}3, 3, 0]]
  // CHECK: [0]
  call @two(%m3d, %e3d, %six) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  %m4 = arith.constant dense<[[1.0, 0.5, 0.0]]> : tensor<1x3xf32>
  %e4 = arith.constant dense<[[[1.0, 1.0, 0x7F800000], [1.0, 1.0, 0x7FC00000]]]> : tensor<1x2x3xf32>
  %m4d = tensor.cast %m4 : tensor<1x3xf32> to tensor<1x?xf32>
  %e4d = tensor.cast %e4 : tensor<1x2x3xf32> to tensor<1x2x?xf32>
  // CHECK: {{\[\[}}1, 1, 0]]
  // CHECK: [1.5]
  call @two(%m4d, %e4d, %six) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()
  %e5 = arith.constant dense<[[[1.0, 0x7F800000, 1.0], [1.0, 1.0, 1.0]]]> : tensor<1x2x3xf32>
  %e5d = tensor.cast %e5 : tensor<1x2x3xf32> to tensor<1x2x?xf32>
  // CHECK: {{\[\[}}3, 3, 0]]
  // CHECK: [0]
  call @two(%m4d, %e5d, %six) : (tensor<1x?xf32>, tensor<1x2x?xf32>, f32) -> ()

  // Segments of what comes out: exact, the levels, not attended.
  // CHECK: {{\[\[}}0, 3, 4, 1, 2]]
  // CHECK: {{\[\[}}0, 1, 3, 4]]
  %levels = arith.constant dense<[[3, 1, 0, 2, 2]]> : tensor<1x5xi32>
  %o0 = tensor.empty() : tensor<1x5xi32>
  %b0 = tensor.empty() : tensor<1x4xi32>
  %o, %b = mca.order_tokens ins(%levels : tensor<1x5xi32>) outs(%o0, %b0 : tensor<1x5xi32>, tensor<1x4xi32>)
             {dim = 3 : i64, thresholds = array<i64: 3, 2, 1>} -> tensor<1x5xi32>, tensor<1x4xi32>
  %ou = tensor.cast %o : tensor<1x5xi32> to tensor<*xi32>
  call @printMemrefI32(%ou) : (tensor<*xi32>) -> ()
  %bu = tensor.cast %b : tensor<1x4xi32> to tensor<*xi32>
  call @printMemrefI32(%bu) : (tensor<*xi32>) -> ()
  // Levels from 2 on only: counts above dim are dim, the rest is in no segment.
  // CHECK: {{\[\[}}0, 3]]
  %wild = arith.constant dense<[[7, 1, -2, 2, 2]]> : tensor<1x5xi32>
  %b20 = tensor.empty() : tensor<1x2xi32>
  %o2, %b2 = mca.order_tokens ins(%wild : tensor<1x5xi32>) outs(%o0, %b20 : tensor<1x5xi32>, tensor<1x2xi32>)
             {dim = 3 : i64, thresholds = array<i64: 2>} -> tensor<1x5xi32>, tensor<1x2xi32>
  %b2u = tensor.cast %b2 : tensor<1x2xi32> to tensor<*xi32>
  call @printMemrefI32(%b2u) : (tensor<*xi32>) -> ()
  return
}
