//===- NormalizeForall.h - Parallel loops from 0 in steps of 1 --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_NORMALIZEFORALL_H
#define MCA_EMIT_NORMALIZEFORALL_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Makes all dimensions of `loop` run from 0 in steps of 1, to how many
/// iterations they have. Upstream's normalizeForallOp makes invalid operations
/// where some bounds are constants and others are not.
void normalizeForall(RewriterBase &rewriter, scf::ForallOp loop);

} // namespace mlir::mca

#endif // MCA_EMIT_NORMALIZEFORALL_H
