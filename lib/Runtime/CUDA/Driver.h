//===- Driver.h - The CUDA driver, opened when needed -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_CUDA_DRIVER_H
#define MCA_LIB_RUNTIME_CUDA_DRIVER_H

#include "DriverTypes.h"

#include <string>

namespace mca::runtime {

/// Functions of libcuda.so.1.
struct Driver {
#define MCA_DRIVER_FUNCTION(name, symbol, ...)                                 \
  Result (*name)(__VA_ARGS__) = nullptr;
#include "DriverFunctions.def"
};

/// The driver, with the process's device current on this thread. The first call
/// opens it; fails with what is missing if there is none.
const Driver &getDriver();

/// The driver if it has been opened, for what runs at the end of the process.
const Driver *getOpenDriver();

/// The device to use from the first call of getDriver on.
void setDevice(int device);

/// Fails with the driver's name for `result` unless that is success. What a
/// kernel did wrong may be the result of any later call: then the line names
/// the last one that this thread launched, if there is one.
void check(Result result, const char *what, const std::string &kernel = "");

} // namespace mca::runtime

#endif // MCA_LIB_RUNTIME_CUDA_DRIVER_H
