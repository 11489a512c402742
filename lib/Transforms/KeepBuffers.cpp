//===- KeepBuffers.cpp - Large buffers from call to call --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Dealloc.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
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

/// What mca-plan-buffers aligns to, and the bytes before a kept buffer, which
/// hold how many there are in all.
static constexpr int64_t alignment = 64;

namespace {
/// Builds the functions that take a buffer out of a slot and put it back, and
/// the slots: one for each place in the program.
class KeptBuffers {
public:
  explicit KeptBuffers(ModuleOp module)
      : module(module), symbols(module),
        builder(ImplicitLocOpBuilder::atBlockBegin(module.getLoc(),
                                                   module.getBody())),
        pointer(LLVM::LLVMPointerType::get(module.getContext())),
        index(builder.getI64Type()),
        buffer(MemRefType::get({ShapedType::kDynamic}, builder.getI8Type())) {
    Type extents = LLVM::LLVMArrayType::get(index, 1);
    descriptor = LLVM::LLVMStructType::getLiteral(
        module.getContext(), {pointer, pointer, index, extents, extents});
  }

  void replace(memref::AllocOp alloc, memref::DeallocOp dealloc);

private:
  LLVM::GlobalOp addSlot();
  func::FuncOp buildTake();
  func::FuncOp buildKeep();
  func::FuncOp startFunction(StringRef name, FunctionType function);
  LLVM::LLVMFuncOp library(StringRef name, Type result, ArrayRef<Type> inputs);
  void release(Value memory);
  Value allocate(Value bytes);
  Value exchange(Value slot, Value memory);
  Value toBuffer(Value memory, Value extent);
  Value offsetBy(Value address, int64_t bytes);
  Value constant(int64_t value) {
    return LLVM::ConstantOp::create(builder, index,
                                    builder.getI64IntegerAttr(value));
  }

  ModuleOp module;
  SymbolTable symbols;
  ImplicitLocOpBuilder builder;
  Type pointer, index;
  MemRefType buffer;
  Type descriptor;
  func::FuncOp take, keep;
};
} // namespace

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

LLVM::GlobalOp KeptBuffers::addSlot() {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(module.getBody());
  auto slot = LLVM::GlobalOp::create(builder, pointer, /*isConstant=*/false,
                                     LLVM::Linkage::Internal, "mca_kept_buffer",
                                     builder.getZeroAttr(index));
  slot.removeValueAttr();
  builder.createBlock(&slot.getInitializerRegion());
  LLVM::ReturnOp::create(builder,
                         LLVM::ZeroOp::create(builder, pointer).getResult());
  symbols.insert(slot);
  return slot;
}

/// An empty private function; the builder stands in its body.
func::FuncOp KeptBuffers::startFunction(StringRef name, FunctionType function) {
  builder.setInsertionPointToStart(module.getBody());
  auto result = func::FuncOp::create(builder, name, function);
  result.setPrivate();
  // Several programs may be linked into one.
  result->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(module.getContext(), LLVM::Linkage::Internal));
  symbols.insert(result);
  builder.setInsertionPointToStart(result.addEntryBlock());
  return result;
}

