//===- DeferDivision.cpp - Softmax divides after the product ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseElementwise.h"

#include "../FillNumber.h"
#include "../Quotient.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/ContractionRoles.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether `value` holds exponentials, as the dividends of a softmax do: at
/// most 1, so that sums of them do not overflow before they are divided.
static bool holdsExponentials(Value value) {
  auto producer = value.getDefiningOp<linalg::GenericOp>();
  if (!producer)
    return false;
  unsigned result = cast<OpResult>(value).getResultNumber();
  Value yielded = producer.getBlock()->getTerminator()->getOperand(result);
  return yielded.getDefiningOp<math::ExpOp>() != nullptr;
}

namespace {
/// Exponentials divided by something, element by element of a result; zero in
/// their place where a condition asks for it. The operation may compute other
/// results besides: statistics of the quotients.
struct Quotients {
  /// What `value` holds, if it is that.
  static std::optional<Quotients> get(Value value);

  /// The operands that the quotients depend on, the dividends first.
  SmallVector<OpOperand *, 3> operands;
  /// What divides, or multiplies by a reciprocal, and the parts of it.
  Operation *division;
  Quotient parts;
  /// Null without a condition.
  arith::SelectOp selection;
  /// From the loops of the operation to the quotients.
  AffineMap map;
};
} // namespace

/// Whether one side of `selection` is zero, and its condition an operand.
static bool selectsZero(arith::SelectOp selection) {
  return matchPattern(selection.getTrueValue(), m_AnyZeroFloat()) !=
             matchPattern(selection.getFalseValue(), m_AnyZeroFloat()) &&
         isa<BlockArgument>(selection.getCondition());
}

std::optional<Quotients> Quotients::get(Value value) {
  auto op = value.getDefiningOp<linalg::GenericOp>();
  if (!op)
    return std::nullopt;
  Quotients quotients;
  unsigned result = cast<OpResult>(value).getResultNumber();
  Value yielded = op.getBlock()->getTerminator()->getOperand(result);
  SmallVector<Value, 3> arguments;
  quotients.selection = yielded.getDefiningOp<arith::SelectOp>();
  if (arith::SelectOp selection = quotients.selection) {
    if (!selectsZero(selection))
      return std::nullopt;
    arguments.push_back(selection.getCondition());
    bool zeroIsTrue = matchPattern(selection.getTrueValue(), m_AnyZeroFloat());
    yielded = zeroIsTrue ? selection.getFalseValue() : selection.getTrueValue();
  }
  std::optional<Quotient> parts = getQuotient(yielded);
  if (!parts)
    return std::nullopt;
  quotients.division = yielded.getDefiningOp();
  quotients.parts = *parts;
  arguments.insert(arguments.begin(), {parts->dividend, parts->divisor});
  for (Value value : arguments) {
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument || argument.getArgNumber() >= op.getNumDpsInputs())
      return std::nullopt;
    quotients.operands.push_back(
        op.getDpsInputOperand(argument.getArgNumber()));
  }
  quotients.map = op.getIndexingMapMatchingResult(op->getResult(result));
  OpOperand *dividends = quotients.operands.front();
  if (quotients.map != op.getMatchingIndexingMap(dividends) ||
      !quotients.map.isPermutation() || !holdsExponentials(dividends->get()) ||
      dividends->get().getType() != value.getType())
    return std::nullopt;
  return quotients;
}

/// `divisor`, a map over the loops that `dividend` indexes, over the dimensions
/// of the product's result. Null if it depends on what the product sums.
static AffineMap mapOverResult(AffineMap divisor, AffineMap dividend,
                               AffineMap operand, AffineMap result) {
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : divisor.getResults()) {
    std::optional<unsigned> place = dividend.getResultPosition(expr);
    std::optional<unsigned> position =
        place ? result.getResultPosition(operand.getResult(*place))
              : std::nullopt;
    if (!position)
      return AffineMap();
    exprs.push_back(getAffineDimExpr(*position, divisor.getContext()));
  }
  return AffineMap::get(result.getNumResults(), 0, exprs, divisor.getContext());
}

/// Whether the product has fewer columns than it sums over: each is one
/// division of a row.
static bool isSmaller(linalg::GenericOp product, AffineMap operand) {
  SmallVector<int64_t> ranges = product.getStaticLoopRanges();
  int64_t columns = 1, depth = 1;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    bool inOperand = operand.isFunctionOfDim(dim);
    bool isSummed =
        product.getIteratorTypesArray()[dim] == utils::IteratorType::reduction;
    if (isSummed)
      depth = ShapedType::isDynamic(range) ? range : depth * range;
    else if (!inOperand)
      columns = ShapedType::isDynamic(range) ? range : columns * range;
  }
  if (ShapedType::isDynamic(columns))
    return false;
  return ShapedType::isDynamic(depth) || columns < depth;
}

