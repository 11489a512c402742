// Factors of i8 and bf16 in the groups of rows that one instruction multiplies.
//
// RUN: %python %S/../../Inputs/make_safetensors.py %t c=I8:2x8x64 n=I8:2x8x40 o=I8:2x6x64 w=BF16:4x64 t=BF16:64x4 p=BF16:3x64
// RUN: mca-opt %s --mca-bind-weights=file=%t --mca-pack-operands="vector-width=16 features=avx512f,avx512vnni,avx512bf16" | FileCheck %s --check-prefixes=CHECK,BOTH
// RUN: mca-opt %s --mca-bind-weights=file=%t --mca-pack-operands="vector-width=16 features=avx512f,avx512vnni" | FileCheck %s --check-prefixes=CHECK,INT8
// RUN: mca-opt %s --mca-bind-weights=file=%t --mca-pack-operands="vector-width=8 features=avx2" | FileCheck %s --check-prefix=NONE
// RUN: mca-opt %s --mca-bind-weights=file=%t --mca-pack-operands="vector-width=16 features=avx512f,avx512vnni,avx512bf16" --mca-fold-constant-layouts | FileCheck %s --check-prefix=FOLDED
// NONE-NOT: linalg.transpose

// CHECK-LABEL: func @codes
// CHECK: %[[C:.+]] = arith.constant dense_resource<c>
// CHECK: %[[S:.+]] = tensor.expand_shape %[[C]] {{\[\[}}0], [1, 2], [3]] output_shape [2, 2, 4, 64] : tensor<2x8x64xi8> into tensor<2x2x4x64xi8>
// CHECK: %[[T:.+]] = linalg.transpose ins(%[[S]] : {{.*}}) outs(%{{.+}} : tensor<2x2x64x4xi8>) permutation = [0, 1, 3, 2]
// CHECK: mca.gather_matmul ins(%{{.+}}, %[[T]] : tensor<4x8xi8>, tensor<2x2x64x4xi8>) steps(
// FOLDED-LABEL: func @codes
// FOLDED: arith.constant dense{{.*}} : tensor<2x2x64x4xi8>
func.func @codes(%x: tensor<4x8xi8>, %s: tensor<4xf32>, %t: tensor<2x64xf32>, %y: tensor<2x4x64xf32>) -> tensor<2x4x64xf32> {
  %w = arith.constant dense_resource<c> : tensor<2x8x64xi8>
  %0 = mca.gather_matmul ins(%x, %w : tensor<4x8xi8>, tensor<2x8x64xi8>) steps(%s, %t : tensor<4xf32>, tensor<2x64xf32>)
         outs(%y : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  return %0 : tensor<2x4x64xf32>
}

// CHECK-LABEL: func @halves
// BOTH: linalg.transpose ins(%{{.+}} : tensor<1x1x2x16xbf16>) outs(%{{.+}} : tensor<1x1x16x2xbf16>)
// FOLDED-LABEL: func @halves
// FOLDED: arith.constant dense<{{\[\[\[\[}}1.000000e+00, 9.000000e+00], [2.000000e+00, 8.000000e+00], [3.000000e+00, 7.000000e+00],
// INT8-NOT: linalg.transpose
// CHECK: mca.gather_matmul
func.func @halves(%x: tensor<4x2xbf16>, %y: tensor<1x4x16xf32>) -> tensor<1x4x16xf32> {
  %w = arith.constant dense<[[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0],
                              [9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0]]]> : tensor<1x2x16xbf16>
  %0 = mca.gather_matmul ins(%x, %w : tensor<4x2xbf16>, tensor<1x2x16xbf16>) outs(%y : tensor<1x4x16xf32>) -> tensor<1x4x16xf32>
  return %0 : tensor<1x4x16xf32>
}

