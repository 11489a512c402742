//===- LinalgBodies.h - What an op computes per element ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Small queries on linalg operations, named or generic: what the body yields,
// and which axes the loops and operands hold once those of a result are known.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_LINALGBODIES_H
#define MCA_MATCH_LINALGBODIES_H

#include "mca/Match/Axes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Axes of each loop; unset where no result dimension names the loop.
using LoopAxes = SmallVector<std::optional<AxisList>, 6>;

/// Axes of the loops from those of the result. Fails unless the result map is a
/// projected permutation.
FailureOr<LoopAxes> loopsFromResult(linalg::LinalgOp op, unsigned result,
                                    const Layout &layout);

/// Axes of an operand's dimensions. Fails where the map is neither a loop nor
/// the constant 0 of a unit dimension, or where a loop's axes are unset.
FailureOr<Layout> operandLayout(OpOperand *operand, const LoopAxes &loops);

/// The operand whose element `scalar` is, with the axes of its dimensions.
FailureOr<View> getOperandView(linalg::LinalgOp op, Value scalar,
                               const LoopAxes &loops);

/// The axes of `input` that a reduction removes to get a result. Fails unless
/// the op reduces exactly one input and keeps its other axes where they are.
FailureOr<AxisList> getReducedAxes(const AxisSpace &space, linalg::LinalgOp op,
                                   unsigned result, const Layout &resultLayout,
                                   const Layout &input);

/// Whether the body is %out + %lhs * %rhs and nothing else.
bool isMultiplyAdd(linalg::LinalgOp op);

/// The scalar that the body yields for a result.
Value getYieldedScalar(linalg::LinalgOp op, unsigned result = 0);

/// Number of the operand whose element `scalar` is, if it is one.
std::optional<unsigned> getOperandNumber(linalg::LinalgOp op, Value scalar);

/// Number of the input that the body yields unchanged, if it does.
std::optional<unsigned> getYieldedInput(linalg::LinalgOp op);

bool isElementwise(linalg::LinalgOp op);

/// The scalar operation that the body yields for a result, if it is an `OpTy`.
template <typename OpTy>
OpTy getYieldedOp(linalg::LinalgOp op, unsigned result = 0) {
  return getYieldedScalar(op, result).getDefiningOp<OpTy>();
}

/// A structured producer of a value with the result's number.
struct StructuredResult {
  linalg::LinalgOp op;
  unsigned result;
};
FailureOr<StructuredResult> getStructuredProducer(Value value);

/// The scalar constant that fills the whole tensor: linalg.fill, a generic that
/// yields a constant, or a splat arith.constant.
std::optional<APFloat> getFilledFloat(Value tensor);
std::optional<bool> getFilledBool(Value tensor);

/// The float constant behind a scalar, through extf/truncf of a constant.
std::optional<APFloat> getScalarFloat(Value scalar);

} // namespace mlir::mca

#endif // MCA_MATCH_LINALGBODIES_H
