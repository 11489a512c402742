//===- Strassen.cpp - Seven products of halves for eight --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Product.h"

#include "../FillNumber.h"

#include "mca/Dialect/MCA/Utils/RemarkOptions.h"
#include "mca/Emit/VectorTarget.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::mca {
#define GEN_PASS_DEF_STRASSEN
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Whether each operand is read or written at some of the loops' indices.
static bool hasProjectedPermutations(linalg::GenericOp op) {
  return llvm::all_of(op.getIndexingMapsArray(), [](AffineMap map) {
    return map.isProjectedPermutation();
  });
}

/// Whether `op` computes each element of its one result from elements of its
/// inputs alone, the result's rows and columns being its loops.
static bool isOfElements(linalg::GenericOp op) {
  return op.hasPureTensorSemantics() && op.getNumLoops() == 2 &&
         op.isAllParallelLoops() && op.getNumResults() == 1 &&
         !op.hasIndexSemantics() &&
         op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity() &&
         op.getRegionOutputArgs().front().use_empty() &&
         hasProjectedPermutations(op);
}

/// The operation that alone reads the result of `product`, in the same block,
/// and computes each of its elements from one of the product's; null if there
/// is none.
static linalg::GenericOp getEpilogue(linalg::GenericOp product) {
  Value result = product->getResult(0);
  if (!result.hasOneUse())
    return {};
  OpOperand &use = *result.use_begin();
  auto epilogue = dyn_cast<linalg::GenericOp>(use.getOwner());
  return epilogue && epilogue->getBlock() == product->getBlock() &&
                 isOfElements(epilogue) && epilogue.isDpsInput(&use) &&
                 epilogue.getMatchingIndexingMap(&use).isIdentity() &&
                 cast<ShapedType>(epilogue.getResult(0).getType()).getShape() ==
                     cast<ShapedType>(result.getType()).getShape()
             ? epilogue
             : linalg::GenericOp();
}

/// Whether `op` is out[i, j] = sum over k of lhs[i, k] rhs[k, j] in f32.
static bool isMatrixProduct(linalg::GenericOp op,
                            const ContractionRoles &roles) {
  auto isMatrix = [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && tensor.getRank() == 2 && tensor.getElementType().isF32();
  };
  return op.hasPureTensorSemantics() && op.getNumLoops() == 3 &&
         llvm::all_of(op->getOperandTypes(), isMatrix) &&
         hasProjectedPermutations(op) && isZeroFill(roles.out->get());
}

namespace {
struct Strassen : mca::impl::StrassenBase<Strassen> {
  using StrassenBase::StrassenBase;

  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

private:
  StrassenProducts collect(Operation *root) const;
  std::optional<StrassenProduct> match(linalg::GenericOp op) const;
  StringRef explainNotRewritten(ArrayRef<int64_t> sizes,
                                const ContractionRoles &roles) const;
};
} // namespace

LogicalResult Strassen::initialize(MLIRContext *context) {
  auto fail = [&](StringRef why) {
    return emitError(UnknownLoc::get(context)) << "mca-strassen: " << why;
  };
  if (!isVectorWidthOption(vectorWidth))
    return fail("vector-width must be 0, 4, 8 or 16");
  if (minRows < 1 || minSize < 2)
    return fail("min-rows must be at least 1, min-size at least 2");
  return success();
}

/// Why a product of these sizes stays as it is; empty if it does not.
StringRef Strassen::explainNotRewritten(ArrayRef<int64_t> sizes,
                                        const ContractionRoles &roles) const {
  int64_t rows = sizes[roles.row], depth = sizes[roles.depth],
          columns = sizes[roles.column];
  if (ShapedType::isStatic(rows) && rows < minRows)
    return "fewer rows than min-rows";
  if (ShapedType::isDynamic(depth) || ShapedType::isDynamic(columns))
    return "columns or summands are counted at run time only";
  if (std::min(depth, columns) < minSize)
    return "fewer columns or summands than min-size";
  if (depth % 2 != 0)
    return "the number of summands is odd";
  // Others would be copied at run time.
  if (columns % (2 * getRegisterTile(vectorWidth).columns()) != 0)
    return "half of the columns do not fill register tiles";
  return "";
}

