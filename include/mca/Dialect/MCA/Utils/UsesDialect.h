//===- UsesDialect.h - Operations of a dialect ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_UTILS_USESDIALECT_H
#define MCA_DIALECT_MCA_UTILS_USESDIALECT_H

#include "mlir/IR/Operation.h"

namespace mlir::mca {

/// Whether `root`, or an operation in it, is of the dialect.
template <typename DialectT>
bool usesDialect(Operation *root) {
  return root
      ->walk([](Operation *op) {
        return isa_and_present<DialectT>(op->getDialect())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_USESDIALECT_H
