//===- ValueUses.h - Who else reads the values ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_VALUEUSES_H
#define MCA_MATCH_VALUEUSES_H

#include "mca/Match/Reason.h"
#include "mca/Match/Sizes.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::mca {

/// The reason why a value between projection and product must stay exact, if
/// there is one: somebody else reads it. `path` holds the product and what lies
/// between it and `value`, in that order. Does not count: operations of the
/// path, questions about sizes, operations that move data to nobody else, and,
/// where the path slices the value, slices of other parts.
std::optional<Miss> findOtherUses(Sizes &sizes, Value value,
                                  const llvm::SetVector<Operation *> &path);

} // namespace mlir::mca

#endif // MCA_MATCH_VALUEUSES_H
