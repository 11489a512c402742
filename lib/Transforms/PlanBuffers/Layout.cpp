//===- Layout.cpp - Places of buffers in one allocation ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Layout.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/Support/MathExtras.h"

#include <limits>
#include <map>

using namespace mlir::mca;

static bool overlap(const BufferLife &a, const BufferLife &b) {
  return a.begin < b.end && b.begin < a.end;
}

namespace {
/// Bytes of the arena that are taken while a buffer lives.
struct Taken {
  int64_t begin, end;
};
} // namespace

/// The start of the smallest gap between `taken` that holds `bytes`; behind all
/// of them if there is none.
static int64_t findGap(llvm::SmallVector<Taken> taken, int64_t bytes) {
  llvm::sort(taken,
             [](const Taken &a, const Taken &b) { return a.begin < b.begin; });
  int64_t end = 0, best = -1;
  int64_t bestSize = std::numeric_limits<int64_t>::max();
  for (const Taken &next : taken) {
    int64_t gap = next.begin - end;
    if (gap >= bytes && gap < bestSize)
      best = end, bestSize = gap;
    end = std::max(end, next.end);
  }
  return best < 0 ? end : best;
}

ArenaLayout mlir::mca::layOutBuffers(llvm::ArrayRef<BufferLife> lives,
                                     int64_t alignment) {
  ArenaLayout layout;
  layout.offsets.resize(lives.size());
  auto order = llvm::to_vector(llvm::seq<size_t>(0, lives.size()));
  llvm::sort(order, [&](size_t a, size_t b) {
    return std::pair(-lives[a].bytes, a) < std::pair(-lives[b].bytes, b);
  });
  for (auto [position, index] : llvm::enumerate(order)) {
    llvm::SmallVector<Taken> taken;
    for (size_t other : llvm::ArrayRef(order).take_front(position))
      if (overlap(lives[index], lives[other]))
        taken.push_back(
            {layout.offsets[other],
             layout.offsets[other] + static_cast<int64_t>(llvm::alignTo(
                                         lives[other].bytes, alignment))});
    int64_t size = llvm::alignTo(lives[index].bytes, alignment);
    layout.offsets[index] = findGap(std::move(taken), size);
    layout.size = std::max(layout.size, layout.offsets[index] + size);
  }
  return layout;
}

int64_t mlir::mca::largestLiveSize(llvm::ArrayRef<BufferLife> lives) {
  // What is freed at a time comes before what is allocated then.
  std::map<int64_t, int64_t> changes;
  for (const BufferLife &life : lives) {
    changes[life.begin] += life.bytes;
    changes[life.end] -= life.bytes;
  }
  int64_t live = 0, largest = 0;
  for (auto [time, change] : changes)
    largest = std::max(largest, live += change);
  return largest;
}
