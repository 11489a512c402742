// Batch and tokens known at run time, with the reshapes that torch writes then:
// heads by tensor.reshape to computed sizes, a broadcast to the sizes there are
// by tensor.extract.
//
// RUN: mca-opt %s --mca-gpu-prepare | FileCheck %s

// CHECK-LABEL: func @main
// CHECK-NOT: tensor.reshape
// CHECK: mca.fused_attention
// CHECK-SAME: tensor<?x?x2x32xf16>, tensor<?x?x2x32xf16>, tensor<?x?x2x32xf16>
// CHECK-NOT: math.exp
func.func @main(%q: tensor<?x?x64xf16>, %k: tensor<?x?x64xf16>, %v: tensor<?x?x64xf16>) -> tensor<?x?x64xf16> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %one = arith.constant 1 : i64
  %none = arith.constant 0 : i64
  %two = arith.constant 2 : i64
  %c32 = arith.constant 32 : i64
  %c64 = arith.constant 64 : i64
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %q, %c0 : tensor<?x?x64xf16>
  %n = tensor.dim %q, %c1 : tensor<?x?x64xf16>
  %bk = tensor.dim %k, %c0 : tensor<?x?x64xf16>
  %bv = tensor.dim %v, %c0 : tensor<?x?x64xf16>
  %m = tensor.dim %k, %c1 : tensor<?x?x64xf16>
  %mv = tensor.dim %v, %c1 : tensor<?x?x64xf16>
  %same0 = arith.cmpi eq, %b, %bk : index
  cf.assert %same0, "batches differ"
  %same1 = arith.cmpi eq, %bk, %bv : index
  cf.assert %same1, "batches differ"
  %same2 = arith.cmpi eq, %m, %mv : index
  cf.assert %same2, "keys differ"
  %bi = arith.index_cast %b : index to i64
  %ni = arith.index_cast %n : index to i64
  %mi = arith.index_cast %m : index to i64
  %isNegative = arith.cmpi slt, %ni, %none : i64
  %nn = arith.select %isNegative, %one, %ni : i64
  %all = arith.muli %ni, %c64 : i64
  %rows = arith.muli %nn, %c32 : i64
  %h = arith.divsi %all, %rows : i64
  %shapeQ = tensor.from_elements %bi, %nn, %h, %c32 : tensor<4xi64>
  %shapeK = tensor.from_elements %bi, %mi, %two, %c32 : tensor<4xi64>
  %q4 = tensor.reshape %q(%shapeQ) : (tensor<?x?x64xf16>, tensor<4xi64>) -> tensor<?x?x2x32xf16>
  %k4 = tensor.reshape %k(%shapeK) : (tensor<?x?x64xf16>, tensor<4xi64>) -> tensor<?x?x2x32xf16>
  %v4 = tensor.reshape %v(%shapeK) : (tensor<?x?x64xf16>, tensor<4xi64>) -> tensor<?x?x2x32xf16>
  %eq = tensor.empty(%b, %n) : tensor<?x2x?x32xf16>
  %ek = tensor.empty(%b, %m) : tensor<?x2x32x?xf16>
  %ev = tensor.empty(%b, %m) : tensor<?x2x?x32xf16>
  %qt = linalg.transpose ins(%q4 : tensor<?x?x2x32xf16>) outs(%eq : tensor<?x2x?x32xf16>) permutation = [0, 2, 1, 3]
  %kt = linalg.transpose ins(%k4 : tensor<?x?x2x32xf16>) outs(%ek : tensor<?x2x32x?xf16>) permutation = [0, 2, 3, 1]
  %vt = linalg.transpose ins(%v4 : tensor<?x?x2x32xf16>) outs(%ev : tensor<?x2x?x32xf16>) permutation = [0, 2, 1, 3]
  %ve = linalg.generic {indexing_maps = [affine_map<(b, h, j, f) -> (b, h, j, f)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%ev : tensor<?x2x?x32xf16>) {
  ^bb0(%out: f16):
    %ib = linalg.index 0 : index
    %ih = linalg.index 1 : index
    %ij = linalg.index 2 : index
    %if = linalg.index 3 : index
    %isOne = arith.cmpi eq, %mv, %c1 : index
    %j = arith.select %isOne, %c0, %ij : index
    %x = tensor.extract %vt[%ib, %ih, %j, %if] : tensor<?x2x?x32xf16>
    linalg.yield %x : f16
  } -> tensor<?x2x?x32xf16>
  %q3 = tensor.collapse_shape %qt [[0, 1], [2], [3]] : tensor<?x2x?x32xf16> into tensor<?x?x32xf16>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<?x2x32x?xf16> into tensor<?x32x?xf16>
  %v3 = tensor.collapse_shape %ve [[0, 1], [2], [3]] : tensor<?x2x?x32xf16> into tensor<?x?x32xf16>
  %heads = arith.muli %b, %c2 : index
  %es = tensor.empty(%heads, %n, %m) : tensor<?x?x?xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<?x?x32xf16>, tensor<?x32x?xf16>) outs(%s0 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s4 = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [%b, 2, %n, %m] : tensor<?x?x?xf32> into tensor<?x2x?x?xf32>
  %ep = tensor.empty(%b, %n, %m) : tensor<?x2x?x?xf32>
  %p = linalg.softmax dimension(3) ins(%s4 : tensor<?x2x?x?xf32>) outs(%ep : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %eph = tensor.empty(%b, %n, %m) : tensor<?x2x?x?xf16>
  %ph = linalg.generic {indexing_maps = [affine_map<(b, h, i, j) -> (b, h, i, j)>, affine_map<(b, h, i, j) -> (b, h, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<?x2x?x?xf32>) outs(%eph : tensor<?x2x?x?xf16>) {
  ^bb0(%x: f32, %out: f16):
    %y = arith.truncf %x : f32 to f16
    linalg.yield %y : f16
  } -> tensor<?x2x?x?xf16>
  %p3 = tensor.collapse_shape %ph [[0, 1], [2], [3]] : tensor<?x2x?x?xf16> into tensor<?x?x?xf16>
  %eo = tensor.empty(%heads, %n) : tensor<?x?x32xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<?x?x32xf32>) -> tensor<?x?x32xf32>
  %o3 = linalg.batch_matmul ins(%p3, %v3 : tensor<?x?x?xf16>, tensor<?x?x32xf16>) outs(%o0 : tensor<?x?x32xf32>) -> tensor<?x?x32xf32>
  %o4 = tensor.expand_shape %o3 [[0, 1], [2], [3]] output_shape [%b, 2, %n, 32] : tensor<?x?x32xf32> into tensor<?x2x?x32xf32>
  %er = tensor.empty(%b, %n) : tensor<?x?x2x32xf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, h, f) -> (b, h, i, f)>, affine_map<(b, i, h, f) -> (b, i, h, f)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%o4 : tensor<?x2x?x32xf32>) outs(%er : tensor<?x?x2x32xf16>) {
  ^bb0(%x: f32, %out: f16):
    %y = arith.truncf %x : f32 to f16
    linalg.yield %y : f16
  } -> tensor<?x?x2x32xf16>
  %y = tensor.collapse_shape %r [[0], [1], [2, 3]] : tensor<?x?x2x32xf16> into tensor<?x?x64xf16>
  return %y : tensor<?x?x64xf16>
}
