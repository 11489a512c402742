//===- Lowering.h - Shared by the lowerings to linalg -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOLINALG_LOWERING_H
#define MCA_LIB_CONVERSION_LOWERTOLINALG_LOWERING_H

#include "../Templates/TemplateLibrary.h"
#include "mca/Conversion/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca::lowering {

// One file per operation, each adding its own pattern.
void populateSampleCountsToLinalgPatterns(RewritePatternSet &patterns);
void populateOrderTokensToLinalgPatterns(RewritePatternSet &patterns);
void populatePlanToLinalgPatterns(RewritePatternSet &patterns);
void populateGatherMatmulToLinalgPatterns(RewritePatternSet &patterns);
void populateFusedAttentionToLinalgPatterns(RewritePatternSet &patterns);
void populateLevelsToLinalgPatterns(RewritePatternSet &patterns);

/// LinalgForm::DataParallel of the operations that otherwise become loops. They
/// come before the patterns above, which take what these leave.
void populateDataParallelPatterns(RewritePatternSet &patterns);

/// Whether a product is of int8.
bool isCoded(GatherMatmulOp op);

/// Whether mca-lower-to-vector has a kernel for the operation.
bool hasKernel(Operation *op);

/// Why `op` has no lowering to linalg and what to do about it; an empty string
/// where it has one.
std::string explainNotLowerable(Operation *op);

/// The indices of the entry `last` of the list at `list` (batch.., head).
inline SmallVector<Value> at(ValueRange list, Value last) {
  SmallVector<Value> indices(list);
  indices.push_back(last);
  return indices;
}

/// A tensor and the loops that index it.
struct Indexed {
  Value tensor;
  AffineMap map;
};

/// An implicit-location builder with the short forms that the lowerings share.
struct LoweringBuilder : ImplicitLocOpBuilder {
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  template <typename OpTy, typename... Args>
  auto make(Args &&...args) {
    return OpTy::create(*this, std::forward<Args>(args)...);
  }

  Value index(int64_t value) {
    return make<arith::ConstantIndexOp>(value).getResult();
  }
  Value i32(int64_t value) {
    return make<arith::ConstantOp>(getI32IntegerAttr(value)).getResult();
  }
  Value f64(double value) {
    return make<arith::ConstantOp>(getF64FloatAttr(value)).getResult();
  }
  Value constant(TypedAttr value) {
    return make<arith::ConstantOp>(value).getResult();
  }

  /// Size of one dimension as an SSA value.
  Value dim(Value tensor, int64_t dim);
  /// Sizes of the first `count` dimensions as SSA values.
  SmallVector<Value> leadingDims(Value tensor, int64_t count);
  /// index -> i32, and the signed way back.
  Value toI32(Value index);
  Value toIndex(Value i32);
  /// index -> f64.
  Value toF64(Value index);
  /// A float of any width as `type`, which is at least as wide.
  Value extend(Value scalar, FloatType type);

  Value extract(Value tensor, ValueRange indices) {
    return make<tensor::ExtractOp>(tensor, indices).getResult();
  }
  Value insert(Value scalar, Value tensor, ValueRange indices) {
    return make<tensor::InsertOp>(scalar, tensor, indices).getResult();
  }
  /// tensor[indices.., :, ...], the dimensions after those of `indices`.
  Value extractSlice(Value tensor, ValueRange indices);
  /// The same place filled with `part`, cast to its type.
  Value insertSlice(Value part, Value tensor, ValueRange indices);
  Value fill(Value scalar, Value tensor) {
    return make<linalg::FillOp>(scalar, tensor).getResult(0);
  }

  /// Of the sizes, filled with `number`.
  Value filled(ArrayRef<OpFoldResult> sizes, TypedAttr number) {
    return fill(constant(number),
                make<tensor::EmptyOp>(sizes, number.getType()));
  }

  /// `tensor`, whose dimensions are the first `leading` of `count` loops and
  /// then those of `inner`.
  Indexed indexed(Value tensor, unsigned count, unsigned leading,
                  ArrayRef<unsigned> inner);

  using ElementBody = function_ref<Value(ValueRange arguments)>;
  /// A linalg.generic: `body` of elements of `inputs` and of `out`, at all
  /// points of the loops that index any of them. Loops that do not index `out`
  /// are reductions.
  Indexed compute(ArrayRef<Indexed> inputs, Indexed out, ElementBody body);

  using LoopBody =
      function_ref<scf::ValueVector(ValueRange ivs, ValueRange carried)>;
  /// for (iv0 < sizes[0]) for (iv1 < sizes[1]) ...; the values after the loops.
  SmallVector<Value> loops(ValueRange sizes, ValueRange carried, LoopBody body);
  /// for (lower <= iv < upper).
  SmallVector<Value> loop(Value lower, Value upper, ValueRange carried,
                          LoopBody body);
};

/// Replaces an operation by what a LoweringT of it makes: `lower()` gives the
/// value of its result, or those of all results.
template <typename OpTy, typename LoweringT>
struct LowerBy : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    rewriter.replaceOp(op, LoweringT(op, b).lower());
    return success();
  }
};

/// Replaces the operation by the template `name` of `arguments`, whose results
/// are cast to the types of the destinations.
LogicalResult lowerToTemplate(DestinationStyleOpInterface op, StringRef name,
                              ValueRange arguments, TemplateLibrary &library,
                              PatternRewriter &rewriter);

/// The costs of an operation's levels and 1, that of exact: [L + 1] of f64.
Value allCosts(AssignLevelsOp op, LoweringBuilder &b);

/// The number at `position` of the sequence of `head`, both of type index: f64
/// in [0, 1).
Value uniformAt(PlanOp op, Value head, Value position, LoweringBuilder &b);

/// ||W_h[k,:]||^2 as [h, d] of f64, columns summed in order.
Value squaredNorms(PlanOp op, LoweringBuilder &b);

} // namespace mlir::mca::lowering

#endif // MCA_LIB_CONVERSION_LOWERTOLINALG_LOWERING_H
