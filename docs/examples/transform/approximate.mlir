// Approximates every attention that can be, and says what became of each.
//
//   mca-opt model.mlir -o out.mlir
//     --transform-preload-library='transform-library-paths=approximate.mlir'
//     --transform-interpreter
//
// alpha is a knob: a tuner writes the number that is tried after `=`.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %all = transform.mca.match_attention in %module {all}
        : (!transform.any_op) -> !transform.any_op
    %why = transform.mca.explain_attention %all
        : (!transform.any_op) -> !transform.any_param
    transform.debug.emit_param_as_remark %why : !transform.any_param

    %attentions = transform.mca.match_attention in %module
        : (!transform.any_op) -> !transform.any_op
    %alpha = transform.tune.knob<"alpha"> = 0.2 from options = [0.1, 0.2, 0.4]
        -> !transform.any_param
    %encoded = transform.mca.approximate_attention %attentions alpha(%alpha)
        : (!transform.any_op, !transform.any_param) -> !transform.any_op
    %what = transform.mca.explain_attention %encoded
        : (!transform.any_op) -> !transform.any_param
    transform.debug.emit_param_as_remark %what : !transform.any_param
    transform.yield
  }
}
