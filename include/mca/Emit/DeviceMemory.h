//===- DeviceMemory.h - Whose memory a buffer is in -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_DEVICEMEMORY_H
#define MCA_EMIT_DEVICEMEMORY_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::mca {

/// Whether `type` is that of a buffer in device memory, which
/// mca-place-on-device marks by `#gpu.address_space<global>`.
inline bool isOnDevice(Type type) {
  auto memref = dyn_cast<BaseMemRefType>(type);
  auto space =
      memref
          ? dyn_cast_if_present<gpu::AddressSpaceAttr>(memref.getMemorySpace())
          : gpu::AddressSpaceAttr();
  return space && space.getValue() == gpu::AddressSpace::Global;
}
inline bool isOnDevice(Value value) { return isOnDevice(value.getType()); }

} // namespace mlir::mca

#endif // MCA_EMIT_DEVICEMEMORY_H
