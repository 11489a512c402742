//===- MCA.cpp - C interface of mca -----------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca-c/MCA.h"

#include "mca/Conversion/Passes.h"
#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Pipelines/Registration.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Pass.h"
#include "mlir/CAPI/Registration.h"
#include "mlir/CAPI/Support.h"
#include "mlir/CAPI/Utils.h"

using namespace mlir;

MLIR_DEFINE_CAPI_DIALECT_REGISTRATION(MCA, mca, mlir::mca::MCADialect)

void mcaRegisterDialect(MlirDialectRegistry registry) {
  mca::registerMCADialect(*unwrap(registry));
}

void mcaRegisterAllDialects(MlirDialectRegistry registry) {
  mca::registerAllDialects(*unwrap(registry));
}

void mcaRegisterPasses() {
  // A pipeline of a name that is taken ends the process.
  [[maybe_unused]] static bool once = (mca::registerMCAPasses(), true);
}

MlirLogicalResult mcaAddApproximateAttention(MlirOpPassManager passManager,
                                             MlirStringRef options,
                                             MlirStringCallback onError,
                                             void *userData) {
  detail::CallbackOstream errors(onError, userData);
  std::unique_ptr<Pass> pass = mca::createApproximateAttention();
  auto report = [&](const Twine &message) {
    errors << message;
    return failure();
  };
  if (failed(pass->initializeOptions(unwrap(options), report)))
    return wrap(failure());
  unwrap(passManager)->addPass(std::move(pass));
  return wrap(success());
}

template <typename Options>
static MlirLogicalResult
addPipeline(void (*build)(OpPassManager &, const Options &),
            MlirOpPassManager passManager, MlirStringRef text,
            MlirStringCallback onError, void *userData) {
  detail::CallbackOstream errors(onError, userData);
  Options options;
  if (failed(options.parseFromString(unwrap(text), errors)))
    return wrap(failure());
  build(*unwrap(passManager), options);
  return wrap(success());
}

MlirLogicalResult mcaAddToCPU(MlirOpPassManager passManager,
                              MlirStringRef options, MlirStringCallback onError,
                              void *userData) {
  return addPipeline(mca::buildMCAToCPUPipeline, passManager, options, onError,
                     userData);
}

MlirLogicalResult mcaAddToGPU(MlirOpPassManager passManager,
                              MlirStringRef options, MlirStringCallback onError,
                              void *userData) {
  return addPipeline(mca::buildMCAToGPUPipeline, passManager, options, onError,
                     userData);
}
