//===- Registration.h - One call that registers all of mca ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_PIPELINES_REGISTRATION_H
#define MCA_PIPELINES_REGISTRATION_H

namespace mlir {
class DialectRegistry;
namespace mca {

/// The mca dialect and its interface implementations, nothing of upstream:
/// mca-to-cpu and mca-to-gpu need the interfaces that registerAllDialects adds.
void registerMCADialect(DialectRegistry &registry);

/// The passes and pipelines of mca, by the names that --help shows.
void registerMCAPasses();

/// All of upstream's dialects and extensions, what translates kernels, and the
/// mca dialect.
void registerAllDialects(DialectRegistry &registry);

/// What a driver needs: all of upstream's dialects, extensions and passes, and
/// mca's.
void registerEverything(DialectRegistry &registry);

} // namespace mca
} // namespace mlir

#endif // MCA_PIPELINES_REGISTRATION_H
