//===- Safetensors.h - Weights in the safetensors format --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_SUPPORT_SAFETENSORS_H
#define MCA_SUPPORT_SAFETENSORS_H

#include "mca/Support/HostArray.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

namespace mlir::mca {

/// One tensor of a safetensors file.
struct SafetensorsEntry {
  /// As the file spells it: "F32", "BF16", "I64", ...
  std::string dtype;
  /// Nothing for an element type that HostArray does not know.
  std::optional<ElementKind> kind;
  llvm::SmallVector<int64_t> shape;
  /// Row-major elements, little endian, in the mapped file; aligned to nothing
  /// in particular (writers usually pad to 8 bytes).
  llvm::ArrayRef<char> data;
};

/// A safetensors file, mapped into memory for as long as the object lives.
class SafetensorsFile {
public:
  /// Opens and checks the file: header length, JSON, element types, shapes, and
  /// offsets that are inside of the file, match the shapes and do not overlap.
  /// Messages start with the path.
  static llvm::Expected<std::shared_ptr<SafetensorsFile>>
  open(llvm::StringRef path);

  /// The same for a file in memory.
  static llvm::Expected<std::shared_ptr<SafetensorsFile>>
  parse(std::unique_ptr<llvm::MemoryBuffer> file);

  /// The tensor of that name, or null.
  const SafetensorsEntry *lookup(llvm::StringRef name) const;

  /// Lets the system take back the pages of tensors that were read; who reads
  /// them again waits for the file.
  void releasePages() const;

  llvm::StringRef getPath() const { return file->getBufferIdentifier(); }
  size_t getNumTensors() const { return entries.size(); }

private:
  explicit SafetensorsFile(std::unique_ptr<llvm::MemoryBuffer> file)
      : file(std::move(file)) {}
  llvm::Error readEntries();

  std::unique_ptr<llvm::MemoryBuffer> file;
  llvm::StringMap<SafetensorsEntry> entries;
};

} // namespace mlir::mca

#endif // MCA_SUPPORT_SAFETENSORS_H
