//===- ForeignAttention.cpp - Attention ops of other dialects ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ForeignAttention.h"
#include "mca/Match/Attention.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using utils::IteratorType;

static constexpr StringLiteral kTMTensor = "tm_tensor.attention";
static constexpr StringLiteral kLinalgExt = "iree_linalg_ext.attention";

bool mca::isForeignAttention(Operation *op) {
  StringRef name = op->getName().getStringRef();
  return name == kTMTensor || name == kLinalgExt;
}

//===----------------------------------------------------------------------===//
// Roles
//===----------------------------------------------------------------------===//

static Miss refuse(Operation *op, StringRef found) {
  return Miss{MissReason::ForeignAttention, op,
              (describeOp(op) + " with " + found).str()};
}

static bool isFloatTensor(Value value) {
  return !checkType(value, /*at=*/nullptr);
}

static bool isMaskTensor(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && (type.getElementType().isInteger(1) || isFloatTensor(value));
}

/// Attributes without a dialect's name mean something: all must be known.
static bool hasOnly(Operation *op, ArrayRef<StringRef> names) {
  SmallVector<NamedAttribute> attrs(op->getDiscardableAttrs());
  // Properties of unregistered operations are a dictionary.
  if (auto properties =
          dyn_cast_or_null<DictionaryAttr>(op->getPropertiesAsAttribute()))
    llvm::append_range(attrs, properties);
  return llvm::all_of(attrs, [&](NamedAttribute attr) {
    auto flag = dyn_cast<BoolAttr>(attr.getValue());
    return llvm::is_contained(names, attr.getName().getValue()) ||
           attr.getName().getValue().contains('.') ||
           (flag && !flag.getValue());
  });
}

/// Loops b, m, n, k2, k1 of Q [b, m, k1], K [b, k2, k1], V [b, k2, n].
static MatchOr<ForeignAttention> parseTMTensor(Operation *op) {
  auto segments = op->getAttrOfType<DenseI32ArrayAttr>("operandSegmentSizes");
  if (!segments || segments.size() != 2 || segments[1] != 1 ||
      op->getNumOperands() != static_cast<unsigned>(segments[0]) + 1 ||
      (segments[0] != 3 && segments[0] != 4))
    return refuse(op, "an unknown number of operands");
  ForeignAttention found{op, op->getOperand(0), op->getOperand(1),
                         op->getOperand(2)};
  auto map = [&](ArrayRef<unsigned> loops) {
    return AffineMap::getMultiDimMapWithTargets(5, loops, op->getContext());
  };
  found.queryMap = map({0, 1, 4});
  found.keyMap = map({0, 3, 4});
  found.valueMap = map({0, 3, 2});
  found.resultMap = map({0, 1, 2});
  auto query = dyn_cast<RankedTensorType>(found.query.getType());
  if (!query || query.getRank() != 3 || query.isDynamicDim(2))
    return refuse(op, "a query that is not of rank 3 with static features");
  if (segments[0] == 4) {
    found.mask = op->getOperand(3);
    auto mask = dyn_cast<RankedTensorType>(found.mask.getType());
    if (!mask || (mask.getRank() != 2 && mask.getRank() != 3))
      return refuse(op, "a mask that is not of rank 2 or 3");
    found.maskMap = mask.getRank() == 3 ? map({0, 1, 3}) : map({1, 3});
  }
  auto scale = op->getAttrOfType<FloatAttr>("scale");
  if (!hasOnly(op, {"operandSegmentSizes", "scale"}) ||
      (op->hasAttr("scale") && !scale))
    return refuse(op, "unknown attributes");
  found.scaleNumber =
      scale ? scale.getValueAsDouble() : 1.0 / std::sqrt(query.getDimSize(2));
  return found;
}

/// query, key, value, scale, mask or none, result; a map for each.
static MatchOr<ForeignAttention> parseLinalgExt(Operation *op) {
  auto maps = op->getAttrOfType<ArrayAttr>("indexing_maps");
  unsigned count = op->getNumOperands();
  if (!maps || maps.size() != count || (count != 5 && count != 6) ||
      !llvm::all_of(maps, llvm::IsaPred<AffineMapAttr>))
    return refuse(op, "an unknown number of operands or maps");
  auto map = [&](unsigned i) {
    return cast<AffineMapAttr>(maps[i]).getValue();
  };
  ForeignAttention found{op, op->getOperand(0), op->getOperand(1),
                         op->getOperand(2)};
  found.queryMap = map(0);
  found.keyMap = map(1);
  found.valueMap = map(2);
  found.resultMap = map(count - 1);
  found.scale = op->getOperand(3);
  if (!hasOnly(
          op, {"indexing_maps", "operandSegmentSizes", "decomposition_config"}))
    return refuse(op, "unknown attributes");
  if (!isa<FloatType>(found.scale.getType()))
    return refuse(op, "a scale that is not a float");
  if (count == 6) {
    found.mask = op->getOperand(4);
    found.maskMap = map(4);
  }
  // A region on the scores that does something.
  for (Region &region : op->getRegions())
    if (!region.hasOneBlock() || region.front().getOperations().size() != 1 ||
        region.front().getNumArguments() != 1 ||
        region.front().front().getOperands() !=
            ValueRange(region.front().getArguments()))
      return refuse(op, "a body that changes the scores");
  return found;
}

