//===- Aliases.cpp - Which buffers of a kernel are its own ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Aliases.h"

#include "mca/Emit/BufferAliases.h"

#include "mlir/Interfaces/DestinationStyleOpInterface.h"

using namespace mlir;
using namespace mlir::mca;

/// Structured operations write their destinations and nothing else; what others
/// write is not looked for.
static bool mayWrite(Operation *op, Value buffer) {
  auto destinations = dyn_cast<DestinationStyleOpInterface>(op);
  return !destinations ||
         llvm::is_contained(destinations.getDpsInits(), buffer);
}

SmallVector<bool> mca::findUnaliased(const KernelGroup &group,
                                     ArrayRef<Value> buffers) {
  auto isWritten = [&](Value buffer) {
    return llvm::any_of(group,
                        [&](Operation *op) { return mayWrite(op, buffer); });
  };
  return llvm::map_to_vector(buffers, [&](Value buffer) {
    return isa<MemRefType>(buffer.getType()) &&
           llvm::none_of(buffers, [&](Value other) {
             return other != buffer && isa<BaseMemRefType>(other.getType()) &&
                    mayAlias(buffer, other) &&
                    (isWritten(buffer) || isWritten(other));
           });
  });
}
