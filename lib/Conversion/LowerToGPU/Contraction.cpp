//===- Contraction.cpp - linalg contractions to kernels ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Epilogue.h"
#include "Kernels.h"

#include "../AbsorbStart.h"
#include "../LaunchLoops/Launch.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A linalg contraction: outer loops are the batch.
class ContractionProduct : public Product {
public:
  ContractionProduct(KernelBuilder &builder, linalg::LinalgOp op,
                     const ContractionRoles &roles, const Epilogue *epilogue);

  void enter(KernelBuilder &builder, ValueRange batchPoint) override {
    for (auto [dim, value] : llvm::zip_equal(outer, batchPoint))
      point[dim] = value;
  }
  SmallVector<Value> outIndices(KernelBuilder &builder, Value row,
                                Value column) override {
    SmallVector<Value> at =
        indices(builder, roles.out, {{roles.row, row}, {roles.column, column}});
    return epilogue ? epilogue->outIndices(at) : at;
  }

private:
  using Loops = ArrayRef<std::pair<unsigned, Value>>;

  Factor factor(OpOperand *operand, unsigned other);
  SmallVector<Value> indices(KernelBuilder &builder, OpOperand *operand,
                             Loops loops);

  linalg::LinalgOp op;
  ContractionRoles roles;
  SmallVector<unsigned> outer;
  /// Of the outer loops.
  DenseMap<unsigned, Value> point;
};
} // namespace

ContractionProduct::ContractionProduct(KernelBuilder &builder,
                                       linalg::LinalgOp op,
                                       const ContractionRoles &roles,
                                       const Epilogue *epilogue)
    : op(op), roles(roles), outer(roles.outer) {
  this->epilogue = epilogue;
  llvm::append_range(outer, roles.outerRows);
  SmallVector<Range> ranges = op.createLoopRanges(builder, op.getLoc());
  for (unsigned dim : outer)
    batch.push_back(ranges[dim].size);
  rows = ranges[roles.row].size;
  columns = ranges[roles.column].size;
  depth = ranges[roles.depth].size;
  lhs = factor(roles.lhs, roles.row);
  rhs = factor(roles.rhs, roles.column);
  out = epilogue ? epilogue->out() : roles.out->get();
  columnDim = op.getMatchingIndexingMap(roles.out).getNumResults() - 1;
  if (epilogue)
    columnDim = epilogue->outDim(columnDim);
}

Factor ContractionProduct::factor(OpOperand *operand, unsigned other) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  auto dimOf = [&](unsigned loop) {
    return map.getResultPosition(getAffineDimExpr(loop, op->getContext()));
  };
  Factor factor;
  factor.memref = operand->get();
  factor.depthDim = dimOf(roles.depth);
  factor.otherDim = dimOf(other);
  factor.at = [=, this](KernelBuilder &builder, Value o, Value k) {
    return indices(builder, operand, {{other, o}, {roles.depth, k}});
  };
  return factor;
}

SmallVector<Value> ContractionProduct::indices(KernelBuilder &builder,
                                               OpOperand *operand,
                                               Loops loops) {
  SmallVector<Value> result;
  for (AffineExpr expr : op.getMatchingIndexingMap(operand).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim) {
      result.push_back(builder.index(0));
      continue;
    }
    auto *loop = llvm::find_if(
        loops, [&](auto entry) { return entry.first == dim.getPosition(); });
    result.push_back(loop != loops.end() ? loop->second
                                         : point.lookup(dim.getPosition()));
  }
  return result;
}

static std::string nameKernel(const std::optional<Epilogue> &epilogue) {
  if (!epilogue)
    return "matmul";
  return "matmul_" + launch::nameKernel(epilogue->getOp(), {});
}

LogicalResult mca::launchContraction(RewriterBase &rewriter,
                                     linalg::LinalgOp op,
                                     const GPUKernelOptions &options,
                                     StringRef &reason) {
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles))
    return failure();
  if (roles->packed) {
    reason = "the right-hand side is packed for a CPU";
    return failure();
  }
  Value start = absorbFill(rewriter, op, roles->out);
  std::optional<Epilogue> epilogue;
  if (start)
    epilogue = Epilogue::find(rewriter, op, roles->out);
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, nameKernel(epilogue));
  ContractionProduct product(builder, op, *roles,
                             epilogue ? &*epilogue : nullptr);
  if (start) {
    product.startsAtZero = matchPattern(start, m_AnyZeroFloat());
    product.start = extendFloat(builder, start);
  }
  emitProduct(builder, product, options);
  rewriter.eraseOp(op);
  if (epilogue)
    epilogue->erase(rewriter);
  return success();
}
