//===- Relayout.cpp - Values in the layout a role wants ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Relayout.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

Value Relayout::symbol(unsigned id) {
  Value &known = symbols[id];
  if (known)
    return known;
  const SizeRoot &root = space.getSizes().getRoot(id);
  if (root.dim)
    known = tensor::DimOp::create(builder, loc, root.value, *root.dim);
  else
    known = getValueOrCreateCastToIndexLike(builder, loc,
                                            builder.getIndexType(), root.value);
  return known;
}

OpFoldResult Relayout::size(ArrayRef<AxisId> axes) {
  Extent extent = space.extent(axes);
  if (extent.isStatic())
    return builder.getIndexAttr(extent.getStatic());
  Value product;
  for (unsigned id : extent.getSymbols()) {
    Value factor = symbol(id);
    product =
        product ? arith::MulIOp::create(builder, loc, product, factor) : factor;
  }
  if (extent.getCoefficient() == 1)
    return product;
  Value coefficient =
      arith::ConstantIndexOp::create(builder, loc, extent.getCoefficient());
  return arith::MulIOp::create(builder, loc, product, coefficient).getResult();
}

SmallVector<OpFoldResult> Relayout::sizes(const Layout &layout) {
  return llvm::map_to_vector(layout,
                             [&](const AxisList &list) { return size(list); });
}

RankedTensorType Relayout::type(const Layout &layout, Type elementType) {
  return RankedTensorType::get(
      llvm::map_to_vector(
          layout,
          [&](const AxisList &list) { return space.extent(list).getStatic(); }),
      elementType);
}

