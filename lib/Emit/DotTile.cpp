//===- DotTile.cpp - Sums of products of int8 or bf16 -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/DotTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

DotForm DotForm::ofInt8(MLIRContext *context, Int8Dot dot, int64_t width,
                        bool isUnsigned) {
  Builder b(context);
  DotForm form{b.getI32Type(), b.getI32Type(), /*group=*/1, isUnsigned};
  if (dot == Int8Dot::Groups) {
    form.factor = b.getI8Type();
    form.group = 4;
    form.offset = isUnsigned ? 0 : -128;
    form.intrinsic = width == 16 ? "llvm.x86.avx512.vpdpbusd.512"
                                 : "llvm.x86.avx512.vpdpbusd.256";
  } else if (dot == Int8Dot::Pairs) {
    form.factor = b.getI16Type();
    form.group = 2;
    form.intrinsic =
        width == 16 ? "llvm.x86.avx512.pmaddw.d.512" : "llvm.x86.avx2.pmadd.wd";
    form.addsAfter = true;
  }
  return form;
}

DotForm DotForm::ofBFloat16(MLIRContext *context, int64_t width) {
  Builder b(context);
  DotForm form{b.getBF16Type(), b.getF32Type(), /*group=*/2};
  form.intrinsic = width == 16 ? "llvm.x86.avx512bf16.dpbf16ps.512"
                               : "llvm.x86.avx512bf16.dpbf16ps.256";
  return form;
}

bool mca::hasPairs(linalg::LinalgOp op, const ContractionRoles &roles,
                   const DotSupport &dot) {
  auto isBFloat16 = [](OpOperand *operand) {
    return getElementTypeOrSelf(operand->get()).isBF16();
  };
  return dot.bf16 && isBFloat16(roles.lhs) && isBFloat16(roles.rhs) &&
         op.getMatchingIndexingMap(roles.lhs).getResults().back() ==
             getAffineDimExpr(roles.depth, op->getContext());
}

//===----------------------------------------------------------------------===//
// Left-hand side
//===----------------------------------------------------------------------===//

OpFoldResult DotTileEmitter::numGroups(OpBuilder &builder,
                                       OpFoldResult depth) const {
  return ceilDivIndex(builder, loc, depth, form.group);
}

/// The factor in the form's type.
static Value convertFactor(OpBuilder &builder, Location loc, Value value,
                           const DotForm &form) {
  if (value.getType() == form.factor)
    return value;
  if (form.isUnsigned)
    return arith::ExtUIOp::create(builder, loc, form.factor, value);
  return arith::ExtSIOp::create(builder, loc, form.factor, value);
}

