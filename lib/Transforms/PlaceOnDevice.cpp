//===- PlaceOnDevice.cpp - All memory is the device's -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PLACEONDEVICE
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

namespace {
struct PlaceOnDevice : mca::impl::PlaceOnDeviceBase<PlaceOnDevice> {
  void runOnOperation() override {
    auto device =
        gpu::AddressSpaceAttr::get(&getContext(), gpu::AddressSpace::Global);
    AttrTypeReplacer replacer;
    replacer.addReplacement([&](MemRefType type) -> std::optional<Type> {
      if (type.getMemorySpace())
        return std::nullopt;
      return MemRefType::get(type.getShape(), type.getElementType(),
                             type.getLayout(), device);
    });
    replacer.addReplacement(
        [&](UnrankedMemRefType type) -> std::optional<Type> {
          if (type.getMemorySpace())
            return std::nullopt;
          return UnrankedMemRefType::get(type.getElementType(), device);
        });
    replacer.recursivelyReplaceElementsIn(getOperation(), /*replaceAttrs=*/true,
                                          /*replaceLocs=*/false,
                                          /*replaceTypes=*/true);
  }
};
} // namespace