Value Relayout::createEmpty(const Layout &layout, Type elementType) {
  return tensor::EmptyOp::create(builder, loc, sizes(layout), elementType);
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

Value Relayout::convert(Value value, Type elementType) {
  auto from = cast<RankedTensorType>(value.getType());
  if (from.getElementType() == elementType)
    return value;
  Type type = from.clone(elementType);
  unsigned width = from.getElementTypeBitWidth();
  if (width < elementType.getIntOrFloatBitWidth())
    return arith::ExtFOp::create(builder, loc, type, value);
  if (width > elementType.getIntOrFloatBitWidth())
    return arith::TruncFOp::create(builder, loc, type, value);
  // Between f16 and bf16.
  return convert(convert(value, builder.getF32Type()), elementType);
}

Value Relayout::cast(Value value, Type type) {
  if (value.getType() == type)
    return value;
  return tensor::CastOp::create(builder, loc, type, value);
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

/// One dimension per axis.
static Layout apart(const Layout &layout) {
  Layout result;
  for (const AxisList &list : layout)
    for (AxisId axis : list)
      result.push_back({axis});
  return result;
}

/// How the dimensions of `coarse`, none of which is a unit, group those of the
/// layout with one axis per dimension.
static SmallVector<ReassociationIndices> getGroups(const Layout &coarse) {
  SmallVector<ReassociationIndices> groups;
  int64_t next = 0;
  for (const AxisList &list : coarse) {
    ReassociationIndices &group = groups.emplace_back();
    for (size_t i = 0; i < list.size(); ++i)
      group.push_back(next++);
  }
  return groups;
}

/// Groups of the dimensions of `layout` such that each holds exactly one
/// dimension with axes; unit dimensions lean on the one before.
static SmallVector<ReassociationIndices> getUnitGroups(const Layout &layout) {
  SmallVector<ReassociationIndices> groups;
  ReassociationIndices leading;
  for (auto [dim, list] : llvm::enumerate(layout)) {
    if (list.empty()) {
      (groups.empty() ? leading : groups.back()).push_back(dim);
      continue;
    }
    groups.push_back(leading);
    groups.back().push_back(dim);
    leading.clear();
  }
  return groups;
}

static Layout withoutUnits(const Layout &layout) {
  Layout result;
  llvm::copy_if(layout, std::back_inserter(result),
                [](const AxisList &list) { return !list.empty(); });
  return result;
}

Value Relayout::collapse(Value value, const Layout &to,
                         ArrayRef<ReassociationIndices> groups) {
  return builder.createOrFold<tensor::CollapseShapeOp>(
      loc, type(to, getElementTypeOrSelf(value)), value, groups);
}

Value Relayout::expand(Value value, const Layout &to,
                       ArrayRef<ReassociationIndices> groups) {
  return builder.createOrFold<tensor::ExpandShapeOp>(
      loc, type(to, getElementTypeOrSelf(value)), value, groups, sizes(to));
}

/// Drops units, splits, merges, adds units.
Value Relayout::reshape(Value value, const Layout &from, const Layout &to) {
  Layout packed = withoutUnits(from), fine = apart(from),
         merged = withoutUnits(to);
  if (from == to)
    return value;
  if (packed.size() != from.size())
    value = collapse(value, packed, getUnitGroups(from));
  if (packed != merged) {
    if (fine.size() != packed.size())
      value = expand(value, fine, getGroups(packed));
    if (fine.size() != merged.size())
      value = collapse(value, merged, getGroups(merged));
  }
  if (merged.size() != to.size())
    value = expand(value, to, getUnitGroups(to));
  return value;
}

//===----------------------------------------------------------------------===//
// Slices, transposes, broadcasts
//===----------------------------------------------------------------------===//

Value Relayout::cut(Value value, const Layout &from) {
  SmallVector<OpFoldResult> offsets, kept, strides;
  for (const AxisList &axis : from) {
    const auto &window = space.getWindow(axis.front());
    offsets.push_back(builder.getIndexAttr(window ? window->offset : 0));
    kept.push_back(size(window ? window->kept : axis));
    strides.push_back(builder.getIndexAttr(window ? window->stride : 1));
  }
  return builder.createOrFold<tensor::ExtractSliceOp>(loc, value, offsets, kept,
                                                      strides);
}

Value Relayout::permute(Value value, const Layout &from, const Layout &to) {
  if (from == to)
    return value;
  SmallVector<int64_t> permutation =
      llvm::map_to_vector(to, [&](const AxisList &axis) -> int64_t {
        return llvm::find(from, axis) - from.begin();
      });
  Value init = createEmpty(to, getElementTypeOrSelf(value));
  return linalg::TransposeOp::create(builder, loc, value, init, permutation)
      ->getResult(0);
}

/// `from` in the order of `to`, without some of its axes.
Value Relayout::repeat(Value value, const Layout &from, const Layout &to) {
  SmallVector<int64_t> added;
  for (auto [dim, axis] : llvm::enumerate(to))
    if (!llvm::is_contained(from, axis))
      added.push_back(dim);
  if (added.empty())
    return value;
  Value init = createEmpty(to, getElementTypeOrSelf(value));
  return linalg::BroadcastOp::create(builder, loc, value, init, added)
      ->getResult(0);
}

Value Relayout::operator()(const View &view, const Layout &to) {
  Layout from = space.leaves(view.layout), wanted = space.leaves(to);
  Value value =
      cast(view.value, type(from, getElementTypeOrSelf(view.value.getType())));
  while (space.kept(from) != from) { // A slice of a slice takes two steps.
    Layout fine = apart(from);
    value = cut(reshape(value, from, fine), fine);
    from = llvm::map_to_vector<4>(fine, [&](const AxisList &axis) {
      const auto &window = space.getWindow(axis.front());
      return space.leaves(window ? window->kept : axis);
    });
  }
  if (from == wanted)
    return value;
  Layout source = apart(from), target = apart(wanted);
  if (source == target)
    return reshape(value, from, wanted);
  Layout held;
  llvm::copy_if(target, std::back_inserter(held), [&](const AxisList &axis) {
    return llvm::is_contained(source, axis);
  });
  value = reshape(value, from, source);
  value = permute(value, source, held);
  value = repeat(value, held, target);
  return reshape(value, target, wanted);
}
