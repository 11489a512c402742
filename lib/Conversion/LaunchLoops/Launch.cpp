//===- Launch.cpp - Kernels of one-dimensional grids ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

static Value constantIndex(OpBuilder &builder, Location loc, int64_t value) {
  return arith::ConstantIndexOp::create(builder, loc, value);
}

gpu::LaunchOp launch::createLaunch(OpBuilder &builder, Location loc,
                                   Value blocks, int64_t threads) {
  Value one = constantIndex(builder, loc, 1);
  Value size = constantIndex(builder, loc, threads);
  auto launch =
      gpu::LaunchOp::create(builder, loc, blocks, one, one, size, one, one);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(&launch.getBody().front());
  gpu::TerminatorOp::create(builder, loc);
  return launch;
}

gpu::LaunchOp launch::launchThreads(OpBuilder &builder, Location loc,
                                    Value count, ThreadBody body) {
  Value size = constantIndex(builder, loc, blockThreads);
  Value blocks = arith::CeilDivUIOp::create(builder, loc, count, size);
  gpu::LaunchOp launch = createLaunch(builder, loc, blocks, blockThreads);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(launch.getBody().front().getTerminator());
  Value first = arith::MulIOp::create(builder, loc, launch.getBlockIds().x,
                                      size, arith::IntegerOverflowFlags::nuw);
  Value thread =
      arith::AddIOp::create(builder, loc, first, launch.getThreadIds().x,
                            arith::IntegerOverflowFlags::nuw);
  Value inside = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                       thread, count);
  scf::IfOp::create(builder, loc, inside, [&](OpBuilder &then, Location at) {
    body(then, thread);
    scf::YieldOp::create(then, at);
  });
  return launch;
}

gpu::LaunchOp launch::launchOneThread(OpBuilder &builder, Location loc) {
  return createLaunch(builder, loc, constantIndex(builder, loc, 1), 1);
}

SmallVector<Value> launch::delinearize(OpBuilder &builder, Location loc,
                                       Value linear, ValueRange sizes) {
  SmallVector<Value> indices(sizes.size());
  for (size_t i = sizes.size(); i-- > 1;) {
    indices[i] = arith::RemUIOp::create(builder, loc, linear, sizes[i]);
    linear = arith::DivUIOp::create(builder, loc, linear, sizes[i]);
  }
  if (!sizes.empty())
    indices.front() = linear;
  return indices;
}

Value launch::multiply(OpBuilder &builder, Location loc, ValueRange sizes) {
  if (sizes.empty())
    return constantIndex(builder, loc, 1);
  Value product = sizes.front();
  for (Value size : sizes.drop_front())
    product = arith::MulIOp::create(builder, loc, product, size,
                                    arith::IntegerOverflowFlags::nuw);
  return product;
}

static Value shuffle(OpBuilder &builder, Location loc, Value word,
                     int64_t mask) {
  return gpu::ShuffleOp::create(builder, loc, word, static_cast<int32_t>(mask),
                                static_cast<int32_t>(launch::warpThreads),
                                gpu::ShuffleMode::XOR)
      .getShuffleResult();
}

/// Both halves of an integer of 64 bits.
static Value shuffleWide(OpBuilder &builder, Location loc, Value wide,
                         int64_t mask) {
  auto one = VectorType::get(1, builder.getI64Type());
  Value halves = vector::BitCastOp::create(
      builder, loc, VectorType::get(2, builder.getI32Type()),
      vector::BroadcastOp::create(builder, loc, one, wide));
  for (int64_t i = 0; i < 2; ++i) {
    Value half = vector::ExtractOp::create(builder, loc, halves, i);
    halves = vector::InsertOp::create(
        builder, loc, shuffle(builder, loc, half, mask), halves, i);
  }
  Value whole = vector::BitCastOp::create(builder, loc, one, halves);
  return vector::ExtractOp::create(builder, loc, whole, 0);
}

Value launch::exchange(OpBuilder &builder, Location loc, Value value,
                       int64_t mask) {
  Type type = value.getType();
  if (isa<IndexType>(type)) {
    Value wide =
        arith::IndexCastOp::create(builder, loc, builder.getI64Type(), value);
    return arith::IndexCastOp::create(builder, loc, type,
                                      exchange(builder, loc, wide, mask));
  }
  unsigned width = type.getIntOrFloatBitWidth();
  if (width == 32)
    return shuffle(builder, loc, value, mask);
  if (isa<FloatType>(type)) {
    Value bits = arith::BitcastOp::create(builder, loc,
                                          builder.getIntegerType(width), value);
    return arith::BitcastOp::create(builder, loc, type,
                                    exchange(builder, loc, bits, mask));
  }
  if (width == 64)
    return shuffleWide(builder, loc, value, mask);
  Value word =
      arith::ExtUIOp::create(builder, loc, builder.getI32Type(), value);
  return arith::TruncIOp::create(builder, loc, type,
                                 shuffle(builder, loc, word, mask));
}

linalg::GenericOp launch::makeGeneric(RewriterBase &rewriter,
                                      memref::CopyOp copy) {
  rewriter.setInsertionPoint(copy);
  auto generic = linalg::makeMemRefCopyOp(rewriter, copy.getLoc(),
                                          copy.getSource(), copy.getTarget());
  rewriter.eraseOp(copy);
  return generic;
}
