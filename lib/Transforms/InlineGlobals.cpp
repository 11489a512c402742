//===- InlineGlobals.cpp - Immutable globals to constants -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {
#define GEN_PASS_DEF_INLINEGLOBALS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// The global's value as a constant of its type; null where there is none. A
/// tensor's type may leave sizes open that the value has.
static Value buildValue(OpBuilder &builder, Location loc,
                        ml_program::GlobalOp global) {
  auto value = dyn_cast_or_null<TypedAttr>(global.getValueAttr());
  if (!value || !arith::ConstantOp::isBuildableWith(value, value.getType()))
    return Value();
  Type type = global.getType();
  if (type != value.getType() &&
      !tensor::CastOp::areCastCompatible(value.getType(), type))
    return Value();
  Value constant = arith::ConstantOp::create(builder, loc, value);
  return builder.createOrFold<tensor::CastOp>(loc, type, constant);
}

/// What bufferization takes as a global.
static bool isBufferizable(ml_program::GlobalOp global) {
  auto type = dyn_cast<RankedTensorType>(global.getType());
  return type && type.hasStaticShape() &&
         isa_and_present<ElementsAttr>(global.getValueAttr());
}

namespace {
struct InlineGlobals : mca::impl::InlineGlobalsBase<InlineGlobals> {
  void runOnOperation() override {
    SymbolTableCollection symbols;
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](Operation *op) {
      if (auto load = dyn_cast<ml_program::GlobalLoadOp>(op))
        inlineValue(rewriter, op, load.getGlobalOp(symbols));
      else if (auto load = dyn_cast<ml_program::GlobalLoadConstOp>(op))
        inlineValue(rewriter, op, load.getGlobalOp(symbols));
    });
    SymbolUserMap users(symbols, getOperation());
    getOperation()->walk([&](ml_program::GlobalOp global) {
      if (!global.getIsMutable() && users.useEmpty(global))
        rewriter.eraseOp(global);
      else if (!isBufferizable(global))
        refuse(global);
    });
  }

private:
  static void inlineValue(RewriterBase &rewriter, Operation *load,
                          ml_program::GlobalOp global) {
    if (!global || global.getIsMutable())
      return;
    rewriter.setInsertionPoint(load);
    if (Value value = buildValue(rewriter, load->getLoc(), global))
      rewriter.replaceOp(load, value);
  }

  void refuse(ml_program::GlobalOp global) {
    global.emitError() << "global '" << global.getSymName()
                       << "' has no value that can be compiled; expected a "
                          "dense constant, of a tensor of static shape where "
                          "the global is mutable";
    signalPassFailure();
  }
};
} // namespace
