//===- Sizes.h - Symbolic sizes of tensor dimensions ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_SIZES_H
#define MCA_MATCH_SIZES_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace mlir::mca {

/// The size of a dimension: a coefficient times sizes known only at run time.
/// 12, s0, 12 * s0, s0 * s1.
class Extent {
public:
  Extent(int64_t value) : coefficient(value) {}
  static Extent symbol(unsigned id);

  bool isStatic() const { return symbols.empty(); }
  /// The value, ShapedType::kDynamic unless static.
  int64_t getStatic() const;
  bool isOne() const { return isStatic() && coefficient == 1; }
  bool isZero() const { return isStatic() && coefficient == 0; }
  int64_t getCoefficient() const { return coefficient; }
  ArrayRef<unsigned> getSymbols() const { return symbols; }

  Extent operator*(const Extent &other) const;
  /// The exact quotient, where the divisor is part of the product.
  std::optional<Extent> dividedBy(const Extent &divisor) const;
  bool operator==(const Extent &other) const {
    return coefficient == other.coefficient && symbols == other.symbols;
  }

private:
  int64_t coefficient;
  /// Sorted; one entry per factor.
  SmallVector<unsigned, 2> symbols;
};

/// "12", or "?" where only the run knows.
std::string toString(const Extent &extent);

/// What a symbol stands for: dimension `dim` of a tensor, or an integer.
struct SizeRoot {
  Value value;
  std::optional<int64_t> dim;
};

/// Sizes by the operations that computed them: tensor.dim and integer
/// arithmetic are followed to their roots, so that two sizes are equal when
/// they have the same extent.
class Sizes {
public:
  /// Size of a dimension of a ranked tensor.
  Extent get(Value tensor, int64_t dim);
  SmallVector<Extent> get(Value tensor);
  /// Value of an index or integer.
  Extent getScalar(Value scalar);

  /// The truth of a comparison, where it is known.
  std::optional<bool> getTruth(Value condition);

  /// Records that two sizes are equal, as the program guarantees.
  void equate(const Extent &a, const Extent &b);
  /// Records the equalities that `cf.assert` checks before `op` runs.
  void assumeAssertionsBefore(Operation *op);

  /// The extent in terms of symbols that stand for nothing else.
  Extent canonical(const Extent &extent) const;
  const SizeRoot &getRoot(unsigned symbol) const { return roots[symbol]; }

private:
  Extent getSymbol(Value value, std::optional<int64_t> dim);
  /// The extent of `compute`, computed once.
  Extent memoize(Value value, std::optional<int64_t> dim,
                 llvm::function_ref<Extent()> compute);
  Extent compute(Value tensor, int64_t dim);
  Extent computeScalar(Value scalar);
  /// Whether a value can only be a size, which is never negative.
  bool isNonNegative(Value scalar);

  SmallVector<SizeRoot> roots;
  /// What a symbol was equated with.
  DenseMap<unsigned, Extent> replacements;
  DenseMap<std::pair<Value, int64_t>, unsigned> symbolOf;
  DenseMap<std::pair<Value, int64_t>, Extent> cache;
};

} // namespace mlir::mca

#endif // MCA_MATCH_SIZES_H
