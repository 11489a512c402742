//===- ElementKinds.cpp - MLIR types as they are stored on the host -------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Weights.h"

#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::mca;

static std::optional<ElementKind> integerKind(unsigned width, bool isUnsigned) {
  switch (width) {
  case 1:
    return ElementKind::Bool;
  case 8:
    return isUnsigned ? ElementKind::U8 : ElementKind::I8;
  case 16:
    return isUnsigned ? ElementKind::U16 : ElementKind::I16;
  case 32:
    return isUnsigned ? ElementKind::U32 : ElementKind::I32;
  case 64:
    return isUnsigned ? ElementKind::U64 : ElementKind::I64;
  default:
    return std::nullopt;
  }
}

std::optional<ElementKind> mca::elementKindOf(Type type) {
  if (type.isF16())
    return ElementKind::F16;
  if (type.isBF16())
    return ElementKind::BF16;
  if (type.isF32())
    return ElementKind::F32;
  if (type.isF64())
    return ElementKind::F64;
  if (type.isIndex())
    return ElementKind::I64;
  if (auto integer = dyn_cast<IntegerType>(type))
    return integerKind(integer.getWidth(), integer.isUnsigned());
  return std::nullopt;
}

bool mca::isStoredAs(Type type, ElementKind kind) {
  if (elementKindOf(type) == kind)
    return true;
  if (type.isBF16())
    return kind == ElementKind::U16;
  auto integer = dyn_cast<IntegerType>(type);
  return integer && integer.isSignless() &&
         integerKind(integer.getWidth(), /*isUnsigned=*/true) == kind;
}
