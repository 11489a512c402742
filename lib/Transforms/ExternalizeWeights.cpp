//===- ExternalizeWeights.cpp - Weights out of the code ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"
#include "mca/Transforms/Weights.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXTERNALIZEWEIGHTS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Widest vector loads: nothing gains from knowing more.
static constexpr uint64_t maxAlignment = 64;

/// The bytes of a constant as a C array of its elements; empty for splats,
/// which are stored as one element, and for elements whose storage is not the
/// array's (i1 and odd widths).
static ArrayRef<char> rawElements(Attribute value) {
  auto elements = dyn_cast_or_null<ElementsAttr>(value);
  if (!elements || elements.getElementType().isInteger(1) ||
      !elementKindOf(elements.getElementType()))
    return {};
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    return blob ? blob->getData() : ArrayRef<char>();
  }
  auto dense = dyn_cast<DenseElementsAttr>(elements);
  return dense && !dense.isSplat() ? dense.getRawData() : ArrayRef<char>();
}

static uint64_t alignmentOf(const char *data) {
  return 1ull << std::min<int>(
             llvm::countr_zero(reinterpret_cast<uintptr_t>(data)),
             llvm::Log2_64(maxAlignment));
}

SmallVector<ExternalWeight> mca::externalizeWeights(ModuleOp module,
                                                    int64_t minBytes) {
  SmallVector<ExternalWeight> weights;
  Builder builder(module.getContext());
  for (auto global : module.getOps<LLVM::GlobalOp>()) {
    ArrayRef<char> data = rawElements(global.getValueOrNull());
    if (!global.getConstant() || data.empty() ||
        static_cast<int64_t>(data.size()) < minBytes)
      continue;
    weights.push_back({global.getSymName().str(), data});
    global.removeValueAttr();
    global.setLinkage(LLVM::Linkage::External);
    global.setAlignmentAttr(
        builder.getI64IntegerAttr(alignmentOf(data.data())));
  }
  return weights;
}

namespace {
struct ExternalizeWeights
    : mca::impl::ExternalizeWeightsBase<ExternalizeWeights> {
  using ExternalizeWeightsBase::ExternalizeWeightsBase;

  void runOnOperation() override {
    externalizeWeights(getOperation(), minBytes);
  }
};
} // namespace
