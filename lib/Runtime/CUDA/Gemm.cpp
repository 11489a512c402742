//===- Gemm.cpp - Exact products by cuBLASLt --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// cuBLASLt's matrices are stored column by column, ours row by row: what is
// stored is the transpose, and C^T = B^T A^T. Its first operand is our B.
//
//===----------------------------------------------------------------------===//

#include "GemmLibrary.h"
#include "Streams.h"

#include "mca/Runtime/Runtime.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

using namespace mca;
using namespace mca::runtime;

/// What kernels may use beside their operands.
static constexpr uint64_t maxWorkspaceBytes = uint64_t(32) << 20;

namespace {
/// What a product's kernel depends on.
struct Problem {
  int64_t inputType, outputType, transposeA, transposeB;
  int64_t batch, m, n, k;
  int64_t ldA, strideA, ldB, strideB, ldC, strideC;
  int64_t hasBias, alignA, alignB, alignC;

  auto operator<=>(const Problem &) const = default;
};

/// How it is computed. `product` holds the bias of the last call.
struct Plan {
  GemmProduct product = nullptr;
  GemmLayout a = nullptr, b = nullptr, c = nullptr;
  GemmChoice choice = {};
  bool exists = false;
  std::mutex mutex;
};

/// Calls the library and remembers whether all went well.
class Builder {
public:
  explicit Builder(const GemmLibrary &library) : library(library) {}

  GemmProduct createProduct(const Problem &problem);
  GemmLayout createLayout(int type, int64_t rows, int64_t columns, int64_t ld,
                          int64_t stride, int64_t batch);
  bool choose(const Problem &problem, Plan &plan);
  bool isGood() const { return good; }

private:
  void note(GemmStatus status) { good = good && status == 0; }
  template <typename T>
  void setProduct(GemmProduct product, int attribute, T value) {
    note(library.productSet(product, attribute, &value, sizeof(value)));
  }
  template <typename T>
  void setPreference(GemmPreference preference, int attribute, T value) {
    note(library.preferenceSet(preference, attribute, &value, sizeof(value)));
  }

  const GemmLibrary &library;
  bool good = true;
};
} // namespace

/// cudaDataType of a McaGemmType.
static int getElementType(int64_t type) {
  switch (type) {
  case McaGemmF16:
    return gemmF16;
  case McaGemmBF16:
    return gemmBF16;
  default:
    return gemmF32;
  }
}

GemmProduct Builder::createProduct(const Problem &problem) {
  GemmProduct product = nullptr;
  int sums = problem.inputType == McaGemmTF32 ? gemmSumF32OfTF32 : gemmSumF32;
  note(library.productCreate(&product, sums, gemmF32));
  if (!good)
    return nullptr;
  setProduct(product, productFirstTransposed,
             int32_t(problem.transposeB ? gemmTransposed : gemmAsStored));
  setProduct(product, productSecondTransposed,
             int32_t(problem.transposeA ? gemmTransposed : gemmAsStored));
  if (problem.hasBias) {
    setProduct(product, productEpilogue, int32_t(epilogueBias));
    setProduct(product, productBiasType,
               int32_t(getElementType(problem.outputType)));
  }
  return product;
}

/// Of a matrix that is stored row by row as `rows` x `columns`.
GemmLayout Builder::createLayout(int type, int64_t rows, int64_t columns,
                                 int64_t ld, int64_t stride, int64_t batch) {
  GemmLayout layout = nullptr;
  note(library.layoutCreate(&layout, type, columns, rows, ld));
  if (!good)
    return nullptr;
  auto count = int32_t(batch);
  note(library.layoutSet(layout, layoutBatch, &count, sizeof(count)));
  note(library.layoutSet(layout, layoutStride, &stride, sizeof(stride)));
  return layout;
}

