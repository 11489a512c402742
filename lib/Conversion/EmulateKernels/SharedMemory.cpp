//===- SharedMemory.cpp - Variables in shared memory ----------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/ReplaceConstant.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr unsigned sharedSpace = 3;

/// The instructions of each function that use a variable.
using UsersByFunction =
    llvm::MapVector<llvm::Function *, SmallVector<llvm::Instruction *>>;

static UsersByFunction usersOf(llvm::GlobalVariable &global) {
  UsersByFunction users;
  for (llvm::User *user : global.users())
    if (auto *instruction = dyn_cast<llvm::Instruction>(user))
      users[instruction->getFunction()].push_back(instruction);
  return users;
}

static SharedObject describe(llvm::GlobalVariable &global) {
  const llvm::DataLayout &layout = global.getParent()->getDataLayout();
  // What NVPTX gives a variable without an alignment of its own.
  llvm::Align natural = layout.getABITypeAlign(global.getValueType());
  return {global.getName().str(),
          layout.getTypeAllocSize(global.getValueType()).getFixedValue(),
          global.getAlign().value_or(natural).value()};
}

/// Uses by what a function calls are its own as well.
static void
propagate(llvm::MapVector<llvm::Function *, std::vector<bool>> &uses,
          size_t count) {
  for (bool hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (auto &[function, mine] : uses)
      for (llvm::Instruction &instruction : llvm::instructions(*function)) {
        auto *call = dyn_cast<llvm::CallBase>(&instruction);
        auto *callee = call ? call->getCalledFunction() : nullptr;
        auto *theirs = callee ? uses.find(callee) : uses.end();
        if (theirs == uses.end())
          continue;
        for (size_t i = 0; i < count; ++i)
          if (theirs->second[i] && !mine[i])
            mine[i] = hasChanged = true;
      }
  }
}

/// The product of the sizes that the kernel was given, else what any block may
/// have.
static uint64_t countThreads(llvm::Function &kernel) {
  StringRef sizes = kernel.getFnAttribute("nvvm.maxntid").getValueAsString();
  if (sizes.empty())
    sizes = kernel.getFnAttribute("nvvm.reqntid").getValueAsString();
  uint64_t threads = sizes.empty() ? 1024 : 1;
  for (StringRef size : llvm::split(sizes, ','))
    if (uint64_t value; !size.trim().getAsInteger(10, value))
      threads *= value;
  return threads;
}

static void replaceUses(llvm::GlobalVariable &global, unsigned number,
                        const UsersByFunction &users) {
  for (const auto &[function, instructions] : users) {
    llvm::BasicBlock &entry = function->getEntryBlock();
    llvm::IRBuilder<> builder(&entry, entry.getFirstInsertionPt());
    llvm::Value *address =
        callEmulator(builder, "mcaEmuShared", builder.getPtrTy(),
                     {builder.getInt32(number)});
    address = builder.CreateAddrSpaceCast(address, global.getType());
    for (llvm::Instruction *instruction : instructions)
      instruction->replaceUsesOfWith(&global, address);
  }
}

void mlir::mca::lowerSharedMemory(EmulatedModule &emulated) {
  SmallVector<llvm::GlobalVariable *> globals;
  for (llvm::GlobalVariable &global : emulated.module.globals())
    if (global.getAddressSpace() == sharedSpace)
      globals.push_back(&global);
  llvm::convertUsersOfConstantsToInstructions(
      SmallVector<llvm::Constant *>(globals.begin(), globals.end()));

  llvm::MapVector<llvm::Function *, std::vector<bool>> uses;
  for (llvm::Function &function : emulated.module)
    if (!function.isDeclaration())
      uses[&function].resize(globals.size());
  for (auto [number, global] : llvm::enumerate(globals)) {
    emulated.shared.push_back(describe(*global));
    UsersByFunction users = usersOf(*global);
    for (const auto &[function, instructions] : users)
      uses[function][number] = true;
    replaceUses(*global, number, users);
  }
  propagate(uses, globals.size());
  for (auto &[function, used] : uses)
    if (function->getCallingConv() == llvm::CallingConv::PTX_Kernel)
      emulated.kernels.push_back({function->getName().str(), function, nullptr,
                                  used, countThreads(*function)});
  for (llvm::GlobalVariable *global : globals) {
    global->removeDeadConstantUsers();
    if (global->use_empty())
      global->eraseFromParent();
  }
}
