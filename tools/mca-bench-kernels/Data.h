//===- Data.h - What kernels are run on -------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TOOLS_BENCHKERNELS_DATA_H
#define MCA_TOOLS_BENCHKERNELS_DATA_H

#include "mca/Support/HostArray.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::mca {

/// The elements of an array whose kind is that of `T`.
template <typename T>
llvm::MutableArrayRef<T> elementsOf(HostArray &array) {
  return {reinterpret_cast<T *>(array.getBytes().data()),
          static_cast<size_t>(array.getNumElements())};
}

/// Numbers of a normal distribution with this deviation, always the same ones;
/// i8 codes are uniform in [-127, 127].
HostArray randomArray(ElementKind kind, llvm::ArrayRef<int64_t> shape,
                      double deviation = 1.0);

/// i32 [heads, n]: f(head, i).
HostArray
integerArray(llvm::ArrayRef<int64_t> shape,
             llvm::function_ref<int64_t(int64_t head, int64_t i)> element);

/// f32, positive; each row of the last axis adds up to 1.
HostArray probabilityArray(llvm::ArrayRef<int64_t> shape);

/// i32 [h, n]: for each head the numbers below n in an order of its own, of
/// which the first `listed` ascend, as lists of tokens do.
HostArray permutedTokens(int64_t h, int64_t n, int64_t listed);

} // namespace mlir::mca

#endif // MCA_TOOLS_BENCHKERNELS_DATA_H
