// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// Arithmetic in front of a product would hide it from the kernels.
#id = affine_map<(i, j) -> (i, j)>
// CHECK-LABEL: func @not_into_a_product
// CHECK-COUNT-2: linalg.generic
func.func @not_into_a_product(%x: tensor<8x32xf32>, %w: tensor<32x64xf32>, %z: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %e = tensor.empty() : tensor<8x32xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<8x32xf32>) outs(%e : tensor<8x32xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.addf %in, %in : f32
    linalg.yield %m : f32
  } -> tensor<8x32xf32>
  %r = linalg.matmul ins(%0, %w : tensor<8x32xf32>, tensor<32x64xf32>) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %r : tensor<8x64xf32>
}

// -----

// Two users would compute the exponential twice.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @not_twice
// CHECK-COUNT-3: linalg.generic
func.func @not_twice(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = math.exp %in : f32
    linalg.yield %m : f32
  } -> tensor<8xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%0 : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.addf %in, %in : f32
    linalg.yield %m : f32
  } -> tensor<8xf32>
  %2 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%0 : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.mulf %in, %in : f32
    linalg.yield %m : f32
  } -> tensor<8xf32>
  return %1, %2 : tensor<8xf32>, tensor<8xf32>
}

// -----

// 1 / column would be divided again in every row.
#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
#one = affine_map<(i) -> (i)>
// CHECK-LABEL: func @not_in_every_row
// CHECK-COUNT-2: linalg.generic
func.func @not_in_every_row(%x: tensor<64x8xf32>, %b: tensor<8xf32>) -> tensor<64x8xf32> {
  %c = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<8xf32>
  %f = tensor.empty() : tensor<64x8xf32>
  %0 = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]} ins(%b : tensor<8xf32>) outs(%e : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %c, %in : f32
    linalg.yield %m : f32
  } -> tensor<8xf32>
  %1 = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x, %0 : tensor<64x8xf32>, tensor<8xf32>) outs(%f : tensor<64x8xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %m = arith.mulf %in, %s : f32
    linalg.yield %m : f32
  } -> tensor<64x8xf32>
  return %1 : tensor<64x8xf32>
}

// -----

// A convolution keeps its name.
// CHECK-LABEL: func @not_a_convolution
// CHECK: linalg.conv_2d_nchw_fchw
func.func @not_a_convolution(%i: tensor<2x3x8x8xf32>, %f: tensor<4x3x4x4xf32>, %o: tensor<2x4x5x5xf32>) -> tensor<2x4x5x5xf32> {
  %0 = linalg.conv_2d_nchw_fchw ins(%i, %f : tensor<2x3x8x8xf32>, tensor<4x3x4x4xf32>) outs(%o : tensor<2x4x5x5xf32>) -> tensor<2x4x5x5xf32>
  return %0 : tensor<2x4x5x5xf32>
}

// Fused, it would add its destination once per step of the second loop.
// CHECK-LABEL: func.func @reads_its_destination
// CHECK: linalg.generic
// CHECK: arith.addf
// CHECK: linalg.generic
// CHECK: arith.mulf
func.func @reads_its_destination(%s: tensor<3xf32>, %b: tensor<4xf32>) -> tensor<3x4xf32> {
  %one = arith.constant 1.0 : f32
  %q0 = tensor.empty() : tensor<3xf32>
  %q1 = linalg.fill ins(%one : f32) outs(%q0 : tensor<3xf32>) -> tensor<3xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(q)->(q)>, affine_map<(q)->(q)>], iterator_types = ["parallel"]} ins(%s : tensor<3xf32>) outs(%q1 : tensor<3xf32>) {
  ^bb0(%i: f32, %o: f32):
    %t = arith.addf %i, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(q,f)->(q)>, affine_map<(q,f)->(f)>, affine_map<(q,f)->(q,f)>], iterator_types = ["parallel","parallel"]} ins(%a, %b : tensor<3xf32>, tensor<4xf32>) outs(%y0 : tensor<3x4xf32>) {
  ^bb0(%i: f32, %c: f32, %o: f32):
    %t = arith.mulf %i, %c : f32
    linalg.yield %t : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Rounding to bf16 takes many instructions: what several users read is rounded once.
#id = affine_map<(i, j) -> (i, j)>
// CHECK-LABEL: func @not_rounded_twice
// CHECK: %[[HALVES:.+]] = linalg.generic
// CHECK: arith.truncf
// CHECK: linalg.generic {{.*}} ins(%[[HALVES]] :
// CHECK-NOT: arith.truncf
// CHECK: return %{{.+}}, %[[HALVES]]
func.func @not_rounded_twice(%x: tensor<8x32xf32>) -> (tensor<8x32xf32>, tensor<8x32xbf16>) {
  %e = tensor.empty() : tensor<8x32xbf16>
  %f = tensor.empty() : tensor<8x32xf32>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<8x32xf32>) outs(%e : tensor<8x32xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %half = arith.truncf %in : f32 to bf16
    linalg.yield %half : bf16
  } -> tensor<8x32xbf16>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%0 : tensor<8x32xbf16>) outs(%f : tensor<8x32xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %wide = arith.extf %in : bf16 to f32
    %square = arith.mulf %wide, %wide : f32
    linalg.yield %square : f32
  } -> tensor<8x32xf32>
  return %1, %0 : tensor<8x32xf32>, tensor<8x32xbf16>
}
