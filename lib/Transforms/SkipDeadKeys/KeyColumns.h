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
#include "llvm/ADT/SetVector.h"

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
  /// What depends on the columns of `scores`, if a mask hides some for certain:
  /// those make no difference then to results without columns, and are zero in
  /// what others read.
  static std::optional<KeyColumns> get(linalg::GenericOp scores);

  /// The operations, in their order, and the loop of each that runs over keys.
  llvm::MapVector<Operation *, unsigned> loops;
  /// The operation that takes in the mask.
  linalg::GenericOp masked;
  SmallVector<MaskTerm> terms;
  /// Where others read results with columns.
  SetVector<OpOperand *> otherUses;

  bool isTracked(Value value) const {
    auto result = dyn_cast<OpResult>(value);
    return result && loops.contains(result.getOwner());
  }
  /// Whether others read `result`.
  bool isReadByOthers(Value result) const {
    return llvm::any_of(otherUses,
                        [&](OpOperand *use) { return use->get() == result; });
  }
  /// The loop over keys.
  unsigned getLoop(linalg::GenericOp op) const { return loops.lookup(op); }

private:
  void follow();
  bool runsOverKeys(linalg::GenericOp scores) const;
  bool addUser(OpOperand &use);
  void addUsers(OpResult result, SmallVectorImpl<Operation *> &worklist);
  void addCopy(OpOperand &operand);
  void findTerms(linalg::GenericOp op);
  bool isMask(linalg::GenericOp op, Value value) const;
  bool hidesOtherwise() const;
  bool isHarmless(const MaskTerm &term) const;
};

/// Whether each operand of `op` has either all elements for each iteration of
/// `loop` or one dimension that runs with it; right-hand sides by panels are
/// read as far as the loop goes.
bool canShorten(linalg::GenericOp op, unsigned loop);

/// The dimension of `result` that runs with `loop` of its operation.
std::optional<unsigned> getKeyDim(OpResult result, unsigned loop);

/// The operands of `op` that `value` of its body is computed from.
SmallVector<OpOperand *> getSources(linalg::GenericOp op, Value value);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SKIPDEADKEYS_KEYCOLUMNS_H
