//===- CHeader.cpp - How C calls a compiled function ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CHeader.h"

#include "mca/Transforms/Weights.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::mca;

/// f16 and bf16 are their bits: C has no name for them everywhere.
static StringRef cType(ElementKind kind) {
  switch (kind) {
  case ElementKind::Bool:
    return "bool";
  case ElementKind::I8:
    return "int8_t";
  case ElementKind::I16:
    return "int16_t";
  case ElementKind::I32:
    return "int32_t";
  case ElementKind::I64:
    return "int64_t";
  case ElementKind::U8:
    return "uint8_t";
  case ElementKind::U16:
  case ElementKind::F16:
  case ElementKind::BF16:
    return "uint16_t";
  case ElementKind::U32:
    return "uint32_t";
  case ElementKind::U64:
    return "uint64_t";
  case ElementKind::F32:
    return "float";
  case ElementKind::F64:
    return "double";
  }
  llvm_unreachable("covered switch");
}

static ElementKind kindOf(RankedTensorType type) {
  return *elementKindOf(type.getElementType());
}

/// "mca_f32_2" for a matrix.
static std::string bufferName(RankedTensorType type) {
  return llvm::formatv("mca_{0}_{1}", elementKindName(kindOf(type)),
                       type.getRank());
}

/// Two headers may both need it.
static void printBuffer(RankedTensorType type, raw_ostream &stream) {
  std::string name = bufferName(type), guard = StringRef(name).upper();
  stream << "#ifndef " << guard << "\n#define " << guard
         << "\ntypedef struct {\n  " << cType(kindOf(type))
         << " *allocated, *aligned;\n  int64_t offset;\n";
  if (int64_t rank = type.getRank())
    stream << "  int64_t sizes[" << rank << "], strides[" << rank << "];\n";
  stream << "} " << name << ";\n#endif\n\n";
}

static constexpr StringLiteral ownership = R"(/*
 * A buffer's elements start at aligned[offset]; sizes and strides count
 * elements, and everything is row-major without gaps. `allocated` is what free
 * takes.
 *
 * Arguments stay the caller's and are only read. Their offset is 0. Results are
 * written to `results`; their buffers are then the caller's: free each distinct
 * `allocated` once, but not one that an argument brought.
 *
 * Link with mlir_c_runner_utils, omp and m.
 */
)";

static std::string macroName(StringRef entry) {
  std::string name = "MCA_ENTRY_" + entry.upper() + "_H";
  for (char &c : name)
    c = llvm::isAlnum(c) ? c : '_';
  return name;
}

/// The type behind the first argument: one result, or all of them.
static std::string printResults(ArrayRef<RankedTensorType> results,
                                StringRef entry, raw_ostream &stream) {
  if (results.size() == 1)
    return bufferName(results.front());
  std::string name = ("mca_results_" + entry).str();
  stream << "typedef struct {\n";
  for (auto [index, type] : llvm::enumerate(results))
    stream << "  " << bufferName(type) << " result" << index << "; /* "
           << describeType(type) << " */\n";
  stream << "} " << name << ";\n\n";
  return name;
}

static void printFunction(const Signature &signature, StringRef entry,
                          raw_ostream &stream) {
  SmallVector<std::string> arguments;
  if (!signature.results.empty()) {
    std::string shape =
        signature.results.size() == 1
            ? " /* " + describeType(signature.results[0]) + " */"
            : "";
    arguments.push_back(printResults(signature.results, entry, stream) +
                        " *results" + shape);
  }
  for (auto [index, type] : llvm::enumerate(signature.inputs))
    arguments.push_back(llvm::formatv("const {0} *input{1} /* {2} */",
                                      bufferName(type), index,
                                      describeType(type)));
  if (arguments.empty())
    arguments.push_back("void");
  stream << "void _mlir_ciface_" << entry << "(\n    "
         << llvm::join(arguments, ",\n    ") << ");\n";
}

void mca::printCHeader(const Signature &signature, StringRef entry,
                       raw_ostream &stream) {
  std::string guard = macroName(entry);
  stream << "#ifndef " << guard << "\n#define " << guard
         << "\n\n#include <stdbool.h>\n#include <stdint.h>\n\n"
         << ownership << "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
  llvm::StringSet<> printed;
  for (ArrayRef<RankedTensorType> types :
       {ArrayRef(signature.inputs), ArrayRef(signature.results)})
    for (RankedTensorType type : types)
      if (printed.insert(bufferName(type)).second)
        printBuffer(type, stream);
  printFunction(signature, entry, stream);
  stream << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
}
