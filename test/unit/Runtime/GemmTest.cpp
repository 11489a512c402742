//===- GemmTest.cpp - Exact products on a mock cuBLASLt ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MockDriver.h"

#include "mca/Runtime/Runtime.h"

#include "gtest/gtest.h"

#include <cmath>

namespace {

/// Matrices with more elements between rows than they have, of batch 2.
struct Case {
  int64_t m = 3, n = 5, k = 4, batch = 2;
  bool transposeA = false, transposeB = false, bias = false;

  int64_t rowsA() const { return transposeA ? k : m; }
  int64_t ldA() const { return (transposeA ? m : k) + 1; }
  int64_t rowsB() const { return transposeB ? n : k; }
  int64_t ldB() const { return (transposeB ? k : n) + 2; }
  int64_t ldC() const { return n + 3; }
};

std::vector<float> fill(int64_t size, float seed) {
  std::vector<float> values(size);
  for (int64_t i = 0; i < size; ++i)
    values[i] = std::sin(seed + float(i));
  return values;
}

void check(const Case &given) {
  const auto &[m, n, k, batch, transposeA, transposeB, hasBias] = given;
  int64_t strideA = given.rowsA() * given.ldA();
  int64_t strideB = given.rowsB() * given.ldB();
  int64_t strideC = m * given.ldC();
  std::vector<float> a = fill(batch * strideA, 1), b = fill(batch * strideB, 2);
  std::vector<float> bias = fill(n, 3), c(batch * strideC);
  ASSERT_EQ(mcaGemm(McaGemmF32, McaGemmF32, transposeA, transposeB, batch, m, n,
                    k, a.data(), given.ldA(), strideA, b.data(), given.ldB(),
                    strideB, c.data(), given.ldC(), strideC,
                    hasBias ? bias.data() : nullptr, nullptr),
            0);
  for (int64_t h = 0; h < batch; ++h)
    for (int64_t i = 0; i < m; ++i)
      for (int64_t j = 0; j < n; ++j) {
        float sum = hasBias ? bias[j] : 0;
        for (int64_t l = 0; l < k; ++l)
          sum += a[h * strideA +
                   (transposeA ? l * given.ldA() + i : i * given.ldA() + l)] *
                 b[h * strideB +
                   (transposeB ? j * given.ldB() + l : l * given.ldB() + j)];
        EXPECT_NEAR(c[h * strideC + i * given.ldC() + j], sum, 1e-5)
            << h << " " << i << " " << j;
      }
}

TEST(Gemm, MultipliesRowByRow) { check({}); }
TEST(Gemm, TransposesA) { check({.transposeA = true}); }
TEST(Gemm, TransposesB) { check({.transposeB = true}); }
TEST(Gemm, TransposesBoth) {
  check({.transposeA = true, .transposeB = true, .bias = true});
}
TEST(Gemm, AddsABiasToEachRow) { check({.bias = true}); }

TEST(Gemm, ForgetsTheBiasOfTheCallBefore) {
  check({.bias = true});
  check({.bias = false});
}

TEST(Gemm, FreesItsWorkspace) {
  check({});
  int before = mock::countAllocations();
  check({});
  EXPECT_EQ(mock::countAllocations(), before);
}

TEST(Gemm, SaysWhenThereIsNoKernel) {
  float x[64] = {};
  EXPECT_EQ(mcaGemm(McaGemmF16, McaGemmF16, 0, 0, 1, 4, 4, 4, x, 4, 0, x, 4, 0,
                    x, 4, 0, nullptr, nullptr),
            1);
}

TEST(Gemm, DoesNothingForNoRows) {
  EXPECT_EQ(mcaGemm(McaGemmF32, McaGemmF32, 0, 0, 1, 0, 4, 4, nullptr, 4, 0,
                    nullptr, 4, 0, nullptr, 4, 0, nullptr, nullptr),
            0);
}

} // namespace
