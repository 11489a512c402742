//===- MPIMemoryEffects.cpp - What MPI reads and writes -------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/ShardingInterfaceImpl.h"

#include "mlir/Dialect/MPI/IR/MPI.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;

namespace {
/// Without it no pass that plans buffers takes a program with the operation.
struct AllReduceEffects
    : MemoryEffectOpInterface::ExternalModel<AllReduceEffects,
                                             mpi::AllReduceOp> {
  void
  getEffects(Operation *op,
             SmallVectorImpl<MemoryEffects::EffectInstance> &effects) const {
    auto reduce = cast<mpi::AllReduceOp>(op);
    effects.emplace_back(MemoryEffects::Read::get(),
                         &reduce.getSendbufMutable());
    effects.emplace_back(MemoryEffects::Write::get(),
                         &reduce.getRecvbufMutable());
    // Processes exchange messages in the order of the program.
    effects.emplace_back(MemoryEffects::Write::get());
  }
};
} // namespace

void mca::registerMPIMemoryEffectExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, mpi::MPIDialect *) {
    // A later MLIR may have its own.
    if (!RegisteredOperationName::lookup(mpi::AllReduceOp::getOperationName(),
                                         context)
             ->hasInterface<MemoryEffectOpInterface>())
      mpi::AllReduceOp::attachInterface<AllReduceEffects>(*context);
  });
}
