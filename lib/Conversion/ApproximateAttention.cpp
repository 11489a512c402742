//===- ApproximateAttention.cpp - Value projections become mca.encode -----===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"
#include "mca/Match/Attention.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mca {
#define GEN_PASS_DEF_APPROXIMATEATTENTION
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

static constexpr StringLiteral kCategory = "mca-match";

//===----------------------------------------------------------------------===//
// Reshaping operands to the axes an operation wants
//===----------------------------------------------------------------------===//

namespace {
/// Changes the layout of values by reshapes and transposes.
class Relayout {
public:
  Relayout(OpBuilder &builder, Location loc, const AxisSpace &space)
      : builder(builder), loc(loc), space(space) {}

  /// `value`, with one dimension per list of `to`. Both layouts hold the same
  /// axes. The value itself where nothing has to change.
  Value operator()(Value value, const Layout &from, const Layout &to);

private:
  SmallVector<int64_t> shapeOf(const Layout &layout) const;
  Value reshape(Value value, const Layout &from, const Layout &to);

  OpBuilder &builder;
  Location loc;
  const AxisSpace &space;
};
} // namespace

SmallVector<int64_t> Relayout::shapeOf(const Layout &layout) const {
  return llvm::map_to_vector(
      layout, [&](const AxisList &list) { return space.extent(list); });
}

/// One dimension per axis.
static Layout apart(const Layout &layout) {
  Layout result;
  for (const AxisList &list : layout)
    for (AxisId axis : list)
      result.push_back({axis});
  return result;
}

/// How the dimensions of `coarse` group those of `fine`, which holds one axis
/// per dimension. Unit dimensions of `coarse` join a neighbour's group only in
/// the other direction, so `coarse` must have none.
static SmallVector<ReassociationIndices> getGroups(const Layout &coarse) {
  SmallVector<ReassociationIndices> groups;
  int64_t next = 0;
  for (const AxisList &list : coarse) {
    ReassociationIndices &group = groups.emplace_back();
    for (size_t i = 0; i < list.size(); ++i)
      group.push_back(next++);
  }
  return groups;
}

/// Groups of the dimensions of `layout` such that each holds exactly one
/// dimension with axes; unit dimensions lean on the one before.
static SmallVector<ReassociationIndices> getUnitGroups(const Layout &layout) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices leading;
  for (auto [dim, list] : llvm::enumerate(layout)) {
    if (list.empty()) {
      (groups.empty() ? leading : groups.back()).push_back(dim);
      continue;
    }
    groups.push_back(leading);
    groups.back().push_back(dim);
    leading.clear();
  }
  return groups;
}

static Layout withoutUnits(const Layout &layout) {
  Layout result;
  llvm::copy_if(layout, std::back_inserter(result),
                [](const AxisList &list) { return !list.empty(); });
  return result;
}

/// Same order of axes, other dimensions: drop units, split, merge, add units.
Value Relayout::reshape(Value value, const Layout &from, const Layout &to) {
  Layout packed = withoutUnits(from), fine = apart(from),
         merged = withoutUnits(to);
  Type element = getElementTypeOrSelf(value);
  auto collapse = [&](const Layout &result,
                      ArrayRef<ReassociationIndices> groups) {
    value = builder.createOrFold<tensor::CollapseShapeOp>(
        loc, RankedTensorType::get(shapeOf(result), element), value, groups);
  };
  auto expand = [&](const Layout &result,
                    ArrayRef<ReassociationIndices> groups) {
    value = builder.createOrFold<tensor::ExpandShapeOp>(
        loc, RankedTensorType::get(shapeOf(result), element), value, groups);
  };
  if (packed.size() != from.size())
    collapse(packed, getUnitGroups(from));
  if (packed == merged) {
    // Neither split nor merge.
  } else {
    if (fine.size() != packed.size())
      expand(fine, getGroups(packed));
    if (fine.size() != merged.size())
      collapse(merged, getGroups(merged));
  }
  if (merged.size() != to.size())
    expand(to, getUnitGroups(to));
  return value;
}

Value Relayout::operator()(Value value, const Layout &from, const Layout &to) {
  if (from == to)
    return value;
  Layout source = apart(from), target = apart(to);
  if (source == target)
    return reshape(value, from, to);
  value = reshape(value, from, source);
  SmallVector<int64_t> permutation =
      llvm::map_to_vector(target, [&](const AxisList &axis) -> int64_t {
        return llvm::find(source, axis) - source.begin();
      });
  Value init = tensor::EmptyOp::create(builder, loc, shapeOf(target),
                                       getElementTypeOrSelf(value));
  value = linalg::TransposeOp::create(builder, loc, value, init, permutation)
              ->getResult(0);
  return reshape(value, target, to);
}

//===----------------------------------------------------------------------===//
// Building mca.encode
//===----------------------------------------------------------------------===//

/// Rank-0 sides need a dimension to reshape from; a unit layout gives one.
static Layout batched(const AxisList &batch,
                      std::initializer_list<AxisList> rest) {
  Layout layout;
  if (!batch.empty())
    layout.push_back(batch);
  llvm::append_range(layout, rest);
  return layout;
}

