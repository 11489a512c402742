//===- MemRefs.h - Arrays as compiled code sees them ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_MEMREFS_H
#define MCA_LIB_EXECUTION_MEMREFS_H

#include "mca/Execution/Program.h"

namespace mlir::mca {

/// Memref descriptors of the C interface, one after the other: two pointers,
/// the offset, sizes and strides, each a word.
class MemRefs {
public:
  /// Room for what a function with these results returns.
  explicit MemRefs(ArrayRef<RankedTensorType> types);
  /// Descriptors of arrays, which must outlive them.
  explicit MemRefs(ArrayRef<const HostArray *> arrays);

  /// The first word of all descriptors, which is how results are returned.
  int64_t *data() { return words.data(); }
  /// The first word of descriptor `index`.
  int64_t *get(unsigned index) { return words.data() + starts[index]; }

  /// Copies the buffers into arrays of these types. Fails if a size is not
  /// representable.
  FailureOr<std::vector<HostArray>> read(ArrayRef<RankedTensorType> types);

  /// Frees the buffers that were allocated for the caller, each once, and
  /// forgets them; a buffer that an argument in `inputs` brought is not ours,
  /// nor is a constant.
  void free(MemRefs &inputs);

private:
  void append(unsigned rank);

  std::vector<int64_t> words;
  SmallVector<size_t> starts;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_MEMREFS_H
