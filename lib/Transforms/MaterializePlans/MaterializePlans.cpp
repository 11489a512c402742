//===- MaterializePlans.cpp - mca.plan of a constant to constants -*- C++ -*-=//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MaterializePlans.h"
#include "mca/Dialect/MCA/Utils/HeadWeight.h"
#include "mca/Dialect/MCA/Utils/RemarkOptions.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Plan.h"
#include "mca/Transforms/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

#include <cstring>

namespace mlir::mca {
#define GEN_PASS_DEF_MATERIALIZEPLANS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

remark::RemarkOpts mca::getPlanRemark(Operation *op, StringRef name) {
  return getRemarkOptions(op, name, "mca-plan");
}

/// Writes `values` as elements of `type`, in row-major order.
static void writeFloats(ArrayRef<float> values, FloatType type, char *out) {
  if (type.isF32()) {
    std::memcpy(out, values.data(), values.size() * sizeof(float));
    return;
  }
  for (float value : values) {
    APFloat rounded(value);
    bool losesInfo;
    rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                    &losesInfo);
    auto bits = static_cast<uint16_t>(rounded.bitcastToAPInt().getZExtValue());
    std::memcpy(out, &bits, sizeof(bits));
    out += sizeof(bits);
  }
}

namespace {
/// The plans of all heads of one mca.plan.
struct ConstantPlans {
  ConstantPlans(PlanOp op, const ConstantView &weight, int64_t firstHead);

  /// [h, R] and [h, R, d_h].
  TypedAttr indices(RankedTensorType type) const;
  TypedAttr weights(RankedTensorType type) const;

  SmallVector<Plan> heads;
  /// The largest ||W_h||_F.
  double weightNorm = 0.0;
};
} // namespace

ConstantPlans::ConstantPlans(PlanOp op, const ConstantView &weight,
                             int64_t firstHead) {
  int64_t length =
      cast<ShapedType>(op.getIndicesInit().getType()).getDimSize(1);
  for (int64_t head = 0; head < weight.shape[1]; ++head) {
    HeadWeight w(weight, head);
    SequenceKey key{static_cast<uint64_t>(op.getSeed()),
                    static_cast<uint32_t>(op.getLayer()),
                    static_cast<uint32_t>(firstHead + head)};
    heads.push_back(makePlan(w.matrix, key, length));
    weightNorm = std::max(weightNorm, frobeniusNorm(w.matrix));
  }
}

TypedAttr ConstantPlans::indices(RankedTensorType type) const {
  return buildConstant(type, "mca_indices", [&](MutableArrayRef<char> out) {
    char *next = out.data();
    for (const Plan &plan : heads) {
      size_t bytes = plan.indices.size() * sizeof(int32_t);
      std::memcpy(next, plan.indices.data(), bytes);
      next += bytes;
    }
  });
}

TypedAttr ConstantPlans::weights(RankedTensorType type) const {
  auto elementType = cast<FloatType>(type.getElementType());
  return buildConstant(type, "mca_weights", [&](MutableArrayRef<char> out) {
    char *next = out.data();
    for (const Plan &plan : heads) {
      writeFloats(plan.weights, elementType, next);
      next += plan.weights.size() * elementType.getWidth() / 8;
    }
  });
}

/// Whether the results are of static, non-empty shapes that fit `weight`, whose
/// shape may say more than the type of the operand.
static bool hasConstantShape(PlanOp op, const ConstantView &weight) {
  auto indices = cast<ShapedType>(op.getResult(0).getType());
  auto weights = cast<ShapedType>(op.getResult(1).getType());
  int64_t heads = weight.shape[1], length = indices.getDimSize(1);
  return length > 0 && weight.numElements() > 0 &&
         indices.getShape() == ArrayRef<int64_t>{heads, length} &&
         weights.getShape() ==
             ArrayRef<int64_t>{heads, length, weight.shape[2]};
}

static std::optional<int64_t> getFirstHead(PlanOp op) {
  return op.getFirstHead() ? getConstantIntValue(op.getFirstHead()) : 0;
}

static void reportPlan(PlanOp op, const ConstantView &weight,
                       const ConstantPlans &plans) {
  remark::passed(op.getLoc(), getPlanRemark(op, "Materialized"))
      << remark::add("sampling plan computed at compile time")
      << remark::metric("Layer", op.getLayer())
      << remark::metric("Heads", weight.shape[1])
      << remark::metric("InputDim", weight.shape[0])
      << remark::metric("Length",
                        plans.heads.empty() ? 0 : plans.heads[0].length)
      << remark::metric("Seed", op.getSeed())
      << remark::metric("WeightNorm", plans.weightNorm);
}

namespace {
struct MaterializePlan : OpRewritePattern<PlanOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(PlanOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    std::string reason;
    FailureOr<ConstantView> weight =
        ConstantView::compute(op.getWeight(), reason);
    if (failed(weight))
      return miss(op, "the weight cannot be read at compile time: " + reason,
                  rewriter);
    if (!hasConstantShape(op, *weight))
      return miss(op, "the results have no static shapes that fit the weight",
                  rewriter);
    std::optional<int64_t> firstHead = getFirstHead(op);
    if (!firstHead)
      return miss(op, "the number of the first head is not known", rewriter);
    ConstantPlans plans(op, *weight, *firstHead);
    reportPlan(op, *weight, plans);
    auto type = [&](unsigned i) {
      return cast<RankedTensorType>(op.getResult(i).getType());
    };
    Value indices = arith::ConstantOp::create(rewriter, op.getLoc(),
                                              plans.indices(type(0)));
    Value weights = arith::ConstantOp::create(rewriter, op.getLoc(),
                                              plans.weights(type(1)));
    rewriter.replaceOp(op, {indices, weights});
    return success();
  }

  static LogicalResult miss(PlanOp op, const std::string &reason,
                            PatternRewriter &rewriter) {
    remark::missed(op.getLoc(), getPlanRemark(op, "LeftToRunTime"))
        << remark::add("sampling plan left to run time")
        << remark::reason("{0}", reason)
        << remark::metric("Layer", op.getLayer());
    return rewriter.notifyMatchFailure(op, reason);
  }
};

struct MaterializePlans : mca::impl::MaterializePlansBase<MaterializePlans> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateMaterializePlansPatterns(patterns);
    // Once per operation, so that no remark comes twice.
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace

void mca::populateMaterializePlansPatterns(RewritePatternSet &patterns) {
  patterns.add<MaterializePlan>(patterns.getContext());
  populateMaterializeWeightsPatterns(patterns);
}
