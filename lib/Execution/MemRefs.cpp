//===- MemRefs.cpp - Arrays as compiled code sees them ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MemRefs.h"

#include "mca/Transforms/Weights.h"

#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "llvm/ADT/SmallSet.h"

#include <cstdlib>
#include <cstring>

using namespace mlir;
using namespace mlir::mca;

/// What memref.get_global has for an allocated pointer.
static constexpr int64_t notAllocated = 0xdeadbeef;

void MemRefs::append(unsigned rank) {
  starts.push_back(words.size());
  words.resize(words.size() + 3 + 2 * rank);
}

MemRefs::MemRefs(ArrayRef<RankedTensorType> types) {
  for (RankedTensorType type : types)
    append(type.getRank());
}

MemRefs::MemRefs(ArrayRef<const HostArray *> arrays) {
  for (auto [index, array] : llvm::enumerate(arrays)) {
    ArrayRef<int64_t> shape = array->getShape();
    append(shape.size());
    int64_t *word = get(index);
    auto address = reinterpret_cast<intptr_t>(array->getBytes().data());
    *word++ = address;
    *word++ = address;
    *word++ = 0;
    word = llvm::copy(shape, word);
    llvm::copy(computeStrides(shape), word);
  }
}

/// Copies `source`, with strides in elements, to the row-major `target`.
static char *copyStrided(const char *source, ArrayRef<int64_t> sizes,
                         ArrayRef<int64_t> strides, int64_t width,
                         char *target) {
  if (sizes.empty()) {
    std::memcpy(target, source, width);
    return target + width;
  }
  if (sizes.size() == 1 && strides.front() == 1) {
    std::memcpy(target, source, sizes.front() * width);
    return target + sizes.front() * width;
  }
  for (int64_t i = 0; i < sizes.front(); ++i)
    target =
        copyStrided(source + i * strides.front() * width, sizes.drop_front(),
                    strides.drop_front(), width, target);
  return target;
}

FailureOr<std::vector<HostArray>>
MemRefs::read(ArrayRef<RankedTensorType> types) {
  std::vector<HostArray> arrays;
  for (auto [index, type] : llvm::enumerate(types)) {
    const int64_t *word = get(index);
    ArrayRef<int64_t> sizes(word + 3, type.getRank());
    ArrayRef<int64_t> strides(word + 3 + type.getRank(), type.getRank());
    ElementKind kind = *elementKindOf(type.getElementType());
    if (!denseByteSize(kind, sizes))
      return emitError(UnknownLoc::get(type.getContext()))
             << "result " << index << " has an impossible size";
    HostArray &array = arrays.emplace_back(kind, sizes);
    if (array.getBytes().empty())
      continue;
    const char *source = reinterpret_cast<const char *>(word[1]);
    copyStrided(source + word[2] * byteWidth(kind), sizes, strides,
                byteWidth(kind), array.getBytes().begin());
  }
  return arrays;
}

void MemRefs::free(MemRefs &inputs) {
  llvm::SmallSet<int64_t, 8> kept{0, notAllocated};
  for (unsigned i = 0; i < inputs.starts.size(); ++i)
    kept.insert(*inputs.get(i));
  for (unsigned i = 0; i < starts.size(); ++i)
    if (kept.insert(*get(i)).second)
      std::free(reinterpret_cast<void *>(*get(i)));
  llvm::fill(words, 0);
}
