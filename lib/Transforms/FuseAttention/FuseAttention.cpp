//===- FuseAttention.cpp - Exact attention as one operation -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionParts.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Dialect/MCA/Utils/RemarkOptions.h"
#include "mca/Emit/AttentionKernels.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_FUSEATTENTION
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// The region
//===----------------------------------------------------------------------===//

namespace {
/// Puts the bodies of all steps one behind the other.
class ScoresRegion {
public:
  ScoresRegion(OpBuilder &builder, Block &block, unsigned numIndices)
      : builder(builder), block(block), numIndices(numIndices) {}

  void build(AttentionParts &parts);

  /// The operands behind the arguments that were added.
  SmallVector<OpOperand *> masks;

private:
  Value take(const ScoreStep &step, Value value, IRMapping &mapping);
  Value takeArgument(const ScoreStep &step, BlockArgument argument);
  Value convert(Value value, Type type, Location loc);

  OpBuilder &builder;
  Block &block;
  unsigned numIndices;
  /// The score before the step, in f32 or as the step before left it.
  Value score;
};
} // namespace

Value ScoresRegion::convert(Value value, Type type, Location loc) {
  unsigned from = value.getType().getIntOrFloatBitWidth(),
           to = type.getIntOrFloatBitWidth();
  if (from < to)
    return arith::ExtFOp::create(builder, loc, type, value);
  return from > to ? arith::TruncFOp::create(builder, loc, type, value) : value;
}

Value ScoresRegion::takeArgument(const ScoreStep &step,
                                 BlockArgument argument) {
  linalg::GenericOp op = step.op;
  OpOperand *operand = &op->getOpOperand(argument.getArgNumber());
  if (operand == step.scores)
    return convert(score, argument.getType(), argument.getLoc());
  masks.push_back(operand);
  return block.addArgument(argument.getType(), argument.getLoc());
}

/// `value` of the step's body, computed in the region.
Value ScoresRegion::take(const ScoreStep &step, Value value,
                         IRMapping &mapping) {
  if (Value known = mapping.lookupOrNull(value))
    return known;
  Value taken = value;
  Operation *op = value.getDefiningOp();
  auto extend = dyn_cast_or_null<arith::ExtFOp>(op);
  linalg::GenericOp generic = step.op;
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getOwner() == generic.getBlock())
      taken = takeArgument(step, argument);
  } else if (op->getBlock() != generic.getBlock()) {
    return value;
  } else if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    taken = block.getArgument(1 + index.getDim());
  } else if (extend && extend.getType() == score.getType() &&
             extend.getIn() == generic.getMatchingBlockArgument(step.scores)) {
    // Scores were rounded to be kept.
    taken = score;
  } else {
    for (Value operand : op->getOperands())
      mapping.map(operand, take(step, operand, mapping));
    taken = builder.clone(*op, mapping)
                ->getResult(cast<OpResult>(value).getResultNumber());
  }
  mapping.map(value, taken);
  return taken;
}

void ScoresRegion::build(AttentionParts &parts) {
  Location loc = parts.scoresProduct.getLoc();
  builder.setInsertionPointToStart(&block);
  Type f32 = builder.getF32Type();
  score = block.addArgument(f32, loc);
  for (unsigned i = 0; i < numIndices; ++i)
    block.addArgument(builder.getIndexType(), loc);
  for (const ScoreStep &step : parts.steps) {
    IRMapping mapping;
    score = take(step, step.next, mapping);
  }
  score = convert(score, f32, loc);
  if (parts.isBase2) {
    // 2^x = e^(x ln 2).
    Value ln2 = arith::ConstantOp::create(
        builder, loc, builder.getF32FloatAttr(llvm::numbers::ln2f));
    score = arith::MulFOp::create(builder, loc, score, ln2);
  }
  YieldOp::create(builder, loc, score);
}

//===----------------------------------------------------------------------===//
// The operation
//===----------------------------------------------------------------------===//

