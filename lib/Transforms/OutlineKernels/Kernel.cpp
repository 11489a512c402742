//===- Kernel.cpp - A group of operations as a function ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

#include "Aliases.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/OperationSupport.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// What a group takes from outside, in the order of the first use.
struct Captures {
  SmallVector<Operation *> constants;
  SmallVector<Value> arguments;
};
} // namespace

static llvm::SetVector<Value> findOutsideValues(const KernelGroup &group) {
  llvm::SmallPtrSet<Operation *, 4> inside(llvm::from_range, group);
  auto isInside = [&](Value value) {
    Operation *owner = value.getParentBlock()->getParentOp();
    if (Operation *producer = value.getDefiningOp())
      owner = producer;
    for (; owner; owner = owner->getParentOp())
      if (inside.contains(owner))
        return true;
    return false;
  };
  llvm::SetVector<Value> values;
  for (Operation *op : group)
    op->walk<WalkOrder::PreOrder>([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (!isInside(operand))
          values.insert(operand);
    });
  return values;
}

static Captures findCaptures(const KernelGroup &group) {
  Captures captures;
  for (Value value : findOutsideValues(group)) {
    Operation *producer = value.getDefiningOp();
    if (producer && matchPattern(producer, m_Constant()))
      captures.constants.push_back(producer);
    else
      captures.arguments.push_back(value);
  }
  return captures;
}

/// Plain pointers can say that they do not alias, descriptors cannot.
static bool canBePointer(Type type) {
  auto memref = dyn_cast<MemRefType>(type);
  if (!memref)
    return !isa<BaseMemRefType>(type);
  SmallVector<int64_t> strides;
  int64_t offset;
  return memref.hasStaticShape() &&
         succeeded(memref.getStridesAndOffset(strides, offset)) &&
         ShapedType::isStatic(offset) && ShapedType::isStaticShape(strides);
}

static void setAttributes(func::FuncOp function, const KernelGroup &group,
                          ArrayRef<Value> arguments) {
  Builder builder(function.getContext());
  function.setPrivate();
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(builder.getContext(), LLVM::Linkage::Internal));
  // Copies of one kernel in all its callers are what this is to avoid.
  function->setAttr("passthrough", builder.getStrArrayAttr({"noinline"}));
  if (llvm::all_of(function.getArgumentTypes(), canBePointer))
    function->setAttr("llvm.bareptr", builder.getUnitAttr());
  for (auto [index, unaliased] :
       llvm::enumerate(findUnaliased(group, arguments)))
    if (unaliased)
      function.setArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName(),
                          builder.getUnitAttr());
}

OwningOpRef<func::FuncOp> mca::buildKernel(const KernelGroup &group) {
  OpBuilder builder(group.front()->getContext());
  auto [constants, arguments] = findCaptures(group);
  SmallVector<Type> results;
  for (Operation *op : group)
    llvm::append_range(results, op->getResultTypes());
  auto type = builder.getFunctionType(
      llvm::to_vector(ValueRange(arguments).getTypes()), results);
  // One name for all: it does not count when they are compared.
  auto function =
      func::FuncOp::create(builder, group.back()->getLoc(), "kernel", type);
  builder.setInsertionPointToStart(function.addEntryBlock());
  IRMapping mapping;
  mapping.map(arguments, function.getArguments());
  SmallVector<Value> returned;
  for (Operation *op : constants)
    builder.clone(*op, mapping);
  for (Operation *op : group)
    llvm::append_range(returned, builder.clone(*op, mapping)->getResults());
  func::ReturnOp::create(builder, group.back()->getLoc(), returned);
  setAttributes(function, group, arguments);
  return function;
}

void mca::replaceByCall(const KernelGroup &group, func::FuncOp function) {
  OpBuilder builder(group.back());
  auto call = func::CallOp::create(builder, group.back()->getLoc(), function,
                                   findCaptures(group).arguments);
  auto results = call.getResults();
  for (Operation *op : group) {
    op->replaceAllUsesWith(results.take_front(op->getNumResults()));
    results = results.drop_front(op->getNumResults());
  }
  for (Operation *op : llvm::reverse(group))
    op->erase();
}

bool mca::areEqual(func::FuncOp a, func::FuncOp b) {
  return OperationEquivalence::isEquivalentTo(
      a, b, OperationEquivalence::IgnoreLocations);
}

llvm::hash_code mca::hashKernel(func::FuncOp function) {
  llvm::hash_code hash(0);
  function->walk([&](Operation *op) {
    hash =
        llvm::hash_combine(hash, OperationEquivalence::computeHash(
                                     op, OperationEquivalence::ignoreHashValue,
                                     OperationEquivalence::ignoreHashValue,
                                     OperationEquivalence::IgnoreLocations));
  });
  return hash;
}
