//===- AxesTest.cpp - Axes through reshapes ------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Axes.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::mca;

namespace {

AxisList concat(std::initializer_list<AxisList> lists) {
  AxisList all;
  for (const AxisList &list : lists)
    all.append(list.begin(), list.end());
  return all;
}

TEST(Axes, UnitDimensionHoldsNoAxis) {
  AxisSpace space;
  EXPECT_TRUE(space.create(1).empty());
  EXPECT_EQ(space.extent(space.create(1)), 1);
  EXPECT_EQ(space.extent(space.create(7)), 7);
}

TEST(Axes, PartitionKeepsWholeAxes) {
  AxisSpace space;
  AxisList batch = space.create(4), heads = space.create(12);
  FailureOr<Layout> parts = space.partition(concat({batch, heads}), {4, 12});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_EQ((*parts)[0], batch);
  EXPECT_EQ((*parts)[1], heads);
}

TEST(Axes, PartitionSplitsOneAxis) {
  AxisSpace space;
  AxisList folded = space.create(48);
  FailureOr<Layout> parts = space.partition(folded, {4, 12});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_EQ(space.extent((*parts)[0]), 4);
  EXPECT_EQ(space.extent((*parts)[1]), 12);
  EXPECT_EQ(space.leaves(folded), concat({(*parts)[0], (*parts)[1]}));
}

TEST(Axes, PartitionMergesAcrossDimensions) {
  AxisSpace space;
  AxisList a = space.create(2), b = space.create(3), c = space.create(5);
  FailureOr<Layout> parts = space.partition(concat({a, b, c}), {6, 5});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_EQ((*parts)[0], concat({a, b}));
  EXPECT_EQ((*parts)[1], c);
}

TEST(Axes, PartitionPlacesUnits) {
  AxisSpace space;
  AxisList a = space.create(6);
  FailureOr<Layout> parts = space.partition(a, {1, 6, 1});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_TRUE((*parts)[0].empty());
  EXPECT_EQ((*parts)[1], a);
  EXPECT_TRUE((*parts)[2].empty());
}

TEST(Axes, EqualExtentsAreDifferentAxes) {
  AxisSpace space;
  EXPECT_NE(space.create(8), space.create(8));
}

TEST(Axes, PartitionRefusesWhatDoesNotFit) {
  AxisSpace space;
  EXPECT_TRUE(failed(space.partition(space.create(6), {4, 2})));
  EXPECT_TRUE(failed(space.partition(space.create(6), {2, 2})));
  EXPECT_TRUE(failed(space.partition(space.create(6), {12})));
  EXPECT_TRUE(failed(space.partition(space.create(0), {0, 2})));
  // 6 = 2 x 3 lies across a boundary of 4: no split gives 4 x 3.
  EXPECT_TRUE(failed(
      space.partition(concat({space.create(2), space.create(6)}), {4, 4})));
}

TEST(Axes, SplitIsSeenByEarlierLists) {
  AxisSpace space;
  AxisList keys = space.create(12);
  ASSERT_TRUE(succeeded(space.partition(keys, {3, 4})));
  ASSERT_TRUE(succeeded(space.partition(keys, {3, 2, 2})));
  EXPECT_EQ(space.leaves(keys).size(), 3u);
  EXPECT_EQ(space.extent(space.leaves(keys)), 12);
}

} // namespace
