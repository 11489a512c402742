//===- FallbackCounts.cpp - Heads that a program made exact -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FallbackCounts.h"

using namespace mlir;
using namespace mlir::mca;

std::optional<FallbackCounts> FallbackCounts::of(func::FuncOp function) {
  auto attr = function->getAttrOfType<DictionaryAttr>("mca.fallbacks");
  if (!attr)
    return std::nullopt;
  auto result = attr.getAs<IntegerAttr>("result");
  auto names = attr.getAs<ArrayAttr>("names");
  auto heads = attr.getAs<DenseI64ArrayAttr>("heads");
  if (!result || !names || !heads ||
      static_cast<size_t>(heads.size()) != names.size() ||
      result.getValue().uge(function.getNumResults()))
    return std::nullopt;
  FallbackCounts counts;
  counts.result = result.getInt();
  auto type =
      dyn_cast<RankedTensorType>(function.getResultTypes()[counts.result]);
  SmallVector<int64_t> shape = {static_cast<int64_t>(names.size())};
  if (!type || type.getShape() != ArrayRef(shape) ||
      !type.getElementType().isInteger(64))
    return std::nullopt;
  for (Attribute name : names)
    counts.names.push_back(isa<StringAttr>(name) ? cast<StringAttr>(name).str()
                                                 : "?");
  llvm::append_range(counts.heads, heads.asArrayRef());
  return counts;
}

std::vector<Fallbacks> FallbackCounts::read(ArrayRef<HostArray> outputs) const {
  std::vector<Fallbacks> counts;
  for (auto [index, of] : llvm::enumerate(heads))
    counts.push_back(
        {static_cast<int64_t>(outputs[result].getElement(index)), of});
  return counts;
}
