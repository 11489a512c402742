//===- TemplateLibrary.h - Parts of lowerings written as IR -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_TEMPLATES_TEMPLATELIBRARY_H
#define MCA_LIB_CONVERSION_TEMPLATES_TEMPLATELIBRARY_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::mca {

/// The functions of the .mlir files of this folder, which are part of the
/// program. Lowerings copy their bodies to where they are needed: arithmetic
/// that has no operation of its own is easier to read, and to check, as IR than
/// as code that builds it. Shapes are dynamic; canonicalization finds the
/// static ones of the caller.
class TemplateLibrary {
public:
  /// The dialects arith, func, linalg, math, scf and tensor must be loaded.
  explicit TemplateLibrary(MLIRContext *context) : context(context) {}

  /// Copies the body of the function `name`, and of those that it calls, to the
  /// builder's place. Tensors among `arguments` are cast to the types of the
  /// function. All operations get the location `loc`.
  SmallVector<Value> instantiate(OpBuilder &builder, Location loc,
                                 StringRef name, ValueRange arguments);

private:
  void parse();

  MLIRContext *context;
  /// Parsed when the first copy is asked for: few programs need one.
  SmallVector<OwningOpRef<ModuleOp>> modules;
  llvm::StringMap<func::FuncOp> functions;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_TEMPLATES_TEMPLATELIBRARY_H
