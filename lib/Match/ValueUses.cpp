//===- ValueUses.cpp - Who else reads the values ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/ValueUses.h"
#include "mca/Match/LayoutOps.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether two slices of one value share no element: apart along some
/// dimension.
static bool isApart(const SliceRange &a, const SliceRange &b) {
  auto endsBefore = [](const SliceRange &a, const SliceRange &b, size_t dim) {
    return a.sizes[dim].isStatic() &&
           a.offsets[dim] + (a.sizes[dim].getStatic() - 1) * a.strides[dim] <
               b.offsets[dim];
  };
  for (size_t dim = 0; dim < a.sizes.size(); ++dim) {
    bool isInterleaved =
        a.strides[dim] == b.strides[dim] && a.strides[dim] > 1 &&
        (a.offsets[dim] - b.offsets[dim]) % a.strides[dim] != 0;
    if (isInterleaved || endsBefore(a, b, dim) || endsBefore(b, a, dim))
      return true;
  }
  return false;
}

static bool movesData(Operation *op) {
  return resemblesLayoutOp(op) ||
         isa<tensor::CastOp, tosa::TransposeOp, tosa::IdentityOp,
             linalg::TransposeOp, linalg::BroadcastOp>(op);
}

/// Whether nothing but sizes and operations of the path come from `op`.
static bool leadsNowhere(Operation *op,
                         const llvm::SetVector<Operation *> &path) {
  llvm::SetVector<Operation *> users;
  users.insert(op);
  for (size_t i = 0; i < users.size(); ++i) {
    Operation *user = users[i];
    if (isa<tensor::DimOp>(user) || path.contains(user) ||
        isOpTriviallyDead(user))
      continue;
    if (!movesData(user))
      return false;
    users.insert_range(user->getUsers());
  }
  return true;
}

std::optional<Miss>
mca::findOtherUses(Sizes &sizes, Value value,
                   const llvm::SetVector<Operation *> &path) {
  if (value.hasOneUse())
    return std::nullopt;
  FailureOr<SliceRange> own = getSliceRange(sizes, path.back());
  for (Operation *user : value.getUsers()) {
    if (leadsNowhere(user, path))
      continue;
    FailureOr<SliceRange> other = getSliceRange(sizes, user);
    if (succeeded(own) && succeeded(other) && own->source == value &&
        other->source == value && isApart(*own, *other))
      continue;
    Operation *producer = value.getDefiningOp();
    return Miss{MissReason::ValueShared, producer,
                describeOp(user) + " also reads the result of " +
                    describeOp(producer)};
  }
  return std::nullopt;
}
