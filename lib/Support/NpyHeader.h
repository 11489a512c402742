//===- NpyHeader.h - The header of an .npy file -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_SUPPORT_NPYHEADER_H
#define MCA_LIB_SUPPORT_NPYHEADER_H

#include "mca/Support/HostArray.h"

#include "llvm/Support/Error.h"

namespace mlir::mca {

/// What the dictionary at the start of an .npy file says.
struct NpyHeader {
  ElementKind kind = ElementKind::F32;
  llvm::SmallVector<int64_t> shape;
};

/// Parses the dictionary, a Python literal such as
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (1, 128), }`. An error
/// for what HostArray cannot hold.
llvm::Expected<NpyHeader> parseNpyHeader(llvm::StringRef text);

/// The dictionary of an array, without padding.
std::string printNpyHeader(const HostArray &array);

} // namespace mlir::mca

#endif // MCA_LIB_SUPPORT_NPYHEADER_H
