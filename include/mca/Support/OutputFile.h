//===- OutputFile.h - Writing files ------------------------------*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_SUPPORT_OUTPUTFILE_H
#define MCA_SUPPORT_OUTPUTFILE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace llvm {
class raw_pwrite_stream;
} // namespace llvm

namespace mlir::mca {

/// Writes a file through `write`, whose own error comes first. An error names
/// the path when the file cannot be opened or written to its end.
llvm::Error
writeFile(llvm::StringRef path,
          llvm::function_ref<llvm::Error(llvm::raw_pwrite_stream &)> write);

} // namespace mlir::mca

#endif // MCA_SUPPORT_OUTPUTFILE_H
