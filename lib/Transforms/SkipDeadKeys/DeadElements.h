//===- DeadElements.h - What becomes of hidden scores -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SKIPDEADKEYS_DEADELEMENTS_H
#define MCA_LIB_TRANSFORMS_SKIPDEADKEYS_DEADELEMENTS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Masks at or below this hide a key: next to a score that is not hidden, the
/// exponential is 0.
APFloat getHidingNumber(FloatType type);

/// Whether `value` is a constant that hides a key.
bool isLowNumber(Value value);

/// Follows the elements of hidden keys through structured operations.
class DeadElements {
public:
  /// `mask`, in the body of an operation, is where the keys become hidden.
  explicit DeadElements(Operation *mask) : mask(mask) {}

  /// What is known of an element.
  enum class Fate {
    Any,
    /// Lower than that of any key that is not hidden, by so much that its
    /// exponential beside that one's is 0.
    Low,
    Zero,
    /// Whether it is -inf: false for any key that is not hidden.
    IsLowest
  };

  /// Follows them through `op`, whose `loop` runs over keys. False if they may
  /// change results that are not theirs.
  bool visit(linalg::GenericOp op, unsigned loop);

  /// Whether those of `tensor`, a result of an operation that was visited, are
  /// zero.
  bool areZero(Value tensor) const { return get(tensor) == Fate::Zero; }

private:
  Fate get(Value value) const;
  Fate evaluate(Operation *op);
  bool takesFactor(Value value);
  bool isNeutral(Value combined, BlockArgument sum) const;

  Operation *mask;
  /// Of elements of tensors and of values in bodies; others are any.
  DenseMap<Value, Fate> fates;
  /// Values of bodies that keys of a row have in common, as its maximum.
  DenseSet<Value> ofRows;
  /// What low numbers were multiplied by so far.
  double factors = 1.0;
};

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SKIPDEADKEYS_DEADELEMENTS_H
