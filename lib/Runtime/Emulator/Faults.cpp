//===- Faults.cpp - Who touched what it may not touch ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Block.h"
#include "DeviceMemory.h"
#include "Report.h"

#include <csignal>
#include <cstdlib>

using namespace mca::emulator;

static struct sigaction previousAction;

static void onFault(int signal, siginfo_t *info, void *) {
  void *address = info->si_addr;
  if (deviceMemory().openOnFault(address))
    return;
  if (block().isRunning()) {
    if (block().ownsStack(address))
      fail("stack overflow", "a thread uses more than %zu KiB of local memory",
           StackPool::stackBytes >> 10);
    fail("memory fault",
         "access of %p, %s, or a vector that is not aligned "
         "(MCA_EMULATOR_CHECKS=1 says which)",
         address, deviceMemory().describe(address).c_str());
  }
  if (deviceMemory().isDevice(address))
    fail("host code touched device memory", "%s",
         deviceMemory().describe(address).c_str());
  // Not ours: the instruction faults again, under what was there before.
  sigaction(signal, &previousAction, nullptr);
}

/// A thread that has used up its stack needs another one for the handler.
static bool addSignalStack() {
  stack_t current = {};
  if (sigaltstack(nullptr, &current) != 0 || !(current.ss_flags & SS_DISABLE))
    return false;
  constexpr size_t bytes = 64 << 10;
  stack_t own = {};
  own.ss_sp = malloc(bytes);
  own.ss_size = bytes;
  return sigaltstack(&own, nullptr) == 0;
}

static bool installHandler() {
  struct sigaction action = {};
  action.sa_sigaction = onFault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  return sigaction(SIGSEGV, &action, &previousAction) == 0;
}

void mca::emulator::handleFaults() {
  static thread_local bool hasStack = addSignalStack();
  static bool isInstalled = installHandler();
  (void)hasStack;
  (void)isInstalled;
}
