//===- MCAInterfaces.td - Interfaces of mca operations -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCAINTERFACES_TD
#define MCA_DIALECT_MCA_IR_MCAINTERFACES_TD

include "mlir/IR/OpBase.td"

def MCA_ApproximationOpInterface : OpInterface<"ApproximationOpInterface"> {
  let cppNamespace = "::mlir::mca";
  let description = [{
    An operation that stands for `X W + b`, or for its product with the attention
    probabilities A, up to an error that `alpha` scales. Replacing it by the
    exact computation is always legal.
  }];
  let methods = [
    InterfaceMethod<"X [B.., n, d].", "::mlir::Value", "getValues">,
    InterfaceMethod<"W [d, h, d_h].", "::mlir::Value", "getWeight">,
    InterfaceMethod<"b [h, d_h], or null.", "::mlir::Value", "getBias">,
    InterfaceMethod<"A [B.., h_q, n_q, n].", "::mlir::Value",
                    "getProbabilities">,
    InterfaceMethod<"The destination of what is approximated.",
                    "::mlir::Value", "getInit">,
    InterfaceMethod<"The destination of the heads that fell back, or null.",
                    "::mlir::Value", "getFallbacks">,
    InterfaceMethod<"What is approximated, null on buffers.", "::mlir::Value",
                    "getApproximated">,
    InterfaceMethod<"The error coefficient.", "::llvm::APFloat", "getAlpha">,
    InterfaceMethod<"Sets the error coefficient.", "void", "setAlpha",
                    (ins "::llvm::APFloat":$alpha)>,
    InterfaceMethod<"How it is approximated.", "::mlir::mca::Estimator",
                    "getEstimator">,
    InterfaceMethod<"Constants of the bound, or null.",
                    "::mlir::mca::WeightBoundAttr", "getBoundAttr">,
    InterfaceMethod<"Sets the constants of the bound.", "void", "setBoundAttr",
                    (ins "::mlir::mca::WeightBoundAttr":$bound)>,
    InterfaceMethod<"Number of batch dimensions B.. in front of [n, d].",
                    "int64_t", "getNumBatchDims", (ins), [{}], [{
      return ::llvm::cast<::mlir::ShapedType>(
          $_op.getValues().getType()).getRank() - 2;
    }]>,
    InterfaceMethod<"d, or ShapedType::kDynamic.", "int64_t", "getInputDim",
                    (ins), [{}], [{
      return ::llvm::cast<::mlir::ShapedType>(
          $_op.getWeight().getType()).getDimSize(0);
    }]>,
    InterfaceMethod<"h, or ShapedType::kDynamic.", "int64_t", "getNumHeads",
                    (ins), [{}], [{
      return ::llvm::cast<::mlir::ShapedType>(
          $_op.getWeight().getType()).getDimSize(1);
    }]>,
    InterfaceMethod<
        "The sizes that C3 wants to be equal, of operands that fulfil C2.",
        "::llvm::SmallVector<::mlir::mca::EqualSizes>", "getEqualSizes">
  ];
}

#endif // MCA_DIALECT_MCA_IR_MCAINTERFACES_TD
