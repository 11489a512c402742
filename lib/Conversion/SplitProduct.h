//===- SplitProduct.h - Products of two precisions --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_SPLITPRODUCT_H
#define MCA_LIB_CONVERSION_SPLITPRODUCT_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// A mca.attend_tokens on tensors, some of whose segments are in bf16, becomes
/// one of the other segments and one of those, with A and V rounded beforehand,
/// in f32. For targets without a kernel for both. Comes before what lowers
/// either.
void populateSplitProductPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_SPLITPRODUCT_H
