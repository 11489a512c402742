//===- Kernels.h - Matrix products on buffers to vector code ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOVECTOR_KERNELS_H
#define MCA_LIB_CONVERSION_LOWERTOVECTOR_KERNELS_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/LoopNest.h"
#include "mca/Emit/VectorTarget.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

struct GatherStart;

struct KernelOptions {
  RegisterTile tile;
  ParallelPolicy parallel;
  DotSupport dot;
};

/// So many rows of a product at least are worth a copy of a panel for them.
inline constexpr int64_t rowsWorthACopy = 96;

/// The entry of a list of i32 at `indices`, as an index.
Value loadListEntry(OpBuilder &builder, Location loc, Value list,
                    ValueRange indices);

/// Whether a buffer of `sizes` elements does not stay in the second-level cache
/// while its rows are visited in an order of their own. Sizes that are known at
/// run time only (dynamic) are taken for large ones.
bool leavesCache(ArrayRef<int64_t> sizes, Type element);

/// A new buffer of f32 with the elements of `buffer`, converted, which a
/// linalg.generic writes at the builder's place.
Value copyInF32(OpBuilder &builder, Location loc, Value buffer,
                function_ref<Value(OpBuilder &, Location, Value)> convert);

/// `buffer` itself if its elements are f32, else a new buffer with its elements
/// in f32: converting the left-hand scalars of every tile anew would cost more
/// than the products.
/// `releaseF32` frees what this allocated.
Value extendBuffer(OpBuilder &builder, Location loc, Value buffer);
void releaseF32(OpBuilder &builder, Location loc, Value extended, Value buffer);

/// Replaces a contraction of f32, f16 or bf16 buffers by its loops. Fails, with
/// a reason, on anything else.
LogicalResult lowerContraction(RewriterBase &rewriter, linalg::LinalgOp op,
                               const KernelOptions &options);

/// Replaces a mca.gather_matmul on buffers by its loops; an error where there
/// is no kernel for it.
LogicalResult lowerGatherMatmul(RewriterBase &rewriter, GatherMatmulOp op,
                                const GatherStart &start,
                                const KernelOptions &options);

/// Replaces a mca.attend_tokens on buffers by its loops; an error where there
/// is no kernel for it.
LogicalResult lowerAttendTokens(RewriterBase &rewriter, AttendTokensOp op,
                                const KernelOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOVECTOR_KERNELS_H
