//===- Signature.cpp - What an entry function takes and gives ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Program.h"
#include "mca/Transforms/Weights.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::mca;

static FailureOr<SmallVector<RankedTensorType>>
hostTypes(func::FuncOp function, TypeRange types, StringRef role) {
  SmallVector<RankedTensorType> tensors;
  for (auto [index, type] : llvm::enumerate(types)) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || !elementKindOf(tensor.getElementType()))
      return function.emitError()
             << role << " " << index << " of '" << function.getSymName()
             << "' is " << type
             << "; expected a ranked tensor of numbers of 1, 8, 16, 32 or 64 "
                "bits";
    tensors.push_back(tensor);
  }
  return tensors;
}

FailureOr<Signature> Signature::of(func::FuncOp function) {
  auto inputs = hostTypes(function, function.getArgumentTypes(), "argument");
  if (failed(inputs))
    return failure();
  auto results = hostTypes(function, function.getResultTypes(), "result");
  if (failed(results))
    return failure();
  return Signature{std::move(*inputs), std::move(*results)};
}

std::string mca::describeType(RankedTensorType type) {
  std::string text;
  for (int64_t dim : type.getShape())
    text += (ShapedType::isDynamic(dim) ? "?" : std::to_string(dim)) + "x";
  return text + elementKindName(*elementKindOf(type.getElementType())).str();
}

bool mca::fits(RankedTensorType type, const HostArray &array) {
  if (!isStoredAs(type.getElementType(), array.getKind()) ||
      type.getRank() != static_cast<int64_t>(array.getShape().size()))
    return false;
  return llvm::all_of(
      llvm::zip_equal(type.getShape(), array.getShape()), [](auto dims) {
        auto [expected, found] = dims;
        return ShapedType::isDynamic(expected) || expected == found;
      });
}

FailureOr<func::FuncOp> mca::findEntry(ModuleOp module, StringRef name) {
  auto function = module.lookupSymbol<func::FuncOp>(name);
  if (function && !function.isExternal())
    return function;
  SmallVector<std::string> names;
  for (auto candidate : module.getOps<func::FuncOp>())
    if (!candidate.isExternal())
      names.push_back("'" + candidate.getSymName().str() + "'");
  return emitError(UnknownLoc::get(module.getContext()))
         << "the module has no function '" << name << "' with a body; it has "
         << (names.empty() ? "none" : llvm::join(names, ", "));
}

void mca::prepareEntry(func::FuncOp entry) {
  Builder builder(entry.getContext());
  entry.setPublic();
  entry->setAttr("llvm.emit_c_interface", builder.getUnitAttr());
  for (unsigned i = 0; i < entry.getNumArguments(); ++i)
    entry.setArgAttr(i, "bufferization.writable", builder.getBoolAttr(false));
}
