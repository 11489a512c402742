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

static Type withArguments(FunctionOpInterface func, ArrayRef<Type> types) {
  if (auto inLLVM = dyn_cast<LLVM::LLVMFuncOp>(*func))
    return LLVM::LLVMFunctionType::get(inLLVM.getFunctionType().getReturnType(),
                                       types);
  return FunctionType::get(func->getContext(), types, func.getResultTypes());
}

/// FunctionOpInterface's own cannot: it has no results for LLVM's void, and
/// asks of block arguments past the parameters, which workgroup attributions
/// are, whether they are among those to be erased.
static void eraseArguments(FunctionOpInterface func,
                           llvm::BitVector arguments) {
  SmallVector<Type> types;
  SmallVector<DictionaryAttr> attrs;
  for (auto [index, type] : llvm::enumerate(func.getArgumentTypes())) {
    if (arguments.test(index))
      continue;
    types.push_back(type);
    attrs.push_back(func.getArgAttrDict(index));
  }
  func.setType(withArguments(func, types));
  func.setAllArgAttrs(attrs);
  Block &entry = func.getFunctionBody().front();
  arguments.resize(entry.getNumArguments());
  entry.eraseArguments(arguments);
}

void KernelLaunches::erase(const llvm::BitVector &parameters) {
  eraseArguments(kernel, parameters);
  for (gpu::LaunchFuncOp launch : launches) {
    SmallVector<Value> kept;
    for (auto [index, operand] : llvm::enumerate(launch.getKernelOperands()))
      if (!parameters.test(index))
        kept.push_back(operand);
    launch.getKernelOperandsMutable().assign(kept);
  }
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
