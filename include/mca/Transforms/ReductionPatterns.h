//===- ReductionPatterns.h - Smaller modules for mca-reduce -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_REDUCTIONPATTERNS_H
#define MCA_TRANSFORMS_REDUCTIONPATTERNS_H

namespace mlir {
class DialectRegistry;
namespace mca {

/// Adds to the mca dialect what `reduction-tree` tries on operations of any
/// dialect: an operation with one result is replaced by an operand of the same
/// type, for one that writes to a destination usually that.
void registerReductionPatterns(DialectRegistry &registry);

} // namespace mca
} // namespace mlir

#endif // MCA_TRANSFORMS_REDUCTIONPATTERNS_H
