//===- MmaOps.cpp - Single instructions of matrix units ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MmaOps.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

void mca::multiplyFragments(KernelBuilder &builder, const MmaForm &form,
                            ValueRange lhs, ValueRange rhs,
                            MutableArrayRef<Value> sums) {
  using Types = std::array<NVVM::MMATypes, 2>;
  using Layouts = std::array<NVVM::MMALayout, 2>;
  bool isInteger = isa<IntegerType>(form.sum);
  auto type = LLVM::LLVMStructType::getLiteral(builder.getContext(),
                                               SmallVector<Type>(4, form.sum));
  auto product = builder.make<NVVM::MmaOp>(
      type, lhs, rhs, ValueRange(sums),
      ArrayRef<int64_t>{mmaRows, mmaColumns, form.depth}, std::nullopt,
      isInteger ? std::optional(NVVM::MMAIntOverflow::wrapped) : std::nullopt,
      Types{form.lhs, form.rhs},
      Layouts{NVVM::MMALayout::row, NVVM::MMALayout::col});
  for (int64_t i = 0; i < 4; ++i)
    sums[i] = builder.make<LLVM::ExtractValueOp>(product.getResult(), i);
}

Value mca::toRegister(KernelBuilder &builder, Value vector) {
  auto type = cast<VectorType>(vector.getType());
  if (type.getElementType().isF16())
    return vector;
  Value bits = builder.make<vector::BitCastOp>(
      VectorType::get({1}, builder.getI32Type()), vector);
  return builder.extract(bits, 0);
}

Value mca::toTf32(KernelBuilder &builder, Value number) {
  return builder.make<NVVM::ConvertFloatToTF32Op>(builder.getI32Type(), number,
                                                  NVVM::FPRoundingMode::RNA);
}

SmallVector<Value> mca::loadMatrices(KernelBuilder &builder, Value tile,
                                     ValueRange indices, bool transpose) {
  Type element = cast<MemRefType>(tile.getType()).getElementType();
  int64_t inRegister = 32 / element.getIntOrFloatBitWidth();
  Value rows = builder.make<nvgpu::LdMatrixOp>(
      VectorType::get({4, inRegister}, element), tile, indices, transpose,
      /*numTiles=*/4);
  SmallVector<Value> registers;
  for (int64_t i = 0; i < 4; ++i)
    registers.push_back(toRegister(builder, builder.extract(rows, i)));
  return registers;
}
