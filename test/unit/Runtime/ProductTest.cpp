//===- ProductTest.cpp - mma.sync against plain products ------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include "gtest/gtest.h"

#include <array>
#include <bit>
#include <cmath>
#include <random>
#include <vector>

using namespace mca::emulator;

namespace {

/// Puts elements where the tables of the PTX manual say that lanes hold them:
/// written apart from the emulator's own formulas.
class Fragments {
public:
  explicit Fragments(McaEmuProduct product)
      : product(product), random(product.encode()), a(16 * product.k),
        b(product.k * 8), c(16 * 8) {}

  /// Fills the matrices, and the registers from them.
  void fill();
  /// Largest difference of D from the plain product.
  double run();

private:
  unsigned elementBits() const {
    return product.a == McaEmuTF32                             ? 32
           : product.a == McaEmuF16 || product.a == McaEmuBF16 ? 16
                                                               : 8;
  }
  void put(unsigned lane, unsigned reg, unsigned part, double value,
           McaEmuElement type);
  double result(unsigned lane, unsigned i) const;
  double randomElement(McaEmuElement type);
  void fillA();
  void fillB();
  void fillC();

  McaEmuProduct product;
  std::mt19937 random;
  std::vector<double> a, b, c;
  std::array<std::array<uint32_t, 16>, 32> registers = {};
};
} // namespace

void Fragments::put(unsigned lane, unsigned reg, unsigned part, double value,
                    McaEmuElement type) {
  uint32_t &word = registers[lane][reg];
  auto single = static_cast<float>(value);
  switch (type) {
  case McaEmuF16:
    word |= static_cast<uint32_t>(toHalf(single)) << 16 * part;
    break;
  case McaEmuBF16:
    word |= std::bit_cast<uint32_t>(single) >> 16 << 16 * part;
    break;
  case McaEmuTF32:
    // What lies below the element must not matter.
    word = std::bit_cast<uint32_t>(single) | 0x1abc;
    break;
  case McaEmuF32:
    word = std::bit_cast<uint32_t>(single);
    break;
  case McaEmuS32:
    word = static_cast<uint32_t>(static_cast<int32_t>(value));
    break;
  default:
    word |= (static_cast<uint32_t>(static_cast<int32_t>(value)) & 0xff)
            << 8 * part;
  }
}

double Fragments::randomElement(McaEmuElement type) {
  int low = type == McaEmuS8 ? -128 : type == McaEmuU8 ? 0 : -64;
  int high = type == McaEmuS8 ? 127 : type == McaEmuU8 ? 255 : 64;
  double value = std::uniform_int_distribution<int>(low, high)(random);
  return elementBits() == 8 ? value : value / 16;
}

/// Table "A fragment": row groupID or groupID + 8, columns by thread in group.
void Fragments::fillA() {
  unsigned bits = elementBits(), each = 32 / bits, half = 4 * each;
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned k = 0; k < product.k; ++k) {
      double value = randomElement(product.a);
      a[row * product.k + k] = value;
      unsigned lane = row % 8 * 4 + k % half / each;
      unsigned reg = (row >= 8 ? 1 : 0) + (k >= half ? 2 : 0);
      put(lane, reg, k % each, value, product.a);
    }
}

/// Table "B fragment": column groupID, rows by thread in group.
void Fragments::fillB() {
  unsigned bits = elementBits(), each = 32 / bits, half = 4 * each;
  for (unsigned k = 0; k < product.k; ++k)
    for (unsigned column = 0; column < 8; ++column) {
      double value = randomElement(product.b);
      b[k * 8 + column] = value;
      unsigned lane = column * 4 + k % half / each;
      unsigned reg = countRegistersA(product) + (k >= half ? 1 : 0);
      put(lane, reg, k % each, value, product.b);
    }
}

/// Table "C fragment": rows groupID, groupID + 8, columns 2 * thread + 0, 1.
void Fragments::fillC() {
  unsigned first = countRegistersA(product) + countRegistersB(product);
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 8; ++column) {
      double value = std::uniform_int_distribution<int>(-99, 99)(random);
      c[row * 8 + column] = value;
      unsigned lane = row % 8 * 4 + column / 2;
      unsigned number = (row >= 8 ? 2 : 0) + column % 2;
      if (product.c == McaEmuF16)
        put(lane, first + number / 2, number % 2, value, McaEmuF16);
      else
        put(lane, first + number, 0, value, product.c);
    }
}

void Fragments::fill() {
  fillA();
  fillB();
  fillC();
}

double Fragments::result(unsigned lane, unsigned i) const {
  const auto &words = registers[lane];
  if (product.d == McaEmuF16)
    return fromHalf(static_cast<uint16_t>(words[i / 2] >> 16 * (i % 2)));
  if (product.d == McaEmuS32)
    return static_cast<int32_t>(words[i]);
  return std::bit_cast<float>(words[i]);
}

