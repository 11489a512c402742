//===- Module.h - Loading kernels that were compiled for the emulator -*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_MODULE_H
#define MCA_LIB_RUNTIME_EMULATOR_MODULE_H

#include "mca/Runtime/EmulatorABI.h"

#include <cstddef>
#include <deque>

namespace mca::emulator {

class Module;

/// What mgpuModuleGetFunction hands out.
struct Function {
  Module *module;
  const McaEmuKernel *kernel;
};

/// A shared object of `mca-emulate-kernels` in memory, opened when its first
/// kernel is wanted.
class Module {
public:
  Module(const void *data, size_t bytes) : data(data), bytes(bytes) {}
  ~Module();
  Module(const Module &) = delete;
  Module &operator=(const Module &) = delete;

  /// Ends the program if there is no such kernel, or no module that can be run.
  Function *find(const char *name);
  const McaEmuModule &tables() const { return *opened; }

private:
  void open();
  void addGlobals();

  const void *data;
  size_t bytes;
  int file = -1;
  void *library = nullptr;
  const McaEmuModule *opened = nullptr;
  std::deque<Function> functions;
};

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_MODULE_H
