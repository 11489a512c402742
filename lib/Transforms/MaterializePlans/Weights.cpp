//===- Weights.cpp - Norms and rounded forms of constant weights ----------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MaterializePlans.h"
#include "mca/Dialect/MCA/Utils/HeadWeight.h"
#include "mca/Sampling/Quantize.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mca;

/// The constant, unless the results have no static shapes with elements, or
/// [heads, ...] and [heads, inputs, features] are not the constant's, which may
/// be more than the type of the operand says.
static FailureOr<ConstantView> getWeight(Operation *op, Value weight,
                                         std::string &reason) {
  if (!cast<DestinationStyleOpInterface>(op).hasPureTensorSemantics()) {
    reason = "not on tensors";
    return failure();
  }
  FailureOr<ConstantView> view = ConstantView::compute(weight, reason);
  if (failed(view))
    return failure();
  for (Type type : op->getResultTypes()) {
    auto shaped = cast<ShapedType>(type);
    int64_t rank = shaped.getRank();
    ArrayRef<int64_t> shape = view->shape;
    if (shaped.hasStaticShape() && shaped.getNumElements() > 0 &&
        shaped.getDimSize(0) == shape[1] &&
        (rank < 3 || shaped.getShape().drop_front() ==
                         ArrayRef<int64_t>{shape[0], shape[2]}) &&
        (!isa<QuantizeWeightOp>(op) || shaped.getShape().back() == shape[2]))
      continue;
    reason = "the results have no static shapes that fit the weight";
    return failure();
  }
  return view;
}

/// Reports what a weight is left without.
static LogicalResult miss(Operation *op, StringRef what,
                          const std::string &reason,
                          PatternRewriter &rewriter) {
  remark::missed(op->getLoc(), getPlanRemark(op, "LeftToRunTime"))
      << remark::add("{0} of the weight left to run time", what.str())
      << remark::reason("the weight cannot be read at compile time: {0}",
                        reason);
  return rewriter.notifyMatchFailure(op, reason);
}

static Value createConstant(OpBuilder &builder, OpResult result, StringRef name,
                            function_ref<void(MutableArrayRef<char>)> fill) {
  auto type = cast<RankedTensorType>(result.getType());
  return arith::ConstantOp::create(builder, result.getLoc(),
                                   buildConstant(type, name, fill));
}

namespace {
struct MaterializeNorms : OpRewritePattern<WeightNormsOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(WeightNormsOp op,
                                PatternRewriter &rewriter) const override {
    std::string reason;
    FailureOr<ConstantView> weight = getWeight(op, op.getWeight(), reason);
    if (failed(weight))
      return miss(op, "norms", reason, rewriter);
    auto type = cast<ShapedType>(op.getNorms().getType());
    SmallVector<float> norms;
    for (int64_t head = 0; head < type.getDimSize(0); ++head)
      append(norms, HeadWeight(*weight, head), type.getDimSize(1) == 2);
    report(op, type, norms);
    rewriter.replaceOp(
        op, createConstant(rewriter, op->getResult(0), "mca_norms",
                           [&](MutableArrayRef<char> out) {
                             std::memcpy(out.data(), norms.data(), out.size());
                           }));
    return success();
  }

private:
  static void append(SmallVector<float> &norms, const HeadWeight &head,
                     bool isShort) {
    WeightNorms all =
        isShort ? exactWeightNorms(head.matrix) : weightNorms(head.matrix);
    llvm::append_values(norms, static_cast<float>(all.frobenius),
                        static_cast<float>(all.sigma));
    if (isShort)
      return;
    llvm::append_values(norms, static_cast<float>(all.sigmaInt8),
                        static_cast<float>(all.sigmaInt8Residual),
                        static_cast<float>(all.sigmaBfloat16),
                        static_cast<float>(all.sigmaBfloat16Residual));
  }

  static void report(WeightNormsOp op, ShapedType type, ArrayRef<float> norms) {
    float frobenius = 0.0f, sigma = 0.0f;
    for (size_t row = 0; row < norms.size(); row += type.getDimSize(1)) {
      frobenius = std::max(frobenius, norms[row]);
      sigma = std::max(sigma, norms[row + 1]);
    }
    remark::passed(op.getLoc(), getPlanRemark(op, "Materialized"))
        << remark::add("norms of the weight computed at compile time")
        << remark::metric("Heads", type.getDimSize(0))
        << remark::metric("WeightNorm", frobenius)
        << remark::metric("SpectralNorm", sigma);
  }
};

struct MaterializeRounded : OpRewritePattern<QuantizeWeightOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeWeightOp op,
                                PatternRewriter &rewriter) const override {
    std::string reason;
    FailureOr<ConstantView> weight = getWeight(op, op.getWeight(), reason);
    if (failed(weight))
      return miss(op, "rounded forms", reason, rewriter);
    // Output channels are the columns of a head.
    SmallVector<Int8Rows> heads;
    for (int64_t head = 0; head < weight->shape[1]; ++head)
      heads.push_back(
          quantizeInt8(HeadWeight(*weight, head).matrix.transposed()));
    Value codes = createConstant(
        rewriter, op->getResult(0), "mca_codes",
        [&](MutableArrayRef<char> out) { writeCodes(heads, out.data()); });
    Value steps = createConstant(
        rewriter, op->getResult(1), "mca_steps",
        [&](MutableArrayRef<char> out) { writeSteps(heads, out.data()); });
    Value halves = createConstant(
        rewriter, op->getResult(2), "mca_halves",
        [&](MutableArrayRef<char> out) { writeHalves(*weight, out.data()); });
    remark::passed(op.getLoc(), getPlanRemark(op, "Materialized"))
        << remark::add("weight rounded to int8 and bf16 at compile time")
        << remark::metric("Heads", weight->shape[1]);
    rewriter.replaceOp(op, {codes, steps, halves});
    return success();
  }

private:
  static void writeCodes(ArrayRef<Int8Rows> heads, char *out) {
    for (const Int8Rows &channels : heads)
      for (int64_t input = 0; input < channels.cols; ++input)
        for (int64_t feature = 0; feature < channels.rows; ++feature)
          *out++ = static_cast<char>(
              channels.codes[feature * channels.cols + input]);
  }

  static void writeSteps(ArrayRef<Int8Rows> heads, char *out) {
    for (const Int8Rows &channels : heads)
      out = copyTo(out, channels.steps);
  }

  static void writeHalves(const ConstantView &weight, char *out) {
    for (int64_t head = 0; head < weight.shape[1]; ++head)
      out = copyTo(out, roundBfloat16(HeadWeight(weight, head).matrix));
  }

  /// The place after what is written.
  template <typename T>
  static char *copyTo(char *out, const std::vector<T> &values) {
    size_t size = values.size() * sizeof(T);
    std::memcpy(out, values.data(), size);
    return out + size;
  }
};
} // namespace

void mca::populateMaterializeWeightsPatterns(RewritePatternSet &patterns) {
  patterns.add<MaterializeNorms, MaterializeRounded>(patterns.getContext());
}
