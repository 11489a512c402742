//===- MaskTerms.cpp - What parts of the scores hide ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MaskTerms.h"

using namespace mlir;
using namespace mlir::mca;

static Term unknown(Operation *at) {
  return {.kind = TermKind::Unknown, .at = at};
}
static Term causal(Operation *at) {
  return {.kind = TermKind::Causal, .at = at};
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// A constant whose rows differ in more than what they add to the whole row.
static Term getVaryingTerm(const RowPattern &pattern, bool isTruth, bool isBool,
                           bool isInteger, Operation *at) {
  if (pattern.isGatedLow || pattern.isGatedHigh)
    return {.kind = TermKind::Gated,
            .isBool = isBool,
            .isHigh = pattern.isGatedHigh};
  if (isTruth)
    return causal(at);
  if (isInteger && !isBool)
    return {.kind = TermKind::Position};
  if (!(pattern.range < kHides))
    return causal(at);
  return {.kind = TermKind::Bias,
          .isBool = isBool,
          .range = pattern.range,
          .at = at};
}

Term mca::getTerm(const RowPattern &pattern, const Grid &grid, bool isTruth,
                  bool isInteger, Operation *at) {
  bool isBool = isTruth || (pattern.minimum >= 0.0 && pattern.maximum <= 1.0 &&
                            llvm::all_of(grid.values, [](double value) {
                              return value == 0.0 || value == 1.0;
                            }));
  if (pattern.isSame) {
    Term term{.kind = TermKind::KeyOnly,
              .variesAlongKeys = !pattern.isFlat,
              .isBool = isBool};
    if (pattern.minimum == pattern.maximum)
      term.number = pattern.minimum;
    return term;
  }
  if (pattern.isFlat)
    return {.kind = TermKind::RowOnly, .isBool = isBool, .isPosition = true};
  return getVaryingTerm(pattern, isTruth, isBool, isInteger, at);
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

static bool hasKind(ArrayRef<Term> terms, TermKind kind) {
  return llvm::any_of(terms, [&](const Term &term) { return term.is(kind); });
}

/// Whether a comparison of the terms compares queries with keys.
static bool countsQueries(ArrayRef<Term> terms) {
  bool countsRows = llvm::any_of(terms, [](const Term &term) {
    return term.is(TermKind::RowOnly) && term.isPosition;
  });
  bool hasKeys = llvm::any_of(terms, [](const Term &term) {
    return term.is(TermKind::KeyOnly) && term.variesAlongKeys;
  });
  return hasKind(terms, TermKind::Position) || (countsRows && hasKeys);
}

/// Whether the term may be added to scores, or subtracted.
static bool isAdditive(const Term &term, bool isNegated) {
  switch (term.kind) {
  case TermKind::KeyOnly:
  case TermKind::RowOnly:
  case TermKind::Bias:
    return true;
  case TermKind::Additive:
    return !isNegated;
  case TermKind::Gated:
    return term.isHigh == isNegated;
  case TermKind::Scores:
    return !isNegated || !term.isMasked;
  default:
    return false;
  }
}

static Term flip(Term term) {
  term.isHigh = !term.isHigh;
  return term;
}

/// x + c, x - c, c - x.
static Term shift(Term term, const Term &constant, bool isNegated) {
  bool isComplement = isNegated && constant.number == 1.0;
  bool keepsValues = !isNegated && constant.number == 0.0;
  term.isBool &= isComplement || keepsValues;
  return isNegated ? flip(term) : term;
}

static Term sum(const Term &a, const Term &b, bool isSub, Operation *at) {
  for (auto [term, constant, isNegated] :
       {std::tuple(a, b, false), std::tuple(b, a, isSub)})
    if (constant.isUniform() &&
        (term.is(TermKind::Gated) || term.is(TermKind::Bias) ||
         term.is(TermKind::Position)))
      return shift(term, constant, isNegated);
  if (hasKind({a, b}, TermKind::Scores) &&
      (!isAdditive(a, false) || !isAdditive(b, isSub) || a.kind == b.kind))
    return unknown(at);
  if (hasKind({a, b}, TermKind::Scores))
    return {.kind = TermKind::Scores,
            .isMasked =
                a.isMasked || b.isMasked || (!a.isUniform() && !b.isUniform())};
  if (countsQueries({a, b}))
    return {.kind = TermKind::Position};
  if (isAdditive(a, false) && isAdditive(b, isSub))
    return {.kind = TermKind::Additive};
  return unknown(at);
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// A product with, or a quotient by, something that is the same everywhere.
static Term scale(Term term, const Term &factor, bool isDiv, Operation *at) {
  std::optional<double> number = factor.number;
  bool isPositive = number && *number > 0.0;
  if (number == 1.0 || term.is(TermKind::Position))
    return term;
  if (term.is(TermKind::Scores) && (!term.isMasked || isPositive))
    return term;
  if (!number || *number == 0.0)
    return unknown(at);
  term.isBool = false;
  double size = isDiv ? 1.0 / std::abs(*number) : std::abs(*number);
  switch (term.kind) {
  case TermKind::Gated:
    return isPositive ? term : flip(term);
  case TermKind::Bias:
    term.range *= size;
    return term.range < kHides ? term : causal(at);
  case TermKind::Additive:
    // Beyond, what is close may get apart.
    return isPositive && size <= 4.0 ? term : unknown(at);
  default:
    return unknown(at);
  }
}

/// Truth values of rows and of keys, both or, if `isHigh`, either.
static Term gate(const Term &a, const Term &b, bool isHigh, Operation *at) {
  for (auto [term, other] : {std::pair(a, b), std::pair(b, a)}) {
    bool isGate = term.is(TermKind::RowOnly) && other.is(TermKind::KeyOnly);
    bool isGated = term.is(TermKind::Gated) && term.isHigh == isHigh &&
                   (other.is(TermKind::KeyOnly) || other.is(TermKind::RowOnly));
    if (isGate || isGated)
      return {.kind = TermKind::Gated,
              .isBool = a.isBool && b.isBool,
              .isHigh = isHigh};
  }
  return unknown(at);
}

static Term product(const Term &a, const Term &b, bool isDiv, Operation *at) {
  for (auto [term, factor] : {std::pair(a, b), std::pair(b, a)}) {
    if (factor.isUniform())
      return scale(term, factor, isDiv, at);
    bool isFactor =
        factor.is(TermKind::KeyOnly) || factor.is(TermKind::RowOnly);
    if (term.is(TermKind::Scores) && !term.isMasked && isFactor)
      return {.kind = TermKind::Scores,
              .isMasked = factor.is(TermKind::KeyOnly)};
    if (isDiv) // By a.
      return unknown(at);
    // A triangle of ones times the padding.
    if (term.is(TermKind::Bias) && term.isBool && isFactor)
      return causal(term.at);
  }
  if (countsQueries({a, b}) && !(a.isBool && b.isBool))
    return {.kind = TermKind::Position};
  return a.isBool && b.isBool ? gate(a, b, /*isHigh=*/false, at) : unknown(at);
}

//===----------------------------------------------------------------------===//
// Other operations
//===----------------------------------------------------------------------===//

/// A function that never decreases, or, if `isNegated`, never increases.
static Term applyMonotone(Term term, bool isNegated, Operation *at) {
  switch (term.kind) {
  case TermKind::Gated:
    return isNegated ? flip(term) : term;
  case TermKind::Position:
    return term;
  case TermKind::Scores:
  case TermKind::Additive:
    return isNegated && !(term.is(TermKind::Scores) && !term.isMasked)
               ? unknown(at)
               : term;
  default:
    return unknown(at);
  }
}

/// The lower or, if `isHigh`, the higher one.
static Term extremum(const Term &a, const Term &b, bool isHigh, Operation *at) {
  for (auto [term, limit] : {std::pair(a, b), std::pair(b, a)})
    if (limit.isUniform())
      return term.is(TermKind::Bias)
                 ? term
                 : applyMonotone(term, /*isNegated=*/false, at);
  if (countsQueries({a, b}))
    return {.kind = TermKind::Position};
  return gate(a, b, isHigh, at);
}

/// Any function of one term that varies.
static Term applyAny(ArrayRef<Term> operands, Operation *at) {
  if (hasKind(operands, TermKind::Scores)) {
    auto varying = llvm::make_filter_range(
        operands, [](const Term &term) { return !term.isUniform(); });
    bool isAlone = std::next(varying.begin()) == varying.end();
    return isAlone && !(*varying.begin()).isMasked ? *varying.begin()
                                                   : unknown(at);
  }
  if (countsQueries(operands))
    return {.kind = TermKind::Position};
  return unknown(at);
}

/// Either of two terms, by a condition that is the same for all queries.
static Term choose(const Term &a, const Term &b, Operation *at) {
  auto isChoice = [](const Term &term) {
    return term.is(TermKind::KeyOnly) || term.is(TermKind::Bias) ||
           term.is(TermKind::Additive) || term.is(TermKind::Scores);
  };
  if (isChoice(a) && isChoice(b))
    return {.kind = hasKind({a, b}, TermKind::Scores) ? TermKind::Scores
                                                      : TermKind::Additive,
            .isMasked = true};
  // select(keys, rows, -inf), select(keys, rows, false)
  for (auto [term, hidden] : {std::pair(a, b), std::pair(b, a)}) {
    bool isFalse = term.isBool && hidden.number == 0.0;
    if ((term.is(TermKind::RowOnly) ||
         (term.is(TermKind::Gated) && !term.isHigh)) &&
        (isFalse || hidden.isHiding()))
      return {.kind = TermKind::Gated, .isBool = isFalse};
  }
  return unknown(at);
}

/// A row shows `shown`, or one number all over.
static Term hideRows(const Term &shown, const Term &hidden, Operation *at) {
  bool isTruth = shown.isBool && hidden.isBool && hidden.number;
  if (shown.is(TermKind::KeyOnly) && (isTruth || hidden.isHiding()))
    return {.kind = TermKind::Gated,
            .isBool = isTruth,
            .isHigh = hidden.number == 1.0};
  if (!hidden.isHiding())
    return unknown(at);
  if (shown.is(TermKind::Scores))
    return {.kind = TermKind::Scores, .isMasked = true};
  bool isSum = shown.is(TermKind::Bias) || shown.is(TermKind::Additive);
  return isSum ? Term{.kind = TermKind::Additive} : unknown(at);
}

/// One of two numbers.
static Term choosePattern(const Term &condition, double ifTrue,
                          double ifFalse) {
  double extreme = condition.isHigh ? ifTrue : ifFalse,
         other = condition.isHigh ? ifFalse : ifTrue;
  bool isBool = extreme + other == 1.0 && extreme * other == 0.0;
  return {.kind = TermKind::Gated, .isBool = isBool, .isHigh = extreme > other};
}

static Term select(const Term &condition, const Term &ifTrue,
                   const Term &ifFalse, Operation *at) {
  switch (condition.kind) {
  case TermKind::KeyOnly:
    return choose(ifTrue, ifFalse, at);
  case TermKind::RowOnly: {
    Term term = hideRows(ifTrue, ifFalse, at);
    return term.is(TermKind::Unknown) ? hideRows(ifFalse, ifTrue, at) : term;
  }
  case TermKind::Gated:
    if (ifTrue.number && ifFalse.number)
      return choosePattern(condition, *ifTrue.number, *ifFalse.number);
    return condition.isHigh ? hideRows(ifFalse, ifTrue, at)
                            : hideRows(ifTrue, ifFalse, at);
  default:
    return unknown(condition.at ? condition.at : at);
  }
}

static Term compare(ArrayRef<Term> operands, Operation *at) {
  bool isAlone = llvm::all_of(llvm::drop_begin(operands), [](const Term &term) {
    return term.isUniform();
  });
  if (operands[0].is(TermKind::Bias) && operands[0].isBool && isAlone)
    return causal(at);
  // A truth value made of another.
  if (operands[0].is(TermKind::Gated) && operands[0].isBool && isAlone &&
      operands.size() == 1)
    return operands[0];
  return unknown(at);
}

/// Whether the operation makes truth values of truth values.
static bool keepsBool(const MaskOp &op, ArrayRef<Term> operands) {
  bool areBools =
      llvm::all_of(operands, [](const Term &term) { return term.isBool; });
  switch (op.kind) {
  case MaskOpKind::Compare:
    return true;
  case MaskOpKind::Sub:
    return areBools && operands[0].number == 1.0;
  case MaskOpKind::Cast:
  case MaskOpKind::Not:
  case MaskOpKind::Mul:
  case MaskOpKind::And:
  case MaskOpKind::Or:
  case MaskOpKind::Minimum:
  case MaskOpKind::Maximum:
  case MaskOpKind::Select:
    return areBools;
  default:
    return false;
  }
}

/// The term of terms that all vary along queries only, or keys only.
static std::optional<Term> combineApart(const MaskOp &op,
                                        ArrayRef<Term> operands) {
  bool isBool = keepsBool(op, operands);
  if (llvm::all_of(operands,
                   [](const Term &term) { return term.is(TermKind::KeyOnly); }))
    return Term{
        .kind = TermKind::KeyOnly,
        .variesAlongKeys = llvm::any_of(
            operands, [](const Term &term) { return term.variesAlongKeys; }),
        .isBool = isBool};
  if (llvm::all_of(operands, [](const Term &term) {
        return term.is(TermKind::RowOnly) || term.isUniform();
      }))
    return Term{.kind = TermKind::RowOnly,
                .isBool = isBool,
                .isPosition = llvm::any_of(operands, [](const Term &term) {
                  return term.isPosition;
                })};
  return std::nullopt;
}

Term mca::combine(const MaskOp &op, ArrayRef<Term> operands, Operation *at) {
  if (std::optional<Term> term = combineApart(op, operands))
    return *term;
  if (const Term *found = llvm::find_if(
          operands, [](const Term &term) { return term.is(TermKind::Causal); });
      found != operands.end())
    return *found;
  if (op.kind == MaskOpKind::Compare && countsQueries(operands) &&
      !hasKind(operands, TermKind::Scores))
    return causal(at);
  if (const Term *found = llvm::find_if(
          operands,
          [](const Term &term) { return term.is(TermKind::Unknown); });
      found != operands.end())
    return *found;
  switch (op.kind) {
  case MaskOpKind::Cast:
    return operands[0];
  case MaskOpKind::Monotone:
    return applyMonotone(operands[0], /*isNegated=*/false, at);
  case MaskOpKind::Not:
  case MaskOpKind::Negate: {
    Term term = operands[0].is(TermKind::Bias)
                    ? operands[0]
                    : applyMonotone(operands[0], /*isNegated=*/true, at);
    term.isBool &= op.kind == MaskOpKind::Not;
    return term;
  }
  case MaskOpKind::Add:
  case MaskOpKind::Sub:
    return sum(operands[0], operands[1], op.kind == MaskOpKind::Sub, at);
  case MaskOpKind::Mul:
  case MaskOpKind::Div:
    return product(operands[0], operands[1], op.kind == MaskOpKind::Div, at);
  case MaskOpKind::Minimum:
  case MaskOpKind::Maximum:
    return extremum(operands[0], operands[1], op.kind == MaskOpKind::Maximum,
                    at);
  case MaskOpKind::And:
  case MaskOpKind::Or:
    return gate(operands[0], operands[1], op.kind == MaskOpKind::Or, at);
  case MaskOpKind::Compare:
    return compare(operands, at);
  case MaskOpKind::Select:
    return select(operands[0], operands[1], operands[2], at);
  case MaskOpKind::Other:
    return applyAny(operands, at);
  }
  return unknown(at);
}
