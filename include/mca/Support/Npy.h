//===- Npy.h - Arrays in NumPy's file format --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_SUPPORT_NPY_H
#define MCA_SUPPORT_NPY_H

#include "mca/Support/HostArray.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace mlir::mca {

/// Reads an .npy file, format versions 1 to 3, C order, little endian.
///
/// Two-byte void elements (`V2`), which NumPy writes for bfloat16, are bf16.
/// Everything else that the format can hold (Fortran order, big endian,
/// objects, strings, records, complex numbers) is an error, as is a file that
/// is shorter or longer than its header says. Messages start with the name.
llvm::Expected<HostArray> readNpy(llvm::StringRef path);

/// The same for a file in memory.
llvm::Expected<HostArray> parseNpy(llvm::MemoryBufferRef file);

/// Writes an .npy file of format version 1.
llvm::Error writeNpy(llvm::StringRef path, const HostArray &array);

} // namespace mlir::mca

#endif // MCA_SUPPORT_NPY_H
