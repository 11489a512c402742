//===- Linalg.cpp - mca-to-linalg -------------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::mca;

void mca::buildMCAToLinalgPipeline(OpPassManager &pm) {
  pm.addPass(createDecompose());
  pm.addPass(createMaterializePlans());
  LowerToLinalgOptions lower;
  lower.form = LinalgForm::DataParallel;
  pm.addPass(createLowerToLinalg(lower));
  pm.addPass(createRefineShapes());
  pm.addPass(createCSEPass());
  pm.addPass(createSliceInserts());
}

void mca::registerLinalgPipeline() {
  PassPipelineRegistration<>(
      "mca-to-linalg",
      "Tensor programs with mca operations to linalg for other compilers",
      buildMCAToLinalgPipeline);
}
