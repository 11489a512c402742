//===- AsyncCopies.h - Copies that have not landed yet ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_ASYNCCOPIES_H
#define MCA_LIB_RUNTIME_EMULATOR_ASYNCCOPIES_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mca::emulator {

/// cp.async of one thread: data reach shared memory when they are waited for,
/// not earlier, so that a missing wait shows.
class AsyncCopies {
public:
  struct Copy {
    char *to;
    uint32_t bytes;
    std::array<char, 16> data;
  };

  void add(const Copy &copy) { copies.push_back(copy); }
  void commit() { groupEnds.push_back(copies.size()); }
  void clear() {
    copies.clear();
    groupEnds.clear();
    landed = firstGroup = 0;
  }

  /// Hands the copies of all but the last `pending` groups to `land`.
  template <typename Land>
  void wait(size_t pending, Land land) {
    while (groupEnds.size() - firstGroup > pending)
      for (size_t end = groupEnds[firstGroup++]; landed < end; ++landed)
        land(copies[landed]);
    if (landed == copies.size() && firstGroup == groupEnds.size())
      clear();
  }

private:
  std::vector<Copy> copies;
  /// Where groups end in `copies`; those before `firstGroup` have landed.
  std::vector<size_t> groupEnds;
  size_t landed = 0, firstGroup = 0;
};

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_ASYNCCOPIES_H
