//===- EnlargeWorkgroup.cpp - More than 48 KB of shared memory --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelLaunches.h"

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::mca {
#define GEN_PASS_DEF_ENLARGEWORKGROUP
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// What a kernel can have that does not ask for more when it is launched.
static constexpr int64_t staticLimit = 48 * 1024;
/// No bank and no line of 128 bytes is in two buffers.
static constexpr int64_t alignment = 128;

static int64_t getBytes(Value attribution) {
  auto type = cast<MemRefType>(attribution.getType());
  return llvm::divideCeil(type.getNumElements() * type.getElementTypeBitWidth(),
                          8);
}

/// The places of workgroup attributions in one piece of memory, and its size.
static std::pair<SmallVector<int64_t>, int64_t> layOut(gpu::GPUFuncOp func) {
  SmallVector<int64_t> places;
  int64_t end = 0;
  for (Value attribution : func.getWorkgroupAttributions()) {
    places.push_back(llvm::alignTo(end, alignment));
    end = places.back() + getBytes(attribution);
  }
  return {places, end};
}

/// GPUFuncOp has no removal of attributions.
static void eraseWorkgroupAttributions(gpu::GPUFuncOp func) {
  unsigned count = func.getNumWorkgroupAttributions();
  func.getBody().front().eraseArguments(func.getNumArguments(), count);
  Builder builder(func.getContext());
  func->setAttr(gpu::GPUFuncOp::getNumWorkgroupAttributionsAttrName(),
                builder.getI64IntegerAttr(0));
  func.removeWorkgroupAttribAttrsAttr();
}

/// Views of dynamic memory instead of attributions.
static void replaceAttributions(gpu::GPUFuncOp func, ArrayRef<int64_t> places) {
  ImplicitLocOpBuilder builder(func.getLoc(), func.getContext());
  builder.setInsertionPointToStart(&func.getBody().front());
  auto space = gpu::AddressSpaceAttr::get(func.getContext(),
                                          gpu::AddressSpace::Workgroup);
  auto type = MemRefType::get(ShapedType::kDynamic, builder.getI8Type(),
                              MemRefLayoutAttrInterface(), space);
  Value memory = gpu::DynamicSharedMemoryOp::create(builder, type);
  for (auto [attribution, place] :
       llvm::zip_equal(func.getWorkgroupAttributions(), places)) {
    Value shift = arith::ConstantIndexOp::create(builder, place);
    Value view = memref::ViewOp::create(
        builder, cast<MemRefType>(attribution.getType()), memory, shift,
        /*sizes=*/ValueRange());
    Value(attribution).replaceAllUsesWith(view);
  }
  eraseWorkgroupAttributions(func);
}

/// Asks for `bytes` where the kernel starts.
static void setDynamicBytes(gpu::LaunchFuncOp launch, int64_t bytes) {
  OpBuilder builder(launch);
  Value size = arith::ConstantIntOp::create(builder, launch.getLoc(),
                                            builder.getI32Type(), bytes);
  launch.getDynamicSharedMemorySizeMutable().assign(size);
}

static bool hasDynamicMemory(const KernelLaunches &kernel) {
  return llvm::any_of(kernel.launches, [](gpu::LaunchFuncOp launch) {
    return launch.getDynamicSharedMemorySize() != nullptr;
  });
}

namespace {
struct EnlargeWorkgroup : mca::impl::EnlargeWorkgroupBase<EnlargeWorkgroup> {
  void runOnOperation() override {
    for (const KernelLaunches &kernel : collectKernelLaunches(getOperation())) {
      auto func = dyn_cast<gpu::GPUFuncOp>(*kernel.kernel);
      if (!func || hasDynamicMemory(kernel))
        continue;
      auto [places, bytes] = layOut(func);
      if (bytes <= staticLimit)
        continue;
      replaceAttributions(func, places);
      for (gpu::LaunchFuncOp launch : kernel.launches)
        setDynamicBytes(launch, bytes);
    }
  }
};
} // namespace
