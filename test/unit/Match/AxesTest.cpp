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

TEST(Axes, UnifyDecidesFreeAxes) {
  AxisSpace space;
  AxisList keys = space.create(12), free = space.createFree(12);
  ASSERT_TRUE(space.unify(free, keys));
  EXPECT_EQ(space.leaves(free), keys);
  EXPECT_FALSE(space.unify(keys, space.create(12)));
}

TEST(Axes, UnifySplitsTheCoarserSide) {
  AxisSpace space;
  AxisList heads = space.create(3), features = space.create(4),
           free = space.createFree(12);
  ASSERT_TRUE(space.unify(free, concat({heads, features})));
  EXPECT_EQ(space.leaves(free), concat({heads, features}));
  EXPECT_FALSE(space.unify(space.createFree(8), space.create(12)));
}

TEST(Axes, WindowKeepsItsPart) {
  AxisSpace space;
  AxisList value = space.create(8);
  AxisList fused = space.createWindow(24, 16, 1, value);
  EXPECT_EQ(space.extent(fused), 24);
  EXPECT_EQ(space.kept(fused), value);
}

TEST(Axes, WindowOfARowSplitsIntoRows) {
  AxisSpace space;
  AxisList value = space.create(8);
  AxisList fused = space.createWindow(24, 16, 1, value);
  FailureOr<Layout> parts = space.partition(fused, {3, 8});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_EQ(space.getWindow((*parts)[0][0])->offset, 2);
  EXPECT_TRUE(space.kept((*parts)[0]).empty());
  EXPECT_EQ((*parts)[1], value);
}

TEST(Axes, WindowAcrossRowsDoesNotSplit) {
  AxisSpace space;
  AxisList fused = space.createWindow(24, 6, 1, space.create(8));
  EXPECT_TRUE(failed(space.partition(fused, {3, 8})));
}

TEST(Extents, AreProductsOfSymbols) {
  Extent batch = Extent::symbol(0), keys = Extent::symbol(1);
  Extent folded = Extent(12) * batch * keys;
  EXPECT_FALSE(folded.isStatic());
  EXPECT_EQ(folded, keys * Extent(12) * batch);
  EXPECT_EQ(folded.dividedBy(batch), Extent(12) * keys);
  EXPECT_EQ(folded.dividedBy(Extent(5)), std::nullopt);
  EXPECT_EQ(batch.dividedBy(keys), std::nullopt);
}

TEST(Axes, PartitionComparesDynamicSizes) {
  AxisSpace space;
  Extent batch = Extent::symbol(0), keys = Extent::symbol(1);
  AxisList b = space.create(batch), k = space.create(keys);
  FailureOr<Layout> parts = space.partition(concat({b, k}), {batch, keys});
  ASSERT_TRUE(succeeded(parts));
  EXPECT_EQ((*parts)[0], b);
  EXPECT_TRUE(failed(space.partition(concat({b, k}), {keys, batch})));
  space.getSizes().equate(batch, keys);
  EXPECT_TRUE(succeeded(space.partition(concat({b, k}), {keys, batch})));
}

TEST(Axes, EquateCancelsCommonFactors) {
  AxisSpace space;
  Extent a = Extent::symbol(0), b = Extent::symbol(1);
  space.getSizes().equate(Extent(6) * a, Extent(3) * b);
  EXPECT_EQ(space.getSizes().canonical(b), Extent(2) * a);
}

} // namespace
