//===- LoopNest.h - Loops of structured operations --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One description of linalg operations and of TOSA's products: which loops run,
// and which of them index each operand and result.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_LOOPNEST_H
#define MCA_MATCH_LOOPNEST_H

#include "mca/Match/Axes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// A value whose dimensions have known axes.
struct View {
  Value value;
  Layout layout;
};

/// Which loop indexes each dimension; unset for a dimension read at 0.
using DimLoops = SmallVector<std::optional<unsigned>, 4>;

struct LoopNest {
  Operation *op = nullptr;
  SmallVector<Extent, 6> extents;
  SmallVector<Value, 3> inputs;
  SmallVector<DimLoops, 3> inputLoops;
  SmallVector<DimLoops, 1> resultLoops;
};

/// Loops of a linalg op on ranked tensors whose maps are projected permutations
/// once unit loops are dropped. Fails for others.
FailureOr<LoopNest> getLoopNest(Sizes &sizes, linalg::LinalgOp op);

/// Axes of each loop; unset where no result dimension names the loop.
using LoopAxes = SmallVector<std::optional<AxisList>, 6>;

/// Axes of the loops from those of a result.
FailureOr<LoopAxes> getLoopAxes(AxisSpace &space, const LoopNest &nest,
                                unsigned result, const Layout &layout);

/// A structured op seen from one of its results.
struct LoopView {
  LoopNest nest;
  LoopAxes loops;
};
FailureOr<LoopView> getLoopView(AxisSpace &space, linalg::LinalgOp op,
                                unsigned result, const Layout &layout);

/// Axes of an input's dimensions. Fails where a loop's axes are unset.
FailureOr<Layout> getInputLayout(const LoopNest &nest, unsigned input,
                                 const LoopAxes &loops);

/// The scalar that the body yields for a result.
Value getYieldedScalar(linalg::LinalgOp op, unsigned result = 0);

/// Number of the operand whose element `scalar` is, if it is one.
std::optional<unsigned> getOperandNumber(linalg::LinalgOp op, Value scalar);

/// Number of the input that the body yields unchanged, if it does.
std::optional<unsigned> getYieldedInput(linalg::LinalgOp op);

/// No reduction, on tensors.
bool isElementwise(linalg::LinalgOp op);

/// The scalar without conversions between float types around it.
Value skipFloatCasts(Value scalar);

/// The number that fills the whole tensor, or that a scalar is: linalg.fill, a
/// generic that yields a constant, a splat constant; through float conversions
/// and reshapes.
std::optional<APFloat> getFilledFloat(Value value);
std::optional<bool> getFilledBool(Value value);

} // namespace mlir::mca

#endif // MCA_MATCH_LOOPNEST_H
