//===- Safetensors.cpp - Weights in the safetensors format ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/Safetensors.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/JSON.h"

#include <sys/mman.h>

using namespace mlir::mca;

static std::optional<ElementKind> parseDtype(llvm::StringRef dtype) {
  return llvm::StringSwitch<std::optional<ElementKind>>(dtype)
      .Case("BOOL", ElementKind::Bool)
      .Case("I8", ElementKind::I8)
      .Case("I16", ElementKind::I16)
      .Case("I32", ElementKind::I32)
      .Case("I64", ElementKind::I64)
      .Case("U8", ElementKind::U8)
      .Case("U16", ElementKind::U16)
      .Case("U32", ElementKind::U32)
      .Case("U64", ElementKind::U64)
      .Case("F16", ElementKind::F16)
      .Case("BF16", ElementKind::BF16)
      .Case("F32", ElementKind::F32)
      .Case("F64", ElementKind::F64)
      .Default(std::nullopt);
}

/// A JSON array of non-negative integers.
static std::optional<llvm::SmallVector<int64_t>>
parseIntegers(const llvm::json::Array *array) {
  if (!array)
    return std::nullopt;
  llvm::SmallVector<int64_t> integers;
  for (const llvm::json::Value &value : *array) {
    std::optional<int64_t> integer = value.getAsInteger();
    if (!integer || *integer < 0)
      return std::nullopt;
    integers.push_back(*integer);
  }
  return integers;
}

/// One entry of the header, {"dtype": .., "shape": [..], "data_offsets": [b,
/// e]} with offsets into `data`.
static llvm::Expected<SafetensorsEntry>
parseEntry(const llvm::json::Value &value, llvm::ArrayRef<char> data) {
  const llvm::json::Object *object = value.getAsObject();
  std::optional<llvm::StringRef> dtype;
  if (object)
    dtype = object->getString("dtype");
  if (!dtype)
    return llvm::createStringError("expected an object with a 'dtype'");
  auto shape = parseIntegers(object->getArray("shape"));
  auto offsets = parseIntegers(object->getArray("data_offsets"));
  if (!shape || !offsets || offsets->size() != 2)
    return llvm::createStringError(
        "expected a 'shape' and two 'data_offsets' of non-negative integers");
  int64_t begin = (*offsets)[0], end = (*offsets)[1];
  if (begin > end || end > static_cast<int64_t>(data.size()))
    return llvm::createStringError(
        "data offsets [" + llvm::Twine(begin) + ", " + llvm::Twine(end) +
        ") are not within the " + llvm::Twine(data.size()) +
        " bytes of data; the file may be truncated");

  SafetensorsEntry entry{dtype->str(), parseDtype(*dtype), *shape,
                         data.slice(begin, end - begin)};
  if (!entry.kind)
    return entry;
  std::optional<int64_t> size = denseByteSize(*entry.kind, *shape);
  if (!size || *size != end - begin)
    return llvm::createStringError(
        "data offsets hold " + llvm::Twine(end - begin) + " bytes, but " +
        describeArray(*entry.kind, *shape) + " takes " +
        (size ? std::to_string(*size) : "more than 2^62"));
  return entry;
}

/// Names two tensors that share bytes, if there are any.
static llvm::Error
checkOverlaps(const llvm::StringMap<SafetensorsEntry> &entries) {
  llvm::SmallVector<const llvm::StringMapEntry<SafetensorsEntry> *> sorted;
  for (const auto &entry : entries)
    if (!entry.getValue().data.empty())
      sorted.push_back(&entry);
  llvm::sort(sorted, [](const auto *lhs, const auto *rhs) {
    return lhs->getValue().data.begin() < rhs->getValue().data.begin();
  });
  for (size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i]->getValue().data.begin() <
        sorted[i - 1]->getValue().data.end())
      return llvm::createStringError("the data of '" + sorted[i - 1]->getKey() +
                                     "' and '" + sorted[i]->getKey() +
                                     "' overlap");
  return llvm::Error::success();
}

/// The JSON parser is recursive: text that nests without end must not reach it.
static bool nestsDeeperThan(llvm::StringRef text, int limit) {
  int depth = 0;
  for (char c : text) {
    depth += (c == '[' || c == '{') - (c == ']' || c == '}');
    if (depth > limit)
      return true;
  }
  return false;
}

/// The header: an object of one object per tensor.
static llvm::Expected<llvm::json::Object> parseHeader(llvm::StringRef text) {
  if (nestsDeeperThan(text, /*limit=*/1000))
    return llvm::createStringError("malformed header: nested too deeply");
  llvm::Expected<llvm::json::Value> header = llvm::json::parse(text);
  if (!header)
    return llvm::createStringError("malformed header: " +
                                   toString(header.takeError()));
  if (llvm::json::Object *object = header->getAsObject())
    return std::move(*object);
  return llvm::createStringError("malformed header: expected an object");
}

/// u64 header length, header, data.
llvm::Error SafetensorsFile::readEntries() {
  llvm::StringRef contents = file->getBuffer();
  if (contents.size() < 8)
    return llvm::createStringError("expected a safetensors file, found " +
                                   llvm::Twine(contents.size()) +
                                   " bytes, too few for a header length");
  uint64_t length = llvm::support::endian::read64le(contents.data());
  contents = contents.drop_front(8);
  if (length > contents.size())
    return llvm::createStringError(
        "expected a header of " + llvm::Twine(length) + " bytes, found " +
        llvm::Twine(contents.size()) +
        "; the file is truncated or not safetensors");
  llvm::Expected<llvm::json::Object> header =
      parseHeader(contents.take_front(length));
  if (!header)
    return header.takeError();

  llvm::StringRef data = contents.drop_front(length);
  for (const auto &[name, value] : *header) {
    if (name == "__metadata__")
      continue;
    llvm::Expected<SafetensorsEntry> entry =
        parseEntry(value, {data.data(), data.size()});
    if (!entry)
      return llvm::createStringError("tensor '" + name.str() +
                                     "': " + toString(entry.takeError()));
    entries.try_emplace(name.str(), std::move(*entry));
  }
  return checkOverlaps(entries);
}

llvm::Expected<std::shared_ptr<SafetensorsFile>>
SafetensorsFile::parse(std::unique_ptr<llvm::MemoryBuffer> buffer) {
  std::shared_ptr<SafetensorsFile> result(
      new SafetensorsFile(std::move(buffer)));
  if (llvm::Error error = result->readEntries())
    return llvm::createStringError("'" + result->getPath() +
                                   "': " + toString(std::move(error)));
  return result;
}

llvm::Expected<std::shared_ptr<SafetensorsFile>>
SafetensorsFile::open(llvm::StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!file)
    return llvm::createStringError("cannot read '" + path +
                                   "': " + file.getError().message());
  return parse(std::move(*file));
}

void SafetensorsFile::releasePages() const {
  // MemoryBuffer's own way is an advice that glibc does not pass on.
  if (file->getBufferKind() == llvm::MemoryBuffer::MemoryBuffer_MMap)
    (void)::madvise(const_cast<char *>(file->getBufferStart()),
                    file->getBufferSize(), MADV_DONTNEED);
}

const SafetensorsEntry *SafetensorsFile::lookup(llvm::StringRef name) const {
  auto found = entries.find(name);
  return found == entries.end() ? nullptr : &found->getValue();
}
