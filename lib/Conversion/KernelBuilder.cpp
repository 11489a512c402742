//===- KernelBuilder.cpp - Short forms for building kernels -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelBuilder.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

KernelBuilder::KernelBuilder(Location loc, OpBuilder &builder, StringRef kernel)
    : ImplicitLocOpBuilder(loc, builder), kernel(kernel) {
  Operation *parent = builder.getInsertionBlock()->getParentOp();
  auto around = dyn_cast<FunctionOpInterface>(parent);
  if (!around)
    around = parent->getParentOfType<FunctionOpInterface>();
  function = around ? around.getName() : StringRef("kernel");
}

Value KernelBuilder::i32(int64_t value) {
  return make<arith::ConstantOp>(
      getI32IntegerAttr(static_cast<int32_t>(value)));
}

Value KernelBuilder::f32(float value) {
  return make<arith::ConstantOp>(getF32FloatAttr(value));
}

Value KernelBuilder::divide(Value a, int64_t b) {
  return b == 1 ? a : createOrFold<arith::DivUIOp>(a, like(a, b));
}

Value KernelBuilder::remainder(Value a, int64_t b) {
  return b == 1 ? like(a, 0) : createOrFold<arith::RemUIOp>(a, like(a, b));
}

OpFoldResult KernelBuilder::ceilDivide(OpFoldResult size, int64_t by) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return getIndexAttr(llvm::divideCeil(*constant, by));
  return divide(add(value(size), by - 1), by);
}

OpFoldResult KernelBuilder::product(ArrayRef<OpFoldResult> sizes) {
  int64_t constant = 1;
  Value dynamic;
  for (OpFoldResult size : sizes) {
    if (std::optional<int64_t> known = getConstantIntValue(size))
      constant *= *known;
    else
      dynamic = dynamic ? mul(dynamic, value(size)) : value(size);
  }
  if (!dynamic)
    return getIndexAttr(constant);
  return constant == 1 ? dynamic : mul(dynamic, constant);
}

/// Bytes of `count` elements, which is how they are aligned.
static llvm::MaybeAlign alignmentOf(Type element, int64_t count) {
  return llvm::MaybeAlign(element.getIntOrFloatBitWidth() / 8 * count);
}

Value KernelBuilder::loadVector(Value memref, ValueRange indices,
                                int64_t count) {
  Type element = cast<MemRefType>(memref.getType()).getElementType();
  return make<vector::LoadOp>(VectorType::get({count}, element), memref,
                              indices, /*nontemporal=*/false,
                              alignmentOf(element, count));
}

void KernelBuilder::storeVector(Value vector, Value memref,
                                ValueRange indices) {
  auto type = cast<VectorType>(vector.getType());
  make<vector::StoreOp>(
      vector, memref, indices, /*nontemporal=*/false,
      alignmentOf(type.getElementType(), type.getNumElements()));
}

Value KernelBuilder::extract(Value vector, int64_t lane) {
  return createOrFold<vector::ExtractOp>(vector, ArrayRef<int64_t>{lane});
}

Value KernelBuilder::fromElements(ArrayRef<Value> elements) {
  auto type = VectorType::get({static_cast<int64_t>(elements.size())},
                              elements.front().getType());
  return make<vector::FromElementsOp>(type, elements);
}

Value KernelBuilder::splatLike(Value scalar, Value like) {
  auto type = dyn_cast<VectorType>(like.getType());
  if (!type)
    return scalar;
  return make<vector::BroadcastOp>(type.clone(scalar.getType()), scalar);
}

void KernelBuilder::ifThen(Value condition, function_ref<void()> then) {
  auto branch = make<scf::IfOp>(condition, /*withElseRegion=*/false);
  InsertionGuard guard(*this);
  setInsertionPointToStart(branch.thenBlock());
  then();
}

void KernelBuilder::guarded(bool isNeeded, Value index, Value limit,
                            function_ref<void()> body) {
  if (isNeeded)
    return ifThen(isLess(index, limit), body);
  body();
}

SmallVector<Value>
KernelBuilder::ifElse(Value condition, function_ref<SmallVector<Value>()> then,
                      function_ref<SmallVector<Value>()> otherwise) {
  auto emit = [](function_ref<SmallVector<Value>()> branch, OpBuilder &nested,
                 KernelBuilder &builder) {
    InsertionGuard guard(builder);
    builder.restoreInsertionPoint(nested.saveInsertionPoint());
    builder.make<scf::YieldOp>(branch());
  };
  auto branch = make<scf::IfOp>(
      condition,
      [&](OpBuilder &nested, Location) { emit(then, nested, *this); },
      [&](OpBuilder &nested, Location) { emit(otherwise, nested, *this); });
  return llvm::to_vector_of<Value>(branch.getResults());
}

SmallVector<Value> KernelBuilder::loop(
    Value lower, Value upper, Value step, ValueRange carried,
    function_ref<SmallVector<Value>(Value iv, ValueRange carried)> body) {
  auto loop = make<scf::ForOp>(
      lower, upper, step, carried,
      [&](OpBuilder &nested, Location, Value iv, ValueRange values) {
        InsertionGuard guard(*this);
        restoreInsertionPoint(nested.saveInsertionPoint());
        make<scf::YieldOp>(body(iv, values));
      });
  return llvm::to_vector_of<Value>(loop.getResults());
}

void KernelBuilder::barrier() { make<gpu::BarrierOp>(); }

/// A word of 32 bits.
static Value shuffleWord(KernelBuilder &b, Value word, int64_t mask) {
  return b
      .make<gpu::ShuffleOp>(word, static_cast<int32_t>(mask), warpSize,
                            gpu::ShuffleMode::XOR)
      .getShuffleResult();
}