/// Whether the operand has one dimension per result of the map, of one size per
/// loop over all operands.
static bool hasConsistentSizes(const ForeignAttention &found) {
  SmallVector<int64_t> sizes(found.queryMap.getNumDims(), -1);
  Value result = found.op->getResult(0);
  for (auto [value, map] : {std::pair(found.query, found.queryMap),
                            std::pair(found.key, found.keyMap),
                            std::pair(found.value, found.valueMap),
                            std::pair(result, found.resultMap),
                            std::pair(found.mask, found.maskMap)}) {
    if (!value)
      continue;
    auto type = cast<RankedTensorType>(value.getType());
    if (!map.isProjectedPermutation() || map.getNumDims() != sizes.size() ||
        map.getNumResults() != static_cast<unsigned>(type.getRank()))
      return false;
    for (auto [dim, size] : llvm::enumerate(type.getShape())) {
      int64_t &known = sizes[map.getDimPosition(dim)];
      bool isOpen = known == -1 || ShapedType::isDynamic(known);
      if (!isOpen && !ShapedType::isDynamic(size) && known != size)
        return false;
      if (isOpen)
        known = size;
    }
  }
  return !llvm::is_contained(sizes, -1);
}

/// Whether every loop has a role: rows are those of query and result, keys
/// those of key and value, features of values those of value and result, and
/// what is left of query and key is contracted.
static bool hasKnownLoops(const ForeignAttention &found) {
  auto holds = [](AffineMap map, AffineExpr loop) {
    return map && llvm::is_contained(map.getResults(), loop);
  };
  for (unsigned i = 0; i < found.queryMap.getNumDims(); ++i) {
    AffineExpr loop = getAffineDimExpr(i, found.op->getContext());
    bool inQuery = holds(found.queryMap, loop),
         inKey = holds(found.keyMap, loop),
         inValue = holds(found.valueMap, loop),
         inResult = holds(found.resultMap, loop);
    bool isRow = inQuery && inResult;
    bool isKey = !inQuery && !inResult && inKey && inValue;
    bool isFeature = !inQuery && !inKey && inValue && inResult;
    bool isContracted = inQuery && inKey && !inValue && !inResult;
    if (!isRow && !isKey && !isFeature && !isContracted)
      return false;
    if (holds(found.maskMap, loop) && !isRow && !isKey)
      return false;
  }
  return true;
}

static MatchOr<ForeignAttention> parse(Operation *op) {
  MatchOr<ForeignAttention> found = op->getName().getStringRef() == kTMTensor
                                        ? parseTMTensor(op)
                                        : parseLinalgExt(op);
  if (!found)
    return found;
  if (op->getNumResults() != 1 || !isFloatTensor(op->getResult(0)) ||
      !isFloatTensor(found->query) || !isFloatTensor(found->key) ||
      !isFloatTensor(found->value) ||
      (found->mask && !isMaskTensor(found->mask)))
    return refuse(op, "operands that are not tensors of floats");
  if (!hasConsistentSizes(*found))
    return refuse(op, "operands of different sizes");
  if (!hasKnownLoops(*found))
    return refuse(op, "loops that are no attention's");
  return found;
}

/// Why the values of the attention would not be encoded, where they would not.
static std::optional<Miss> checkValues(const ForeignAttention &attention) {
  AxisSpace space;
  space.getSizes().assumeAssertionsBefore(attention.op);
  Layout layout;
  AxisList keys, features;
  for (auto [dim, extent] :
       llvm::enumerate(space.getSizes().get(attention.value))) {
    AxisList axes = space.create(extent);
    layout.push_back(axes);
    AffineExpr loop = attention.valueMap.getResult(dim);
    bool inResult = llvm::is_contained(attention.resultMap.getResults(), loop);
    bool inQuery = llvm::is_contained(attention.queryMap.getResults(), loop);
    if (!inResult)
      llvm::append_range(keys, axes);
    else if (!inQuery)
      llvm::append_range(features, axes);
  }
  MatchOr<ValueProjection> projection = matchValueProjection(
      space, attention.op, {attention.value, layout}, keys, features);
  if (!projection)
    return projection.why();
  if (isFloatTensor(projection->input.value) &&
      isFloatTensor(projection->weight.value))
    return std::nullopt;
  return Miss{MissReason::ElementType, projection->op,
              describeOp(projection->op)};
}

