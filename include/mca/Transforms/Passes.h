//===- Passes.h - Transformations around the mca operations -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_PASSES_H
#define MCA_TRANSFORMS_PASSES_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir::mca {

#define GEN_PASS_DECL
#include "mca/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "mca/Transforms/Passes.h.inc"

/// mca.plan on tensors whose weight is a constant becomes constants; reports
/// each operation in a remark of the category mca-plan.
void populateMaterializePlansPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_TRANSFORMS_PASSES_H
