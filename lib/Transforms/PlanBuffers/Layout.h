//===- Layout.h - Places of buffers in one allocation -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_PLANBUFFERS_LAYOUT_H
#define MCA_LIB_TRANSFORMS_PLANBUFFERS_LAYOUT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>

namespace mlir::mca {

/// Bytes that are needed from time `begin` to before time `end`.
struct BufferLife {
  int64_t bytes;
  int64_t begin, end;
};

struct ArenaLayout {
  /// Where each buffer starts, a multiple of the alignment.
  llvm::SmallVector<int64_t> offsets;
  /// Bytes of all together.
  int64_t size = 0;
};

/// Places buffers so that no two share a byte while both live. The largest come
/// first, each into the smallest gap that takes it.
ArenaLayout layOutBuffers(llvm::ArrayRef<BufferLife> lives, int64_t alignment);

/// The largest sum of the bytes that live at one time: no layout takes less.
int64_t largestLiveSize(llvm::ArrayRef<BufferLife> lives);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_PLANBUFFERS_LAYOUT_H
