//===- DeviceBuffers.cpp - Buffers of the host and the device ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/DeviceMemory.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DEVICEBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// The same buffer in the host's memory.
static MemRefType onHost(MemRefType type) {
  return MemRefType::get(type.getShape(), type.getElementType(),
                         type.getLayout());
}

static SmallVector<Value> dynamicSizes(OpBuilder &builder, Location loc,
                                       Value buffer) {
  SmallVector<Value> sizes;
  auto type = cast<MemRefType>(buffer.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(memref::DimOp::create(builder, loc, buffer, dim));
  return sizes;
}

static Value allocOnDevice(OpBuilder &builder, Location loc, MemRefType type,
                           ValueRange sizes) {
  return gpu::AllocOp::create(builder, loc, type, /*asyncToken=*/Type(),
                              /*asyncDependencies=*/ValueRange(), sizes,
                              /*symbolOperands=*/ValueRange())
      .getMemref();
}

static void freeOnDevice(OpBuilder &builder, Location loc, Value buffer) {
  gpu::DeallocOp::create(builder, loc, /*asyncToken=*/Type(), ValueRange(),
                         buffer);
}

static void copy(OpBuilder &builder, Location loc, Value target, Value source) {
  gpu::MemcpyOp::create(builder, loc, /*asyncToken=*/Type(), ValueRange(),
                        target, source);
}

/// Kernels are of their own world.
static WalkResult skipKernels(Operation *op) {
  return isa<gpu::LaunchOp, gpu::GPUModuleOp>(op) ? WalkResult::skip()
                                                  : WalkResult::advance();
}

static void convertAllocs(RewriterBase &rewriter, Operation *root) {
  SmallVector<Operation *> found;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<memref::AllocOp, memref::DeallocOp>(op))
      found.push_back(op);
    return skipKernels(op);
  });
  for (Operation *op : found) {
    rewriter.setInsertionPoint(op);
    if (auto dealloc = dyn_cast<memref::DeallocOp>(op)) {
      if (!isOnDevice(dealloc.getMemref()))
        continue;
      freeOnDevice(rewriter, op->getLoc(), dealloc.getMemref());
      rewriter.eraseOp(op);
    } else if (auto alloc = cast<memref::AllocOp>(op); isOnDevice(alloc)) {
      rewriter.replaceOp(op,
                         allocOnDevice(rewriter, op->getLoc(), alloc.getType(),
                                       alloc.getDynamicSizes()));
    }
  }
}

/// Whether a copy of bytes is one of elements.
static bool hasIdentityLayout(Value buffer) {
  auto type = dyn_cast<MemRefType>(buffer.getType());
  return type && type.getLayout().isIdentity();
}

/// Copies to the host, which waits for them.
static void convertCopies(RewriterBase &rewriter, Operation *root) {
  SmallVector<memref::CopyOp> copies;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (auto copy = dyn_cast<memref::CopyOp>(op);
        copy && isOnDevice(copy.getSource()) && !isOnDevice(copy.getTarget()) &&
        hasIdentityLayout(copy.getSource()) &&
        hasIdentityLayout(copy.getTarget()))
      copies.push_back(copy);
    return skipKernels(op);
  });
  for (memref::CopyOp copy : copies) {
    rewriter.setInsertionPoint(copy);
    Type token = gpu::AsyncTokenType::get(rewriter.getContext());
    auto copied =
        gpu::MemcpyOp::create(rewriter, copy.getLoc(), token, ValueRange(),
                              copy.getTarget(), copy.getSource());
    rewriter.replaceOpWithNewOp<gpu::WaitOp>(copy, /*asyncToken=*/Type(),
                                             copied.getAsyncToken());
  }
}

