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
  /// MCA_EMULATOR_LIBRARY: not 0. Without it mcaGemm has no kernel.
  bool library = true;
};

/// Read once.
inline const Settings &settings() {
  static const Settings read = [] {
    auto isOn = [](const char *name) {
      const char *value = std::getenv(name);
      return !value || std::strcmp(value, "0") != 0;
    };
    return Settings{isOn("MCA_EMULATOR_CHECKS"), isOn("MCA_EMULATOR_LIBRARY")};
  }();
  return read;
}

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_SETTINGS_H
