//===- Copies.cpp - Two copies of every function --------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/Transforms/Utils/Cloning.h"

using namespace mlir;
using namespace mlir::mca;

/// What was true of the GPU's code and need not be of calls of the emulator,
/// which see every pointer that they are given.
static void dropPromises(llvm::Function &function) {
  function.setCallingConv(llvm::CallingConv::C);
  function.setAttributes({});
  function.setDoesNotThrow();
  // Large frames must not jump over the page below a thread's stack.
  function.addFnAttr("probe-stack", "inline-asm");
  function.setLinkage(llvm::GlobalValue::InternalLinkage);
  function.setVisibility(llvm::GlobalValue::DefaultVisibility);
  function.setComdat(nullptr);
  for (llvm::BasicBlock &block : function)
    for (llvm::Instruction &instruction : block)
      if (auto *call = dyn_cast<llvm::CallInst>(&instruction)) {
        llvm::Function *callee = call->getCalledFunction();
        if (!callee || callee->isIntrinsic())
          continue;
        call->setTailCall(false);
        call->setCallingConv(llvm::CallingConv::C);
        if (!callee->isDeclaration())
          call->setAttributes({});
      }
}

void mlir::mca::copyFunctions(EmulatedModule &emulated) {
  SmallVector<llvm::Function *> functions;
  for (llvm::Function &function : emulated.module)
    if (!function.isDeclaration())
      functions.push_back(&function);
  llvm::ValueToValueMapTy map;
  for (llvm::Function *function : functions) {
    dropPromises(*function);
    std::string name = function->getName().str();
    function->setName(name + ".checked.body");
    auto *copy = llvm::Function::Create(function->getFunctionType(),
                                        llvm::GlobalValue::InternalLinkage,
                                        name + ".plain.body", emulated.module);
    map[function] = copy;
    for (auto [from, to] : llvm::zip(function->args(), copy->args()))
      map[&from] = &to;
  }
  for (llvm::Function *function : functions) {
    SmallVector<llvm::ReturnInst *> returns;
    llvm::CloneFunctionInto(cast<llvm::Function>(map[function]), function, map,
                            llvm::CloneFunctionChangeType::LocalChangesOnly,
                            returns);
  }
  for (Kernel &kernel : emulated.kernels)
    kernel.plain = cast<llvm::Function>(map[kernel.checked]);
}
