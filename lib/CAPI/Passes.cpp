//===- Passes.cpp - C functions that create single passes -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca-c/Passes.h"

#include "mca/Conversion/Passes.h"
#include "mca/Transforms/Passes.h"

#include "mlir/CAPI/Pass.h"

using namespace mlir;
using namespace mlir::mca;

#include "mca/Conversion/Passes.capi.cpp.inc"
#include "mca/Transforms/Passes.capi.cpp.inc"
