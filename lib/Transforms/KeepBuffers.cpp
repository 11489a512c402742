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
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/SymbolTable.h"

namespace mlir::mca {
#define GEN_PASS_DEF_KEEPBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// What buffers are aligned to, and the bytes before a kept buffer, which hold
/// how many there are in all.
static constexpr int64_t alignment = 64;

/// Slots of a buffer that every thread of a region has. A thread beyond them
/// shares one: who comes second has its buffer from malloc.
static constexpr int64_t threadSlots = 64;

/// The huge pages of x86 and of AArch64 with small pages of 4 KiB, and what
/// Linux calls the advice to use them.
static constexpr int64_t hugePage = 2 * 1024 * 1024, adviseHugePages = 14;

/// From here on rounding up to huge pages costs little.
static constexpr int64_t worthHugePages = 2 * hugePage;

namespace {
/// Builds the functions that take a buffer out of a slot and put it back, and
/// the slots: one for each place in the program.
class KeptBuffers {
public:
  KeptBuffers(ModuleOp module, bool hugePages)
      : module(module), hugePages(hugePages), symbols(module),
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
  LLVM::GlobalOp addSlots(Type type);
  Value slotOf(ImplicitLocOpBuilder &at, memref::AllocOp alloc);
  func::FuncOp buildTake();
  func::FuncOp buildKeep();
  func::FuncOp startFunction(StringRef name, FunctionType function);
  LLVM::LLVMFuncOp library(StringRef name, Type result, ArrayRef<Type> inputs);
  void release(Value memory);
  Value allocate(Value bytes);
  Value allocateAligned(Value alignment, Value bytes);
  Value allocateHuge(Value bytes);
  Value exchange(Value slot, Value memory);
  Value toBuffer(Value memory, Value extent);
  Value offsetBy(Value address, int64_t bytes);
  Value roundUp(Value bytes, int64_t unit);
  Value choose(Value condition, function_ref<Value()> then,
               function_ref<Value()> otherwise);
  Value constant(int64_t value) {
    return LLVM::ConstantOp::create(builder, index,
                                    builder.getI64IntegerAttr(value));
  }

