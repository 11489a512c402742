//===- OuterProducts.h - Products of probabilities put together -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SKIPDEADKEYS_OUTERPRODUCTS_H
#define MCA_LIB_TRANSFORMS_SKIPDEADKEYS_OUTERPRODUCTS_H

#include "KeyColumns.h"

#include "mlir/Interfaces/LoopLikeInterface.h"

namespace mlir::mca {

/// A product after a loop over tiles that put probabilities together: it sums
/// over keys.
struct OuterProduct {
  linalg::GenericOp op;
  /// Its loop over keys.
  unsigned loop;
  /// The outermost loop that the probabilities left.
  LoopLikeOpInterface tiles;
};

/// Those that read what `columns` insert into tensors of all rows: hidden keys
/// are zero there.
SmallVector<OuterProduct> findOuterProducts(const KeyColumns &columns);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SKIPDEADKEYS_OUTERPRODUCTS_H
