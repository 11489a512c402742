//===- Conversions.cpp - Conversions that compilers leave to a library ----===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include <bit>

using namespace mca::emulator;

// Code for processors without instructions for f16 and bf16 calls these; they
// are not in every C runtime. Values of both types travel as a _Float16.
#define MCA_CONVERSION extern "C" __attribute__((visibility("default"), weak))

// NOLINTBEGIN(readability-identifier-naming)
MCA_CONVERSION _Float16 __truncsfbf2(float value);
MCA_CONVERSION _Float16 __truncdfbf2(double value);
// NOLINTEND(readability-identifier-naming)

/// Rounds to nearest, ties to even.
static _Float16 toBFloat(float value) {
  auto bits = std::bit_cast<uint32_t>(value);
  uint32_t rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
  bool isNaN = (bits & 0x7fffffff) > 0x7f800000;
  return std::bit_cast<_Float16>(
      static_cast<uint16_t>(isNaN ? bits >> 16 | 0x40 : rounded));
}

_Float16 __truncsfbf2(float value) { return toBFloat(value); }
_Float16 __truncdfbf2(double value) {
  return toBFloat(static_cast<float>(value));
}
