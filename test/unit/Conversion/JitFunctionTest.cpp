//===- JitFunctionTest.cpp - Tests of functions run by the JIT --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JitFunction.h"

#include "gtest/gtest.h"

using namespace mlir::mca::test;

TEST(JitFunctionTest, WhatDoesNotCompileIsNotRun) {
  JitFunction broken("func.func @main(", "mca-lower-to-linalg");
  EXPECT_FALSE(broken.isValid());
  Buffer<float> buffer({1});
  EXPECT_FALSE(broken(buffer));
}
