//===- RoundedProduct.cpp - Rows of A times values in bf16 ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RoundedProduct.h"

#include "Kernels.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

RoundedProduct::RoundedProduct(Location loc, RegisterTile tile,
                               OpFoldResult tokens, OpFoldResult columns)
    : loc(loc), tile(tile), tokens(tokens),
      dot(loc, tile, columns,
          DotForm::ofBFloat16(loc.getContext(), tile.width)) {}

//===----------------------------------------------------------------------===//
// Which tokens
//===----------------------------------------------------------------------===//

namespace {
/// Where a token's bit is.
struct Mark {
  Value block, bit;
};
} // namespace

static Mark markOf(OpBuilder &builder, Location loc, Value token, int64_t lanes,
                   Type type) {
  Value size = indexConstant(builder, loc, lanes);
  Value block = arith::DivUIOp::create(builder, loc, token, size);
  Value lane = arith::RemUIOp::create(builder, loc, token, size);
  Value one =
      arith::ConstantOp::create(builder, loc, builder.getIntegerAttr(type, 1));
  Value shift = arith::IndexCastOp::create(builder, loc, type, lane);
  return {block, arith::ShLIOp::create(builder, loc, one, shift)};
}

/// How many bits are set.
static Value countBits(OpBuilder &builder, Location loc, Value bits) {
  Value number = math::CtPopOp::create(builder, loc, bits);
  return arith::IndexCastUIOp::create(builder, loc, builder.getIndexType(),
                                      number);
}

void RoundedProduct::markTokens(
    OpBuilder &builder, Value lower, Value upper,
    function_ref<Value(OpBuilder &, Value position)> tokenAt) {
  Type type = maskType(builder);
  OpFoldResult blocks = numBlocks(builder);
  masks = allocateBuffer(builder, loc, blocks, type);
  Value none =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  emitLoops(builder, loc, LoopBounds{builder.getIndexAttr(0), blocks},
            [&](OpBuilder &inner, ValueRange ivs) {
              memref::StoreOp::create(inner, loc, none, masks, ivs);
            });
  emitLoops(builder, loc, LoopBounds{lower, upper},
            [&](OpBuilder &inner, ValueRange ivs) {
              Mark mark = markOf(inner, loc, tokenAt(inner, ivs.front()),
                                 lanes(), type);
              Value old = memref::LoadOp::create(inner, loc, masks, mark.block);
              Value bits = arith::OrIOp::create(inner, loc, old, mark.bit);
              memref::StoreOp::create(inner, loc, bits, masks, mark.block);
            });
}

void RoundedProduct::countMarks(OpBuilder &builder) {
  Type i32 = builder.getI32Type();
  OpFoldResult blocks = numBlocks(builder);
  offsets = allocateBuffer(builder, loc, blocks, i32);
  Value none = indexConstant(builder, loc, 0);
  count =
      emitLoop(builder, loc, {builder.getIndexAttr(0), blocks}, none,
               [&](OpBuilder &inner, Value block, ValueRange carried) {
                 Value before = arith::IndexCastOp::create(inner, loc, i32,
                                                           carried.front());
                 memref::StoreOp::create(inner, loc, before, offsets, block);
                 Value bits = memref::LoadOp::create(inner, loc, masks, block);
                 Value next = arith::AddIOp::create(
                     inner, loc, carried.front(), countBits(inner, loc, bits));
                 return SmallVector<Value>{next};
               })
          .front();
}

