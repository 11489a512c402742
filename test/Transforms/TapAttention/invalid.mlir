// RUN: mca-opt %s --mca-tap-attention -split-input-file -verify-diagnostics

// expected-error @below {{'func.func' op is used in the module, so that its results cannot be changed; inline it first}}
func.func @main() {
  return
}
func.func @caller() {
  call @main() : () -> ()
  return
}

// -----

// expected-error @unknown {{expected a function 'main' with a body}}
module {
  func.func private @main()
}

// -----

func.func @main(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x3x3xf32>, %c: i1) -> tensor<1x3x2xf32> {
  %0 = tensor.empty() : tensor<1x3x2xf32>
  %r = scf.if %c -> tensor<1x3x2xf32> {
    // expected-warning @below {{attention cannot be looked into: it does not dominate the function's returns or is not on tensors}}
    %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>)
           probabilities(%a : tensor<1x3x3xf32>) outs(%0 : tensor<1x3x2xf32>)
           {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
    scf.yield %v : tensor<1x3x2xf32>
  } else {
    scf.yield %0 : tensor<1x3x2xf32>
  }
  return %r : tensor<1x3x2xf32>
}
