//===- Product.cpp - What mma.sync computes -------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include <algorithm>
#include <bit>
#include <limits>

using namespace mca::emulator;

// The wide products get the widest vectors of the machine.
#if defined(__x86_64__) && defined(__linux__)
#define MCA_VECTORIZED                                                         \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MCA_VECTORIZED
#endif

static constexpr unsigned rows = 16, columns = 8, laneCount = 32, maxK = 32;

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// Without branches: becomes vector code in loops.
float mca::emulator::fromHalf(uint16_t bits) {
  uint32_t sign = static_cast<uint32_t>(bits & 0x8000) << 16;
  uint32_t magnitude = static_cast<uint32_t>(bits & 0x7fff) << 13;
  // Scaling by 2^112 corrects the bias of the exponent, subnormals included.
  auto scaled =
      std::bit_cast<uint32_t>(std::bit_cast<float>(magnitude) * 0x1p112f);
  uint32_t special = magnitude >= 0x0f800000 ? 0x7f800000 : 0;
  return std::bit_cast<float>(sign | scaled | special);
}

uint16_t mca::emulator::toHalf(float value) {
  auto bits = std::bit_cast<uint32_t>(value);
  uint32_t sign = bits >> 16 & 0x8000;
  uint32_t magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000)
    return sign | 0x7e00;
  if (magnitude >= 0x477ff000)
    return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Adding 2^-1 / 2^-24 leaves the rounded subnormal in the lowest bits.
    float shifted = std::bit_cast<float>(magnitude) + 0.5f;
    return sign | (std::bit_cast<uint32_t>(shifted) - 0x3f000000);
  }
  uint32_t rounded = magnitude + 0xfff + (magnitude >> 13 & 1);
  return sign | ((rounded - 0x38000000) >> 13);
}

static unsigned bitsOf(McaEmuElement element) {
  switch (element) {
  case McaEmuF16:
  case McaEmuBF16:
    return 16;
  case McaEmuS8:
  case McaEmuU8:
    return 8;
  default:
    return 32;
  }
}

static bool isInteger(McaEmuElement element) {
  return element == McaEmuS8 || element == McaEmuU8 || element == McaEmuS32;
}

/// Element `index` of a register as f32, which holds all of them exactly.
static float decode(McaEmuElement element, uint32_t bits, unsigned index) {
  switch (element) {
  case McaEmuF16:
    return fromHalf(bits >> 16 * index);
  case McaEmuBF16:
    return std::bit_cast<float>(bits >> 16 * index << 16);
  case McaEmuTF32:
    // The tensor cores do not look at the lowest 13 bits.
    return std::bit_cast<float>(bits & ~0x1fffu);
  case McaEmuS8:
    return static_cast<int8_t>(bits >> 8 * index);
  default:
    return static_cast<uint8_t>(bits >> 8 * index);
  }
}

//===----------------------------------------------------------------------===//
// Fragments
//===----------------------------------------------------------------------===//
//
// With e elements in a register, lane l = 4 g + t holds of A in register i the
// elements k = 4 e (i / 2) + e t + 0..e-1 of row g + 8 (i mod 2), of B in
// register i the elements k = 4 e i + e t + 0..e-1 of column g, and of C the
// elements 2 t, 2 t + 1 of rows g and g + 8, in this order.

unsigned mca::emulator::countRegistersA(const McaEmuProduct &product) {
  return rows * product.k * bitsOf(product.a) / (32 * laneCount);
}

unsigned mca::emulator::countRegistersB(const McaEmuProduct &product) {
  return columns * product.k * bitsOf(product.b) / (32 * laneCount);
}

unsigned mca::emulator::countRegistersC(McaEmuElement element) {
  return rows * columns * bitsOf(element) / (32 * laneCount);
}

namespace {
struct Operands {
  alignas(64) float a[rows][maxK];
  alignas(64) float b[maxK][columns];
};
} // namespace

/// Element as a constant: the loops are unrolled for it.
template <McaEmuElement A, McaEmuElement B>
static void unpack(uint32_t *const lanes[laneCount], unsigned k,
                   Operands &operands) {
  constexpr unsigned perRegister = A == McaEmuTF32                     ? 1
                                   : A == McaEmuF16 || A == McaEmuBF16 ? 2
                                                                       : 4;
  unsigned registersB = k / (4 * perRegister), registersA = 2 * registersB;
  for (unsigned lane = 0; lane < laneCount; ++lane) {
    unsigned g = lane / 4, t = lane % 4;
    const uint32_t *registers = lanes[lane];
    for (unsigned i = 0; i < registersA; ++i)
      for (unsigned j = 0; j < perRegister; ++j)
        operands.a[g + 8 * (i % 2)][(4 * (i / 2) + t) * perRegister + j] =
            decode(A, registers[i], j);
    for (unsigned i = 0; i < registersB; ++i)
      for (unsigned j = 0; j < perRegister; ++j)
        operands.b[(4 * i + t) * perRegister + j][g] =
            decode(B, registers[registersA + i], j);
  }
}

