//===- SpectralNorm.h - Upper bound of the largest singular value -*- C++
//-*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_SPECTRALNORM_H
#define MCA_SAMPLING_SPECTRALNORM_H

#include "mca/Sampling/MatrixView.h"

#include <cstdint>

namespace mlir::mca {

/// What spectralNormBound adds for its own rounding, relative. The rounding is
/// below 1e-9 for any matrix of fewer than 2^20 entries.
inline constexpr double spectralNormRounding = 1e-6;

/// The largest ratio of spectralNormBound to sigma_max for a matrix of rank at
/// most `rank`: rank^(1/4096) (1 + spectralNormRounding), 1.001 for rank 64.
double spectralNormMargin(int64_t rank);

/// An upper bound of sigma_max(M), the largest singular value, never below it
/// and above it by at most spectralNormMargin(min(rows, cols)). 0 for a zero or
/// empty matrix, infinity if an entry is NaN or infinite. Deterministic; no
/// entry's size matters, because the largest one is divided out first.
///
/// With G the smaller of M M^T and M^T M it is
/// ||G^(2^10)||_F^(1 / (2 * 2^10)) (1 + spectralNormRounding), by ten squarings
/// of the normalised G. Unlike power iteration, whose estimate approaches
/// sigma_max from below, a Frobenius norm of powers does so from above:
/// sigma^2048 <= ||G^1024||_F <= sqrt(rank) sigma^2048.
double spectralNormBound(MatrixView<const float> matrix);
double spectralNormBound(MatrixView<const double> matrix);

} // namespace mlir::mca

#endif // MCA_SAMPLING_SPECTRALNORM_H
