//===- ConstantView.h - Constant tensors read in place ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_UTILS_CONSTANTVIEW_H
#define MCA_DIALECT_MCA_UTILS_CONSTANTVIEW_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Value.h"

#include <memory>
#include <string>
#include <vector>

namespace mlir::mca {

/// A constant tensor as a strided view of the bytes that the constant holds. No
/// data is copied; the view lives as long as the context, or as its own memory.
struct ConstantView {
  /// The view of `value`: a constant operation (arith.constant, tosa.const)
  /// that is dense or a dense_resource with data, seen through tensor.cast,
  /// linalg.transpose, linalg.generic that only permutes, tensor.expand_shape,
  /// tensor.collapse_shape, tensor.extract_slice and TOSA's transpose, reshape,
  /// slice and identity. Failure sets `reason`, a clause that names what stands
  /// in the way.
  static FailureOr<ConstantView> get(Value value, std::string &reason);

  /// The same, also seen through a linalg.generic that converts elements or
  /// dequantises them (sums, differences, products and quotients of constants):
  /// its result is computed into memory of the view's own.
  static FailureOr<ConstantView> compute(Value value, std::string &reason);

  /// A row-major view of memory that it owns, not initialised.
  static ConstantView ofOwnBytes(RankedTensorType type);

  int64_t numElements() const { return ShapedType::getNumElements(shape); }
  /// One element, repeated; all strides are then 0.
  bool isSplat() const;
  /// All elements of the constant, in the order in which they are stored.
  bool isRowMajor() const;
  /// Bytes of one element, 1, 2, 4 or 8.
  int64_t elementSize() const;
  /// The f16, bf16 or f32 element at `position` of `bytes`, counted in
  /// elements.
  float readFloat(int64_t position) const;
  /// Writes all elements to `out` in row-major order; `out` has room for them.
  /// Runs at the speed of memcpy for layouts with long runs, and in blocks that
  /// fit the cache for transposed ones.
  void copyTo(MutableArrayRef<char> out) const;

  /// The constant that holds the bytes, null for memory of the view's own.
  Attribute source;
  std::shared_ptr<std::vector<char>> storage;
  Type elementType;
  ArrayRef<char> bytes;
  SmallVector<int64_t> shape;
  /// In elements.
  SmallVector<int64_t> strides;
  int64_t offset = 0;
};

/// A constant of `type` whose row-major bytes `fill` writes. From 4 KiB on a
/// dense_resource with its own memory, called `name` or something similar.
TypedAttr buildConstant(RankedTensorType type, StringRef name,
                        function_ref<void(MutableArrayRef<char>)> fill);

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_CONSTANTVIEW_H
