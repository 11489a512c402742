//===- Symbols.cpp - What a module must define itself ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

using namespace mlir;
using namespace mlir::mca;

/// What to do about a function that is missing.
static StringRef cureFor(StringRef name) {
  if (name.starts_with("__nv_"))
    return "it is of libdevice: expand the math operation before (for instance "
           "mca-expand-math), or give gpu-module-to-binary a toolkit";
  if (name == "malloc" || name == "free")
    return "memory of a kernel is an attribution of its gpu.launch or "
           "gpu.func, not a memref.alloc";
  return "define it in the gpu.module";
}

LogicalResult mlir::mca::checkSymbols(llvm::Module &module,
                                      EmitError emitError) {
  bool isComplete = true;
  for (llvm::Function &function : module) {
    if (!function.isDeclaration() || function.isIntrinsic() ||
        function.use_empty() || function.getName() == "__assertfail")
      continue;
    // Intrinsics that this LLVM has no number for.
    if (function.getName().starts_with("llvm."))
      continue;
    emitError() << "calls '" << function.getName()
                << "', which nothing defines: " << cureFor(function.getName());
    isComplete = false;
  }
  for (llvm::GlobalVariable &global : module.globals()) {
    if (!global.isDeclaration() || global.use_empty() ||
        global.getAddressSpace() == 3)
      continue;
    emitError() << "uses the variable '" << global.getName()
                << "', which nothing defines";
    isComplete = false;
  }
  return success(isComplete);
}
