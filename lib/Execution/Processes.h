//===- Processes.h - This process among others ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_PROCESSES_H
#define MCA_LIB_EXECUTION_PROCESSES_H

#include "llvm/Support/Error.h"

#include <memory>

namespace mlir::mca {

/// MPI, from its start to its end. Its library is opened when it is needed, and
/// compiled programs find its functions among the symbols of the process.
class Processes {
public:
  /// Fails where the library of OpenMPI is not installed.
  static llvm::Expected<std::unique_ptr<Processes>> start();
  ~Processes();

  /// One of them speaks for all.
  bool isFirst() const { return rank == 0; }

private:
  explicit Processes(int (*finalize)(), int rank)
      : finalize(finalize), rank(rank) {}

  int (*finalize)();
  int rank;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_PROCESSES_H
