//===- GatherLoops.h - The loops around a gather kernel ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERLOOPS_H
#define MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERLOOPS_H

#include "GatherStart.h"
#include "Kernels.h"

#include "mca/Emit/RegisterTile.h"

namespace mlir::mca {

/// What every kernel of mca.gather_matmul does alike: loops over batch
/// elements, heads and tiles of columns, row lists, and the place of output
/// rows.
class GatherLoops {
public:
  GatherLoops(OpBuilder &builder, GatherMatmulOp op, const GatherStart &start,
              const KernelOptions &options);
  virtual ~GatherLoops() = default;

protected:
  /// Calls emitHeadColumns at each point of the outer loops.
  void emitOuterLoops(OpBuilder &builder);
  /// All selected rows of one head, columns from `firstColumn`.
  virtual void emitHeadColumns(OpBuilder &builder) = 0;

  /// Whether a head's columns are read where they lie: parts of the rows need
  /// no copy each.
  virtual bool isPanel() = 0;

  /// The positions [lower, upper) of the row list, or of the rows themselves,
  /// that are the part of the point of the outer loops.
  std::pair<OpFoldResult, OpFoldResult> rowRange(OpBuilder &builder);
  /// Calls `emit` where the range has a row: without rows nothing needs
  /// packing.
  void emitIfAnyRow(OpBuilder &builder, OpFoldResult lower, OpFoldResult upper,
                    function_ref<void(OpBuilder &)> emit);
  /// The row at a position of the list, plus `offset`.
  Value rowAt(OpBuilder &builder, Value position, int64_t offset);
  /// An entry of a list of i32, as an index.
  Value listEntry(OpBuilder &builder, Value list, ValueRange prefix,
                  Value position);
  OpFoldResult sizeOf(OpBuilder &builder, Value memref, unsigned dim);
  Value head() const { return batchAndHead.back(); }
  ArrayRef<Value> batch() const { return ArrayRef(batchAndHead).drop_back(); }
  /// The right-hand side of the head: [terms, columns].
  MatrixAccess rhs();
  /// The output rows of the head.
  MatrixAccess out();
  /// What their sums start from; null: what they hold.
  Value startOfHead(OpBuilder &builder) {
    return start.ofHead(builder, loc, batchAndHead);
  }

  GatherMatmulOp op;
  Location loc;
  GatherStart start;
  KernelOptions options;
  OpFoldResult heads, tokens, depth, columns;
  SmallVector<OpFoldResult> batchSizes;
  /// The point of the outer loops that is being emitted.
  SmallVector<Value> batchAndHead;
  Value firstColumn;
  /// The part of the rows, and how many there are; null if the point has all.
  Value part;
  int64_t parts = 1;
};

/// The kernel of f32 sums of products in f32.
void emitGatherF32(OpBuilder &builder, GatherMatmulOp op,
                   const GatherStart &start, const KernelOptions &options);

/// The kernel by dot product instructions, for factors of i8 or bf16 without
/// column lists and trips.
void emitGatherDot(OpBuilder &builder, GatherMatmulOp op,
                   const GatherStart &start, const KernelOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERLOOPS_H
