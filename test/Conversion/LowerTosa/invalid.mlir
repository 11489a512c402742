// RUN: not mca-opt %s --mca-lower-tosa 2>&1 | FileCheck %s

// CHECK: invalid.mlir:[[@LINE+2]]:{{[0-9]+}}: error: failed to legalize operation 'tosa.custom'
func.func @custom(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.custom %x {operator_name = "swish", domain_name = "vendor", implementation_attrs = ""} : (tensor<4xf32>) -> (tensor<4xf32>)
  return %y : tensor<4xf32>
}
