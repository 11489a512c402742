//===- TargetTest.cpp - Tests of processors to compile for ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../../lib/Execution/Target.h"
#include "../../../lib/Execution/LevelCosts.h"

#include "mca/Emit/VectorTarget.h"

#include "gtest/gtest.h"

using namespace mlir::mca;

namespace {

int64_t widthFor(llvm::StringRef cpu) {
  auto target = createObjectTarget(cpu, "");
  if (target)
    return getVectorWidth(**target);
  ADD_FAILURE() << toString(target.takeError());
  return 0;
}

TEST(TargetTest, VectorWidthIsTheProcessors) {
  EXPECT_EQ(widthFor("x86-64"), 4);
  EXPECT_EQ(widthFor("sandybridge"), 4);
  EXPECT_EQ(widthFor("haswell"), 8);
  EXPECT_EQ(widthFor("skylake-avx512"), 16);
  EXPECT_EQ(widthFor(""), getHostVectorWidth());
}

DotSupport dotSupportFor(llvm::StringRef cpu) {
  auto target = createObjectTarget(cpu, "");
  if (target)
    return getDotSupport(getVectorWidth(**target), getKernelFeatures(**target));
  ADD_FAILURE() << toString(target.takeError());
  return {};
}

TEST(TargetTest, DotSupportIsTheProcessors) {
  EXPECT_EQ(dotSupportFor("x86-64").int8, Int8Dot::Plain);
  EXPECT_EQ(dotSupportFor("haswell").int8, Int8Dot::Pairs);
  EXPECT_EQ(dotSupportFor("skylake-avx512").int8, Int8Dot::Pairs);
  EXPECT_EQ(dotSupportFor("alderlake").int8, Int8Dot::Groups);
  EXPECT_EQ(dotSupportFor("cascadelake").int8, Int8Dot::Groups);
  EXPECT_EQ(dotSupportFor("znver4").int8, Int8Dot::Groups);
  EXPECT_FALSE(dotSupportFor("cascadelake").bf16);
  EXPECT_TRUE(dotSupportFor("znver4").bf16);
  EXPECT_TRUE(dotSupportFor("znver4").compresses16);
  EXPECT_TRUE(dotSupportFor("cooperlake").bf16);
  EXPECT_FALSE(dotSupportFor("cooperlake").compresses16);
  EXPECT_TRUE(dotSupportFor("skylake-avx512").scales);
  EXPECT_FALSE(dotSupportFor("haswell").scales);
  DotSupport host = getDotSupport(0, llvm::ArrayRef<std::string>()),
             named = dotSupportFor("");
  EXPECT_EQ(host.int8, named.int8);
  EXPECT_EQ(host.bf16, named.bf16);
  EXPECT_EQ(host.scales, named.scales);
}

TEST(TargetTest, LevelsAreThoseWorthTheirCost) {
  auto levelsFor = [](llvm::StringRef cpu) {
    return getWorthwhileLevels(dotSupportFor(cpu));
  };
  EXPECT_EQ(levelsFor("x86-64").levels, LowLevels::Centroid);
  EXPECT_EQ(levelsFor("haswell").levels, LowLevels::Centroid);
  EXPECT_EQ(levelsFor("haswell").noLevels.size(), 2u);
  EXPECT_EQ(levelsFor("cascadelake").levels,
            LowLevels::Centroid | LowLevels::Int8);
  EXPECT_EQ(levelsFor("znver4").levels, *parseLevels("all"));
  EXPECT_TRUE(levelsFor("znver4").noLevels.empty());
  EXPECT_FALSE(levelsFor("znver4").int8Product);
  EXPECT_TRUE(levelsFor("znver4").bf16Product);
  EXPECT_FALSE(levelsFor("cascadelake").bf16Product);
  EXPECT_FALSE(levelsFor("cooperlake").bf16Product);
}

} // namespace
