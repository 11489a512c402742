//===- TemplateLibrary.cpp - Parts of lowerings written as IR ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TemplateLibrary.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr StringLiteral kSources[] = {
#include "Templates.inc"
};

void TemplateLibrary::parse() {
  // Functions may call those of other files: there is nothing to verify alone.
  ParserConfig config(context, /*verifyAfterParse=*/false);
  for (StringRef source : kSources) {
    auto module = parseSourceString<ModuleOp>(source, config, "template");
    if (!module)
      llvm::report_fatal_error("a template of mca does not parse");
    for (auto function : module->getOps<func::FuncOp>())
      functions[function.getSymName()] = function;
    modules.push_back(std::move(module));
  }
}

namespace {
/// Copies operations of one function.
class Instance {
public:
  Instance(const llvm::StringMap<func::FuncOp> &functions, OpBuilder &builder,
           Location loc)
      : functions(functions), builder(builder), loc(loc) {}

  SmallVector<Value> run(StringRef name, ValueRange arguments);

private:
  void copyBody(Block &block, IRMapping &mapping);
  void copy(Operation &op, IRMapping &mapping);
  void copyRegions(Operation &op, Operation *copied, IRMapping &mapping);

  const llvm::StringMap<func::FuncOp> &functions;
  OpBuilder &builder;
  Location loc;
};
} // namespace

SmallVector<Value> Instance::run(StringRef name, ValueRange arguments) {
  func::FuncOp function = functions.lookup(name);
  if (!function)
    llvm::report_fatal_error(Twine("mca has no template ") + name);
  IRMapping mapping;
  for (auto [parameter, argument] :
       llvm::zip_equal(function.getArguments(), arguments)) {
    Value value = argument;
    if (value.getType() != parameter.getType())
      value = tensor::CastOp::create(builder, loc, parameter.getType(), value);
    mapping.map(parameter, value);
  }
  Block &body = function.getBody().front();
  copyBody(body, mapping);
  return llvm::map_to_vector(
      body.getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookup(value); });
}

/// Without the terminator.
void Instance::copyBody(Block &block, IRMapping &mapping) {
  for (Operation &op : block.without_terminator())
    copy(op, mapping);
}

void Instance::copy(Operation &op, IRMapping &mapping) {
  if (auto call = dyn_cast<func::CallOp>(op)) {
    SmallVector<Value> arguments = llvm::map_to_vector(
        call.getOperands(), [&](Value value) { return mapping.lookup(value); });
    mapping.map(call.getResults(), run(call.getCallee(), arguments));
    return;
  }
  Operation *copied = op.cloneWithoutRegions(mapping);
  copied->setLoc(loc);
  builder.insert(copied);
  copyRegions(op, copied, mapping);
}

/// Block by block, so that calls inside are copied as well.
void Instance::copyRegions(Operation &op, Operation *copied,
                           IRMapping &mapping) {
  for (auto [from, to] : llvm::zip_equal(op.getRegions(), copied->getRegions()))
    for (Block &block : from) {
      OpBuilder::InsertionGuard guard(builder);
      SmallVector<Location> locations(block.getNumArguments(), loc);
      Block *target = builder.createBlock(&to, to.end(),
                                          block.getArgumentTypes(), locations);
      mapping.map(&block, target);
      mapping.map(block.getArguments(), target->getArguments());
      copyBody(block, mapping);
      if (block.mightHaveTerminator())
        copy(*block.getTerminator(), mapping);
    }
}

SmallVector<Value> TemplateLibrary::instantiate(OpBuilder &builder,
                                                Location loc, StringRef name,
                                                ValueRange arguments) {
  if (modules.empty())
    parse();
  return Instance(functions, builder, loc).run(name, arguments);
}
