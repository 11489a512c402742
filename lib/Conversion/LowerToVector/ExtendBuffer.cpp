//===- ExtendBuffer.cpp - Left-hand sides in f32 ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::extendBuffer(OpBuilder &builder, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  if (type.getElementType().isF32())
    return buffer;
  Value wide =
      allocateBuffer(builder, loc, memref::getMixedSizes(builder, loc, buffer),
                     builder.getF32Type());
  SmallVector<AffineMap> maps(2,
                              builder.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  linalg::GenericOp::create(
      builder, loc, buffer, wide, maps, iterators,
      [](OpBuilder &body, Location at, ValueRange args) {
        linalg::YieldOp::create(body, at, extendToF32(body, at, args.front()));
      });
  return wide;
}

void mca::releaseF32(OpBuilder &builder, Location loc, Value extended,
                     Value buffer) {
  if (extended != buffer)
    memref::DeallocOp::create(builder, loc, extended);
}
