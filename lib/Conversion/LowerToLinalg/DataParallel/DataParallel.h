//===- DataParallel.h - Lowerings without loops over elements -------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOLINALG_DATAPARALLEL_DATAPARALLEL_H
#define MCA_LIB_CONVERSION_LOWERTOLINALG_DATAPARALLEL_DATAPARALLEL_H

#include "../Lowering.h"

namespace mlir::mca::lowering {

// One file per operation, or per kind of them.
void populateDataParallelOrderTokensPatterns(RewritePatternSet &patterns);
void populateDataParallelPlanPatterns(RewritePatternSet &patterns);
void populateDataParallelGatherMatmulPatterns(RewritePatternSet &patterns);
void populateDataParallelAttendTokensPatterns(
    RewritePatternSet &patterns, std::shared_ptr<TemplateLibrary> library);
void populateDataParallelLevelsPatterns(
    RewritePatternSet &patterns, std::shared_ptr<TemplateLibrary> library);
/// Operations on levels, and mca.attend_tokens with a slack, of any number of
/// batch dimensions as those of one, which the templates have. Where several
/// batch dimensions are unknown there is no such reshape.
void populateOneBatchPatterns(RewritePatternSet &patterns);

/// Before the patterns that make loops.
inline constexpr int kDataParallelBenefit = 2;

/// [B.., h, n] of i32: 1 for the tokens that `order` [B.., h, n] has between
/// the entries `first` and `next` of `bounds` [B.., h, S + 1], else 0. An
/// O(n^2) reduction for each list.
Value markListed(LoweringBuilder &b, Value order, Value bounds, int64_t first,
                 int64_t next);

/// The dimensions B.. of an operation on lists of tokens.
template <typename OpTy>
int64_t getNumBatchDims(OpTy op) {
  Value result = op.getDpsInitOperand(0)->get();
  int64_t inner = std::is_same_v<OpTy, AttendTokensOp> ? 3 : 2;
  return cast<ShapedType>(result.getType()).getRank() - inner;
}

/// `mark` != 0.
Value isMarked(LoweringBuilder &b, Value mark);

/// a * b + sum of two floats of f32 or less, or of i8 signed (`isUnsigned`: the
/// first one is not) in i32.
Value multiplyAdd(LoweringBuilder &b, ValueRange arguments,
                  bool isUnsigned = false);

/// (sum * row step) * column step of a sum of codes in i32, in f32.
Value inSteps(LoweringBuilder &b, Value sum, Value rowStep, Value columnStep);

} // namespace mlir::mca::lowering

#endif // MCA_LIB_CONVERSION_LOWERTOLINALG_DATAPARALLEL_DATAPARALLEL_H
