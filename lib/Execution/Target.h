//===- Target.h - The machine that code is made for -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_TARGET_H
#define MCA_LIB_EXECUTION_TARGET_H

#include "mca/Execution/Program.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Target/TargetMachine.h"

namespace llvm {
class Module;
}

namespace mlir::mca {

/// The host with all features it has, for code in this process.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createJitTarget(Effort effort);

/// The architecture `triple`, empty for the host's, for position-independent
/// objects; `cpu` names a processor of it, empty for the host itself or the
/// architecture's baseline.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createObjectTarget(llvm::StringRef cpu, llvm::StringRef triple,
                   Effort effort = Effort::Full);

/// f32 lanes of one vector register of `target`.
int64_t getVectorWidth(const llvm::TargetMachine &target);

/// The features of `target` that kernels ask for.
llvm::SmallVector<std::string>
getKernelFeatures(const llvm::TargetMachine &target);

llvm::Error optimize(llvm::Module &module, llvm::TargetMachine &target,
                     Effort effort);

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_TARGET_H
