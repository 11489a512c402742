//===- Settings.h - What the environment asks for ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_SETTINGS_H
#define MCA_LIB_RUNTIME_EMULATOR_SETTINGS_H

#include <cstdlib>
#include <cstring>

namespace mca::emulator {

struct Settings {
  /// MCA_EMULATOR_CHECKS: not 0. Without them kernels run uninstrumented.
  bool checks = true;
};

/// Read once.
inline const Settings &settings() {
  static const Settings read = [] {
    Settings settings;
    if (const char *checks = std::getenv("MCA_EMULATOR_CHECKS"))
      settings.checks = std::strcmp(checks, "0") != 0;
    return settings;
  }();
  return read;
}

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_SETTINGS_H
