//===- ObjectFile.h - Programs compiled ahead of time -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_OBJECTFILE_H
#define MCA_EXECUTION_OBJECTFILE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace mlir::mca {

/// Compiles `module` to a position-independent object file for the processor
/// `cpu` of the host's architecture (empty: this processor). The function
/// `entry` is its `_mlir_ciface_<entry>`; weights are in its data. It needs
/// libmlir_c_runner_utils, libm and, with threads, libomp.
LogicalResult emitObjectFile(OwningOpRef<ModuleOp> module, StringRef entry,
                             StringRef cpu, StringRef path);

} // namespace mlir::mca

#endif // MCA_EXECUTION_OBJECTFILE_H
