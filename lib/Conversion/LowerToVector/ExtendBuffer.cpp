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

Value mca::copyInF32(
    OpBuilder &builder, Location loc, Value buffer,
    function_ref<Value(OpBuilder &, Location, Value)> convert) {
  int64_t rank = cast<MemRefType>(buffer.getType()).getRank();
  Value copy =
      allocateBuffer(builder, loc, memref::getMixedSizes(builder, loc, buffer),
                     builder.getF32Type());
  SmallVector<AffineMap> maps(2, builder.getMultiDimIdentityMap(rank));
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  linalg::GenericOp::create(builder, loc, buffer, copy, maps, iterators,
                            [&](OpBuilder &body, Location at, ValueRange args) {
                              linalg::YieldOp::create(
                                  body, at, convert(body, at, args.front()));
                            });
  return copy;
}

Value mca::extendBuffer(OpBuilder &builder, Location loc, Value buffer) {
  if (getElementTypeOrSelf(buffer.getType()).isF32())
    return buffer;
  return copyInF32(builder, loc, buffer, extendToF32);
}

void mca::releaseF32(OpBuilder &builder, Location loc, Value extended,
                     Value buffer) {
  if (extended != buffer)
    memref::DeallocOp::create(builder, loc, extended);
}
