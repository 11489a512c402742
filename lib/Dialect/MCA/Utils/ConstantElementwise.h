//===- ConstantElementwise.h - Arithmetic on constant tensors ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_DIALECT_MCA_UTILS_CONSTANTELEMENTWISE_H
#define MCA_LIB_DIALECT_MCA_UTILS_CONSTANTELEMENTWISE_H

#include "mca/Dialect/MCA/Utils/ConstantView.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Whether `op` computes each element of a static shape from one element of
/// each input, and holds elements that can be read and written.
bool isElementwiseOnConstants(linalg::GenericOp op);

/// The result of such an `op` for these inputs, as native code computes it.
/// Fails where the body holds more than conversions between f16, bf16, f32 and
/// integers of 8, 16 and 32 bits, sums, differences, products and quotients.
FailureOr<ConstantView> evaluateElementwise(linalg::GenericOp op,
                                            ArrayRef<ConstantView> inputs);

} // namespace mlir::mca

#endif // MCA_LIB_DIALECT_MCA_UTILS_CONSTANTELEMENTWISE_H
