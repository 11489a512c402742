//===- KernelLaunches.cpp - Kernels and where they start --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelLaunches.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::mca;

/// FunctionOpInterface's own cannot: it has no results for LLVM's void.
static void eraseArguments(LLVM::LLVMFuncOp func,
                           const llvm::BitVector &arguments) {
  SmallVector<Type> types;
  SmallVector<DictionaryAttr> attrs;
  for (auto [index, type] : llvm::enumerate(func.getArgumentTypes())) {
    if (arguments.test(index))
      continue;
    types.push_back(type);
    attrs.push_back(func.getArgAttrDict(index));
  }
  func.setFunctionType(LLVM::LLVMFunctionType::get(
      func.getFunctionType().getReturnType(), types));
  func.setAllArgAttrs(attrs);
  func.getBody().front().eraseArguments(arguments);
}

LogicalResult KernelLaunches::erase(const llvm::BitVector &parameters) {
  // Attributions follow the parameters and are kept.
  llvm::BitVector arguments = parameters;
  arguments.resize(kernel.getFunctionBody().getNumArguments());
  if (auto func = dyn_cast<LLVM::LLVMFuncOp>(*kernel))
    eraseArguments(func, arguments);
  else if (failed(kernel.eraseArguments(arguments)))
    return failure();
  for (gpu::LaunchFuncOp launch : launches) {
    SmallVector<Value> kept;
    for (auto [index, operand] : llvm::enumerate(launch.getKernelOperands()))
      if (!parameters.test(index))
        kept.push_back(operand);
    launch.getKernelOperandsMutable().assign(kept);
  }
  return success();
}

SmallVector<KernelLaunches> mca::collectKernelLaunches(ModuleOp module) {
  SymbolTableCollection symbols;
  llvm::MapVector<Operation *, SmallVector<gpu::LaunchFuncOp>> launches;
  module.walk([&](gpu::LaunchFuncOp launch) {
    Operation *kernel =
        symbols.lookupNearestSymbolFrom(launch, launch.getKernelAttr());
    if (isa_and_present<FunctionOpInterface>(kernel))
      launches[kernel].push_back(launch);
  });
  SmallVector<KernelLaunches> result;
  for (auto &[kernel, itsLaunches] : launches)
    result.push_back({cast<FunctionOpInterface>(kernel), itsLaunches});
  return result;
}
