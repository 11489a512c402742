//===- InlineGlobals.cpp - Globals to constants and buffers -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
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

/// Whether a buffer can hold the global and begin with its value.
static bool isBuffer(ml_program::GlobalOp global) {
  auto type = dyn_cast<RankedTensorType>(global.getType());
  auto value = dyn_cast_or_null<ElementsAttr>(global.getValueAttr());
  return type && type.hasStaticShape() && value && value.getType() == type;
}

static MemRefType bufferType(ml_program::GlobalOp global) {
  auto type = cast<RankedTensorType>(global.getType());
  return MemRefType::get(type.getShape(), type.getElementType());
}

/// The global's memory, if it is one that becomes a buffer.
static Value buildBuffer(OpBuilder &builder, Location loc,
                         ml_program::GlobalOp global) {
  return memref::GetGlobalOp::create(builder, loc, bufferType(global),
                                     global.getSymName());
}

/// A copy of the buffer: what is stored later must not change what was loaded.
static Value buildLoad(OpBuilder &builder, Location loc,
                       ml_program::GlobalOp global) {
  Value buffer = buildBuffer(builder, loc, global);
  Value copy = memref::AllocOp::create(builder, loc, bufferType(global));
  memref::CopyOp::create(builder, loc, buffer, copy);
  return bufferization::ToTensorOp::create(builder, loc, global.getType(), copy,
                                           /*restrict=*/true,
                                           /*writable=*/true);
}

static void buildStore(OpBuilder &builder, ml_program::GlobalStoreOp store,
                       ml_program::GlobalOp global) {
  Value buffer = buildBuffer(builder, store.getLoc(), global);
  bufferization::MaterializeInDestinationOp::create(
      builder, store.getLoc(), /*result=*/Type(), store.getValue(), buffer,
      /*restrict=*/true, /*writable=*/true);
}

namespace {
struct InlineGlobals : mca::impl::InlineGlobalsBase<InlineGlobals> {
  void runOnOperation() override {
    SymbolTableCollection symbols;
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](Operation *op) {
      rewriter.setInsertionPoint(op);
      if (auto load = dyn_cast<ml_program::GlobalLoadOp>(op))
        replaceLoad(rewriter, op, load.getGlobalOp(symbols));
      else if (auto load = dyn_cast<ml_program::GlobalLoadConstOp>(op))
        replaceLoad(rewriter, op, load.getGlobalOp(symbols));
      else if (auto store = dyn_cast<ml_program::GlobalStoreOp>(op))
        replaceStore(rewriter, store, store.getGlobalOp(symbols));
    });
    // Operations that nobody knows may use any symbol.
    bool areKnown =
        llvm::all_of(getOperation().getOps(), [](Operation &nested) {
          return SymbolTable::getSymbolUses(&nested).has_value();
        });
    if (!areKnown)
      return;
    SymbolUserMap users(symbols, getOperation());
    getOperation()->walk([&](ml_program::GlobalOp global) {
      replaceGlobal(rewriter, global, users);
    });
  }

private:
  static void replaceLoad(RewriterBase &rewriter, Operation *load,
                          ml_program::GlobalOp global) {
    Value value;
    if (!global.getIsMutable())
      value = buildValue(rewriter, load->getLoc(), global);
    else if (isBuffer(global))
      value = buildLoad(rewriter, load->getLoc(), global);
    if (value)
      rewriter.replaceOp(load, value);
  }

  static void replaceStore(RewriterBase &rewriter,
                           ml_program::GlobalStoreOp store,
                           ml_program::GlobalOp global) {
    if (!isBuffer(global))
      return;
    buildStore(rewriter, store, global);
    rewriter.eraseOp(store);
  }

  void replaceGlobal(RewriterBase &rewriter, ml_program::GlobalOp global,
                     const SymbolUserMap &users) {
    bool isLoaded = llvm::any_of(users.getUsers(global), [](Operation *user) {
      return user->getDialect()->getNamespace() ==
             ml_program::MLProgramDialect::getDialectNamespace();
    });
    if (isLoaded || (global.getIsMutable() && !isBuffer(global)))
      return refuse(global);
    if (global.getIsMutable()) {
      rewriter.setInsertionPoint(global);
      memref::GlobalOp::create(
          rewriter, global.getLoc(), global.getSymName(),
          rewriter.getStringAttr(global.isPublic() ? "public" : "private"),
          bufferType(global), cast<ElementsAttr>(global.getValueAttr()),
          /*constant=*/false, /*alignment=*/IntegerAttr());
    }
    rewriter.eraseOp(global);
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
