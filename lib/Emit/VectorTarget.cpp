//===- VectorTarget.cpp - What the vector units of a CPU hold ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/VectorTarget.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir::mca;

int64_t mlir::mca::getHostVectorWidth() {
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  if (features.lookup("avx512f"))
    return 16;
  return features.lookup("avx2") && features.lookup("fma") ? 8 : 4;
}

RegisterTile mlir::mca::getRegisterTile(int64_t width) {
  if (width == 0)
    width = getHostVectorWidth();
  if (width >= 16)
    return {width, 6, 4};
  return {width, width >= 8 ? 6 : 4, 2};
}
