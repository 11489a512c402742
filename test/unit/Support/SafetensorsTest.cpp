//===- SafetensorsTest.cpp - Tests of the safetensors reader ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/Safetensors.h"

#include "llvm/Support/Endian.h"

#include "gtest/gtest.h"

using namespace mlir::mca;

namespace {

/// A file with this header text and so many data bytes.
std::string safetensors(const std::string &header, size_t dataBytes) {
  std::string length(8, '\0');
  llvm::support::endian::write64le(length.data(), header.size());
  return length + header + std::string(dataBytes, '\1');
}

std::string entry(const std::string &name, const std::string &dtype,
                  const std::string &shape, const std::string &offsets) {
  return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape +
         ",\"data_offsets\":" + offsets + "}";
}

llvm::Expected<std::shared_ptr<SafetensorsFile>>
parse(const std::string &contents) {
  return SafetensorsFile::parse(
      llvm::MemoryBuffer::getMemBufferCopy(contents, "w.safetensors"));
}

std::string errorOf(const std::string &contents) {
  auto file = parse(contents);
  return file ? "no error" : toString(file.takeError());
}

TEST(SafetensorsTest, FindsTensors) {
  auto file =
      parse(safetensors("{\"__metadata__\":{\"format\":\"pt\"}," +
                            entry("a", "F32", "[2,1]", "[0,8]") + "," +
                            entry("b.c", "F8_E4M3", "[3]", "[8,11]") + "}  ",
                        11));
  ASSERT_TRUE(static_cast<bool>(file));
  EXPECT_EQ((*file)->getNumTensors(), 2u);
  const SafetensorsEntry *a = (*file)->lookup("a");
  ASSERT_TRUE(a);
  EXPECT_EQ(a->kind, ElementKind::F32);
  EXPECT_EQ(a->data.size(), 8u);
  // An element type we do not know is an error only for who asks for it.
  const SafetensorsEntry *b = (*file)->lookup("b.c");
  ASSERT_TRUE(b);
  EXPECT_FALSE(b->kind);
  EXPECT_EQ(b->dtype, "F8_E4M3");
  EXPECT_FALSE((*file)->lookup("__metadata__"));
}

TEST(SafetensorsTest, AcceptsScalarsAndEmptyTensors) {
  EXPECT_EQ(errorOf(safetensors("{" + entry("a", "F32", "[]", "[0,4]") + "," +
                                    entry("b", "F32", "[0,3]", "[4,4]") + "," +
                                    entry("c", "F32", "[0]", "[0,0]") + "}",
                                4)),
            "no error");
}

TEST(SafetensorsTest, RefusesTruncatedFiles) {
  EXPECT_EQ(errorOf("abc"),
            "'w.safetensors': expected a safetensors file, found 3 bytes, too "
            "few for a header length");
  std::string good =
      safetensors("{" + entry("a", "F32", "[2]", "[0,8]") + "}", 8);
  EXPECT_EQ(errorOf(good), "no error");
  for (size_t size = 0; size < good.size(); ++size)
    EXPECT_NE(errorOf(good.substr(0, size)), "no error") << size;
  EXPECT_EQ(errorOf(good.substr(0, good.size() - 1)),
            "'w.safetensors': tensor 'a': data offsets [0, 8) are not within "
            "the 7 bytes of data; the file may be truncated");
}

TEST(SafetensorsTest, RefusesHugeHeaderLength) {
  EXPECT_NE(errorOf(std::string(8, '\xff') + "{}").find("truncated"),
            std::string::npos);
}

TEST(SafetensorsTest, RefusesBadJson) {
  for (std::string header :
       {std::string(""), std::string("{"), std::string("[]"),
        std::string("{\"a\":1}"), std::string("{\"a\":{}}"),
        std::string("\xff\xfe"), std::string(1000000, '['),
        std::string("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}")})
    EXPECT_NE(errorOf(safetensors(header, 4)), "no error")
        << header.substr(0, 40);
}

TEST(SafetensorsTest, RefusesBadEntries) {
  for (std::string text :
       {entry("a", "F32", "[2]", "[8,0]"), entry("a", "F32", "[2]", "[-8,0]"),
        entry("a", "F32", "[2]", "[8]"), entry("a", "F32", "[2]", "[0,4]"),
        entry("a", "F32", "[-2]", "[0,8]"), entry("a", "F32", "[1.5]", "[0,8]"),
        entry("a", "F32", "[4611686018427387904]", "[0,8]"),
        entry("a", "F32", "[2]", "[0,99]")})
    EXPECT_NE(errorOf(safetensors("{" + text + "}", 16)), "no error") << text;
}

TEST(SafetensorsTest, RefusesOverlaps) {
  EXPECT_EQ(errorOf(safetensors("{" + entry("a", "F32", "[2]", "[0,8]") + "," +
                                    entry("b", "F32", "[1]", "[4,8]") + "}",
                                8)),
            "'w.safetensors': the data of 'a' and 'b' overlap");
}

} // namespace
