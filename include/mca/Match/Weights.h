//===- Weights.h - Values that do not depend on the tokens ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_WEIGHTS_H
#define MCA_MATCH_WEIGHTS_H

#include "mlir/IR/Value.h"

namespace mlir::mca {

/// Whether a value can be a weight: constants, globals and function arguments,
/// also moved, converted or dequantised element by element.
bool isWeight(Value value);

} // namespace mlir::mca

#endif // MCA_MATCH_WEIGHTS_H
