//===- ConstantView.cpp - Constant tensors read in place --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/Utils/ConstantView.h"

#include "ConstantElementwise.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Data of constants
//===----------------------------------------------------------------------===//

/// Bytes of a dense_resource, if they are there and as many as its type says.
static FailureOr<ArrayRef<char>> resourceBytes(DenseResourceElementsAttr attr,
                                               int64_t expected,
                                               std::string &reason) {
  DenseResourceElementsHandle handle = attr.getRawHandle();
  const AsmResourceBlob *blob = handle.getBlob();
  if (!blob) {
    reason = ("the resource '" + handle.getKey() + "' has no data").str();
    return failure();
  }
  int64_t found = blob->getData().size();
  if (found == expected)
    return blob->getData();
  reason = ("the resource '" + handle.getKey() + "' has " + Twine(found) +
            " bytes, expected " + Twine(expected))
               .str();
  return failure();
}

static SmallVector<int64_t> rowMajorStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size(), 1);
  for (size_t dim = shape.size(); dim > 1; --dim)
    strides[dim - 2] = strides[dim - 1] * shape[dim - 1];
  return strides;
}

static FailureOr<ConstantView> viewOfAttribute(Attribute attr,
                                               std::string &reason) {
  auto elements = dyn_cast<ElementsAttr>(attr);
  if (!elements || !elements.getElementType().isIntOrFloat() ||
      !llvm::is_contained({8u, 16u, 32u, 64u},
                          elements.getElementType().getIntOrFloatBitWidth())) {
    reason = "it is no tensor of numbers of whole bytes";
    return failure();
  }
  ConstantView view;
  view.source = attr;
  view.elementType = elements.getElementType();
  view.shape = llvm::to_vector(elements.getShapedType().getShape());
  view.strides = rowMajorStrides(view.shape);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr)) {
    auto bytes = resourceBytes(resource,
                               view.numElements() * view.elementSize(), reason);
    if (failed(bytes))
      return failure();
    view.bytes = *bytes;
    return view;
  }
  auto dense = dyn_cast<DenseElementsAttr>(attr);
  if (!dense) {
    reason = "its elements are not stored densely";
    return failure();
  }
  view.bytes = dense.getRawData();
  if (dense.isSplat())
    view.strides.assign(view.shape.size(), 0);
  return view;
}

//===----------------------------------------------------------------------===//
// Operations that change the layout only
//===----------------------------------------------------------------------===//

static void permute(ConstantView &view, ArrayRef<int64_t> permutation) {
  ConstantView source = view;
  for (auto [dim, from] : llvm::enumerate(permutation)) {
    view.shape[dim] = source.shape[from];
    view.strides[dim] = source.strides[from];
  }
}

/// The permutation of a linalg.generic that copies its only input, else
/// nothing.
static std::optional<SmallVector<int64_t>>
copyPermutation(linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumParallelLoops() != op.getNumLoops())
    return std::nullopt;
  Block *body = op.getBody();
  if (!llvm::hasSingleElement(*body) ||
      body->getTerminator()->getOperand(0) != body->getArgument(0))
    return std::nullopt;
  AffineMap in = op.getIndexingMapsArray()[0],
            out = op.getIndexingMapsArray()[1];
  if (!in.isPermutation() || !out.isPermutation())
    return std::nullopt;
  SmallVector<int64_t> permutation;
  for (AffineExpr loop : out.getResults())
    permutation.push_back(*in.getResultPosition(loop));
  return permutation;
}

/// Dimensions of one size and stride, outermost first: neighbours that lie
/// behind each other are one.
static SmallVector<std::pair<int64_t, int64_t>>
runsOf(const ConstantView &view) {
  SmallVector<std::pair<int64_t, int64_t>> runs;
  for (auto [size, stride] : llvm::zip_equal(view.shape, view.strides)) {
    if (size == 1)
      continue;
    if (!runs.empty() && runs.back().second == stride * size)
      runs.back() = {runs.back().first * size, stride};
    else
      runs.push_back({size, stride});
  }
  return runs;
}

