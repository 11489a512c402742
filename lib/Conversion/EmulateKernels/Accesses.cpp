//===- Accesses.cpp - Checks before accesses of memory --------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"
#include "mca/Runtime/EmulatorABI.h"

#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// One access of an instruction.
struct Access {
  llvm::Value *pointer;
  llvm::Value *bytes;
  McaEmuAccess kind;
  uint64_t align;
};

/// Puts checks before the instructions of one function.
class Instrumenter {
public:
  Instrumenter(EmulatedModule &emulated, llvm::Function &function)
      : emulated(emulated), function(function),
        layout(emulated.module.getDataLayout()), dominators(function),
        builder(emulated.module.getContext()) {}

  void run();

private:
  void instrument(llvm::Instruction &instruction);
  void instrument(llvm::IntrinsicInst &call);
  void instrumentLanes(llvm::IntrinsicInst &call, llvm::Value *pointer,
                       llvm::Value *mask, llvm::Type *type, McaEmuAccess kind);
  void instrument(llvm::LoadInst &load);
  void check(llvm::Instruction &instruction, const Access &access);
  llvm::Value *sizeOf(llvm::Type *type) {
    return builder.getInt64(layout.getTypeStoreSize(type).getFixedValue());
  }

  EmulatedModule &emulated;
  llvm::Function &function;
  const llvm::DataLayout &layout;
  llvm::DominatorTree dominators;
  llvm::IRBuilder<> builder;
};
} // namespace

static McaEmuSpace spaceOf(llvm::Value *pointer) {
  switch (pointer->getType()->getPointerAddressSpace()) {
  case 3:
    return McaEmuSharedSpace;
  case 1:
  case 4:
    return McaEmuGlobalSpace;
  default:
    return McaEmuGeneric;
  }
}

/// What a pointer was computed from, for messages.
static std::string nameBase(EmulatedModule &emulated, llvm::Value *base) {
  if (auto *argument = dyn_cast<llvm::Argument>(base))
    return (" through argument " + llvm::Twine(argument->getArgNo())).str();
  if (isa<llvm::GlobalVariable>(base))
    return (" of @" + base->getName()).str();
  auto *call = dyn_cast<llvm::CallInst>(base);
  if (call && call->getCalledFunction() &&
      call->getCalledFunction()->getName() == "mcaEmuShared") {
    auto *number = cast<llvm::ConstantInt>(call->getArgOperand(0));
    return " of @" + emulated.shared[number->getZExtValue()].name;
  }
  return {};
}

static StringRef nameOf(McaEmuAccess kind) {
  switch (kind) {
  case McaEmuRead:
    return "load";
  case McaEmuWrite:
    return "store";
  case McaEmuAtomic:
    return "atomic operation";
  }
  llvm_unreachable("all kinds are above");
}

void Instrumenter::check(llvm::Instruction &instruction, const Access &access) {
  llvm::Value *base = llvm::getUnderlyingObject(access.pointer);
  // A thread's own memory, which nobody else sees.
  if (isa<llvm::AllocaInst>(base) ||
      access.pointer->getType()->getPointerAddressSpace() == 5)
    return;
  uint32_t site = emulated.sites.add(instruction, nameOf(access.kind) +
                                                      nameBase(emulated, base));
  callEmulator(builder, "mcaEmuCheck", builder.getVoidTy(),
               {access.pointer, access.bytes, builder.getInt32(access.kind),
                builder.getInt32(static_cast<uint32_t>(access.align)),
                builder.getInt32(spaceOf(access.pointer)),
                builder.getInt32(site)});
}

/// Accesses of those lanes whose bit of the mask is set: the others check 0
/// bytes.
void Instrumenter::instrumentLanes(llvm::IntrinsicInst &call,
                                   llvm::Value *pointer, llvm::Value *mask,
                                   llvm::Type *type, McaEmuAccess kind) {
  auto *vector = dyn_cast<llvm::FixedVectorType>(type);
  if (!vector)
    return;
  llvm::Type *element = vector->getElementType();
  for (unsigned i = 0; i < vector->getNumElements(); ++i) {
    llvm::Value *address =
        pointer->getType()->isVectorTy()
            ? builder.CreateExtractElement(pointer, i)
            : builder.CreateConstGEP1_32(element, pointer, i);
    llvm::Value *bytes =
        builder.CreateSelect(builder.CreateExtractElement(mask, i),
                             sizeOf(element), builder.getInt64(0));
    check(call, {address, bytes, kind, 1});
  }
}

