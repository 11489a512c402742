//===- Blocks.cpp - Products of halves of blocks of rows --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One level of Strassen's algorithm in Winograd's form (Higham, Accuracy and
// Stability of Numerical Algorithms, 2nd edition, 23.2.2). The quarters of
// C = A B, where q(A; a, b, c, d) = a A11 + b A12 + c A21 + d A22, are
//
//   P = A11 B11
//   C11 = P + A12 B21
//   U = P + q(A; -1, 0, 1, 1) q(B; 1, -1, 0, 1)
//   R = q(A; 0, 0, 1, 1) q(B; -1, 1, 0, 0)
//   C12 = U + R + q(A; 1, 1, -1, -1) B22
//   V = U + q(A; 1, 0, -1, 0) q(B; 0, -1, 0, 1)
//   C22 = V + R
//   C21 = V + A22 q(B; -1, 1, 1, -1)
//
// in this order, in which U, V and C21 are sums that start from P where it
// lies.
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include "../FillNumber.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/bit.h"

#include <array>
#include <cstring>
#include <optional>

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Quarters of a matrix.
enum Quarter : uint8_t { UpperLeft, UpperRight, LowerLeft, LowerRight };
} // namespace

static bool isLower(Quarter quarter) { return quarter >= LowerLeft; }
static bool isRight(Quarter quarter) { return quarter % 2 != 0; }
static constexpr std::array quarters = {UpperLeft, UpperRight, LowerLeft,
                                        LowerRight};

/// What each quarter is multiplied by in a sum of them.
using Signs = std::array<int, 4>;

namespace {
/// A part of a tensor, all of it at first.
class Part {
public:
  Part(OpBuilder &b, Location loc, Value whole)
      : b(b), loc(loc), whole(whole),
        sizes(tensor::getMixedSizes(b, loc, whole)),
        offsets(sizes.size(), b.getIndexAttr(0)),
        strides(sizes.size(), b.getIndexAttr(1)) {}

  /// Of dimension `dim`, `size` places from `offset` on.
  Part &take(unsigned dim, OpFoldResult offset, OpFoldResult size);
  /// The first or the second half of dimension `dim`. Both have the place in
  /// the middle of an odd number.
  Part &halve(unsigned dim, bool second);
  Value extract() const;
  Value insert(Value part) const;
  /// At the end of an iteration of scf.forall.
  void insertInParallel(Value part) const;

private:
  OpBuilder &b;
  Location loc;
  Value whole;
  SmallVector<OpFoldResult> sizes, offsets, strides;
};

/// Rewrites products of one left-hand side, block of rows by block of rows:
/// what is summed and multiplied for a block stays in the cache of the thread
/// that does so.
class Rewrite {
public:
  Rewrite(RewriterBase &rewriter, MutableArrayRef<StrassenProduct> products)
      : rewriter(rewriter), products(products),
        loc(products.front().op.getLoc()) {}
  void run();

private:
  scf::ForallOp createLoop(OpFoldResult rows);
  Value takeRows(Value all, AffineMap map, unsigned rowLoop);
  Value buildQuarters(Value result);
  Value left(Quarter quarter);
  SmallVector<Value> sumLeft();
  Value right(Quarter quarter);
  Value sumRight(const Signs &signs);
  Value multiply(Value a, Value b, Value start = {});
  Value quarterOf(OpOperand *operand, Quarter quarter);
  Value finish(ArrayRef<Value> terms, Quarter quarter, Value into);
  Value cloneEpilogue(OpBuilder &b, Value element, ValueRange others);

  RewriterBase &rewriter;
  MutableArrayRef<StrassenProduct> products;
  Location loc;
  /// The rows of the block, and the sums of quarters of the left-hand side's.
  OpFoldResult first, count;
  Value lhs;
  SmallVector<Value> leftSums;
  /// The one whose block is built.
  StrassenProduct *product = nullptr;
};
} // namespace

Part &Part::take(unsigned dim, OpFoldResult offset, OpFoldResult size) {
  offsets[dim] = offset;
  sizes[dim] = size;
  return *this;
}

Part &Part::halve(unsigned dim, bool second) {
  AffineExpr size = b.getAffineSymbolExpr(0);
  auto compute = [&](AffineExpr expr) {
    return affine::makeComposedFoldedAffineApply(b, loc, expr, {sizes[dim]});
  };
  OpFoldResult offset = b.getIndexAttr(0);
  if (second)
    offset = compute(size - size.ceilDiv(2));
  return take(dim, offset, compute(size.ceilDiv(2)));
}

