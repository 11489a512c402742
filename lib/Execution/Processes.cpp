//===- Processes.cpp - This process among others --------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Processes.h"

#include <dlfcn.h>

using namespace mlir::mca;

/// Of OpenMPI, whose handles compiled programs name.
static constexpr char library[] = "libmpi.so.40";

template <typename FunctionT>
static FunctionT *find(void *handle, const char *name) {
  return reinterpret_cast<FunctionT *>(dlsym(handle, name));
}

llvm::Expected<std::unique_ptr<Processes>> Processes::start() {
  void *handle = dlopen(library, RTLD_NOW | RTLD_GLOBAL);
  if (!handle)
    return llvm::createStringError(
        std::string("--processes needs OpenMPI: ") + dlerror() +
        "; install it with apt-get install openmpi-bin");
  auto *init = find<int(int *, char ***)>(handle, "MPI_Init");
  auto *getRank = find<int(void *, int *)>(handle, "MPI_Comm_rank");
  auto *finalize = find<int()>(handle, "MPI_Finalize");
  void *world = dlsym(handle, "ompi_mpi_comm_world");
  int rank = 0;
  if (!init || !getRank || !finalize || !world || init(nullptr, nullptr) ||
      getRank(world, &rank))
    return llvm::createStringError(std::string("MPI does not start: ") +
                                   library);
  return std::unique_ptr<Processes>(new Processes(finalize, rank));
}

Processes::~Processes() { finalize(); }
