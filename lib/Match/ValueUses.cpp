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
  for (auto [offsetA, sizeA, offsetB, sizeB] :
       llvm::zip_equal(a.offsets, a.sizes, b.offsets, b.sizes)) {
    if (sizeA.isStatic() && offsetA + sizeA.getStatic() <= offsetB)
      return true;
    if (sizeB.isStatic() && offsetB + sizeB.getStatic() <= offsetA)
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
  if (isa<tensor::DimOp>(op) || path.contains(op) || isOpTriviallyDead(op))
    return true;
  return movesData(op) && !op->use_empty() && llvm::all_of(op->getUsers(), [&](Operation *user) {
           return leadsNowhere(user, path);
         });
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
