//===- Config.cpp - Settings from a file ------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Config.h"

#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

#include <set>

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

namespace {
/// Distinct types, so that each value has its own check and message.
struct Alpha {
  double number = 0.0;
};
struct Layer {
  int64_t number = 0;
};
struct Length {
  KeyLength value = KeyLength::Padded;
};
struct Method {
  Estimator value = Estimator::Sampling;
};
struct Flag {
  bool value = false;
};

/// What a tuner writes for its readers.
struct Predicted {
  std::optional<double> fractionAttended, error;
};
struct Notes {
  std::optional<Predicted> predicted;
  std::optional<std::string> target, command;
};
struct Entry {
  Layer layer;
  std::optional<Alpha> alpha;
  std::optional<Method> estimator;
  std::optional<Flag> exact;
  Notes notes;
};
struct ConfigFile {
  std::optional<Alpha> alpha;
  std::optional<Method> estimator;
  std::optional<Layer> seed;
  std::optional<Length> length;
  std::optional<Flag> assumeBidirectional;
  std::vector<Entry> attentions;
  Notes notes;
};
} // namespace

LLVM_YAML_IS_SEQUENCE_VECTOR(Entry)

namespace llvm::yaml {

/// Scalars that `parse` reads; it returns what was expected, or nothing.
template <typename T>
struct ReadOnlyScalar {
  static void output(const T &, void *, raw_ostream &) {}
  static QuotingType mustQuote(StringRef) { return QuotingType::None; }
};

template <>
struct ScalarTraits<Alpha> : ReadOnlyScalar<Alpha> {
  static StringRef input(StringRef text, void *, Alpha &alpha) {
    bool isNumber = to_float(text, alpha.number);
    return isNumber && alpha.number > 0.0 && alpha.number <= 1.0
               ? StringRef()
               : "expected a number in (0, 1]";
  }
};

template <>
struct ScalarTraits<Layer> : ReadOnlyScalar<Layer> {
  static StringRef input(StringRef text, void *, Layer &layer) {
    return text.getAsInteger(10, layer.number) || layer.number < 0
               ? "expected a whole number, 0 or more"
               : StringRef();
  }
};

template <>
struct ScalarTraits<Length> : ReadOnlyScalar<Length> {
  static StringRef input(StringRef text, void *, Length &length) {
    std::optional<KeyLength> value = symbolizeKeyLength(text);
    length.value = value.value_or(KeyLength::Padded);
    return value ? StringRef() : "expected padded or attended";
  }
};

template <>
struct ScalarTraits<Method> : ReadOnlyScalar<Method> {
  static StringRef input(StringRef text, void *, Method &method) {
    std::optional<Estimator> value = symbolizeEstimator(text);
    method.value = value.value_or(Estimator::Sampling);
    return value ? StringRef() : "expected sampling, centroid or relaxed";
  }
};

template <>
struct ScalarTraits<Flag> : ReadOnlyScalar<Flag> {
  static StringRef input(StringRef text, void *, Flag &flag) {
    flag.value = text == "true";
    return flag.value || text == "false" ? StringRef()
                                         : "expected true or false";
  }
};

template <>
struct MappingTraits<Predicted> {
  static void mapping(IO &io, Predicted &predicted) {
    io.mapOptional("fraction-attended", predicted.fractionAttended);
    io.mapOptional("error", predicted.error);
  }
};

static void mapNotes(IO &io, Notes &notes) {
  io.mapOptional("predicted", notes.predicted);
  io.mapOptional("target", notes.target);
  io.mapOptional("command", notes.command);
}

template <>
struct MappingTraits<Entry> {
  static void mapping(IO &io, Entry &entry) {
    io.mapRequired("layer", entry.layer);
    io.mapOptional("alpha", entry.alpha);
    io.mapOptional("estimator", entry.estimator);
    io.mapOptional("exact", entry.exact);
    mapNotes(io, entry.notes);
    auto *seen = static_cast<std::set<int64_t> *>(io.getContext());
    if (!seen->insert(entry.layer.number).second)
      io.setError("expected one entry for each layer, found a second one of "
                  "layer " +
                  Twine(entry.layer.number));
  }
};

template <>
struct MappingTraits<ConfigFile> {
  static void mapping(IO &io, ConfigFile &document) {
    io.mapOptional("alpha", document.alpha);
    io.mapOptional("estimator", document.estimator);
    io.mapOptional("seed", document.seed);
    io.mapOptional("length", document.length);
    io.mapOptional("assume-bidirectional", document.assumeBidirectional);
    io.mapOptional("attentions", document.attentions);
    mapNotes(io, document.notes);
  }
};

} // namespace llvm::yaml

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

/// "file:3: expected a number in (0, 1], in 'alpha: 2'"
static void collect(const llvm::SMDiagnostic &diagnostic, void *context) {
  auto &text = *static_cast<std::string *>(context);
  if (!text.empty())
    return; // The first error says most.
  text = (diagnostic.getFilename() + ":" + Twine(diagnostic.getLineNo()) +
          ": " + diagnostic.getMessage() + ", in '" +
          diagnostic.getLineContents().trim() + "'")
             .str();
}

static AttentionConfig convert(const Entry &entry) {
  AttentionConfig config;
  if (entry.alpha)
    config.alpha = entry.alpha->number;
  if (entry.estimator)
    config.estimator = entry.estimator->value;
  config.isExact = entry.exact && entry.exact->value;
  return config;
}

static Config convert(const ConfigFile &document) {
  Config config;
  if (document.alpha)
    config.alpha = document.alpha->number;
  if (document.estimator)
    config.estimator = document.estimator->value;
  if (document.seed)
    config.seed = document.seed->number;
  if (document.length)
    config.length = document.length->value;
  if (document.assumeBidirectional)
    config.assumeBidirectional = document.assumeBidirectional->value;
  for (const Entry &entry : document.attentions)
    config.attentions[entry.layer.number] = convert(entry);
  return config;
}

FailureOr<Config> mca::readConfig(StringRef path,
                                  function_ref<void(const Twine &)> emitError) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer) {
    emitError("cannot read the configuration file '" + path +
              "': " + buffer.getError().message());
    return failure();
  }
  std::string error;
  std::set<int64_t> seen;
  ConfigFile document;
  llvm::yaml::Input input((*buffer)->getMemBufferRef(), &seen, collect, &error);
  input >> document;
  if (std::error_code code = input.error()) {
    emitError(error.empty() ? path + ": " + code.message() : Twine(error));
    return failure();
  }
  return convert(document);
}
