//===- ForeignAttention.h - Attention ops of other dialects -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tm_tensor.attention (torch-mlir) and iree_linalg_ext.attention (IREE), which
// parse in generic form as unregistered operations.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_FOREIGNATTENTION_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_FOREIGNATTENTION_H

#include "mca/Match/Reason.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// softmax(Q K^T * scale + mask) V, roles by indexing maps over shared loops.
struct ForeignAttention {
  Operation *op = nullptr;
  Value query, key, value;
  /// Null where there is none.
  Value mask = nullptr;
  AffineMap queryMap = {}, keyMap = {}, valueMap = {}, maskMap = {},
            resultMap = {};
  /// A scalar operand, or else a number.
  Value scale = nullptr;
  double scaleNumber = 1.0;
};

/// Whether the operation's name is that of a known attention op.
bool isForeignAttention(Operation *op);

/// The roles of a known attention op whose values can be encoded, or why they
/// cannot be told or the values not be encoded.
MatchOr<ForeignAttention> matchForeignAttention(Operation *op);

/// Replaces the op by linalg operations with an explicit softmax; returns the
/// product with the values. Costs the scores in memory, which a fused kernel of
/// the op need not hold.
Operation *expandForeignAttention(RewriterBase &rewriter,
                                  const ForeignAttention &attention);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_FOREIGNATTENTION_H