static remark::RemarkOpts optionsFor(Operation *op) {
  return getRemarkOptions(op, "SevenProducts", "mca-strassen");
}

std::optional<StrassenProduct> Strassen::match(linalg::GenericOp op) const {
  StringRef noRoles;
  std::string noConstant;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, noRoles);
  if (failed(roles) || !isMatrixProduct(op, *roles))
    return std::nullopt;
  FailureOr<ConstantView> weight =
      ConstantView::get(roles->rhs->get(), noConstant);
  if (failed(weight))
    return std::nullopt;
  StringRef reason = explainNotRewritten(op.getStaticLoopRanges(), *roles);
  if (reason.empty())
    return StrassenProduct{op, *roles, *weight, getEpilogue(op)};
  remark::missed(op.getLoc(), optionsFor(op)) << remark::reason("{0}", reason);
  return std::nullopt;
}

SmallVector<OpOperand *> StrassenProduct::getOtherInputs() {
  SmallVector<OpOperand *> others;
  if (epilogue)
    for (OpOperand *input : epilogue.getDpsInputOperands())
      if (input->get() != op.getResult(0))
        others.push_back(input);
  return others;
}

/// The products of `root`, in its order.
StrassenProducts Strassen::collect(Operation *root) const {
  StrassenProducts products;
  SmallPtrSet<Operation *, 8> epilogues;
  root->walk([&](linalg::GenericOp op) {
    std::optional<StrassenProduct> product = match(op);
    if (!product)
      return;
    // One that reads two products is the first one's.
    if (product->epilogue && !epilogues.insert(product->epilogue).second)
      product->epilogue = {};
    products.push_back(*product);
  });
  return products;
}

/// Whether what `product` and its epilogue read is known before `op`. Of what
/// the sums start from, that is the number, and the size if it is not static.
static bool canComeBefore(Operation *op, StrassenProduct &product,
                          DominanceInfo &dominance) {
  Value init = product.roles.out->get();
  llvm::SetVector<Value> read;
  read.insert(product.roles.lhs->get());
  read.insert(product.roles.rhs->get());
  read.insert(getFillNumber(init));
  if (!cast<ShapedType>(init.getType()).hasStaticShape())
    read.insert(init);
  for (OpOperand *other : product.getOtherInputs())
    read.insert(other->get());
  if (product.epilogue)
    getUsedValuesDefinedAbove(product.epilogue.getRegion(), read);
  return llvm::all_of(read, [&](Value value) {
    return dominance.properlyDominates(value, op);
  });
}

/// Rewrites products of one block and left-hand side, as many as possible
/// together, where the first of them is.
static void rewriteGroup(RewriterBase &rewriter, StrassenProducts products,
                         DominanceInfo &dominance) {
  while (!products.empty()) {
    Operation *first = products.front().getLast();
    for (StrassenProduct &product : products)
      if (product.getLast()->isBeforeInBlock(first))
        first = product.getLast();
    StrassenProducts together, later;
    for (StrassenProduct &product : products)
      (canComeBefore(first, product, dominance) ? together : later)
          .push_back(product);
    rewriter.setInsertionPoint(first);
    rewriteByBlocks(rewriter, together);
    products = std::move(later);
  }
}

void Strassen::runOnOperation() {
  auto &dominance = getAnalysis<DominanceInfo>();
  // With the dimension that is the rows.
  using Key = std::tuple<Block *, Value, unsigned>;
  llvm::MapVector<Key, StrassenProducts> groups;
  for (StrassenProduct &product : collect(getOperation())) {
    remark::passed(product.op.getLoc(), optionsFor(product.op))
        << remark::add("seven products of halves instead of eight");
    OpOperand *lhs = product.roles.lhs;
    groups[{product.getLast()->getBlock(), lhs->get(),
            product.placeOf(product.roles.row, lhs)}]
        .push_back(product);
  }
  IRRewriter rewriter(&getContext());
  for (auto &[key, products] : groups)
    rewriteGroup(rewriter, std::move(products), dominance);
}
