//===- ForeignOptions.h - Options that are not the tool's -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_SUPPORT_FOREIGNOPTIONS_H
#define MCA_SUPPORT_FOREIGNOPTIONS_H

namespace mlir::mca {

/// Takes away all command line options that exist so far, but those for help
/// and version: the shared libraries of LLVM register hundreds, `threads` among
/// them, that mean nothing to a tool which defines its own after this.
void removeForeignOptions();

} // namespace mlir::mca

#endif // MCA_SUPPORT_FOREIGNOPTIONS_H
