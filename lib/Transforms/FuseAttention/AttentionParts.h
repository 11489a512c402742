//===- AttentionParts.h - The operations of an exact attention --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_FUSEATTENTION_ATTENTIONPARTS_H
#define MCA_LIB_TRANSFORMS_FUSEATTENTION_ATTENTIONPARTS_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// An operation that takes scores on to other scores, element by element.
struct ScoreStep {
  linalg::GenericOp op;
  /// The scores it reads, and in its body an element of the next.
  OpOperand *scores;
  Value next;
};

/// Structured operations on tensors that together are an exact attention, as
/// mca-fuse-elementwise leaves it:
///
/// ```
/// S = Q K^T;  T = steps(S);  M = max T;  E = exp(T - M);  L = sum E
/// O = E V, divided by L after it, or (E / L) V
/// ```
///
/// without M where the program subtracts none.
///
/// Nothing else reads what they compute but the last.
struct AttentionParts {
  /// Of the attention: batches, query, key, depth, feature.
  unsigned numLoops = 0;
  linalg::GenericOp scoresProduct, valuesProduct;
  SmallVector<ScoreStep, 2> steps;
  /// `maxima` is null where none are subtracted.
  linalg::GenericOp maxima, exponentials;
  /// Whether exponentials are powers of 2.
  bool isBase2 = false;
  /// Null where nothing is guarded: whether all scores of a query are -inf.
  linalg::GenericOp masked;
  /// E / L before the product; null where it comes after it.
  linalg::GenericOp quotients;
  /// The elementwise operation after the product, null if there is none that
  /// belongs to the attention. In its
  /// body `quotient` is an element of the attention.
  linalg::GenericOp last;
  Value quotient;
  /// The operands of `last` of which the quotient is made.
  SmallVector<OpOperand *, 3> divided;

  OpOperand *queries = nullptr, *keys = nullptr, *values = nullptr;

  /// The attention of which `product` is that with the values; `reason` says
  /// why there is none, or is empty where it does not look like one.
  static FailureOr<AttentionParts> match(linalg::GenericOp product,
                                         StringRef &reason);

  /// The operation whose result all others are there for.
  linalg::GenericOp getRoot() { return last ? last : valuesProduct; }
  /// All of them, uses before definitions.
  SmallVector<Operation *> getOperations();

  /// The map of `operand` over the attention's loops.
  AffineMap getMap(OpOperand *operand);

private:
  LogicalResult matchProbabilities(Value probabilities, StringRef &reason);
  LogicalResult matchSoftmax(Value exponentialsValue, StringRef &reason);
  LogicalResult matchExponent(Value exponent, StringRef &reason);
  LogicalResult matchMaxima(OpOperand *scores, OpOperand *top);
  LogicalResult matchSteps(Value scores, StringRef &reason);
  LogicalResult matchStep(linalg::GenericOp op, Value next, StringRef &reason);
  LogicalResult matchScoresProduct(linalg::GenericOp op, StringRef &reason);
  LogicalResult matchLast(StringRef &reason);
  LogicalResult matchDivision(Value dividend);
  LogicalResult matchMasked(Value value, StringRef &reason);
  void nameLastLoops();
  OpOperand *getRowOperand(Value argument);
  /// Whether nothing else reads what the operations before the root compute.
  bool isReadInsideOnly();
  /// Whether the operations read each other only as the formula says.
  bool readsEachOnce();
  LogicalResult nameLoops(linalg::GenericOp op, OpOperand *operand,
                          unsigned rest);

  /// Of the scores.
  unsigned rank() const { return numLoops - 2; }
  /// Batches and query, as what is reduced along keys has them.
  AffineMap getRowMap();

  /// The attention's loop for each loop of an operation.
  DenseMap<Operation *, SmallVector<unsigned>> loops;
};

/// Whether `value` looks like it is made of a softmax, `steps` operations away
/// at most. For remarks: not all of what looks like it is.
bool hidesSoftmax(Value value, unsigned steps = 12);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_FUSEATTENTION_ATTENTIONPARTS_H
