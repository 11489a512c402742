//===- Fiber.cpp - Switching between stacks -------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fiber.h"
#include "Report.h"

#include <sys/mman.h>
#include <unistd.h>

using namespace mca::emulator;

#if defined(__x86_64__)
asm(R"(
  .text
  .p2align 4
  .globl mcaEmulatorSwitch
  .hidden mcaEmulatorSwitch
  .type mcaEmulatorSwitch, @function
mcaEmulatorSwitch:
  pushq %rbp
  pushq %rbx
  pushq %r12
  pushq %r13
  pushq %r14
  pushq %r15
  movq %rsp, (%rdi)
  movq %rsi, %rsp
  popq %r15
  popq %r14
  popq %r13
  popq %r12
  popq %rbx
  popq %rbp
  ret
  .size mcaEmulatorSwitch, .-mcaEmulatorSwitch
)");

/// Registers, the return address, and the zero that ends a backtrace.
constexpr size_t savedWords = 8;
constexpr size_t returnWord = 6;

#elif defined(__aarch64__)
asm(R"(
  .text
  .p2align 4
  .globl mcaEmulatorSwitch
  .hidden mcaEmulatorSwitch
  .type mcaEmulatorSwitch, %function
mcaEmulatorSwitch:
  sub sp, sp, #160
  stp x19, x20, [sp]
  stp x21, x22, [sp, #16]
  stp x23, x24, [sp, #32]
  stp x25, x26, [sp, #48]
  stp x27, x28, [sp, #64]
  stp x29, x30, [sp, #80]
  stp d8, d9, [sp, #96]
  stp d10, d11, [sp, #112]
  stp d12, d13, [sp, #128]
  stp d14, d15, [sp, #144]
  mov x9, sp
  str x9, [x0]
  mov sp, x1
  ldp x19, x20, [sp]
  ldp x21, x22, [sp, #16]
  ldp x23, x24, [sp, #32]
  ldp x25, x26, [sp, #48]
  ldp x27, x28, [sp, #64]
  ldp x29, x30, [sp, #80]
  ldp d8, d9, [sp, #96]
  ldp d10, d11, [sp, #112]
  ldp d12, d13, [sp, #128]
  ldp d14, d15, [sp, #144]
  add sp, sp, #160
  ret
  .size mcaEmulatorSwitch, .-mcaEmulatorSwitch
)");

constexpr size_t savedWords = 20;
constexpr size_t returnWord = 11;

#else
#error "mcaEmulatorSwitch is written for x86-64 and AArch64"
#endif

void *mca::emulator::prepareStack(char *top, void (*entry)()) {
  auto **words = reinterpret_cast<void **>(top) - savedWords;
  for (size_t i = 0; i < savedWords; ++i)
    words[i] = nullptr;
  words[returnWord] = reinterpret_cast<void *>(entry);
  return words;
}

void StackPool::reserve(size_t wanted) {
  if (wanted <= count)
    return;
  if (memory)
    munmap(memory, count * stackBytes);
  void *pages = mmap(nullptr, wanted * stackBytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (pages == MAP_FAILED)
    fail("out of memory", "no stacks for %zu threads", wanted);
  memory = static_cast<char *>(pages);
  count = wanted;
  for (size_t i = 0; i < count; ++i)
    mprotect(memory + i * stackBytes, sysconf(_SC_PAGESIZE), PROT_NONE);
}
