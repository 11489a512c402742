//===- Error.cpp - Ends the program with one line ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Error.h"

#include <cstdio>
#include <cstdlib>

using namespace mca;

/// EX_SOFTWARE of sysexits.h.
static constexpr int exitCode = 70;

void runtime::fail(const std::string &what, const std::string &reason,
                   const std::string &kernel) {
  std::string line = "mca-gpu: error: " + what;
  if (!reason.empty())
    line += ": " + reason;
  if (!kernel.empty())
    line += ", in kernel " + kernel;
  line += '\n';
  // Other threads may still be running kernels: no destructors.
  std::fflush(nullptr);
  std::fputs(line.c_str(), stderr);
  std::_Exit(exitCode);
}
