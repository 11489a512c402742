//===- ShareStream.cpp - One stream per call --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SHARESTREAM
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Operations of the host that become work on a stream.
static bool isStreamWork(Operation *op) {
  return isa<gpu::AllocOp, gpu::DeallocOp, gpu::LaunchFuncOp, gpu::MemcpyOp,
             gpu::MemsetOp, gpu::WaitOp>(op);
}

namespace {
/// Calls of the runtime library from one module.
class StreamCalls {
public:
  explicit StreamCalls(ModuleOp module)
      : module(module),
        pointer(LLVM::LLVMPointerType::get(module.getContext())) {}

  Value createStream(OpBuilder &builder, Location loc) {
    return call(builder, loc, "mgpuStreamCreate", {}, pointer).getResult();
  }
  void synchronize(OpBuilder &builder, Location loc, Value stream) {
    call(builder, loc, "mgpuStreamSynchronize", stream);
  }
  void giveBack(OpBuilder &builder, Location loc, Value stream) {
    call(builder, loc, "mgpuStreamDestroy", stream);
  }
  /// Waits for all that is on the stream, whosever it is.
  void wait(OpBuilder &builder, Location loc, Value stream) {
    Value event =
        call(builder, loc, "mgpuEventCreate", {}, pointer).getResult();
    call(builder, loc, "mgpuEventRecord", {event, stream});
    call(builder, loc, "mgpuEventSynchronize", event);
    call(builder, loc, "mgpuEventDestroy", event);
  }

private:
  LLVM::CallOp call(OpBuilder &builder, Location loc, StringRef name,
                    ValueRange operands, Type result = {}) {
    if (!result)
      result = LLVM::LLVMVoidType::get(module.getContext());
    FailureOr<LLVM::LLVMFuncOp> callee = LLVM::lookupOrCreateFn(
        builder, module, name, llvm::to_vector(operands.getTypes()), result);
    return LLVM::CallOp::create(builder, loc, *callee, operands);
  }

  ModuleOp module;
  Type pointer;
};
} // namespace

//===----------------------------------------------------------------------===//
// Functions with work for a stream
//===----------------------------------------------------------------------===//

/// Work of the function, except for what follows a token from elsewhere: that
/// is on a stream of the program's own.
static SmallVector<Operation *> findStreamWork(func::FuncOp func) {
  llvm::SetVector<Operation *> work;
  func.walk([&](gpu::AsyncOpInterface op) {
    bool isOwn = llvm::all_of(op.getAsyncDependencies(), [&](Value token) {
      return work.contains(token.getDefiningOp());
    });
    if (isStreamWork(op) && isOwn)
      work.insert(op);
  });
  return work.takeVector();
}

/// Puts products that a library makes on the stream, as mca-call-gemm writes
/// them.
static void passToLibrary(func::FuncOp func, Value stream) {
  func.walk([&](LLVM::CallOp call) {
    if (call.getCallee() == "mcaGemm")
      call->setOperand(call->getNumOperands() - 1, stream);
  });
}

static func::FuncOp getCallee(func::CallOp call) {
  return SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
}

/// Functions that use a stream themselves or through those that they call.
static DenseSet<func::FuncOp> findStreamUsers(ModuleOp module) {
  DenseSet<func::FuncOp> users;
  for (auto func : module.getOps<func::FuncOp>())
    if (!findStreamWork(func).empty())
      users.insert(func);
  for (bool changed = true; changed;) {
    changed = false;
    module.walk([&](func::CallOp call) {
      if (users.contains(getCallee(call)))
        changed |= users.insert(call->getParentOfType<func::FuncOp>()).second;
    });
  }
  return users;
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

/// The same operation with a token as a result.
static gpu::AsyncOpInterface makeAsync(Operation *op) {
  OpBuilder builder(op);
  SmallVector<Type> types(op->getResultTypes());
  types.push_back(gpu::AsyncTokenType::get(op->getContext()));
  Operation *async = Operation::create(
      op->getLoc(), op->getName(), types, op->getOperands(),
      op->getDiscardableAttrDictionary(), op->getPropertiesStorage(),
      op->getSuccessors(), op->getNumRegions());
  builder.insert(async);
  op->replaceAllUsesWith(async->getResults().drop_back());
  op->erase();
  return cast<gpu::AsyncOpInterface>(async);
}

static void clearDependencies(Operation *op) {
  TypeSwitch<Operation *>(op)
      .Case<gpu::AllocOp, gpu::DeallocOp, gpu::LaunchFuncOp, gpu::MemcpyOp,
            gpu::MemsetOp>(
          [](auto work) { work.getAsyncDependenciesMutable().clear(); });
}

/// Puts an operation on the stream of `token`. What waited for it alone waits
/// for the stream.
static void enqueue(gpu::AsyncOpInterface op, Value token) {
  if (!op.getAsyncToken())
    op = makeAsync(op);
  clearDependencies(op);
  op.addAsyncDependency(token);
  op.getAsyncToken().replaceAllUsesWith(token);
}

static void shareStream(func::FuncOp func, StreamCalls &calls,
                        const DenseSet<func::FuncOp> &users) {
  SmallVector<Operation *> work = findStreamWork(func);
  SmallVector<Operation *> returns;
  SmallVector<func::CallOp> otherCalls;
  func.walk([&](Operation *op) {
    if (isa<func::ReturnOp>(op))
      returns.push_back(op);
    else if (auto call = dyn_cast<func::CallOp>(op);
             call && users.contains(getCallee(call)))
      otherCalls.push_back(call);
  });

  OpBuilder builder = OpBuilder::atBlockBegin(&func.getBody().front());
  Location loc = func.getLoc();
  Value stream = calls.createStream(builder, loc);
  Value token =
      UnrealizedConversionCastOp::create(
          builder, loc, gpu::AsyncTokenType::get(func.getContext()), stream)
          .getResult(0);
  for (Operation *op : work) {
    auto wait = dyn_cast<gpu::WaitOp>(op);
    if (!wait) {
      enqueue(cast<gpu::AsyncOpInterface>(op), token);
    } else if (wait.getAsyncToken()) {
      wait.getAsyncToken().replaceAllUsesWith(token);
    } else {
      builder.setInsertionPoint(wait);
      calls.wait(builder, wait.getLoc(), stream);
    }
    if (wait)
      wait.erase();
  }
  passToLibrary(func, stream);
  for (func::CallOp call : otherCalls) {
    builder.setInsertionPoint(call);
    calls.synchronize(builder, call.getLoc(), stream);
  }
  for (Operation *op : returns) {
    builder.setInsertionPoint(op);
    calls.synchronize(builder, op->getLoc(), stream);
    calls.giveBack(builder, op->getLoc(), stream);
  }
}

namespace {
struct ShareStream : mca::impl::ShareStreamBase<ShareStream> {
  void runOnOperation() override {
    DenseSet<func::FuncOp> users = findStreamUsers(getOperation());
    StreamCalls calls(getOperation());
    for (auto func : getOperation().getOps<func::FuncOp>())
      if (!findStreamWork(func).empty())
        shareStream(func, calls, users);
  }
};
} // namespace