/// Arguments and results of `function` become the host's.
static LogicalResult takeHostBuffers(RewriterBase &rewriter,
                                     func::FuncOp function) {
  Block &entry = function.getBody().front();
  rewriter.setInsertionPointToStart(&entry);
  SmallVector<Value> copies;
  for (BlockArgument argument : entry.getArguments()) {
    if (!isOnDevice(argument))
      continue;
    auto type = dyn_cast<MemRefType>(argument.getType());
    if (!type || !type.getLayout().isIdentity())
      return function.emitOpError("has an argument that cannot be copied to "
                                  "the device: ")
             << argument.getType();
    argument.setType(onHost(type));
    Location loc = argument.getLoc();
    SmallVector<OpOperand *> uses = llvm::map_to_vector(
        argument.getUses(), [](OpOperand &use) { return &use; });
    Value device = allocOnDevice(rewriter, loc, type,
                                 dynamicSizes(rewriter, loc, argument));
    copy(rewriter, loc, device, argument);
    copies.push_back(device);
    for (OpOperand *use : uses)
      use->set(device);
  }
  function.walk([&](func::ReturnOp op) {
    rewriter.setInsertionPoint(op);
    for (OpOperand &operand : op->getOpOperands()) {
      Value device = operand.get();
      if (!isOnDevice(device))
        continue;
      auto type = cast<MemRefType>(device.getType());
      Location loc = op.getLoc();
      Value host = memref::AllocOp::create(rewriter, loc, onHost(type),
                                           dynamicSizes(rewriter, loc, device));
      copy(rewriter, loc, host, device);
      freeOnDevice(rewriter, loc, device);
      operand.set(host);
    }
    for (Value device : copies)
      freeOnDevice(rewriter, op.getLoc(), device);
  });
  SmallVector<Type> results = llvm::map_to_vector(
      function.getFunctionType().getResults(), [](Type type) -> Type {
        return isOnDevice(type) ? onHost(cast<MemRefType>(type)) : type;
      });
  function.setType(FunctionType::get(function.getContext(),
                                     entry.getArgumentTypes(), results));
  return success();
}

/// Fails at every operation of the host that still touches device memory.
static LogicalResult checkHost(Operation *root) {
  bool isValid = true;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    bool mayTouch = op->getNumRegions() == 0 && !isMemoryEffectFree(op) &&
                    !isa<gpu::AllocOp, gpu::DeallocOp, gpu::MemcpyOp,
                         gpu::MemsetOp, func::CallOp, func::ReturnOp>(op) &&
                    !op->hasTrait<OpTrait::IsTerminator>();
    if (mayTouch && llvm::any_of(op->getOperands(), [](Value value) {
          return isOnDevice(value);
        })) {
      op->emitOpError("works on device memory, and no kernel was made of it");
      isValid = false;
    }
    return skipKernels(op);
  });
  return success(isValid);
}

/// The device's addresses are like the host's from here on.
static void dropMemorySpace(Operation *root) {
  AttrTypeReplacer replacer;
  replacer.addReplacement([](MemRefType type) -> std::optional<Type> {
    if (isOnDevice(type))
      return onHost(type);
    return std::nullopt;
  });
  replacer.addReplacement([](UnrankedMemRefType type) -> std::optional<Type> {
    if (isOnDevice(type))
      return UnrankedMemRefType::get(type.getElementType(), Attribute());
    return std::nullopt;
  });
  replacer.recursivelyReplaceElementsIn(root, /*replaceAttrs=*/true,
                                        /*replaceLocs=*/false,
                                        /*replaceTypes=*/true);
}

namespace {
struct DeviceBuffers : mca::impl::DeviceBuffersBase<DeviceBuffers> {
  using DeviceBuffersBase::DeviceBuffersBase;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    ModuleOp module = getOperation();
    convertAllocs(rewriter, module);
    convertCopies(rewriter, module);
    if (failed(checkHost(module)) ||
        (hostArguments && failed(convertBoundaries(rewriter))))
      return signalPassFailure();
    dropMemorySpace(module);
  }

  LogicalResult convertBoundaries(RewriterBase &rewriter) {
    SymbolTableCollection tables;
    SymbolUserMap users(tables, getOperation());
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (!function.isPublic() || function.isExternal())
        continue;
      if (!users.getUsers(function).empty())
        return function.emitOpError(
            "is called from this module: its arguments cannot be both the "
            "host's and the device's; make it private, or inline it");
      if (failed(takeHostBuffers(rewriter, function)))
        return failure();
    }
    return success();
  }
};
} // namespace
