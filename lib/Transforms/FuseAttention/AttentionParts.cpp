//===- AttentionParts.cpp - The operations of an exact attention *- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionParts.h"

#include "../FillNumber.h"
#include "../Quotient.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// What `value` is before conversions between float types.
static Value withoutCasts(Value value) {
  while (auto *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

static linalg::GenericOp getGeneric(Value value) {
  auto op = value.getDefiningOp<linalg::GenericOp>();
  return op && op.hasPureTensorSemantics() ? op : nullptr;
}

static Value getYielded(linalg::GenericOp op, Value result) {
  return op.getBlock()->getTerminator()->getOperand(
      cast<OpResult>(result).getResultNumber());
}

/// The operand that an argument of the body is an element of.
static OpOperand *getOperand(linalg::GenericOp op, Value argument) {
  auto block = dyn_cast<BlockArgument>(argument);
  return block && block.getOwner() == op.getBlock()
             ? &op->getOpOperand(block.getArgNumber())
             : nullptr;
}

/// What `value`, a `OpTy` of the output that `result` is reduced in and of
/// something else, takes besides that output.
template <typename... OpTys>
static Value getReduced(linalg::GenericOp op, Value result) {
  Operation *reduction = getYielded(op, result).getDefiningOp();
  Value out =
      op.getRegionOutputArgs()[cast<OpResult>(result).getResultNumber()];
  if (!reduction || !isa<OpTys...>(reduction))
    return nullptr;
  if (reduction->getOperand(0) == out)
    return reduction->getOperand(1);
  return reduction->getOperand(1) == out ? reduction->getOperand(0) : nullptr;
}

/// What the larger of it and the output `result` is kept of, as one operation
/// or as a comparison and a selection.
static Value getMaximized(linalg::GenericOp op, Value result) {
  if (Value value = getReduced<arith::MaximumFOp, arith::MaxNumFOp>(op, result))
    return value;
  auto select = getYielded(op, result).getDefiningOp<arith::SelectOp>();
  auto compare =
      select ? select.getCondition().getDefiningOp<arith::CmpFOp>() : nullptr;
  if (!compare)
    return nullptr;
  Value lhs = compare.getLhs(), rhs = compare.getRhs();
  bool isLess = false;
  switch (compare.getPredicate()) {
  case arith::CmpFPredicate::OLT:
  case arith::CmpFPredicate::OLE:
  case arith::CmpFPredicate::ULT:
  case arith::CmpFPredicate::ULE:
    isLess = true;
    break;
  case arith::CmpFPredicate::OGT:
  case arith::CmpFPredicate::OGE:
  case arith::CmpFPredicate::UGT:
  case arith::CmpFPredicate::UGE:
    break;
  default:
    return nullptr;
  }
  Value larger = isLess ? rhs : lhs, other = isLess ? lhs : rhs;
  Value out =
      op.getRegionOutputArgs()[cast<OpResult>(result).getResultNumber()];
  if (select.getTrueValue() != larger || select.getFalseValue() != other)
    return nullptr;
  if (lhs == out)
    return rhs;
  return rhs == out ? lhs : Value();
}

/// Whether a maximum that starts at `tensor` is one of its elements: the start
/// is below all, or not a number where `ignoresNan`.
static bool startsBelowAll(Value tensor, bool ignoresNan) {
  Value number = getFillNumber(tensor);
  FloatAttr attr;
  if (!number || !matchPattern(number, m_Constant(&attr)))
    return false;
  APFloat value = attr.getValue();
  APFloat lowest = APFloat::getLargest(value.getSemantics(), /*Negative=*/true);
  return value <= lowest || (ignoresNan && value.isNaN());
}

static bool isZero(Value value) {
  return matchPattern(value, m_AnyZeroFloat());
}

static bool isTrueFill(Value tensor) {
  Value number = getFillNumber(tensor);
  return number && matchPattern(number, m_One());
}

/// Whether `value`, in the body of `op`, may be computed anywhere from elements
/// of inputs: by pure operations on scalars.
static bool isOfInputs(linalg::GenericOp op, Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return argument.getOwner() != op.getBlock() ||
           argument.getArgNumber() < op.getNumDpsInputs();
  Operation *body = value.getDefiningOp();
  if (body->getBlock() != op.getBlock())
    return true;
  return isMemoryEffectFree(body) && body->getNumRegions() == 0 &&
         llvm::none_of(body->getOperandTypes(), llvm::IsaPred<ShapedType>) &&
         llvm::all_of(body->getOperands(),
                      [&](Value operand) { return isOfInputs(op, operand); });
}

/// Whether each point of the loops is an element of the operand, in order.
static bool isIdentity(linalg::GenericOp op, OpOperand *operand) {
  return op.getMatchingIndexingMap(operand).isIdentity();
}

/// The same of all loops but the last.
static bool isOfRows(linalg::GenericOp op, OpOperand *operand) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  return map ==
         AffineMap::getMultiDimIdentityMap(op.getNumLoops(), op.getContext())
             .dropResult(op.getNumLoops() - 1);
}

/// Whether the last loop, and no other, reduces.
static bool reducesRows(linalg::GenericOp op) {
  return op.getNumReductionLoops() == 1 &&
         op.getIteratorTypesArray().back() == utils::IteratorType::reduction;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

/// Names the loops of `op` by those of `operand`'s dimensions, batches, query
/// and key in this order; the one loop that does not index it is `rest`.
LogicalResult AttentionParts::nameLoops(linalg::GenericOp op,
                                        OpOperand *operand, unsigned rest) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  if (!map.isProjectedPermutation() || map.getNumResults() != rank() ||
      op.getNumLoops() != rank() + 1)
    return failure();
  SmallVector<unsigned> names(op.getNumLoops(), rest);
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    names[cast<AffineDimExpr>(expr).getPosition()] = dim;
  loops[op] = names;
  return success();
}

AffineMap AttentionParts::getRowMap() {
  MLIRContext *context = valuesProduct.getContext();
  AffineMap all = AffineMap::getMultiDimIdentityMap(numLoops, context);
  return all.getMajorSubMap(rank() - 1);
}

AffineMap AttentionParts::getMap(OpOperand *operand) {
  auto op = cast<linalg::GenericOp>(operand->getOwner());
  auto found = loops.find(op);
  MLIRContext *context = op.getContext();
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : op.getMatchingIndexingMap(operand).getResults()) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    exprs.push_back(getAffineDimExpr(
        found == loops.end() ? loop : found->second[loop], context));
  }
  return AffineMap::get(numLoops, 0, exprs, context);
}

