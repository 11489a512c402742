//===- AttentionData.cpp - What one attention read and wrote ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionData.h"

using namespace mlir;
using namespace mlir::mca;

static llvm::Error expectShape(const AttentionTap &tap, StringRef what,
                               const HostArray &array,
                               ArrayRef<int64_t> shape) {
  if (array.getShape() == shape)
    return llvm::Error::success();
  return llvm::createStringError("attention '" + tap.name + "': the " + what +
                                 " are " + array.describe() + "; expected " +
                                 describeArray(array.getKind(), shape) +
                                 " with these weight and probabilities");
}

/// Compares everything with the weight and the probabilities, from which the
/// sizes are taken.
static llvm::Error verifyShapes(const AttentionTap &tap,
                                ArrayRef<HostArray> results) {
  ArrayRef<int64_t> weight = results[tap.weight].getShape();
  const HostArray &probabilities = results[tap.probabilities];
  ArrayRef<int64_t> attention = probabilities.getShape();
  int64_t heads = weight[1], tokens = attention.back();
  int64_t queryHeads = attention.drop_back(2).back();
  if (heads ? queryHeads % heads != 0 : queryHeads != 0)
    return llvm::createStringError(
        "attention '" + tap.name + "': the probabilities are " +
        probabilities.describe() + "; expected a multiple of the weight's " +
        Twine(heads) + " heads");
  SmallVector<int64_t> values(attention.drop_back(3)), encoded(values),
      fallbacks(values), outputs(attention.drop_back());
  values.append({tokens, weight[0]});
  encoded.append({heads, tokens, weight[2]});
  outputs.push_back(weight[2]);
  fallbacks.push_back(heads);
  const HostArray &result = results[tap.approximated];
  llvm::Error error = llvm::joinErrors(
      expectShape(tap, "values", results[tap.values], values),
      tap.isEncode() ? expectShape(tap, "encoded values", result, encoded)
                     : expectShape(tap, "outputs", result, outputs));
  if (tap.fallbacks)
    error = llvm::joinErrors(
        std::move(error),
        expectShape(tap, "fallbacks", results[*tap.fallbacks], fallbacks));
  if (!tap.bias)
    return error;
  return llvm::joinErrors(
      std::move(error),
      expectShape(tap, "biases", results[*tap.bias], weight.drop_front()));
}

static std::vector<float> toFloats(const HostArray &array) {
  std::vector<float> values(array.getNumElements());
  for (auto [index, value] : llvm::enumerate(values))
    value = static_cast<float>(array.getElement(index));
  return values;
}

llvm::Expected<AttentionData>
AttentionData::create(const AttentionTap &tap, ArrayRef<HostArray> results) {
  if (llvm::Error error = verifyShapes(tap, results))
    return error;
  AttentionData data;
  data.tap = &tap;
  data.x = toFloats(results[tap.values]);
  data.w = toFloats(results[tap.weight]);
  data.a = toFloats(results[tap.probabilities]);
  data.y = toFloats(results[tap.approximated]);
  if (tap.bias)
    data.b = toFloats(results[*tap.bias]);
  if (tap.fallbacks)
    for (float flag : toFloats(results[*tap.fallbacks]))
      data.fallbacks.push_back(flag != 0.0f);
  ArrayRef<int64_t> weight = results[tap.weight].getShape();
  ArrayRef<int64_t> probabilities = results[tap.probabilities].getShape();
  data.inputDim = weight[0], data.heads = weight[1], data.headDim = weight[2];
  data.tokens = probabilities.back();
  data.queries = probabilities.drop_back().back();
  data.group = data.heads ? probabilities.drop_back(2).back() / data.heads : 0;
  data.batches = llvm::product_of(probabilities.drop_back(3), int64_t(1));
  return std::move(data);
}

FloatView AttentionData::values(int64_t batch) const {
  return FloatView::contiguous(x.data() + batch * tokens * inputDim, tokens,
                               inputDim);
}

FloatView AttentionData::weight(int64_t head) const {
  return {w.data() + head * headDim, inputDim, headDim, heads * headDim, 1};
}

std::span<const float> AttentionData::bias(int64_t head) const {
  std::span<const float> all(b);
  return all.empty() ? all : all.subspan(head * headDim, headDim);
}

SmallVector<FloatView> AttentionData::probabilities(int64_t batch,
                                                    int64_t head) const {
  SmallVector<FloatView> views;
  int64_t first = (batch * heads + head) * group;
  for (int64_t query = first; query < first + group; ++query)
    views.push_back(FloatView::contiguous(a.data() + query * queries * tokens,
                                          queries, tokens));
  return views;
}

std::span<const float> AttentionData::encoded(int64_t batch,
                                              int64_t head) const {
  int64_t size = tokens * headDim;
  return std::span(y).subspan((batch * heads + head) * size, size);
}

std::span<const float> AttentionData::outputs(int64_t batch, int64_t head,
                                              int64_t member) const {
  int64_t size = queries * headDim;
  return std::span(y).subspan(((batch * heads + head) * group + member) * size,
                              size);
}

bool AttentionData::fellBack(int64_t batch, int64_t head) const {
  return !fallbacks.empty() && fallbacks[batch * heads + head];
}
