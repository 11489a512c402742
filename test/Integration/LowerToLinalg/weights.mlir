// What is printed is the same at compile time and at run time.
// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-materialize-plans --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})
func.func private @printMemrefI32(tensor<*xi32> {bufferization.access = "read"})

func.func @main() {
  // Heads [3 0; 0 4; 0 0] and [1 1; 1 1; 1 1]: singular values 4, 3 and sqrt(6).
  // Codes of 127 lose no more than the rounding of a step, bf16 nothing.
  // CHECK: {{\[\[}}5, 4, 4, {{0|[0-9.]+e-0[89]}}, 4, 0],
  // CHECK-NEXT: [2.44949, 2.44949, 2.44949, {{0|[0-9.]+e-0[89]}}, 2.44949, 0]]
  %w = arith.constant dense<[[[3.0, 0.0], [1.0, 1.0]], [[0.0, 4.0], [1.0, 1.0]], [[0.0, 0.0], [1.0, 1.0]]]> : tensor<3x2x2xf32>
  %n0 = tensor.empty() : tensor<2x6xf32>
  %n = mca.weight_norms ins(%w : tensor<3x2x2xf32>) outs(%n0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %nu = tensor.cast %n : tensor<2x6xf32> to tensor<*xf32>
  call @printMemrefF32(%nu) : (tensor<*xf32>) -> ()

  // A weight of zeros has norms 0, and a wide one is one of its transpose.
  // CHECK: {{\[\[}}0, 0],
  // CHECK-NEXT: [5, 5]]
  %wide = arith.constant dense<[[[0.0, 0.0, 0.0], [3.0, 4.0, 0.0]]]> : tensor<1x2x3xf32>
  %s0 = tensor.empty() : tensor<2x2xf32>
  %s = mca.weight_norms ins(%wide : tensor<1x2x3xf32>) outs(%s0 : tensor<2x2xf32>) -> tensor<2x2xf32>
  %su = tensor.cast %s : tensor<2x2xf32> to tensor<*xf32>
  call @printMemrefF32(%su) : (tensor<*xf32>) -> ()

  // One head, channels of largest values 127, 63.5 and 0. Halves of a step go to
  // the even code.
  // CHECK: {{\[\[\[}}127, -127, 0],
  // CHECK-NEXT: [0, 2, 0],
  // CHECK-NEXT: [2, 2, 0],
  // CHECK-NEXT: [-2, 3, 0]]]
  // CHECK: {{\[\[}}1, 0.5, 0]]
  %q = arith.constant dense<[[[127.0, -63.5, 0.0]], [[0.5, 0.75, 0.0]], [[1.5, 1.25, 0.0]], [[-2.5, 1.5, 0.0]]]> : tensor<4x1x3xf32>
  %c0 = tensor.empty() : tensor<1x4x3xi8>
  %t0 = tensor.empty() : tensor<1x3xf32>
  %h0 = tensor.empty() : tensor<1x4x3xbf16>
  %c, %t, %h = mca.quantize_weight ins(%q : tensor<4x1x3xf32>) outs(%c0, %t0, %h0 : tensor<1x4x3xi8>, tensor<1x3xf32>, tensor<1x4x3xbf16>)
                 -> tensor<1x4x3xi8>, tensor<1x3xf32>, tensor<1x4x3xbf16>
  %ci = arith.extsi %c : tensor<1x4x3xi8> to tensor<1x4x3xi32>
  %cu = tensor.cast %ci : tensor<1x4x3xi32> to tensor<*xi32>
  call @printMemrefI32(%cu) : (tensor<*xi32>) -> ()
  %tu = tensor.cast %t : tensor<1x3xf32> to tensor<*xf32>
  call @printMemrefF32(%tu) : (tensor<*xf32>) -> ()

  // bf16 has 8 bits: 257 and 259 lie between 256, 258 and 260.
  // CHECK: {{\[\[\[}}256],
  // CHECK-NEXT: [260]]]
  %odd = arith.constant dense<[[[257.0]], [[259.0]]]> : tensor<2x1x1xf32>
  %oc0 = tensor.empty() : tensor<1x2x1xi8>
  %ot0 = tensor.empty() : tensor<1x1xf32>
  %oh0 = tensor.empty() : tensor<1x2x1xbf16>
  %oc, %ot, %oh = mca.quantize_weight ins(%odd : tensor<2x1x1xf32>) outs(%oc0, %ot0, %oh0 : tensor<1x2x1xi8>, tensor<1x1xf32>, tensor<1x2x1xbf16>)
                 -> tensor<1x2x1xi8>, tensor<1x1xf32>, tensor<1x2x1xbf16>
  %of = arith.extf %oh : tensor<1x2x1xbf16> to tensor<1x2x1xf32>
  %ou = tensor.cast %of : tensor<1x2x1xf32> to tensor<*xf32>
  call @printMemrefF32(%ou) : (tensor<*xf32>) -> ()
  return
}
