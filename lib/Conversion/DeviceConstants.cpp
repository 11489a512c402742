//===- DeviceConstants.cpp - Constants that kernels read --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DEVICECONSTANTS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// A global read in a kernel is read in front of its launch instead.
static void hoistGlobals(ModuleOp module) {
  module.walk([](memref::GetGlobalOp global) {
    if (auto launch = global->getParentOfType<gpu::LaunchOp>())
      global->moveBefore(launch);
  });
}

namespace {
/// Makes device versions of constants and of views of them, each once.
class DeviceVersions {
public:
  explicit DeviceVersions(ModuleOp module)
      : module(module), layout(module), converter(module.getContext()) {}

  /// The device's version of `memref`; null if it is no view of a global.
  /// Fails if the global is not constant.
  FailureOr<Value> get(Value memref);

private:
  FailureOr<Value> copy(memref::GetGlobalOp global);
  Value copyView(ViewLikeOpInterface view, Value source);

  ModuleOp module;
  DataLayout layout;
  LLVMTypeConverter converter;
  DenseMap<Value, Value> versions;
};
} // namespace

FailureOr<Value> DeviceVersions::get(Value memref) {
  if (Value known = versions.lookup(memref))
    return known;
  FailureOr<Value> version = Value();
  if (auto global = memref.getDefiningOp<memref::GetGlobalOp>()) {
    version = copy(global);
  } else if (auto view = memref.getDefiningOp<ViewLikeOpInterface>()) {
    version = get(view.getViewSource());
    if (succeeded(version) && *version)
      version = copyView(view, *version);
  }
  if (succeeded(version) && *version)
    versions[memref] = *version;
  return version;
}

Value DeviceVersions::copyView(ViewLikeOpInterface view, Value source) {
  OpBuilder builder(view);
  builder.setInsertionPointAfter(view);
  IRMapping mapping;
  mapping.map(view.getViewSource(), source);
  return builder.clone(*view, mapping)->getResult(0);
}

FailureOr<Value> DeviceVersions::copy(memref::GetGlobalOp global) {
  auto symbol = SymbolTable::lookupNearestSymbolFrom<memref::GlobalOp>(
      global, global.getNameAttr());
  if (!symbol || !symbol.getConstant())
    return global.emitError() << "kernels read '" << global.getName()
                              << "', which is not constant: its copy on the "
                                 "device would grow stale";
  OpBuilder builder(global);
  builder.setInsertionPointAfter(global);
  Location loc = global.getLoc();
  MemRefType type = global.getType();
  auto pointerType = LLVM::LLVMPointerType::get(builder.getContext());
  Type i64 = builder.getI64Type();
  int64_t bytes = type.getNumElements() *
                  layout.getTypeSize(type.getElementType()).getFixedValue();

  Value address = memref::ExtractAlignedPointerAsIndexOp::create(
      builder, loc, global.getResult());
  address = arith::IndexCastOp::create(builder, loc, i64, address);
  address = LLVM::IntToPtrOp::create(builder, loc, pointerType, address);
  Value size = LLVM::ConstantOp::create(builder, loc, i64, bytes);
  FailureOr<LLVM::LLVMFuncOp> callee = LLVM::lookupOrCreateFn(
      builder, module, "mcaDeviceConstant", {pointerType, i64}, pointerType);
  if (failed(callee))
    return failure();
  Value device =
      LLVM::CallOp::create(builder, loc, *callee, ValueRange{address, size})
          .getResult();
  Value descriptor =
      MemRefDescriptor::fromStaticShape(builder, loc, converter, type, device);
  return UnrealizedConversionCastOp::create(builder, loc, type, descriptor)
      .getResult(0);
}

static LogicalResult replaceIn(gpu::LaunchOp launch, DeviceVersions &versions) {
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(launch.getBody(), captured);
  for (Value value : captured) {
    FailureOr<Value> version = versions.get(value);
    if (failed(version))
      return failure();
    if (*version)
      replaceAllUsesInRegionWith(value, *version, launch.getBody());
  }
  return success();
}

static LogicalResult replaceIn(gpu::LaunchFuncOp launch,
                               DeviceVersions &versions) {
  for (OpOperand &operand : launch.getKernelOperandsMutable()) {
    FailureOr<Value> version = versions.get(operand.get());
    if (failed(version))
      return failure();
    if (*version)
      operand.set(*version);
  }
  return success();
}

/// Whose address is taken is for the device: the host has no other use of it.
static LogicalResult replaceIn(memref::ExtractAlignedPointerAsIndexOp address,
                               DeviceVersions &versions) {
  FailureOr<Value> version = versions.get(address.getSource());
  if (succeeded(version) && *version)
    address.getSourceMutable().set(*version);
  return version;
}

static LogicalResult replaceInAny(Operation *op, DeviceVersions &versions) {
  if (auto launch = dyn_cast<gpu::LaunchOp>(op))
    return replaceIn(launch, versions);
  if (auto launch = dyn_cast<gpu::LaunchFuncOp>(op))
    return replaceIn(launch, versions);
  return replaceIn(cast<memref::ExtractAlignedPointerAsIndexOp>(op), versions);
}

namespace {
struct DeviceConstants : mca::impl::DeviceConstantsBase<DeviceConstants> {
  void runOnOperation() override {
    hoistGlobals(getOperation());
    DeviceVersions versions(getOperation());
    // Copies take addresses too: of the host.
    SmallVector<Operation *> users;
    getOperation().walk([&](Operation *op) {
      if (isa<gpu::LaunchOp, gpu::LaunchFuncOp,
              memref::ExtractAlignedPointerAsIndexOp>(op))
        users.push_back(op);
    });
    if (llvm::any_of(users, [&](Operation *op) {
          return failed(replaceInAny(op, versions));
        }))
      signalPassFailure();
  }
};
} // namespace