//===----------------------------------------------------------------------===//
// Scores
//===----------------------------------------------------------------------===//

LogicalResult AttentionParts::matchScoresProduct(linalg::GenericOp op,
                                                 StringRef &reason) {
  scoresProduct = op;
  unsigned query = rank() - 2, key = rank() - 1;
  reason = "the product with the keys has other loops than the scores";
  OpOperand *out = op.getDpsInitOperand(0);
  if (failed(nameLoops(op, out, /*rest=*/rank())) || !isZeroFill(out->get()))
    return failure();
  for (OpOperand *operand : op.getDpsInputOperands()) {
    if (!op.getMatchingIndexingMap(operand).isProjectedPermutation())
      return failure();
    AffineMap map = getMap(operand);
    bool ofQuery = map.isFunctionOfDim(query), ofKey = map.isFunctionOfDim(key);
    if (ofQuery == ofKey)
      return failure();
    (ofQuery ? queries : keys) = operand;
  }
  return success(queries && keys);
}

/// The step that computes `next` in the body of `op`, and those before it.
LogicalResult AttentionParts::matchStep(linalg::GenericOp op, Value next,
                                        StringRef &reason) {
  bool areElements =
      isOfInputs(op, next) &&
      llvm::all_of(op.getDpsInputOperands(), [&](OpOperand *operand) {
        return op.getMatchingIndexingMap(operand).isProjectedPermutation();
      });
  if (!areElements)
    return failure();
  for (OpOperand *operand : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(operand);
    linalg::GenericOp source = getGeneric(operand->get());
    if (!source || !map.isIdentity() ||
        (!isContraction(source) &&
         source.getNumParallelLoops() != source.getNumLoops()))
      continue;
    if (failed(matchSteps(operand->get(), reason)))
      continue;
    steps.push_back({op, operand, next});
    return success();
  }
  return failure();
}

/// From `scores` up to the product with the keys.
LogicalResult AttentionParts::matchSteps(Value scores, StringRef &reason) {
  linalg::GenericOp op = getGeneric(scores);
  reason =
      "the scores are no product of queries and keys, or computed from one "
      "by something that is no operation by elements";
  if (!op)
    return failure();
  if (isContraction(op))
    return matchScoresProduct(op, reason);
  unsigned result = cast<OpResult>(scores).getResultNumber();
  if (!isIdentity(op, op.getDpsInitOperand(result)))
    return failure();
  return matchStep(op, getYielded(op, scores), reason);
}

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

