//===- Parts.cpp - Parts of decompositions ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Parts.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::createHeadMajor(OpBuilder &builder, Location loc, Value weight) {
  auto size = [&](int64_t dim) {
    return tensor::getMixedSize(builder, loc, weight, dim);
  };
  Value init = tensor::EmptyOp::create(
      builder, loc, ArrayRef<OpFoldResult>{size(1), size(0), size(2)},
      getElementTypeOrSelf(weight));
  return linalg::TransposeOp::create(builder, loc, weight, init,
                                     ArrayRef<int64_t>{1, 0, 2})
      ->getResult(0);
}

Value Parts::empty(ArrayRef<OpFoldResult> sizes, Type type) {
  return tensor::EmptyOp::create(b, sizes, type);
}

OpFoldResult Parts::size(Value tensor, int64_t dim) {
  return tensor::getMixedSize(b, b.getLoc(), tensor, dim);
}

Value Parts::castTo(Value tensor, Type type) {
  return b.createOrFold<tensor::CastOp>(type, tensor);
}

ColumnStatisticsOp Parts::statistics(Value a) {
  OpFoldResult sizes[] = {size(a, 0), size(a, 1), size(a, 3)};
  Value maxima = empty(sizes, b.getF32Type()),
        sums = empty(sizes, b.getF32Type());
  return ColumnStatisticsOp::create(
      b, TypeRange{maxima.getType(), sums.getType()}, a, maxima, sums);
}

Value Parts::allTokens(Value x) {
  Value one = arith::ConstantOp::create(b, b.getF32FloatAttr(1.0f));
  Value init = empty({size(x, 0), size(x, 1)}, b.getF32Type());
  return linalg::FillOp::create(b, one, init).getResult(0);
}

Value Parts::weightNorms(Value weight, int64_t columns) {
  Value init =
      empty({size(weight, 1), b.getIndexAttr(columns)}, b.getF32Type());
  return WeightNormsOp::create(b, init.getType(), weight, init).getResult(0);
}

Value Parts::budget(double alpha, Value meanLength, Value norms) {
  Value factor = arith::ConstantOp::create(b, b.getF64FloatAttr(alpha));
  return call("budget", {factor, meanLength, norms})[0];
}
