//===- ShareBuffers.cpp - One buffer for parallel iterations ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/NormalizeForall.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SHAREBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// What one iteration's part of a buffer is a multiple of.
static constexpr int64_t alignment = 64;

static bool isShareable(memref::AllocOp alloc, scf::ForallOp loop) {
  MemRefType type = alloc.getType();
  return type.getLayout().isIdentity() &&
         type.getElementType().isIntOrFloat() &&
         llvm::all_of(alloc.getDynamicSizes(), [&](Value size) {
           return !loop->isAncestor(size.getParentBlock()->getParentOp());
         });
}

/// How many iterations a normalized loop has, and in its body which it is.
static Value countIterations(ImplicitLocOpBuilder &builder,
                             scf::ForallOp loop) {
  Value count = arith::ConstantIndexOp::create(builder, 1);
  for (Value size : loop.getUpperBound(builder))
    count = arith::MulIOp::create(builder, count, size);
  return count;
}

static Value numberOfIteration(ImplicitLocOpBuilder &builder,
                               scf::ForallOp loop) {
  Value number = arith::ConstantIndexOp::create(builder, 0);
  for (auto [index, size] :
       llvm::zip_equal(loop.getInductionVars(), loop.getUpperBound(builder))) {
    number = arith::MulIOp::create(builder, number, size);
    number = arith::AddIOp::create(builder, number, index);
  }
  return number;
}

/// How many bytes `alloc` needs, rounded up.
static Value countBytes(ImplicitLocOpBuilder &builder, memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  int64_t fixed = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  for (int64_t size : type.getShape())
    fixed *= ShapedType::isDynamic(size) ? 1 : size;
  Value bytes = arith::ConstantIndexOp::create(builder, fixed);
  for (Value size : alloc.getDynamicSizes())
    bytes = arith::MulIOp::create(builder, bytes, size);
  Value unit = arith::ConstantIndexOp::create(builder, alignment);
  Value units = arith::CeilDivUIOp::create(builder, bytes, unit);
  return arith::MulIOp::create(builder, units, unit);
}

static void share(RewriterBase &rewriter, scf::ForallOp loop,
                  ArrayRef<memref::AllocOp> allocs) {
  normalizeForall(rewriter, loop);
  ImplicitLocOpBuilder builder(loop.getLoc(), rewriter);
  builder.setInsertionPoint(loop);
  Value count = countIterations(builder, loop);
  builder.setInsertionPointToStart(loop.getBody());
  Value number = numberOfIteration(builder, loop);
  for (memref::AllocOp alloc : allocs) {
    builder.setInsertionPoint(loop);
    builder.setLoc(alloc.getLoc());
    Value bytes = countBytes(builder, alloc);
    Value all = arith::MulIOp::create(builder, bytes, count);
    auto type = MemRefType::get({ShapedType::kDynamic}, builder.getI8Type(),
                                MemRefLayoutAttrInterface(),
                                alloc.getType().getMemorySpace());
    Value buffer = memref::AllocOp::create(
        builder, type, all, builder.getI64IntegerAttr(alignment));
    builder.setInsertionPoint(alloc);
    Value start = arith::MulIOp::create(builder, bytes, number);
    rewriter.setInsertionPoint(alloc);
    rewriter.replaceOpWithNewOp<memref::ViewOp>(alloc, alloc.getType(), buffer,
                                                start, alloc.getDynamicSizes());
  }
}

namespace {
struct ShareBuffers : mca::impl::ShareBuffersBase<ShareBuffers> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<scf::ForallOp> loops;
    getOperation()->walk<WalkOrder::PreOrder>([&](scf::ForallOp loop) {
      loops.push_back(loop);
      return WalkResult::skip();
    });
    for (scf::ForallOp loop : loops) {
      SmallVector<memref::AllocOp> allocs;
      loop.walk([&](memref::AllocOp alloc) {
        if (isShareable(alloc, loop))
          allocs.push_back(alloc);
      });
      if (!allocs.empty())
        share(rewriter, loop, allocs);
    }
  }
};
} // namespace