/// A token's place is the number of marks before its own.
void RoundedProduct::listInOrder(
    OpBuilder &builder, Value lower, Value upper,
    function_ref<Value(OpBuilder &, Value position)> tokenAt) {
  Type type = maskType(builder), i32 = builder.getI32Type();
  ascending = allocateBuffer(builder, loc, tokens, i32);
  emitLoops(builder, loc, LoopBounds{lower, upper},
            [&](OpBuilder &inner, ValueRange ivs) {
              Value token = tokenAt(inner, ivs.front());
              Mark mark = markOf(inner, loc, token, lanes(), type);
              Value one = arith::ConstantOp::create(
                  inner, loc, inner.getIntegerAttr(type, 1));
              Value below = arith::SubIOp::create(inner, loc, mark.bit, one);
              Value bits =
                  memref::LoadOp::create(inner, loc, masks, mark.block);
              bits = arith::AndIOp::create(inner, loc, bits, below);
              Value place = arith::AddIOp::create(
                  inner, loc, loadListEntry(inner, loc, offsets, mark.block),
                  countBits(inner, loc, bits));
              Value entry = arith::IndexCastOp::create(inner, loc, i32, token);
              memref::StoreOp::create(inner, loc, entry, ascending, place);
            });
}

void RoundedProduct::collect(
    OpBuilder &builder, Value lower, Value upper,
    function_ref<Value(OpBuilder &, Value position)> tokenAt,
    const MatrixAccess &values, Value column) {
  markTokens(builder, lower, upper, tokenAt);
  countMarks(builder);
  listInOrder(builder, lower, upper, tokenAt);
  MatrixAccess inOrder = values;
  inOrder.indices = [&](OpBuilder &inner, Value row) {
    return values.indices(inner, loadListEntry(inner, loc, ascending, row));
  };
  panel = dot.pack(builder, inOrder, count, column);
  // The last vector of a row is stored whole, wherever it starts.
  OpFoldResult blocks = numBlocks(builder);
  OpFoldResult row = mulIndex(
      builder, loc, addIndex(builder, loc, blocks, builder.getIndexAttr(1)),
      lanes());
  packed = allocateBuffer(builder, loc, {builder.getIndexAttr(tile.rows), row},
                          builder.getBF16Type());
}

//===----------------------------------------------------------------------===//
// Rows of A
//===----------------------------------------------------------------------===//

/// The two halves of a row's block, zero past the last token.
static SmallVector<Value> loadHalves(OpBuilder &builder, Location loc,
                                     const TileEmitter &tile, Value a,
                                     ValueRange row, Value column,
                                     int64_t width, bool isLast) {
  VectorType type = tile.vectorType(builder.getF32Type());
  SmallVector<Value> halves;
  for (int64_t offset : {int64_t(0), width}) {
    Value at =
        asValue(builder, loc,
                addIndex(builder, loc, column, builder.getIndexAttr(offset)));
    SmallVector<Value> indices(row);
    indices.back() = at;
    halves.push_back(loadVector(builder, loc, type, a, indices,
                                isLast ? tile.maskFor(builder, at) : Value()));
  }
  return halves;
}

static Value callIntrinsic(OpBuilder &builder, Location loc, Type type,
                           StringRef name, ValueRange operands) {
  return LLVM::CallIntrinsicOp::create(builder, loc, type,
                                       builder.getStringAttr(name), operands)
      .getResults();
}