LLVM::LLVMFuncOp KeptBuffers::library(StringRef name, Type result,
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

void KeptBuffers::release(Value memory) {
  LLVM::LLVMFuncOp free =
      library("free", LLVM::LLVMVoidType::get(module.getContext()), {pointer});
  LLVM::CallOp::create(builder, free, memory);
}

/// New memory that starts with its number of bytes.
Value KeptBuffers::allocate(Value bytes) {
  LLVM::LLVMFuncOp allocator =
      library("aligned_alloc", pointer, {index, index});
  Value memory = LLVM::CallOp::create(builder, allocator,
                                      ValueRange{constant(alignment), bytes})
                     .getResult();
  LLVM::StoreOp::create(builder, bytes, memory);
  return memory;
}

/// Puts `memory` into the slot, returns what was there: no two threads ever
/// have the same.
Value KeptBuffers::exchange(Value slot, Value memory) {
  return LLVM::AtomicRMWOp::create(builder, LLVM::AtomicBinOp::xchg, slot,
                                   memory, LLVM::AtomicOrdering::acq_rel);
}

Value KeptBuffers::offsetBy(Value address, int64_t bytes) {
  return LLVM::GEPOp::create(builder, pointer, builder.getI8Type(), address,
                             LLVM::GEPArg(bytes));
}

/// What follows the first bytes of `memory`, as a buffer of `extent` bytes.
Value KeptBuffers::toBuffer(Value memory, Value extent) {
  Value view = LLVM::PoisonOp::create(builder, descriptor);
  auto insert = [&](Value part, ArrayRef<int64_t> position) {
    view = LLVM::InsertValueOp::create(builder, view, part, position);
  };
  Value first = offsetBy(memory, alignment);
  insert(first, {0});
  insert(first, {1});
  insert(constant(0), {2});
  insert(extent, {3, 0});
  insert(constant(1), {4, 0});
  return UnrealizedConversionCastOp::create(builder, buffer, view).getResult(0);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// (slot, bytes) -> a buffer of at least so many.
func::FuncOp KeptBuffers::buildTake() {
  func::FuncOp function = startFunction(
      "mca_take_buffer", builder.getFunctionType({pointer, index}, {buffer}));
  Value slot = function.getArgument(0), extent = function.getArgument(1);
  // With the first bytes, and a multiple of the alignment.
  Value bytes = LLVM::AndOp::create(
      builder,
      LLVM::AddOp::create(builder, extent, constant(2 * alignment - 1)),
      constant(-alignment));
  Value none = LLVM::ZeroOp::create(builder, pointer);
  Value kept = exchange(slot, none);
  Value isFirst =
      LLVM::ICmpOp::create(builder, LLVM::ICmpPredicate::eq, kept, none);
  auto inside = [&](function_ref<Value()> emit) {
    return [this, emit](OpBuilder &branch, Location) {
      OpBuilder::InsertionGuard guard(builder);
      builder.setInsertionPointToEnd(branch.getInsertionBlock());
      scf::YieldOp::create(builder, emit());
    };
  };
  auto choose = [&](Value condition, function_ref<Value()> then,
                    function_ref<Value()> otherwise) -> Value {
    return scf::IfOp::create(builder, condition, inside(then),
                             inside(otherwise))
        .getResult(0);
  };
  Value capacity = choose(
      isFirst, [&] { return constant(0); },
      [&]() -> Value { return LLVM::LoadOp::create(builder, index, kept); });
  Value fits =
      LLVM::ICmpOp::create(builder, LLVM::ICmpPredicate::uge, capacity, bytes);
  Value memory = choose(
      fits, [&] { return kept; },
      [&] {
        release(kept);
        return allocate(bytes);
      });
  func::ReturnOp::create(builder, toBuffer(memory, extent));
  return function;
}

/// (slot, buffer): puts it back.
func::FuncOp KeptBuffers::buildKeep() {
  func::FuncOp function = startFunction(
      "mca_keep_buffer", builder.getFunctionType({pointer, buffer}, {}));
  Value view = UnrealizedConversionCastOp::create(builder, descriptor,
                                                  function.getArgument(1))
                   .getResult(0);
  Value memory =
      offsetBy(LLVM::ExtractValueOp::create(builder, view, 1), -alignment);
  // Another call that ran at the same time may have left its own.
  release(exchange(function.getArgument(0), memory));
  func::ReturnOp::create(builder);
  return function;
}

void KeptBuffers::replace(memref::AllocOp alloc, memref::DeallocOp dealloc) {
  if (!take) {
    keep = buildKeep();
    take = buildTake();
  }
  LLVM::GlobalOp slot = addSlot();
  ImplicitLocOpBuilder at(alloc.getLoc(), alloc);
  MemRefType type = alloc.getType();
  Value bytes =
      type.hasStaticShape()
          ? arith::ConstantOp::create(
                at, at.getI64IntegerAttr(type.getNumElements()))
                .getResult()
          : arith::IndexCastOp::create(at, index, alloc.getDynamicSizes()[0])
                .getResult();
  Value place = LLVM::AddressOfOp::create(at, slot);
  Value taken =
      func::CallOp::create(at, take, ValueRange{place, bytes}).getResult(0);
  Value kept = taken;
  if (type.hasStaticShape())
    kept = memref::CastOp::create(at, type, taken);
  at.setInsertionPoint(dealloc);
  func::CallOp::create(at, keep, ValueRange{place, taken});
  dealloc.erase();
  alloc.replaceAllUsesWith(kept);
  alloc.erase();
}

namespace {
struct KeepBuffers : mca::impl::KeepBuffersBase<KeepBuffers> {
  using KeepBuffersBase::KeepBuffersBase;

  bool isKept(memref::AllocOp alloc) const {
    MemRefType type = alloc.getType();
    return isa<func::FuncOp>(alloc->getParentOp()) && type.getRank() == 1 &&
           type.getElementType().isInteger(8) &&
           type.getLayout().isIdentity() && !type.getMemorySpace() &&
           alloc.getAlignment().value_or(1) <= alignment &&
           (!type.hasStaticShape() || type.getNumElements() >= minBytes) &&
           findOnlyDealloc(alloc);
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
    KeptBuffers kept(getOperation());
    for (memref::AllocOp alloc : allocs)
      kept.replace(alloc, findOnlyDealloc(alloc));
  }
};
} // namespace
