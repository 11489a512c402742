//===- LevelCosts.cpp - Levels that are worth their cost --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LevelCosts.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr LowLevels allLevels =
    LowLevels::Centroid | LowLevels::Int8 | LowLevels::Bfloat16;

namespace {
/// Time over that of f32 on the same target, the least that was measured: see
/// docs/error-model.md, "What a level costs on a CPU".
struct MeasuredCosts {
  double int8, int8Product;
};
constexpr double tolerance = 1.25;
} // namespace

static MeasuredCosts int8Costs(Int8Dot dot) {
  switch (dot) {
  case Int8Dot::Groups:
    return {.int8 = .27, .int8Product = 1.16};
  case Int8Dot::Pairs:
    return {.int8 = .58, .int8Product = 1.36};
  case Int8Dot::Plain:
    return {.int8 = 2.45, .int8Product = 2.88};
  }
  llvm_unreachable("an int8 product without costs");
}

static double bfloat16Cost(bool isSupported) { return isSupported ? .52 : .99; }

static double bfloat16ProductCost(const DotSupport &target) {
  if (!target.bf16)
    return 1.21;
  return target.compresses16 ? .57 : .96;
}

WorthwhileLevels mca::getWorthwhileLevels(const DotSupport &target) {
  // A centroid's row costs what it saves in any precision: one value for many.
  WorthwhileLevels result{LowLevels::Centroid,
                          /*int8Product=*/false,
                          /*bf16Product=*/false,
                          {},
                          {}};
  auto isWorthIt = [](StringRef name, double cost, double nominal,
                      std::vector<std::string> &leftOut) {
    if (cost <= tolerance * nominal)
      return true;
    leftOut.push_back(
        llvm::formatv("{0} ({1:f2} of the time of f32, nominal {2:f2})", name,
                      cost, nominal));
    return false;
  };
  MeasuredCosts int8 = int8Costs(target.int8);
  if (isWorthIt("int8", int8.int8, .25, result.noLevels))
    result.levels = result.levels | LowLevels::Int8;
  if (isWorthIt("bf16", bfloat16Cost(target.bf16), .5, result.noLevels))
    result.levels = result.levels | LowLevels::Bfloat16;
  result.int8Product = isWorthIt("the int8 product", int8.int8Product, .25,
                                 result.noInt8Product);
  result.bf16Product = bfloat16ProductCost(target) <= tolerance * .5;
  return result;
}

WorthwhileLevels mca::getWorthwhileGPULevels() {
  return {LowLevels::Centroid,
          /*int8Product=*/false,
          /*bf16Product=*/false,
          {"int8 and bf16 (not measured on a GPU)"},
          {"the int8 product (not measured on a GPU)"}};
}

std::optional<LowLevels> mca::parseLevels(StringRef text) {
  if (text == "all")
    return allLevels;
  LowLevels levels{};
  for (StringRef name : llvm::split(text, ',')) {
    std::optional<LowLevels> level =
        name.contains('|') ? std::nullopt : symbolizeLowLevels(name);
    if (!level || bitEnumContainsAny(levels, *level))
      return std::nullopt;
    levels = levels | *level;
  }
  return levels;
}
