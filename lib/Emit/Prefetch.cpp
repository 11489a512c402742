//===- Prefetch.cpp - Memory asked for ahead of its use ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/Prefetch.h"

#include "mca/Emit/LoopNest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::mca;

static int64_t getElementBits(Value memref) {
  Type element = getElementTypeOrSelf(memref);
  return element.isIndex() ? IndexType::kInternalStorageBitWidth
                           : element.getIntOrFloatBitWidth();
}

bool mca::exceedsCaches(Value memref) {
  constexpr int64_t bytes = 1024 * 1024;
  while (auto view = memref.getDefiningOp<memref::SubViewOp>())
    memref = view.getSource();
  auto type = cast<MemRefType>(memref.getType());
  return type.hasStaticShape() &&
         type.getNumElements() > bytes * 8 / getElementBits(memref);
}

int64_t mca::getLineElements(Value memref) {
  constexpr int64_t lineBits = 64 * 8;
  return lineBits / getElementBits(memref);
}

Value mca::startOfLine(OpBuilder &builder, Location loc, Value memref,
                       Value line, OpFoldResult width) {
  Value start = arith::MulIOp::create(
      builder, loc, line, indexConstant(builder, loc, getLineElements(memref)));
  OpFoldResult last = addIndex(builder, loc, width, builder.getIndexAttr(-1));
  return arith::MinUIOp::create(builder, loc, start,
                                asValue(builder, loc, last));
}

void mca::emitPrefetch(OpBuilder &builder, Location loc, Value memref,
                       ValueRange indices, Access access) {
  memref::PrefetchOp::create(builder, loc, memref, indices,
                             access == Access::Write, /*localityHint=*/2,
                             /*isDataCache=*/true);
}