/// Both halves of an integer of 64 bits.
static Value shuffleWide(KernelBuilder &b, Value wide, int64_t mask) {
  auto one = VectorType::get(1, b.getI64Type());
  auto two = VectorType::get(2, b.getI32Type());
  Value halves = b.make<vector::BitCastOp>(two, b.fromElements(wide));
  Value swapped = b.fromElements({shuffleWord(b, b.extract(halves, 0), mask),
                                  shuffleWord(b, b.extract(halves, 1), mask)});
  return b.extract(b.make<vector::BitCastOp>(one, swapped), 0);
}

Value KernelBuilder::shuffleXor(Value value, int64_t mask) {
  Type type = value.getType();
  if (isa<IndexType>(type)) {
    Value wide = make<arith::IndexCastOp>(getI64Type(), value);
    return toIndex(shuffleXor(wide, mask));
  }
  unsigned width = type.getIntOrFloatBitWidth();
  if (width == 32)
    return shuffleWord(*this, value, mask);
  if (isa<FloatType>(type)) {
    Value bits = make<arith::BitcastOp>(getIntegerType(width), value);
    return make<arith::BitcastOp>(type, shuffleXor(bits, mask));
  }
  if (width == 64)
    return shuffleWide(*this, value, mask);
  Value word = make<arith::ExtUIOp>(getI32Type(), value);
  return make<arith::TruncIOp>(type, shuffleWord(*this, word, mask));
}

Value KernelBuilder::shuffleUp(Value value, int64_t offset) {
  return make<gpu::ShuffleOp>(value, static_cast<int32_t>(offset), warpSize,
                              gpu::ShuffleMode::UP)
      .getShuffleResult();
}

Value KernelBuilder::shuffleFrom(Value value, Value lane) {
  return make<gpu::ShuffleOp>(value, lane, i32(warpSize), gpu::ShuffleMode::IDX)
      .getShuffleResult();
}

Value KernelBuilder::ballot(Value condition) {
  return make<NVVM::VoteSyncOp>(getI32Type(), i32(-1), condition,
                                NVVM::VoteSyncKind::ballot);
}

Value KernelBuilder::countOnes(Value bits) {
  return make<LLVM::CtPopOp>(getI32Type(), bits);
}

Value KernelBuilder::atomicAdd(Value value, Value memref, ValueRange indices) {
  return make<memref::AtomicRMWOp>(arith::AtomicRMWKind::addi, value, memref,
                                   indices);
}

Value KernelBuilder::reduceWarp(Value value,
                                function_ref<Value(Value, Value)> combine) {
  for (int64_t mask = warpSize / 2; mask > 0; mask /= 2)
    value = combine(value, shuffleXor(value, mask));
  return value;
}

MemRefType KernelBuilder::sharedType(ArrayRef<int64_t> shape, Type element) {
  return MemRefType::get(
      shape, element, MemRefLayoutAttrInterface(),
      gpu::AddressSpaceAttr::get(getContext(), gpu::AddressSpace::Workgroup));
}

bool mca::isMultiple(OpFoldResult size, int64_t of) {
  std::optional<int64_t> constant = getConstantIntValue(size);
  return constant && *constant % of == 0;
}

bool mca::hasAlignedUnits(MemRefType type, unsigned dim, int64_t count,
                          bool assumed) {
  auto isMultipleOf = [&](int64_t size) {
    return !ShapedType::isDynamic(size) && size % count == 0;
  };
  // Rows of a dense buffer lie end to end, however many there are.
  if (type.getLayout().isIdentity() && dim + 1 == type.getRank())
    return type.isDynamicDim(dim) ? assumed
                                  : isMultipleOf(type.getDimSize(dim));
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)) || strides[dim] != 1 ||
      !isMultipleOf(offset))
    return false;
  for (auto [i, stride] : llvm::enumerate(strides)) {
    bool isAligned = isMultipleOf(i == dim ? type.getDimSize(i) : stride);
    if (!isAligned && (i == dim || type.getDimSize(i) != 1))
      return false;
  }
  return true;
}

gpu::LaunchOp mca::emitLaunch(KernelBuilder &builder, OpFoldResult blocks,
                              int64_t threads, ArrayRef<MemRefType> shared,
                              function_ref<void(const KernelPlace &)> body) {
  Value one = builder.index(1);
  SmallVector<Type> types(shared.begin(), shared.end());
  auto launch = builder.make<gpu::LaunchOp>(
      builder.value(blocks), one, one, builder.index(threads), one, one,
      /*dynamicSharedMemorySize=*/nullptr, /*asyncTokenType=*/nullptr,
      /*asyncDependencies=*/ValueRange(), TypeRange(types));
  launch.setFunction(builder.function + "_" + builder.kernel);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&launch.getBody().front());
  body({launch.getBlockIds().x, launch.getThreadIds().x,
        launch.getWorkgroupAttributions()});
  builder.make<gpu::TerminatorOp>();
  return launch;
}

SmallVector<Value> mca::delinearize(KernelBuilder &builder, Value linear,
                                    ArrayRef<OpFoldResult> sizes) {
  SmallVector<Value> point(sizes.size());
  bool isNarrow = linear.getType().isInteger();
  for (size_t dim = sizes.size(); dim-- > 0;) {
    if (isOneInteger(sizes[dim])) {
      point[dim] = builder.index(0);
      continue;
    }
    Value rest = linear;
    if (dim > 0) {
      Value size = builder.value(sizes[dim]);
      size = isNarrow ? builder.toI32(size) : size;
      rest = builder.createOrFold<arith::RemUIOp>(linear, size);
      linear = builder.createOrFold<arith::DivUIOp>(linear, size);
    }
    point[dim] = isNarrow ? builder.toIndex(rest) : rest;
  }
  return point;
}
