//===- Runtime.h - What compiled GPU programs call --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A C interface with two implementations that a program is linked with, one or
// the other: libmca_runtime.so runs kernels on a GPU through the CUDA driver,
// libmca_emulator.so runs them on the CPU.
//
// Sizes are in bytes unless the name says elements. A `stream` may be null
// where it is an operand: work is then done when the call returns. Anything
// that goes wrong ends the process with exit code 70 and one line on stderr:
//
//   mca-gpu: error: <what>: <code or reason>, in kernel <name>
//
// All functions may be called from several threads at once.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_RUNTIME_RUNTIME_H
#define MCA_RUNTIME_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#define MCA_RUNTIME_API __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

//===-- The interface of MLIR's gpu-to-llvm
//---------------------------------===//

/// Remembers a compiled module; nothing is loaded before its first kernel is
/// looked up, because programs call this before `main`. The data must live
/// until mgpuModuleUnload.
MCA_RUNTIME_API void *mgpuModuleLoad(const void *data, size_t bytes);
/// The same for PTX, which ends with a zero byte.
MCA_RUNTIME_API void *mgpuModuleLoadJIT(const void *data, int32_t optLevel);
MCA_RUNTIME_API void mgpuModuleUnload(void *module);
/// The kernel of that name; the same handle for the same name.
MCA_RUNTIME_API void *mgpuModuleGetFunction(void *module, const char *name);

/// Starts a kernel of `gridX x gridY x gridZ` blocks of `blockX x blockY x
/// blockZ` threads each. `params` are addresses of its `paramCount`
/// parameters; `sharedBytes` is what dynamic shared memory takes. An empty
/// grid starts nothing.
MCA_RUNTIME_API void mgpuLaunchKernel(void *function, intptr_t gridX,
                                      intptr_t gridY, intptr_t gridZ,
                                      intptr_t blockX, intptr_t blockY,
                                      intptr_t blockZ, int32_t sharedBytes,
                                      void *stream, void **params, void **extra,
                                      size_t paramCount);
/// The same in clusters of `clusterX x clusterY x clusterZ` blocks.
MCA_RUNTIME_API void
mgpuLaunchClusterKernel(void *function, intptr_t clusterX, intptr_t clusterY,
                        intptr_t clusterZ, intptr_t gridX, intptr_t gridY,
                        intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                        intptr_t blockZ, int32_t sharedBytes, void *stream,
                        void **params, void **extra);

/// The stream of mcaSetStream if this thread has one, else a pooled one.
MCA_RUNTIME_API void *mgpuStreamCreate(void);
/// Gives a pooled stream back; does nothing to a caller's.
MCA_RUNTIME_API void mgpuStreamDestroy(void *stream);
/// Waits for a pooled stream; does not wait for a caller's.
MCA_RUNTIME_API void mgpuStreamSynchronize(void *stream);
MCA_RUNTIME_API void mgpuStreamWaitEvent(void *stream, void *event);
MCA_RUNTIME_API void *mgpuEventCreate(void);
MCA_RUNTIME_API void mgpuEventDestroy(void *event);
MCA_RUNTIME_API void mgpuEventSynchronize(void *event);
MCA_RUNTIME_API void mgpuEventRecord(void *event, void *stream);

/// Device memory, aligned to 256; null for no bytes. `hostShared`: memory that
/// host and device both address.
MCA_RUNTIME_API void *mgpuMemAlloc(uint64_t bytes, void *stream,
                                   uint8_t hostShared);
/// Does nothing to null.
MCA_RUNTIME_API void mgpuMemFree(void *memory, void *stream);
/// Copies between host and device in any direction.
MCA_RUNTIME_API void mgpuMemcpy(void *to, void *from, size_t bytes,
                                void *stream);
MCA_RUNTIME_API void mgpuMemset32(void *memory, uint32_t value, size_t elements,
                                  void *stream);
MCA_RUNTIME_API void mgpuMemset16(void *memory, uint16_t value, size_t elements,
                                  void *stream);
/// `descriptor` is that of a memref of this rank.
MCA_RUNTIME_API void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                                               int64_t elementBytes);
MCA_RUNTIME_API void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor,
                                                 int64_t elementBytes);
/// The device that this process uses, 0 unless set before the first kernel.
MCA_RUNTIME_API void mgpuSetDefaultDevice(int32_t device);

//===-- mca's own
//-----------------------------------------------------------===//

/// The device's copy of a host's constant, made at the first call with this
/// address and kept until mcaReleaseConstants or the end of the process.
MCA_RUNTIME_API void *mcaDeviceConstant(const void *host, uint64_t bytes);
/// Frees the copies of constants within `[host, host + bytes)`; call it before
/// that memory is freed or changed, and when no call that uses it is under way.
MCA_RUNTIME_API void mcaReleaseConstants(const void *host, uint64_t bytes);

/// From now on the compiled functions that this thread calls put their work on
/// `stream` (a CUstream) and return without waiting for it; null: they use
/// streams of their own and wait. Frameworks whose default stream is null must
/// pass CU_STREAM_LEGACY, `(void *)1`, for it.
MCA_RUNTIME_API void mcaSetStream(void *stream);

/// Between these two, this thread's calls of compiled functions are recorded
/// and not run. Returns 0, or 1 where recording is not possible (emulator):
/// calls then run as they come and mcaGraphEnd returns null. Arguments must be
/// device memory; what is recorded are their addresses.
MCA_RUNTIME_API int32_t mcaGraphBegin(void);
MCA_RUNTIME_API void *mcaGraphEnd(void);
/// Runs what was recorded; waits for it if `stream` is null.
MCA_RUNTIME_API void mcaGraphLaunch(void *graph, void *stream);
MCA_RUNTIME_API void mcaGraphDestroy(void *graph);

/// Element types of mcaGemm.
enum McaGemmType { McaGemmF32, McaGemmF16, McaGemmBF16, McaGemmTF32 };

/// C = A B + bias by a vendor's library, for each of `batch` matrices:
/// A is m x k, B k x n, C m x n, row by row with the given elements between
/// rows (`ld`) and between matrices (`stride`); `transposeA`: A is stored as
/// k x m, `transposeB`: B as n x k. `bias` has n elements of C's type or is
/// null. Sums are f32. A and B are of `inputType`, where TF32 means f32 that is
/// rounded to TF32; C is of `outputType`.
/// Returns 0 if the product is on the stream, 1 if the library is not there or
/// has no kernel for these operands: the caller then computes it itself.
MCA_RUNTIME_API int32_t mcaGemm(int32_t inputType, int32_t outputType,
                                int32_t transposeA, int32_t transposeB,
                                int64_t batch, int64_t m, int64_t n, int64_t k,
                                const void *a, int64_t ldA, int64_t strideA,
                                const void *b, int64_t ldB, int64_t strideB,
                                void *c, int64_t ldC, int64_t strideC,
                                const void *bias, void *stream);

#ifdef __cplusplus
} // extern "C"
#endif

#endif // MCA_RUNTIME_RUNTIME_H
