//===- OutlineKernels.cpp - Repeated operations compiled once ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/SymbolTable.h"

#include <unordered_map>

namespace mlir::mca {
#define GEN_PASS_DEF_OUTLINEKERNELS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A kernel and all its places.
struct SharedKernel {
  OwningOpRef<func::FuncOp> function;
  SmallVector<KernelGroup> uses;
};

/// Finds the kernels of a module that are the same.
class KernelCollector {
public:
  void add(KernelGroup group) {
    lookup(buildKernel(group)).uses.push_back(std::move(group));
  }
  MutableArrayRef<SharedKernel> getKernels() { return kernels; }

private:
  SharedKernel &lookup(OwningOpRef<func::FuncOp> function) {
    SmallVector<size_t> &candidates = byHash[hashKernel(*function)];
    for (size_t index : candidates)
      if (areEqual(*kernels[index].function, *function))
        return kernels[index];
    candidates.push_back(kernels.size());
    kernels.push_back({std::move(function), {}});
    return kernels.back();
  }

  /// In the order of their first use.
  std::vector<SharedKernel> kernels;
  std::unordered_map<size_t, SmallVector<size_t>> byHash;
};

struct OutlineKernels : mca::impl::OutlineKernelsBase<OutlineKernels> {
  using OutlineKernelsBase::OutlineKernelsBase;

  void runOnOperation() override {
    KernelCollector collector;
    for (auto function : getOperation().getOps<func::FuncOp>())
      for (Block &block : function.getBody())
        for (KernelGroup &group : collectKernelGroups(block))
          collector.add(std::move(group));
    SymbolTable symbols(getOperation());
    for (SharedKernel &kernel : collector.getKernels()) {
      if (static_cast<int64_t>(kernel.uses.size()) < minUses)
        continue;
      func::FuncOp function = kernel.function.release();
      symbols.insert(function);
      for (const KernelGroup &group : kernel.uses)
        replaceByCall(group, function);
      numKernels += 1;
      numCalls += kernel.uses.size();
    }
  }
};
} // namespace
