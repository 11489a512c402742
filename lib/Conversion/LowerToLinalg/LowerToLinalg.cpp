//===- LowerToLinalg.cpp - mca to linalg, tensor, scf and arith -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../SplitProduct.h"
#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/AttentionKernels.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LOWERTOLINALG
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

//===----------------------------------------------------------------------===//
// LoweringBuilder
//===----------------------------------------------------------------------===//

Value LoweringBuilder::dim(Value tensor, int64_t dim) {
  return getValueOrCreateConstantIndexOp(
      *this, getLoc(), tensor::getMixedSize(*this, getLoc(), tensor, dim));
}

SmallVector<Value> LoweringBuilder::leadingDims(Value tensor, int64_t count) {
  return llvm::map_to_vector(llvm::seq(count),
                             [&](int64_t i) { return dim(tensor, i); });
}

Value LoweringBuilder::toI32(Value index) {
  return make<arith::IndexCastOp>(getI32Type(), index);
}

Value LoweringBuilder::toIndex(Value i32) {
  return make<arith::IndexCastOp>(getIndexType(), i32);
}

Value LoweringBuilder::toF64(Value index) {
  Value wide = make<arith::IndexCastOp>(getI64Type(), index);
  return make<arith::SIToFPOp>(getF64Type(), wide);
}

Value LoweringBuilder::extend(Value scalar, FloatType type) {
  if (scalar.getType() == type)
    return scalar;
  return make<arith::ExtFOp>(type, scalar);
}

namespace {
/// tensor[indices.., :, ...]: where it lies, and its type.
struct InnerSlice {
  InnerSlice(LoweringBuilder &b, Value tensor, ValueRange indices)
      : offsets(indices.begin(), indices.end()),
        sizes(indices.size(), b.getIndexAttr(1)) {
    auto whole = cast<RankedTensorType>(tensor.getType());
    auto rank = static_cast<size_t>(whole.getRank());
    offsets.resize(rank, b.getIndexAttr(0));
    for (size_t dim = indices.size(); dim < rank; ++dim)
      sizes.push_back(tensor::getMixedSize(b, b.getLoc(), tensor, dim));
    strides.resize(rank, b.getIndexAttr(1));
    type = RankedTensorType::get(whole.getShape().drop_front(indices.size()),
                                 whole.getElementType());
  }

  SmallVector<OpFoldResult> offsets, sizes, strides;
  RankedTensorType type;
};
} // namespace

Value LoweringBuilder::extractSlice(Value tensor, ValueRange indices) {
  InnerSlice slice(*this, tensor, indices);
  return make<tensor::ExtractSliceOp>(slice.type, tensor, slice.offsets,
                                      slice.sizes, slice.strides);
}

Value LoweringBuilder::insertSlice(Value part, Value tensor,
                                   ValueRange indices) {
  InnerSlice slice(*this, tensor, indices);
  if (part.getType() != slice.type)
    part = make<tensor::CastOp>(slice.type, part);
  return make<tensor::InsertSliceOp>(part, tensor, slice.offsets, slice.sizes,
                                     slice.strides);
}

Indexed LoweringBuilder::indexed(Value tensor, unsigned count, unsigned leading,
                                 ArrayRef<unsigned> inner) {
  SmallVector<unsigned> loops = llvm::to_vector(llvm::seq(0u, leading));
  llvm::append_range(loops, inner);
  return {tensor,
          AffineMap::getMultiDimMapWithTargets(count, loops, getContext())};
}

Indexed LoweringBuilder::compute(ArrayRef<Indexed> inputs, Indexed out,
                                 ElementBody body) {
  SmallVector<Value> tensors;
  SmallVector<AffineMap> maps;
  for (const Indexed &input : inputs) {
    tensors.push_back(input.tensor);
    maps.push_back(input.map);
  }
  maps.push_back(out.map);
  // Loops that index nothing would be of unknown size.
  maps = compressUnusedDims(maps);
  SmallVector<utils::IteratorType> iterators(maps.back().getNumDims(),
                                             utils::IteratorType::reduction);
  for (AffineExpr expr : maps.back().getResults())
    iterators[cast<AffineDimExpr>(expr).getPosition()] =
        utils::IteratorType::parallel;
  auto generic = make<linalg::GenericOp>(
      out.tensor.getType(), tensors, out.tensor, maps, iterators,
      [&](OpBuilder &, Location, ValueRange arguments) {
        make<linalg::YieldOp>(body(arguments));
      });
  return {generic.getResult(0), out.map};
}

SmallVector<Value> LoweringBuilder::loops(ValueRange sizes, ValueRange carried,
                                          LoopBody body) {
  SmallVector<Value> lower(sizes.size(), index(0)),
      step(sizes.size(), index(1));
  scf::LoopNest nest =
      scf::buildLoopNest(*this, getLoc(), lower, sizes, step, carried,
                         [&](OpBuilder &, Location, ValueRange ivs,
                             ValueRange values) { return body(ivs, values); });
  return nest.results;
}

