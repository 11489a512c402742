//===- ObjectFile.h - Programs compiled ahead of time -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_OBJECTFILE_H
#define MCA_EXECUTION_OBJECTFILE_H

#include "mca/Support/Safetensors.h"

#include "mca/Execution/Program.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace mlir::mca {

struct ObjectFileOptions {
  /// Of the object file.
  std::string path;
  /// Of a C header for it; empty: none.
  std::string headerPath;
  /// The function that can be called, as `_mlir_ciface_<entry>`.
  std::string entry;
  /// Processor of the architecture; empty: this one, or the architecture's
  /// baseline where `triple` is given.
  std::string cpu;
  /// Target triple; empty: the host's.
  std::string triple;
  /// Where kernels run, and what compilation is to spend on speed.
  CompileOptions compile = {};
  /// Where weights are mapped from, if they are: not all of them are in memory
  /// at a time.
  std::shared_ptr<SafetensorsFile> weights;
};

/// Compiles `module` to a position-independent object file, weights in its
/// data. It needs libmlir_c_runner_utils, libm and, with threads, libomp; for a
/// device libmca_runtime or libmca_emulator instead.
LogicalResult emitObjectFile(OwningOpRef<ModuleOp> module,
                             const ObjectFileOptions &options);

} // namespace mlir::mca

#endif // MCA_EXECUTION_OBJECTFILE_H
