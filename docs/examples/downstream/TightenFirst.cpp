//===- TightenFirst.cpp - Smaller alpha for first layers --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace downstream {
#define GEN_PASS_DEF_TIGHTENFIRST
#include "Passes.h.inc"
} // namespace downstream

using namespace mlir;

namespace {
struct TightenFirst : downstream::impl::TightenFirstBase<TightenFirst> {
  using TightenFirstBase::TightenFirstBase;

  void runOnOperation() override {
    getOperation()->walk([&](FunctionOpInterface function) {
      unsigned left = layers;
      function->walk([&](mca::ApproximationOpInterface op) {
        if (left == 0)
          return WalkResult::interrupt();
        --left;
        op.setAlpha(llvm::APFloat(op.getAlpha().convertToDouble() * factor));
        return WalkResult::advance();
      });
    });
  }
};
} // namespace