Value Part::extract() const {
  return tensor::ExtractSliceOp::create(b, loc, whole, offsets, sizes, strides);
}

Value Part::insert(Value part) const {
  return tensor::InsertSliceOp::create(b, loc, part, whole, offsets, sizes,
                                       strides);
}

void Part::insertInParallel(Value part) const {
  tensor::ParallelInsertSliceOp::create(b, loc, part, whole, offsets, sizes,
                                        strides);
}

Value Rewrite::left(Quarter quarter) {
  OpOperand *operand = product->roles.lhs;
  return Part(rewriter, loc, lhs)
      .halve(product->placeOf(product->roles.row, operand), isLower(quarter))
      .halve(product->placeOf(product->roles.depth, operand), isRight(quarter))
      .extract();
}

/// The sums of quarters of the left-hand side in the order of their use, all in
/// one sweep.
SmallVector<Value> Rewrite::sumLeft() {
  SmallVector<Value> parts = llvm::map_to_vector(
      quarters, [&](Quarter quarter) { return left(quarter); });
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, parts.front());
  SmallVector<Value> empties = llvm::map_to_vector(parts, [&](Value) -> Value {
    return tensor::EmptyOp::create(rewriter, loc, sizes, rewriter.getF32Type());
  });
  auto sweep = linalg::GenericOp::create(
      rewriter, loc, TypeRange(ValueRange(empties)), parts, empties,
      SmallVector<AffineMap>(parts.size() + empties.size(),
                             rewriter.getMultiDimIdentityMap(2)),
      SmallVector<utils::IteratorType>(2, utils::IteratorType::parallel),
      [](OpBuilder &b, Location at, ValueRange a) {
        Value s1 = arith::AddFOp::create(b, at, a[2], a[3]);
        Value s2 = arith::SubFOp::create(b, at, s1, a[0]);
        Value s3 = arith::SubFOp::create(b, at, a[0], a[2]);
        Value s4 = arith::SubFOp::create(b, at, a[1], s2);
        linalg::YieldOp::create(b, at, {s2, s1, s4, s3});
      });
  return SmallVector<Value>(sweep.getResults());
}

Value Rewrite::right(Quarter quarter) {
  OpOperand *rhs = product->roles.rhs;
  return Part(rewriter, loc, rhs->get())
      .halve(product->placeOf(product->roles.depth, rhs), isLower(quarter))
      .halve(product->placeOf(product->roles.column, rhs), isRight(quarter))
      .extract();
}

/// A constant of sums, taken in double precision.
Value Rewrite::sumRight(const Signs &signs) {
  const ConstantView &weight = product->weight;
  std::array<int64_t, 2> half = {weight.shape[0] / 2, weight.shape[1] / 2};
  OpOperand *rhs = product->roles.rhs;
  unsigned depth = product->placeOf(product->roles.depth, rhs),
           column = product->placeOf(product->roles.column, rhs);
  std::array<int64_t, 4> starts;
  for (Quarter quarter : quarters)
    starts[quarter] =
        weight.offset +
        (isLower(quarter) ? half[depth] * weight.strides[depth] : 0) +
        (isRight(quarter) ? half[column] * weight.strides[column] : 0);
  auto type = RankedTensorType::get(half, rewriter.getF32Type());
  auto fill = [&](MutableArrayRef<char> bytes) {
    char *out = bytes.data();
    for (int64_t i = 0; i < half[0]; ++i) {
      for (int64_t j = 0; j < half[1]; ++j, out += sizeof(float)) {
        int64_t at = i * weight.strides[0] + j * weight.strides[1];
        double sum = 0;
        for (Quarter quarter : quarters)
          if (signs[quarter] != 0)
            sum += signs[quarter] * weight.readFloat(starts[quarter] + at);
        auto rounded = static_cast<float>(sum);
        std::memcpy(out, &rounded, sizeof(float));
      }
    }
  };
  return arith::ConstantOp::create(rewriter, loc,
                                   buildConstant(type, "mca_strassen", fill));
}