namespace {
struct DeferDivision : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp product,
                                PatternRewriter &rewriter) const override {
    // Upstream's contractions may compute exponentials of the factors.
    if (!isContraction(product))
      return rewriter.notifyMatchFailure(product, "no product");
    // The largest exponential of a row is 1, but there may be many.
    if (getElementTypeOrSelf(product.getOutputs()[0]).isF16())
      return rewriter.notifyMatchFailure(product, "sums may exceed f16");
    // What sums start from is not divided.
    if (!isZeroFill(product.getOutputs()[0]))
      return rewriter.notifyMatchFailure(product, "adds to something");
    for (OpOperand *operand : product.getDpsInputOperands())
      if (succeeded(defer(rewriter, product, *operand)))
        return success();
    return rewriter.notifyMatchFailure(product, "nothing divided before");
  }

private:
  static LogicalResult defer(PatternRewriter &rewriter,
                             linalg::GenericOp product, OpOperand &operand);
};

/// Added to quotients: `values` over the result by `map`.
struct Addend {
  Value values;
  AffineMap map;
};
} // namespace

/// Divides `result`, what was made of the dividends in place of the quotients,
/// and lets its users read that. `maps`: of the operands over the result, empty
/// for the dividends.
static void divide(RewriterBase &rewriter, Quotients quotients, Value result,
                   Value destination, ArrayRef<AffineMap> maps,
                   std::optional<Addend> addend = std::nullopt) {
  Location loc = quotients.division->getLoc();
  auto type = cast<RankedTensorType>(result.getType());
  // Sizes of the destination: users of the result are to be replaced.
  Value empty = tensor::EmptyOp::create(
      rewriter, loc, tensor::getMixedSizes(rewriter, loc, destination),
      type.getElementType());
  SmallVector<Value> inputs{result};
  for (OpOperand *operand : ArrayRef(quotients.operands).drop_front())
    inputs.push_back(operand->get());
  AffineMap identity = rewriter.getMultiDimIdentityMap(type.getRank());
  SmallVector<AffineMap> allMaps{identity};
  llvm::append_range(allMaps, maps);
  if (addend) {
    inputs.push_back(addend->values);
    allMaps.push_back(addend->map);
  }
  allMaps.push_back(identity);
  auto body = [&](OpBuilder &b, Location, ValueRange arguments) {
    Operation *last = arith::DivFOp::create(
        b, loc, arguments[0], arguments[1],
        cast<arith::ArithFastMathInterface>(quotients.division)
            .getFastMathFlagsAttr());
    if (addend)
      last = arith::AddFOp::create(b, loc, last->getResult(0),
                                   arguments[inputs.size() - 1]);
    if (quotients.selection) {
      IRMapping mapping;
      mapping.map(quotients.division->getResult(0), last->getResult(0));
      mapping.map(quotients.selection.getCondition(), arguments[2]);
      last = b.clone(*quotients.selection, mapping);
    }
    linalg::YieldOp::create(b, loc, last->getResult(0));
  };
  auto divided = linalg::GenericOp::create(
      rewriter, loc, type, inputs, empty, allMaps,
      SmallVector<utils::IteratorType>(type.getRank(),
                                       utils::IteratorType::parallel),
      body);
  rewriter.replaceAllUsesExcept(result, divided.getResult(0), divided);
  if (!isa<arith::DivFOp>(quotients.division))
    return;
  // What is left are statistics of columns. Their rows have one reciprocal.
  rewriter.setInsertionPoint(quotients.division);
  Value divisor = quotients.parts.divisor;
  Value one = arith::ConstantOp::create(
      rewriter, loc, rewriter.getFloatAttr(divisor.getType(), 1.0));
  Value reciprocal = arith::DivFOp::create(rewriter, loc, one, divisor);
  rewriter.replaceOpWithNewOp<arith::MulFOp>(
      quotients.division, quotients.parts.dividend, reciprocal);
}

LogicalResult DeferDivision::defer(PatternRewriter &rewriter,
                                   linalg::GenericOp product,
                                   OpOperand &operand) {
  std::optional<Quotients> quotients = Quotients::get(operand.get());
  AffineMap map = product.getMatchingIndexingMap(&operand);
  Value result = product.getResult(0);
  if (!quotients || !operand.get().hasOneUse() || !isSmaller(product, map) ||
      getElementTypeOrSelf(operand.get()) != getElementTypeOrSelf(result))
    return failure();
  auto owner = cast<linalg::GenericOp>(quotients->division->getParentOp());
  AffineMap out = product.getMatchingIndexingMap(product.getDpsInitOperand(0));
  SmallVector<AffineMap> maps;
  for (OpOperand *divisor : ArrayRef(quotients->operands).drop_front()) {
    maps.push_back(mapOverResult(owner.getMatchingIndexingMap(divisor),
                                 quotients->map, map, out));
    if (!maps.back())
      return failure();
  }
  rewriter.modifyOpInPlace(
      product, [&] { operand.set(quotients->operands.front()->get()); });
  rewriter.setInsertionPointAfter(product);
  divide(rewriter, *quotients, result, product.getOutputs()[0], maps);
  return success();
}

namespace {
/// The same for products over listed tokens, which add to each other. What the
/// values share is multiplied by the sum of the row: by 1 after the division.
struct DeferPastTokens : OpRewritePattern<AttendTokensOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AttendTokensOp first,
                                PatternRewriter &rewriter) const override;
};
} // namespace