MatchOr<ForeignAttention> mca::matchForeignAttention(Operation *op) {
  MatchOr<ForeignAttention> found = parse(op);
  if (!found)
    return found;
  if (std::optional<Miss> why = checkValues(*found))
    return *why;
  return found;
}

//===----------------------------------------------------------------------===//
// Expansion
//===----------------------------------------------------------------------===//

namespace {
using BodyBuilder = llvm::function_ref<Value(OpBuilder &, ValueRange)>;

/// Builds generics over the loops of the attention.
struct Expansion {
  Expansion(RewriterBase &builder, const ForeignAttention &attention);

  OpFoldResult size(unsigned loop);
  Value empty(ArrayRef<unsigned> loops);
  Value filled(ArrayRef<unsigned> loops, double number);
  /// A generic over `loops` that reads `inputs` by maps over the attention's
  /// loops and writes `init`, indexed by `result`, in f32.
  Value generic(ArrayRef<Value> inputs, ArrayRef<AffineMap> maps, Value init,
                ArrayRef<unsigned> result, ArrayRef<unsigned> loops,
                BodyBuilder body);
  AffineMap mapOf(ArrayRef<unsigned> loops) {
    return AffineMap::getMultiDimMapWithTargets(attention.queryMap.getNumDims(),
                                                loops, builder.getContext());
  }
  Value scores();
  Value softmax(Value scores);
  Value product(Value probabilities);

  RewriterBase &builder;
  const ForeignAttention &attention;
  Location loc;
  /// Loops of the scores: rows, then keys. Loops of the result.
  SmallVector<unsigned> rows, keys, all, result;
};
} // namespace

static SmallVector<unsigned> getLoops(AffineMap map) {
  return llvm::map_to_vector(map.getResults(), [](AffineExpr expr) {
    return cast<AffineDimExpr>(expr).getPosition();
  });
}

Expansion::Expansion(RewriterBase &builder, const ForeignAttention &attention)
    : builder(builder), attention(attention), loc(attention.op->getLoc()),
      result(getLoops(attention.resultMap)) {
  SmallVector<unsigned> query = getLoops(attention.queryMap),
                        value = getLoops(attention.valueMap);
  for (unsigned loop : result)
    if (llvm::is_contained(query, loop))
      rows.push_back(loop);
  for (unsigned loop : getLoops(attention.keyMap))
    if (llvm::is_contained(value, loop) && !llvm::is_contained(result, loop))
      keys.push_back(loop);
  all = rows;
  llvm::append_range(all, keys);
}

OpFoldResult Expansion::size(unsigned loop) {
  for (auto [value, map] : {std::pair(attention.query, attention.queryMap),
                            std::pair(attention.key, attention.keyMap),
                            std::pair(attention.value, attention.valueMap)}) {
    auto expr = getAffineDimExpr(loop, builder.getContext());
    if (std::optional<unsigned> dim = map.getResultPosition(expr))
      return tensor::getMixedSize(builder, loc, value, *dim);
  }
  llvm_unreachable("every loop indexes an operand");
}

Value Expansion::empty(ArrayRef<unsigned> loops) {
  SmallVector<OpFoldResult> sizes =
      llvm::map_to_vector(loops, [&](unsigned loop) { return size(loop); });
  return tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
}

Value Expansion::filled(ArrayRef<unsigned> loops, double number) {
  Value scalar =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(number));
  return linalg::FillOp::create(builder, loc, scalar, empty(loops))
      .getResult(0);
}

static Value toF32(OpBuilder &builder, Location loc, Value scalar) {
  unsigned width = scalar.getType().getIntOrFloatBitWidth();
  if (!isa<FloatType>(scalar.getType()) || width == 32)
    return scalar;
  if (width < 32)
    return arith::ExtFOp::create(builder, loc, builder.getF32Type(), scalar);
  return arith::TruncFOp::create(builder, loc, builder.getF32Type(), scalar);
}

Value Expansion::generic(ArrayRef<Value> inputs, ArrayRef<AffineMap> maps,
                         Value init, ArrayRef<unsigned> result,
                         ArrayRef<unsigned> loops, BodyBuilder body) {
  // Number the loops used from 0 on.
  SmallVector<AffineExpr> numbers(attention.queryMap.getNumDims(),
                                  builder.getAffineConstantExpr(0));
  for (auto [number, loop] : llvm::enumerate(loops))
    numbers[loop] = builder.getAffineDimExpr(number);
  SmallVector<AffineMap> used(maps);
  used.push_back(mapOf(result));
  for (AffineMap &map : used)
    map = map.replaceDimsAndSymbols(numbers, {}, loops.size(), 0);
  SmallVector<IteratorType> iterators =
      llvm::map_to_vector(loops, [&](unsigned loop) {
        return llvm::is_contained(result, loop) ? IteratorType::parallel
                                                : IteratorType::reduction;
      });
  return linalg::GenericOp::create(
             builder, loc, init.getType(), inputs, init, used, iterators,
             [&](OpBuilder &b, Location loc, ValueRange arguments) {
               SmallVector<Value> scalars = llvm::map_to_vector(
                   arguments, [&](Value v) { return toF32(b, loc, v); });
               linalg::YieldOp::create(b, loc, body(b, scalars));
             })
      .getResult(0);
}

