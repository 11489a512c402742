//===- OutputFile.cpp - Writing files -------------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/OutputFile.h"

#include "llvm/Support/raw_ostream.h"

llvm::Error mlir::mca::writeFile(
    llvm::StringRef path,
    llvm::function_ref<llvm::Error(llvm::raw_pwrite_stream &)> write) {
  std::error_code code;
  llvm::raw_fd_ostream stream(path, code);
  if (!code) {
    llvm::Error error = write(stream);
    stream.close();
    code = stream.error();
    // Reported here: the destructor would abort.
    stream.clear_error();
    if (error)
      return error;
  }
  if (code)
    return llvm::createStringError("cannot write '" + path +
                                   "': " + code.message());
  return llvm::Error::success();
}
