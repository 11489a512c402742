//===- KeyColumns.cpp - What is computed of an attention's keys -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeyColumns.h"
#include "DeadElements.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

bool mca::canShorten(linalg::GenericOp op, unsigned loop) {
  if (!op.hasPureTensorSemantics())
    return false;
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  return llvm::all_of(op->getOpOperands(), [&](OpOperand &operand) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    // Keys are counted by whole vectors: none ends within a group of rows.
    bool isPacked = succeeded(roles) && roles->packed && roles->rhs == &operand;
    return isPacked || llvm::all_of(map.getResults(), [&](AffineExpr expr) {
             return !expr.isFunctionOfDim(loop) || isa<AffineDimExpr>(expr);
           });
  });
}

std::optional<unsigned> mca::getKeyDim(OpResult result, unsigned loop) {
  auto op = cast<linalg::GenericOp>(result.getOwner());
  return op.getIndexingMapMatchingResult(result).getResultPosition(
      getAffineDimExpr(loop, op.getContext()));
}

/// Adds the operation that reads `use`, a tracked result.
bool KeyColumns::addUser(OpOperand &use) {
  auto user = dyn_cast<linalg::GenericOp>(use.getOwner());
  auto result = cast<OpResult>(use.get());
  auto producer = cast<linalg::GenericOp>(result.getOwner());
  if (!user || user->getBlock() != producer->getBlock() || user.isDpsInit(&use))
    return false;
  unsigned dim = *getKeyDim(result, getLoop(producer));
  auto expr =
      dyn_cast<AffineDimExpr>(user.getMatchingIndexingMap(&use).getResult(dim));
  if (!expr || !canShorten(user, expr.getPosition()))
    return false;
  return loops.try_emplace(user, expr.getPosition()).first->second ==
         expr.getPosition();
}

/// Adds the operation that lays out or scales keys for `operand` alone.
void KeyColumns::addCopy(OpOperand &operand) {
  auto user = cast<linalg::GenericOp>(operand.getOwner());
  auto copy = operand.get().getDefiningOp<linalg::GenericOp>();
  std::optional<unsigned> dim =
      user.getMatchingIndexingMap(&operand).getResultPosition(
          getAffineDimExpr(getLoop(user), user.getContext()));
  if (!dim || !copy || copy->getBlock() != user->getBlock() ||
      !copy->hasOneUse() || !copy.isAllParallelLoops() ||
      copy.getNumDpsInits() != 1)
    return;
  AffineMap map = copy.getMatchingIndexingMap(copy.getDpsInitOperand(0));
  auto expr = dyn_cast<AffineDimExpr>(map.getResult(*dim));
  if (expr && canShorten(copy, expr.getPosition()))
    loops.insert({copy, expr.getPosition()});
}

/// Adds what reads `result`, an element for each row and key. What has columns
/// only, statistics, is read by other kinds of operations.
void KeyColumns::addUsers(OpResult result,
                          SmallVectorImpl<Operation *> &worklist) {
  auto op = cast<linalg::GenericOp>(result.getOwner());
  bool hasRows = isContraction(op) ||
                 op.getIndexingMapMatchingResult(result).isPermutation();
  for (OpOperand &use : result.getUses()) {
    size_t known = loops.size();
    if (!hasRows || !addUser(use))
      otherUses.insert(&use);
    else if (loops.size() != known)
      worklist.push_back(use.getOwner());
  }
}

/// Whether the loop runs over keys and not over queries: what is summed up
/// first, or compared, be it by a softmax or a product, are elements of keys.
bool KeyColumns::runsOverKeys(linalg::GenericOp scores) const {
  for (const auto &[op, loop] : loops) {
    auto generic = cast<linalg::GenericOp>(op);
    if (scores->isBeforeInBlock(op) && generic.getNumReductionLoops() != 0)
      return generic.getIteratorTypesArray()[loop] ==
             utils::IteratorType::reduction;
  }
  return false;
}

/// Adds all that reads tracked results.
void KeyColumns::follow() {
  SmallVector<Operation *> worklist{loops.front().first};
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    for (OpResult result : op->getResults())
      if (getKeyDim(result, loops.lookup(op)))
        addUsers(result, worklist);
  }
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

/// What `value` of the body of `op` is computed from, itself included.
static SetVector<Value> getCone(linalg::GenericOp op, Value value) {
  SetVector<Value> cone;
  cone.insert(value);
  for (size_t i = 0; i < cone.size(); ++i)
    if (Operation *inside = cone[i].getDefiningOp();
        inside && inside->getBlock() == op.getBlock())
      cone.insert_range(inside->getOperands());
  return cone;
}

