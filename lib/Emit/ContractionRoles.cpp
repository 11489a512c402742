//===- ContractionRoles.cpp - Which loop is what in a product ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/ContractionRoles.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

/// `value` as one of the two operands of `op`, the other one.
static Value otherOperand(Operation *op, Value value) {
  if (op->getOperand(0) == value)
    return op->getOperand(1);
  return op->getOperand(1) == value ? op->getOperand(0) : Value();
}

/// The element that `value` is, seen through an extension to f32.
static Value withoutExtension(Value value) {
  auto extend = value ? value.getDefiningOp<arith::ExtFOp>() : nullptr;
  return extend && extend.getType().isF32() ? extend.getIn() : value;
}

/// Types that the kernels sum in f32.
static bool isSummedInF32(Type type) {
  return type.isF32() || type.isF16() || type.isBF16();
}

/// The body is  %out + %a * %b  and nothing else, each factor possibly extended
/// to the type of the sum.
static bool hasMultiplyAddBody(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  if (body->getNumArguments() != 3 ||
      !llvm::all_of(body->getArgumentTypes(), isSummedInF32))
    return false;
  Value a = body->getArgument(0), b = body->getArgument(1);
  Value result = body->getTerminator()->getOperand(0);
  auto add = result.getDefiningOp<arith::AddFOp>();
  Value product = add ? otherOperand(add, body->getArgument(2)) : Value();
  auto mul = product ? product.getDefiningOp<arith::MulFOp>() : nullptr;
  if (!mul)
    return false;
  Value left = withoutExtension(mul.getLhs()),
        right = withoutExtension(mul.getRhs());
  return (left == a && right == b) || (left == b && right == a);
}

/// If `exprs` ends in d mod c and has d floordiv c as well, c; drops the first
/// and makes the second d.
static std::optional<int64_t> joinModulo(SmallVectorImpl<AffineExpr> &exprs) {
  if (exprs.empty())
    return std::nullopt;
  auto last = dyn_cast<AffineBinaryOpExpr>(exprs.back());
  if (!last || last.getKind() != AffineExprKind::Mod)
    return std::nullopt;
  AffineExpr dim = last.getLHS();
  auto count = dyn_cast<AffineConstantExpr>(last.getRHS());
  if (!isa<AffineDimExpr>(dim) || !count || count.getValue() < 1)
    return std::nullopt;
  auto *place = llvm::find(exprs, dim.floorDiv(count));
  if (place == exprs.end())
    return std::nullopt;
  *place = dim;
  exprs.pop_back();
  return count.getValue();
}

std::optional<PackedColumns> PackedColumns::get(AffineMap map) {
  SmallVector<AffineExpr> exprs(map.getResults());
  std::optional<int64_t> inner = joinModulo(exprs);
  if (!inner)
    return std::nullopt;
  std::optional<int64_t> outer = joinModulo(exprs);
  return PackedColumns{
      outer.value_or(*inner),
      AffineMap::get(map.getNumDims(), 0, exprs, map.getContext()),
      outer ? *inner : 1};
}

/// The maps of `op`, those of packed operands as if they were not.
static SmallVector<AffineMap> getUnpackedMaps(linalg::LinalgOp op) {
  return llvm::map_to_vector(op.getIndexingMapsArray(), [](AffineMap map) {
    std::optional<PackedColumns> packed = PackedColumns::get(map);
    return packed ? packed->unpacked : map;
  });
}

/// `maps` without constant results, which pick a slice and are no loop.
static SmallVector<AffineMap> withoutConstants(ArrayRef<AffineMap> maps) {
  return llvm::map_to_vector(maps, [](AffineMap map) {
    SmallVector<AffineExpr> exprs;
    llvm::copy_if(map.getResults(), std::back_inserter(exprs),
                  [](AffineExpr expr) { return isa<AffineDimExpr>(expr); });
    return AffineMap::get(map.getNumDims(), 0, exprs, map.getContext());
  });
}

static bool areProjectedPermutations(ArrayRef<AffineMap> maps) {
  return llvm::all_of(maps, [](AffineMap map) {
    return map.isProjectedPermutation(/*allowZeroInResults=*/true);
  });
}

/// The longest of `dims`, an unknown extent counting as long.
static unsigned pickLongest(linalg::LinalgOp op, ArrayRef<unsigned> dims) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  auto length = [&](unsigned dim) {
    return ShapedType::isDynamic(ranges[dim]) ? INT64_MAX : ranges[dim];
  };
  return *llvm::max_element(
      dims, [&](unsigned a, unsigned b) { return length(a) < length(b); });
}

static SmallVector<unsigned> without(ArrayRef<unsigned> dims, unsigned dim) {
  SmallVector<unsigned> rest;
  llvm::copy_if(dims, std::back_inserter(rest),
                [&](unsigned other) { return other != dim; });
  return rest;
}

FailureOr<ContractionRoles> mca::getContractionRoles(linalg::LinalgOp op,
                                                     StringRef &reason) {
  auto fail = [&](StringRef why) -> FailureOr<ContractionRoles> {
    reason = why;
    return failure();
  };
  if ((!op.hasPureBufferSemantics() && !op.hasPureTensorSemantics()) ||
      op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return fail("not two inputs and one output");
  SmallVector<AffineMap> maps = getUnpackedMaps(op);
  if (!hasMultiplyAddBody(op) || !areProjectedPermutations(maps))
    return fail("not a sum of float products over projected permutations");
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(withoutConstants(maps));
  if (failed(dims) || dims->m.empty() || dims->n.empty() || dims->k.size() != 1)
    return fail("no row, no column or not one summed dimension");

  OpOperand *out = op.getDpsInitOperand(0);
  auto buffer = dyn_cast<MemRefType>(out->get().getType());
  AffineMap map = op.getMatchingIndexingMap(out);
  if (map.getNumResults() == 0 ||
      (buffer && !isContiguousAlong(buffer, map.getNumResults() - 1)) ||
      !isa<AffineDimExpr>(map.getResults().back()))
    return fail("the output's last dimension is not contiguous");
  unsigned column = map.getDimPosition(map.getNumResults() - 1);
  ContractionRoles roles;
  roles.lhs = op.getDpsInputOperand(0);
  roles.rhs = op.getDpsInputOperand(1);
  roles.out = out;
  // The operand that has the columns is the right-hand one: products commute.
  if (llvm::is_contained(dims->m, column)) {
    std::swap(dims->m, dims->n);
    std::swap(roles.lhs, roles.rhs);
  } else if (!llvm::is_contained(dims->n, column)) {
    return fail("the output's last dimension is a batch");
  }
  if (PackedColumns::get(op.getMatchingIndexingMap(roles.lhs)))
    return fail("the left-hand side is packed");
  roles.packed = PackedColumns::get(op.getMatchingIndexingMap(roles.rhs));
  roles.column = column;
  roles.row = pickLongest(op, dims->m);
  roles.depth = dims->k.front();
  llvm::append_range(roles.outer, dims->batch);
  llvm::append_range(roles.outer, without(dims->n, column));
  roles.outerRows = without(dims->m, roles.row);
  return roles;
}

bool mca::isContraction(linalg::LinalgOp op) {
  StringRef reason;
  return succeeded(getContractionRoles(op, reason));
}
