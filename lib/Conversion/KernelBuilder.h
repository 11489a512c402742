//===- KernelBuilder.h - Short forms for building kernels -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_KERNELBUILDER_H
#define MCA_LIB_CONVERSION_KERNELBUILDER_H

#include "mca/Emit/LoopNest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::mca {

/// Lanes of a warp.
constexpr int64_t warpSize = 32;

/// An implicit-location builder with what kernels are made of. Arithmetic
/// folds.
struct KernelBuilder : ImplicitLocOpBuilder {
  /// `builder` is in a function; `kernel` says what the kernels do that are
  /// built there, as in `gather_matmul`.
  KernelBuilder(Location loc, OpBuilder &builder, StringRef kernel);

  template <typename OpTy, typename... Args>
  auto make(Args &&...args) {
    return OpTy::create(*this, std::forward<Args>(args)...);
  }

  Value index(int64_t value) { return indexConstant(*this, getLoc(), value); }
  Value i32(int64_t value);
  Value f32(float value);
  Value value(OpFoldResult size) { return asValue(*this, getLoc(), size); }
  Value zero(Type type) {
    return make<arith::ConstantOp>(cast<TypedAttr>(getZeroAttr(type)));
  }

  /// `value` as a number of the type of `a`, index or i32.
  Value like(Value a, int64_t value) {
    return isa<IndexType>(a.getType()) ? index(value) : i32(value);
  }
  // Of index type or i32; division and remainder of what is not negative.
  Value add(Value a, Value b) { return createOrFold<arith::AddIOp>(a, b); }
  Value add(Value a, int64_t b) { return add(a, like(a, b)); }
  Value sub(Value a, Value b) { return createOrFold<arith::SubIOp>(a, b); }
  Value mul(Value a, Value b) { return createOrFold<arith::MulIOp>(a, b); }
  Value mul(Value a, int64_t b) { return mul(a, like(a, b)); }
  Value divide(Value a, int64_t b);
  Value remainder(Value a, int64_t b);
  Value min(Value a, Value b) { return createOrFold<arith::MinSIOp>(a, b); }
  Value max(Value a, Value b) { return createOrFold<arith::MaxSIOp>(a, b); }
  Value isLess(Value a, Value b) {
    return createOrFold<arith::CmpIOp>(arith::CmpIPredicate::slt, a, b);
  }
  Value select(Value condition, Value a, Value b) {
    return createOrFold<arith::SelectOp>(condition, a, b);
  }
  Value toI32(Value index) {
    return createOrFold<arith::IndexCastOp>(getI32Type(), index);
  }
  Value toIndex(Value integer) {
    if (isa<IndexType>(integer.getType()))
      return integer;
    return createOrFold<arith::IndexCastOp>(getIndexType(), integer);
  }
  Value dim(Value memref, unsigned dim) {
    return value(memref::getMixedSize(*this, getLoc(), memref, dim));
  }
  /// ceil(size / by), and the product of `sizes`.
  OpFoldResult ceilDivide(OpFoldResult size, int64_t by);
  OpFoldResult product(ArrayRef<OpFoldResult> sizes);

  Value load(Value memref, ValueRange indices) {
    return make<memref::LoadOp>(memref, indices);
  }
  /// An entry of a list of i32, as an index.
  Value loadIndex(Value list, ValueRange indices) {
    return toIndex(load(list, indices));
  }
  void store(Value value, Value memref, ValueRange indices) {
    make<memref::StoreOp>(value, memref, indices);
  }
  /// `count` elements from `indices` on. All of them have to be one aligned
  /// unit of memory.
  Value loadVector(Value memref, ValueRange indices, int64_t count);
  void storeVector(Value vector, Value memref, ValueRange indices);
  Value extract(Value vector, int64_t lane);
  /// Scalars of one type as a vector.
  Value fromElements(ArrayRef<Value> elements);
  /// `scalar`, in every lane if `like` is a vector.
  Value splatLike(Value scalar, Value like);

  /// scf.if; the second form returns what the branches return.
  void ifThen(Value condition, function_ref<void()> then);
  /// `body` where index < limit, or anywhere unless `isNeeded`.
  void guarded(bool isNeeded, Value index, Value limit,
               function_ref<void()> body);
  SmallVector<Value> ifElse(Value condition,
                            function_ref<SmallVector<Value>()> then,
                            function_ref<SmallVector<Value>()> otherwise);
  /// scf.for; returns the carried values after it.
  SmallVector<Value>
  loop(Value lower, Value upper, Value step, ValueRange carried,
       function_ref<SmallVector<Value>(Value iv, ValueRange carried)> body);

  /// Waits for all threads of the block.
  void barrier();
  /// The value of the lane whose number differs by the bits of `mask`: any
  /// number of up to 64 bits.
  Value shuffleXor(Value value, int64_t mask);
  /// A value of 32 bits of the lane `offset` below (what it is without one is
  /// not defined), and of `lane`.
  Value shuffleUp(Value value, int64_t offset);
  Value shuffleFrom(Value value, Value lane);
  /// i32 with a bit for every lane of the warp where `condition` holds.
  Value ballot(Value condition);
  /// Ones of an i32.
  Value countOnes(Value bits);
  /// memory += value; returns what was there.
  Value atomicAdd(Value value, Value memref, ValueRange indices);
  /// `value` of all lanes of the warp, combined.
  Value reduceWarp(Value value, function_ref<Value(Value, Value)> combine);

  /// Workgroup memory.
  MemRefType sharedType(ArrayRef<int64_t> shape, Type element);

  /// The name of kernels: the function's and what they do.
  std::string function, kernel;
};

/// Whether `size` is a multiple of `of`, as far as is known.
bool isMultiple(OpFoldResult size, int64_t of);

/// Whether `count` elements along `dim`, from a multiple of it on, are an
/// aligned unit of memory, if the buffer is. Buffers start at 16 bytes. The
/// extent of a dense buffer, if only the run time knows it, is one of units if
/// `assumed`.
bool hasAlignedUnits(MemRefType type, unsigned dim, int64_t count,
                     bool assumed = false);

/// What a kernel knows of where it runs.
struct KernelPlace {
  /// Linear numbers of the block and of the thread in it.
  Value block, thread;
  /// Workgroup buffers.
  ArrayRef<BlockArgument> shared;
};

/// A gpu.launch of `blocks` (x only; none is an empty grid) of `threads`
/// threads each, with the builder's name. The builder stays behind it.
gpu::LaunchOp emitLaunch(KernelBuilder &builder, OpFoldResult blocks,
                         int64_t threads, ArrayRef<MemRefType> shared,
                         function_ref<void(const KernelPlace &)> body);

/// The point of a space of `sizes` that `linear`, below their product, counts,
/// the last dimension fastest. Divisions of 64 bits are long sequences of
/// instructions: `linear` should be an i32 where that is enough.
SmallVector<Value> delinearize(KernelBuilder &builder, Value linear,
                               ArrayRef<OpFoldResult> sizes);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_KERNELBUILDER_H
