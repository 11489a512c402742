//===- Product.h - What mma.sync computes -----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_PRODUCT_H
#define MCA_LIB_RUNTIME_EMULATOR_PRODUCT_H

#include "mca/Runtime/EmulatorABI.h"

namespace mca::emulator {

/// Registers of 32 bits that each lane holds of A (16 x k), B (k x 8), and of C
/// or D (16 x 8).
unsigned countRegistersA(const McaEmuProduct &product);
unsigned countRegistersB(const McaEmuProduct &product);
unsigned countRegistersC(McaEmuElement element);

/// D = A B + C of m16n8k. `lanes[i]` points to lane i's registers: those of A,
/// of B and of C, then overwritten with those of D. Products are exact, sums in
/// f32 (or s32) in the order of k.
void multiplyFragments(const McaEmuProduct &product, uint32_t *const lanes[32]);

/// Rounds to nearest, ties to even.
uint16_t toHalf(float value);
float fromHalf(uint16_t bits);

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_PRODUCT_H
