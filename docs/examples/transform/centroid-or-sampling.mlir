// The centroid where the mask allows it, the paper's sampling where it does not.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @approximate(%attention: !transform.any_op {transform.consumed}) {
    transform.alternatives %attention : !transform.any_op {
    ^bb0(%function: !transform.any_op):
      %product = transform.mca.match_attention in %function
          : (!transform.any_op) -> !transform.any_op
      %ops = transform.mca.approximate_attention %product
          {alpha = 0.2, estimator = #mca<estimator centroid>}
          : (!transform.any_op) -> !transform.any_op
    }, {
    ^bb0(%function: !transform.any_op):
      %product = transform.mca.match_attention in %function
          : (!transform.any_op) -> !transform.any_op
      %ops = transform.mca.approximate_attention %product {alpha = 0.2}
          : (!transform.any_op) -> !transform.any_op
    }
    transform.yield
  }
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %functions = transform.structured.match ops{["func.func"]} in %module
        : (!transform.any_op) -> !transform.any_op
    transform.foreach %functions : !transform.any_op {
    ^bb0(%function: !transform.any_op):
      transform.include @approximate failures(propagate) (%function)
          : (!transform.any_op) -> ()
    }
    transform.yield
  }
}
