//===- mca-c/Passes.h - C functions that create single passes -----*- C -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlirCreateMCAConversionApproximateAttention() and the like: each pass with
// its default options.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_C_PASSES_H
#define MCA_C_PASSES_H

#include "mca/Conversion/Passes.capi.h.inc"
#include "mca/Transforms/Passes.capi.h.inc"

#endif // MCA_C_PASSES_H
