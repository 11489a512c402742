//===- ConvertMPIToLLVM.cpp - Calls of the MPI library --------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/Utils/UsesDialect.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Conversion/LLVMCommon/ConversionTarget.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Conversion/MPIToLLVM/MPIToLLVM.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MPI/IR/MPI.h"
#include "mlir/Transforms/DialectConversion.h"

namespace mlir::mca {
#define GEN_PASS_DEF_CONVERTMPITOLLVM
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Upstream calls the handle of OpenMPI's operation `name` ompi_mpi_NAME; the
/// library has ompi_mpi_op_NAME.
static LogicalResult correctName(SymbolTable &symbols, StringRef name) {
  Operation *handle = symbols.lookup("ompi_mpi_" + name.str());
  return handle ? symbols.rename(handle, "ompi_mpi_op_" + name.str())
                : success();
}

namespace {
struct ConvertMPIToLLVM : mca::impl::ConvertMPIToLLVMBase<ConvertMPIToLLVM> {
  void runOnOperation() override {
    if (!usesDialect<mpi::MPIDialect>(getOperation()))
      return;
    LLVMTypeConverter converter(&getContext());
    RewritePatternSet patterns(&getContext());
    mpi::populateMPIToLLVMConversionPatterns(converter, patterns);
    LLVMConversionTarget target(getContext());
    target.addIllegalDialect<mpi::MPIDialect>();
    if (failed(applyPartialConversion(getOperation(), target,
                                      std::move(patterns))))
      return signalPassFailure();
    SymbolTable symbols(getOperation());
    for (StringRef name : {"sum", "prod", "max", "min"})
      if (failed(correctName(symbols, name)))
        return signalPassFailure();
  }
};
} // namespace
