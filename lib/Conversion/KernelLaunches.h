//===- KernelLaunches.h - Kernels and where they start ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_KERNELLAUNCHES_H
#define MCA_LIB_CONVERSION_KERNELLAUNCHES_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/BitVector.h"

namespace mlir::mca {

/// A kernel (gpu.func, or llvm.func after its lowering) and its launches.
struct KernelLaunches {
  FunctionOpInterface kernel;
  SmallVector<gpu::LaunchFuncOp> launches;

  /// The value of a parameter in each launch.
  SmallVector<Value> operands(unsigned index) {
    return llvm::map_to_vector(launches, [&](gpu::LaunchFuncOp launch) {
      return launch.getKernelOperand(index);
    });
  }
  /// Removes parameters, which the kernel must not use any more, and what the
  /// launches pass for them.
  void erase(const llvm::BitVector &parameters);
};

/// All kernels that are launched, in the program's order.
SmallVector<KernelLaunches> collectKernelLaunches(ModuleOp module);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_KERNELLAUNCHES_H
