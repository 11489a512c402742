//===- PackOperands.h - Right-hand sides by panels --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_PACKOPERANDS_H
#define MCA_LIB_TRANSFORMS_PACKOPERANDS_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/VectorTarget.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Makes the contraction `op` read its right-hand side, a tensor of f32, by
/// panels of as many columns as `tile` has: the tensor is copied panel by panel
/// right before `op`. The number of columns may be known at run time only; the
/// last panel is then filled as far as there are columns. Factors of bf16 that
/// `dot` multiplies in pairs lie in pairs of rows, if the number of columns is
/// static and that of rows even. Fails, changing nothing, on other types and on
/// a static number of columns that panels do not fill.
LogicalResult packRightHandSide(RewriterBase &rewriter, linalg::GenericOp op,
                                RegisterTile tile, const DotSupport &dot = {});

/// Makes `op` read its right-hand side in the groups of rows that the
/// instructions of `dot` multiply, [h, R / g, d_h, g]. Fails, changing nothing,
/// where there are no such instructions or groups are not panels of `tile`.
LogicalResult groupRightHandSide(RewriterBase &rewriter, GatherMatmulOp op,
                                 RegisterTile tile, const DotSupport &dot);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_PACKOPERANDS_H