/// `first` and the products that add to its result. Empty if something else
/// reads the probabilities or what is between them.
static SmallVector<AttendTokensOp> collectChain(AttendTokensOp first) {
  SmallVector<AttendTokensOp> chain{first};
  Value probabilities = first.getProbabilities();
  while (chain.back()->hasOneUse()) {
    auto next = dyn_cast<AttendTokensOp>(*chain.back()->user_begin());
    if (!next || next.getInit() != chain.back().getResult() ||
        next.getProbabilities() != probabilities)
      break;
    chain.push_back(next);
  }
  // The error that a slack covers is that of probabilities.
  bool hasSlack = llvm::any_of(
      chain, [](AttendTokensOp op) { return op.getSlack() != nullptr; });
  auto uses = static_cast<size_t>(
      std::distance(probabilities.use_begin(), probabilities.use_end()));
  return hasSlack || uses != chain.size() ? SmallVector<AttendTokensOp>()
                                          : chain;
}

/// Whether `quotients` are divided by the sums of their rows, which the
/// operation that makes the dividends takes.
static bool dividesBySums(const Quotients &quotients) {
  auto dividends = cast<OpResult>(quotients.operands[0]->get());
  auto sums = dyn_cast<OpResult>(quotients.operands[1]->get());
  auto op = cast<linalg::GenericOp>(dividends.getOwner());
  if (!sums || sums.getOwner() != op || op.getNumReductionLoops() != 1)
    return false;
  Operation *terminator = op.getBlock()->getTerminator();
  SmallVector<Operation *> combiners;
  Value summand = matchReduction(op.getRegionOutputArgs(),
                                 sums.getResultNumber(), combiners);
  OpOperand *init = op.getDpsInitOperand(sums.getResultNumber());
  AffineMap row = op.getIndexingMapMatchingResult(dividends);
  return summand == terminator->getOperand(dividends.getResultNumber()) &&
         combiners.size() == 1 && isa<arith::AddFOp>(combiners.front()) &&
         isZeroFill(init->get()) &&
         row.dropResult(row.getNumResults() - 1) ==
             op.getMatchingIndexingMap(init);
}

/// Takes out of `op` what the values share, to be added to its result.
static std::optional<Addend> takeShared(RewriterBase &rewriter,
                                        AttendTokensOp op,
                                        const Quotients &quotients) {
  Value shared = op.getShared();
  if (!shared || !dividesBySums(quotients))
    return std::nullopt;
  rewriter.modifyOpInPlace(op, [&] { op.getSharedMutable().clear(); });
  unsigned rank = cast<ShapedType>(op.getInit().getType()).getRank();
  return Addend{shared,
                rewriter.getMultiDimIdentityMap(rank).dropResult(rank - 2)};
}

LogicalResult
DeferPastTokens::matchAndRewrite(AttendTokensOp first,
                                 PatternRewriter &rewriter) const {
  std::optional<Quotients> quotients = Quotients::get(first.getProbabilities());
  if (!quotients)
    return rewriter.notifyMatchFailure(first, "nothing divided before");
  auto type = cast<RankedTensorType>(first.getInit().getType());
  int64_t rank = type.getRank(), features = type.getShape().back();
  int64_t tokens =
      cast<ShapedType>(first.getProbabilities().getType()).getShape().back();
  if (ShapedType::isDynamic(features) ||
      (!ShapedType::isDynamic(tokens) && features >= tokens))
    return rewriter.notifyMatchFailure(first, "no fewer divisions");
  SmallVector<AttendTokensOp> chain = collectChain(first);
  if (!isZeroFill(first.getInit()) || chain.empty())
    return rewriter.notifyMatchFailure(first, "not all of the sums");
  // Rows are divided: loops of all dimensions but the last, then both of those.
  AffineMap loops = rewriter.getMultiDimIdentityMap(rank + 1);
  auto owner = cast<linalg::GenericOp>(quotients->division->getParentOp());
  SmallVector<AffineMap> maps;
  for (OpOperand *divisor : ArrayRef(quotients->operands).drop_front()) {
    maps.push_back(mapOverResult(owner.getMatchingIndexingMap(divisor),
                                 quotients->map, loops.dropResult(rank),
                                 loops.dropResult(rank - 1)));
    if (!maps.back())
      return rewriter.notifyMatchFailure(first, "divisors vary with the token");
  }
  for (AttendTokensOp op : chain)
    rewriter.modifyOpInPlace(op, [&] {
      op.getProbabilitiesMutable().assign(quotients->operands.front()->get());
    });
  rewriter.setInsertionPointAfter(chain.back());
  std::optional<Addend> shared = takeShared(rewriter, first, *quotients);
  divide(rewriter, *quotients, chain.back().getResult(), first.getInit(), maps,
         shared);
  return success();
}

void mca::populateDeferDivisionPatterns(RewritePatternSet &patterns) {
  patterns.add<DeferDivision, DeferPastTokens>(patterns.getContext());
}