/// Lays the elements out anew in row-major order. Fails where a dimension of
/// the result has no one stride.
static LogicalResult reshape(ConstantView &view, Type result) {
  auto type = dyn_cast<RankedTensorType>(result);
  if (!type || !type.hasStaticShape() || view.numElements() == 0 ||
      type.getNumElements() != view.numElements())
    return failure();
  SmallVector<std::pair<int64_t, int64_t>> runs = runsOf(view);
  SmallVector<int64_t> strides(type.getRank(), 1);
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    int64_t extent = type.getDimSize(dim);
    if (runs.empty())
      continue;
    auto &[size, stride] = runs.back();
    if (size % extent != 0)
      return failure();
    strides[dim] = stride;
    stride *= extent, size /= extent;
    if (size == 1)
      runs.pop_back();
  }
  view.shape = llvm::to_vector(type.getShape());
  view.strides = std::move(strides);
  return success();
}

/// Keeps `size` elements from `first` on, each `step`-th, of a dimension.
static LogicalResult sliceDim(ConstantView &view, size_t dim, int64_t first,
                              int64_t size, int64_t step) {
  int64_t extent = view.shape[dim];
  if (first < 0 || step < 1 || size < 1 || size > extent ||
      (size > 1 && step > extent) || first + (size - 1) * step >= extent)
    return failure();
  view.offset += first * view.strides[dim];
  view.shape[dim] = size;
  view.strides[dim] *= step;
  return success();
}

static LogicalResult slice(ConstantView &view, tensor::ExtractSliceOp op) {
  // Only the source: every offset, size and stride is static.
  if (op->getNumOperands() != 1)
    return failure();
  for (size_t dim = 0; dim < view.shape.size(); ++dim)
    if (failed(sliceDim(view, dim, op.getStaticOffsets()[dim],
                        op.getStaticSizes()[dim], op.getStaticStrides()[dim])))
      return failure();
  llvm::SmallBitVector dropped = op.getDroppedDims();
  for (int dim = dropped.find_last(); dim >= 0; dim = dropped.find_prev(dim)) {
    view.shape.erase(view.shape.begin() + dim);
    view.strides.erase(view.strides.begin() + dim);
  }
  return success();
}

static LogicalResult slice(ConstantView &view, tosa::SliceOp op) {
  DenseIntElementsAttr starts, sizes;
  auto rank = static_cast<int64_t>(view.shape.size());
  if (!matchPattern(op.getStart(), m_Constant(&starts)) ||
      !matchPattern(op.getSize(), m_Constant(&sizes)) ||
      starts.getNumElements() != rank || sizes.getNumElements() != rank)
    return failure();
  for (auto [dim, start, size] :
       llvm::enumerate(starts.getValues<APInt>(), sizes.getValues<APInt>()))
    if (failed(sliceDim(view, dim, start.getSExtValue(), size.getSExtValue(),
                        /*step=*/1)))
      return failure();
  return success();
}

static LogicalResult transpose(ConstantView &view, tosa::TransposeOp op) {
  SmallVector<int64_t> permutation(op.getPerms());
  if (permutation.size() != view.shape.size() ||
      !isPermutationVector(permutation))
    return failure();
  permute(view, permutation);
  return success();
}

static bool isLayoutOp(Operation *op) {
  if (auto generic = dyn_cast_or_null<linalg::GenericOp>(op))
    return copyPermutation(generic).has_value();
  return isa_and_nonnull<tensor::CastOp, linalg::TransposeOp,
                         tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                         tensor::ExtractSliceOp, tosa::IdentityOp,
                         tosa::ReshapeOp, tosa::SliceOp, tosa::TransposeOp>(
             op) &&
         op->getNumOperands() > 0;
}

/// Makes the view of the operand that of the result. Fails where the result is
/// no view.
static LogicalResult applyLayoutOp(ConstantView &view, Operation *op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](tensor::CastOp cast) {
        auto type = dyn_cast<RankedTensorType>(cast.getType());
        return success(!type || succeeded(verifyCompatibleShape(type.getShape(),
                                                                view.shape)));
      })
      .Case([&](linalg::TransposeOp transpose) {
        permute(view, transpose.getPermutation());
        return success();
      })
      .Case([&](linalg::GenericOp generic) {
        permute(view, *copyPermutation(generic));
        return success();
      })
      .Case([&](tosa::TransposeOp op) { return transpose(view, op); })
      .Case([&](tosa::IdentityOp) { return success(); })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tosa::ReshapeOp>(
          [&](auto op) { return reshape(view, op.getType()); })
      .Case<tensor::ExtractSliceOp, tosa::SliceOp>(
          [&](auto op) { return slice(view, op); })
      .Default([](Operation *) { return failure(); });
}

