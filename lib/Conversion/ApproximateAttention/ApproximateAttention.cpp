//===- ApproximateAttention.cpp - Value projections become mca.encode -----===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ForeignAttention.h"
#include "Relayout.h"
#include "mca/Conversion/Passes.h"
#include "mca/Match/Attention.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::mca {
#define GEN_PASS_DEF_APPROXIMATEATTENTION
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static constexpr StringLiteral kCategory = "mca-match";

//===----------------------------------------------------------------------===//
// Building mca.encode
//===----------------------------------------------------------------------===//

namespace {
/// Builds the encode of one match in front of its product.
struct EncodeBuilder {
  EncodeBuilder(OpBuilder &builder, AttentionMatch &match)
      : builder(builder), match(match), loc(match.projection.op->getLoc()),
        relayout(builder, loc, match.space) {}

  /// The values operand of the product with the encode in it.
  Value build(const ApproximateAttentionOptions &options, int64_t layer);

private:
  /// X, W and b share a type, f32 where they do not.
  Type getOperandType() const;
  /// Values are rounded where the program rounds them, else kept in f32.
  Type getResultType() const;
  Layout batched(std::initializer_list<AxisList> rest) const;
  Value getProbabilities();
  Value encode(const ApproximateAttentionOptions &options, int64_t layer);
  Value repeat(Value encoded);

  OpBuilder &builder;
  AttentionMatch &match;
  Location loc;
  Relayout relayout;
};
} // namespace

Type EncodeBuilder::getOperandType() const {
  Type input = getElementTypeOrSelf(match.projection.input.value),
       weight = getElementTypeOrSelf(match.projection.weight.value);
  return input == weight ? input : Float32Type::get(input.getContext());
}

Type EncodeBuilder::getResultType() const {
  Type operand = getOperandType();
  return match.projection.rounded == operand
             ? operand
             : Float32Type::get(operand.getContext());
}

Layout EncodeBuilder::batched(std::initializer_list<AxisList> rest) const {
  Layout layout;
  if (!match.batch.empty())
    layout.push_back(match.batch);
  llvm::append_range(layout, rest);
  return layout;
}

static AxisList join(const AxisList &outer, const AxisList &inner) {
  AxisList axes = outer;
  llvm::append_range(axes, inner);
  return axes;
}

/// A, divided here where the program divides after the product.
Value EncodeBuilder::getProbabilities() {
  Layout layout =
      batched({join(match.heads, match.groups), match.queries, match.keys});
  Value counted = relayout(match.probabilities.counted, layout);
  const View &divisor = match.probabilities.divisor;
  if (!divisor.value)
    return counted;
  Type type = builder.getF32Type();
  counted = relayout.convert(counted, type);
  Value sums = relayout.convert(relayout(divisor, layout), type);
  return arith::DivFOp::create(builder, loc, counted,
                               relayout.cast(sums, counted.getType()));
}

Value EncodeBuilder::encode(const ApproximateAttentionOptions &options,
                            int64_t layer) {
  const ValueProjection &projection = match.projection;
  Type type = getOperandType();
  auto getOperand = [&](const View &view, const Layout &layout) {
    return relayout.convert(relayout(view, layout), type);
  };
  Value values =
      getOperand(projection.input, batched({match.keys, match.inputs}));
  Value weight = getOperand(projection.weight,
                            {match.inputs, match.heads, match.features});
  Value bias;
  if (projection.bias.value)
    bias = getOperand(projection.bias, {match.heads, match.features});
  Value probabilities = getProbabilities();
  Value init = relayout.createEmpty(
      batched({match.heads, match.keys, match.features}), getResultType());
  return EncodeOp::create(
             builder, loc, init.getType(), values, weight, bias, probabilities,
             init, /*fallbacks=*/nullptr, APFloat(options.alpha), options.seed,
             layer, options.estimator,
             options.floor ? CountRounding::Floor : CountRounding::Ceil,
             options.length, /*bound=*/nullptr)
      .getApproximated();
}

/// The program's own repetition of the values for groups of queries.
Value EncodeBuilder::repeat(Value encoded) {
  if (match.projection.repetition.empty())
    return encoded;
  IRMapping mapping;
  mapping.map(match.projection.repeated.value, encoded);
  for (Operation *op : llvm::reverse(match.projection.repetition))
    builder.clone(*op, mapping);
  return mapping.lookup(match.valuesOperand->get());
}

Value EncodeBuilder::build(const ApproximateAttentionOptions &options,
                           int64_t layer) {
  View encoded{encode(options, layer),
               batched({match.heads, match.keys, match.features})};
  Value target = match.values.value;
  Value values = relayout(encoded, match.values.layout);
  if (Type rounded = match.projection.rounded)
    values = relayout.convert(values, rounded);
  values = relayout.convert(values, getElementTypeOrSelf(target));
  return repeat(relayout.cast(values, target.getType()));
}

/// Erases `root` if dead, and what only it used. Adds to `erased`.
static void eraseDead(Operation *root, DenseSet<Operation *> &erased) {
  SetVector<Operation *> worklist;
  worklist.insert(root);
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    // Operands, and what bodies capture.
    op->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (Operation *producer = operand.getDefiningOp();
            producer && !op->isAncestor(producer))
          worklist.insert(producer);
    });
    erased.insert(op);
    op->erase();
  }
}

//===----------------------------------------------------------------------===//
// Remarks
//===----------------------------------------------------------------------===//

static std::string functionName(Operation *op) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  return function ? function.getName().str() : std::string();
}

