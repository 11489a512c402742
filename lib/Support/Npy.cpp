//===- Npy.cpp - Arrays in NumPy's file format ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/Npy.h"

#include "NpyHeader.h"

#include "mca/Support/OutputFile.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::mca;

static constexpr llvm::StringLiteral magic("\x93NUMPY");

namespace {
/// An .npy file cut into the text of its header and the bytes of its elements.
struct NpyParts {
  llvm::StringRef header;
  llvm::StringRef data;
};
} // namespace

/// Version 1 has a 16-bit header length, 2 and 3 a 32-bit one; 3 differs from 2
/// in the encoding of names that only records have.
static llvm::Expected<NpyParts> split(llvm::StringRef file) {
  if (!file.consume_front(magic))
    return llvm::createStringError("not an .npy file");
  if (file.size() < 2)
    return llvm::createStringError("truncated: the file ends in its header");
  unsigned major = static_cast<unsigned char>(file[0]);
  file = file.drop_front(2);
  if (major < 1 || major > 3)
    return llvm::createStringError("format version " + llvm::Twine(major) +
                                   " cannot be read; expected 1, 2 or 3");
  size_t lengthBytes = major == 1 ? 2 : 4;
  if (file.size() < lengthBytes)
    return llvm::createStringError("truncated: the file ends in its header");
  size_t length = major == 1 ? llvm::support::endian::read16le(file.data())
                             : llvm::support::endian::read32le(file.data());
  file = file.drop_front(lengthBytes);
  if (file.size() < length)
    return llvm::createStringError("truncated: expected a header of " +
                                   llvm::Twine(length) + " bytes, found " +
                                   llvm::Twine(file.size()));
  return NpyParts{file.take_front(length), file.drop_front(length)};
}

static llvm::Expected<HostArray> parseContents(llvm::StringRef file) {
  llvm::Expected<NpyParts> parts = split(file);
  if (!parts)
    return parts.takeError();
  llvm::Expected<NpyHeader> header = parseNpyHeader(parts->header);
  if (!header)
    return header.takeError();
  std::optional<int64_t> size = denseByteSize(header->kind, header->shape);
  if (!size || static_cast<size_t>(*size) != parts->data.size())
    return llvm::createStringError(
        "expected " + (size ? std::to_string(*size) : "more than 2^62") +
        " bytes of data for " + describeArray(header->kind, header->shape) +
        ", found " + llvm::Twine(parts->data.size()));
  HostArray array(header->kind, header->shape);
  llvm::copy(parts->data, array.getBytes().begin());
  return array;
}

llvm::Expected<HostArray> mlir::mca::parseNpy(llvm::MemoryBufferRef file) {
  llvm::Expected<HostArray> array = parseContents(file.getBuffer());
  if (!array)
    return llvm::createStringError("'" + file.getBufferIdentifier() +
                                   "': " + toString(array.takeError()));
  return array;
}

llvm::Expected<HostArray> mlir::mca::readNpy(llvm::StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!file)
    return llvm::createStringError("cannot read '" + path +
                                   "': " + file.getError().message());
  return parseNpy(**file);
}

llvm::Error mlir::mca::writeNpy(llvm::StringRef path, const HostArray &array) {
  std::string header = printNpyHeader(array);
  // The elements start at a multiple of 64 bytes, the header ends in a newline.
  size_t prefix = magic.size() + 2 + 2;
  header.append(63 - (prefix + header.size()) % 64, ' ');
  header += '\n';

  return writeFile(path, [&](llvm::raw_pwrite_stream &stream) {
    stream << magic << '\1' << '\0';
    char length[2];
    llvm::support::endian::write16le(length, header.size());
    stream.write(length, sizeof(length)) << header;
    stream.write(array.getBytes().data(), array.getBytes().size());
    return llvm::Error::success();
  });
}