MCA_VECTORIZED static void multiply(const Operands &operands, unsigned k,
                                    float sums[rows][columns]) {
  for (unsigned m = 0; m < rows; ++m) {
    float row[columns];
    std::copy_n(sums[m], columns, row);
    for (unsigned i = 0; i < k; ++i)
      for (unsigned n = 0; n < columns; ++n)
        row[n] += operands.a[m][i] * operands.b[i][n];
    std::copy_n(row, columns, sums[m]);
  }
}

static int32_t clamp(int64_t value) {
  return std::clamp<int64_t>(value, std::numeric_limits<int32_t>::min(),
                             std::numeric_limits<int32_t>::max());
}

/// Sums of 32 products of 8 bits are exact in f32.
static void addIntegers(const McaEmuProduct &product,
                        const float sums[rows][columns],
                        uint32_t *const lanes[laneCount], unsigned first) {
  for (unsigned lane = 0; lane < laneCount; ++lane)
    for (unsigned e = 0; e < 4; ++e) {
      int64_t sum = static_cast<int64_t>(
          sums[lane / 4 + 8 * (e / 2)][2 * (lane % 4) + e % 2]);
      sum += static_cast<int32_t>(lanes[lane][first + e]);
      lanes[lane][e] =
          product.saturate ? clamp(sum) : static_cast<int32_t>(sum);
    }
}

static void loadSums(McaEmuElement type, uint32_t *const lanes[laneCount],
                     unsigned first, float sums[rows][columns]) {
  for (unsigned lane = 0; lane < laneCount; ++lane)
    for (unsigned e = 0; e < 4; ++e) {
      const uint32_t *registers = lanes[lane] + first;
      sums[lane / 4 + 8 * (e / 2)][2 * (lane % 4) + e % 2] =
          type == McaEmuF32 ? std::bit_cast<float>(registers[e])
                            : decode(McaEmuF16, registers[e / 2], e % 2);
    }
}

static void storeSums(McaEmuElement type, const float sums[rows][columns],
                      uint32_t *const lanes[laneCount]) {
  for (unsigned lane = 0; lane < laneCount; ++lane)
    for (unsigned half = 0; half < 2; ++half) {
      const float *pair = &sums[lane / 4 + 8 * half][2 * (lane % 4)];
      uint32_t *registers = lanes[lane];
      if (type == McaEmuF32) {
        registers[2 * half] = std::bit_cast<uint32_t>(pair[0]);
        registers[2 * half + 1] = std::bit_cast<uint32_t>(pair[1]);
      } else {
        registers[half] =
            toHalf(pair[0]) | static_cast<uint32_t>(toHalf(pair[1])) << 16;
      }
    }
}

static void unpackAny(const McaEmuProduct &product,
                      uint32_t *const lanes[laneCount], Operands &operands) {
  switch (product.a) {
  case McaEmuF16:
    return unpack<McaEmuF16, McaEmuF16>(lanes, product.k, operands);
  case McaEmuBF16:
    return unpack<McaEmuBF16, McaEmuBF16>(lanes, product.k, operands);
  case McaEmuTF32:
    return unpack<McaEmuTF32, McaEmuTF32>(lanes, product.k, operands);
  case McaEmuS8:
    if (product.b == McaEmuS8)
      return unpack<McaEmuS8, McaEmuS8>(lanes, product.k, operands);
    return unpack<McaEmuS8, McaEmuU8>(lanes, product.k, operands);
  default:
    if (product.b == McaEmuS8)
      return unpack<McaEmuU8, McaEmuS8>(lanes, product.k, operands);
    return unpack<McaEmuU8, McaEmuU8>(lanes, product.k, operands);
  }
}

void mca::emulator::multiplyFragments(const McaEmuProduct &product,
                                      uint32_t *const lanes[32]) {
  Operands operands;
  unpackAny(product, lanes, operands);
  unsigned first = countRegistersA(product) + countRegistersB(product);
  float sums[rows][columns] = {};
  if (!isInteger(product.a))
    loadSums(product.c, lanes, first, sums);
  multiply(operands, product.k, sums);
  if (isInteger(product.a))
    addIntegers(product, sums, lanes, first);
  else
    storeSums(product.d, sums, lanes);
}
