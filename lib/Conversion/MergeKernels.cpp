//===- MergeKernels.cpp - All kernels in one module -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelLaunches.h"

#include "mca/Conversion/Passes.h"

#include "mlir/IR/OperationSupport.h"

namespace mlir::mca {
#define GEN_PASS_DEF_MERGEKERNELS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static bool hasKernelsOnly(gpu::GPUModuleOp module) {
  return llvm::all_of(module.getOps(), [](Operation &op) {
    auto func = dyn_cast<gpu::GPUFuncOp>(op);
    return func && func.isKernel();
  });
}

/// Attributes of a kernel other than its name.
static DictionaryAttr getComparedAttrs(gpu::GPUFuncOp func) {
  NamedAttrList attrs(func->getAttrDictionary());
  attrs.erase(SymbolTable::getSymbolAttrName());
  return attrs.getDictionary(func.getContext());
}

static bool areEqual(gpu::GPUFuncOp a, gpu::GPUFuncOp b) {
  return getComparedAttrs(a) == getComparedAttrs(b) &&
         OperationEquivalence::isRegionEquivalentTo(
             &a.getBody(), &b.getBody(), OperationEquivalence::IgnoreLocations);
}

namespace {
/// Moves kernels into one module and redirects their launches.
class Merger {
public:
  explicit Merger(gpu::GPUModuleOp target) : target(target), symbols(target) {
    llvm::append_range(kept, target.getOps<gpu::GPUFuncOp>());
  }

  void merge(KernelLaunches &launches) {
    auto func = cast<gpu::GPUFuncOp>(*launches.kernel);
    auto *equal = llvm::find_if(
        kept, [&](gpu::GPUFuncOp other) { return areEqual(func, other); });
    gpu::GPUFuncOp result = equal == kept.end() ? move(func) : *equal;
    auto name = SymbolRefAttr::get(
        target.getNameAttr(), FlatSymbolRefAttr::get(result.getNameAttr()));
    for (gpu::LaunchFuncOp launch : launches.launches)
      launch.setKernelAttr(name);
  }

private:
  gpu::GPUFuncOp move(gpu::GPUFuncOp func) {
    func->remove();
    symbols.insert(func);
    kept.push_back(func);
    return func;
  }

  gpu::GPUModuleOp target;
  SymbolTable symbols;
  SmallVector<gpu::GPUFuncOp> kept;
};

struct MergeKernels : mca::impl::MergeKernelsBase<MergeKernels> {
  void runOnOperation() override {
    SmallVector<gpu::GPUModuleOp> modules;
    for (auto module : getOperation().getOps<gpu::GPUModuleOp>())
      if (hasKernelsOnly(module))
        modules.push_back(module);
    if (modules.size() < 2)
      return;
    SmallVector<KernelLaunches> all = collectKernelLaunches(getOperation());
    Merger merger(modules.front());
    for (KernelLaunches &launches : all) {
      auto parent = launches.kernel->getParentOfType<gpu::GPUModuleOp>();
      if (parent != modules.front() && llvm::is_contained(modules, parent))
        merger.merge(launches);
    }
    // What is left in them is equal to another kernel, or never launched.
    for (gpu::GPUModuleOp module : llvm::drop_begin(modules))
      module.erase();
    // A name that is taken leaves the module that of its first kernel.
    if (std::optional<std::string> name = getCommonName(all))
      (void)SymbolTable(getOperation()).rename(modules.front(), *name);
  }

private:
  /// What the kernels are of: the module, or else the first function that
  /// launches one.
  std::optional<std::string> getCommonName(ArrayRef<KernelLaunches> all) {
    std::optional<StringRef> owner = getOperation().getSymName();
    if (!owner && !all.empty())
      owner = all.front()
                  .launches.front()
                  ->getParentOfType<FunctionOpInterface>()
                  .getName();
    return owner ? std::optional((*owner + "_kernels").str()) : std::nullopt;
  }
};
} // namespace