/// Q K^T * scale, masked.
Value Expansion::scores() {
  SmallVector<unsigned> loops = all;
  for (unsigned loop : getLoops(attention.queryMap))
    if (!llvm::is_contained(loops, loop))
      loops.push_back(loop);
  Value dots = generic({attention.query, attention.key},
                       {attention.queryMap, attention.keyMap}, filled(all, 0.0),
                       all, loops, [&](OpBuilder &b, ValueRange v) -> Value {
                         Value term = arith::MulFOp::create(b, loc, v[0], v[1]);
                         return arith::AddFOp::create(b, loc, v[2], term);
                       });
  Value scale =
      attention.scale
          ? toF32(builder, loc, attention.scale)
          : arith::ConstantOp::create(
                builder, loc, builder.getF32FloatAttr(attention.scaleNumber));
  SmallVector<Value> inputs{dots};
  SmallVector<AffineMap> maps{mapOf(all)};
  if (attention.mask) {
    inputs.push_back(attention.mask);
    maps.push_back(attention.maskMap);
  }
  return generic(
      inputs, maps, empty(all), all, all,
      [&](OpBuilder &b, ValueRange v) -> Value {
        Value scaled = arith::MulFOp::create(b, loc, v[0], scale);
        if (!attention.mask)
          return scaled;
        if (isa<FloatType>(v[1].getType()))
          return arith::AddFOp::create(b, loc, scaled, v[1]);
        Value hidden = arith::ConstantOp::create(
            b, loc, b.getF32FloatAttr(-std::numeric_limits<float>::infinity()));
        return arith::SelectOp::create(b, loc, v[1], scaled, hidden);
      });
}

Value Expansion::softmax(Value scores) {
  AffineMap full = mapOf(all), row = mapOf(rows);
  double lowest = -std::numeric_limits<double>::infinity();
  Value maxima = generic({scores}, {full}, filled(rows, lowest), rows, all,
                         [&](OpBuilder &b, ValueRange v) -> Value {
                           return arith::MaximumFOp::create(b, loc, v[0], v[1]);
                         });
  Value exponentials = generic({scores, maxima}, {full, row}, empty(all), all,
                               all, [&](OpBuilder &b, ValueRange v) -> Value {
                                 Value shifted =
                                     arith::SubFOp::create(b, loc, v[0], v[1]);
                                 return math::ExpOp::create(b, loc, shifted);
                               });
  Value sums = generic({exponentials}, {full}, filled(rows, 0.0), rows, all,
                       [&](OpBuilder &b, ValueRange v) -> Value {
                         return arith::AddFOp::create(b, loc, v[1], v[0]);
                       });
  return generic({exponentials, sums}, {full, row}, empty(all), all, all,
                 [&](OpBuilder &b, ValueRange v) -> Value {
                   return arith::DivFOp::create(b, loc, v[0], v[1]);
                 });
}

Value Expansion::product(Value probabilities) {
  SmallVector<unsigned> loops = result;
  llvm::append_range(loops, keys);
  return generic({probabilities, attention.value},
                 {mapOf(all), attention.valueMap}, filled(result, 0.0), result,
                 loops, [&](OpBuilder &b, ValueRange v) -> Value {
                   Value term = arith::MulFOp::create(b, loc, v[0], v[1]);
                   return arith::AddFOp::create(b, loc, v[2], term);
                 });
}

Operation *mca::expandForeignAttention(RewriterBase &rewriter,
                                       const ForeignAttention &attention) {
  rewriter.setInsertionPoint(attention.op);
  Expansion expansion(rewriter, attention);
  Value product = expansion.product(expansion.softmax(expansion.scores()));
  Operation *op = product.getDefiningOp();
  Location loc = attention.op->getLoc();
  auto type = cast<RankedTensorType>(attention.op->getResult(0).getType());
  if (Type element = type.getElementType(); !element.isF32())
    product = arith::TruncFOp::create(
        rewriter, loc, cast<RankedTensorType>(product.getType()).clone(element),
        product);
  if (product.getType() != type)
    product = tensor::CastOp::create(rewriter, loc, type, product);
  rewriter.replaceOp(attention.op, product);
  return op;
}
