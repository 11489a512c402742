//===- Report.cpp - The one line that ends a program ----------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report.h"
#include "Block.h"

#include <cstdarg>
#include <cstdio>
#include <unistd.h>

using namespace mca::emulator;

static std::string printList(const char *format, va_list arguments) {
  char text[1024];
  vsnprintf(text, sizeof text, format, arguments);
  return text;
}

std::string mca::emulator::print(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  std::string text = printList(format, arguments);
  va_end(arguments);
  return text;
}

void mca::emulator::fail(const char *what, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  std::string details = printList(format, arguments);
  va_end(arguments);
  // What the program printed so far comes first; no destructors, since this may
  // be the stack of an emulated thread.
  fflush(nullptr);
  fprintf(stderr, "mca-gpu: error: %s: %s%s\n", what, details.c_str(),
          block().place().c_str());
  _exit(70);
}
