//===- LowerTosa.cpp - TOSA to linalg ---------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mca/Dialect/MCA/Utils/UsesDialect.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Tosa/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LOWERTOSA
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// The conversions, in an order that needs no validation of a profile.
static void addConversions(OpPassManager &pm) {
  auto &function = pm.nest<func::FuncOp>();
  function.addPass(tosa::createTosaMakeBroadcastablePass());
  function.addPass(tosa::createTosaToLinalgNamed());
  function.addPass(createCanonicalizerPass());
  function.addPass(tosa::createTosaLayerwiseConstantFoldPass());
  function.addPass(tosa::createTosaMakeBroadcastablePass());
  // Before tosa-to-linalg, which knows no control flow.
  function.addPass(createTosaToSCFPass());
  function.addPass(tosa::createTosaToLinalg());
  TosaToArithPassOptions arith;
  arith.includeApplyRescale = true;
  function.addPass(createTosaToArithPass(arith));
  function.addPass(createTosaToTensorPass());
}

namespace {
struct LowerTosa : mca::impl::LowerTosaBase<LowerTosa> {
  using LowerTosaBase::LowerTosaBase;

  void getDependentDialects(DialectRegistry &registry) const override {
    LowerTosaBase::getDependentDialects(registry);
    OpPassManager pipeline(ModuleOp::getOperationName());
    addConversions(pipeline);
    pipeline.getDependentDialects(registry);
  }

  void runOnOperation() override {
    if (!usesDialect<tosa::TosaDialect>(getOperation()))
      return;
    OpPassManager pipeline(ModuleOp::getOperationName());
    addConversions(pipeline);
    if (failed(runPipeline(pipeline, getOperation())))
      signalPassFailure();
  }
};
} // namespace
