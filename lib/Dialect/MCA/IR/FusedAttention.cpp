//===- FusedAttention.cpp - mca.fused_attention -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::checks;

std::pair<Value, unsigned> FusedAttentionOp::getSized(unsigned loop) {
  AffineExpr dim = getAffineDimExpr(loop, getContext());
  for (OpOperand &operand : getOperation()->getOpOperands())
    if (std::optional<unsigned> position =
            getIndexingMap(operand.getOperandNumber()).getResultPosition(dim))
      return {operand.get(), *position};
  llvm_unreachable("the destination or the keys have each loop");
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

static LogicalResult verifyMaps(FusedAttentionOp op) {
  size_t operands = op->getNumOperands();
  if (op.getIndexingMaps().size() != operands)
    return op.emitOpError("expected ") << operands << " indexing maps, found "
                                       << op.getIndexingMaps().size();
  unsigned loops = op.getNumLoops();
  for (size_t i = 0; i < operands; ++i) {
    AffineMap map = op.getIndexingMap(i);
    int64_t rank = shaped(op->getOperand(i)).getRank();
    if (loops < 4 || map.getNumDims() != loops ||
        map.getNumResults() != static_cast<unsigned>(rank) ||
        !map.isProjectedPermutation())
      return op.emitOpError("expected the map of operand ")
             << i << " to be a projected permutation of at least four loops "
             << "with " << rank << " results, found "
             << AffineMapAttr::get(map);
  }
  return success();
}

/// Whether exactly `needed` of the last four loops index the operand.
static LogicalResult verifyLoops(FusedAttentionOp op, StringRef name,
                                 unsigned operand, ArrayRef<unsigned> needed) {
  AffineMap map = op.getIndexingMap(operand);
  for (unsigned loop = op.getQueryLoop(); loop < op.getNumLoops(); ++loop)
    if (map.isFunctionOfDim(loop) != llvm::is_contained(needed, loop))
      return op.emitOpError("expected the map of ")
             << name << " to have loops " << needed << " of the last four, "
             << "found " << AffineMapAttr::get(map);
  return success();
}

static LogicalResult verifyRoles(FusedAttentionOp op) {
  unsigned i = op.getQueryLoop(), j = op.getKeyLoop(), k = op.getDepthLoop(),
           f = op.getFeatureLoop(), init = op->getNumOperands() - 1;
  if (failed(verifyLoops(op, "queries", 0, {i, k})) ||
      failed(verifyLoops(op, "keys", 1, {j, k})) ||
      failed(verifyLoops(op, "values", 2, {j, f})) ||
      failed(verifyLoops(op, "the destination", init, {i, f})))
    return failure();
  AffineMap out = op.getIndexingMap(init);
  for (unsigned batch = 0; batch < i; ++batch)
    if (!out.isFunctionOfDim(batch))
      return op.emitOpError("expected the map of the destination to have all "
                            "batches, found ")
             << AffineMapAttr::get(out);
  for (unsigned mask = 3; mask < init; ++mask)
    if (op.getIndexingMap(mask).isFunctionOfDim(k) ||
        op.getIndexingMap(mask).isFunctionOfDim(f))
      return op.emitOpError("expected masks of batches, queries and keys, "
                            "found ")
             << AffineMapAttr::get(op.getIndexingMap(mask));
  return success();
}

static LogicalResult verifyLoopSizes(FusedAttentionOp op) {
  SmallVector<int64_t> sizes(op.getNumLoops(), ShapedType::kDynamic);
  for (auto [operand, value] : llvm::enumerate(op->getOperands()))
    for (auto [expr, size] :
         llvm::zip_equal(op.getIndexingMap(operand).getResults(),
                         shaped(value).getShape())) {
      int64_t &known = sizes[cast<AffineDimExpr>(expr).getPosition()];
      if (ShapedType::isDynamic(known))
        known = size;
      if (!ShapedType::isDynamic(size) && known != size)
        return op.emitOpError("expected loop ")
               << cast<AffineDimExpr>(expr).getPosition() << " of size "
               << known << " in operand " << operand << ", found " << size;
    }
  return success();
}

LogicalResult FusedAttentionOp::verify() {
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMaps(*this)) ||      // C2
      failed(verifyRoles(*this)) ||     // C3
      failed(verifySameElementType(*this, "queries", getQueries(), "keys",
                                   getKeys())) || // C4
      failed(verifySameElementType(*this, "queries", getQueries(), "values",
                                   getValues())))
    return failure();
  return verifyLoopSizes(*this); // C5
}

LogicalResult FusedAttentionOp::verifyRegions() { // C6
  Type f32 = Float32Type::get(getContext());
  SmallVector<Type> expected{f32};
  expected.append(getDepthLoop(), IndexType::get(getContext()));
  for (Value mask : getMasks())
    expected.push_back(shaped(mask).getElementType());
  Block &block = getScores().front();
  if (!llvm::equal(block.getArgumentTypes(), expected))
    return emitOpError("expected a region of ")
           << expected << ", found " << block.getArgumentTypes();
  auto yield = dyn_cast<YieldOp>(block.getTerminator());
  if (!yield || yield->getNumOperands() != 1 ||
      yield->getOperand(0).getType() != f32)
    return emitOpError("expected a region that yields f32");
  return success();
}
