//===- Epilogue.h - What sums become before they are stored -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_EPILOGUE_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_EPILOGUE_H

#include "../KernelBuilder.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// An elementwise operation on the result of a product, which nothing else
/// reads: a bias, an activation, a residual, a cast, another order of heads.
/// The kernel of the product computes it on the sums. What of it is of a type
/// narrower than f32 is computed in f32 and rounded at the end, but for casts
/// from f32, which round.
class Epilogue {
public:
  /// That of `product`, which writes `result` and has a constant to start from.
  /// Nothing happens between the two then. None if there is none.
  static std::optional<Epilogue>
  find(RewriterBase &rewriter, linalg::LinalgOp product, OpOperand *result);

  linalg::GenericOp getOp() const { return op; }
  /// What is stored, and its dimension that `dim` of the product's result is.
  Value out() const { return op.getDpsInits().front(); }
  unsigned outDim(unsigned dim) const;
  /// The element of `out` that one of the product's result becomes.
  SmallVector<Value> outIndices(ValueRange ofResult) const;

  /// What it reads beside the sums: buffers, and numbers of the host.
  ArrayRef<OpOperand *> operands() const { return read; }
  /// The dimension of an operand that dimension `dim` of `out` is, if any.
  std::optional<unsigned> operandDim(OpOperand *operand, unsigned dim) const;
  /// The element of an operand that one of `out` is computed from.
  SmallVector<Value> operandIndices(KernelBuilder &builder, OpOperand *operand,
                                    ValueRange ofOut) const;

  /// The results of a vector of sums in f32 and one of each operand, floats in
  /// f32 at least.
  Value compute(KernelBuilder &builder, Value sums, ValueRange operands) const;

  /// Removes the operation, and the result of the product if it was its only
  /// reader. The product must be gone.
  void erase(RewriterBase &rewriter);

private:
  Epilogue(linalg::GenericOp op, Value result);

  AffineMap mapOf(OpOperand *operand) const {
    return op.getMatchingIndexingMap(operand);
  }
  AffineMap outMap() const { return op.getIndexingMapsArray().back(); }

  mutable linalg::GenericOp op;
  /// What the product wrote.
  Value result;
  AffineMap resultMap;
  SmallVector<OpOperand *> read;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_EPILOGUE_H
