//===- ShardingInterfaceImpl.h - Operations on several devices --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_SHARDINGINTERFACEIMPL_H
#define MCA_DIALECT_MCA_IR_SHARDINGINTERFACEIMPL_H

namespace mlir {
class DialectRegistry;
namespace mca {

/// Attaches upstream's ShardingInterface to every mca operation: processes
/// share batch elements and heads, each with all tokens and features of its
/// own. Split sizes are multiples of the number of processes; an error at the
/// operation says where they are not. A process draws the samples of its heads
/// by their numbers among all heads, so that results do not depend on how many
/// there are.
void registerShardingInterfaceExternalModels(DialectRegistry &registry);

/// Attaches it to tensor.expand_shape and tensor.collapse_shape, for which
/// upstream has none: the outermost dimension of a group that is not 1 can be
/// split, where all sizes are static.
void registerReshapeShardingExternalModels(DialectRegistry &registry);

/// Attaches MemoryEffectOpInterface to mpi.allreduce, for which upstream has
/// none: it reads one buffer and writes the other.
void registerMPIMemoryEffectExternalModels(DialectRegistry &registry);

} // namespace mca
} // namespace mlir

#endif // MCA_DIALECT_MCA_IR_SHARDINGINTERFACEIMPL_H
