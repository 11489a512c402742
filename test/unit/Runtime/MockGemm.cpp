//===- MockGemm.cpp - A cuBLASLt that computes in loops ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of f32 only, stored column by column as cuBLASLt has it. It has no kernel for
// matrices of f16.
//
//===----------------------------------------------------------------------===//

#include "MockDriver.h"

#include "GemmLibrary.h"

#include <cstring>
#include <map>
#include <utility>

using namespace mca::runtime;

#define MOCK_FUNCTION extern "C" MCA_MOCK_API GemmStatus

namespace {
struct Product {
  std::map<int, int32_t> attributes;
  const float *bias = nullptr;
};

struct Layout {
  int type;
  uint64_t rows, columns;
  int64_t ld;
  int32_t batch = 1;
  int64_t stride = 0;
};
} // namespace

MOCK_FUNCTION cublasLtCreate(GemmHandle *handle) {
  *handle = handle;
  return 0;
}
MOCK_FUNCTION cublasLtMatmulDescCreate(GemmProduct *product, int, int) {
  *product = new Product;
  return 0;
}
MOCK_FUNCTION cublasLtMatmulDescDestroy(GemmProduct product) {
  delete static_cast<Product *>(product);
  return 0;
}
MOCK_FUNCTION cublasLtMatmulDescSetAttribute(GemmProduct handle, int attribute,
                                             const void *value, size_t bytes) {
  auto &product = *static_cast<Product *>(handle);
  if (attribute == productBias)
    std::memcpy(&product.bias, value, bytes);
  else
    std::memcpy(&product.attributes[attribute], value, bytes);
  return 0;
}
MOCK_FUNCTION cublasLtMatrixLayoutCreate(GemmLayout *layout, int type,
                                         uint64_t rows, uint64_t columns,
                                         int64_t ld) {
  *layout = new Layout{type, rows, columns, ld};
  return 0;
}
MOCK_FUNCTION cublasLtMatrixLayoutSetAttribute(GemmLayout handle, int attribute,
                                               const void *value,
                                               size_t bytes) {
  auto &layout = *static_cast<Layout *>(handle);
  if (attribute == layoutBatch)
    std::memcpy(&layout.batch, value, bytes);
  else if (attribute == layoutStride)
    std::memcpy(&layout.stride, value, bytes);
  return 0;
}
MOCK_FUNCTION cublasLtMatmulPreferenceCreate(GemmPreference *preference) {
  *preference = preference;
  return 0;
}
MOCK_FUNCTION cublasLtMatmulPreferenceSetAttribute(GemmPreference, int,
                                                   const void *, size_t) {
  return 0;
}
MOCK_FUNCTION cublasLtMatmulPreferenceDestroy(GemmPreference) { return 0; }

MOCK_FUNCTION cublasLtMatmulAlgoGetHeuristic(GemmHandle, GemmProduct,
                                             GemmLayout first, GemmLayout,
                                             GemmLayout, GemmLayout,
                                             GemmPreference, int,
                                             GemmChoice *choice, int *count) {
  *count = static_cast<Layout *>(first)->type == gemmF32;
  choice->workspaceBytes = 64;
  choice->state = 0;
  return 0;
}

/// Element (row, column) of the operand after its transposition, if any.
static float load(const void *matrix, const Layout &layout, bool transposed,
                  int64_t batch, int64_t row, int64_t column) {
  if (transposed)
    std::swap(row, column);
  return static_cast<const float *>(
      matrix)[batch * layout.stride + column * layout.ld + row];
}

MOCK_FUNCTION cublasLtMatmul(GemmHandle, GemmProduct handle, const void *,
                             const void *a, GemmLayout aLayout, const void *b,
                             GemmLayout bLayout, const void *, const void *,
                             GemmLayout, void *d, GemmLayout dLayout,
                             const GemmKernel *, void *, size_t, Stream) {
  auto &product = *static_cast<Product *>(handle);
  const Layout &first = *static_cast<Layout *>(aLayout);
  const Layout &second = *static_cast<Layout *>(bLayout);
  const Layout &result = *static_cast<Layout *>(dLayout);
  bool transposeA = product.attributes[productFirstTransposed];
  bool transposeB = product.attributes[productSecondTransposed];
  bool hasBias = product.attributes[productEpilogue] == epilogueBias;
  uint64_t depth = transposeA ? first.rows : first.columns;
  for (int64_t batch = 0; batch < result.batch; ++batch)
    for (uint64_t row = 0; row < result.rows; ++row)
      for (uint64_t column = 0; column < result.columns; ++column) {
        float sum = hasBias ? product.bias[row] : 0;
        for (uint64_t i = 0; i < depth; ++i)
          sum += load(a, first, transposeA, batch, row, i) *
                 load(b, second, transposeB, batch, i, column);
        static_cast<float *>(
            d)[batch * result.stride + column * result.ld + row] = sum;
      }
  return 0;
}
