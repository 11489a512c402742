//===- ExpandCollectives.cpp - Collectives that MPI has -------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/DLTI/DLTI.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Shard/IR/ShardDialect.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/Dialect/Shard/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDCOLLECTIVES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Every process adds its part to zeros.
struct ExpandAllGather : OpRewritePattern<shard::AllGatherOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(shard::AllGatherOp op,
                                PatternRewriter &rewriter) const override {
    auto part = cast<ShapedType>(op.getInput().getType());
    auto whole = dyn_cast<RankedTensorType>(op.getType());
    if (!whole || !whole.hasStaticShape() || !part.hasStaticShape() ||
        whole.getElementType().isInteger(1))
      return rewriter.notifyMatchFailure(op, "no static tensor of numbers");
    ImplicitLocOpBuilder b(op.getLoc(), rewriter);
    int64_t dim = op.getGatherAxis().getSExtValue();
    Value process =
        shard::createProcessLinearIndex(op.getGrid(), op.getGridAxes(), b);
    Value size = arith::ConstantIndexOp::create(b, part.getDimSize(dim));
    Value first = arith::MulIOp::create(b, process, size);
    Value zero = arith::ConstantOp::create(
        b, rewriter.getZeroAttr(whole.getElementType()));
    Value empty =
        tensor::EmptyOp::create(b, whole.getShape(), whole.getElementType());
    Value zeros = linalg::FillOp::create(b, zero, empty).getResult(0);
    SmallVector<OpFoldResult> offsets(whole.getRank(), b.getIndexAttr(0)),
        strides(whole.getRank(), b.getIndexAttr(1)),
        sizes = getAsIndexOpFoldResult(b.getContext(), part.getShape());
    offsets[dim] = first;
    Value placed = tensor::InsertSliceOp::create(b, op.getInput(), zeros,
                                                 offsets, sizes, strides);
    rewriter.replaceOpWithNewOp<shard::AllReduceOp>(
        op, placed, op.getGrid(), op.getGridAxes(), shard::ReductionKind::Sum);
    return success();
  }
};

/// Sums of halves in f32, rounded once.
struct WidenAllReduce : OpRewritePattern<shard::AllReduceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(shard::AllReduceOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getType());
    if (!type ||
        !(type.getElementType().isF16() || type.getElementType().isBF16()))
      return rewriter.notifyMatchFailure(op, "no tensor of halves");
    auto wide = RankedTensorType::get(type.getShape(), rewriter.getF32Type());
    Location loc = op.getLoc();
    Value input =
        arith::ExtFOp::create(rewriter, loc, wide, op.getInput()).getResult();
    Value sum = shard::AllReduceOp::create(rewriter, loc, input, op.getGrid(),
                                           op.getGridAxes(), op.getReduction());
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, type, sum);
    return success();
  }
};

struct ExpandCollectives : mca::impl::ExpandCollectivesBase<ExpandCollectives> {
  using ExpandCollectivesBase::ExpandCollectivesBase;

  void runOnOperation() override {
    if (mpi != "OpenMPI" && mpi != "MPICH") {
      getOperation().emitError("expected mpi=OpenMPI or mpi=MPICH, found '")
          << mpi << "'";
      return signalPassFailure();
    }
    setImplementation();
    for (auto function : getOperation().getOps<FunctionOpInterface>())
      if (!function.isExternal())
        checkProcesses(function);
    SymbolTableCollection symbols;
    RewritePatternSet patterns(&getContext());
    shard::populateAllSliceOpLoweringPatterns(patterns, symbols);
    patterns.add<ExpandAllGather, WidenAllReduce>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }

private:
  /// What else the map says stays.
  void setImplementation() {
    MLIRContext *context = &getContext();
    auto key = StringAttr::get(context, "MPI:Implementation");
    SmallVector<DataLayoutEntryInterface> entries = {
        DataLayoutEntryAttr::get(key, StringAttr::get(context, mpi))};
    auto name = DLTIDialect::kMapAttrName;
    if (auto map = getOperation()->getAttrOfType<MapAttr>(name))
      for (DataLayoutEntryInterface entry : map.getEntries())
        if (entry.getKey() != DataLayoutEntryKey(key))
          entries.push_back(entry);
    getOperation()->setAttr(name, MapAttr::get(context, entries));
  }

  static shard::GridOp findGrid(FunctionOpInterface function) {
    shard::GridOp grid;
    SymbolTableCollection symbols;
    function.walk([&](Operation *op) {
      if (auto name = op->getAttrOfType<FlatSymbolRefAttr>("grid"))
        grid = shard::getGridOrNull(op, name, symbols);
      return grid ? WalkResult::interrupt() : WalkResult::advance();
    });
    return grid;
  }

  /// Another number of processes would be wrong numbers, or none. Upstream has
  /// no conversion of mpi.comm_size to the LLVM dialect: a sum of ones it is.
  static void checkProcesses(FunctionOpInterface function) {
    shard::GridOp grid = findGrid(function);
    if (!grid || ShapedType::isDynamicShape(grid.getShape()))
      return;
    Block &entry = function.getFunctionBody().front();
    ImplicitLocOpBuilder b(function.getLoc(), OpBuilder::atBlockBegin(&entry));
    auto type = RankedTensorType::get({1}, b.getI32Type());
    Value one = arith::ConstantOp::create(
        b, DenseElementsAttr::get(type, b.getI32IntegerAttr(1)));
    auto axes = llvm::to_vector(llvm::seq<shard::GridAxis>(
        0, static_cast<shard::GridAxis>(grid.getShape().size())));
    Value sum = shard::AllReduceOp::create(b, one, grid.getSymName(), axes,
                                           shard::ReductionKind::Sum);
    Value first = arith::ConstantIndexOp::create(b, 0);
    Value number = tensor::ExtractOp::create(b, sum, first);
    int64_t expected = llvm::product_of(grid.getShape());
    Value wanted = arith::ConstantOp::create(b, b.getI32IntegerAttr(expected));
    Value agrees =
        arith::CmpIOp::create(b, arith::CmpIPredicate::eq, number, wanted);
    std::string text = std::to_string(expected);
    cf::AssertOp::create(b, agrees,
                         "expected " + text +
                             " processes: run the program with mpirun -n " +
                             text);
  }
};
} // namespace
