//===- Module.cpp - Loading kernels that were compiled for the emulator ---===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "DeviceMemory.h"
#include "Report.h"

#include <cstring>
#include <dlfcn.h>
#include <elf.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace mca::emulator;

/// Data that is no shared object of this machine's processor.
static void requireHostObject(const void *data, size_t bytes) {
  constexpr uint16_t cuda = 190;
  const char *cure = "compile with format=llvm and run mca-emulate-kernels";
  if (bytes < sizeof(Elf64_Ehdr) || memcmp(data, ELFMAG, SELFMAG) != 0)
    fail("wrong module", "no object code of this machine; %s", cure);
  Elf64_Ehdr header;
  memcpy(&header, data, sizeof header);
  if (header.e_machine == cuda)
    fail("wrong module", "code of a GPU, which the emulator cannot run; %s",
         cure);
}

/// The kernels look up what they call in the global scope, where a program that
/// was opened with RTLD_LOCAL has not put this library.
static void makeGlobal() {
  Dl_info info;
  if (dladdr(reinterpret_cast<void *>(&mcaEmuBarrier), &info))
    dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL);
}

void Module::open() {
  requireHostObject(data, bytes);
  makeGlobal();
  // Open as long as the library: of two with one path the loader would take
  // the second for the first.
  file = memfd_create("mca-emulated-kernels", MFD_CLOEXEC);
  if (file < 0 || write(file, data, bytes) != static_cast<ssize_t>(bytes))
    fail("cannot load a module", "no memory file of %zu bytes", bytes);
  std::string path = "/proc/self/fd/" + std::to_string(file);
  library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library)
    fail("cannot load a module", "%s", dlerror());
  auto *tables =
      static_cast<const McaEmuModule *>(dlsym(library, "mca_emu_module"));
  if (!tables || tables->version != mcaEmuVersion)
    fail("wrong module", "made by another version of mca-emulate-kernels");
  opened = tables;
  addGlobals();
}

void Module::addGlobals() {
  OpenDevice device;
  for (uint64_t i = 0; i < opened->globalCount; ++i)
    deviceMemory().addHost(opened->globals[i].address,
                           opened->globals[i].bytes);
}

Function *Module::find(const char *name) {
  if (!opened)
    open();
  for (Function &function : functions)
    if (strcmp(function.kernel->name, name) == 0)
      return &function;
  for (uint64_t i = 0; i < opened->kernelCount; ++i)
    if (strcmp(opened->kernels[i].name, name) == 0)
      return &functions.emplace_back(Function{this, &opened->kernels[i]});
  fail("no such kernel", "%s", name);
}

Module::~Module() {
  if (!library)
    return;
  {
    OpenDevice device;
    for (uint64_t i = 0; i < opened->globalCount; ++i)
      deviceMemory().removeHost(opened->globals[i].address);
  }
  dlclose(library);
  close(file);
}
