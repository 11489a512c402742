// RUN: mca-opt %s --transform-interpreter --split-input-file --verify-diagnostics

module attributes {transform.with_named_sequence} {
  func.func @f(%s: tensor<3x5xf32>, %v: tensor<5x4xf32>, %y: tensor<3x4xf32>) -> tensor<3x4xf32> {
    // expected-note@below {{the attention}}
    %r = linalg.matmul ins(%s, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y : tensor<3x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %product = transform.structured.match ops{["linalg.matmul"]} in %module : (!transform.any_op) -> !transform.any_op
    // expected-error@below {{the attention stays exact: it is not the product of attention probabilities with values}}
    %op = transform.mca.approximate_attention %product : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}

// -----

// The softmax's values are an argument.
module attributes {transform.with_named_sequence} {
  func.func @f(%s: tensor<3x5xf32>, %v: tensor<5x4xf32>, %y: tensor<3x4xf32>) -> tensor<3x4xf32> {
    %p0 = tensor.empty() : tensor<3x5xf32>
    %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
    // expected-note@below {{the attention}}
    %r = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y : tensor<3x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %product = transform.mca.match_attention in %module {all} : (!transform.any_op) -> !transform.any_op
    // expected-error@below {{the attention stays exact: ValueNotProjected: }}
    %op = transform.mca.approximate_attention %product : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}

// -----

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %none = transform.mca.match_attention in %module : (!transform.any_op) -> !transform.any_op
    // expected-error@below {{'transform.mca.approximate_attention' op expects alpha in (0, 1], found 2.000000e+00}}
    %op = transform.mca.approximate_attention %none {alpha = 2.0} : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}

// -----

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %none = transform.mca.match_attention in %module : (!transform.any_op) -> !transform.any_op
    %alpha = transform.param.constant 1 : i64 -> !transform.any_param
    // expected-error@below {{expects a floating-point number as alpha, found 1 : i64}}
    %op = transform.mca.approximate_attention %none alpha(%alpha) : (!transform.any_op, !transform.any_param) -> !transform.any_op
    transform.yield
  }
}

// -----

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %none = transform.mca.match_attention in %module : (!transform.any_op) -> !transform.any_op
    %alpha = transform.param.constant 0.5 -> !transform.any_param
    // expected-error@below {{expects alpha as a parameter or as an attribute, found both}}
    %op = transform.mca.approximate_attention %none alpha(%alpha) {alpha = 0.5} : (!transform.any_op, !transform.any_param) -> !transform.any_op
    transform.yield
  }
}

// -----

// A program without attention is fine, and what is no product has a text too.
module attributes {transform.with_named_sequence} {
  func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> {
    return %x : tensor<4xf32>
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %none = transform.mca.match_attention in %module : (!transform.any_op) -> !transform.any_op
    %op = transform.mca.approximate_attention %none : (!transform.any_op) -> !transform.any_op
    %function = transform.structured.match ops{["func.func"]} in %module : (!transform.any_op) -> !transform.any_op
    %text = transform.mca.explain_attention %function : (!transform.any_op) -> !transform.any_param
    // expected-remark@below {{is not the product of an attention}}
    transform.debug.emit_param_as_remark %text : !transform.any_param
    transform.yield
  }
}
