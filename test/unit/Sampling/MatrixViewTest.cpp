//===- MatrixViewTest.cpp - Tests of the matrix view ------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/MatrixView.h"

#include <array>
#include <gtest/gtest.h>

using namespace mlir::mca;

namespace {

TEST(MatrixView, ContiguousIsRowMajor) {
  std::array<float, 6> data = {0, 1, 2, 3, 4, 5};
  auto view = MatrixView<float>::contiguous(data.data(), 2, 3);
  EXPECT_EQ(view(0, 2), 2.0f);
  EXPECT_EQ(view(1, 0), 3.0f);
  view(1, 2) = 9.0f;
  EXPECT_EQ(data[5], 9.0f);
}

TEST(MatrixView, StridesReachOneHeadOfAFusedWeight) {
  // [d, h, d_h] = [2, 3, 2]; head 1.
  std::array<float, 12> data = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  MatrixView<const float> head{data.data() + 2, 2, 2, 6, 1};
  EXPECT_EQ(head(0, 0), 2.0f);
  EXPECT_EQ(head(0, 1), 3.0f);
  EXPECT_EQ(head(1, 0), 8.0f);
}

TEST(MatrixView, WritableConvertsToReadOnly) {
  std::array<float, 2> data = {1, 2};
  MatrixView<const float> view =
      MatrixView<float>::contiguous(data.data(), 1, 2);
  EXPECT_EQ(view.data, data.data());
  EXPECT_EQ(view(0, 1), 2.0f);
}

TEST(MatrixView, TransposedViewSharesTheMemory) {
  std::array<float, 6> data = {0, 1, 2, 3, 4, 5};
  auto view = MatrixView<float>::contiguous(data.data(), 2, 3).transposed();
  EXPECT_EQ(view.rows, 3);
  EXPECT_EQ(view.cols, 2);
  view(2, 1) = 9.0f;
  EXPECT_EQ(data[5], 9.0f);
}

} // namespace
