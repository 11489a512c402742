//===- BufferizableOpInterfaceImpl.h - Bufferization of mca -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_BUFFERIZABLEOPINTERFACEIMPL_H
#define MCA_DIALECT_MCA_IR_BUFFERIZABLEOPINTERFACEIMPL_H

namespace mlir {
class DialectRegistry;
namespace mca {

/// Attaches upstream's BufferizableOpInterface to every mca operation: the
/// destinations become the buffers written, inputs are only read.
void registerBufferizableOpInterfaceExternalModels(DialectRegistry &registry);

} // namespace mca
} // namespace mlir

#endif // MCA_DIALECT_MCA_IR_BUFFERIZABLEOPINTERFACEIMPL_H
