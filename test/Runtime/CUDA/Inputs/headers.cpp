//===- headers.cpp - mca's declarations beside CUDA's -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DriverTypes.h"
#include "GemmLibrary.h"

#include <cublasLt.h>
#include <cuda.h>

using namespace mca::runtime;

/// Whether parameters of these types are passed in the same way.
template <typename Ours, typename Theirs>
constexpr bool alike =
    sizeof(Ours) == sizeof(Theirs) &&
    std::is_floating_point_v<Ours> == std::is_floating_point_v<Theirs>;

template <typename Ours, typename Theirs>
struct Agree : std::false_type {};
template <typename ResultA, typename... A, typename ResultB, typename... B>
  requires(sizeof...(A) == sizeof...(B))
struct Agree<ResultA(A...), ResultB(B...)>
    : std::bool_constant<alike<ResultA, ResultB> && (alike<A, B> && ...)> {};

#define MCA_DRIVER_FUNCTION(name, symbol, ...)                                 \
  static_assert(Agree<Result(__VA_ARGS__), decltype(::symbol)>::value, #symbol);
#include "DriverFunctions.def"
#define MCA_GEMM_FUNCTION(name, symbol, ...)                                   \
  static_assert(Agree<GemmStatus(__VA_ARGS__), decltype(::symbol)>::value,     \
                #symbol);
#include "GemmFunctions.def"

static_assert(sizeof(LaunchAttribute) == sizeof(CUlaunchAttribute));
static_assert(offsetof(LaunchAttribute, cluster) ==
              offsetof(CUlaunchAttribute, value));
static_assert(sizeof(LaunchConfig) == sizeof(CUlaunchConfig));
static_assert(offsetof(LaunchConfig, stream) ==
              offsetof(CUlaunchConfig, hStream));
static_assert(offsetof(LaunchConfig, attributes) ==
              offsetof(CUlaunchConfig, attrs));
static_assert(sizeof(GemmKernel) == sizeof(cublasLtMatmulAlgo_t));
static_assert(sizeof(GemmChoice) == sizeof(cublasLtMatmulHeuristicResult_t));
static_assert(offsetof(GemmChoice, state) ==
              offsetof(cublasLtMatmulHeuristicResult_t, state));

#define MCA_SAME(ours, theirs) static_assert(int(ours) == int(theirs))
MCA_SAME(resultDeinitialized, CUDA_ERROR_DEINITIALIZED);
MCA_SAME(functionMaxDynamicShared,
         CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES);
MCA_SAME(launchClusterDimension, CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION);
MCA_SAME(poolReleaseThreshold, CU_MEMPOOL_ATTR_RELEASE_THRESHOLD);
MCA_SAME(captureRelaxed, CU_STREAM_CAPTURE_MODE_RELAXED);
MCA_SAME(jitErrorLog, CU_JIT_ERROR_LOG_BUFFER);
MCA_SAME(jitErrorLogBytes, CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES);
MCA_SAME(streamNonBlocking, CU_STREAM_NON_BLOCKING);
MCA_SAME(eventDisableTiming, CU_EVENT_DISABLE_TIMING);
MCA_SAME(attachGlobal, CU_MEM_ATTACH_GLOBAL);
MCA_SAME(graphAutoFreeOnLaunch,
         CUDA_GRAPH_INSTANTIATE_FLAG_AUTO_FREE_ON_LAUNCH);
MCA_SAME(gemmSumF32, CUBLAS_COMPUTE_32F);
MCA_SAME(gemmSumF32OfTF32, CUBLAS_COMPUTE_32F_FAST_TF32);
MCA_SAME(gemmF32, CUDA_R_32F);
MCA_SAME(gemmF16, CUDA_R_16F);
MCA_SAME(gemmBF16, CUDA_R_16BF);
MCA_SAME(gemmAsStored, CUBLAS_OP_N);
MCA_SAME(gemmTransposed, CUBLAS_OP_T);
MCA_SAME(productFirstTransposed, CUBLASLT_MATMUL_DESC_TRANSA);
MCA_SAME(productSecondTransposed, CUBLASLT_MATMUL_DESC_TRANSB);
MCA_SAME(productEpilogue, CUBLASLT_MATMUL_DESC_EPILOGUE);
MCA_SAME(productBias, CUBLASLT_MATMUL_DESC_BIAS_POINTER);
MCA_SAME(productBiasType, CUBLASLT_MATMUL_DESC_BIAS_DATA_TYPE);
MCA_SAME(epilogueBias, CUBLASLT_EPILOGUE_BIAS);
MCA_SAME(layoutBatch, CUBLASLT_MATRIX_LAYOUT_BATCH_COUNT);
MCA_SAME(layoutStride, CUBLASLT_MATRIX_LAYOUT_STRIDED_BATCH_OFFSET);
MCA_SAME(preferWorkspace, CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES);
MCA_SAME(preferAlignmentFirst, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_A_BYTES);
MCA_SAME(preferAlignmentSecond, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_B_BYTES);
MCA_SAME(preferAlignmentInitial, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_C_BYTES);
MCA_SAME(preferAlignmentResult, CUBLASLT_MATMUL_PREF_MIN_ALIGNMENT_D_BYTES);
