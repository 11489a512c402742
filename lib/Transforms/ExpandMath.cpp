//===- ExpandMath.cpp - math functions to polynomials -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDMATH
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Functions whose polynomial holds over the whole range. Those of sin, cos and
/// cbrt do not (sin(8000) is off by 4e-4); they stay calls of the C library.
static bool isExpanded(StringRef name) {
  static const llvm::StringSet<> names{"math.acos",  "math.asin",  "math.atan",
                                       "math.atan2", "math.erf",   "math.erfc",
                                       "math.exp",   "math.expm1", "math.log",
                                       "math.log2",  "math.log1p", "math.tanh"};
  return names.contains(name);
}

namespace {
struct ExpandMath : mca::impl::ExpandMathBase<ExpandMath> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateMathF32ExpansionPatterns(patterns, isExpanded);
    populateMathPolynomialApproximationPatterns(patterns, isExpanded);
    // LLVM has no power with a vector or 64-bit integer exponent.
    populateMathAlgebraicSimplificationPatterns(patterns);
    math::populateExpansionPatterns(patterns, {"fpowi"});
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
