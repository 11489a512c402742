//===- ExtraResults.cpp - Returning more than a program does ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExtraResults.h"

using namespace mlir;
using namespace mlir::mca;

ExtraResults::ExtraResults(func::FuncOp function)
    : function(function), dominance(function) {
  function.walk([&](func::ReturnOp op) { returns.push_back(op); });
}

bool ExtraResults::isUsed() const {
  std::optional<SymbolTable::UseRange> uses =
      SymbolTable::getSymbolUses(function, function->getParentOp());
  return !uses || !uses->empty();
}

bool ExtraResults::precedesReturns(Operation *op) const {
  return llvm::all_of(returns, [&](func::ReturnOp end) {
    return dominance.properlyDominates(op, end);
  });
}

int64_t ExtraResults::append(Value value) {
  return append([&](func::ReturnOp) { return value; });
}

int64_t ExtraResults::append(function_ref<Value(func::ReturnOp)> make) {
  Type type;
  for (func::ReturnOp end : returns) {
    Value value = make(end);
    type = value.getType();
    end.getOperandsMutable().append(value);
  }
  types.push_back(type);
  return function.getNumResults() + types.size() - 1;
}

LogicalResult ExtraResults::apply() {
  SmallVector<unsigned> positions(types.size(), function.getNumResults());
  SmallVector<DictionaryAttr> attrs(types.size());
  if (failed(function.insertResults(positions, types, attrs)))
    return function.emitOpError("cannot return more values");
  return success();
}

std::string AttentionNames::next(Operation *attention) {
  std::string index = std::to_string(position++);
  std::string name = function.getSymName().str() + ".attention." + index;
  if (auto named = attention->getLoc()->findInstanceOf<NameLoc>())
    name = named.getName().str();
  if (!taken.insert(name).second)
    name += "." + index;
  return name;
}
