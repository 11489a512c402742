//===- Sites.cpp - Names of places in kernels -----------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/IR/DebugInfoMetadata.h"

using namespace mlir;
using namespace mlir::mca;

uint32_t SiteTable::add(llvm::Instruction &instruction,
                        const llvm::Twine &what) {
  std::string text = what.str();
  if (const llvm::DebugLoc &loc = instruction.getDebugLoc())
    text +=
        (" at " + loc->getFilename() + ":" + llvm::Twine(loc.getLine())).str();
  unsigned number = ++counts[instruction.getFunction()][text];
  text += (" #" + llvm::Twine(number)).str();
  texts.push_back(std::move(text));
  return texts.size() - 1;
}

/// Checks neither read nor write what kernels see, and places are the same
/// throughout a thread; all else may let other threads run.
static void setAttributes(llvm::Function &function) {
  function.setDoesNotThrow();
  StringRef name = function.getName();
  if (name == "mcaEmuRegister" || name == "mcaEmuShared") {
    function.setDoesNotAccessMemory();
    function.setWillReturn();
    function.setSpeculatable();
  } else if (name == "mcaEmuCheck") {
    function.setOnlyAccessesInaccessibleMemory();
  } else {
    function.setConvergent();
  }
}

llvm::CallInst *mlir::mca::callEmulator(llvm::IRBuilderBase &builder,
                                        StringRef name, llvm::Type *result,
                                        ArrayRef<llvm::Value *> args) {
  SmallVector<llvm::Value *> values;
  SmallVector<llvm::Type *> types;
  for (llvm::Value *value : args) {
    if (value->getType()->isPointerTy())
      value = builder.CreateAddrSpaceCast(value, builder.getPtrTy());
    values.push_back(value);
    types.push_back(value->getType());
  }
  llvm::Module &module = *builder.GetInsertBlock()->getModule();
  auto *type = llvm::FunctionType::get(result, types, /*isVarArg=*/false);
  llvm::FunctionCallee callee = module.getOrInsertFunction(name, type);
  setAttributes(*cast<llvm::Function>(callee.getCallee()));
  return builder.CreateCall(callee, values);
}