  ModuleOp module;
  bool hugePages;
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

/// A variable of `type`, all zeros.
LLVM::GlobalOp KeptBuffers::addSlots(Type type) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(module.getBody());
  auto slots = LLVM::GlobalOp::create(builder, type, /*isConstant=*/false,
                                      LLVM::Linkage::Internal,
                                      "mca_kept_buffer", Attribute());
  builder.createBlock(&slots.getInitializerRegion());
  LLVM::ReturnOp::create(builder,
                         LLVM::ZeroOp::create(builder, type).getResult());
  symbols.insert(slots);
  return slots;
}

/// The address of the slot of `alloc`: one, or one for each thread that gets
/// there.
Value KeptBuffers::slotOf(ImplicitLocOpBuilder &at, memref::AllocOp alloc) {
  if (!isa<omp::ParallelOp>(alloc->getParentOp()))
    return LLVM::AddressOfOp::create(at, addSlots(pointer));
  Type type = LLVM::LLVMArrayType::get(pointer, threadSlots);
  Value slots = LLVM::AddressOfOp::create(at, addSlots(type));
  LLVM::LLVMFuncOp getNumber =
      library("omp_get_thread_num", at.getI32Type(), {});
  Value thread = LLVM::CallOp::create(at, getNumber, ValueRange()).getResult();
  Value last = LLVM::ConstantOp::create(at, at.getI32Type(),
                                        at.getI32IntegerAttr(threadSlots - 1));
  thread = LLVM::AndOp::create(at, thread, last);
  return LLVM::GEPOp::create(at, pointer, type, slots,
                             ArrayRef<LLVM::GEPArg>{0, thread});
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

Value KeptBuffers::allocateAligned(Value alignment, Value bytes) {
  LLVM::LLVMFuncOp allocator =
      library("aligned_alloc", pointer, {index, index});
  return LLVM::CallOp::create(builder, allocator, ValueRange{alignment, bytes})
      .getResult();
}

/// Memory on huge pages, which the system may decline to give.
Value KeptBuffers::allocateHuge(Value bytes) {
  bytes = roundUp(bytes, hugePage);
  Value memory = allocateAligned(constant(hugePage), bytes);
  Type number = builder.getI32Type();
  LLVM::LLVMFuncOp advise =
      library("madvise", number, {pointer, index, number});
  Value advice = LLVM::ConstantOp::create(
      builder, number, builder.getI32IntegerAttr(adviseHugePages));
  LLVM::CallOp::create(builder, advise, ValueRange{memory, bytes, advice});
  return memory;
}

/// New memory that starts with its number of bytes.
Value KeptBuffers::allocate(Value bytes) {
  auto allocateSmall = [&] {
    return allocateAligned(constant(alignment), bytes);
  };
  Value memory;
  if (hugePages) {
    Value isLarge = LLVM::ICmpOp::create(builder, LLVM::ICmpPredicate::uge,
                                         bytes, constant(worthHugePages));
    memory =
        choose(isLarge, [&] { return allocateHuge(bytes); }, allocateSmall);
  } else {
    memory = allocateSmall();
  }
  LLVM::StoreOp::create(builder, bytes, memory);
  return memory;
}

/// The least multiple of `unit`, a power of two, that holds `bytes`.
Value KeptBuffers::roundUp(Value bytes, int64_t unit) {
  Value above = LLVM::AddOp::create(builder, bytes, constant(unit - 1));
  return LLVM::AndOp::create(builder, above, constant(-unit));
}

Value KeptBuffers::choose(Value condition, function_ref<Value()> then,
                          function_ref<Value()> otherwise) {
  auto inside = [this](function_ref<Value()> emit) {
    return [this, emit](OpBuilder &branch, Location) {
      OpBuilder::InsertionGuard guard(builder);
      builder.setInsertionPointToEnd(branch.getInsertionBlock());
      scf::YieldOp::create(builder, emit());
    };
  };
  return scf::IfOp::create(builder, condition, inside(then), inside(otherwise))
      .getResult(0);
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
  // With the first bytes.
  Value bytes = roundUp(
      LLVM::AddOp::create(builder, extent, constant(alignment)), alignment);
  Value none = LLVM::ZeroOp::create(builder, pointer);
  Value kept = exchange(slot, none);
  Value isFirst =
      LLVM::ICmpOp::create(builder, LLVM::ICmpPredicate::eq, kept, none);
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

static int64_t getElementBytes(MemRefType type) {
  return type.getElementTypeBitWidth() / 8;
}

/// The bytes of `alloc`'s elements as i64.
static Value countBytes(ImplicitLocOpBuilder &at, memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  int64_t known = getElementBytes(type);
  for (int64_t size : type.getShape())
    known *= ShapedType::isDynamic(size) ? 1 : size;
  Value bytes;
  if (known != 1 || type.hasStaticShape())
    bytes = arith::ConstantOp::create(at, at.getI64IntegerAttr(known));
  for (Value size : alloc.getDynamicSizes()) {
    Value wide = arith::IndexCastOp::create(at, at.getI64Type(), size);
    bytes = bytes ? arith::MulIOp::create(at, bytes, wide).getResult() : wide;
  }
  return bytes;
}

/// The bytes `taken` as a buffer like that of `alloc`.
static Value viewAs(ImplicitLocOpBuilder &at, Value taken,
                    memref::AllocOp alloc) {
  MemRefType type = alloc.getType();
  if (taken.getType() == type)
    return taken;
  if (type.getRank() == 1 && type.getElementType().isInteger(8))
    return memref::CastOp::create(at, type, taken);
  Value zero = arith::ConstantIndexOp::create(at, 0);
  return memref::ViewOp::create(at, type, taken, zero, alloc.getDynamicSizes());
}

void KeptBuffers::replace(memref::AllocOp alloc, memref::DeallocOp dealloc) {
  if (!take) {
    keep = buildKeep();
    take = buildTake();
  }
  ImplicitLocOpBuilder at(alloc.getLoc(), alloc);
  Value bytes = countBytes(at, alloc), slot = slotOf(at, alloc);
  Value taken =
      func::CallOp::create(at, take, ValueRange{slot, bytes}).getResult(0);
  Value kept = viewAs(at, taken, alloc);
  at.setInsertionPoint(dealloc);
  func::CallOp::create(at, keep, ValueRange{slot, taken});
  dealloc.erase();
  alloc.replaceAllUsesWith(kept);
  alloc.erase();
}

namespace {
struct KeepBuffers : mca::impl::KeepBuffersBase<KeepBuffers> {
  using KeepBuffersBase::KeepBuffersBase;

  bool isKept(memref::AllocOp alloc) const {
    MemRefType type = alloc.getType();
    Type element = type.getElementType();
    return isa<func::FuncOp, omp::ParallelOp>(alloc->getParentOp()) &&
           element.isIntOrFloat() && element.getIntOrFloatBitWidth() % 8 == 0 &&
           type.getLayout().isIdentity() && !type.getMemorySpace() &&
           alloc.getAlignment().value_or(1) <= alignment &&
           (!type.hasStaticShape() ||
            type.getNumElements() * getElementBytes(type) >= minBytes) &&
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
    KeptBuffers kept(getOperation(), hugePages);
    for (memref::AllocOp alloc : allocs)
      kept.replace(alloc, findOnlyDealloc(alloc));
  }
};
} // namespace
