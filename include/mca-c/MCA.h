//===- mca-c/MCA.h - C interface of mca ---------------------------*- C -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_C_MCA_H
#define MCA_C_MCA_H

#include "mlir-c/IR.h"
#include "mlir-c/Pass.h"
#include "mlir-c/Support.h"

#ifdef __cplusplus
extern "C" {
#endif

/// The dialect's handle. It registers and loads the dialect alone; to bufferize
/// mca operations use mcaRegisterDialect.
MLIR_DECLARE_CAPI_DIALECT_REGISTRATION(MCA, mca);

/// The mca dialect and its interface implementations, nothing of upstream.
MLIR_CAPI_EXPORTED void mcaRegisterDialect(MlirDialectRegistry registry);

/// All of upstream's dialects and extensions, what translates kernels, and
/// mca's dialect.
MLIR_CAPI_EXPORTED void mcaRegisterAllDialects(MlirDialectRegistry registry);

/// The passes and pipelines of mca, by the names that `mca-opt --help` shows;
/// mlirOpPassManagerAddPipeline takes them then. Does nothing when called
/// again.
MLIR_CAPI_EXPORTED void mcaRegisterPasses(void);

/// Add a pass or pipeline to a pass manager of modules. `options` is what
/// stands between braces in a textual pipeline, as in "alpha=0.2
/// estimator=centroid"; `mca-opt --help` lists them. An empty string takes the
/// defaults. Where options are wrong nothing is added, `onError` is called with
/// parts of the message, and the result is a failure.
MLIR_CAPI_EXPORTED MlirLogicalResult
mcaAddApproximateAttention(MlirOpPassManager passManager, MlirStringRef options,
                           MlirStringCallback onError, void *userData);

/// `mca-to-cpu`: tensors to the LLVM dialect. As mcaAddApproximateAttention.
MLIR_CAPI_EXPORTED MlirLogicalResult mcaAddToCPU(MlirOpPassManager passManager,
                                                 MlirStringRef options,
                                                 MlirStringCallback onError,
                                                 void *userData);

/// `mca-to-gpu`: tensors to the LLVM dialect and a gpu.binary. As
/// mcaAddApproximateAttention.
MLIR_CAPI_EXPORTED MlirLogicalResult mcaAddToGPU(MlirOpPassManager passManager,
                                                 MlirStringRef options,
                                                 MlirStringCallback onError,
                                                 void *userData);

#ifdef __cplusplus
}
#endif

#endif // MCA_C_MCA_H
