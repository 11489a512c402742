//===- DataParallel.cpp - What data-parallel lowerings share --------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DataParallel.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

/// bounds[.., which]. By a reshape: a slice that drops a dimension does not say
/// which one where others are of size 1 as well.
static Value sliceBound(LoweringBuilder &b, Value bounds, int64_t which) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), bounds);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)),
      strides(sizes.size(), b.getIndexAttr(1));
  offsets.back() = b.getIndexAttr(which);
  sizes.back() = b.getIndexAttr(1);
  Value slice = b.make<tensor::ExtractSliceOp>(bounds, offsets, sizes, strides);
  SmallVector<ReassociationIndices> groups;
  for (auto dim : llvm::seq<int64_t>(0, sizes.size() - 1))
    groups.push_back({dim});
  groups.back().push_back(static_cast<int64_t>(sizes.size()) - 1);
  return b.make<tensor::CollapseShapeOp>(slice, groups);
}

Value lowering::markListed(LoweringBuilder &b, Value order, Value bounds,
                           int64_t first, int64_t next) {
  auto type = cast<RankedTensorType>(order.getType());
  auto lists = static_cast<unsigned>(type.getRank()) - 1;
  // Loops over lists, tokens and positions.
  unsigned token = lists, position = lists + 1, loops = lists + 2;
  Value none = b.filled(tensor::getMixedSizes(b, b.getLoc(), order),
                        b.getI32IntegerAttr(0));
  Indexed inputs[] = {b.indexed(order, loops, lists, position),
                      b.indexed(sliceBound(b, bounds, first), loops, lists, {}),
                      b.indexed(sliceBound(b, bounds, next), loops, lists, {})};
  return b
      .compute(inputs, b.indexed(none, loops, lists, token),
               [&](ValueRange args) -> Value {
                 using enum arith::CmpIPredicate;
                 Value place = b.toI32(b.make<linalg::IndexOp>(position));
                 Value self = b.toI32(b.make<linalg::IndexOp>(token));
                 Value isIt = b.make<arith::CmpIOp>(eq, args[0], self);
                 Value from = b.make<arith::CmpIOp>(sge, place, args[1]);
                 Value below = b.make<arith::CmpIOp>(slt, place, args[2]);
                 Value inside = b.make<arith::AndIOp>(from, below);
                 Value isListed = b.make<arith::AndIOp>(inside, isIt);
                 return b.make<arith::SelectOp>(isListed, b.i32(1), args[3]);
               })
      .tensor;
}

Value lowering::isMarked(LoweringBuilder &b, Value mark) {
  return b.make<arith::CmpIOp>(arith::CmpIPredicate::ne, mark, b.i32(0));
}

Value lowering::multiplyAdd(LoweringBuilder &b, ValueRange arguments,
                            bool isUnsigned) {
  Value sum = arguments[2];
  if (auto type = dyn_cast<FloatType>(sum.getType())) {
    Value product = b.make<arith::MulFOp>(b.extend(arguments[0], type),
                                          b.extend(arguments[1], type));
    return b.make<arith::AddFOp>(sum, product);
  }
  Type i32 = b.getI32Type();
  Value first = isUnsigned
                    ? b.make<arith::ExtUIOp>(i32, arguments[0]).getResult()
                    : b.make<arith::ExtSIOp>(i32, arguments[0]).getResult();
  Value second = b.make<arith::ExtSIOp>(i32, arguments[1]);
  Value product = b.make<arith::MulIOp>(first, second);
  return b.make<arith::AddIOp>(sum, product);
}

Value lowering::inSteps(LoweringBuilder &b, Value sum, Value rowStep,
                        Value columnStep) {
  Value number = b.make<arith::SIToFPOp>(b.getF32Type(), sum);
  Value scaled = b.make<arith::MulFOp>(number, rowStep);
  return b.make<arith::MulFOp>(scaled, columnStep);
}

void lowering::populateDataParallelPatterns(RewritePatternSet &patterns) {
  populateDataParallelOrderTokensPatterns(patterns);
  populateDataParallelPlanPatterns(patterns);
  populateDataParallelGatherMatmulPatterns(patterns);
  populateOneBatchPatterns(patterns);
  auto library = std::make_shared<TemplateLibrary>(patterns.getContext());
  populateDataParallelAttendTokensPatterns(patterns, library);
  populateDataParallelLevelsPatterns(patterns, library);
}