double Fragments::run() {
  uint32_t *lanes[32];
  for (unsigned lane = 0; lane < 32; ++lane)
    lanes[lane] = registers[lane].data();
  multiplyFragments(product, lanes);
  double largest = 0;
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 8; ++column) {
      double sum = c[row * 8 + column];
      for (unsigned k = 0; k < product.k; ++k)
        sum += a[row * product.k + k] * b[k * 8 + column];
      double got =
          result(row % 8 * 4 + column / 2, (row >= 8 ? 2 : 0) + column % 2);
      largest = std::max(largest, std::abs(sum - got));
    }
  return largest;
}

static double differenceOf(McaEmuProduct product) {
  Fragments fragments(product);
  fragments.fill();
  return fragments.run();
}

// All elements and sums are exact in f32.
TEST(Product, HalfWithFloatSums) {
  EXPECT_EQ(differenceOf({McaEmuF16, McaEmuF16, McaEmuF32, McaEmuF32, 16, 0}),
            0);
  EXPECT_EQ(differenceOf({McaEmuF16, McaEmuF16, McaEmuF32, McaEmuF32, 8, 0}),
            0);
}

TEST(Product, HalfWithHalfSums) {
  // D is up to 400: half an ulp of f16 is 0.125.
  EXPECT_LE(differenceOf({McaEmuF16, McaEmuF16, McaEmuF16, McaEmuF16, 16, 0}),
            0.125);
  EXPECT_LE(differenceOf({McaEmuF16, McaEmuF16, McaEmuF16, McaEmuF32, 16, 0}),
            0);
}

TEST(Product, BrainFloat) {
  EXPECT_EQ(differenceOf({McaEmuBF16, McaEmuBF16, McaEmuF32, McaEmuF32, 16, 0}),
            0);
  EXPECT_EQ(differenceOf({McaEmuBF16, McaEmuBF16, McaEmuF32, McaEmuF32, 8, 0}),
            0);
}

TEST(Product, TensorFloat) {
  EXPECT_EQ(differenceOf({McaEmuTF32, McaEmuTF32, McaEmuF32, McaEmuF32, 8, 0}),
            0);
  EXPECT_EQ(differenceOf({McaEmuTF32, McaEmuTF32, McaEmuF32, McaEmuF32, 4, 0}),
            0);
}

TEST(Product, Integers) {
  for (McaEmuElement left : {McaEmuS8, McaEmuU8})
    for (McaEmuElement right : {McaEmuS8, McaEmuU8})
      for (uint32_t k : {16u, 32u})
        EXPECT_EQ(differenceOf({left, right, McaEmuS32, McaEmuS32, k, false}),
                  0);
}

TEST(Product, SaturatesIntegers) {
  std::array<std::array<uint32_t, 16>, 32> registers = {};
  uint32_t *lanes[32];
  for (unsigned lane = 0; lane < 32; ++lane) {
    lanes[lane] = registers[lane].data();
    registers[lane] = {0x7f7f7f7f, 0x7f7f7f7f, 0x7f7f7f7f, 0x7f7f7f7f,
                       0x7f7f7f7f, 0x7f7f7f7f, 0x7ffffff0, 0x7ffffff0,
                       0x7ffffff0, 0x7ffffff0};
  }
  multiplyFragments({McaEmuS8, McaEmuS8, McaEmuS32, McaEmuS32, 32, true},
                    lanes);
  EXPECT_EQ(registers[7][3], 0x7fffffffu);
}

TEST(Product, EncodesAllForms) {
  McaEmuProduct product = {McaEmuU8, McaEmuS8, McaEmuS32, McaEmuS32, 32, true};
  McaEmuProduct decoded = McaEmuProduct::decode(product.encode());
  EXPECT_EQ(decoded.a, product.a);
  EXPECT_EQ(decoded.b, product.b);
  EXPECT_EQ(decoded.c, product.c);
  EXPECT_EQ(decoded.d, product.d);
  EXPECT_EQ(decoded.k, product.k);
  EXPECT_TRUE(decoded.saturate);
}

// Each of the 2^16 values goes to f32 and comes back.
TEST(Half, RoundTrip) {
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    float value = fromHalf(static_cast<uint16_t>(bits));
    if (std::isnan(value)) {
      EXPECT_GT(bits & 0x7fffu, 0x7c00u);
      continue;
    }
    EXPECT_EQ(toHalf(value), bits);
  }
  EXPECT_EQ(fromHalf(0x3c00), 1.0f);
  EXPECT_EQ(fromHalf(0x0001), 0x1p-24f);
  EXPECT_EQ(fromHalf(0x7bff), 65504.0f);
}

TEST(Half, RoundsToNearestEven) {
  EXPECT_EQ(toHalf(1.0f + 0x1p-11f), 0x3c00);
  EXPECT_EQ(toHalf(1.0f + 3 * 0x1p-11f), 0x3c02);
  EXPECT_EQ(toHalf(65519.0f), 0x7bff);
  EXPECT_EQ(toHalf(65520.0f), 0x7c00);
  EXPECT_EQ(toHalf(0x1p-25f), 0x0000);
  EXPECT_EQ(toHalf(0x1.8p-25f), 0x0001);
  EXPECT_TRUE(std::isnan(fromHalf(toHalf(NAN))));
}
