//===- MockDriver.h - A libcuda that writes down its calls ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TEST_UNIT_RUNTIME_MOCKDRIVER_H
#define MCA_TEST_UNIT_RUNTIME_MOCKDRIVER_H

#include <string>
#include <vector>

#define MCA_MOCK_API __attribute__((visibility("default")))

namespace mock {

/// All calls so far, one line each: `launch k grid 1 2 3 block 32 1 1 shared 0
/// on stream1`. Objects are numbered in the order of their making. With
/// MCA_MOCK_LOG in the environment they also go to stdout.
MCA_MOCK_API std::vector<std::string> takeCalls();

/// The next call of this function returns `code`. MCA_MOCK_FAIL=symbol=code in
/// the environment does so for each call.
MCA_MOCK_API void failNext(const std::string &symbol, int code);
MCA_MOCK_API void forgetFailures();

/// How many allocations are not freed.
MCA_MOCK_API int countAllocations();

} // namespace mock

#endif // MCA_TEST_UNIT_RUNTIME_MOCKDRIVER_H
