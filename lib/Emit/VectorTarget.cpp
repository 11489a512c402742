//===- VectorTarget.cpp - What the vector units of a CPU hold ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/VectorTarget.h"

#include "llvm/ADT/STLExtras.h"
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

DotSupport
mlir::mca::getDotSupport(int64_t width,
                         llvm::function_ref<bool(llvm::StringRef)> hasFeature) {
  bool isWide = width >= 16, isHalf = width == 8;
  bool hasVectors = isWide || (isHalf && hasFeature("avx512vl"));
  DotSupport support;
  support.bf16 = hasVectors && hasFeature("avx512bf16");
  support.compresses16 = hasVectors && hasFeature("avx512vbmi2");
  support.scales = isWide && hasFeature("avx512f");
  if ((hasVectors && hasFeature("avx512vnni")) ||
      (isHalf && hasFeature("avxvnni")))
    support.int8 = Int8Dot::Groups;
  else if ((isWide && hasFeature("avx512bw")) || (isHalf && hasFeature("avx2")))
    support.int8 = Int8Dot::Pairs;
  return support;
}

DotSupport mlir::mca::getDotSupport(int64_t width,
                                    llvm::ArrayRef<std::string> features) {
  if (width == 0 && features.empty()) {
    llvm::StringMap<bool> host = llvm::sys::getHostCPUFeatures();
    return getDotSupport(getHostVectorWidth(), [&](llvm::StringRef name) {
      return host.lookup(name);
    });
  }
  return getDotSupport(getRegisterTile(width).width, [&](llvm::StringRef name) {
    return llvm::is_contained(features, name);
  });
}

llvm::ArrayRef<llvm::StringRef> mlir::mca::getKnownFeatures() {
  static constexpr llvm::StringRef names[] = {
      "avx2",     "avxvnni",    "avx512f",    "avx512bw",
      "avx512vl", "avx512vnni", "avx512bf16", "avx512vbmi2"};
  return names;
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
