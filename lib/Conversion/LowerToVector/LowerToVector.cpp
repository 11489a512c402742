//===- LowerToVector.cpp - Matrix products to vector code -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GatherStart.h"
#include "Kernels.h"

#include "mca/Conversion/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/BroadcastRow.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LOWERTOVECTOR
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
struct LowerToVector : mca::impl::LowerToVectorBase<LowerToVector> {
  using LowerToVectorBase::LowerToVectorBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (isVectorWidthOption(vectorWidth) && tileRows >= 0 && tileRows <= 64 &&
        tileVectors >= 0 && tileVectors <= 16 && parallelThreshold >= 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-lower-to-vector: vector-width must be 0, 4, 8 or 16, "
              "tile-rows in [0, 64], tile-vectors in [0, 16] and "
              "parallel-threshold not negative";
  }

  KernelOptions kernelOptions() const {
    RegisterTile tile = getRegisterTile(vectorWidth);
    if (tileRows)
      tile.rows = tileRows;
    if (tileVectors)
      tile.vectors = tileVectors;
    return {tile,
            {parallel, parallelThreshold},
            getDotSupport(vectorWidth, features)};
  }

  static LogicalResult lowerKernel(RewriterBase &rewriter, Operation *op,
                                   const GatherStarts &starts,
                                   const KernelOptions &options) {
    if (auto attend = dyn_cast<AttendTokensOp>(op))
      return lowerAttendTokens(rewriter, attend, options);
    return lowerGatherMatmul(rewriter, cast<GatherMatmulOp>(op),
                             starts.lookup(op), options);
  }

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    GatherStarts starts = absorbGatherStarts(rewriter, getOperation());
    SmallVector<Operation *> products;
    // A contraction may take along what it starts from: that is not collected.
    getOperation()->walk([&](Operation *op) {
      if (isa<GatherMatmulOp, AttendTokensOp, linalg::LinalgOp>(op) &&
          !isStartOfSums(op))
        products.push_back(op);
    });
    KernelOptions options = kernelOptions();
    for (Operation *op : products) {
      if (auto product = dyn_cast<linalg::LinalgOp>(op))
        (void)lowerContraction(rewriter, product, options);
      else if (!cast<DestinationStyleOpInterface>(op)
                    .hasPureTensorSemantics() &&
               failed(lowerKernel(rewriter, op, starts, options)))
        signalPassFailure();
    }
  }
};
} // namespace
