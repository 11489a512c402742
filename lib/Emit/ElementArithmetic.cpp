//===- ElementArithmetic.cpp - Arithmetic on elements -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/ElementArithmetic.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::mca;

Type ElementArithmetic::withElement(Type element) const {
  auto vector = dyn_cast<VectorType>(like);
  return vector ? Type(vector.clone(element)) : element;
}

Value ElementArithmetic::constant(TypedAttr attr) {
  auto type = dyn_cast<VectorType>(withElement(attr.getType()));
  if (type)
    attr = DenseElementsAttr::get(type, Attribute(attr));
  return arith::ConstantOp::create(b, attr);
}

Value ElementArithmetic::number(double value) {
  return constant(b.getFloatAttr(floats, value));
}

Value ElementArithmetic::integer(int64_t value) {
  return constant(b.getIntegerAttr(integers, value));
}

Value ElementArithmetic::fma(Value x, Value y, Value z) {
  return math::FmaOp::create(b, x, y, z);
}

Value ElementArithmetic::roundEven(Value x) {
  return math::RoundEvenOp::create(b, x);
}

Value ElementArithmetic::polynomial(Value z, ArrayRef<double> coefficients,
                                    double times) {
  Value sum = number(times * coefficients.back());
  for (double coefficient : llvm::reverse(coefficients.drop_back()))
    sum = fma(sum, z, number(times * coefficient));
  return sum;
}
