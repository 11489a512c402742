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
  SmallVector<Value> sizes;
  for (auto [dim, size] : llvm::enumerate(type.getShape()))
    if (ShapedType::isDynamic(size))
      sizes.push_back(memref::DimOp::create(builder, loc, buffer, dim));
  Value wide = memref::AllocOp::create(
      builder, loc, MemRefType::get(type.getShape(), builder.getF32Type()),
      sizes, builder.getI64IntegerAttr(64));
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