SmallVector<Value> LoweringBuilder::loop(Value lower, Value upper,
                                         ValueRange carried, LoopBody body) {
  scf::LoopNest nest =
      scf::buildLoopNest(*this, getLoc(), lower, upper, index(1), carried,
                         [&](OpBuilder &, Location, ValueRange ivs,
                             ValueRange values) { return body(ivs, values); });
  return nest.results;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

bool lowering::isCoded(GatherMatmulOp op) {
  return getElementTypeOrSelf(op.getLhs()).isInteger(8);
}

bool lowering::hasKernel(Operation *op) {
  if (auto attend = dyn_cast<AttendTokensOp>(op))
    return !attend.getSlack();
  if (auto attention = dyn_cast<FusedAttentionOp>(op))
    return hasAttentionKernel(getHeadSize(attention));
  auto gather = dyn_cast<GatherMatmulOp>(op);
  return gather &&
         (!isCoded(gather) || (!gather.getTrips() && !gather.getColumns()));
}

/// Whether the operation takes maxima over groups of query heads of unknown
/// number.
static bool hasDynamicHeads(Operation *op) {
  if (auto encode = dyn_cast<EncodeOp>(op))
    return cast<ShapedType>(encode.getInit().getType())
        .isDynamicDim(encode.getNumBatchDims());
  auto counts = dyn_cast<SampleCountsOp>(op);
  if (!counts)
    return false;
  auto type = cast<ShapedType>(counts.getInit().getType());
  return type.isDynamicDim(type.getRank() - 2);
}

std::string lowering::explainNotLowerable(Operation *op) {
  if (!cast<DestinationStyleOpInterface>(op).hasPureTensorSemantics())
    return "expected tensors, found buffers; run mca-lower-to-linalg before "
           "bufferization";
  if (auto attend = dyn_cast<AttendOp>(op))
    if (ShapedType::isDynamic(attend.getNumHeads()) ||
        ShapedType::isDynamic(
            cast<ShapedType>(attend.getWeight().getType()).getDimSize(2)))
      return "expected a static number of heads h and of features d_h; give "
             "the "
             "weight a static type";
  if (auto encode = dyn_cast<EncodeOp>(op))
    if (ShapedType::isDynamic(encode.getInputDim()))
      return "expected a static input dimension d, found a dynamic one; give "
             "the weight a static type";
  if (auto gather = dyn_cast<GatherMatmulOp>(op))
    if (gather.getGroupSize() != 1)
      return "expected rows of rhs one by one, found groups; run "
             "mca-lower-to-linalg before mca-pack-operands";
  // One dimension expanded into two dynamic ones stops upstream's lowering of
  // the reshape.
  if (hasDynamicHeads(op))
    return "expected a static number of heads h, found a dynamic one; give the "
           "destination a static type";
  return "";
}

namespace {
struct LowerToLinalg : mca::impl::LowerToLinalgBase<LowerToLinalg> {
  using LowerToLinalgBase::LowerToLinalgBase;

  LogicalResult initialize(MLIRContext *context) override {
    for (const std::string &name : keep)
      if (!RegisteredOperationName::lookup("mca." + name, context))
        return emitError(UnknownLoc::get(context))
               << "mca-lower-to-linalg: keep names an operation mca." << name
               << " that there is not";
    return success();
  }

  void runOnOperation() override {
    if (failed(checkLowerable()))
      return signalPassFailure();
    ConversionTarget target(getContext());
    target.addDynamicallyLegalDialect<MCADialect>(
        [&](Operation *op) { return isKept(op); });
    target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
    RewritePatternSet patterns(&getContext());
    populateLowerToLinalgPatterns(patterns, form);
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))))
      signalPassFailure();
  }

  /// What another pass is to lower.
  bool isKept(Operation *op) {
    if (isa<YieldOp>(op))
      op = op->getParentOp();
    return llvm::is_contained(keep, op->getName().stripDialect()) &&
           (!isa<GatherMatmulOp, AttendTokensOp, FusedAttentionOp>(op) ||
            hasKernel(op));
  }

  /// Says what stands in the way at each operation, before anything changes.
  LogicalResult checkLowerable() {
    bool lowerable = true;
    getOperation()->walk([&](Operation *op) {
      if (!isa_and_nonnull<MCADialect>(op->getDialect()) || isa<YieldOp>(op) ||
          isKept(op))
        return;
      std::string reason = explainNotLowerable(op);
      if (reason.empty())
        return;
      op->emitOpError("cannot be lowered to linalg: ") << reason;
      lowerable = false;
    });
    return success(lowerable);
  }
};
} // namespace

void mca::populateLowerToLinalgPatterns(RewritePatternSet &patterns,
                                        LinalgForm form) {
  populateDecomposePatterns(patterns);
  populateSplitProductPatterns(patterns);
  if (form == LinalgForm::DataParallel)
    populateDataParallelPatterns(patterns);
  populateSampleCountsToLinalgPatterns(patterns);
  populateOrderTokensToLinalgPatterns(patterns);
  populatePlanToLinalgPatterns(patterns);
  populateLevelsToLinalgPatterns(patterns);
  populateFusedAttentionToLinalgPatterns(patterns);
  populateGatherMatmulToLinalgPatterns(patterns);
}
