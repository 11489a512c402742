//===- LowerToLinalgTests.cpp - Lowered programs against C++ ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JitFunction.h"

#include "mca/Sampling/Oracle.h"
#include "llvm/Support/FormatVariadic.h"

#include "gtest/gtest.h"

#include <cmath>
#include <random>

using namespace mlir::mca;
using namespace mlir::mca::test;

static constexpr const char *kForms[] = {
    "mca-lower-to-linalg", "mca-lower-to-linalg{form=data-parallel}"};

static void fillNormal(Buffer<float> &buffer, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal;
  for (float &value : buffer.data)
    value = normal(generator);
}

/// Probabilities over the keys that are not masked: every third is.
static void fillProbabilities(Buffer<float> &a, bool isMasked) {
  fillNormal(a, 4);
  int64_t keys = a.shape.back();
  for (size_t row = 0; row < a.data.size(); row += keys) {
    float sum = 0.0f;
    for (int64_t key = 0; key < keys; ++key) {
      float &value = a.data[row + key];
      value = isMasked && key % 3 == 2 ? 0.0f : std::exp(2.0f * value);
      sum += value;
    }
    for (int64_t key = 0; key < keys; ++key)
      a.data[row + key] /= sum;
  }
}

//===----------------------------------------------------------------------===//
// mca.plan
//===----------------------------------------------------------------------===//

static Plan headPlan(const Buffer<float> &w, uint32_t head,
                     const SequenceKey &key, int64_t length) {
  MatrixView<const float> slice{w.data.data() + head * w.shape[2], w.shape[0],
                                w.shape[2], w.shape[1] * w.shape[2], 1};
  return makePlan(slice, {key.seed, key.layer, head}, length);
}

