//===- GemmLibrary.cpp - cuBLASLt, opened when needed -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GemmLibrary.h"
#include "Driver.h"

#include <dlfcn.h>
#include <memory>

using namespace mca;
using namespace mca::runtime;

static void *openLibrary() {
  for (const char *name : {"libcublasLt.so.13", "libcublasLt.so.12"})
    if (void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL))
      return library;
  return nullptr;
}

/// Null where the library or one of its functions is missing.
static const GemmLibrary *open() {
  void *library = openLibrary();
  if (!library)
    return nullptr;
  auto result = std::make_unique<GemmLibrary>();
#define MCA_GEMM_FUNCTION(name, symbol, ...)                                   \
  result->name =                                                               \
      reinterpret_cast<GemmStatus (*)(__VA_ARGS__)>(dlsym(library, #symbol));  \
  if (!result->name)                                                           \
    return nullptr;
#include "GemmFunctions.def"
  // It works in the context that is current.
  getDriver();
  if (result->create(&result->handle))
    return nullptr;
  return result.release();
}

const GemmLibrary *runtime::getGemmLibrary() {
  static const GemmLibrary *library = open();
  return library;
}