/// start + a b, from zero without `start`.
Value Rewrite::multiply(Value a, Value b, Value start) {
  ContractionRoles &roles = product->roles;
  if (!start) {
    OpFoldResult rows = tensor::getMixedSize(
        rewriter, loc, a, product->placeOf(roles.row, roles.lhs));
    OpFoldResult columns = tensor::getMixedSize(
        rewriter, loc, b, product->placeOf(roles.column, roles.rhs));
    Value empty = tensor::EmptyOp::create(rewriter, loc, {rows, columns},
                                          rewriter.getF32Type());
    Value zero = getFillNumber(roles.out->get());
    start = linalg::FillOp::create(rewriter, loc, zero, empty).getResult(0);
  }
  SmallVector<Value> operands(3);
  operands[roles.lhs->getOperandNumber()] = a;
  operands[roles.rhs->getOperandNumber()] = b;
  operands[roles.out->getOperandNumber()] = start;
  return clone(rewriter, product->op, start.getType(), operands)->getResult(0);
}

/// What the epilogue reads of another operand for a quarter of the block.
Value Rewrite::quarterOf(OpOperand *operand, Quarter quarter) {
  AffineMap map = product->epilogue.getMatchingIndexingMap(operand);
  if (map.getNumResults() == 0)
    return operand->get();
  Part part(rewriter, loc, takeRows(operand->get(), map, /*rowLoop=*/0));
  for (auto [place, expr] : llvm::enumerate(map.getResults())) {
    bool isRow = cast<AffineDimExpr>(expr).getPosition() == 0;
    part.halve(place, isRow ? isLower(quarter) : isRight(quarter));
  }
  return part.extract();
}

/// Writes the sum of `terms`, with the epilogue applied, into a quarter of
/// `into`.
Value Rewrite::finish(ArrayRef<Value> terms, Quarter quarter, Value into) {
  SmallVector<Value> inputs(terms);
  SmallVector<AffineMap> maps(terms.size(), rewriter.getMultiDimIdentityMap(2));
  linalg::GenericOp epilogue = product->epilogue;
  for (OpOperand *other : product->getOtherInputs()) {
    inputs.push_back(quarterOf(other, quarter));
    maps.push_back(epilogue.getMatchingIndexingMap(other));
  }
  maps.push_back(rewriter.getMultiDimIdentityMap(2));
  Part part = Part(rewriter, loc, into)
                  .halve(0, isLower(quarter))
                  .halve(1, isRight(quarter));
  Value destination = part.extract();
  auto body = [&](OpBuilder &b, Location at, ValueRange args) {
    Value sum = args.front();
    for (Value term : args.slice(1, terms.size() - 1))
      sum = arith::AddFOp::create(b, at, sum, term);
    if (product->epilogue)
      sum = cloneEpilogue(b, sum, args.drop_front(terms.size()).drop_back());
    linalg::YieldOp::create(b, at, sum);
  };
  auto sweep = linalg::GenericOp::create(
      rewriter, loc, destination.getType(), inputs, destination, maps,
      SmallVector<utils::IteratorType>(2, utils::IteratorType::parallel), body);
  return part.insert(sweep.getResult(0));
}

/// What the epilogue computes of `element` and `others`, its other inputs.
Value Rewrite::cloneEpilogue(OpBuilder &b, Value element, ValueRange others) {
  linalg::GenericOp epilogue = product->epilogue;
  IRMapping mapping;
  OpOperand &use = *product->op->getResult(0).use_begin();
  mapping.map(epilogue.getMatchingBlockArgument(&use), element);
  for (auto [input, value] : llvm::zip_equal(product->getOtherInputs(), others))
    mapping.map(epilogue.getMatchingBlockArgument(input), value);
  for (Operation &op : epilogue.getBody()->without_terminator())
    b.clone(op, mapping);
  return mapping.lookupOrDefault(
      epilogue.getBody()->getTerminator()->getOperand(0));
}

/// The four quarters of a block of the result.
Value Rewrite::buildQuarters(Value result) {
  ArrayRef<Value> s = leftSums;
  Value p = multiply(left(UpperLeft), right(UpperLeft));
  Value r = multiply(left(UpperRight), right(LowerLeft));
  result = finish({p, r}, UpperLeft, result);
  Value u = multiply(s[0], sumRight({1, -1, 0, 1}), p);
  r = multiply(s[1], sumRight({-1, 1, 0, 0}));
  Value q = multiply(s[2], right(LowerRight));
  result = finish({u, r, q}, UpperRight, result);
  Value v = multiply(s[3], sumRight({0, -1, 0, 1}), u);
  result = finish({v, r}, LowerRight, result);
  Value w = multiply(left(LowerRight), sumRight({-1, 1, 1, -1}), v);
  return finish(w, LowerLeft, result);
}

