//===- LowerToGPU.cpp - Products and token lists to gpu.launch --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

#include "mca/Conversion/Passes.h"
#include "mca/Dialect/MCA/Utils/RemarkOptions.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LOWERTOGPU
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
struct LowerToGPU : mca::impl::LowerToGPUBase<LowerToGPU> {
  using LowerToGPUBase::LowerToGPUBase;

  LogicalResult initialize(MLIRContext *context) override {
    StringRef number = StringRef(chip).trim();
    unsigned version;
    if (!number.consume_front("sm_") || number.consumeInteger(10, version) ||
        !(number.empty() || number == "a" || number == "f"))
      return emitError(UnknownLoc::get(context))
             << "mca-lower-to-gpu: chip must be sm_<number>, found '" << chip
             << "'";
    kernelOptions = getKernelOptions(version, tf32);
    return success();
  }

  static LogicalResult launch(RewriterBase &rewriter, Operation *op,
                              const GPUKernelOptions &options,
                              StringRef &reason) {
    if (auto order = dyn_cast<OrderTokensOp>(op))
      return launchOrderTokens(rewriter, order, reason);
    if (auto counts = dyn_cast<SampleCountsOp>(op))
      return launchSampleCounts(rewriter, counts, reason);
    if (auto attend = dyn_cast<AttendTokensOp>(op))
      return launchAttendTokens(rewriter, attend, options, reason);
    if (auto gather = dyn_cast<GatherMatmulOp>(op))
      return launchGatherMatmul(rewriter, gather, options, reason);
    if (auto attention = dyn_cast<FusedAttentionOp>(op))
      return launchFusedAttention(rewriter, attention, options, reason);
    return launchContraction(rewriter, cast<linalg::LinalgOp>(op), options,
                             reason);
  }

  /// What a reader would expect a kernel for. Others, which a product may take
  /// along, are not looked at.
  static bool isProduct(Operation *op) {
    if (auto generic = dyn_cast<linalg::LinalgOp>(op))
      return generic.getNumDpsInputs() == 2 &&
             generic.getNumReductionLoops() > 0;
    return isa<AttendTokensOp, FusedAttentionOp, GatherMatmulOp, OrderTokensOp,
               SampleCountsOp>(op);
  }

  static void remarkLeft(Operation *op, StringRef reason) {
    remark::analysis(op->getLoc(),
                     getRemarkOptions(op, "NoKernel", "mca-lower-to-gpu"))
        << remark::add("{0} left without a kernel", op->getName())
        << remark::reason("{0}", reason);
  }

  void runOnOperation() override {
    SmallVector<Operation *> products;
    getOperation()->walk([&](Operation *op) {
      if (isa<gpu::LaunchOp, gpu::GPUModuleOp>(op))
        return WalkResult::skip();
      if (isProduct(op) &&
          cast<DestinationStyleOpInterface>(op).hasPureBufferSemantics())
        products.push_back(op);
      return WalkResult::advance();
    });
    IRRewriter rewriter(&getContext());
    for (Operation *op : products) {
      StringRef reason;
      if (failed(launch(rewriter, op, kernelOptions, reason)))
        remarkLeft(op, reason);
    }
  }

  GPUKernelOptions kernelOptions;
};
} // namespace
