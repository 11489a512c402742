//===- Report.h - The one line that ends a program --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_REPORT_H
#define MCA_LIB_RUNTIME_EMULATOR_REPORT_H

#include <cstdint>
#include <string>

namespace mca::emulator {

/// Ends the program with exit code 70 and one line on stderr:
///   mca-gpu: error: <what>: <details>[, in kernel .., block .., thread ..]
[[noreturn]] void fail(const char *what, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/// std::string from a format of printf.
std::string print(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_REPORT_H
