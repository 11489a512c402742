//===- Gemm.cpp - Products of a library that is not there -----------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mcaGemm in loops, so that what a program asks of a vendor's library can be
// tested.
//
//===----------------------------------------------------------------------===//

#include "DeviceMemory.h"
#include "Product.h"
#include "Report.h"
#include "Settings.h"
#include "mca/Runtime/Runtime.h"

#include <bit>

using namespace mca::emulator;

namespace {
/// Matrices of one operand: `rows` lines of `columns` neighbours each.
struct Matrices {
  int32_t type;
  int64_t batch, rows, columns;
  const void *data;
  int64_t ld, stride;

  int64_t at(int64_t matrix, int64_t row, int64_t column) const {
    return matrix * stride + row * ld + column;
  }
};
} // namespace

static bool isHalf(int32_t type) {
  return type == McaGemmF16 || type == McaGemmBF16;
}

/// Ends the program where lines overlap, which cuBLASLt has no kernel for, or
/// elements are not in one piece of device memory.
static void requireMatrices(const char *name, const Matrices &given) {
  if (!given.batch || !given.rows || !given.columns)
    return;
  if (given.rows > 1 && given.ld < given.columns)
    fail("lines overlap", "%lld of %lld elements of %s are %lld apart",
         static_cast<long long>(given.rows),
         static_cast<long long>(given.columns), name,
         static_cast<long long>(given.ld));
  int64_t last = given.at(given.batch - 1, given.rows - 1, given.columns - 1);
  uint64_t bytes = uint64_t(last + 1) * (isHalf(given.type) ? 2 : 4);
  const Allocation *found = deviceMemory().find(given.data);
  if (!found || !found->holds(given.data, bytes))
    fail("product out of bounds", "%llu bytes of %s at %s",
         static_cast<unsigned long long>(bytes), name,
         deviceMemory().describe(given.data).c_str());
}

static float roundToTF32(float value) {
  return std::bit_cast<float>((std::bit_cast<uint32_t>(value) + 0x1000u) &
                              ~0x1fffu);
}

static float load(int32_t type, const void *data, int64_t index) {
  switch (type) {
  case McaGemmF16:
    return fromHalf(static_cast<const uint16_t *>(data)[index]);
  case McaGemmBF16:
    return std::bit_cast<float>(
        uint32_t(static_cast<const uint16_t *>(data)[index]) << 16);
  case McaGemmTF32:
    return roundToTF32(static_cast<const float *>(data)[index]);
  default:
    return static_cast<const float *>(data)[index];
  }
}

/// To the nearest, ties to even.
static uint16_t toBF16(float value) {
  auto bits = std::bit_cast<uint32_t>(value);
  return uint16_t((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

static void store(int32_t type, void *data, int64_t index, float value) {
  if (type == McaGemmF16)
    static_cast<uint16_t *>(data)[index] = toHalf(value);
  else if (type == McaGemmBF16)
    static_cast<uint16_t *>(data)[index] = toBF16(value);
  else
    static_cast<float *>(data)[index] = value;
}

int32_t mcaGemm(int32_t inputType, int32_t outputType, int32_t transposeA,
                int32_t transposeB, int64_t batch, int64_t m, int64_t n,
                int64_t k, const void *a, int64_t ldA, int64_t strideA,
                const void *b, int64_t ldB, int64_t strideB, void *c,
                int64_t ldC, int64_t strideC, const void *bias, void *) {
  Matrices as{inputType, batch,  transposeA ? k : m, transposeA ? m : k, a,
              ldA,       strideA};
  Matrices bs{inputType, batch,  transposeB ? n : k, transposeB ? k : n, b,
              ldB,       strideB};
  Matrices cs{outputType, batch, m, n, c, ldC, strideC};
  if (!settings().library || k == 0)
    return 1;
  OpenDevice device;
  requireMatrices("A", as);
  requireMatrices("B", bs);
  requireMatrices("C", cs);
  if (bias)
    requireMatrices("the bias", {outputType, 1, 1, n, bias, n, 0});
  for (int64_t h = 0; h < batch; ++h)
    for (int64_t i = 0; i < m; ++i)
      for (int64_t j = 0; j < n; ++j) {
        float sum = bias ? load(outputType, bias, j) : 0;
        for (int64_t l = 0; l < k; ++l)
          sum +=
              load(inputType, a, transposeA ? as.at(h, l, i) : as.at(h, i, l)) *
              load(inputType, b, transposeB ? bs.at(h, j, l) : bs.at(h, l, j));
        store(outputType, c, cs.at(h, i, j), sum);
      }
  return 0;
}
