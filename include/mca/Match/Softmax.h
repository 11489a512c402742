//===- Softmax.h - Softmax over tracked axes --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_SOFTMAX_H
#define MCA_MATCH_SOFTMAX_H

#include "mca/Match/Elements.h"
#include "mca/Match/Reason.h"

namespace mlir::mca {

/// exp(s - max s) / sum exp(s - max s), over one set of axes.
struct SoftmaxMatch {
  /// Last operation of the softmax.
  Operation *root;
  /// s, whatever produced it.
  Element scores;
  /// Axes that the softmax runs over.
  AxisList axes;
};

/// Whether a node is a power of e or of 2.
bool isExponential(const Node &node);

/// x for 1 / x.
std::optional<Element> getInverted(AxisSpace &space, const Element &element);

/// Whether a node is a softmax or what a failed one would look like: an
/// exponential divided by something, or the exponential of a difference with a
/// logarithm.
bool looksLikeSoftmax(AxisSpace &space, const Node &node);

/// Matches `probabilities`, a node that looks like one. Accepts linalg.softmax
/// and its parts in any grouping into operations: quotient, product with the
/// reciprocal, or exponential of the log-softmax; base e or 2; with or without
/// a maximum, which must be the one of the same scores, started below all
/// floats; statistics repeated by maps, copies or reshapes.
MatchOr<SoftmaxMatch> matchSoftmax(AxisSpace &space, const Node &probabilities);

/// Matches exponentials that are divided by their sum elsewhere.
MatchOr<SoftmaxMatch> matchExponentials(AxisSpace &space,
                                        const Element &exponentials,
                                        const Element &divisor,
                                        Operation *root);

/// The operation by which a softmax, or something like it, is recognised: the
/// sum of exponentials or a linalg.softmax. `isTable` where the exponentials
/// are looked up in tables of integers.
struct SoftmaxAnchor {
  Operation *op;
  bool isTable;
};
std::optional<SoftmaxAnchor> getSoftmaxAnchor(Operation *op);
/// The anchor above `value`, reached without crossing a product.
std::optional<SoftmaxAnchor> findSoftmaxAbove(Value value);

} // namespace mlir::mca

#endif // MCA_MATCH_SOFTMAX_H
