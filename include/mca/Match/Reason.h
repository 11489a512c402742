//===- Reason.h - Why an attention is left exact ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_REASON_H
#define MCA_MATCH_REASON_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace mlir::mca {

/// The first step of the match that failed.
enum class MissReason {
  AlreadyEncoded,
  SoftmaxSum,
  SoftmaxMaximum,
  SoftmaxAxis,
  TableSoftmax,
  UnknownGuard,
  ProbabilitiesEdited,
  DynamicShape,
  EmptyShape,
  ElementType,
  ProductBody,
  LayoutNotTracked,
  ValueNotProjected,
  ProductOfInput,
  ValueFromCache,
  ValueGathered,
  ValueShared,
  ValueRepeated,
  WeightNotConstant,
  WeightVariesWithToken,
  BiasShape,
  ForeignAttention,
  MaskVariesWithQuery,
  MaskUnknown,
};

/// Identifier of the reason, as remarks name it: "SoftmaxAxis".
StringRef getMissName(MissReason reason);
/// One sentence: what the match expected.
StringRef getMissMessage(MissReason reason);
/// One sentence: what would help.
StringRef getMissSuggestion(MissReason reason);

/// A plausible attention that is left exact: why, at which operation, and what
/// was found there.
struct Miss {
  MissReason reason;
  Operation *at;
  std::string found;
};

/// How a remark names an operation: 'dialect.name'.
std::string describeOp(Operation *op);
/// The same of the producer, or "a block argument".
std::string describeProducer(Value value);

/// A value or the reason for its absence.
template <typename T>
class MatchOr {
public:
  MatchOr(T value) : value(std::move(value)) {}
  MatchOr(Miss miss) : miss(std::move(miss)) {}

  explicit operator bool() const { return value.has_value(); }
  T &operator*() { return *value; }
  T *operator->() { return &*value; }
  const Miss &why() const { return *miss; }

private:
  std::optional<T> value;
  std::optional<Miss> miss;
};

} // namespace mlir::mca

#endif // MCA_MATCH_REASON_H
