//===- Kernels.h - Operations on buffers to kernels -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_KERNELS_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_KERNELS_H

#include "Product.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

// Each replaces one operation on buffers by kernels. Where there is none for
// it, it is left as it is and `reason` says why.

LogicalResult launchContraction(RewriterBase &rewriter, linalg::LinalgOp op,
                                const GPUKernelOptions &options,
                                StringRef &reason);
LogicalResult launchGatherMatmul(RewriterBase &rewriter, GatherMatmulOp op,
                                 const GPUKernelOptions &options,
                                 StringRef &reason);
LogicalResult launchAttendTokens(RewriterBase &rewriter, AttendTokensOp op,
                                 const GPUKernelOptions &options,
                                 StringRef &reason);
LogicalResult launchFusedAttention(RewriterBase &rewriter, FusedAttentionOp op,
                                   const GPUKernelOptions &options,
                                   StringRef &reason);
LogicalResult launchOrderTokens(RewriterBase &rewriter, OrderTokensOp op,
                                StringRef &reason);
LogicalResult launchSampleCounts(RewriterBase &rewriter, SampleCountsOp op,
                                 StringRef &reason);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_KERNELS_H
