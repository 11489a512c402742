//===- VectorTarget.h - What the vector units of a CPU hold -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_VECTORTARGET_H
#define MCA_EMIT_VECTORTARGET_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace mlir::mca {

/// f32 lanes of one vector register of a processor with the features, in LLVM's
/// names, for which `hasFeature` holds: 16 with AVX-512, 8 with AVX2 and FMA, 4
/// otherwise.
int64_t getVectorWidth(llvm::function_ref<bool(llvm::StringRef)> hasFeature);

/// The same for this machine.
int64_t getHostVectorWidth();

/// How sums of products of int8 are taken.
enum class Int8Dot {
  /// One product at a time, in i32.
  Plain,
  /// Two neighbouring products of i16 into one i32 (pmaddwd).
  Pairs,
  /// Four neighbouring products into one i32, left factors unsigned (VNNI).
  Groups,
};

/// What only some processors have an instruction for.
struct DotSupport {
  Int8Dot int8 = Int8Dot::Plain;
  /// Two neighbouring products of bf16 into one f32 (avx512_bf16).
  bool bf16 = false;
  /// Whether one instruction puts chosen lanes of 16 bits side by side
  /// (avx512_vbmi2).
  bool compresses16 = false;
  /// Whether one instruction multiplies by powers of two (avx512f).
  bool scales = false;
};

/// For vectors of `width` f32 lanes and the features for which `hasFeature`
/// holds.
DotSupport getDotSupport(int64_t width,
                         llvm::function_ref<bool(llvm::StringRef)> hasFeature);

/// Of `features`; with `width` 0 and no features, of this machine.
DotSupport getDotSupport(int64_t width, llvm::ArrayRef<std::string> features);

/// The features that anything here asks for.
llvm::ArrayRef<llvm::StringRef> getKnownFeatures();

/// Whether an option that asks for a vector width can have the value `width`:
/// 4, 8, 16, or 0 for the host's.
inline bool isVectorWidthOption(int64_t width) {
  return width == 0 || width == 4 || width == 8 || width == 16;
}

/// The register tile of a matrix product: `rows` x `vectors` registers of
/// `width` f32 hold the sums, the rest one row of the right-hand side and one
/// broadcast scalar.
struct RegisterTile {
  int64_t width, rows, vectors;

  int64_t columns() const { return width * vectors; }
  /// As many vectors as `columns` fill, at least one.
  RegisterTile narrowedTo(int64_t columns) const;
};

/// The largest tile that leaves no register spilled: 6 x 4 of the 32 registers
/// of AVX-512, 6 x 2 of the 16 of AVX2, 4 x 2 of 4 lanes. `width` 0 asks for
/// the host's.
RegisterTile getRegisterTile(int64_t width);

/// The tile for rows of unequal trip counts and `columns` columns: fewer rows,
/// so that fewer terms are left that not all of them have, where wide rows keep
/// as many sums in flight.
RegisterTile getGatherTile(RegisterTile tile, int64_t columns);

} // namespace mlir::mca

#endif // MCA_EMIT_VECTORTARGET_H
