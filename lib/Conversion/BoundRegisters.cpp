//===- BoundRegisters.cpp - Room in registers -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_BOUNDREGISTERS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

namespace {
struct BoundRegisters : mca::impl::BoundRegistersBase<BoundRegisters> {
  using BoundRegistersBase::BoundRegistersBase;

  void runOnOperation() override {
    if (minBlocks == 0)
      return;
    Builder builder(&getContext());
    StringRef name = NVVM::NVVMDialect::getMinctasmAttrName();
    getOperation()->walk([&](gpu::GPUFuncOp func) {
      if (func.isKernel() && func.getNumWorkgroupAttributions() > 0 &&
          !func->hasAttr(name))
        func->setAttr(name, builder.getI32IntegerAttr(minBlocks));
    });
  }
};
} // namespace
