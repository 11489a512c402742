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

static bool hasOneThread(gpu::GPUFuncOp func) {
  auto sizes = func.getKnownBlockSize();
  return sizes && llvm::all_of(*sizes, [](int32_t size) { return size == 1; });
}

/// Whether a kernel keeps more in registers than the sums of a tile: sizes that
/// are not known before it runs, or all that a program of several operations
/// needs, which has no tile.
static bool keepsMore(gpu::GPUFuncOp func) {
  return func.getNumWorkgroupAttributions() == 0 ||
         llvm::any_of(func.getArgumentTypes(), llvm::IsaPred<IndexType>);
}

/// Blocks of which the registers of one multiprocessor should hold so many; 0:
/// the assembler's choice. Kernels whose threads wait for each other get
/// `minBlocks`, or one less where that would be spilled, but those that work on
/// matrices hold many sums. The assembler does well with them, unless they also
/// exchange what they hold, as attention does: it would spill some of it to fit
/// one more block. So it would for a single thread.
static unsigned chooseBlocks(gpu::GPUFuncOp func, unsigned minBlocks) {
  bool hasBarrier = func.getNumWorkgroupAttributions() > 0;
  bool hasMatrices = false, hasShuffles = false;
  func.walk([&](Operation *op) {
    hasBarrier |= isa<gpu::BarrierOp>(op);
    hasMatrices |= isa<nvgpu::MmaSyncOp, NVVM::MmaOp>(op);
    hasShuffles |= isa<gpu::ShuffleOp>(op);
  });
  if (!func.isKernel())
    return 0;
  if (hasOneThread(func))
    return 1;
  if (!hasBarrier)
    return 0;
  if (hasMatrices)
    return hasShuffles ? 1 : 0;
  return keepsMore(func) ? std::max(minBlocks - 1, 1u) : minBlocks;
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
      unsigned blocks = chooseBlocks(func, minBlocks);
      if (blocks > 0 && !func->hasAttr(name))
        func->setAttr(name, builder.getI32IntegerAttr(blocks));
    });
  }
};
} // namespace
