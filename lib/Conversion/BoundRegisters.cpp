//===- BoundRegisters.cpp - Room in registers -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_BOUNDREGISTERS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Whether threads of a block wait for each other, and none works on matrices
/// with its warp: such kernels hold many sums, of which none may be spilled.
static bool isBounded(gpu::GPUFuncOp func) {
  bool hasBarrier = false, hasMatrices = false;
  func.walk([&](Operation *op) {
    hasBarrier |= isa<gpu::BarrierOp>(op);
    hasMatrices |= isa<nvgpu::MmaSyncOp, NVVM::MmaOp>(op);
  });
  return func.isKernel() && !hasMatrices &&
         (hasBarrier || func.getNumWorkgroupAttributions() > 0);
}

namespace {
struct BoundRegisters : mca::impl::BoundRegistersBase<BoundRegisters> {
  using BoundRegistersBase::BoundRegistersBase;

  void runOnOperation() override {
    if (minBlocks == 0)
      return;
    Builder builder(&getContext());
    StringRef name = NVVM::NVVMDialect::getMinctasmAttrName();
    getOperation()->walk([&](gpu::GPUFuncOp func) {
      if (isBounded(func) && !func->hasAttr(name))
        func->setAttr(name, builder.getI32IntegerAttr(minBlocks));
    });
  }
};
} // namespace
