//===- ConstantViewTests.cpp - Constants read in place ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/Utils/ConstantView.h"
#include "mca/Pipelines/Registration.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Parser/Parser.h"

#include "gtest/gtest.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mca;

namespace {
class ConstantViewTest : public testing::Test {
protected:
  ConstantViewTest() {
    DialectRegistry registry;
    registerEverything(registry);
    context.appendDialectRegistry(registry);
  }

  /// The view of what the only function of `source` returns.
  FailureOr<ConstantView> view(const std::string &source) {
    module = parseSourceString<ModuleOp>(source, &context);
    if (!module) {
      ADD_FAILURE() << "not IR";
      return failure();
    }
    func::ReturnOp result;
    module->walk([&](func::ReturnOp op) { result = op; });
    return ConstantView::get(result.getOperand(0), reason);
  }
  /// Its f32 elements in row-major order.
  std::vector<float> elements(const ConstantView &view) {
    std::vector<float> values(view.numElements());
    view.copyTo({reinterpret_cast<char *>(values.data()), values.size() * 4});
    return values;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::string reason;
};

using Floats = std::vector<float>;
using Sizes = SmallVector<int64_t>;
} // namespace

TEST_F(ConstantViewTest, DenseInPlace) {
  auto found = view(R"(func.func @f() -> tensor<2x3xf32> {
    %c = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
    return %c : tensor<2x3xf32>
  })");
  ASSERT_TRUE(succeeded(found));
  EXPECT_EQ(found->strides, (Sizes{3, 1}));
  EXPECT_TRUE(found->isRowMajor());
  EXPECT_FALSE(found->isSplat());
  EXPECT_EQ(found->bytes.data(),
            cast<DenseElementsAttr>(found->source).getRawData().data());
  EXPECT_EQ(found->readFloat(4), 5.0f);
}

TEST_F(ConstantViewTest, TransposeExpandCollapseSlice) {
  auto found = view(R"(func.func @f() -> tensor<2x2xf32> {
    %c = arith.constant dense<[[0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0]]> : tensor<2x4xf32>
    %0 = tensor.empty() : tensor<4x2xf32>
    %t = linalg.transpose ins(%c : tensor<2x4xf32>) outs(%0 : tensor<4x2xf32>) permutation = [1, 0]
    %e = tensor.expand_shape %t [[0, 1], [2]] output_shape [2, 2, 2] : tensor<4x2xf32> into tensor<2x2x2xf32>
    %m = tensor.collapse_shape %e [[0, 1], [2]] : tensor<2x2x2xf32> into tensor<4x2xf32>
    %s = tensor.extract_slice %m[1, 0] [2, 2] [2, 1] : tensor<4x2xf32> to tensor<2x2xf32>
    return %s : tensor<2x2xf32>
  })");
  ASSERT_TRUE(succeeded(found)) << reason;
  EXPECT_EQ(found->strides, (Sizes{2, 4}));
  EXPECT_EQ(found->offset, 1);
  EXPECT_EQ(elements(*found), (Floats{1, 5, 3, 7}));
}

TEST_F(ConstantViewTest, RankReducingSliceAndUnitDims) {
  auto found = view(R"(func.func @f() -> tensor<3xf32> {
    %c = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
    %s = tensor.extract_slice %c[1, 0] [1, 3] [1, 1] : tensor<2x3xf32> to tensor<3xf32>
    %e = tensor.expand_shape %s [[0, 1, 2]] output_shape [1, 3, 1] : tensor<3xf32> into tensor<1x3x1xf32>
    %m = tensor.collapse_shape %e [[0, 1, 2]] : tensor<1x3x1xf32> into tensor<3xf32>
    return %m : tensor<3xf32>
  })");
  ASSERT_TRUE(succeeded(found)) << reason;
  EXPECT_EQ(elements(*found), (Floats{4, 5, 6}));
  EXPECT_FALSE(found->isRowMajor());
}

TEST_F(ConstantViewTest, PermutingGenericOfThreeLoops) {
  auto found = view(R"(
    #in = affine_map<(a, b, c) -> (c, a, b)>
    #out = affine_map<(a, b, c) -> (b, a, c)>
    func.func @f() -> tensor<3x2x1xf32> {
      %c = arith.constant dense<[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]> : tensor<1x2x3xf32>
      %0 = tensor.empty() : tensor<3x2x1xf32>
      %t = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "parallel", "parallel"]}
          ins(%c : tensor<1x2x3xf32>) outs(%0 : tensor<3x2x1xf32>) {
      ^bb0(%x: f32, %y: f32):
        linalg.yield %x : f32
      } -> tensor<3x2x1xf32>
      return %t : tensor<3x2x1xf32>
    })");
  ASSERT_TRUE(succeeded(found)) << reason;
  EXPECT_EQ(found->shape, (Sizes{3, 2, 1}));
  EXPECT_EQ(elements(*found), (Floats{1, 4, 2, 5, 3, 6}));
}

