//===- AlignWorkgroup.cpp - Shared memory for vector copies -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_ALIGNWORKGROUP
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// What cp.async of 16 bytes, ldmatrix and the widest accesses need.
static constexpr int64_t sharedAlignment = 16;

static void align(gpu::GPUFuncOp func) {
  Builder builder(func.getContext());
  StringRef name = LLVM::LLVMDialect::getAlignAttrName();
  for (unsigned i = 0, e = func.getNumWorkgroupAttributions(); i < e; ++i) {
    auto present = dyn_cast_if_present<IntegerAttr>(
        func.getWorkgroupAttributionAttr(i, name));
    if (!present || present.getInt() < sharedAlignment)
      func.setWorkgroupAttributionAttr(
          i, name, builder.getI64IntegerAttr(sharedAlignment));
  }
}

namespace {
struct AlignWorkgroup : mca::impl::AlignWorkgroupBase<AlignWorkgroup> {
  void runOnOperation() override {
    getOperation()->walk([](gpu::GPUFuncOp func) { align(func); });
  }
};
} // namespace
