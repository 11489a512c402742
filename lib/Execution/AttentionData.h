//===- AttentionData.h - What one attention read and wrote ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_ATTENTIONDATA_H
#define MCA_LIB_EXECUTION_ATTENTIONDATA_H

#include "mca/Sampling/MatrixView.h"
#include "mca/Support/HostArray.h"
#include "mca/Transforms/TapAttention.h"
#include "llvm/Support/Error.h"

#include <span>
#include <vector>

namespace mlir::mca {

using FloatView = MatrixView<const float>;

/// The operands and the result of one attention as a tapped program returned
/// them, by batch element and head.
struct AttentionData {
  /// Fails, with an error that names the attention, if sizes do not belong
  /// together.
  static llvm::Expected<AttentionData> create(const AttentionTap &tap,
                                              ArrayRef<HostArray> results);

  /// X, n x d.
  FloatView values(int64_t batch) const;
  /// W_h, d x d_h.
  FloatView weight(int64_t head) const;
  /// d_h entries or none.
  std::span<const float> bias(int64_t head) const;
  /// A of the head's query heads, n_q x n each.
  SmallVector<FloatView> probabilities(int64_t batch, int64_t head) const;
  /// V~ of the head, n x d_h.
  std::span<const float> encoded(int64_t batch, int64_t head) const;
  /// Y~ of one query head of the head's, n_q x d_h.
  std::span<const float> outputs(int64_t batch, int64_t head,
                                 int64_t member) const;
  /// Whether the head was computed exactly because its bound was exceeded.
  bool fellBack(int64_t batch, int64_t head) const;

  const AttentionTap *tap = nullptr;
  std::vector<float> x, w, b, a, y;
  std::vector<bool> fallbacks;
  /// d, h, d_h, n, n_q, h_q / h and the number of batch elements.
  int64_t inputDim = 0, heads = 0, headDim = 0, tokens = 0, queries = 0,
          group = 0, batches = 0;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_ATTENTIONDATA_H