Value DotTileEmitter::prepareLhs(OpBuilder &builder, Value lhs) const {
  auto type = cast<MemRefType>(lhs.getType());
  unsigned last = type.getRank() - 1;
  SmallVector<OpFoldResult> sizes = memref::getMixedSizes(builder, loc, lhs);
  std::optional<int64_t> depth = getConstantIntValue(sizes[last]);
  bool isWhole = depth && *depth % form.group == 0;
  if (isWhole && type.getElementType() == form.factor &&
      isContiguousAlong(type, last))
    return lhs;
  SmallVector<OpFoldResult> padded(sizes);
  padded[last] =
      mulIndex(builder, loc, numGroups(builder, sizes[last]), form.group);
  Value copy = allocateBuffer(builder, loc, padded, form.factor);
  Value target = copy;
  if (!isWhole) {
    Value zero = arith::ConstantOp::create(builder, loc,
                                           builder.getZeroAttr(form.factor));
    linalg::FillOp::create(builder, loc, zero, copy);
    SmallVector<OpFoldResult> offsets(sizes.size(), builder.getIndexAttr(0)),
        strides(sizes.size(), builder.getIndexAttr(1));
    target =
        memref::SubViewOp::create(builder, loc, copy, offsets, sizes, strides);
  }
  SmallVector<AffineMap> maps(2,
                              builder.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  linalg::GenericOp::create(builder, loc, lhs, target, maps, iterators,
                            [&](OpBuilder &body, Location at, ValueRange args) {
                              Value factor =
                                  convertFactor(body, at, args.front(), form);
                              linalg::YieldOp::create(body, at, factor);
                            });
  return copy;
}

//===----------------------------------------------------------------------===//
// Panels
//===----------------------------------------------------------------------===//

Value DotTileEmitter::interleave(OpBuilder &builder, Value a, Value b) const {
  int64_t lanes = cast<VectorType>(a.getType()).getNumElements();
  SmallVector<int64_t> mask;
  for (int64_t lane = 0; lane < lanes; ++lane)
    llvm::append_values(mask, lane, lane + lanes);
  return vector::ShuffleOp::create(builder, loc, a, b, mask);
}

/// One vector of the panel from as many rows as a group has.
Value DotTileEmitter::packGroup(OpBuilder &builder,
                                ArrayRef<Value> rows) const {
  if (rows.size() == 1)
    return rows.front();
  if (rows.size() == 2)
    return interleave(builder, rows[0], rows[1]);
  // Pairs of bytes move as one i16.
  auto pairs = [&](Value a, Value b) -> Value {
    return vector::BitCastOp::create(builder, loc,
                                     vectorType(builder.getI16Type()),
                                     interleave(builder, a, b));
  };
  Value all =
      interleave(builder, pairs(rows[0], rows[1]), pairs(rows[2], rows[3]));
  return vector::BitCastOp::create(builder, loc,
                                   vectorType(form.factor, form.group), all);
}

Value DotTileEmitter::loadRow(OpBuilder &builder, const MatrixAccess &rhs,
                              Value row, Value column, bool border) const {
  VectorType type = vectorType(rhs.elementType());
  Value mask;
  if (border)
    mask = TileEmitter(loc, tile, columns).maskFor(builder, column);
  Value loaded = loadVector(builder, loc, type, rhs.memref,
                            rhs.at(builder, loc, row, column), mask);
  if (type.getElementType().isF32())
    return truncateTo(builder, loc, loaded, form.factor);
  if (type.getElementType() != form.factor)
    loaded =
        arith::ExtSIOp::create(builder, loc, vectorType(form.factor), loaded);
  return loaded;
}

void DotTileEmitter::packGroups(OpBuilder &builder, const MatrixAccess &rhs,
                                Value panel, OpFoldResult depth, Value column,
                                bool border) const {
  OpFoldResult zero = builder.getIndexAttr(0);
  OpFoldResult whole = alignDown(builder, loc, zero, depth, form.group);
  // Rows beyond the last are read as the last, and cleared.
  auto packFrom = [&](OpBuilder &inner, Value first, bool isLast) {
    Value count = asValue(inner, loc, depth);
    Value group = arith::DivUIOp::create(inner, loc, first,
                                         indexConstant(inner, loc, form.group));
    for (int64_t v = 0; v < tile.vectors; ++v) {
      Value at = asValue(
          inner, loc,
          addIndex(inner, loc, column, inner.getIndexAttr(v * tile.width)));
      SmallVector<Value> rows;
      for (int64_t i = 0; i < form.group; ++i) {
        Value row = asValue(inner, loc,
                            addIndex(inner, loc, first, inner.getIndexAttr(i)));
        if (!isLast || i == 0) {
          rows.push_back(loadRow(inner, rhs, row, at, border));
          continue;
        }
        Value exists = arith::CmpIOp::create(
            inner, loc, arith::CmpIPredicate::ult, row, count);
        Value safe = arith::SelectOp::create(inner, loc, exists, row, first);
        Value loaded = loadRow(inner, rhs, safe, at, border);
        Value none = arith::ConstantOp::create(
            inner, loc, inner.getZeroAttr(loaded.getType()));
        rows.push_back(
            arith::SelectOp::create(inner, loc, exists, loaded, none));
      }
      Value to = indexConstant(inner, loc, v * tile.width * form.group);
      vector::StoreOp::create(inner, loc, packGroup(inner, rows), panel,
                              ValueRange{group, to});
    }
  };
  emitLoops(builder, loc, LoopBounds{zero, whole, form.group},
            [&](OpBuilder &inner, ValueRange ivs) {
              packFrom(inner, ivs.front(), /*isLast=*/false);
            });
  if (form.group > 1)
    emitLoops(builder, loc, LoopBounds{whole, depth, form.group},
              [&](OpBuilder &inner, ValueRange ivs) {
                packFrom(inner, ivs.front(), /*isLast=*/true);
              });
}

/// Columns whose rows are neighbours: squares of groups, 32 bits each, are read
/// along the rows and transposed in registers.
void DotTileEmitter::packTransposed(OpBuilder &builder, const MatrixAccess &rhs,
                                    Value panel, OpFoldResult depth,
                                    Value column) const {
  VectorType factors = vectorType(form.factor, form.group),
             groups = vectorType(builder.getI32Type());
  OpFoldResult zero = builder.getIndexAttr(0);
  OpFoldResult whole =
      alignDown(builder, loc, zero, depth, tile.width * form.group);
  emitLoops(
      builder, loc,
      {{zero, builder.getIndexAttr(tile.columns()), tile.width},
       {zero, whole, tile.width * form.group}},
      [&](OpBuilder &inner, ValueRange ivs) {
        Value source = arith::AddIOp::create(inner, loc, column, ivs[0]);
        SmallVector<Value> square =
            loadColumns(inner, loc, rhs, factors, ivs[1], source, tile.width);
        for (Value &line : square)
          line = vector::BitCastOp::create(inner, loc, groups, line);
        Value to =
            asValue(inner, loc, mulIndex(inner, loc, ivs[0], form.group));
        Value first = arith::DivUIOp::create(
            inner, loc, ivs[1], indexConstant(inner, loc, form.group));
        for (auto [i, row] :
             llvm::enumerate(transposeSquare(inner, loc, square))) {
          OpFoldResult group =
              addIndex(inner, loc, first, inner.getIndexAttr(i));
          vector::StoreOp::create(
              inner, loc, vector::BitCastOp::create(inner, loc, factors, row),
              panel, ValueRange{asValue(inner, loc, group), to});
        }
      });
  OpFoldResult end =
      mulIndex(builder, loc, numGroups(builder, depth), form.group);
  packScalars(builder, rhs, panel, {whole, end}, depth, column);
}

/// Any layout: `terms` of every column, one element at a time.
void DotTileEmitter::packScalars(OpBuilder &builder, const MatrixAccess &rhs,
                                 Value panel, const LoopBounds &terms,
                                 OpFoldResult depth, Value column) const {
  auto isBelow = [&](OpBuilder &inner, Value value, OpFoldResult end) -> Value {
    return arith::CmpIOp::create(inner, loc, arith::CmpIPredicate::ult, value,
                                 asValue(inner, loc, end));
  };
  LoopBounds all{builder.getIndexAttr(0), builder.getIndexAttr(tile.columns())};
  emitLoops(builder, loc, {all, terms}, [&](OpBuilder &inner, ValueRange ivs) {
    Value source = arith::AddIOp::create(inner, loc, column, ivs[0]);
    Value exists =
        arith::AndIOp::create(inner, loc, isBelow(inner, ivs[1], depth),
                              isBelow(inner, source, columns));
    auto element = scf::IfOp::create(
        inner, loc, exists,
        [&](OpBuilder &then, Location at) {
          Value loaded = memref::LoadOp::create(
              then, at, rhs.memref, rhs.at(then, at, ivs[1], source));
          scf::YieldOp::create(then, at, loaded);
        },
        [&](OpBuilder &otherwise, Location at) {
          Value none = arith::ConstantOp::create(
              otherwise, at, otherwise.getZeroAttr(form.factor));
          scf::YieldOp::create(otherwise, at, none);
        });
    Value size = indexConstant(inner, loc, form.group);
    Value group = arith::DivUIOp::create(inner, loc, ivs[1], size),
          inGroup = arith::RemUIOp::create(inner, loc, ivs[1], size);
    Value to = arith::AddIOp::create(
        inner, loc,
        asValue(inner, loc, mulIndex(inner, loc, ivs[0], form.group)), inGroup);
    memref::StoreOp::create(inner, loc, element.getResult(0), panel,
                            ValueRange{group, to});
  });
}

Panel DotTileEmitter::pack(OpBuilder &builder, const MatrixAccess &rhs,
                           OpFoldResult depth, Value column) const {
  OpFoldResult groups = numGroups(builder, depth);
  Value panel = allocateBuffer(
      builder, loc, {groups, builder.getIndexAttr(tile.columns() * form.group)},
      form.factor);
  TileEmitter(loc, tile, columns)
      .emitByBorder(builder, column, [&](OpBuilder &inner, bool border) {
        if (rhs.hasContiguousColumns())
          return packGroups(inner, rhs, panel, depth, column, border);
        if (rhs.hasContiguousRows() && !border)
          return packTransposed(inner, rhs, panel, depth, column);
        LoopBounds terms{inner.getIndexAttr(0),
                         mulIndex(inner, loc, groups, form.group)};
        packScalars(inner, rhs, panel, terms, depth, column);
      });
  return {panel, [at = loc](OpBuilder &inner, Value group) {
            return SmallVector<Value>{group, indexConstant(inner, at, 0)};
          }};
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

Value DotTileEmitter::constantSplat(OpBuilder &builder, VectorType type,
                                    int64_t value) const {
  Attribute element =
      isa<FloatType>(type.getElementType())
          ? Attribute(builder.getFloatAttr(type.getElementType(), value))
          : Attribute(builder.getIntegerAttr(type.getElementType(), value));
  return arith::ConstantOp::create(builder, loc,
                                   SplatElementsAttr::get(type, element));
}

SmallVector<Value> DotTileEmitter::panelRow(OpBuilder &builder,
                                            const Panel &panel,
                                            Value group) const {
  SmallVector<Value> row;
  for (int64_t v = 0; v < tile.vectors; ++v) {
    SmallVector<Value> indices = panel.indices(builder, group);
    int64_t offset = v * tile.width * form.group;
    indices.back() = asValue(
        builder, loc,
        addIndex(builder, loc, indices.back(), builder.getIndexAttr(offset)));
    row.push_back(vector::LoadOp::create(builder, loc,
                                         vectorType(form.factor, form.group),
                                         panel.memref, indices));
  }
  return row;
}

Value DotTileEmitter::broadcastGroup(OpBuilder &builder, Value lhs,
                                     ValueRange indices) const {
  Type i32 = builder.getI32Type();
  Value bits = vector::LoadOp::create(
      builder, loc, VectorType::get({form.group}, form.factor), lhs, indices);
  if (form.group > 1)
    bits = vector::BitCastOp::create(builder, loc, VectorType::get({1}, i32),
                                     bits);
  Value scalar =
      vector::ExtractOp::create(builder, loc, bits, ArrayRef<int64_t>{0});
  Value all =
      vector::BroadcastOp::create(builder, loc, vectorType(i32), scalar);
  if (form.group == 1)
    return all;
  VectorType type = vectorType(form.factor, form.group);
  Value factors = vector::BitCastOp::create(builder, loc, type, all);
  if (form.offset == 0)
    return factors;
  // Here and not in a copy of the rows, which each head of a program that goes
  // head by head would make again: the multiplier waits for no addition.
  Value offset = constantSplat(builder, type, form.offset);
  return arith::AddIOp::create(builder, loc, factors, offset);
}

Value DotTileEmitter::multiplyAdd(OpBuilder &builder, Value sum, Value factor,
                                  Value rhs) const {
  if (form.intrinsic.empty()) {
    Value product = arith::MulIOp::create(builder, loc, factor, rhs);
    return arith::AddIOp::create(builder, loc, sum, product);
  }
  SmallVector<Value> operands = {factor, rhs};
  if (!form.addsAfter)
    operands.insert(operands.begin(), sum);
  Value result = LLVM::CallIntrinsicOp::create(
                     builder, loc, sum.getType(),
                     builder.getStringAttr(form.intrinsic), operands)
                     .getResults();
  if (form.addsAfter)
    result = arith::AddIOp::create(builder, loc, sum, result);
  return result;
}

SmallVector<Value> DotTileEmitter::startSums(OpBuilder &builder,
                                             const Panel &panel,
                                             OpFoldResult groups) const {
  Value zero = constantSplat(builder, vectorType(form.sum), 0);
  SmallVector<Value> sums(tile.vectors, zero);
  if (form.offset == 0)
    return sums;
  Value offset =
      constantSplat(builder, vectorType(form.factor, form.group), form.offset);
  sums = emitLoop(builder, loc, {builder.getIndexAttr(0), groups}, sums,
                  [&](OpBuilder &inner, Value group, ValueRange carried) {
                    SmallVector<Value> next;
                    for (auto [rhs, sum] :
                         llvm::zip(panelRow(inner, panel, group), carried))
                      next.push_back(multiplyAdd(inner, sum, offset, rhs));
                    return next;
                  });
  return llvm::map_to_vector(sums, [&](Value sum) -> Value {
    return arith::SubIOp::create(builder, loc, zero, sum);
  });
}

SmallVector<Value> DotTileEmitter::accumulate(
    OpBuilder &builder, OpFoldResult groups, ValueRange sums,
    const Panel &panel, Value lhs,
    function_ref<SmallVector<SmallVector<Value>>(OpBuilder &, Value term)>
        lhsIndices) const {
  return emitLoop(
      builder, loc, {builder.getIndexAttr(0), groups}, sums,
      [&](OpBuilder &inner, Value group, ValueRange carried) {
        SmallVector<Value> row = panelRow(inner, panel, group), next;
        Value term = arith::MulIOp::create(
            inner, loc, group, indexConstant(inner, loc, form.group));
        for (ArrayRef<Value> indices : lhsIndices(inner, term)) {
          Value factor = broadcastGroup(inner, lhs, indices);
          for (Value rhs : row)
            next.push_back(
                multiplyAdd(inner, carried[next.size()], factor, rhs));
        }
        return next;
      });
}