// A border of columns, a group that is not full, factors that are not constant,
// a count for each row.
// CHECK-LABEL: func @left_alone
// CHECK-NOT: linalg.transpose
func.func @left_alone(%x: tensor<4x8xi8>, %z: tensor<4x6xi8>, %s: tensor<4xf32>, %t: tensor<2x64xf32>, %u: tensor<2x40xf32>,
                      %a: tensor<2x8x64xi8>, %r: tensor<2x4xi32>, %y: tensor<2x4x64xf32>, %n0: tensor<2x4x40xf32>)
    -> (tensor<2x4x64xf32>, tensor<2x4x40xf32>) {
  %n = arith.constant dense_resource<n> : tensor<2x8x40xi8>
  %o = arith.constant dense_resource<o> : tensor<2x6x64xi8>
  %c = arith.constant dense_resource<c> : tensor<2x8x64xi8>
  %0 = mca.gather_matmul ins(%x, %n : tensor<4x8xi8>, tensor<2x8x40xi8>) steps(%s, %u : tensor<4xf32>, tensor<2x40xf32>)
         outs(%n0 : tensor<2x4x40xf32>) -> tensor<2x4x40xf32>
  %1 = mca.gather_matmul ins(%z, %o : tensor<4x6xi8>, tensor<2x6x64xi8>) steps(%s, %t : tensor<4xf32>, tensor<2x64xf32>)
         outs(%y : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  %2 = mca.gather_matmul ins(%x, %a : tensor<4x8xi8>, tensor<2x8x64xi8>) steps(%s, %t : tensor<4xf32>, tensor<2x64xf32>)
         outs(%1 : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  %3 = mca.gather_matmul ins(%x, %c : tensor<4x8xi8>, tensor<2x8x64xi8>) trips(%r : tensor<2x4xi32>)
         steps(%s, %t : tensor<4xf32>, tensor<2x64xf32>) outs(%2 : tensor<2x4x64xf32>) -> tensor<2x4x64xf32>
  return %3, %0 : tensor<2x4x64xf32>, tensor<2x4x40xf32>
}

// Weights of exact products: by panels of columns, in pairs of rows; also where they are
// stored as torch stores them.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @weights
// BOTH: tensor.expand_shape %{{.+}} {{\[\[}}0, 1], [2, 3]] output_shape [2, 2, 1, 64] : tensor<4x64xbf16> into tensor<2x2x1x64xbf16>
// BOTH: linalg.transpose {{.*}} outs(%{{.+}} : tensor<1x2x64x2xbf16>) permutation = [2, 0, 3, 1]
// BOTH: linalg.transpose {{.*}} outs(%{{.+}} : tensor<1x2x64x2xbf16>) permutation = [0, 2, 1, 3]
// INT8-NOT: linalg.transpose
func.func @weights(%x: tensor<3x4xbf16>, %y: tensor<3x64xf32>) -> tensor<3x64xf32> {
  %w = arith.constant dense_resource<w> : tensor<4x64xbf16>
  %t = arith.constant dense_resource<t> : tensor<64x4xbf16>
  %0 = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<3x4xbf16>, tensor<4x64xbf16>) outs(%y : tensor<3x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %1 = arith.extf %a : bf16 to f32
    %2 = arith.extf %b : bf16 to f32
    %p = arith.mulf %1, %2 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x64xf32>
  %3 = linalg.generic {indexing_maps = [#lhs, #turned, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %t : tensor<3x4xbf16>, tensor<64x4xbf16>) outs(%0 : tensor<3x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %1 = arith.extf %a : bf16 to f32
    %2 = arith.extf %b : bf16 to f32
    %p = arith.mulf %1, %2 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x64xf32>
  return %3 : tensor<3x64xf32>
}

// An odd number of rows, unknown columns, another left-hand type, terms that lie apart.
// CHECK-LABEL: func @no_pairs
// CHECK-NOT: linalg.transpose
// CHECK: return
func.func @no_pairs(%x: tensor<3x4xf16>, %z: tensor<4x3xbf16>, %u: tensor<3x3xbf16>, %y: tensor<3x64xf32>) -> tensor<3x64xf32> {
  %w = arith.constant dense_resource<w> : tensor<4x64xbf16>
  %o = arith.constant dense_resource<p> : tensor<3x64xbf16>
  %0 = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<3x4xf16>, tensor<4x64xbf16>) outs(%y : tensor<3x64xf32>) {
  ^bb0(%a: f16, %b: bf16, %c: f32):
    %1 = arith.extf %a : f16 to f32
    %2 = arith.extf %b : bf16 to f32
    %p = arith.mulf %1, %2 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x64xf32>
  %3 = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (k, i)>, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%z, %w : tensor<4x3xbf16>, tensor<4x64xbf16>) outs(%0 : tensor<3x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %1 = arith.extf %a : bf16 to f32
    %2 = arith.extf %b : bf16 to f32
    %p = arith.mulf %1, %2 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x64xf32>
  %4 = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%u, %o : tensor<3x3xbf16>, tensor<3x64xbf16>) outs(%3 : tensor<3x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %1 = arith.extf %a : bf16 to f32
    %2 = arith.extf %b : bf16 to f32
    %p = arith.mulf %1, %2 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<3x64xf32>
  return %4 : tensor<3x64xf32>
}
