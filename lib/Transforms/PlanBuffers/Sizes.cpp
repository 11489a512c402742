//===- Sizes.cpp - Bytes of buffers, also of unknown extent -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sizes.h"

#include "../ComputeBefore.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/Support/CheckedArithmetic.h"

#include <numeric>

using namespace mlir;
using namespace mlir::mca;

static bool canBePlanned(memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  return type.getLayout().isIdentity() && !type.getMemorySpace() &&
         type.getElementType().isIntOrIndexOrFloat() &&
         static_cast<int64_t>(alloc.getAlignment().value_or(1)) <=
             bufferAlignment;
}

std::optional<BufferSize> BufferSizes::get(memref::AllocOp alloc) {
  if (!canBePlanned(alloc))
    return std::nullopt;
  MemRefType type = alloc.getType();
  std::optional<int64_t> bytes =
      layout.getTypeSize(type.getElementType()).getFixedValue();
  for (int64_t extent : type.getShape())
    if (bytes && ShapedType::isStatic(extent))
      bytes = llvm::checkedMul<int64_t>(*bytes, extent);
  if (!bytes)
    return std::nullopt;
  SmallVector<Value> extents(alloc.getDynamicSizes());
  for (Value extent : extents)
    order.try_emplace(extent, order.size());
  llvm::sort(extents, [&](Value a, Value b) { return order[a] < order[b]; });
  int64_t multiple = extents.empty() || *bytes == 0
                         ? 1
                         : bufferAlignment / std::gcd(bufferAlignment, *bytes);
  return BufferSize{*bytes, extents, multiple};
}

bool mca::moveExtentsBefore(memref::AllocOp alloc, Operation *place,
                            const DominanceInfo &dominance) {
  if (!llvm::all_of(alloc.getDynamicSizes(), [&](Value extent) {
        return canComputeBefore(extent, place, dominance);
      }))
    return false;
  for (Value extent : alloc.getDynamicSizes())
    computeBefore(extent, place, dominance);
  return true;
}

Value mca::emitElementCount(OpBuilder &builder, Location loc,
                            const BufferSize &size) {
  if (size.isStatic())
    return nullptr;
  Value count = size.extents.front();
  for (Value extent : llvm::drop_begin(size.extents))
    count = arith::MulIOp::create(builder, loc, count, extent);
  if (size.multiple == 1)
    return count;
  auto constant = [&](int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  };
  // A power of two, as the alignment is.
  Value end =
      arith::AddIOp::create(builder, loc, count, constant(size.multiple - 1));
  return arith::AndIOp::create(builder, loc, end, constant(-size.multiple));
}
