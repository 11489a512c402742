//===- KeyColumns.h - What is computed of an attention's keys ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SKIPDEADKEYS_KEYCOLUMNS_H
#define MCA_LIB_TRANSFORMS_SKIPDEADKEYS_KEYCOLUMNS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::mca {

/// A value in the body of an operation on scores that hides keys, whatever
/// their scores are.
struct MaskTerm {
  /// The sum or selection that takes it in.
  Operation *user;
  /// The number that is added, or the condition of the selection.
  Value value;
  /// The condition under which a selection takes the score.
  bool scoreIfTrue = false;
};

/// The operations of one block from the scores to where the keys are summed up.
class KeyColumns {
public:
  /// What depends on the columns of `scores`, if that is nothing but
  /// structured operations of its block and a mask hides some for certain.
  static std::optional<KeyColumns> get(linalg::GenericOp scores);

  /// The operations, in their order, and the loop of each that runs over keys.
  llvm::MapVector<Operation *, unsigned> loops;
  /// The operation that takes in the mask.
  linalg::GenericOp masked;
  SmallVector<MaskTerm> terms;

  bool isTracked(Value value) const {
    auto result = dyn_cast<OpResult>(value);
    return result && loops.contains(result.getOwner());
  }
  /// The loop over keys.
  unsigned getLoop(linalg::GenericOp op) const { return loops.lookup(op); }

private:
  bool follow();
  bool addUser(OpOperand &use);
  void addCopy(OpOperand &operand);
  void findTerms(linalg::GenericOp op);
  bool isMask(linalg::GenericOp op, Value value) const;
  bool isHarmless(const MaskTerm &term) const;
};

/// The operands of `op` that `value` of its body is computed from.
SmallVector<OpOperand *> getSources(linalg::GenericOp op, Value value);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SKIPDEADKEYS_KEYCOLUMNS_H