/// The largest scores that `top` holds, of those that `scores` are.
LogicalResult AttentionParts::matchMaxima(OpOperand *scores, OpOperand *top) {
  maxima = getGeneric(top->get());
  if (!maxima || !reducesRows(maxima) ||
      maxima.getNumLoops() != exponentials.getNumLoops())
    return failure();
  Value largest = getMaximized(maxima, top->get());
  OpOperand *first =
      maxima.getDpsInitOperand(cast<OpResult>(top->get()).getResultNumber());
  if (!largest || !isOfRows(maxima, first))
    return failure();
  bool ignoresNan =
      isa<arith::MaxNumFOp>(getYielded(maxima, top->get()).getDefiningOp());
  if (!startsBelowAll(first->get(), ignoresNan))
    return failure();
  // The scores are read, or computed by the way.
  bool areComputed = scores->get().getDefiningOp() == maxima;
  Value element = withoutCasts(largest);
  OpOperand *read = getOperand(maxima, element);
  return success(
      areComputed
          ? withoutCasts(getYielded(maxima, scores->get())) == element
          : read && read->get() == scores->get() && isIdentity(maxima, read));
}

/// What the exponentials are of, `exponent` in their body: scores less their
/// maxima, which need not be subtracted, or anything made of scores.
LogicalResult AttentionParts::matchExponent(Value exponent, StringRef &reason) {
  if (auto difference = exponent.getDefiningOp<arith::SubFOp>()) {
    OpOperand *scores =
        getOperand(exponentials, withoutCasts(difference.getLhs()));
    OpOperand *top =
        getOperand(exponentials, withoutCasts(difference.getRhs()));
    if (scores && top && isIdentity(exponentials, scores) &&
        isOfRows(exponentials, top) && succeeded(matchMaxima(scores, top)))
      return matchSteps(scores->get(), reason);
    maxima = nullptr;
  }
  OpOperand *scores = getOperand(exponentials, withoutCasts(exponent));
  if (scores && isIdentity(exponentials, scores))
    return matchSteps(scores->get(), reason);
  reason = "the softmax has another form";
  return matchStep(exponentials, exponent, reason);
}

/// Exponentials, and the sums of them.
LogicalResult AttentionParts::matchSoftmax(Value exponentialsValue,
                                           StringRef &reason) {
  exponentials = getGeneric(exponentialsValue);
  if (!exponentials || exponentials.getNumDpsInits() != 2)
    return failure();
  Operation *exp = getYielded(exponentials, exponentialsValue).getDefiningOp();
  if (!isa_and_present<math::ExpOp, math::Exp2Op>(exp) ||
      !exp->getResult(0).getType().isF32())
    return failure();
  reason = "the softmax has another form";
  isBase2 = isa<math::Exp2Op>(exp);
  unsigned number = cast<OpResult>(exponentialsValue).getResultNumber();
  Value sums = exponentials->getResult(1 - number);
  OpOperand *start = exponentials.getDpsInitOperand(1 - number);
  if (!reducesRows(exponentials) ||
      getReduced<arith::AddFOp>(exponentials, sums) != exp->getResult(0) ||
      !isZeroFill(start->get()) || !isOfRows(exponentials, start) ||
      !isIdentity(exponentials, exponentials.getDpsInitOperand(number)))
    return failure();
  numLoops = exponentials.getNumLoops() + 2;
  return matchExponent(exp->getOperand(0), reason);
}

/// Whether all scores of a query are -inf, as `value` says.
LogicalResult AttentionParts::matchMasked(Value value, StringRef &reason) {
  reason = "the softmax is guarded in another way";
  masked = getGeneric(value);
  if (!masked || masked.getNumDpsInits() != 1 || masked.getNumDpsInputs() != 1)
    return failure();
  OpOperand *scores = masked.getDpsInputOperand(0);
  OpOperand *start = masked.getDpsInitOperand(0);
  Value condition = getReduced<arith::AndIOp>(masked, value);
  auto isEqual = condition ? condition.getDefiningOp<arith::CmpFOp>() : nullptr;
  if (!isEqual || isEqual.getPredicate() != arith::CmpFPredicate::OEQ ||
      withoutCasts(isEqual.getLhs()) != masked.getRegionInputArgs()[0] ||
      !matchPattern(isEqual.getRhs(), m_NegInfFloat()) ||
      !reducesRows(masked) || !isIdentity(masked, scores) ||
      !isOfRows(masked, start) || !isTrueFill(start->get()))
    return failure();
  // Of the scores that exponentials are of.
  auto read = exponentials.getDpsInputs();
  return success(llvm::is_contained(read, scores->get()) &&
                 (steps.empty() || steps.back().op != exponentials));
}