/// How many rows a block has, the last one maybe fewer. About a power of two of
/// blocks, or an even number of them where only the run time knows the rows,
/// for threads to share; they are not too small, since each reads the whole
/// weight.
static OpFoldResult getBlockRows(OpBuilder &b, Location loc,
                                 OpFoldResult rows) {
  constexpr int64_t leastRows = 48, pairRows = 128;
  if (std::optional<int64_t> known = getConstantIntValue(rows)) {
    uint64_t blocks = std::max<int64_t>(*known / leastRows, 1);
    return b.getIndexAttr(llvm::divideCeil(*known, llvm::bit_floor(blocks)));
  }
  auto number = [&](int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value all = getValueOrCreateConstantIndexOp(b, loc, rows);
  Value pairs = arith::DivUIOp::create(b, loc, all, number(pairRows));
  Value some = arith::MaxUIOp::create(b, loc, pairs, number(1));
  Value blocks = arith::MulIOp::create(b, loc, some, number(2));
  Value most = arith::CeilDivUIOp::create(b, loc, all, blocks);
  // A loop without rows has steps as well.
  return arith::MaxUIOp::create(b, loc, most, number(1)).getResult();
}

/// The rows of the block that starts at row `first`.
static OpFoldResult countRows(OpBuilder &b, Location loc, OpFoldResult first,
                              OpFoldResult rows, OpFoldResult blockRows) {
  std::optional<int64_t> all = getConstantIntValue(rows),
                         most = getConstantIntValue(blockRows);
  if (all && most && *all % *most == 0)
    return blockRows;
  AffineExpr left = b.getAffineSymbolExpr(1) - b.getAffineSymbolExpr(0);
  AffineMap least =
      AffineMap::get(0, 3, {left, b.getAffineSymbolExpr(2)}, b.getContext());
  return affine::makeComposedFoldedAffineMin(b, loc, least,
                                             {first, rows, blockRows});
}

/// The block's rows of a tensor whose rows are the loop `rowLoop` of `map`.
Value Rewrite::takeRows(Value all, AffineMap map, unsigned rowLoop) {
  AffineExpr row = rewriter.getAffineDimExpr(rowLoop);
  std::optional<unsigned> place = map.getResultPosition(row);
  return place ? Part(rewriter, loc, all).take(*place, first, count).extract()
               : all;
}

/// The loop over blocks of rows, with a result for each product. Its body is
/// the insertion point then.
scf::ForallOp Rewrite::createLoop(OpFoldResult rows) {
  OpFoldResult blockRows = getBlockRows(rewriter, loc, rows);
  SmallVector<Value> empties;
  for (StrassenProduct &each : products) {
    Value result = each.getResult();
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, loc, each.roles.out->get());
    empties.push_back(tensor::EmptyOp::create(rewriter, loc, sizes,
                                              getElementTypeOrSelf(result)));
  }
  auto loop = scf::ForallOp::create(rewriter, loc, {rewriter.getIndexAttr(0)},
                                    {rows}, {blockRows}, empties,
                                    /*mapping=*/std::nullopt);
  rewriter.setInsertionPoint(loop.getTerminator());
  first = loop.getInductionVar(0);
  count = countRows(rewriter, loc, first, rows, blockRows);
  return loop;
}

void Rewrite::run() {
  product = &products.front();
  OpOperand *operand = product->roles.lhs;
  AffineMap map = product->op.getMatchingIndexingMap(operand);
  unsigned row = product->roles.row;
  scf::ForallOp loop = createLoop(tensor::getMixedSize(
      rewriter, loc, operand->get(), product->placeOf(row, operand)));
  lhs = takeRows(operand->get(), map, row);
  leftSums = sumLeft();
  SmallVector<std::pair<Part, Value>> parts;
  for (auto [each, out] : llvm::zip_equal(products, loop.getRegionIterArgs())) {
    product = &each;
    Part part = Part(rewriter, loc, out).take(0, first, count);
    Value result = buildQuarters(part.extract());
    parts.emplace_back(part, result);
  }
  rewriter.setInsertionPointToStart(loop.getTerminator().getBody());
  for (auto &[part, result] : parts)
    part.insertInParallel(result);
  for (auto [each, result] : llvm::zip_equal(products, loop.getResults())) {
    rewriter.replaceAllUsesWith(each.getResult(), result);
    if (each.epilogue)
      rewriter.eraseOp(each.epilogue);
    rewriter.eraseOp(each.op);
  }
}

void mca::rewriteByBlocks(RewriterBase &rewriter,
                          MutableArrayRef<StrassenProduct> products) {
  Rewrite(rewriter, products).run();
}
