//===- Contraction.h - Products of two tensors ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_CONTRACTION_H
#define MCA_MATCH_CONTRACTION_H

#include "mca/Match/LoopNest.h"

namespace mlir::mca {

/// A sum of products of two operands, with the axes of each: linalg.matmul,
/// batch_matmul and contraction generics of any rank, 1x1 convolutions,
/// tosa.matmul without zero points, 1x1 tosa.conv2d.
struct Contraction {
  Operation *op = nullptr;
  View lhs, rhs;
  /// What a convolution adds, else null.
  View bias;
  /// What linalg operations accumulate into, else null.
  Value init;
  Layout result;
  /// Axes summed over, in the order of the loops.
  AxisList reduced;
};

/// Whether `op` is one; nothing is said about element types.
bool isContraction(Operation *op);

/// Whether the operation multiplies and adds and nothing else, whatever its
/// loops.
bool isMultiplyAdd(Operation *op);

/// `op` with fresh axes for all its loops. Fails unless it is a contraction.
FailureOr<Contraction> getContraction(AxisSpace &space, Operation *op);

/// The producer of `result` as a contraction; reduced loops get fresh axes.
FailureOr<Contraction> matchContraction(AxisSpace &space, const View &result);

/// Whether the operation multiplies two tensors of floats and more: what a
/// contraction might have been but for its body or maps.
bool resemblesContraction(Operation *op);

} // namespace mlir::mca

#endif // MCA_MATCH_CONTRACTION_H