/// `select(masked, 0, x)` or x: x, and in `condition` what is asked.
static Value withoutSelect(Value value, Value &condition) {
  auto select = value.getDefiningOp<arith::SelectOp>();
  if (!select || !isZero(select.getTrueValue()))
    return value;
  condition = select.getCondition();
  return select.getFalseValue();
}

/// Exponentials, or exponentials that are divided.
LogicalResult AttentionParts::matchProbabilities(Value probabilities,
                                                 StringRef &reason) {
  linalg::GenericOp op = getGeneric(probabilities);
  if (!op || op.getNumReductionLoops() > 0)
    return matchSoftmax(probabilities, reason);
  Value condition;
  std::optional<Quotient> parts = getQuotient(
      withoutSelect(withoutCasts(getYielded(op, probabilities)), condition));
  if (!parts || op->getNumResults() != 1)
    return failure();
  OpOperand *dividend = getOperand(op, parts->dividend);
  OpOperand *divisor = getOperand(op, parts->divisor);
  OpOperand *guard = condition ? getOperand(op, condition) : nullptr;
  if (!dividend || !divisor || failed(matchSoftmax(dividend->get(), reason)))
    return failure();
  quotients = op;
  reason = "the exponentials are divided in another way";
  if (!isIdentity(op, dividend) || !isOfRows(op, divisor) ||
      !isIdentity(op, op.getDpsInitOperand(0)) ||
      divisor->get().getDefiningOp() != exponentials ||
      divisor->get() == dividend->get())
    return failure();
  if (!condition)
    return success();
  if (!guard || !isOfRows(op, guard))
    return failure();
  return matchMasked(guard->get(), reason);
}

//===----------------------------------------------------------------------===//
// After the product
//===----------------------------------------------------------------------===//

/// The elementwise operation that alone reads the product's result.
static linalg::GenericOp getOnlyReader(linalg::GenericOp product) {
  if (!product->hasOneUse())
    return nullptr;
  OpOperand &use = *product->use_begin();
  auto reader = dyn_cast<linalg::GenericOp>(use.getOwner());
  bool isElementwise =
      reader && reader.hasPureTensorSemantics() && !reader.isDpsInit(&use) &&
      reader->getNumResults() == 1 &&
      reader->getBlock() == product->getBlock() &&
      reader.getNumParallelLoops() == reader.getNumLoops() &&
      reader.getMatchingIndexingMap(&use).isPermutation() &&
      reader.getMatchingIndexingMap(reader.getDpsInitOperand(0))
          .isPermutation();
  return isElementwise ? reader : nullptr;
}

/// Names the loops of `last` by the dimensions of the product's result.
void AttentionParts::nameLastLoops() {
  OpOperand &use = *valuesProduct->use_begin();
  AffineMap map = last.getMatchingIndexingMap(&use);
  AffineMap out = getMap(valuesProduct.getDpsInitOperand(0));
  SmallVector<unsigned> names(last.getNumLoops());
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    names[cast<AffineDimExpr>(expr).getPosition()] = out.getDimPosition(dim);
  loops[last] = names;
}

/// The operand of `last` that `argument` is, if it has one element for each
/// query and is used once.
OpOperand *AttentionParts::getRowOperand(Value argument) {
  OpOperand *operand = getOperand(last, argument);
  bool isOfRows =
      operand && argument.hasOneUse() &&
      last.getMatchingIndexingMap(operand).isProjectedPermutation() &&
      getMap(operand) == getRowMap();
  return isOfRows ? operand : nullptr;
}

/// The division of `dividend`, an argument of `last`, and a guard after it.
LogicalResult AttentionParts::matchDivision(Value dividend) {
  if (!dividend.hasOneUse())
    return failure();
  Operation *divide = *dividend.user_begin();
  if (divide->getNumResults() != 1)
    return failure();
  std::optional<Quotient> parts = getQuotient(divide->getResult(0));
  if (!parts || parts->dividend != dividend)
    return failure();
  OpOperand *divisor = getRowOperand(parts->divisor);
  if (!divisor || divisor->get().getDefiningOp() != exponentials)
    return failure();
  quotient = divide->getResult(0);
  divided.push_back(divisor);
  auto select = quotient.hasOneUse()
                    ? dyn_cast<arith::SelectOp>(*quotient.user_begin())
                    : nullptr;
  if (!select || select.getFalseValue() != quotient ||
      !isZero(select.getTrueValue()))
    return success();
  OpOperand *guard = getRowOperand(select.getCondition());
  StringRef reason;
  if (!guard || failed(matchMasked(guard->get(), reason))) {
    masked = nullptr;
    return success();
  }
  quotient = select.getResult();
  divided.push_back(guard);
  return success();
}

