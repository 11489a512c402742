//===- Aliases.h - Which buffers of a kernel are its own --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_OUTLINEKERNELS_ALIASES_H
#define MCA_LIB_TRANSFORMS_OUTLINEKERNELS_ALIASES_H

#include "KernelGroup.h"

namespace mlir::mca {

/// For each of `buffers`, the values that `group` takes from outside (each
/// once): whether it is a buffer no byte of which is reached through another
/// one, or one that neither is written, as LLVM's noalias wants it. False for
/// what is no buffer.
SmallVector<bool> findUnaliased(const KernelGroup &group,
                                ArrayRef<Value> buffers);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_OUTLINEKERNELS_ALIASES_H
