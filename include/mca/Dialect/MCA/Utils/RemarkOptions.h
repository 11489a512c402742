//===- RemarkOptions.h - Whom a remark is from ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_UTILS_REMARKOPTIONS_H
#define MCA_DIALECT_MCA_UTILS_REMARKOPTIONS_H

#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mca {

/// Those of a remark on `op`, with the function around it, if there is one.
/// `name` and `category` outlive the remark.
inline remark::RemarkOpts getRemarkOptions(Operation *op, StringRef name,
                                           StringRef category) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  return remark::RemarkOpts::name(name).category(category).function(
      function ? function.getName() : StringRef());
}

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_REMARKOPTIONS_H
