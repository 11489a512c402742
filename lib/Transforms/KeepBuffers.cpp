//===- KeepBuffers.cpp - Large buffers from call to call --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Dealloc.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::mca {
#define GEN_PASS_DEF_KEEPBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// What mca-plan-buffers aligns to, and what the kept buffers are aligned to.
static constexpr int64_t alignment = 64;

namespace {
/// Builds the functions that take a buffer of one place in the program and put
/// it back.
class KeptBuffer {
public:
  KeptBuffer(ModuleOp module, SymbolTable &symbols, memref::AllocOp alloc)
      : module(module), symbols(symbols), type(alloc.getType()),
        builder(ImplicitLocOpBuilder::atBlockBegin(alloc.getLoc(),
                                                   module.getBody())) {
    pointer = LLVM::LLVMPointerType::get(module.getContext());
    Type index = builder.getI64Type();
    Type extents = LLVM::LLVMArrayType::get(index, 1);
    descriptor = LLVM::LLVMStructType::getLiteral(
        module.getContext(), {pointer, pointer, index, extents, extents});
    slot = LLVM::GlobalOp::create(builder, pointer, /*isConstant=*/false,
                                  LLVM::Linkage::Internal, "mca_kept_buffer",
                                  builder.getZeroAttr(index));
    slot.removeValueAttr();
    OpBuilder::InsertionGuard guard(builder);
    builder.createBlock(&slot.getInitializerRegion());
    LLVM::ReturnOp::create(builder,
                           LLVM::ZeroOp::create(builder, pointer).getResult());
    symbols.insert(slot);
  }

  func::FuncOp buildTake();
  func::FuncOp buildKeep();

private:
  func::FuncOp startFunction(StringRef name, FunctionType function);
  Value exchange(Value buffer);
  LLVM::LLVMFuncOp library(StringRef name, Type result, ArrayRef<Type> inputs);

  ModuleOp module;
  SymbolTable &symbols;
  MemRefType type;
  ImplicitLocOpBuilder builder;
  Type pointer, descriptor;
  LLVM::GlobalOp slot;
};
} // namespace

/// An empty private function; the builder stands in its body.
func::FuncOp KeptBuffer::startFunction(StringRef name, FunctionType function) {
  builder.setInsertionPointToStart(module.getBody());
  auto result = func::FuncOp::create(builder, name, function);
  result.setPrivate();
  symbols.insert(result);
  builder.setInsertionPointToStart(result.addEntryBlock());
  return result;
}

/// Puts `buffer` into the slot, returns what was there: no two threads ever
/// have the same.
Value KeptBuffer::exchange(Value buffer) {
  Value address = LLVM::AddressOfOp::create(builder, slot);
  return LLVM::AtomicRMWOp::create(builder, LLVM::AtomicBinOp::xchg, address,
                                   buffer, LLVM::AtomicOrdering::acq_rel);
}

LLVM::LLVMFuncOp KeptBuffer::library(StringRef name, Type result,
                                     ArrayRef<Type> inputs) {
  if (auto known = symbols.lookup<LLVM::LLVMFuncOp>(name))
    return known;
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(module.getBody());
  auto function = LLVM::LLVMFuncOp::create(
      builder, name, LLVM::LLVMFunctionType::get(result, inputs));
  symbols.insert(function);
  return function;
}

func::FuncOp KeptBuffer::buildTake() {
  func::FuncOp take =
      startFunction("mca_take_buffer", builder.getFunctionType({}, {type}));
  Value none = LLVM::ZeroOp::create(builder, pointer);
  Value kept = exchange(none);
  Value isFirst =
      LLVM::ICmpOp::create(builder, LLVM::ICmpPredicate::eq, kept, none);
  int64_t bytes = llvm::alignTo(type.getNumElements(), alignment);
  LLVM::LLVMFuncOp allocate = library(
      "aligned_alloc", pointer, {builder.getI64Type(), builder.getI64Type()});
  auto constant = [&](int64_t value) -> Value {
    return LLVM::ConstantOp::create(builder, builder.getI64Type(),
                                    builder.getI64IntegerAttr(value));
  };
  auto choice = scf::IfOp::create(
      builder, isFirst,
      [&](OpBuilder &then, Location loc) {
        auto call = LLVM::CallOp::create(
            builder, allocate,
            ValueRange{constant(alignment), constant(bytes)});
        scf::YieldOp::create(then, loc, call.getResult());
      },
      [&](OpBuilder &otherwise, Location loc) {
        scf::YieldOp::create(otherwise, loc, kept);
      });
  Value buffer = choice.getResult(0);
  Value view = LLVM::PoisonOp::create(builder, descriptor);
  auto insert = [&](Value part, ArrayRef<int64_t> position) {
    view = LLVM::InsertValueOp::create(builder, view, part, position);
  };
  insert(buffer, {0});
  insert(buffer, {1});
  insert(constant(0), {2});
  insert(constant(type.getNumElements()), {3, 0});
  insert(constant(1), {4, 0});
  Value result =
      UnrealizedConversionCastOp::create(builder, type, view).getResult(0);
  func::ReturnOp::create(builder, result);
  return take;
}

func::FuncOp KeptBuffer::buildKeep() {
  func::FuncOp keep =
      startFunction("mca_keep_buffer", builder.getFunctionType({type}, {}));
  Value view = UnrealizedConversionCastOp::create(builder, descriptor,
                                                  keep.getArgument(0))
                   .getResult(0);
  Value buffer = LLVM::ExtractValueOp::create(builder, view, 1);
  // Another call that ran at the same time may have left its own.
  Value other = exchange(buffer);
  LLVM::LLVMFuncOp release =
      library("free", LLVM::LLVMVoidType::get(module.getContext()), {pointer});
  LLVM::CallOp::create(builder, release, other);
  func::ReturnOp::create(builder);
  return keep;
}

namespace {
struct KeepBuffers : mca::impl::KeepBuffersBase<KeepBuffers> {
  using KeepBuffersBase::KeepBuffersBase;

  bool isKept(memref::AllocOp alloc) const {
    MemRefType type = alloc.getType();
    return isa<func::FuncOp>(alloc->getParentOp()) && type.hasStaticShape() &&
           type.getRank() == 1 && type.getElementType().isInteger(8) &&
           type.getLayout().isIdentity() && !type.getMemorySpace() &&
           alloc.getAlignment().value_or(1) <= alignment &&
           type.getNumElements() >= minBytes && findOnlyDealloc(alloc);
  }

  void runOnOperation() override {
    if (minBytes < 0) {
      getOperation().emitError("mca-keep-buffers: min-bytes must not be "
                               "negative");
      return signalPassFailure();
    }
    SmallVector<memref::AllocOp> allocs;
    getOperation().walk([&](memref::AllocOp alloc) {
      if (isKept(alloc))
        allocs.push_back(alloc);
    });
    SymbolTable symbols(getOperation());
    for (memref::AllocOp alloc : allocs) {
      memref::DeallocOp dealloc = findOnlyDealloc(alloc);
      KeptBuffer kept(getOperation(), symbols, alloc);
      func::FuncOp take = kept.buildTake(), keep = kept.buildKeep();
      OpBuilder builder(dealloc);
      func::CallOp::create(builder, dealloc.getLoc(), keep,
                           dealloc.getMemref());
      dealloc.erase();
      builder.setInsertionPoint(alloc);
      auto call = func::CallOp::create(builder, alloc.getLoc(), take);
      alloc.replaceAllUsesWith(call.getResult(0));
      alloc.erase();
    }
  }
};
} // namespace
