//===- Relayout.h - Values in the layout a role wants -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_RELAYOUT_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_RELAYOUT_H

#include "mca/Match/LayoutOps.h"
#include "mlir/IR/Builders.h"

namespace mlir::mca {

/// Changes the layout of values by slices, reshapes, transposes and broadcasts.
/// Sizes known only at run time are computed where they are needed.
class Relayout {
public:
  Relayout(OpBuilder &builder, Location loc, const AxisSpace &space)
      : builder(builder), loc(loc), space(space) {}

  /// The value with one dimension per list of `to`, cut to what its windows
  /// keep and repeated along axes that it lacks. The value itself where nothing
  /// has to change.
  Value operator()(const View &view, const Layout &to);

  /// The value in another float type; itself where it has it.
  Value convert(Value value, Type elementType);
  /// The value in a type with other static sizes.
  Value cast(Value value, Type type);

  /// An uninitialised tensor of the layout.
  Value createEmpty(const Layout &layout, Type elementType);

private:
  OpFoldResult size(ArrayRef<AxisId> axes);
  Value symbol(unsigned id);
  SmallVector<OpFoldResult> sizes(const Layout &layout);
  RankedTensorType type(const Layout &layout, Type elementType);
  /// Same order of axes, other dimensions.
  Value reshape(Value value, const Layout &from, const Layout &to);
  Value collapse(Value value, const Layout &to,
                 ArrayRef<ReassociationIndices> groups);
  Value expand(Value value, const Layout &to,
               ArrayRef<ReassociationIndices> groups);
  /// One axis per dimension in, what windows keep out.
  Value cut(Value value, const Layout &from);
  Value permute(Value value, const Layout &from, const Layout &to);
  Value repeat(Value value, const Layout &from, const Layout &to);

  OpBuilder &builder;
  Location loc;
  const AxisSpace &space;
  DenseMap<unsigned, Value> symbols;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_RELAYOUT_H
