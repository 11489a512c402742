//===- Diagnostics.cpp - How mca-run prints diagnostics ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Diagnostics.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::mca;

static StringRef severityName(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Error:
    return "error";
  case DiagnosticSeverity::Warning:
    return "warning";
  case DiagnosticSeverity::Note:
    return "note";
  case DiagnosticSeverity::Remark:
    return "remark";
  }
  llvm_unreachable("severity without a name");
}

static std::string placeOf(Location location) {
  auto place = location->findInstanceOf<FileLineColLoc>();
  if (!place)
    return "mca-run";
  return (place.getFilename().getValue() + ":" + Twine(place.getLine()) + ":" +
          Twine(place.getColumn()))
      .str();
}

/// Messages quote what files hold, which can be anything: one line of text.
static std::string onOneLine(StringRef text) {
  constexpr size_t longest = 1000;
  std::string line;
  llvm::raw_string_ostream stream(line);
  for (char c : text.take_front(longest)) {
    if (llvm::isPrint(c) || static_cast<unsigned char>(c) >= 0x80)
      stream << c;
    else
      stream << llvm::format("\\x%02x", c);
  }
  return line + (text.size() > longest ? "..." : "");
}

DiagnosticPrinter::DiagnosticPrinter(MLIRContext *context)
    : ScopedDiagnosticHandler(context) {
  setHandler([this](Diagnostic &diagnostic) { print(diagnostic); });
}

void DiagnosticPrinter::print(Diagnostic &diagnostic) {
  errors |= diagnostic.getSeverity() == DiagnosticSeverity::Error;
  llvm::errs() << placeOf(diagnostic.getLocation()) << ": "
               << severityName(diagnostic.getSeverity()) << ": "
               << onOneLine(diagnostic.str()) << "\n";
  for (Diagnostic &note : diagnostic.getNotes())
    print(note);
}