/// Whether `op` leaves the attention's elements as they are, but for their
/// type.
static bool onlyConverts(linalg::GenericOp op, Value quotient) {
  Value yielded = op.getBlock()->getTerminator()->getOperand(0);
  auto truncate = yielded.getDefiningOp<arith::TruncFOp>();
  auto extend = yielded.getDefiningOp<arith::ExtFOp>();
  return yielded == quotient || (truncate && truncate.getIn() == quotient) ||
         (extend && extend.getIn() == quotient);
}

/// Puts `attention` in the place of the quotient in a copy of `last`.
static Value computeRest(RewriterBase &rewriter, AttentionParts &parts,
                         Value attention) {
  linalg::GenericOp last = parts.last;
  SmallVector<Value> inputs{attention};
  OpOperand *init = last.getDpsInitOperand(0);
  SmallVector<AffineMap> maps{last.getMatchingIndexingMap(init)};
  SmallVector<OpOperand *> kept;
  SmallVector<Operation *> inside = parts.getOperations();
  for (OpOperand *operand : last.getDpsInputOperands()) {
    if (llvm::is_contained(inside, operand->get().getDefiningOp()))
      continue;
    kept.push_back(operand);
    inputs.push_back(operand->get());
    maps.push_back(last.getMatchingIndexingMap(operand));
  }
  maps.push_back(maps.front());
  auto rest = linalg::GenericOp::create(
      rewriter, last.getLoc(), init->get().getType(), inputs, init->get(), maps,
      last.getIteratorTypesArray(),
      [&](OpBuilder &builder, Location loc, ValueRange arguments) {
        IRMapping mapping;
        mapping.map(parts.quotient, arguments.front());
        for (auto [i, operand] : llvm::enumerate(kept))
          mapping.map(last.getMatchingBlockArgument(operand), arguments[i + 1]);
        mapping.map(last.getMatchingBlockArgument(init), arguments.back());
        for (Operation &op : last.getBlock()->without_terminator())
          if (!llvm::is_contained(op.getResults(), parts.quotient) &&
              llvm::none_of(op.getOperands(), [&](Value operand) {
                auto argument = dyn_cast<BlockArgument>(operand);
                return argument && argument.getOwner() == last.getBlock() &&
                       !mapping.contains(operand);
              }))
            builder.clone(op, mapping);
        Value yielded = last.getBlock()->getTerminator()->getOperand(0);
        linalg::YieldOp::create(builder, loc, mapping.lookupOrDefault(yielded));
      });
  return rest.getResult(0);
}

static FusedAttentionOp createAttention(RewriterBase &rewriter,
                                        AttentionParts &parts, Value init,
                                        AffineMap outMap) {
  unsigned numIndices = parts.numLoops - 2;
  Region region;
  Block &block = region.emplaceBlock();
  ScoresRegion scores(rewriter, block, numIndices);
  {
    OpBuilder::InsertionGuard guard(rewriter);
    scores.build(parts);
  }
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  for (OpOperand *operand : {parts.queries, parts.keys, parts.values}) {
    operands.push_back(operand->get());
    maps.push_back(parts.getMap(operand));
  }
  SmallVector<Value> masks;
  for (OpOperand *mask : scores.masks) {
    masks.push_back(mask->get());
    maps.push_back(parts.getMap(mask));
  }
  maps.push_back(outMap);
  auto attention = FusedAttentionOp::create(
      rewriter, parts.valuesProduct.getLoc(), TypeRange{init.getType()},
      operands[0], operands[1], operands[2], masks, init,
      rewriter.getAffineMapArrayAttr(maps), parts.masked != nullptr);
  attention.getScores().takeBody(region);
  return attention;
}

