//===- FoldConstantLayouts.cpp - Constants in the layout used ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/Utils/ConstantView.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <map>

namespace mlir::mca {
#define GEN_PASS_DEF_FOLDCONSTANTLAYOUTS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Operations worth folding: a slice or cast alone costs nothing at run time.
static bool changesLayout(Operation *op) {
  return isa<linalg::TransposeOp, linalg::GenericOp, tensor::ExpandShapeOp,
             tensor::CollapseShapeOp>(op);
}

namespace {
/// Folds the layout operations of one region, the last of a chain first, so
/// that what only leads to it needs no constant of its own.
class LayoutFolder {
public:
  explicit LayoutFolder(MLIRContext *context) : rewriter(context) {}

  void visit(Operation *op) {
    if (isOpTriviallyDead(op) && freed.contains(op))
      return erase(op);
    if (!op->use_empty() && changesLayout(op))
      fold(op);
  }
  void eraseFreedConstants() {
    for (Operation *op : llvm::to_vector(freed))
      if (isOpTriviallyDead(op))
        rewriter.eraseOp(op);
  }

private:
  /// Two operations that give one layout of one constant share its bytes.
  using Layout =
      std::tuple<const char *, const void *, std::vector<int64_t>, int64_t>;

  void fold(Operation *op) {
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    std::string reason;
    if (op->getNumResults() != 1 || !type || !type.hasStaticShape())
      return;
    FailureOr<ConstantView> view = ConstantView::get(op->getResult(0), reason);
    if (failed(view) || view->isSplat() || view->numElements() == 0)
      return;
    rewriter.setInsertionPoint(op);
    Value constant =
        arith::ConstantOp::create(rewriter, op->getLoc(), laidOut(*view, type));
    rewriter.replaceAllUsesWith(op->getResult(0), constant);
    erase(op);
  }

  TypedAttr laidOut(const ConstantView &view, RankedTensorType type) {
    // The same bytes under another type need no copy.
    auto resource = dyn_cast<DenseResourceElementsAttr>(view.source);
    if (resource && view.isRowMajor())
      return DenseResourceElementsAttr::get(type, resource.getRawHandle());
    Layout key(view.bytes.data(), type.getAsOpaquePointer(),
               std::vector(view.strides.begin(), view.strides.end()),
               view.offset);
    TypedAttr &constant = layouts[key];
    if (!constant)
      constant =
          buildConstant(type, "mca_layout",
                        [&](MutableArrayRef<char> out) { view.copyTo(out); });
    return constant;
  }

  void erase(Operation *op) {
    SmallVector<Value> operands(op->getOperands());
    freed.remove(op);
    rewriter.eraseOp(op);
    for (Value operand : operands)
      if (Operation *producer = operand.getDefiningOp())
        freed.insert(producer);
  }

  IRRewriter rewriter;
  /// Operations that lost a user.
  llvm::SetVector<Operation *> freed;
  std::map<Layout, TypedAttr> layouts;
};

struct FoldConstantLayouts
    : mca::impl::FoldConstantLayoutsBase<FoldConstantLayouts> {
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) {
      if (changesLayout(op) || isa<tensor::CastOp, tensor::ExtractSliceOp>(op))
        ops.push_back(op);
    });
    LayoutFolder folder(&getContext());
    for (Operation *op : llvm::reverse(ops))
      folder.visit(op);
    folder.eraseFreedConstants();
  }
};
} // namespace
