//===- Access.h - Checks of memory accesses ---------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_ACCESS_H
#define MCA_LIB_RUNTIME_EMULATOR_ACCESS_H

#include "mca/Runtime/EmulatorABI.h"

namespace mca::emulator {

/// Ends the program unless the running thread may access these bytes.
void checkAccess(const void *address, uint64_t bytes, McaEmuAccess access,
                 uint32_t align, McaEmuSpace space, uint32_t site);
/// Ends the program unless the address is a multiple of `align`, a power of 2.
void checkAlignment(const void *address, uint32_t align, uint32_t site);

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_ACCESS_H
