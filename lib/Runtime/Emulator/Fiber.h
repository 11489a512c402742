//===- Fiber.h - Switching between stacks -----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_FIBER_H
#define MCA_LIB_RUNTIME_EMULATOR_FIBER_H

#include <cstddef>
#include <cstdint>

/// Saves what the calling convention preserves on this stack, its address in
/// `*save`, and goes on where the stack `to` was left. Written by hand because
/// swapcontext makes two system calls, a hundred times the price.
extern "C" void mcaEmulatorSwitch(void **save, void *to);

namespace mca::emulator {

/// Makes a stack from `top` down that mcaEmulatorSwitch enters at `entry`,
/// which must not return.
void *prepareStack(char *top, void (*entry)());

/// Stacks of the threads of a block, each with a page below it that faults.
class StackPool {
public:
  static constexpr size_t stackBytes = 128 << 10;

  /// Ends the program where the system has no memory for `count` stacks.
  void reserve(size_t count);
  /// Neighbours start at different offsets, else they share cache sets.
  char *top(size_t index) const {
    return memory + (index + 1) * stackBytes - index % 64 * 512;
  }
  bool contains(const void *address) const {
    auto *byte = static_cast<const char *>(address);
    return byte >= memory && byte < memory + count * stackBytes;
  }

private:
  char *memory = nullptr;
  size_t count = 0;
};

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_FIBER_H
