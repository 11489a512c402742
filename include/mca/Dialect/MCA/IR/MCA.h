//===- MCA.h - The mca dialect ----------------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCA_H
#define MCA_DIALECT_MCA_IR_MCA_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/TilingInterface.h"

namespace mlir::mca {
/// One dimension of a named operand.
struct OperandSize {
  StringRef name;
  Value value;
  int64_t dim;
};

/// Two sizes that an operation calls by one symbol.
struct EqualSizes {
  StringRef symbol;
  OperandSize a, b;
};
} // namespace mlir::mca

#include "mca/Dialect/MCA/IR/MCADialect.h.inc"
#include "mca/Dialect/MCA/IR/MCAEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "mca/Dialect/MCA/IR/MCAAttrs.h.inc"

#include "mca/Dialect/MCA/IR/MCAInterfaces.h.inc"

#define GET_OP_CLASSES
#include "mca/Dialect/MCA/IR/MCAOps.h.inc"

#endif // MCA_DIALECT_MCA_IR_MCA_H
