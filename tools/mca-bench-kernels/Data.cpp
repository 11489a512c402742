//===- Data.cpp - What kernels are run on ---------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Data.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <random>

using namespace mlir::mca;

template <typename T>
static void fill(HostArray &array, llvm::function_ref<T()> next) {
  for (T &element : elementsOf<T>(array))
    element = next();
}

HostArray mlir::mca::randomArray(ElementKind kind,
                                 llvm::ArrayRef<int64_t> shape,
                                 double deviation) {
  HostArray array(kind, shape);
  std::mt19937 generator(7);
  std::normal_distribution<float> normal(0.0f, static_cast<float>(deviation));
  std::uniform_int_distribution<int> codes(-127, 127);
  if (kind == ElementKind::I8)
    fill<int8_t>(array, [&] { return static_cast<int8_t>(codes(generator)); });
  else if (kind == ElementKind::BF16)
    fill<uint16_t>(array, [&] {
      auto bits = std::bit_cast<uint32_t>(normal(generator));
      return static_cast<uint16_t>(bits >> 16);
    });
  else
    fill<float>(array, [&] { return normal(generator); });
  return array;
}

HostArray mlir::mca::integerArray(
    llvm::ArrayRef<int64_t> shape,
    llvm::function_ref<int64_t(int64_t head, int64_t i)> element) {
  HostArray array(ElementKind::I32, shape);
  int64_t index = 0;
  fill<int32_t>(array, [&] {
    int64_t head = index / shape.back(), i = index % shape.back();
    ++index;
    return static_cast<int32_t>(element(head, i));
  });
  return array;
}

HostArray mlir::mca::probabilityArray(llvm::ArrayRef<int64_t> shape) {
  HostArray array = randomArray(ElementKind::F32, shape);
  llvm::MutableArrayRef<float> rest = elementsOf<float>(array);
  for (; !rest.empty(); rest = rest.drop_front(shape.back())) {
    llvm::MutableArrayRef<float> row = rest.take_front(shape.back());
    for (float &value : row)
      value = std::exp(value);
    float sum = std::accumulate(row.begin(), row.end(), 0.0f);
    for (float &value : row)
      value /= sum;
  }
  return array;
}

HostArray mlir::mca::permutedTokens(int64_t h, int64_t n, int64_t listed) {
  HostArray array(ElementKind::I32, {h, n});
  llvm::MutableArrayRef<int32_t> all = elementsOf<int32_t>(array);
  std::mt19937 generator(7);
  for (int64_t head = 0; head < h; ++head) {
    llvm::MutableArrayRef<int32_t> tokens = all.slice(head * n, n);
    std::iota(tokens.begin(), tokens.end(), 0);
    std::shuffle(tokens.begin(), tokens.end(), generator);
    llvm::sort(tokens.take_front(listed));
  }
  return array;
}
