//===- Config.h - Settings from a file --------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_CONFIG_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_CONFIG_H

#include "mca/Dialect/MCA/IR/MCA.h"

#include <map>
#include <optional>

namespace mlir::mca {

/// What a configuration file says of one attention.
struct AttentionConfig {
  std::optional<double> alpha;
  std::optional<Estimator> estimator;
  bool isExact = false;
};

/// A configuration file: defaults, and attentions by their number.
struct Config {
  std::optional<double> alpha;
  std::optional<Estimator> estimator;
  std::optional<int64_t> seed;
  std::optional<KeyLength> length;
  std::optional<bool> assumeBidirectional;
  std::map<int64_t, AttentionConfig> attentions;
};

/// Reads a YAML file. Errors go to `emitError` and say file, line and what was
/// found there: the file cannot be read, unknown or repeated keys, values that
/// are not of a key, two entries of one layer.
FailureOr<Config> readConfig(StringRef path,
                             function_ref<void(const Twine &)> emitError);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_CONFIG_H
