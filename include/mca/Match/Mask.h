//===- Mask.h - Whether a mask depends on the query -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_MASK_H
#define MCA_MATCH_MASK_H

#include "mca/Match/Attention.h"

namespace mlir::mca {

enum class MaskKind {
  KeyOnly,        ///< Every query may see the same keys, or none.
  QueryDependent, ///< Some queries may not see keys that others see.
  Unknown,        ///< Neither was shown.
};

/// "key-only", "query-dependent" or "unknown".
StringRef stringifyMaskKind(MaskKind kind);

/// What hides keys in the scores of an attention.
struct Mask {
  MaskKind kind;
  /// Unless key-only: the operation that decides, and what it is.
  Operation *at;
  std::string found;
};

/// Walks from the scores of the softmax up to Q.K^T and what is combined with
/// it. Shown to be key-only:
///
/// - whatever does not vary along the queries (key padding), and Q.K^T;
/// - sums with what does not vary along the keys, which softmax ignores;
/// - `and`, minimum or product of truth values of which one varies along keys
///   only and one along queries only: rows are the same, or hidden as a whole;
/// - constants, and gathers from constants, that vary by less than 30 in a row:
///   a bias of positions.
///
/// Shown to be query-dependent: constants, also computed from linalg.index,
/// that hide keys (false, -inf, or 30 below the maximum of the row) from some
/// rows only, and comparisons of the query's index with what varies along keys.
Mask analyzeMask(const AttentionMatch &match);

} // namespace mlir::mca

#endif // MCA_MATCH_MASK_H