void Instrumenter::instrument(llvm::IntrinsicInst &call) {
  auto arg = [&](unsigned number) { return call.getArgOperand(number); };
  switch (call.getIntrinsicID()) {
  case llvm::Intrinsic::masked_load:
    return instrumentLanes(call, arg(0), arg(1), call.getType(), McaEmuRead);
  case llvm::Intrinsic::masked_gather:
    return instrumentLanes(call, arg(0), arg(1), call.getType(), McaEmuRead);
  case llvm::Intrinsic::masked_store:
  case llvm::Intrinsic::masked_scatter:
    return instrumentLanes(call, arg(1), arg(2), arg(0)->getType(),
                           McaEmuWrite);
  default:
    break;
  }
  auto *memory = dyn_cast<llvm::MemIntrinsic>(&call);
  if (!memory)
    return;
  llvm::Value *bytes =
      builder.CreateZExtOrTrunc(memory->getLength(), builder.getInt64Ty());
  check(call, {memory->getDest(), bytes, McaEmuWrite, 1});
  if (auto *transfer = dyn_cast<llvm::MemTransferInst>(memory))
    check(call, {transfer->getSource(), bytes, McaEmuRead, 1});
}

/// A load of shared memory that LLVM has moved ahead of its condition gives a
/// value that a select throws away: such a load checks no bytes.
void Instrumenter::instrument(llvm::LoadInst &load) {
  llvm::Value *bytes = sizeOf(load.getType());
  auto *select =
      load.hasOneUse() ? dyn_cast<llvm::SelectInst>(load.user_back()) : nullptr;
  if (select && select->getCondition()->getType()->isIntegerTy(1) &&
      select->getCondition() != &load &&
      dominators.dominates(select->getCondition(), &load)) {
    llvm::Value *none = builder.getInt64(0);
    bool isTrueValue = select->getTrueValue() == &load;
    bytes =
        builder.CreateSelect(select->getCondition(), isTrueValue ? bytes : none,
                             isTrueValue ? none : bytes);
  }
  check(load,
        {load.getPointerOperand(), bytes,
         load.isAtomic() ? McaEmuAtomic : McaEmuRead, load.getAlign().value()});
}

void Instrumenter::instrument(llvm::Instruction &instruction) {
  builder.SetInsertPoint(&instruction);
  if (auto *load = dyn_cast<llvm::LoadInst>(&instruction))
    instrument(*load);
  else if (auto *store = dyn_cast<llvm::StoreInst>(&instruction))
    check(instruction, {store->getPointerOperand(),
                        sizeOf(store->getValueOperand()->getType()),
                        store->isAtomic() ? McaEmuAtomic : McaEmuWrite,
                        store->getAlign().value()});
  else if (auto *atomic = dyn_cast<llvm::AtomicRMWInst>(&instruction))
    check(instruction, {atomic->getPointerOperand(), sizeOf(atomic->getType()),
                        McaEmuAtomic, atomic->getAlign().value()});
  else if (auto *exchange = dyn_cast<llvm::AtomicCmpXchgInst>(&instruction))
    check(instruction, {exchange->getPointerOperand(),
                        sizeOf(exchange->getNewValOperand()->getType()),
                        McaEmuAtomic, exchange->getAlign().value()});
  else if (auto *call = dyn_cast<llvm::IntrinsicInst>(&instruction))
    instrument(*call);
}

void Instrumenter::run() {
  SmallVector<llvm::Instruction *> instructions;
  for (llvm::Instruction &instruction : llvm::instructions(function))
    instructions.push_back(&instruction);
  for (llvm::Instruction *instruction : instructions)
    instrument(*instruction);
}

void mlir::mca::instrumentAccesses(EmulatedModule &emulated) {
  for (llvm::Function &function : emulated.module)
    if (!function.isDeclaration() &&
        !function.getName().ends_with(".plain.body"))
      Instrumenter(emulated, function).run();
}