TEST_F(ConstantViewTest, SplatRepeats) {
  auto found = view(R"(func.func @f() -> tensor<2x2xf32> {
    %c = arith.constant dense<3.0> : tensor<4xf32>
    %e = tensor.expand_shape %c [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
    return %e : tensor<2x2xf32>
  })");
  ASSERT_TRUE(succeeded(found));
  EXPECT_TRUE(found->isSplat());
  EXPECT_EQ(elements(*found), (Floats{3, 3, 3, 3}));
}

TEST_F(ConstantViewTest, TosaReshapeAcrossGroups) {
  // [2, 6] -> [3, 4]: neither a collapse nor an expansion.
  auto found = view(R"(func.func @f() -> tensor<4x2xf32> {
    %c = "tosa.const"() <{values = dense<[[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], [6.0, 7.0, 8.0, 9.0, 10.0, 11.0]]> : tensor<2x6xf32>}> : () -> tensor<2x6xf32>
    %s = tosa.const_shape {values = dense<[3, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %first = tosa.const_shape {values = dense<[1, 0]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %size = tosa.const_shape {values = dense<[2, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %r = tosa.reshape %c, %s : (tensor<2x6xf32>, !tosa.shape<2>) -> tensor<3x4xf32>
    %i = tosa.identity %r : (tensor<3x4xf32>) -> tensor<3x4xf32>
    %p = tosa.slice %i, %first, %size : (tensor<3x4xf32>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<2x4xf32>
    %t = tosa.transpose %p {perms = array<i32: 1, 0>} : (tensor<2x4xf32>) -> tensor<4x2xf32>
    return %t : tensor<4x2xf32>
  })");
  ASSERT_TRUE(succeeded(found)) << reason;
  EXPECT_EQ(found->strides, (Sizes{1, 4}));
  EXPECT_EQ(found->offset, 4);
  EXPECT_EQ(elements(*found), (Floats{4, 8, 5, 9, 6, 10, 7, 11}));
}

TEST_F(ConstantViewTest, HalfPrecisionElements) {
  auto half = view(R"(func.func @f() -> tensor<2xf16> {
    %c = arith.constant dense<[1.5, -2.0]> : tensor<2xf16>
    return %c : tensor<2xf16>
  })");
  ASSERT_TRUE(succeeded(half));
  EXPECT_EQ(half->readFloat(0), 1.5f);
  auto brain = view(R"(func.func @f() -> tensor<2xbf16> {
    %c = arith.constant dense<[1.5, -2.0]> : tensor<2xbf16>
    return %c : tensor<2xbf16>
  })");
  ASSERT_TRUE(succeeded(brain));
  EXPECT_EQ(brain->readFloat(1), -2.0f);
}

TEST_F(ConstantViewTest, CollapseOfTransposedIsNoView) {
  auto found = view(R"(func.func @f() -> tensor<6xf32> {
    %c = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
    %0 = tensor.empty() : tensor<3x2xf32>
    %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%0 : tensor<3x2xf32>) permutation = [1, 0]
    %m = tensor.collapse_shape %t [[0, 1]] : tensor<3x2xf32> into tensor<6xf32>
    return %m : tensor<6xf32>
  })");
  EXPECT_TRUE(failed(found));
  EXPECT_EQ(reason, "'tensor.collapse_shape' is no view of a constant");
}

TEST_F(ConstantViewTest, CastThatLiesIsNoView) {
  auto found = view(R"(func.func @f() -> tensor<3xf32> {
    %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
    %d = tensor.cast %c : tensor<2xf32> to tensor<*xf32>
    %e = tensor.cast %d : tensor<*xf32> to tensor<3xf32>
    return %e : tensor<3xf32>
  })");
  EXPECT_TRUE(failed(found));
  EXPECT_EQ(reason, "'tensor.cast' is no view of a constant");
}

TEST_F(ConstantViewTest, BitsAreNoBytes) {
  EXPECT_TRUE(failed(view(R"(func.func @f() -> tensor<2xi1> {
    %c = arith.constant dense<[true, false]> : tensor<2xi1>
    return %c : tensor<2xi1>
  })")));
  EXPECT_EQ(reason, "it is no tensor of numbers of whole bytes");
}

/// Every size around the blocks of the copy, and a batch dimension outside.
TEST(ConstantCopyTest, TransposesOfAllSizes) {
  MLIRContext context;
  for (int64_t rows : {1, 31, 32, 33, 70}) {
    for (int64_t cols : {1, 5, 64, 65}) {
      std::vector<float> data(2 * rows * cols);
      for (size_t i = 0; i < data.size(); ++i)
        data[i] = static_cast<float>(i);
      ConstantView view;
      view.elementType = Float32Type::get(&context);
      view.bytes = {reinterpret_cast<char *>(data.data()), data.size() * 4};
      view.shape = {2, cols, rows};
      view.strides = {rows * cols, 1, cols};
      std::vector<float> out(data.size());
      view.copyTo({reinterpret_cast<char *>(out.data()), out.size() * 4});
      const float *next = out.data();
      for (int64_t batch = 0; batch < 2; ++batch)
        for (int64_t col = 0; col < cols; ++col)
          for (int64_t row = 0; row < rows; ++row)
            ASSERT_EQ(*next++, data[(batch * rows + row) * cols + col])
                << rows << " x " << cols;
    }
  }
}
