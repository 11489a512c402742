//===- GemmLibrary.h - cuBLASLt, opened when needed -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_CUDA_GEMMLIBRARY_H
#define MCA_LIB_RUNTIME_CUDA_GEMMLIBRARY_H

#include "DriverTypes.h"

#include <cstdint>

namespace mca::runtime {

/// cublasStatus_t, 0 for success.
using GemmStatus = int;
using GemmHandle = void *;
using GemmProduct = void *;
using GemmLayout = void *;
using GemmPreference = void *;

/// cublasLtMatmulAlgo_t.
struct GemmKernel {
  uint64_t data[8];
};

/// cublasLtMatmulHeuristicResult_t.
struct GemmChoice {
  GemmKernel kernel;
  size_t workspaceBytes;
  GemmStatus state;
  float waves;
  int reserved[4];
};

/// Values of cuBLASLt's enums, named after what they mean here.
enum : int {
  gemmSumF32 = 68,             // CUBLAS_COMPUTE_32F
  gemmSumF32OfTF32 = 77,       // CUBLAS_COMPUTE_32F_FAST_TF32
  gemmF32 = 0,                 // CUDA_R_32F
  gemmF16 = 2,                 // CUDA_R_16F
  gemmBF16 = 14,               // CUDA_R_16BF
  gemmAsStored = 0,            // CUBLAS_OP_N
  gemmTransposed = 1,          // CUBLAS_OP_T
  productFirstTransposed = 3,  // CUBLASLT_MATMUL_DESC_TRANSA
  productSecondTransposed = 4, // CUBLASLT_MATMUL_DESC_TRANSB
  productEpilogue = 7,         // CUBLASLT_MATMUL_DESC_EPILOGUE
  productBias = 8,             // CUBLASLT_MATMUL_DESC_BIAS_POINTER
  productBiasType = 26,        // CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE
  epilogueBias = 4,            // CUBLASLT_EPILOGUE_BIAS
  layoutBatch = 5,             // CUBLASLT_MATRIX_LAYOUT_BATCH_COUNT
  layoutStride = 6,            // CUBLASLT_MATRIX_LAYOUT_STRIDED_BATCH_OFFSET
  preferWorkspace = 1,         // CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES
  preferAlignmentFirst = 5,    // CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES
  preferAlignmentSecond = 6,   // CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES
  preferAlignmentInitial = 7,  // CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES
  preferAlignmentResult = 8,   // CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES
};

/// Functions of cuBLASLt, and the handle for all of them.
struct GemmLibrary {
#define MCA_GEMM_FUNCTION(name, symbol, ...)                                   \
  GemmStatus (*name)(__VA_ARGS__) = nullptr;
#include "GemmFunctions.def"
  GemmHandle handle = nullptr;
};

/// The library, opened at the first call; null where there is none.
const GemmLibrary *getGemmLibrary();

} // namespace mca::runtime

#endif // MCA_LIB_RUNTIME_CUDA_GEMMLIBRARY_H
