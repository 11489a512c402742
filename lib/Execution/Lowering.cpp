//===- Lowering.cpp - From tensors to the LLVM dialect ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Program.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Dialect/MCA/Utils/UsesDialect.h"
#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Pipelines/MPIPipeline.h"
#include "mca/Pipelines/Pipelines.h"
#include "mlir/Dialect/MPI/IR/MPI.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mlir::mca;

/// Runs stages one after the other, each given `options`.
template <typename OptionsT>
static LogicalResult
runStages(ModuleOp module, const OptionsT &options,
          ArrayRef<void (*)(OpPassManager &, const OptionsT &)> stages) {
  for (auto buildStage : stages) {
    PassManager manager(module.getContext(), ModuleOp::getOperationName());
    buildStage(manager, options);
    // Verifying after each of the passes takes as long as half of them.
    manager.enableVerifier(false);
    if (failed(manager.run(module)) || failed(verify(module)))
      return failure();
  }
  return success();
}

static LogicalResult splitBetweenProcesses(ModuleOp module, int64_t processes) {
  bool hasAttention = usesDialect<MCADialect>(module);
  MPIPipelineOptions options;
  options.processes = processes;
  if (failed(runStages<MPIPipelineOptions>(module, options,
                                           {buildMCAToMPIPipeline})))
    return failure();
  if (hasAttention && !usesDialect<mpi::MPIDialect>(module))
    emitWarning(module.getLoc())
        << "no attention has heads that " << processes
        << " processes can share: each computes all of it";
  return success();
}

LogicalResult mca::lowerToLLVM(ModuleOp module,
                               const CPUPipelineOptions &options,
                               int64_t processes) {
  if (processes > 1 && failed(splitBetweenProcesses(module, processes)))
    return failure();
  return runStages<CPUPipelineOptions>(
      module, options,
      {buildCPUPreparePipeline, buildCPUBufferizePipeline,
       buildCPUKernelsPipeline, buildCPUToLLVMPipeline});
}

LogicalResult mca::lowerToLLVM(ModuleOp module, Device device,
                               GPUPipelineOptions &options) {
  bool isEmulated = device == Device::Emulator;
  if (isEmulated)
    options.format = "llvm";
  if (failed(runStages<GPUPipelineOptions>(
          module, options,
          {buildGPUPreparePipeline, buildGPUBufferizePipeline,
           buildGPUKernelsPipeline, buildGPUToLLVMPipeline})))
    return failure();
  return isEmulated ? runPasses(module, "mca-emulate-kernels") : success();
}

LogicalResult mca::readGPUOptions(ModuleOp module, const Placement &placement,
                                  GPUPipelineOptions &options) {
  std::string message;
  llvm::raw_string_ostream stream(message);
  if (failed(options.parseFromString(placement.options, stream)))
    return emitError(module.getLoc())
           << "malformed options of mca-to-gpu '" << placement.options
           << "': " << StringRef(message).trim();
  if (!placement.chip.empty())
    options.chip = placement.chip;
  if (placement.tf32)
    options.tf32 = true;
  if (placement.libraryProducts)
    options.libraryProducts = true;
  return success();
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
