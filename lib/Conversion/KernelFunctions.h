//===- KernelFunctions.h - Functions that a GPU has not ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_KERNELFUNCTIONS_H
#define MCA_LIB_CONVERSION_KERNELFUNCTIONS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Writes out what neither an instruction of a GPU nor a polynomial of
/// upstream's computes: math.log and math.exp of f64, to about one unit in the
/// last place;
/// math.sin and math.cos of f32, by arithmetic in f64, to f32's precision up to
/// 2^50; math.absi.
void populateKernelFunctionPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_KERNELFUNCTIONS_H
