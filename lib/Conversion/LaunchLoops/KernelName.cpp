//===- KernelName.cpp - What the kernel of an operation does ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Interfaces/CastInterfaces.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::mca;

/// Without dialect and, in arith, the letters of the operands' type.
static StringRef plainName(Operation *op) {
  StringRef name = op->getName().stripDialect();
  if (isa<arith::ArithDialect>(op->getDialect()))
    for (StringRef letters : {"f", "si", "ui", "i"})
      if (name.consume_back(letters))
        break;
  return name;
}

static StringRef nameOfSum(Operation *combiner) {
  if (!combiner)
    return "reduce";
  StringRef name = plainName(combiner);
  return llvm::StringSwitch<StringRef>(name)
      .Case("add", "sum")
      .Case("mul", "product")
      .StartsWith("max", "max")
      .StartsWith("min", "min")
      .Default(name);
}

/// The function that a body computes: its first of the math dialect.
static Operation *findFunction(Block *body) {
  for (Operation &op : *body)
    if (isa<math::MathDialect>(op.getDialect()))
      return &op;
  return nullptr;
}

/// The last operation that is no cast.
static Operation *findLast(Block *body) {
  for (Operation &op : llvm::reverse(body->without_terminator()))
    if (isa<arith::ArithDialect>(op.getDialect()) &&
        !isa<arith::ConstantOp, CastOpInterface>(op))
      return &op;
  return nullptr;
}

std::string launch::nameKernel(linalg::LinalgOp op,
                               ArrayRef<Operation *> combiners) {
  if (!isa<linalg::GenericOp, linalg::MapOp, linalg::ReduceOp>(op))
    return op->getName().stripDialect().str();
  Operation *function = findFunction(op.getBlock());
  std::string name = function ? plainName(function).str() : "";
  if (!combiners.empty())
    return name + (function ? "_" : "") + nameOfSum(combiners.front()).str();
  if (function)
    return name;
  Operation *last = findLast(op.getBlock());
  return last ? plainName(last).str() : "copy";
}
