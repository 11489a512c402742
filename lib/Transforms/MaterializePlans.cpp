//===- MaterializePlans.cpp - mca.plan of a constant to constants -*- C++ -*-=//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

namespace mlir::mca {
#define GEN_PASS_DEF_MATERIALIZEPLANS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
struct MaterializePlans : mca::impl::MaterializePlansBase<MaterializePlans> {
  void runOnOperation() override {}
};
} // namespace
