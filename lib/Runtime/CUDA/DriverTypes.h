//===- DriverTypes.h - Types and numbers of the CUDA driver -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared here so that no toolkit is needed to build; a test compares them
// with its headers where there is one.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_CUDA_DRIVERTYPES_H
#define MCA_LIB_RUNTIME_CUDA_DRIVERTYPES_H

#include <cstddef>

namespace mca::runtime {

/// CUresult, 0 for success.
using Result = int;
using Device = int;
/// An address on the device, as wide as a pointer.
using DevicePointer = void *;
using Context = void *;
using Module = void *;
using Function = void *;
using Stream = void *;
using Event = void *;
using MemoryPool = void *;
using Graph = void *;
using GraphExec = void *;

/// CUlaunchAttribute with the dimensions of a cluster.
struct LaunchAttribute {
  int id;
  int padding;
  union {
    char size[64];
    struct {
      unsigned x, y, z;
    } cluster;
  };
};

/// CUlaunchConfig.
struct LaunchConfig {
  unsigned gridX, gridY, gridZ;
  unsigned blockX, blockY, blockZ;
  unsigned sharedBytes;
  Stream stream;
  LaunchAttribute *attributes;
  unsigned attributeCount;
};

/// Values of the driver's enums, named after what they mean here.
enum : int {
  resultDeinitialized = 4,    // CUDA_ERROR_DEINITIALIZED
  resultIllegalAddress = 700, // CUDA_ERROR_ILLEGAL_ADDRESS
  resultLaunchTimeout = 702,  // CUDA_ERROR_LAUNCH_TIMEOUT
  resultAssert = 710,         // CUDA_ERROR_ASSERT
  resultStackError = 714,     // CUDA_ERROR_HARDWARE_STACK_ERROR
  resultLaunchFailed = 719,   // CUDA_ERROR_LAUNCH_FAILED
  functionMaxDynamicShared =
      8,                      // CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES
  launchClusterDimension = 4, // CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION
  poolReleaseThreshold = 4,   // CU_MEMPOOL_ATTR_RELEASE_THRESHOLD
  captureRelaxed = 2,         // CU_STREAM_CAPTURE_MODE_RELAXED
  jitErrorLog = 5,            // CU_JIT_ERROR_LOG_BUFFER
  jitErrorLogBytes = 6,       // CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES
};
enum : unsigned {
  streamNonBlocking = 1,     // CU_STREAM_NON_BLOCKING
  eventDisableTiming = 2,    // CU_EVENT_DISABLE_TIMING
  attachGlobal = 1,          // CU_MEM_ATTACH_GLOBAL
  graphAutoFreeOnLaunch = 1, // CUDA_GRAPH_INSTANTIATE_FLAG_AUTO_FREE_ON_LAUNCH
};

} // namespace mca::runtime

#endif // MCA_LIB_RUNTIME_CUDA_DRIVERTYPES_H
