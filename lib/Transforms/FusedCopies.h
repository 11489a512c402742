//===- FusedCopies.h - Producers in tiles, each of them once ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_FUSEDCOPIES_H
#define MCA_LIB_TRANSFORMS_FUSEDCOPIES_H

#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"

namespace mlir::mca {

/// scf::tileConsumerAndFuseProducersUsingSCF, but producers are fused from the
/// last to the first: all slices of a producer are there then, and equal ones
/// are one. Upstream copies a producer for each way that leads from it to
/// `consumer`, of which there are 2^k where k operations are read twice.
/// The control function is not told of destinations; producers outside of the
/// consumer's block are left there. Producers are not among what is
/// returned, neither whole nor as tiles. Fails as the original does.
FailureOr<scf::SCFTileAndFuseResult>
tileAndFuseProducersOnce(RewriterBase &rewriter, TilingInterface consumer,
                         const scf::SCFTileAndFuseOptions &options);

/// Makes one of the copies in a tile that are left: of producers with several
/// results, and of tiles whose sizes were written in different ways. Their
/// destinations and sizes become equal first.
LogicalResult mergeFusedCopies(RewriterBase &rewriter, Operation *root);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_FUSEDCOPIES_H
