//===- MCATransformOps.td - Transform ops of mca -----------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_TD
#define MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_TD

include "mca/Dialect/MCA/IR/MCADialect.td"
include "mlir/Dialect/Transform/IR/TransformDialect.td"
include "mlir/Dialect/Transform/Interfaces/TransformInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class MCA_TransformOp<string mnemonic, list<Trait> traits = []>
    : Op<Transform_Dialect, "mca." # mnemonic, !listconcat(traits, [
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<TransformOpInterface>])> {
  let cppNamespace = "::mlir::mca";
}

def MatchAttentionOp
    : MCA_TransformOp<"match_attention", [NavigationTransformOpTrait]> {
  let summary = "attentions whose values come from a projection";
  let description = [{
    The products `A . V` inside of the target operations, in the order of the
    program, that `mca-approximate-attention` would rewrite. With `all`, also what
    looks like an attention and has to stay exact;
    `transform.mca.explain_attention` tells why. `tm_tensor.attention` and
    `iree_linalg_ext.attention` are not among them.

    Never fails: there may be no attention.

    Example:

    ```mlir
    %attentions = transform.mca.match_attention in %module
        : (!transform.any_op) -> !transform.any_op
    ```
  }];
  let arguments = (ins TransformHandleTypeInterface:$target, UnitAttr:$all);
  let results = (outs TransformHandleTypeInterface:$attentions);
  let assemblyFormat =
      "`in` $target attr-dict `:` functional-type(operands, results)";
}

def ApproximateAttentionOp : MCA_TransformOp<"approximate_attention"> {
  let summary = "an attention becomes mca.encode or mca.attend";
  let description = [{
    Rewrites each attention, as `transform.mca.match_attention` gives it, and
    returns the `mca.encode` or `mca.attend` operations. Attributes are the options
    of `mca-approximate-attention`, with its defaults. `alpha` may be a parameter,
    of a knob of a tuner for example; one of several numbers has one for each
    attention.

    An attention that has to stay exact under these settings, because of its mask
    for example, is a silenceable failure that says why; the attentions before it
    are rewritten then. What is no attention is one too. A wrong `alpha` is a
    definite failure.

    Example:

    ```mlir
    %alpha = transform.tune.knob<"alpha"> = 0.1 from options = [0.1, 0.2, 0.4]
        -> !transform.any_param
    %ops = transform.mca.approximate_attention %attentions alpha(%alpha)
        {estimator = #mca<estimator centroid>}
        : (!transform.any_op, !transform.any_param) -> !transform.any_op
    ```
  }];
  let arguments = (ins TransformHandleTypeInterface:$attentions,
      Optional<TransformParamTypeInterface>:$alphaParam,
      OptionalAttr<F64Attr>:$alpha,
      DefaultValuedAttr<MCA_EstimatorAttr,
                        "::mlir::mca::Estimator::Sampling">:$estimator,
      DefaultValuedAttr<I64Attr, "0">:$seed,
      DefaultValuedAttr<MCA_LengthAttr,
                        "::mlir::mca::KeyLength::Padded">:$length,
      UnitAttr:$assumeBidirectional,
      OptionalAttr<MCA_LowLevelsAttr>:$levels,
      OptionalAttr<BoolAttr>:$int8Product,
      OptionalAttr<BoolAttr>:$bf16Product);
  let results = (outs TransformHandleTypeInterface:$approximations);
  let assemblyFormat = [{
    $attentions (`alpha` `(` $alphaParam^ `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def ExplainAttentionOp
    : MCA_TransformOp<"explain_attention", [NavigationTransformOpTrait]> {
  let summary = "what became or would become of attentions, as text";
  let description = [{
    A string attribute per operation: for a product of an attention whether it can
    be rewritten, its sizes by role, and its mask; or the reason why it stays exact and what
    would help, as `mca-explain-attention` says it; for `mca.encode` and
    `mca.attend` the estimator, alpha and the constants of the bound.

    Example:

    ```mlir
    %why = transform.mca.explain_attention %attentions
        : (!transform.any_op) -> !transform.any_param
    transform.debug.emit_param_as_remark %why : !transform.any_param
    ```
  }];
  let arguments = (ins TransformHandleTypeInterface:$target);
  let results = (outs TransformParamTypeInterface:$explanations);
  let assemblyFormat =
      "$target attr-dict `:` functional-type(operands, results)";
}

#endif // MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_TD
