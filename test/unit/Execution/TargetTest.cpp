//===- TargetTest.cpp - Tests of processors to compile for ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../../lib/Execution/Target.h"

#include "mca/Emit/VectorTarget.h"

#include "gtest/gtest.h"

using namespace mlir::mca;

namespace {

int64_t widthFor(llvm::StringRef cpu) {
  auto target = createObjectTarget(cpu);
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

} // namespace
