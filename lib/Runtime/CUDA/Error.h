//===- Error.h - Ends the program with one line -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_CUDA_ERROR_H
#define MCA_LIB_RUNTIME_CUDA_ERROR_H

#include <string>

namespace mca::runtime {

/// Writes `mca-gpu: error: <what>: <reason>[, in kernel <kernel>]` to stderr
/// and ends the process with exit code 70. `reason` and `kernel` may be empty.
[[noreturn]] void fail(const std::string &what, const std::string &reason,
                       const std::string &kernel = "");

} // namespace mca::runtime

#endif // MCA_LIB_RUNTIME_CUDA_ERROR_H
