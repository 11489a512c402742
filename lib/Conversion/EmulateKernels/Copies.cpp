//===- Copies.cpp - Two copies of every function --------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/IR/InstIterator.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace mlir;
using namespace mlir::mca;

/// LLVM may know an address to be aligned to more than the size of an access;
/// the GPU asks for no more than that, and objects in shared memory are placed
/// as they were declared.
static void limitAlignment(llvm::Instruction &instruction) {
  const llvm::DataLayout &layout = instruction.getDataLayout();
  auto limit = [&](auto &access, llvm::Type *type) {
    llvm::Align natural(llvm::PowerOf2Ceil(layout.getTypeStoreSize(type)));
    access.setAlignment(std::min(access.getAlign(), natural));
  };
  if (auto *load = dyn_cast<llvm::LoadInst>(&instruction))
    limit(*load, load->getType());
  else if (auto *store = dyn_cast<llvm::StoreInst>(&instruction))
    limit(*store, store->getValueOperand()->getType());
}

static void dropPromises(llvm::CallInst &call) {
  llvm::Function *callee = call.getCalledFunction();
  if (!callee || callee->isIntrinsic())
    return;
  call.setTailCall(false);
  call.setCallingConv(llvm::CallingConv::C);
  if (!callee->isDeclaration())
    call.setAttributes({});
}

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
  for (llvm::Instruction &instruction : llvm::instructions(function)) {
    limitAlignment(instruction);
    if (auto *call = dyn_cast<llvm::CallInst>(&instruction))
      dropPromises(*call);
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