static Value buildEncode(OpBuilder &builder, AttentionMatch &match,
                         const ApproximateAttentionOptions &options,
                         int64_t layer) {
  Location loc = match.projection.op.getLoc();
  Relayout relayout(builder, loc, match.space);
  Layout headed =
      batched(match.batch, {match.heads, match.keys, match.features});
  Value values = relayout(match.projection.input.value, match.input,
                          batched(match.batch, {match.keys, match.inputs}));
  Value weight = relayout(match.projection.weight.value, match.weight,
                          {match.inputs, match.heads, match.features});
  Value bias;
  if (match.projection.bias.value)
    bias = relayout(match.projection.bias.value, match.bias,
                    {match.heads, match.features});
  Value probabilities =
      relayout(match.probabilitiesOperand->get(), match.probabilities,
               batched(match.batch, {match.heads, match.queries, match.keys}));
  SmallVector<int64_t> shape = llvm::map_to_vector(
      headed, [&](const AxisList &list) { return match.space.extent(list); });
  Value init = tensor::EmptyOp::create(builder, loc, shape,
                                       getElementTypeOrSelf(values));
  auto encode = EncodeOp::create(
      builder, loc, init.getType(), values, weight, bias, probabilities, init,
      APFloat(options.alpha), options.seed, layer, options.estimator,
      options.floor ? CountRounding::Floor : CountRounding::Ceil,
      options.length);
  return relayout(encode.getResult(), headed, match.values);
}

/// Erases `root` if dead, and what only it used. Adds to `erased`.
static void eraseDead(Operation *root, DenseSet<Operation *> &erased) {
  SmallVector<Operation *> worklist{root};
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    if (erased.contains(op) || !isOpTriviallyDead(op))
      continue;
    for (Value operand : op->getOperands())
      if (Operation *producer = operand.getDefiningOp())
        worklist.push_back(producer);
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

static void remarkPassed(AttentionMatch &match,
                         const ApproximateAttentionOptions &options,
                         int64_t layer) {
  std::string function = functionName(match.product);
  const AxisSpace &space = match.space;
  double inputs = space.extent(match.inputs);
  // Uniform attention over all keys: n max_i A[i, j] = 1.
  double uniform = std::min(1.0 / (options.alpha * options.alpha), inputs);
  remark::passed(
      match.product.getLoc(),
      remark::RemarkOpts::name("Encoded").category(kCategory).function(
          function))
      << remark::metric("Layer", layer)
      << remark::metric("Batch", space.extent(match.batch))
      << remark::metric("Heads", space.extent(match.heads))
      << remark::metric("Queries", space.extent(match.queries))
      << remark::metric("Keys", space.extent(match.keys))
      << remark::metric("InputDim", space.extent(match.inputs))
      << remark::metric("HeadDim", space.extent(match.features))
      << remark::metric("Alpha", options.alpha)
      << remark::metric("Seed", options.seed)
      << remark::metric("FractionIfUniform", uniform / inputs)
      << remark::metric("FractionWorst", 1.0)
      << remark::metric("Bound", StringRef("alpha * mean_j ||X[j]||_2 * "
                                           "||W_h||_F, in expectation"));
}

static void remarkMissed(LinalgOp product, const Miss &miss) {
  MissReason reason =
      isa<EncodeOp>(miss.at) ? MissReason::AlreadyEncoded : miss.reason;
  std::string function = functionName(product);
  remark::missed(product.getLoc(), remark::RemarkOpts::name(getMissName(reason))
                                       .category(kCategory)
                                       .function(function))
      << remark::reason("{0}: found {1}", getMissMessage(reason).str(),
                        miss.found)
      << remark::suggest("{0}", getMissSuggestion(reason).str());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Code that never runs may define values by themselves: there is no way up
/// from it.
static bool isReachable(Operation *op, DominanceInfo &dominance) {
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
    SmallVector<LinalgOp> products;
    int64_t layer = 0;
    getOperation()->walk([&](Operation *op) {
      if (auto product = dyn_cast<LinalgOp>(op);
          product && isReachable(op, dominance))
        products.push_back(product);
      // Keep the random sequences of a second run apart from the first's.
      if (auto encode = dyn_cast<EncodeOp>(op))
        layer = std::max<int64_t>(layer, encode.getLayer() + 1);
    });
    erased.clear();
    for (LinalgOp product : products)
      if (!erased.contains(product))
        layer += rewrite(product, options, layer);
  }

  /// Whether `product` was an attention and its values are an encode now.
  bool rewrite(LinalgOp product, const ApproximateAttentionOptions &options,
               int64_t layer) {
    std::optional<MatchOr<AttentionMatch>> match = matchAttention(product);
    if (!match)
      return false;
    if (!*match) {
      remarkMissed(product, match->why());
      return false;
    }
    OpBuilder builder(product);
    Value encoded = buildEncode(builder, **match, options, layer);
    Operation *exact = (*match)->valuesOperand->get().getDefiningOp();
    (*match)->valuesOperand->set(encoded);
    if (exact)
      eraseDead(exact, erased);
    remarkPassed(**match, options, layer);
    return true;
  }

  /// Projections may come later in the walk than their product: blocks need
  /// not be in the order of dominance.
  DenseSet<Operation *> erased;
};
} // namespace
