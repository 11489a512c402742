//===- Draws.cpp - What all forms of a sampling plan start from -----------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

//===----------------------------------------------------------------------===//
// Philox4x32-10
//===----------------------------------------------------------------------===//

namespace {
/// Emits the rounds of the generator.
struct PhiloxRounds {
  explicit PhiloxRounds(LoweringBuilder &b) : b(b) {}

  Value wide(int64_t value) { return b.constant(b.getI64IntegerAttr(value)); }
  Value narrow(Value word) {
    return b.make<arith::TruncIOp>(b.getI32Type(), word);
  }
  Value xorAll(Value a, Value c, uint32_t key) {
    return b.make<arith::XOrIOp>(b.make<arith::XOrIOp>(a, c).getResult(),
                                 b.i32(static_cast<int32_t>(key)));
  }
  std::pair<Value, Value> multiply(uint32_t factor, Value word);
  void round(std::array<Value, 4> &counter, uint32_t key0, uint32_t key1);

  LoweringBuilder &b;
};
} // namespace

/// The low and the high word of a product, which not all compilers take from
/// arith.mului_extended.
std::pair<Value, Value> PhiloxRounds::multiply(uint32_t factor, Value word) {
  Value extended = b.make<arith::ExtUIOp>(b.getI64Type(), word);
  Value product = b.make<arith::MulIOp>(extended, wide(factor));
  Value high = b.make<arith::ShRUIOp>(product, wide(32));
  return {narrow(product), narrow(high)};
}

void PhiloxRounds::round(std::array<Value, 4> &counter, uint32_t key0,
                         uint32_t key1) {
  auto [low0, high0] = multiply(0xD2511F53, counter[0]);
  auto [low1, high1] = multiply(0xCD9E8D57, counter[2]);
  counter = {xorAll(high1, counter[1], key0), low1,
             xorAll(high0, counter[3], key1), low0};
}

Value lowering::uniformAt(PlanOp op, Value head, Value position,
                          LoweringBuilder &b) {
  PhiloxRounds philox(b);
  Type i64 = b.getI64Type();
  Value wide = b.make<arith::IndexCastOp>(i64, position);
  Value high = b.make<arith::ShRUIOp>(wide, philox.wide(32));
  auto layer = static_cast<int32_t>(op.getLayer());
  Value number = head;
  if (op.getFirstHead())
    number = b.make<arith::AddIOp>(op.getFirstHead(), head);
  std::array<Value, 4> counter = {philox.narrow(wide), philox.narrow(high),
                                  b.toI32(number), b.i32(layer)};
  auto key0 = static_cast<uint32_t>(op.getSeed());
  auto key1 = static_cast<uint32_t>(op.getSeed() >> 32);
  for (int i = 0; i < 10; ++i, key0 += 0x9E3779B9, key1 += 0xBB67AE85)
    philox.round(counter, key0, key1);

  Value low = b.make<arith::ExtUIOp>(i64, counter[0]);
  Value upper = b.make<arith::ExtUIOp>(i64, counter[1]);
  upper = b.make<arith::ShLIOp>(upper, philox.wide(32));
  Value bits = b.make<arith::OrIOp>(low, upper);
  bits = b.make<arith::ShRUIOp>(bits, philox.wide(11));
  Value whole = b.make<arith::UIToFPOp>(b.getF64Type(), bits);
  return b.make<arith::MulFOp>(whole, b.f64(0x1.0p-53));
}

//===----------------------------------------------------------------------===//
// Norms of rows
//===----------------------------------------------------------------------===//

Value lowering::squaredNorms(PlanOp op, LoweringBuilder &b) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), op.getWeight());
  Value zeros = b.filled({sizes[1], sizes[0]}, b.getF64FloatAttr(0.0));
  // Loops over rows, heads and columns.
  Indexed weight = b.indexed(op.getWeight(), 3, 3, {}),
          norms = b.indexed(zeros, 3, 0, {1, 0});
  return b
      .compute(weight, norms,
               [&](ValueRange args) -> Value {
                 Value wide = b.extend(args[0], b.getF64Type());
                 Value square = b.make<arith::MulFOp>(wide, wide);
                 return b.make<arith::AddFOp>(args[1], square);
               })
      .tensor;
}
