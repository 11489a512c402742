//===- Product.cpp - What a matrix product reads and writes -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include "mca/Emit/RegisterTile.h"

using namespace mlir;
using namespace mlir::mca;

Factor::Along Factor::along() const {
  auto type = cast<MemRefType>(memref.getType());
  bool depth = depthDim && !listed && isContiguousAlong(type, *depthDim);
  return !depth && otherDim && isContiguousAlong(type, *otherDim)
             ? Along::Other
             : Along::Depth;
}

std::optional<unsigned> Factor::unitDim() const {
  if (along() == Along::Other)
    return otherDim;
  return listed ? std::nullopt : depthDim;
}

bool Factor::hasUnits(int64_t count) const {
  std::optional<unsigned> dim = unitDim();
  return dim && hasAlignedUnits(cast<MemRefType>(memref.getType()), *dim, count,
                                assumesUnits);
}

GPUKernelOptions mca::getKernelOptions(unsigned version, bool tf32) {
  // Of an unknown chip what the smallest ones have.
  int64_t kilobytes = 100;
  if (version == 80 || version == 87)
    kilobytes = 164;
  else if (version >= 90 && version < 120)
    kilobytes = 228;
  return {/*tensorCores=*/version >= 80, tf32,
          (version >= 80 ? kilobytes : 48) * 1024};
}

static Type withElement(Value value, Type element) {
  auto type = dyn_cast<VectorType>(value.getType());
  return type ? Type(type.clone(element)) : element;
}

Value mca::extendFloat(KernelBuilder &builder, Value value) {
  Type f32 = withElement(value, builder.getF32Type());
  return value.getType() == f32
             ? value
             : Value(builder.make<arith::ExtFOp>(f32, value));
}

Value mca::truncateFloat(KernelBuilder &builder, Value value, Type element) {
  Type type = withElement(value, element);
  return value.getType() == type
             ? value
             : Value(builder.make<arith::TruncFOp>(type, value));
}

bool mca::isNarrowFloat(Type type) {
  auto number = dyn_cast<FloatType>(getElementTypeOrSelf(type));
  return number && number.getWidth() < 32;
}

Value mca::widenFloat(KernelBuilder &builder, Value value) {
  return isNarrowFloat(value.getType()) ? extendFloat(builder, value) : value;
}
