//===- Random.h - Counter-based random numbers ------------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_RANDOM_H
#define MCA_SAMPLING_RANDOM_H

#include <array>
#include <cstdint>

namespace mlir::mca {

/// Names one random sequence. The n-th number of a sequence is a pure function
/// of the key and n: no state, no clock, the same on every platform, thread
/// count and compiler.
struct SequenceKey {
  uint64_t seed = 0;
  uint32_t layer = 0;
  uint32_t head = 0;
};

/// One block of Philox4x32-10 (Salmon et al., "Parallel Random Numbers: As Easy
/// as 1, 2, 3", SC 2011), bit for bit that of Random123.
std::array<uint32_t, 4> philox4x32(std::array<uint32_t, 4> counter,
                                   std::array<uint32_t, 2> key);

/// The number at `position` of the sequence `key`, uniform on the multiples of
/// 2^-53 in [0, 1).
///
/// With w = philox4x32(counter = (position low, position high, head, layer),
/// key = (seed low, seed high)) it is (w[0] + 2^32 w[1]) >> 11, times 2^-53.
double uniformAt(const SequenceKey &key, uint64_t position);

} // namespace mlir::mca

#endif // MCA_SAMPLING_RANDOM_H
