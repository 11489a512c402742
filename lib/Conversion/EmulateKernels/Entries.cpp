//===- Entries.cpp - What the emulator finds in a module ------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"
#include "mca/Runtime/EmulatorABI.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Builds constants of the types of EmulatorABI.h.
class TableBuilder {
public:
  explicit TableBuilder(llvm::Module &module)
      : module(module), builder(module.getContext()) {}

  llvm::Constant *number(uint64_t value) { return builder.getInt64(value); }
  llvm::Constant *string(StringRef text) {
    return variable(
        llvm::ConstantDataArray::getString(module.getContext(), text));
  }
  llvm::Constant *record(ArrayRef<llvm::Constant *> fields) {
    return llvm::ConstantStruct::getAnon(fields);
  }
  /// The address of the records one after another; null for none.
  llvm::Constant *array(ArrayRef<llvm::Constant *> records) {
    if (records.empty())
      return llvm::ConstantPointerNull::get(builder.getPtrTy());
    auto *type =
        llvm::ArrayType::get(records.front()->getType(), records.size());
    return variable(llvm::ConstantArray::get(type, records));
  }
  llvm::Constant *bytes(const std::vector<bool> &flags) {
    SmallVector<llvm::Constant *> values;
    for (bool flag : flags)
      values.push_back(builder.getInt8(flag));
    return array(values);
  }

private:
  llvm::GlobalVariable *variable(llvm::Constant *value) {
    return new llvm::GlobalVariable(module, value->getType(),
                                    /*isConstant=*/true,
                                    llvm::GlobalValue::PrivateLinkage, value);
  }

  llvm::Module &module;
  llvm::IRBuilder<> builder;
};
} // namespace

/// `void name(ptr params)`: loads what `params` point to and calls `body`.
static llvm::Function *addEntry(llvm::Function &body, const llvm::Twine &name) {
  llvm::IRBuilder<> builder(body.getContext());
  auto *type =
      llvm::FunctionType::get(builder.getVoidTy(), {builder.getPtrTy()}, false);
  auto *entry = llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage,
                                       name, *body.getParent());
  builder.SetInsertPoint(
      llvm::BasicBlock::Create(body.getContext(), "", entry));
  SmallVector<llvm::Value *> args;
  for (llvm::Argument &argument : body.args()) {
    llvm::Value *slot = builder.CreateConstGEP1_64(
        builder.getPtrTy(), entry->getArg(0), argument.getArgNo());
    llvm::Value *address = builder.CreateLoad(builder.getPtrTy(), slot);
    args.push_back(
        builder.CreateAlignedLoad(argument.getType(), address, llvm::Align(1)));
  }
  builder.CreateCall(&body, args);
  builder.CreateRetVoid();
  body.addFnAttr(llvm::Attribute::AlwaysInline);
  return entry;
}

static llvm::Constant *buildGlobals(llvm::Module &module, TableBuilder &tables,
                                    uint64_t &count) {
  SmallVector<llvm::Constant *> records;
  const llvm::DataLayout &layout = module.getDataLayout();
  auto *pointer = llvm::PointerType::getUnqual(module.getContext());
  SmallVector<llvm::GlobalVariable *> variables;
  for (llvm::GlobalVariable &global : module.globals())
    if (global.hasInitializer() && !global.getName().starts_with("llvm."))
      variables.push_back(&global);
  for (llvm::GlobalVariable *global : variables) {
    uint64_t bytes = layout.getTypeAllocSize(global->getValueType());
    llvm::Constant *address =
        llvm::ConstantExpr::getPointerBitCastOrAddrSpaceCast(global, pointer);
    records.push_back(tables.record(
        {tables.string(global->getName()), address, tables.number(bytes)}));
  }
  count = records.size();
  return tables.array(records);
}

static llvm::Constant *buildKernels(EmulatedModule &emulated,
                                    TableBuilder &tables) {
  SmallVector<llvm::Constant *> records;
  for (Kernel &kernel : emulated.kernels)
    records.push_back(tables.record(
        {tables.string(kernel.name), addEntry(*kernel.checked, kernel.name),
         addEntry(*kernel.plain, kernel.name + ".plain"),
         tables.number(kernel.checked->arg_size()),
         tables.bytes(kernel.usesShared), tables.number(kernel.maxThreads)}));
  return tables.array(records);
}

void mlir::mca::addEntries(EmulatedModule &emulated) {
  llvm::Module &module = emulated.module;
  TableBuilder tables(module);
  uint64_t globalCount = 0;
  llvm::Constant *globals = buildGlobals(module, tables, globalCount);
  llvm::Constant *kernels = buildKernels(emulated, tables);
  SmallVector<llvm::Constant *> shared, sites;
  for (const SharedObject &object : emulated.shared)
    shared.push_back(
        tables.record({tables.string(object.name), tables.number(object.bytes),
                       tables.number(object.align)}));
  for (StringRef text : emulated.sites.getTexts())
    sites.push_back(tables.string(text));
  llvm::Constant *table = tables.record(
      {tables.number(mcaEmuVersion), tables.number(emulated.kernels.size()),
       kernels, tables.number(shared.size()), tables.array(shared),
       tables.number(globalCount), globals, tables.number(sites.size()),
       tables.array(sites)});
  new llvm::GlobalVariable(module, table->getType(), /*isConstant=*/true,
                           llvm::GlobalValue::ExternalLinkage, table,
                           "mca_emu_module");
}
