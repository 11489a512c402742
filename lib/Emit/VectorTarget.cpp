//===- VectorTarget.cpp - What the vector units of a CPU hold ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/VectorTarget.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/TargetParser/Host.h"

#include <algorithm>

using namespace mlir::mca;

int64_t mlir::mca::getVectorWidth(
    llvm::function_ref<bool(llvm::StringRef)> hasFeature) {
  if (hasFeature("avx512f"))
    return 16;
  return hasFeature("avx2") && hasFeature("fma") ? 8 : 4;
}

int64_t mlir::mca::getHostVectorWidth() {
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  return getVectorWidth(
      [&](llvm::StringRef name) { return features.lookup(name); });
}

RegisterTile RegisterTile::narrowedTo(int64_t columns) const {
  int64_t needed = llvm::divideCeil(std::max<int64_t>(columns, 1), width);
  return {width, rows, std::min(vectors, needed)};
}

RegisterTile mlir::mca::getRegisterTile(int64_t width) {
  if (width == 0)
    width = getHostVectorWidth();
  if (width >= 16)
    return {width, 6, 4};
  return {width, width >= 8 ? 6 : 4, 2};
}

RegisterTile mlir::mca::getGatherTile(RegisterTile tile, int64_t columns) {
  // 2 x 4 sums are what it takes to hide the latency of two multiply-adds a
  // cycle; more do not fit 16 registers besides 4 of the right-hand row.
  RegisterTile wide{tile.width, 2, 4};
  return tile.vectors < wide.vectors && columns >= wide.columns() ? wide : tile;
}
