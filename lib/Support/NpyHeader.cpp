//===- NpyHeader.cpp - The header of an .npy file ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NpyHeader.h"

#include "llvm/ADT/STLExtras.h"

#include <optional>

using namespace mlir::mca;

namespace {
struct Descriptor {
  llvm::StringLiteral code;
  ElementKind kind;
};

/// NumPy's codes without the byte order. The first of a kind is the one
/// written; V2 is what NumPy makes of ml_dtypes' bfloat16.
constexpr Descriptor descriptors[] = {
    {"b1", ElementKind::Bool}, {"i1", ElementKind::I8},
    {"i2", ElementKind::I16},  {"i4", ElementKind::I32},
    {"i8", ElementKind::I64},  {"u1", ElementKind::U8},
    {"u2", ElementKind::U16},  {"u4", ElementKind::U32},
    {"u8", ElementKind::U64},  {"f2", ElementKind::F16},
    {"V2", ElementKind::BF16}, {"f4", ElementKind::F32},
    {"f8", ElementKind::F64}};

/// Reads the Python literal from left to right; the first error sticks.
class HeaderParser {
public:
  explicit HeaderParser(llvm::StringRef text) : rest(text) {}

  llvm::Expected<NpyHeader> parse();

private:
  bool consume(llvm::StringRef token) {
    rest = rest.ltrim(" \t\r\n");
    return rest.consume_front(token);
  }
  llvm::Error expect(llvm::StringRef token) {
    if (consume(token))
      return llvm::Error::success();
    return llvm::createStringError("malformed header: expected '" + token +
                                   "' before '" + rest.take_front(16) + "'");
  }
  llvm::Expected<llvm::StringRef> parseString();
  llvm::Error parseEntry();
  llvm::Error parseDescriptor();
  llvm::Error parseOrder();
  llvm::Error parseShape();

  llvm::StringRef rest;
  NpyHeader header;
  bool hasDescriptor = false, hasOrder = false, hasShape = false;
};
} // namespace

llvm::Expected<llvm::StringRef> HeaderParser::parseString() {
  char quote = consume("'") ? '\'' : '"';
  if (quote == '"')
    if (llvm::Error error = expect("\""))
      return error;
  size_t end = rest.find(quote);
  if (end == llvm::StringRef::npos)
    return llvm::createStringError("malformed header: string without end");
  llvm::StringRef text = rest.take_front(end);
  rest = rest.drop_front(end + 1);
  return text;
}

llvm::Error HeaderParser::parseDescriptor() {
  // A record type is a list, a string names one element type.
  if (consume("["))
    return llvm::createStringError(
        "record arrays cannot be read; expected numbers");
  llvm::Expected<llvm::StringRef> text = parseString();
  if (!text)
    return text.takeError();
  llvm::StringRef code = *text;
  if (code.consume_front(">") && !code.ends_with("1"))
    return llvm::createStringError("big-endian elements '" + *text +
                                   "' cannot be read; convert the array with "
                                   "astype(dtype.newbyteorder('<'))");
  if (code == *text)
    code = code.drop_while([](char c) { return llvm::is_contained("<|=", c); });
  const auto *found = llvm::find_if(
      descriptors, [&](const Descriptor &entry) { return entry.code == code; });
  if (found == std::end(descriptors))
    return llvm::createStringError(
        "elements of type '" + *text +
        "' cannot be read; expected bool, (u)int8 to 64, float16, bfloat16, "
        "float32 or float64");
  header.kind = found->kind;
  hasDescriptor = true;
  return llvm::Error::success();
}

llvm::Error HeaderParser::parseOrder() {
  hasOrder = true;
  if (consume("False"))
    return llvm::Error::success();
  if (consume("True"))
    return llvm::createStringError(
        "Fortran order cannot be read; save numpy.ascontiguousarray(array)");
  return expect("False");
}

llvm::Error HeaderParser::parseShape() {
  hasShape = true;
  if (llvm::Error error = expect("("))
    return error;
  while (!consume(")")) {
    consume("");
    int64_t dim;
    if (rest.consumeInteger(10, dim) || dim < 0)
      return llvm::createStringError(
          "malformed header: expected a dimension before '" +
          rest.take_front(16) + "'");
    header.shape.push_back(dim);
    // Python 2 wrote long integers with a suffix.
    consume("L");
    if (!consume(",") && !rest.ltrim().starts_with(")"))
      return expect(",");
  }
  return llvm::Error::success();
}

llvm::Error HeaderParser::parseEntry() {
  llvm::Expected<llvm::StringRef> key = parseString();
  if (!key)
    return key.takeError();
  if (llvm::Error error = expect(":"))
    return error;
  if (*key == "descr")
    return parseDescriptor();
  if (*key == "fortran_order")
    return parseOrder();
  if (*key == "shape")
    return parseShape();
  return llvm::createStringError("malformed header: unknown key '" + *key +
                                 "'");
}

llvm::Expected<NpyHeader> HeaderParser::parse() {
  if (llvm::Error error = expect("{"))
    return error;
  while (!consume("}")) {
    if (llvm::Error error = parseEntry())
      return error;
    if (!consume(",") && !rest.ltrim().starts_with("}"))
      return expect(",");
  }
  if (!hasDescriptor || !hasOrder || !hasShape)
    return llvm::createStringError("malformed header: expected the keys "
                                   "'descr', 'fortran_order' and 'shape'");
  return std::move(header);
}

llvm::Expected<NpyHeader> mlir::mca::parseNpyHeader(llvm::StringRef text) {
  return HeaderParser(text).parse();
}

std::string mlir::mca::printNpyHeader(const HostArray &array) {
  const auto *entry =
      llvm::find_if(descriptors, [&](const Descriptor &candidate) {
        return candidate.kind == array.getKind();
      });
  std::string order = byteWidth(array.getKind()) == 1 ? "|" : "<";
  std::string text = "{'descr': '" + order + entry->code.str() +
                     "', 'fortran_order': False, 'shape': (";
  for (int64_t dim : array.getShape())
    text += std::to_string(dim) + ", ";
  return text + "), }";
}
