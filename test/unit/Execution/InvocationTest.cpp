//===- InvocationTest.cpp - Tests of calls that copy nothing --------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Program.h"
#include "mca/Pipelines/Registration.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::mca;

namespace {

constexpr StringLiteral doubledAndSame = R"mlir(
func.func @main(%x: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %e = tensor.empty() : tensor<2x2xf32>
  %y = linalg.add ins(%x, %x : tensor<2x2xf32>, tensor<2x2xf32>)
                  outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y, %x : tensor<2x2xf32>, tensor<2x2xf32>
}
)mlir";

/// The second result is the argument's own memory, which is not to be freed.
TEST(InvocationTest, RunsAgainOnWhatTheInputsHoldThen) {
  DialectRegistry registry;
  registerEverything(registry);
  registerAllToLLVMIRTranslations(registry);
  MLIRContext context(registry);
  auto program = Program::compile(
      parseSourceString<ModuleOp>(doubledAndSame, &context), "main");
  ASSERT_TRUE(succeeded(program));
  HostArray input(ElementKind::F32, {2, 2});
  auto *elements = reinterpret_cast<float *>(input.getBytes().data());
  Invocation invocation(**program, {&input});
  for (float value : {1.5f, -4.0f}) {
    std::fill_n(elements, 4, value);
    ASSERT_TRUE(succeeded(invocation.run()));
    auto outputs = invocation.read();
    ASSERT_TRUE(succeeded(outputs));
    for (int64_t i = 0; i < 4; ++i) {
      EXPECT_EQ((*outputs)[0].getElement(i), 2 * value);
      EXPECT_EQ((*outputs)[1].getElement(i), value);
    }
  }
}

} // namespace