SmallVector<Value> RoundedProduct::packBlock(OpBuilder &builder, Value a,
                                             ArrayRef<SmallVector<Value>> rows,
                                             Value block, bool isLast,
                                             ValueRange sums) {
  TileEmitter vectors(loc, tile, tokens);
  auto half = VectorType::get({lanes()}, builder.getBF16Type());
  auto bitsType = VectorType::get({lanes()}, builder.getI16Type());
  auto flagsType = VectorType::get({lanes()}, builder.getI1Type());
  Value mask = memref::LoadOp::create(builder, loc, masks, block);
  mask = vector::BroadcastOp::create(
      builder, loc, VectorType::get({1}, maskType(builder)), mask);
  mask = vector::BitCastOp::create(builder, loc, flagsType, mask);
  Value to = loadListEntry(builder, loc, offsets, block);
  Value column = arith::MulIOp::create(builder, loc, block,
                                       indexConstant(builder, loc, lanes()));
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(bitsType));
  SmallVector<Value> next;
  for (auto [i, row] : llvm::enumerate(rows)) {
    SmallVector<Value> halves =
        loadHalves(builder, loc, vectors, a, row, column, tile.width, isLast);
    for (auto [number, value] : llvm::enumerate(halves))
      if (!sums.empty())
        next.push_back(
            arith::AddFOp::create(builder, loc, sums[2 * i + number], value));
    Value rounded = callIntrinsic(builder, loc, half,
                                  tile.width == 16
                                      ? "llvm.x86.avx512bf16.cvtne2ps2bf16.512"
                                      : "llvm.x86.avx512bf16.cvtne2ps2bf16.256",
                                  {halves[1], halves[0]});
    Value bits = vector::BitCastOp::create(builder, loc, bitsType, rounded);
    bits =
        callIntrinsic(builder, loc, bitsType,
                      "llvm.experimental.vector.compress", {bits, mask, zero});
    rounded = vector::BitCastOp::create(builder, loc, half, bits);
    Value slot = indexConstant(builder, loc, static_cast<int64_t>(i));
    vector::StoreOp::create(builder, loc, rounded, packed,
                            ValueRange{slot, to});
  }
  return next;
}

SmallVector<Value> RoundedProduct::packRows(OpBuilder &builder, Value a,
                                            ArrayRef<SmallVector<Value>> rows,
                                            bool isSummed) {
  auto vectors = static_cast<int64_t>(2 * rows.size());
  RegisterTile pairs = tile;
  pairs.vectors = 1;
  SmallVector<Value> sums;
  if (isSummed)
    sums = TileEmitter(loc, pairs, tokens).zeros(builder, vectors);
  OpFoldResult none = builder.getIndexAttr(0);
  OpFoldResult blocks = numBlocks(builder);
  OpFoldResult whole = ceilDivIndex(
      builder, loc, alignDown(builder, loc, none, tokens, lanes()), lanes());
  auto sweep = [&](OpFoldResult from, OpFoldResult to, bool isLast) {
    sums = emitLoop(builder, loc, {from, to}, sums,
                    [&](OpBuilder &inner, Value block, ValueRange carried) {
                      return packBlock(inner, a, rows, block, isLast, carried);
                    });
  };
  sweep(none, whole, /*isLast=*/false);
  sweep(whole, blocks, /*isLast=*/true);
  // What an odd number of tokens leaves of the last pair.
  Value zero = arith::ConstantOp::create(
      builder, loc, builder.getZeroAttr(builder.getBF16Type()));
  SmallVector<Value> masses;
  for (size_t i = 0; i < rows.size(); ++i) {
    Value slot = indexConstant(builder, loc, static_cast<int64_t>(i));
    memref::StoreOp::create(builder, loc, zero, packed,
                            ValueRange{slot, count});
    if (!isSummed)
      continue;
    Value sum =
        arith::AddFOp::create(builder, loc, sums[2 * i], sums[2 * i + 1]);
    masses.push_back(vector::ReductionOp::create(
        builder, loc, vector::CombiningKind::ADD, sum));
  }
  return masses;
}

SmallVector<Value>
RoundedProduct::accumulate(OpBuilder &builder, ValueRange sums, int64_t rows,
                           function_ref<void(OpBuilder &, Value term)> emit) {
  return dot.accumulate(builder, dot.numGroups(builder, count), sums, panel,
                        packed, [&](OpBuilder &inner, Value term) {
                          emit(inner, term);
                          SmallVector<SmallVector<Value>> all;
                          for (int64_t i = 0; i < rows; ++i)
                            all.push_back({indexConstant(inner, loc, i), term});
                          return all;
                        });
}

void RoundedProduct::release(OpBuilder &builder) {
  for (Value buffer : {masks, offsets, ascending, packed, panel.memref})
    memref::DeallocOp::create(builder, loc, buffer);
}
