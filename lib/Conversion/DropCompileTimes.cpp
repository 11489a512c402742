//===- DropCompileTimes.cpp - The same binaries again -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DROPCOMPILETIMES
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

static gpu::ObjectAttr dropTimes(gpu::ObjectAttr object) {
  DictionaryAttr properties = object.getProperties();
  if (!properties)
    return object;
  SmallVector<NamedAttribute> kept;
  for (NamedAttribute property : properties)
    if (!property.getName().strref().ends_with("TimeInMs"))
      kept.push_back(property);
  return gpu::ObjectAttr::get(object.getContext(), object.getTarget(),
                              object.getFormat(), object.getObject(),
                              DictionaryAttr::get(object.getContext(), kept),
                              object.getKernels());
}

namespace {
struct DropCompileTimes : mca::impl::DropCompileTimesBase<DropCompileTimes> {
  void runOnOperation() override {
    getOperation()->walk([](gpu::BinaryOp binary) {
      SmallVector<Attribute> objects;
      for (auto object : binary.getObjects().getAsRange<gpu::ObjectAttr>())
        objects.push_back(dropTimes(object));
      binary.setObjectsAttr(ArrayAttr::get(binary.getContext(), objects));
    });
  }
};
} // namespace
