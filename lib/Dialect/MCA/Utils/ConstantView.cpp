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

static LogicalResult expand(ConstantView &view, tensor::ExpandShapeOp op) {
  if (!op.getResultType().hasStaticShape())
    return failure();
  ConstantView source = view;
  view.shape = llvm::to_vector(op.getStaticOutputShape());
  view.strides.assign(view.shape.size(), 1);
  for (auto [dim, group] : llvm::enumerate(op.getReassociationIndices())) {
    int64_t stride = source.strides[dim];
    for (int64_t part : llvm::reverse(group)) {
      view.strides[part] = stride;
      stride *= view.shape[part];
    }
  }
  return success();
}

/// Fails where the dimensions of a group do not lie behind each other.
static LogicalResult collapse(ConstantView &view, tensor::CollapseShapeOp op) {
  ConstantView source = view;
  view.shape.clear();
  view.strides.clear();
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    int64_t size = 1, stride = 0;
    for (int64_t part : llvm::reverse(group)) {
      if (source.shape[part] == 1)
        continue;
      if (size == 1)
        stride = source.strides[part];
      else if (source.strides[part] != stride * size)
        return failure();
      size *= source.shape[part];
    }
    view.shape.push_back(size);
    view.strides.push_back(stride);
  }
  return success();
}

static LogicalResult slice(ConstantView &view, tensor::ExtractSliceOp op) {
  // Only the source: every offset, size and stride is static.
  if (op->getNumOperands() != 1)
    return failure();
  llvm::SmallBitVector dropped = op.getDroppedDims();
  ConstantView source = view;
  view.shape.clear();
  view.strides.clear();
  for (size_t dim = 0; dim < source.shape.size(); ++dim) {
    int64_t first = op.getStaticOffsets()[dim], size = op.getStaticSizes()[dim],
            step = op.getStaticStrides()[dim];
    int64_t extent = source.shape[dim];
    if (first < 0 || step < 1 || size < 1 || size > extent ||
        (size > 1 && step > extent) || first + (size - 1) * step >= extent)
      return failure();
    view.offset += first * source.strides[dim];
    if (dropped[dim])
      continue;
    view.shape.push_back(size);
    view.strides.push_back(step * source.strides[dim]);
  }
  return success();
}

static bool isLayoutOp(Operation *op) {
  if (auto generic = dyn_cast_or_null<linalg::GenericOp>(op))
    return copyPermutation(generic).has_value();
  return isa_and_nonnull<tensor::CastOp, linalg::TransposeOp,
                         tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                         tensor::ExtractSliceOp>(op) &&
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
      .Case(
          [&](tensor::ExpandShapeOp reshape) { return expand(view, reshape); })
      .Case([&](tensor::CollapseShapeOp reshape) {
        return collapse(view, reshape);
      })
      .Case(
          [&](tensor::ExtractSliceOp extract) { return slice(view, extract); })
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
