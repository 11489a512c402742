//===- CHeader.h - How C calls a compiled function --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_CHEADER_H
#define MCA_LIB_EXECUTION_CHEADER_H

#include "mca/Execution/Program.h"

namespace mlir::mca {

/// Prints a header for C and C++ that declares `_mlir_ciface_<entry>` and the
/// buffers it takes, with their shapes and who owns them. Headers of several
/// functions can be included together.
void printCHeader(const Signature &signature, StringRef entry,
                  raw_ostream &stream);

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_CHEADER_H
