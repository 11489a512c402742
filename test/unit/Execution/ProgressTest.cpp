//===- ProgressTest.cpp - Tests of the progress line ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../../lib/Execution/Progress.h"

#include "gtest/gtest.h"

#include <chrono>

using namespace mlir::mca;

namespace {

std::string printedIn(std::chrono::milliseconds time) {
  testing::internal::CaptureStderr();
  {
    Progress progress("working");
    std::this_thread::sleep_for(time);
  }
  return testing::internal::GetCapturedStderr();
}

TEST(ProgressTest, OnlyWhatTakesLongPrints) {
  EXPECT_EQ(printedIn(std::chrono::milliseconds(0)), "");
  EXPECT_EQ(printedIn(std::chrono::milliseconds(2200)),
            "mca-run: working ...\n");
}

} // namespace