LogicalResult AttentionParts::matchLast(StringRef &reason) {
  reason = "what follows the product does not divide by the sums";
  last = getOnlyReader(valuesProduct);
  if (!last)
    return success(quotients != nullptr);
  divided = {&*valuesProduct->use_begin()};
  Value dividend = last.getMatchingBlockArgument(divided.front());
  nameLastLoops();
  if (!quotients)
    return matchDivision(dividend);
  // A transposition or a conversion may come along.
  quotient = dividend;
  if (withoutCasts(last.getBlock()->getTerminator()->getOperand(0)) != dividend)
    last = nullptr;
  return success();
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

SmallVector<Operation *> AttentionParts::getOperations() {
  llvm::SmallSetVector<Operation *, 8> all;
  all.insert_range(ArrayRef<Operation *>{last, valuesProduct, quotients, masked,
                                         exponentials, maxima});
  for (const ScoreStep &step : llvm::reverse(steps))
    all.insert(step.op);
  all.insert(scoresProduct);
  all.remove(nullptr);
  return all.takeVector();
}

/// Whether nothing is lost with `op` but its results: no assertion on scores.
static bool hasResultsOnly(Operation *op) {
  return llvm::all_of(
      cast<linalg::GenericOp>(op).getBlock()->without_terminator(),
      [](Operation &body) { return isMemoryEffectFree(&body); });
}

bool AttentionParts::isReadInsideOnly() {
  SmallVector<Operation *> all = getOperations();
  return llvm::all_of(all, [&](Operation *op) {
    return op == getRoot() ||
           llvm::all_of(op->getUsers(), [&](Operation *user) {
             return llvm::is_contained(all, user);
           });
  });
}

bool AttentionParts::readsEachOnce() {
  SmallVector<Operation *> all = getOperations();
  auto isInside = [&](OpOperand *operand) {
    return llvm::is_contained(all, operand->get().getDefiningOp());
  };
  for (const ScoreStep &step : steps) {
    linalg::GenericOp op = step.op;
    for (OpOperand *operand : op.getDpsInputOperands())
      if (operand != step.scores && isInside(operand))
        return false;
  }
  if (last)
    for (OpOperand *operand : last.getDpsInputOperands())
      if (isInside(operand) && !llvm::is_contained(divided, operand) &&
          !last.getMatchingBlockArgument(operand).use_empty())
        return false;
  return !isInside(queries) && !isInside(keys) && !isInside(values);
}

FailureOr<AttentionParts> AttentionParts::match(linalg::GenericOp product,
                                                StringRef &reason) {
  if (!product.hasPureTensorSemantics())
    return failure();
  if (!isContraction(product)) {
    if (linalg::isaContractionOpInterface(product) &&
        llvm::any_of(product.getDpsInputs(),
                     [](Value operand) { return hidesSoftmax(operand); }))
      reason =
          "the product with the values is none of matrices, as of a single "
          "query";
    return failure();
  }
  for (OpOperand *operand : product.getDpsInputOperands()) {
    AttentionParts parts;
    parts.valuesProduct = product;
    if (failed(parts.matchProbabilities(operand->get(), reason))) {
      if (reason.empty() && hidesSoftmax(operand->get()))
        reason = "the softmax, or what is between it and the product, has "
                 "another form";
      continue;
    }
    parts.values = product.getDpsInputOperand(1 - operand->getOperandNumber());
    reason = "the product with the values has other loops than the scores";
    OpOperand *out = product.getDpsInitOperand(0);
    unsigned key = parts.rank() - 1, feature = parts.numLoops - 1;
    if (failed(parts.nameLoops(product, operand, feature)) ||
        !isZeroFill(out->get()) ||
        !product.getMatchingIndexingMap(parts.values)
             .isProjectedPermutation() ||
        !product.getMatchingIndexingMap(out).isProjectedPermutation() ||
        parts.getMap(out).isFunctionOfDim(key) ||
        parts.getMap(parts.values).isFunctionOfDim(key - 1) ||
        failed(parts.matchLast(reason)))
      return failure();
    reason = "something else reads scores, probabilities or their sums";
    if (!parts.isReadInsideOnly() || !parts.readsEachOnce())
      return failure();
    reason = "an operation does more than compute its results";
    if (!llvm::all_of(parts.getOperations(), hasResultsOnly))
      return failure();
    return parts;
  }
  return failure();
}
