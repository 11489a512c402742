//===- Access.cpp - Checks of memory accesses -----------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Access.h"
#include "Block.h"
#include "DeviceMemory.h"
#include "Report.h"

using namespace mca::emulator;

void mca::emulator::checkAlignment(const void *address, uint32_t align,
                                   uint32_t site) {
  if (reinterpret_cast<uintptr_t>(address) & (align - 1))
    fail("misaligned access", "%s at %p, %s, which is no multiple of %u",
         block().nameSite(site), address,
         block().shared.contains(address)
             ? block().shared.describe(address).c_str()
             : deviceMemory().describe(address).c_str(),
         align);
}

static void checkDevice(const void *address, uint64_t bytes, uint32_t site) {
  const Allocation *found = deviceMemory().find(address);
  if (!found || !found->holds(address, bytes))
    fail("out of bounds", "%s, %llu bytes at %p, %s", block().nameSite(site),
         static_cast<unsigned long long>(bytes), address,
         deviceMemory().describe(address).c_str());
}

void mca::emulator::checkAccess(const void *address, uint64_t bytes,
                                McaEmuAccess access, uint32_t align,
                                McaEmuSpace space, uint32_t site) {
  if (!bytes)
    return;
  checkAlignment(address, align, site);
  if (space == McaEmuSharedSpace ||
      (space == McaEmuGeneric && block().shared.contains(address)))
    return block().shared.checkAccess(address, bytes, access,
                                      block().accessor(), site);
  if (space != McaEmuGeneric || !block().ownsStack(address))
    checkDevice(address, bytes, site);
}

void mcaEmuCheck(const void *address, uint64_t bytes, uint32_t access,
                 uint32_t align, uint32_t space, uint32_t site) {
  checkAccess(address, bytes, static_cast<McaEmuAccess>(access), align,
              static_cast<McaEmuSpace>(space), site);
}