static std::string getSize(const AttentionMatch &match, const AxisList &axes) {
  return toString(match.space.extent(axes));
}

static void remarkPassed(AttentionMatch &match,
                         const ApproximateAttentionOptions &options,
                         int64_t layer) {
  std::string function = functionName(match.product);
  double inputs = match.space.extent(match.inputs).getStatic();
  // Uniform attention over all keys: n max_i A[i, j] = 1.
  double uniform = std::min(1.0 / (options.alpha * options.alpha), inputs);
  remark::passed(
      match.product->getLoc(),
      remark::RemarkOpts::name("Encoded").category(kCategory).function(
          function))
      << remark::metric("Layer", layer)
      << remark::metric("Batch", getSize(match, match.batch))
      << remark::metric("Heads", getSize(match, match.heads))
      << remark::metric("Groups", getSize(match, match.groups))
      << remark::metric("Queries", getSize(match, match.queries))
      << remark::metric("Keys", getSize(match, match.keys))
      << remark::metric("InputDim", getSize(match, match.inputs))
      << remark::metric("HeadDim", getSize(match, match.features))
      << remark::metric("Alpha", options.alpha)
      << remark::metric("Seed", options.seed)
      << remark::metric("FractionIfUniform", uniform / inputs)
      << remark::metric("FractionWorst", 1.0)
      << remark::metric("Bound", StringRef("alpha * mean_j ||X[j]||_2 * "
                                           "||W_h||_F, in expectation"));
}

static void remarkMissed(Operation *product, const Miss &miss) {
  std::string function = functionName(product);
  remark::missed(product->getLoc(),
                 remark::RemarkOpts::name(getMissName(miss.reason))
                     .category(kCategory)
                     .function(function))
      << remark::reason("{0}: found {1}", getMissMessage(miss.reason).str(),
                        miss.found)
      << remark::suggest("{0}", getMissSuggestion(miss.reason).str());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Code that never runs and graph regions may define values by themselves:
/// there is no way up from it.
static bool isReachable(Operation *op, DominanceInfo &dominance) {
  if (!mayHaveSSADominance(*op->getParentRegion()))
    return false;
  for (; op && op->getBlock(); op = op->getParentOp())
    if (!dominance.isReachableFromEntry(op->getBlock()))
      return false;
  return true;
}

namespace {
struct ApproximateAttention
    : mca::impl::ApproximateAttentionBase<ApproximateAttention> {
  using ApproximateAttentionBase::ApproximateAttentionBase;

  void runOnOperation() override {
    if (!(alpha > 0.0 && alpha <= 1.0)) {
      std::string found = llvm::formatv("{0}", static_cast<double>(alpha));
      emitError(UnknownLoc::get(&getContext()))
          << "mca-approximate-attention: expected alpha in (0, 1], found "
          << found;
      return signalPassFailure();
    }
    ApproximateAttentionOptions options{alpha, seed, estimator, length, floor};
    auto &dominance = getAnalysis<DominanceInfo>();
    SmallVector<Operation *> products, foreign;
    int64_t layer = 0;
    getOperation()->walk([&](Operation *op) {
      bool isForeign = isForeignAttention(op);
      if ((isForeign || resemblesContraction(op)) && isReachable(op, dominance))
        (isForeign ? foreign : products).push_back(op);
      // Keep the random sequences of a second run apart from the first's.
      if (auto encode = dyn_cast<EncodeOp>(op))
        layer = std::max<int64_t>(layer, encode.getLayer() + 1);
    });
    for (Operation *op : foreign)
      if (Operation *product = expand(op))
        products.push_back(product);
    erased.clear();
    for (Operation *product : products)
      if (!erased.contains(product))
        layer += rewrite(product, options, layer);
  }

  /// The product of an attention of another dialect whose values can be
  /// encoded; null, and the op as it was, where they cannot.
  Operation *expand(Operation *op) {
    MatchOr<ForeignAttention> attention = matchForeignAttention(op);
    if (!attention) {
      remarkMissed(op, attention.why());
      return nullptr;
    }
    IRRewriter rewriter(&getContext());
    return expandForeignAttention(rewriter, *attention);
  }

  /// Whether `product` was an attention and its values are an encode now.
  bool rewrite(Operation *product, const ApproximateAttentionOptions &options,
               int64_t layer) {
    std::optional<MatchOr<AttentionMatch>> match = matchAttention(product);
    if (!match)
      return false;
    if (!*match) {
      remarkMissed(product, match->why());
      return false;
    }
    if (!moveDivisor(**match)) {
      remarkMissed(product, {MissReason::SoftmaxSum, product,
                             "a sum that needs the product"});
      return false;
    }
    OpBuilder builder(product);
    Operation *exact = (*match)->valuesOperand->get().getDefiningOp();
    Value encoded = EncodeBuilder(builder, **match).build(options, layer);
    (*match)->valuesOperand->set(encoded);
    if (exact)
      eraseDead(exact, erased);
    remarkPassed(**match, options, layer);
    return true;
  }

  /// Where the program divides after the product it may also sum after it.
  bool moveDivisor(AttentionMatch &match) {
    Value divisor = match.probabilities.divisor.value;
    auto &dominance = getAnalysis<DominanceInfo>();
    if (!divisor || dominance.properlyDominates(divisor, match.product))
      return true;
    IRRewriter rewriter(&getContext());
    return succeeded(
        moveValueDefinitions(rewriter, divisor, match.product, dominance));
  }

  /// Projections may come later in the walk than their product: blocks need
  /// not be in the order of dominance.
  DenseSet<Operation *> erased;
};
} // namespace
