//===- GemmProblem.cpp - A contraction as a library takes it ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GemmProblem.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace mlir::mca;

Extent mca::operator*(const Extent &a, const Extent &b) {
  Extent product{a.factor * b.factor, a.symbols};
  llvm::append_range(product.symbols, b.symbols);
  llvm::sort(product.symbols);
  return product;
}

//===----------------------------------------------------------------------===//
// Loops and their strides
//===----------------------------------------------------------------------===//

namespace {
/// Symbols are the loops by their numbers: strides of dense buffers are
/// products of sizes, those that only a view knows are not looked at.
class Loops {
public:
  explicit Loops(linalg::LinalgOp op)
      : op(op), ranges(op.getStaticLoopRanges()) {}

  GemmLoop get(unsigned loop, const ContractionRoles &roles) {
    return {size(loop),
            {stride(roles.lhs, loop), stride(roles.rhs, loop),
             stride(roles.out, loop)}};
  }
  /// Whether all strides of the operand are known.
  bool hasStrides(OpOperand *operand);

private:
  Extent size(unsigned loop) {
    if (ShapedType::isDynamic(ranges[loop]))
      return {1, {loop}};
    return {ranges[loop], {}};
  }
  std::optional<Extent> denseStride(OpOperand *operand, unsigned dim);
  std::optional<Extent> stride(OpOperand *operand, unsigned loop);

  linalg::LinalgOp op;
  SmallVector<int64_t> ranges;
};
} // namespace

/// The stride of a dimension of a buffer; none if it is not known.
std::optional<Extent> Loops::denseStride(OpOperand *operand, unsigned dim) {
  auto type = cast<MemRefType>(operand->get().getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return std::nullopt;
  if (!ShapedType::isDynamic(strides[dim]))
    return Extent{strides[dim], {}};
  if (!type.getLayout().isIdentity())
    return std::nullopt;
  Extent product;
  ArrayRef<AffineExpr> exprs = op.getMatchingIndexingMap(operand).getResults();
  for (unsigned inner = dim + 1; inner < exprs.size(); ++inner) {
    auto loop = dyn_cast<AffineDimExpr>(exprs[inner]);
    if (!loop && type.isDynamicDim(inner))
      return std::nullopt;
    product = product * (loop ? size(loop.getPosition())
                              : Extent{type.getDimSize(inner), {}});
  }
  return product;
}

std::optional<Extent> Loops::stride(OpOperand *operand, unsigned loop) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  std::optional<unsigned> dim =
      map.getResultPosition(getAffineDimExpr(loop, op.getContext()));
  return dim ? denseStride(operand, *dim) : std::nullopt;
}

bool Loops::hasStrides(OpOperand *operand) {
  return llvm::all_of(
      llvm::seq(op.getMatchingIndexingMap(operand).getNumResults()),
      [&](unsigned dim) { return denseStride(operand, dim).has_value(); });
}

//===----------------------------------------------------------------------===//
// Loops that make one
//===----------------------------------------------------------------------===//

/// `outer` and `inner` as one loop, if each step of `outer` is as far as all of
/// `inner`.
static std::optional<GemmLoop> merge(const GemmLoop &outer,
                                     const GemmLoop &inner) {
  for (auto [far, near] : llvm::zip_equal(outer.strides, inner.strides))
    if (far.has_value() != near.has_value() ||
        (far && *far != *near * inner.size))
      return std::nullopt;
  return GemmLoop{outer.size * inner.size, inner.strides};
}

/// Makes as few of the loops as there can be; one of a single iteration goes
/// where there is another.
static void mergeAll(SmallVector<GemmLoop> &loops) {
  auto mergeAny = [&] {
    for (size_t i = 0; i < loops.size(); ++i)
      for (size_t j = 0; j < loops.size(); ++j) {
        if (i == j)
          continue;
        std::optional<GemmLoop> merged =
            loops[i].size.isOne() ? loops[j] : merge(loops[i], loops[j]);
        if (!merged)
          continue;
        loops[j] = *merged;
        loops.erase(loops.begin() + i);
        return true;
      }
    return false;
  };
  while (mergeAny())
    ;
}

/// Which loops are rows, columns and batches, by what they index.
static void sortLoops(Loops &loops, const ContractionRoles &roles,
                      SmallVector<GemmLoop> &rows,
                      SmallVector<GemmLoop> &columns,
                      SmallVector<GemmLoop> &batches) {
  rows.push_back(loops.get(roles.row, roles));
  columns.push_back(loops.get(roles.column, roles));
  for (unsigned dim : roles.outerRows)
    rows.push_back(loops.get(dim, roles));
  for (unsigned dim : roles.outer) {
    GemmLoop loop = loops.get(dim, roles);
    (loop.strides[GemmLoop::Lhs] ? batches : columns).push_back(loop);
  }
  mergeAll(rows);
  mergeAll(columns);
  // What is left of rows and columns is done matrix by matrix.
  llvm::append_range(batches, ArrayRef(rows).drop_front());
  llvm::append_range(batches, ArrayRef(columns).drop_front());
  mergeAll(batches);
}

/// Whether a matrix is stored with neighbours along `loop`.
static bool isUnit(const GemmLoop &loop, GemmLoop::Operand operand) {
  return loop.strides[operand]->isOne();
}

FailureOr<GemmProblem> GemmProblem::get(linalg::LinalgOp op,
                                        const ContractionRoles &roles,
                                        StringRef &reason) {
  Loops loops(op);
  if (!llvm::all_of(ArrayRef({roles.lhs, roles.rhs, roles.out}),
                    [&](OpOperand *o) { return loops.hasStrides(o); })) {
    reason = "the strides of a view are known at run time only";
    return failure();
  }
  SmallVector<GemmLoop> rows, columns, batches;
  sortLoops(loops, roles, rows, columns, batches);
  if (batches.size() > 1) {
    reason = "batches are not one stride apart";
    return failure();
  }
  GemmProblem problem{rows[0], columns[0], loops.get(roles.depth, roles), {}};
  if (!batches.empty() && !batches[0].size.isOne())
    problem.batch = batches[0];
  problem.transposesLhs = !isUnit(problem.depth, GemmLoop::Lhs);
  problem.transposesRhs = !isUnit(problem.column, GemmLoop::Rhs);
  if (!isUnit(problem.column, GemmLoop::Out) ||
      (problem.transposesLhs && !isUnit(problem.row, GemmLoop::Lhs)) ||
      (problem.transposesRhs && !isUnit(problem.depth, GemmLoop::Rhs))) {
    reason = "a matrix has no neighbours in memory";
    return failure();
  }
  return problem;
}

SmallVector<Value> GemmProblem::symbolValues(OpBuilder &builder,
                                             linalg::LinalgOp op) {
  return llvm::map_to_vector(op.createLoopRanges(builder, op.getLoc()),
                             [&](const Range &range) {
                               return getValueOrCreateConstantIndexOp(
                                   builder, op.getLoc(), range.size);
                             });
}