SmallVector<OpOperand *> mca::getSources(linalg::GenericOp op, Value value) {
  SmallVector<OpOperand *> sources;
  for (Value source : getCone(op, value))
    if (auto argument = dyn_cast<BlockArgument>(source);
        argument && argument.getOwner() == op.getBlock())
      sources.push_back(&op->getOpOperand(argument.getArgNumber()));
  return sources;
}

/// Whether `value` of `op`'s body is computed from inputs of which at least one
/// tells keys apart, by operations that can be repeated elsewhere, and from
/// nothing that depends on the scores.
bool KeyColumns::isMask(linalg::GenericOp op, Value value) const {
  for (Value part : getCone(op, value)) {
    Operation *inside = part.getDefiningOp();
    if (!inside || inside->getBlock() != op.getBlock())
      continue;
    auto index = dyn_cast<linalg::IndexOp>(inside);
    if (index ? index.getDim() != getLoop(op)
              : !isa<arith::ArithDialect>(inside->getDialect()))
      return false;
  }
  SmallVector<OpOperand *> sources = getSources(op, value);
  return llvm::all_of(sources,
                      [&](OpOperand *source) {
                        return op.isDpsInput(source) &&
                               !isTracked(source->get()) &&
                               op.getMatchingIndexingMap(source)
                                   .isProjectedPermutation();
                      }) &&
         llvm::any_of(sources, [&](OpOperand *source) {
           return op.getMatchingIndexingMap(source).isFunctionOfDim(
               getLoop(op));
         });
}

/// What hides scores in the body of `op`.
void KeyColumns::findTerms(linalg::GenericOp op) {
  for (Operation &inside : op.getBlock()->without_terminator()) {
    auto add = dyn_cast<arith::AddFOp>(inside);
    auto select = dyn_cast<arith::SelectOp>(inside);
    for (unsigned i : {0, 1}) {
      if (add && isMask(op, add->getOperand(i)) &&
          !isMask(op, add->getOperand(1 - i)))
        terms.push_back({add, add->getOperand(i)});
      if (select && isMask(op, select.getCondition()) &&
          isLowNumber(select->getOperand(2 - i)))
        terms.push_back({select, select.getCondition(), i == 0});
    }
  }
  if (!terms.empty())
    masked = op;
}

/// Whether something else than the terms hides scores: a row that sees no key
/// then is not known for one.
bool KeyColumns::hidesOtherwise() const {
  auto isPartOfTerm = [&](arith::SelectOp select) {
    return llvm::any_of(terms, [&](const MaskTerm &term) {
      SetVector<Value> cone = getCone(masked, term.value);
      return term.user == select || cone.contains(select.getResult());
    });
  };
  return llvm::any_of(loops, [&](const auto &entry) {
    Block *body = cast<linalg::GenericOp>(entry.first).getBlock();
    return llvm::any_of(*body, [&](Operation &inside) {
      auto select = dyn_cast<arith::SelectOp>(inside);
      return select &&
             (isLowNumber(select.getTrueValue()) ||
              isLowNumber(select.getFalseValue())) &&
             !isPartOfTerm(select);
    });
  });
}

/// Whether columns that `term` hides in all rows of a tile change nothing that
/// has no columns, and are zero where others read them.
bool KeyColumns::isHarmless(const MaskTerm &term) const {
  DeadElements dead(term.user);
  return llvm::all_of(loops,
                      [&](const auto &entry) {
                        return dead.visit(cast<linalg::GenericOp>(entry.first),
                                          entry.second);
                      }) &&
         llvm::all_of(otherUses, [&](OpOperand *use) {
           return !loops.contains(use->getOwner()) && dead.areZero(use->get());
         });
}

std::optional<KeyColumns> KeyColumns::get(linalg::GenericOp scores) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(scores, reason);
  if (failed(roles))
    return std::nullopt;
  for (unsigned loop : {roles->column, roles->row}) {
    KeyColumns columns;
    columns.loops.insert({scores, loop});
    if (!canShorten(scores, loop))
      continue;
    columns.follow();
    for (OpOperand *operand : {roles->lhs, roles->rhs})
      columns.addCopy(*operand);
    auto ordered = columns.loops.takeVector();
    llvm::sort(ordered, [](const auto &a, const auto &b) {
      return a.first->isBeforeInBlock(b.first);
    });
    for (const auto &entry : ordered)
      columns.loops.insert(entry);
    if (!columns.runsOverKeys(scores))
      continue;
    // What comes before the scores lays out keys.
    for (const auto &[op, _] : columns.loops)
      if (columns.terms.empty() && scores->isBeforeInBlock(op))
        columns.findTerms(cast<linalg::GenericOp>(op));
    if (!columns.terms.empty() && !columns.hidesOtherwise() &&
        llvm::all_of(columns.terms, [&](const MaskTerm &term) {
          return columns.isHarmless(term);
        }))
      return columns;
  }
  return std::nullopt;
}