static std::string planModule(const Buffer<float> &w, int64_t length,
                              const SequenceKey &key, bool isDynamic) {
  int64_t heads = w.shape[1], headDim = w.shape[2];
  std::string weight = w.dims(isDynamic) + "f32";
  std::string indices = llvm::formatv("{0}x{1}xi32", heads, length);
  std::string rows = llvm::formatv("{0}x{1}x{2}xf32", heads, length, headDim);
  return llvm::formatv(R"(
    func.func @main(%wm: memref<{0}>, %im: memref<{1}>, %gm: memref<{2}>)
        attributes {{llvm.emit_c_interface} {{
      %w = bufferization.to_tensor %wm restrict : memref<{0}> to tensor<{0}>
      %i0 = tensor.empty() : tensor<{1}>
      %g0 = tensor.empty() : tensor<{2}>
      %i, %g = mca.plan ins(%w : tensor<{0}>) outs(%i0, %g0 : tensor<{1}>, tensor<{2}>)
        {{seed = {3} : i64, layer = {4} : i64} -> tensor<{1}>, tensor<{2}>
      bufferization.materialize_in_destination %i in restrict writable %im
        : (tensor<{1}>, memref<{1}>) -> ()
      bufferization.materialize_in_destination %g in restrict writable %gm
        : (tensor<{2}>, memref<{2}>) -> ()
      return
    })",
                       weight, indices, rows, static_cast<int64_t>(key.seed),
                       key.layer);
}

static void expectPlanOfLibrary(Buffer<float> &w, const SequenceKey &key,
                                int64_t length, bool isDynamic,
                                const char *form) {
  JitFunction lowered(planModule(w, length, key, isDynamic), form);
  ASSERT_TRUE(lowered.isValid());
  Buffer<int32_t> indices({w.shape[1], length});
  Buffer<float> rows({w.shape[1], length, w.shape[2]});
  ASSERT_TRUE(lowered(w, indices, rows));
  for (int64_t head = 0; head < w.shape[1]; ++head) {
    Plan plan = headPlan(w, head, key, length);
    for (int64_t t = 0; t < length; ++t)
      EXPECT_EQ(indices.data[head * length + t], plan.indices[t])
          << "head " << head << ", entry " << t;
    for (int64_t i = 0; i < length * w.shape[2]; ++i)
      EXPECT_EQ(rows.data[head * length * w.shape[2] + i], plan.weights[i])
          << "head " << head << ", element " << i;
  }
}

TEST(LowerPlanTest, NumbersOfTheLibrary) {
  Buffer<float> w({48, 3, 7});
  fillNormal(w, 1);
  for (const char *form : kForms)
    for (bool isDynamic : {false, true}) {
      expectPlanOfLibrary(w, {7, 3, 0}, 100, isDynamic, form);
      expectPlanOfLibrary(w, {0xFEDCBA9876543210, 0xFFFFFFFF, 0}, 33, isDynamic,
                          form);
    }
}

TEST(LowerPlanTest, RowsOfZeros) {
  Buffer<float> w({5, 2, 3});
  // Head 0: rows 1 and 3 have a norm. Head 1: all zero.
  w.data[1 * 6] = 2.0f;
  w.data[3 * 6 + 1] = 1.0f;
  for (const char *form : kForms)
    expectPlanOfLibrary(w, {1, 0, 0}, 40, /*isDynamic=*/false, form);
}

TEST(LowerPlanTest, NotFinite) {
  Buffer<float> w({6, 2, 2});
  fillNormal(w, 2);
  w.data[4] = INFINITY;
  for (const char *form : kForms) {
    JitFunction lowered(planModule(w, 9, {}, false), form);
    Buffer<int32_t> indices({2, 9});
    Buffer<float> rows({2, 9, 2});
    ASSERT_TRUE(lowered.isValid() && lowered(w, indices, rows));
    for (int32_t index : indices.data)
      EXPECT_TRUE(index >= 0 && index < 6) << index;
  }
}

//===----------------------------------------------------------------------===//
// mca.encode
//===----------------------------------------------------------------------===//

namespace {
struct EncodeCase {
  const char *name;
  int64_t batch, heads, group, queries, keys;
  double alpha = 0.5;
  bool isMasked = false;
  bool isDynamic = false;
  bool hasBias = true;
  Length length = Length::Padded;
  Rounding rounding = Rounding::Ceil;
};

constexpr int64_t inputs = 24, headDim = 5;
constexpr SequenceKey encodeKey{11, 2, 0};

/// One mca.encode on random operands.
class LowerEncodeTest : public testing::TestWithParam<EncodeCase> {
protected:
  LowerEncodeTest()
      : x({c.batch, c.keys, inputs}), w({inputs, c.heads, headDim}),
        b({c.heads, headDim}),
        a({c.batch, c.heads * c.group, c.queries, c.keys}),
        out({c.batch, c.heads, c.keys, headDim}) {
    fillNormal(x, 1);
    fillNormal(w, 2);
    fillNormal(b, 3);
    fillProbabilities(a, c.isMasked);
  }

  std::string module() const;
  bool run(const char *pipeline) {
    JitFunction compiled(module(), pipeline);
    return compiled.isValid() && compiled(x, w, b, a, out);
  }
  /// Head `head` of batch element `batch` as the reference computes it.
  Encoded reference(int64_t batch, int64_t head) const;
  void expectNear(double relative) const;

  EncodeCase c = GetParam();
  Buffer<float> x, w, b, a, out;
};
} // namespace

std::string LowerEncodeTest::module() const {
  bool isDynamic = c.isDynamic;
  auto tokens = [&](std::string text) {
    std::string n = "x" + std::to_string(c.keys) + "x";
    return isDynamic ? text.replace(text.rfind(n), n.size(), "x?x") : text;
  };
  return llvm::formatv(
      R"(
    func.func @main(%xm: memref<{0}>, %wm: memref<{1}>, %bm: memref<{2}>,
                    %am: memref<{3}>, %om: memref<{4}>)
        attributes {{llvm.emit_c_interface} {{
      %x = bufferization.to_tensor %xm restrict : memref<{0}> to tensor<{0}>
      %w = bufferization.to_tensor %wm restrict : memref<{1}> to tensor<{1}>
      %b = bufferization.to_tensor %bm restrict : memref<{2}> to tensor<{2}>
      %a = bufferization.to_tensor %am restrict : memref<{3}> to tensor<{3}>
      %o = bufferization.to_tensor %om restrict : memref<{4}> to tensor<{4}>
      %v = mca.encode values(%x : tensor<{0}>) weight(%w : tensor<{1}>) {5}
        probabilities(%a : tensor<{3}>) outs(%o : tensor<{4}>)
        {{alpha = {6:e8} : f64, seed = {7} : i64, layer = {8} : i64,
          length = #mca<length {9}>, rounding = #mca<rounding {10}>} -> tensor<{4}>
      bufferization.materialize_in_destination %v in restrict writable %om
        : (tensor<{4}>, memref<{4}>) -> ()
      return
    })",
      tokens(x.dims(false) + "f32"), w.dims(false) + "f32",
      b.dims(false) + "f32", tokens(a.dims(false) + "f32"),
      tokens(out.dims(false) + "f32"),
      c.hasBias ? "bias(%b : tensor<" + b.dims(false) + "f32>)" : "", c.alpha,
      encodeKey.seed, encodeKey.layer,
      c.length == Length::Padded ? "padded" : "attended",
      c.rounding == Rounding::Ceil ? "ceil" : "floor");
}

Encoded LowerEncodeTest::reference(int64_t batch, int64_t head) const {
  auto values = MatrixView<const float>::contiguous(
      x.data.data() + batch * c.keys * inputs, c.keys, inputs);
  MatrixView<const float> weight{w.data.data() + head * headDim, inputs,
                                 headDim, c.heads * headDim, 1};
  std::vector<MatrixView<const float>> group;
  for (int64_t member = 0; member < c.group; ++member) {
    int64_t queryHead = (batch * c.heads + head) * c.group + member;
    group.push_back(MatrixView<const float>::contiguous(
        a.data.data() + queryHead * c.queries * c.keys, c.queries, c.keys));
  }
  std::span<const float> bias(b.data.data() + head * headDim, headDim);
  return encodeHead(values, weight, c.hasBias ? bias : std::span<const float>(),
                    group, headPlan(w, head, encodeKey, inputs),
                    {c.alpha, c.rounding, c.length});
}

/// Every element within `relative` of the largest one.
void LowerEncodeTest::expectNear(double relative) const {
  const float *found = out.data.data();
  for (int64_t batch = 0; batch < c.batch; ++batch) {
    for (int64_t head = 0; head < c.heads; ++head) {
      Encoded expected = reference(batch, head);
      double largest = 1.0;
      for (double value : expected.values)
        largest = std::max(largest, std::abs(value));
      for (double value : expected.values)
        EXPECT_NEAR(*found++, value, relative * largest);
    }
  }
}

TEST_P(LowerEncodeTest, MatchesTheOracle) {
  for (const char *form : kForms) {
    ASSERT_TRUE(run(form));
    expectNear(1e-5);
  }
}

TEST_P(LowerEncodeTest, ExactWhenEveryTokenGetsAllSamples) {
  c.alpha = 1e-30;
  c.isMasked = false;
  fillProbabilities(a, false);
  ASSERT_TRUE(run("mca-lower-to-linalg"));
  Buffer<float> approximate = out;
  ASSERT_TRUE(run("mca-restore-exact"));
  for (size_t i = 0; i < out.data.size(); ++i)
    EXPECT_NEAR(approximate.data[i], out.data[i],
                1e-5 * (1.0 + std::abs(out.data[i])));
}

static EncodeCase variant(const char *name, void (*change)(EncodeCase &)) {
  EncodeCase result{name,          /*batch=*/1, /*heads=*/2, /*group=*/1,
                    /*queries=*/6, /*keys=*/7};
  change(result);
  return result;
}

INSTANTIATE_TEST_SUITE_P(
    Cases, LowerEncodeTest,
    testing::Values(variant("plain", [](EncodeCase &) {}),
                    variant("batch2", [](EncodeCase &c) { c.batch = 2; }),
                    variant("grouped",
                            [](EncodeCase &c) {
                              c.batch = 2;
                              c.group = 2;
                            }),
                    variant("oneKey",
                            [](EncodeCase &c) {
                              c.keys = 1;
                              c.alpha = 1.0;
                            }),
                    variant("maskedAttended",
                            [](EncodeCase &c) {
                              c.isMasked = true;
                              c.length = Length::Attended;
                            }),
                    variant("maskedFloor",
                            [](EncodeCase &c) {
                              c.isMasked = true;
                              c.alpha = 1.0;
                              c.rounding = Rounding::Floor;
                            }),
                    variant("dynamicKeys",
                            [](EncodeCase &c) {
                              c.batch = 2;
                              c.group = 3;
                              c.isDynamic = true;
                            }),
                    variant("noBias",
                            [](EncodeCase &c) { c.hasBias = false; })),
    [](const auto &info) { return std::string(info.param.name); });
