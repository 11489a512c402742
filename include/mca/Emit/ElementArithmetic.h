//===- ElementArithmetic.h - Arithmetic on elements -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_ELEMENTARITHMETIC_H
#define MCA_EMIT_ELEMENTARITHMETIC_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::mca {

/// Builds arithmetic on scalars, or element by element on vectors.
class ElementArithmetic {
public:
  /// On scalars, or on vectors of the shape of `like`. Numbers are of type
  /// `floats`, integers have as many bits.
  ElementArithmetic(OpBuilder &builder, Location loc, Type like,
                    FloatType floats)
      : b(loc, builder), like(like), floats(floats),
        integers(builder.getIntegerType(floats.getWidth())) {}

  /// `element`, or vectors of it.
  Type withElement(Type element) const;
  Type floatType() const { return withElement(floats); }
  Type integerType() const { return withElement(integers); }

  Value number(double value);
  Value integer(int64_t value);
  Value add(Value x, Value y) { return arith::AddFOp::create(b, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, x, y); }
  /// x y + z, rounded once.
  Value fma(Value x, Value y, Value z);
  /// The nearest integer, as a number; the even one of two.
  Value roundEven(Value x);
  Value compare(arith::CmpFPredicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, predicate, x, y);
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, condition, x, y);
  }
  /// The bits of numbers as integers, and back.
  Value toBits(Value x) {
    return arith::BitcastOp::create(b, integerType(), x);
  }
  Value fromBits(Value x) {
    return arith::BitcastOp::create(b, floatType(), x);
  }
  /// times (c0 + z (c1 + z (c2 + ...))), one fused multiply-add a term.
  Value polynomial(Value z, ArrayRef<double> coefficients, double times = 1);

  ImplicitLocOpBuilder b;

private:
  Value constant(TypedAttr attr);

  Type like;
  FloatType floats;
  IntegerType integers;
};

} // namespace mlir::mca

#endif // MCA_EMIT_ELEMENTARITHMETIC_H