bool Builder::choose(const Problem &problem, Plan &plan) {
  GemmPreference preference = nullptr;
  note(library.preferenceCreate(&preference));
  if (!good)
    return false;
  setPreference(preference, preferWorkspace, maxWorkspaceBytes);
  setPreference(preference, preferAlignmentFirst, uint32_t(problem.alignB));
  setPreference(preference, preferAlignmentSecond, uint32_t(problem.alignA));
  setPreference(preference, preferAlignmentInitial, uint32_t(problem.alignC));
  setPreference(preference, preferAlignmentResult, uint32_t(problem.alignC));
  int count = 0;
  note(library.chooseKernel(library.handle, plan.product, plan.b, plan.a,
                            plan.c, plan.c, preference, 1, &plan.choice,
                            &count));
  (void)library.preferenceDestroy(preference);
  return good && count > 0 && plan.choice.state == 0;
}

static void build(const GemmLibrary &library, const Problem &problem,
                  Plan &plan) {
  Builder builder(library);
  int input = getElementType(problem.inputType);
  int output = getElementType(problem.outputType);
  int64_t m = problem.m, n = problem.n, k = problem.k;
  plan.product = builder.createProduct(problem);
  plan.a = builder.createLayout(input, problem.transposeA ? k : m,
                                problem.transposeA ? m : k, problem.ldA,
                                problem.strideA, problem.batch);
  plan.b = builder.createLayout(input, problem.transposeB ? n : k,
                                problem.transposeB ? k : n, problem.ldB,
                                problem.strideB, problem.batch);
  plan.c = builder.createLayout(output, m, n, problem.ldC, problem.strideC,
                                problem.batch);
  plan.exists = builder.isGood() && builder.choose(problem, plan);
}

/// The plan, made once for each problem and kept.
static Plan &getPlan(const GemmLibrary &library, const Problem &problem) {
  static std::mutex mutex;
  static auto *plans = new std::map<Problem, Plan>;
  std::lock_guard<std::mutex> lock(mutex);
  auto [entry, isNew] = plans->try_emplace(problem);
  if (isNew)
    build(library, problem, entry->second);
  return entry->second;
}

/// The largest power of two that divides an address, 256 at most.
static int64_t getAlignment(const void *pointer) {
  auto address = reinterpret_cast<uintptr_t>(pointer) | 256;
  return int64_t(address & -address);
}

static bool multiply(const GemmLibrary &library, Plan &plan, const void *a,
                     const void *b, void *c, const void *bias,
                     void *givenStream) {
  ScopedStream stream(givenStream);
  void *workspace = mgpuMemAlloc(plan.choice.workspaceBytes, stream, 0);
  const float one = 1, zero = 0;
  // The library reads the product's description before it returns.
  std::lock_guard<std::mutex> lock(plan.mutex);
  GemmStatus status = 0;
  if (bias)
    status = library.productSet(plan.product, productBias, &bias, sizeof(bias));
  if (!status)
    status = library.multiply(library.handle, plan.product, &one, b, plan.b, a,
                              plan.a, &zero, c, plan.c, c, plan.c,
                              &plan.choice.kernel, workspace,
                              plan.choice.workspaceBytes, stream);
  mgpuMemFree(workspace, stream);
  return status == 0;
}

int32_t mcaGemm(int32_t inputType, int32_t outputType, int32_t transposeA,
                int32_t transposeB, int64_t batch, int64_t m, int64_t n,
                int64_t k, const void *a, int64_t ldA, int64_t strideA,
                const void *b, int64_t ldB, int64_t strideB, void *c,
                int64_t ldC, int64_t strideC, const void *bias, void *stream) {
  if (batch == 0 || m == 0 || n == 0)
    return 0;
  const GemmLibrary *library = getGemmLibrary();
  if (!library || k == 0)
    return 1;
  Problem problem{inputType,
                  outputType,
                  transposeA != 0,
                  transposeB != 0,
                  batch,
                  m,
                  n,
                  k,
                  ldA,
                  strideA,
                  ldB,
                  strideB,
                  ldC,
                  strideC,
                  bias != nullptr,
                  getAlignment(a),
                  getAlignment(b),
                  getAlignment(c)};
  Plan &plan = getPlan(*library, problem);
  if (!plan.exists)
    return 1;
  return multiply(*library, plan, a, b, c, bias, stream) ? 0 : 1;
}
