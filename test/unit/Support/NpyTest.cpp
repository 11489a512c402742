//===- NpyTest.cpp - Tests of the .npy reader and writer --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/Npy.h"

#include "llvm/ADT/STLExtras.h"

#include "gtest/gtest.h"

using namespace mlir::mca;

namespace {

/// An .npy file of version `major` with this header and these data bytes.
std::string npyFile(const std::string &header, const std::string &data,
                    char major = 1) {
  std::string file = "\x93NUMPY";
  file += {major, '\0'};
  file += {static_cast<char>(header.size()), '\0'};
  if (major > 1)
    file += {'\0', '\0'};
  return file + header + data;
}

std::string simpleHeader(const std::string &descr, const std::string &shape) {
  return "{'descr': '" + descr +
         "', 'fortran_order': False, 'shape': " + shape + ", }";
}

llvm::Expected<HostArray> parse(const std::string &file) {
  return parseNpy(llvm::MemoryBufferRef(file, "x.npy"));
}

std::string errorOf(const std::string &file) {
  llvm::Expected<HostArray> array = parse(file);
  return array ? "no error" : toString(array.takeError());
}

TEST(NpyTest, ReadsEveryVersion) {
  for (char major : {1, 2, 3}) {
    llvm::Expected<HostArray> array = parse(npyFile(
        simpleHeader("<i4", "(2, 1)"), {"\1\0\0\0\xff\xff\xff\xff", 8}, major));
    ASSERT_TRUE(static_cast<bool>(array));
    EXPECT_EQ(array->describe(), "2x1xi32");
    EXPECT_EQ(array->getElement(0), 1);
    EXPECT_EQ(array->getElement(1), -1);
  }
}

TEST(NpyTest, ReadsHalfTypes) {
  llvm::Expected<HostArray> half =
      parse(npyFile(simpleHeader("<f2", "(1,)"), {"\x00\x3e", 2}));
  ASSERT_TRUE(static_cast<bool>(half));
  EXPECT_EQ(half->getElement(0), 1.5);
  llvm::Expected<HostArray> brain =
      parse(npyFile(simpleHeader("|V2", "()"), {"\xc0\x3f", 2}));
  ASSERT_TRUE(static_cast<bool>(brain));
  EXPECT_EQ(brain->describe(), "bf16");
  EXPECT_EQ(brain->getElement(0), 1.5);
}

TEST(NpyTest, AcceptsOtherSpellings) {
  // Double quotes, another key order, no trailing comma, Python 2's long.
  EXPECT_EQ(errorOf(npyFile("{\"shape\": (2L,), \"fortran_order\":False,"
                            "\"descr\":\"|u1\"}  \n",
                            "ab")),
            "no error");
  EXPECT_EQ(errorOf(npyFile(simpleHeader("<f4", "(0, 7)"), "")), "no error");
}

TEST(NpyTest, RefusesWhatItCannotHold) {
  EXPECT_EQ(errorOf(npyFile(simpleHeader(">f4", "(1,)"), "abcd")),
            "'x.npy': big-endian elements '>f4' cannot be read; convert the "
            "array with astype(dtype.newbyteorder('<'))");
  EXPECT_NE(errorOf(npyFile(simpleHeader("|O", "(1,)"), "abcd"))
                .find("elements of type '|O' cannot be read"),
            std::string::npos);
  EXPECT_NE(errorOf(npyFile("{'descr': [('a', '<f4')], 'fortran_order': False,"
                            " 'shape': (1,)}",
                            "abcd"))
                .find("record arrays cannot be read"),
            std::string::npos);
  EXPECT_NE(errorOf(npyFile("{'descr': '<f4', 'fortran_order': True, "
                            "'shape': (1,)}",
                            "abcd"))
                .find("Fortran order cannot be read"),
            std::string::npos);
}

TEST(NpyTest, RefusesMalformedFiles) {
  EXPECT_EQ(errorOf(""), "'x.npy': not an .npy file");
  EXPECT_EQ(errorOf("PK\3\4"), "'x.npy': not an .npy file");
  std::string good = npyFile(simpleHeader("<f4", "(1,)"), "abcd");
  EXPECT_EQ(errorOf(good), "no error");
  for (size_t size = 0; size < good.size(); ++size)
    EXPECT_NE(errorOf(good.substr(0, size)), "no error") << size;
  EXPECT_EQ(errorOf(good + "e"),
            "'x.npy': expected 4 bytes of data for 1xf32, found 5");
  EXPECT_EQ(errorOf(npyFile("{}", "", 9)),
            "'x.npy': format version 9 cannot be read; expected 1, 2 or 3");
}

TEST(NpyTest, RefusesMalformedHeaders) {
  for (std::string shape :
       {"(-1,)", "(1", "(1 2)", "1", "(x,)", "(99999999999999999999,)",
        "(4611686018427387904,)", "(4294967296, 4294967296)"})
    EXPECT_NE(errorOf(npyFile(simpleHeader("<f4", shape), "abcd")), "no error")
        << shape;
  for (std::string header : {"", "{", "{}", "{'descr'}", "{'descr': '<f4}",
                             "{'what': 1}", "{'descr': '<f4', 'shape': (1,)}"})
    EXPECT_NE(errorOf(npyFile(header, "abcd")), "no error") << header;
}

TEST(NpyTest, EmptyShapeDoesNotHideOverflow) {
  EXPECT_FALSE(denseByteSize(ElementKind::F32, {0, int64_t(1) << 62}));
  EXPECT_EQ(denseByteSize(ElementKind::F32, {0, 5}), 0);
  EXPECT_EQ(denseByteSize(ElementKind::F64, {}), 8);
}

TEST(HostArrayTest, SliceAndStackAreInverse) {
  HostArray array(ElementKind::U8, {3, 2});
  llvm::copy(llvm::ArrayRef<char>({1, 2, 3, 4, 5, 6}),
             array.getBytes().begin());
  HostArray a = sliceLeading(array, 0), b = sliceLeading(array, 1),
            c = sliceLeading(array, 2);
  EXPECT_EQ(b.describe(), "2xu8");
  EXPECT_EQ(b.getElement(1), 4);
  HostArray stack = stackLeading({&a, &b, &c});
  EXPECT_EQ(stack.describe(), "3x2xu8");
  EXPECT_TRUE(llvm::equal(stack.getBytes(), array.getBytes()));
}

} // namespace