static void fuse(RewriterBase &rewriter, AttentionParts &parts) {
  linalg::GenericOp root = parts.getRoot();
  OpOperand *out = root.getDpsInitOperand(0);
  rewriter.setInsertionPoint(root);
  AffineMap outMap = parts.getMap(out);
  bool isAll = !parts.last || onlyConverts(parts.last, parts.quotient);
  Type element =
      isAll ? getElementTypeOrSelf(out->get()) : parts.quotient.getType();
  Value init = tensor::EmptyOp::create(
      rewriter, root.getLoc(),
      tensor::getMixedSizes(rewriter, root.getLoc(), out->get()), element);
  Value result = createAttention(rewriter, parts, init, outMap)->getResult(0);
  if (!isAll)
    result = computeRest(rewriter, parts, result);
  SmallVector<Operation *> all = parts.getOperations();
  rewriter.replaceAllUsesWith(root->getResult(0), result);
  for (Operation *op : all)
    rewriter.eraseOp(op);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Whether so many blocks of 64 queries are known that those of f32, which take
/// long, work beside each other.
static bool hasManyBlocks(AttentionParts &parts) {
  constexpr int64_t many = 256, tile = 64;
  OpOperand *out = parts.valuesProduct.getDpsInitOperand(0);
  SmallVector<int64_t> batches;
  int64_t tiles = 1;
  for (auto [expr, size] : llvm::zip_equal(
           parts.getMap(out).getResults(),
           cast<RankedTensorType>(out->get().getType()).getShape())) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    if (loop < parts.numLoops - 4)
      batches.push_back(size);
    else if (loop == parts.numLoops - 4 && !ShapedType::isDynamic(size))
      tiles = llvm::divideCeil(size, tile);
  }
  return countBlocks(batches, tiles) >= many;
}

/// Why there would be no kernel, or none that is worth it; empty where there
/// is.
static StringRef explainNotFused(AttentionParts &parts, bool tf32) {
  auto sizeOf = [&](OpOperand *operand, unsigned loop) {
    AffineExpr dim = getAffineDimExpr(loop, operand->getOwner()->getContext());
    auto type = cast<RankedTensorType>(operand->get().getType());
    return type.getDimSize(*parts.getMap(operand).getResultPosition(dim));
  };
  int64_t depth = sizeOf(parts.queries, parts.numLoops - 2),
          features = sizeOf(parts.values, parts.numLoops - 1);
  if (depth != features || !hasAttentionKernel(depth))
    return "there is no kernel for heads of this size";
  constexpr int64_t fewest = 16;
  int64_t queries = sizeOf(parts.queries, parts.numLoops - 4);
  if (!ShapedType::isDynamic(queries) && queries < fewest)
    return "there are few queries";
  Type element = getElementTypeOrSelf(parts.queries->get());
  if (getElementTypeOrSelf(parts.keys->get()) != element ||
      getElementTypeOrSelf(parts.values->get()) != element)
    return "queries, keys and values have different types";
  if (element.isF32() && !tf32 && !hasManyBlocks(parts))
    return "few blocks would work, and those of f32 take long";
  return "";
}

namespace {
struct FuseAttention : mca::impl::FuseAttentionBase<FuseAttention> {
  using FuseAttentionBase::FuseAttentionBase;

  static remark::RemarkOpts optionsFor(Operation *op) {
    return getRemarkOptions(op, "FusedAttention", "mca-fuse-attention");
  }

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::GenericOp> products;
    getOperation()->walk([&](linalg::GenericOp op) { products.push_back(op); });
    // Nothing outside of an attention reads its operations: they are no
    // other's.
    SmallVector<AttentionParts> attentions;
    for (linalg::GenericOp product : products) {
      StringRef reason;
      FailureOr<AttentionParts> parts = AttentionParts::match(product, reason);
      if (succeeded(parts))
        reason = explainNotFused(*parts, tf32);
      if (succeeded(parts) && reason.empty()) {
        attentions.push_back(*parts);
        continue;
      }
      if (!reason.empty())
        remark::missed(product.getLoc(), optionsFor(product))
            << remark::reason("{0}", reason);
    }
    for (AttentionParts &parts : attentions) {
      remark::passed(parts.valuesProduct.getLoc(),
                     optionsFor(parts.valuesProduct))
          << remark::add("scores and probabilities are not kept");
      fuse(rewriter, parts);
    }
  }
};
} // namespace
