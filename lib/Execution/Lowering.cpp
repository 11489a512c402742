//===- Lowering.cpp - From tensors to the LLVM dialect ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Program.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::mca;

/// TOSA as torch and TensorFlow write it; the upstream pipeline refuses f64
/// constants and i64 indices.
static constexpr StringLiteral tosaToLinalg =
    "func.func(tosa-make-broadcastable,tosa-to-linalg-named,canonicalize,"
    "tosa-layerwise-constant-fold,tosa-make-broadcastable),"
    "func.func(tosa-to-linalg,tosa-to-arith{include-apply-rescale=true},"
    "tosa-to-tensor,linalg-fuse-elementwise-ops)";

static constexpr StringLiteral linalgToLLVM =
    "canonicalize,cse,"
    "one-shot-bufferize{bufferize-function-boundaries=true "
    "function-boundary-type-conversion=identity-layout-map},"
    "drop-equivalent-buffer-results,"
    "buffer-results-to-out-params{hoist-static-allocs=true},canonicalize,cse,"
    "func.func(buffer-hoisting,buffer-loop-hoisting),"
    "buffer-deallocation-pipeline,convert-bufferization-to-memref,"
    "func.func(convert-linalg-to-loops),expand-strided-metadata,lower-affine,"
    "convert-scf-to-cf,convert-vector-to-llvm,"
    "convert-math-to-llvm,convert-math-to-libm,convert-arith-to-llvm,"
    "convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,"
    "convert-cf-to-llvm,reconcile-unrealized-casts";

template <typename DialectT>
static bool uses(ModuleOp module) {
  return module
      ->walk([](Operation *op) {
        return isa_and_present<DialectT>(op->getDialect())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// The stages that the operations in the module need, in order.
static std::string buildPipeline(ModuleOp module) {
  SmallVector<StringRef> stages;
  if (uses<MCADialect>(module))
    for (StringRef pass :
         {"mca-decompose", "mca-materialize-plans", "mca-lower-to-linalg"})
      if (PassInfo::lookup(pass))
        stages.push_back(pass);
  if (uses<tosa::TosaDialect>(module))
    stages.push_back(tosaToLinalg);
  stages.push_back(linalgToLLVM);
  return llvm::join(stages, ",");
}

LogicalResult mca::lowerToLLVM(ModuleOp module) {
  return runPasses(module, buildPipeline(module));
}

LogicalResult mca::runPasses(ModuleOp module, StringRef pipeline) {
  PassManager manager(module.getContext(), ModuleOp::getOperationName());
  std::string message;
  llvm::raw_string_ostream stream(message);
  if (failed(parsePassPipeline(pipeline, manager, stream)))
    return emitError(UnknownLoc::get(module.getContext()))
           << "malformed pass pipeline '" << pipeline << "': " << message;
  return manager.run(module);
}
