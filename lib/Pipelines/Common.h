//===- Common.h - What ways to all targets share -------------------- -*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_PIPELINES_COMMON_H
#define MCA_LIB_PIPELINES_COMMON_H

#include "mlir/Pass/PassManager.h"

namespace mlir::mca {

/// Programs as people write them to structured operations of linalg and mca,
/// with their plans; sizes that may differ are asserted if asked.
void addDecomposition(OpPassManager &pm, bool verifySizes);

/// Tensors, also those of function boundaries, to buffers that nobody frees.
void addBufferization(OpPassManager &pm);

/// bf16 arithmetic in f32; conversions by shifts, unless the processor
/// `convertsBFloat16` itself: no library calls.
void addFloatExpansion(OpPassManager &pm, bool convertsBFloat16);

/// Everything but loops, branches of scf and what a target adds to the LLVM
/// dialect.
void addConversionToLLVM(OpPassManager &pm);

} // namespace mlir::mca

#endif // MCA_LIB_PIPELINES_COMMON_H
