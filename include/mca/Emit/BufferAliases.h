//===- BufferAliases.h - Which buffers may be one memory --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_BUFFERALIASES_H
#define MCA_EMIT_BUFFERALIASES_H

#include "mlir/IR/Operation.h"

namespace mlir::mca {

/// What a buffer is a view of.
Value rootOfBuffer(Value buffer);

/// Whether two buffers may share memory, by what they are views of: allocations
/// share none with each other, nor with globals and arguments of the function.
bool mayAlias(Value a, Value b);

/// Whether `op`, such as a view or an allocation, neither reads nor writes nor
/// frees a buffer.
bool touchesNoBuffer(Operation *op);

} // namespace mlir::mca

#endif // MCA_EMIT_BUFFERALIASES_H