static FailureOr<ConstantView> viewOf(Value value, bool evaluate,
                                      std::string &reason);

/// The view of an operation's result that other operations do not lay out anew.
static FailureOr<ConstantView> viewOfSource(Operation *op, bool evaluate,
                                            std::string &reason) {
  Attribute constant;
  if (op && matchPattern(op, m_Constant(&constant)))
    return viewOfAttribute(constant, reason);
  auto generic = dyn_cast_or_null<linalg::GenericOp>(op);
  if (!evaluate || !generic || !isElementwiseOnConstants(generic)) {
    reason =
        op ? ("it is computed by '" + op->getName().getStringRef() + "'").str()
           : "it is an argument";
    return failure();
  }
  SmallVector<ConstantView> inputs;
  for (Value input : generic.getDpsInputs()) {
    FailureOr<ConstantView> view = viewOf(input, evaluate, reason);
    if (failed(view))
      return failure();
    inputs.push_back(std::move(*view));
  }
  FailureOr<ConstantView> result = evaluateElementwise(generic, inputs);
  if (failed(result))
    reason = "it is computed by a 'linalg.generic' of more than conversions, "
             "sums and products";
  return result;
}

static FailureOr<ConstantView> viewOf(Value value, bool evaluate,
                                      std::string &reason) {
  SmallVector<Operation *> layout;
  Operation *op = value.getDefiningOp();
  while (isLayoutOp(op)) {
    layout.push_back(op);
    op = op->getOperand(0).getDefiningOp();
  }
  FailureOr<ConstantView> view = viewOfSource(op, evaluate, reason);
  if (failed(view))
    return failure();
  for (Operation *step : llvm::reverse(layout)) {
    if (succeeded(applyLayoutOp(*view, step)))
      continue;
    reason =
        ("'" + step->getName().getStringRef() + "' is no view of a constant")
            .str();
    return failure();
  }
  return view;
}

FailureOr<ConstantView> ConstantView::get(Value value, std::string &reason) {
  return viewOf(value, /*evaluate=*/false, reason);
}

FailureOr<ConstantView> ConstantView::compute(Value value,
                                              std::string &reason) {
  return viewOf(value, /*evaluate=*/true, reason);
}

ConstantView ConstantView::ofOwnBytes(RankedTensorType type) {
  ConstantView view;
  view.elementType = type.getElementType();
  view.shape = llvm::to_vector(type.getShape());
  view.strides = rowMajorStrides(view.shape);
  view.storage = std::make_shared<std::vector<char>>(view.numElements() *
                                                     view.elementSize());
  view.bytes = *view.storage;
  return view;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

bool ConstantView::isSplat() const {
  return static_cast<int64_t>(bytes.size()) == elementSize() &&
         llvm::all_of(strides, [](int64_t stride) { return stride == 0; });
}

bool ConstantView::isRowMajor() const {
  for (auto [size, found, expected] :
       llvm::zip_equal(shape, strides, rowMajorStrides(shape)))
    if (size != 1 && found != expected)
      return false;
  return offset == 0 &&
         numElements() * elementSize() == static_cast<int64_t>(bytes.size());
}

int64_t ConstantView::elementSize() const {
  return elementType.getIntOrFloatBitWidth() / 8;
}

float ConstantView::readFloat(int64_t position) const {
  const char *element = bytes.data() + position * elementSize();
  if (elementType.isF32()) {
    float value;
    std::memcpy(&value, element, sizeof(value));
    return value;
  }
  uint16_t bits;
  std::memcpy(&bits, element, sizeof(bits));
  return APFloat(cast<FloatType>(elementType).getFloatSemantics(),
                 APInt(16, bits))
      .convertToFloat();
}
