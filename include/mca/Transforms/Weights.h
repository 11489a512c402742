//===- Weights.h - Weights that live outside of the program -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_WEIGHTS_H
#define MCA_TRANSFORMS_WEIGHTS_H

#include "mca/Support/Safetensors.h"

#include "mlir/IR/BuiltinOps.h"

namespace mlir::mca {

/// How elements of an MLIR type are stored on the host: i1 as Bool, index as
/// I64, signless integers as I*. Nothing for types without such a form.
std::optional<ElementKind> elementKindOf(Type type);

/// Whether elements of `kind` can be read as `type`: the kind of elementKindOf,
/// for a signless integer the unsigned kind of that width too, and for bf16
/// U16, which frameworks without bf16 use for its bits.
bool isStoredAs(Type type, ElementKind kind);

/// Gives every dense_resource under `root` that has no data the tensor of its
/// name in `file`, in the mapped file where its alignment allows, else a copy.
/// Resources with data keep it. A tensor that is missing or of another shape or
/// type is an error at the first operation that holds the resource.
LogicalResult bindWeights(Operation *root,
                          const std::shared_ptr<SafetensorsFile> &file);

/// Fails, with an error at the operation, if a dense_resource under `root` has
/// no data or data of another size than its type takes.
LogicalResult verifyWeights(Operation *root);

/// A global whose initial value was taken out of the module.
struct ExternalWeight {
  std::string symbol;
  /// Owned by the module's context.
  ArrayRef<char> data;
};

/// Turns constant `llvm.mlir.global`s whose dense or dense_resource value takes
/// at least `minBytes` into declarations, with the alignment that the value's
/// address has (at most 64), and returns what they must be linked to.
SmallVector<ExternalWeight> externalizeWeights(ModuleOp module,
                                               int64_t minBytes);

} // namespace mlir::mca

#endif // MCA_TRANSFORMS_WEIGHTS_H
