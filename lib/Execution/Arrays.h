//===- Arrays.h - Inputs from and results to .npy files ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_ARRAYS_H
#define MCA_LIB_EXECUTION_ARRAYS_H

#include "mca/Execution/Program.h"

namespace mlir::mca {

/// The inputs or the results of one run.
using Arrays = std::vector<HostArray>;

/// Reads one file for each input of the signature and checks that they fit.
/// Gives one set of inputs or, if `batched`, one for each slice of their
/// leading axes, which must have one length. Errors name the file, what was
/// expected and what was found.
FailureOr<std::vector<Arrays>> readInputs(ArrayRef<std::string> paths,
                                          const Signature &signature,
                                          bool batched, MLIRContext *context);

/// The addresses of the arrays.
SmallVector<const HostArray *> pointersTo(const Arrays &arrays);

/// Writes the results of the runs, stacked if `batched`, else those of the only
/// run. There may be fewer paths than results.
LogicalResult writeOutputs(ArrayRef<std::string> paths,
                           ArrayRef<const Arrays *> runs, bool batched,
                           MLIRContext *context);

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_ARRAYS_H
