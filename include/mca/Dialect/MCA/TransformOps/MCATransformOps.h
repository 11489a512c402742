//===- MCATransformOps.h - Transform ops of mca -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_H
#define MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Transform/IR/TransformDialect.h"
#include "mlir/Dialect/Transform/Interfaces/TransformInterfaces.h"

namespace mlir::mca {
/// Adds the transform.mca operations to the transform dialect.
void registerTransformOps(DialectRegistry &registry);
} // namespace mlir::mca

#define GET_OP_CLASSES
#include "mca/Dialect/MCA/TransformOps/MCATransformOps.h.inc"

#endif // MCA_DIALECT_MCA_TRANSFORMOPS_MCATRANSFORMOPS_H
