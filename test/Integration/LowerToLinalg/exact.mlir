// With alpha so small that every count is d, the sampled program is the exact one. Values are whole numbers, so both print
// the same digits. The last key is masked in all queries: its value is the bias, or exact.
// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s --check-prefixes=CHECK,MCA
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s --check-prefixes=CHECK,MCA
// RUN: mca-opt %s --mca-decompose --mca-materialize-plans --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s --check-prefixes=CHECK,MCA
// With constant weights no random generator, which has this factor, is left.
// RUN: mca-opt %s --mca-decompose --mca-materialize-plans --mca-lower-to-linalg | FileCheck %s --check-prefix=CONSTANT --implicit-check-not=3528531795
// CONSTANT-LABEL: func.func @main
// RUN: mca-opt %s --mca-restore-exact | %stock_to_llvm | %stock_run | FileCheck %s --check-prefixes=CHECK,EXACT

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

func.func @main() {
  %x = arith.constant dense<[[1.0, 2.0], [-1.0, 3.0], [5.0, 7.0]]> : tensor<3x2xf32>
  %w = arith.constant dense<[[[1.0, 0.0], [2.0, 1.0]], [[0.0, 1.0], [-1.0, 4.0]]]> : tensor<2x2x2xf32>
  %b = arith.constant dense<[[10.0, 20.0], [30.0, 40.0]]> : tensor<2x2xf32>
  %a = arith.constant dense<[[[0.5, 0.5, 0.0]], [[0.25, 0.75, 0.0]]]> : tensor<2x1x3xf32>
  %v0 = tensor.empty() : tensor<2x3x2xf32>
  // CHECK: {{\[\[\[}}11, 22],
  // CHECK-NEXT: [9, 23],
  // MCA-NEXT: [10, 20]],
  // EXACT-NEXT: [15, 27]],
  // CHECK-NEXT: {{\[\[}}30, 49],
  // CHECK-NEXT: [25, 51],
  // MCA-NEXT: [30, 40]]]
  // EXACT-NEXT: [33, 73]]]
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x2x2xf32>) bias(%b : tensor<2x2xf32>)
         probabilities(%a : tensor<2x1x3xf32>) outs(%v0 : tensor<2x3x2xf32>) {alpha = 1.0e-03 : f64} -> tensor<2x3x2xf32>
  %vu = tensor.cast %v : tensor<2x3x2xf32> to tensor<*xf32>
  call @printMemrefF32(%vu) : (tensor<*xf32>) -> ()

  // Half precision and one key.
  // CHECK: {{\[\[\[}}11, 22]],
  // CHECK-NEXT: {{\[\[}}30, 49]]]
  %xh = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf16>
  %wh = arith.constant dense<[[[1.0, 0.0], [2.0, 1.0]], [[0.0, 1.0], [-1.0, 4.0]]]> : tensor<2x2x2xf16>
  %bh = arith.constant dense<[[10.0, 20.0], [30.0, 40.0]]> : tensor<2x2xf16>
  %ah = arith.constant dense<1.0> : tensor<2x1x1xf16>
  %vh0 = tensor.empty() : tensor<2x1x2xf16>
  %vh = mca.encode values(%xh : tensor<1x2xf16>) weight(%wh : tensor<2x2x2xf16>) bias(%bh : tensor<2x2xf16>)
         probabilities(%ah : tensor<2x1x1xf16>) outs(%vh0 : tensor<2x1x2xf16>) {alpha = 1.0e-03 : f64} -> tensor<2x1x2xf16>
  %vw = arith.extf %vh : tensor<2x1x2xf16> to tensor<2x1x2xf32>
  %vwu = tensor.cast %vw : tensor<2x1x2xf32> to tensor<*xf32>
  call @printMemrefF32(%vwu) : (tensor<*xf32>) -> ()
  return
}
