//===- MmaOps.h - Single instructions of matrix units -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mma.sync of 16 rows, 8 columns and as many terms as fill 32 bytes. With
// g = lane / 4 and q = lane mod 4 a lane holds, of the sums of an instruction,
// columns 2 q and 2 q + 1 of rows g and g + 8.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_MMAOPS_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_MMAOPS_H

#include "../KernelBuilder.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

namespace mlir::mca {

constexpr int64_t mmaRows = 16, mmaColumns = 8;

/// What mma.sync of a type takes.
struct MmaForm {
  NVVM::MMATypes lhs, rhs;
  int64_t depth;
  Type sum;
};

/// sums += lhs * rhs, 16 x 8: registers of a lane, four sums.
void multiplyFragments(KernelBuilder &builder, const MmaForm &form,
                       ValueRange lhs, ValueRange rhs,
                       MutableArrayRef<Value> sums);

/// What mma.sync takes for 32 bits of f16, or of other types.
Value toRegister(KernelBuilder &builder, Value vector);

/// f32 rounded to the nearest number of tf32, as its bits.
Value toTf32(KernelBuilder &builder, Value number);

/// ldmatrix of four 8 x 8 matrices of pairs of bytes of `tile`, from `indices`
/// on, which are the lane's: lane l has the address of row l mod 8 of the
/// (l / 8)th.
SmallVector<Value> loadMatrices(KernelBuilder &builder, Value tile,
                                ValueRange indices, bool transpose);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_MMAOPS_H
