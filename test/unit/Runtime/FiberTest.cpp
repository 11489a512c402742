//===- FiberTest.cpp - Switching between stacks ---------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fiber.h"

#include "gtest/gtest.h"

using namespace mca::emulator;

static void *mainStack, *fiberStack;
static std::vector<int> steps;

static void countSteps() {
  // Kept in registers across the switches, the float in memory.
  double sum = 0;
  for (int i = 0;; ++i) {
    sum += i;
    steps.push_back(static_cast<int>(sum));
    mcaEmulatorSwitch(&fiberStack, mainStack);
  }
}

TEST(Fiber, GoesOnWhereItWas) {
  StackPool stacks;
  stacks.reserve(2);
  fiberStack = prepareStack(stacks.top(1), countSteps);
  for (int i = 0; i < 4; ++i) {
    steps.push_back(-1);
    mcaEmulatorSwitch(&mainStack, fiberStack);
  }
  EXPECT_EQ(steps, (std::vector<int>{-1, 0, -1, 1, -1, 3, -1, 6}));
}

TEST(Fiber, StacksAreApart) {
  StackPool stacks;
  stacks.reserve(3);
  EXPECT_TRUE(stacks.contains(stacks.top(0) - 1));
  EXPECT_FALSE(stacks.contains(&stacks));
  // The page below a stack cannot be written.
  char *bottom = stacks.top(1) - StackPool::stackBytes + 512;
  EXPECT_DEATH(*bottom = 1, "");
}
