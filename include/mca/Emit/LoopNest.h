//===- LoopNest.h - Loops over runtime and static bounds --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Emitters of scf loops that fold what is known at compile time: a loop that
// runs never is not emitted, one that runs once is its body.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_LOOPNEST_H
#define MCA_EMIT_LOOPNEST_H

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

namespace mlir::mca {

/// One loop: [lower, upper) in steps of `step`.
struct LoopBounds {
  OpFoldResult lower, upper;
  int64_t step = 1;
};

using LoopBody = function_ref<void(OpBuilder &, ValueRange ivs)>;
/// Gets the carried values, returns the next ones.
using CarriedLoopBody =
    function_ref<SmallVector<Value>(OpBuilder &, Value iv, ValueRange carried)>;

Value indexConstant(OpBuilder &builder, Location loc, int64_t value);
/// `value` as an SSA value of index type.
Value asValue(OpBuilder &builder, Location loc, OpFoldResult value);
/// `a + b` and `a - b`, folded.
OpFoldResult addIndex(OpBuilder &builder, Location loc, OpFoldResult a,
                      OpFoldResult b);
OpFoldResult subIndex(OpBuilder &builder, Location loc, OpFoldResult a,
                      OpFoldResult b);
/// `value * factor` and how many times `step` covers `value`, folded.
OpFoldResult mulIndex(OpBuilder &builder, Location loc, OpFoldResult value,
                      int64_t factor);
OpFoldResult ceilDivIndex(OpBuilder &builder, Location loc, OpFoldResult value,
                          int64_t step);
/// The last value that `lower` reaches in whole steps without passing `upper`
/// (`lower` itself if `upper` is below it).
OpFoldResult alignDown(OpBuilder &builder, Location loc, OpFoldResult lower,
                       OpFoldResult upper, int64_t step);

/// scf.for around `body` with carried values; returns its results.
SmallVector<Value> emitLoop(OpBuilder &builder, Location loc,
                            const LoopBounds &bounds, ValueRange carried,
                            CarriedLoopBody body);
/// scf.for loops, outermost first, around `body`.
void emitLoops(OpBuilder &builder, Location loc, ArrayRef<LoopBounds> bounds,
               LoopBody body);

/// Covers [0, end) by loops in steps of each of `widths` in turn, as far as
/// whole steps reach: `strip` gets the bounds of those that may have any.
void emitStrips(
    OpBuilder &builder, Location loc, OpFoldResult end,
    ArrayRef<int64_t> widths,
    function_ref<void(OpBuilder &, const LoopBounds &bounds)> strip);

/// Whether independent work is worth a parallel region.
struct ParallelPolicy {
  bool enabled = true;
  /// Units of work below which a region costs more than it gains.
  int64_t threshold = 0;
};

/// Whether loops at the builder's place may be shared by threads: `policy`
/// allows it, and no loop around them is shared already.
bool mayShareLoops(OpBuilder &builder, const ParallelPolicy &policy);

/// `bounds` as one scf.parallel if `policy` allows and the product of `work`
/// reaches its threshold, else as scf.for loops. Where only the run time knows
/// both are emitted, behind one comparison.
void emitParallelLoops(OpBuilder &builder, Location loc,
                       ArrayRef<LoopBounds> bounds, ArrayRef<OpFoldResult> work,
                       const ParallelPolicy &policy, LoopBody body);

/// How many parts to make of rows besides `bounds`, so that threads have enough
/// to share: 1 where `bounds` have many iterations or a number known at run
/// time only, and where emitParallelLoops would emit no region.
int64_t countRowParts(OpBuilder &builder, ArrayRef<LoopBounds> bounds,
                      ArrayRef<OpFoldResult> work,
                      const ParallelPolicy &policy);
/// Part number `part` of `parts` of [lower, upper): the same number of steps
/// for all, or one more. Parts that would be much shorter than `least` are
/// joined: the last ones are empty then.
LoopBounds takePart(OpBuilder &builder, Location loc, OpFoldResult lower,
                    OpFoldResult upper, Value part, OpFoldResult parts,
                    int64_t step, int64_t least = 0);

} // namespace mlir::mca

#endif // MCA_EMIT_LOOPNEST_H
