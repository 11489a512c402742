//===- Common.cpp - What ways to all targets share ------------------ -*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"

#include "mca/Conversion/Passes.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::mca;

void mca::addDecomposition(OpPassManager &pm, bool verifySizes) {
  pm.addPass(createLowerTosa());
  pm.addPass(createInlineGlobals());
  pm.addPass(createExpandAggregates());
  if (verifySizes) {
    pm.addPass(createVerifySizes());
    // A size read off an operation's result would keep it from being fused.
    pm.addPass(memref::createResolveShapedTypeResultDimsPass());
  }
  pm.addPass(createUnifySizes());
  // Arithmetic on whole tensors, as people write it.
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createDecompose());
  pm.addPass(createMaterializePlans());
}

void mca::addBufferization(OpPassManager &pm) {
  pm.addPass(createUnshareDestinations());
  pm.addPass(createReuseOperands());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions bufferize;
  bufferize.bufferizeFunctionBoundaries = true;
  bufferize.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(bufferize));
  pm.addPass(createCanonicalizerPass());
}

void mca::addFloatExpansion(OpPassManager &pm, bool convertsBFloat16) {
  arith::ArithEmulateUnsupportedFloatsOptions bf16;
  bf16.sourceTypeStrs = {"bf16"};
  bf16.targetTypeStr = "f32";
  pm.addPass(arith::createArithEmulateUnsupportedFloats(bf16));
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = !convertsBFloat16;
  pm.addPass(arith::createArithExpandOpsPass(expand));
}

void mca::addConversionToLLVM(OpPassManager &pm) {
  pm.addPass(createConvertMathToLLVMPass());
  // Takes vectors apart, so vectors come after it.
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createUBToLLVMConversionPass());
}
