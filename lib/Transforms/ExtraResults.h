//===- ExtraResults.h - Returning more than a program does ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_EXTRARESULTS_H
#define MCA_LIB_TRANSFORMS_EXTRARESULTS_H

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Dominance.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::mca {

/// What one function shall return in addition.
class ExtraResults {
public:
  explicit ExtraResults(func::FuncOp function);

  /// Whether anything but calls from outside of the module names the function.
  bool isUsed() const;
  ArrayRef<func::ReturnOp> getReturns() const { return returns; }
  /// Whether the operation has run wherever the function returns.
  bool precedesReturns(Operation *op) const;

  /// Returns the value too, which must precede the returns. Gives its position
  /// among the function's results.
  int64_t append(Value value);
  /// Returns what is made before each return. There is at least one.
  int64_t append(function_ref<Value(func::ReturnOp)> make);
  /// Changes the function's type. Fails with an error.
  LogicalResult apply();

private:
  func::FuncOp function;
  DominanceInfo dominance;
  SmallVector<func::ReturnOp> returns;
  SmallVector<Type> types;
};

/// Names the attentions of one function: by location, by which front ends name
/// whole layers, else `<function>.attention.<position>`. No name comes twice.
class AttentionNames {
public:
  explicit AttentionNames(func::FuncOp function) : function(function) {}

  std::string next(Operation *attention);

private:
  func::FuncOp function;
  int64_t position = 0;
  llvm::StringSet<> taken;
};

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_EXTRARESULTS_H
