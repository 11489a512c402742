//===- Random.cpp - Counter-based random numbers ----------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Random.h"

namespace mlir::mca {

static constexpr int philoxRounds = 10;

static uint32_t lowWord(uint64_t value) { return static_cast<uint32_t>(value); }
static uint32_t highWord(uint64_t value) {
  return static_cast<uint32_t>(value >> 32);
}

static std::array<uint32_t, 4>
philoxRound(const std::array<uint32_t, 4> &counter,
            const std::array<uint32_t, 2> &key) {
  uint64_t product0 = uint64_t{0xD2511F53} * counter[0];
  uint64_t product1 = uint64_t{0xCD9E8D57} * counter[2];
  return {highWord(product1) ^ counter[1] ^ key[0], lowWord(product1),
          highWord(product0) ^ counter[3] ^ key[1], lowWord(product0)};
}

std::array<uint32_t, 4> philox4x32(std::array<uint32_t, 4> counter,
                                   std::array<uint32_t, 2> key) {
  for (int round = 0; round < philoxRounds; ++round) {
    counter = philoxRound(counter, key);
    // Weyl sequence of the golden ratio and of sqrt(3) - 1.
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

double uniformAt(const SequenceKey &key, uint64_t position) {
  std::array<uint32_t, 4> words =
      philox4x32({lowWord(position), highWord(position), key.head, key.layer},
                 {lowWord(key.seed), highWord(key.seed)});
  uint64_t bits = words[0] | uint64_t{words[1]} << 32;
  // 53 bits fit a double's significand, so conversion and product are exact.
  return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace mlir::mca
