//===- CallGemm.cpp - Products by a vendor's library ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GemmProblem.h"

#include "../AbsorbStart.h"

#include "mca/Conversion/Passes.h"
#include "mca/Dialect/MCA/Utils/RemarkOptions.h"
#include "mca/Runtime/Runtime.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/FunctionCallUtils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {
#define GEN_PASS_DEF_CALLGEMM
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static std::optional<McaGemmType> getGemmType(Type element, bool tf32) {
  if (element.isF32())
    return tf32 ? McaGemmTF32 : McaGemmF32;
  if (element.isF16())
    return McaGemmF16;
  if (element.isBF16())
    return McaGemmBF16;
  return std::nullopt;
}

static Type getElementType(OpOperand *operand) {
  return getElementTypeOrSelf(operand->get().getType());
}

namespace {
/// Writes the call for one contraction, in front of it.
class Caller {
public:
  Caller(ImplicitLocOpBuilder &builder, linalg::LinalgOp op,
         const ContractionRoles &roles, const GemmProblem &problem, bool tf32)
      : builder(builder), op(op), roles(roles), problem(problem), tf32(tf32),
        symbols(GemmProblem::symbolValues(builder, op)) {}

  /// What mcaGemm returns.
  Value call();

private:
  Value i32(int64_t value) {
    return arith::ConstantOp::create(builder, builder.getI32IntegerAttr(value));
  }
  Value i64(const std::optional<Extent> &extent);
  Value null() {
    auto pointer = LLVM::LLVMPointerType::get(builder.getContext());
    return LLVM::ZeroOp::create(builder, pointer);
  }
  Value address(Value buffer);
  Value gemmType(OpOperand *operand, bool mayRound) {
    return i32(*getGemmType(getElementType(operand), mayRound && tf32));
  }
  void addMatrix(OpOperand *operand, GemmLoop::Operand which,
                 const GemmLoop &along);

  ImplicitLocOpBuilder &builder;
  linalg::LinalgOp op;
  const ContractionRoles &roles;
  const GemmProblem &problem;
  bool tf32;
  SmallVector<Value> symbols;
  SmallVector<Value> operands;
};
} // namespace

/// 0 for no stride.
Value Caller::i64(const std::optional<Extent> &extent) {
  Type type = builder.getI64Type();
  Value value = arith::ConstantOp::create(
      builder, builder.getI64IntegerAttr(extent ? extent->factor : 0));
  if (!extent)
    return value;
  for (unsigned symbol : extent->symbols) {
    Value size =
        builder.createOrFold<arith::IndexCastOp>(type, symbols[symbol]);
    value = builder.createOrFold<arith::MulIOp>(value, size);
  }
  return value;
}

/// Of the first element.
Value Caller::address(Value buffer) {
  Type type = builder.getI64Type();
  Value address =
      memref::ExtractAlignedPointerAsIndexOp::create(builder, buffer);
  auto memref = cast<MemRefType>(buffer.getType());
  if (!memref.getLayout().isIdentity()) {
    auto metadata = memref::ExtractStridedMetadataOp::create(builder, buffer);
    Value bytes = arith::ConstantIndexOp::create(
        builder, memref.getElementTypeBitWidth() / 8);
    Value offset = arith::MulIOp::create(builder, metadata.getOffset(), bytes);
    address = arith::AddIOp::create(builder, address, offset);
  }
  address = arith::IndexCastOp::create(builder, type, address);
  auto pointer = LLVM::LLVMPointerType::get(builder.getContext());
  return LLVM::IntToPtrOp::create(builder, pointer, address);
}

/// A matrix with lines apart along `along`.
void Caller::addMatrix(OpOperand *operand, GemmLoop::Operand which,
                       const GemmLoop &along) {
  std::optional<Extent> batchStride;
  if (problem.batch)
    batchStride = problem.batch->strides[which];
  llvm::append_values(operands, address(operand->get()),
                      i64(along.strides[which]), i64(batchStride));
}

Value Caller::call() {
  llvm::append_values(operands, gemmType(roles.lhs, /*mayRound=*/true),
                      gemmType(roles.out, /*mayRound=*/false),
                      i32(problem.transposesLhs), i32(problem.transposesRhs));
  llvm::append_values(
      operands, i64(problem.batch ? problem.batch->size : Extent()),
      i64(problem.row.size), i64(problem.column.size), i64(problem.depth.size));
  addMatrix(roles.lhs, GemmLoop::Lhs,
            problem.transposesLhs ? problem.depth : problem.row);
  addMatrix(roles.rhs, GemmLoop::Rhs,
            problem.transposesRhs ? problem.column : problem.depth);
  addMatrix(roles.out, GemmLoop::Out, problem.row);
  // No bias; the stream is the function's, which mca-share-stream makes.
  llvm::append_values(operands, null(), null());
  auto module = op->getParentOfType<ModuleOp>();
  FailureOr<LLVM::LLVMFuncOp> callee = LLVM::lookupOrCreateFn(
      builder, module, "mcaGemm",
      llvm::to_vector(ValueRange(operands).getTypes()), builder.getI32Type());
  if (failed(callee))
    return nullptr;
  return LLVM::CallOp::create(builder, *callee, operands).getResult();
}

/// Types that the library has.
static LogicalResult checkTypes(const ContractionRoles &roles,
                                StringRef &reason) {
  Type lhs = getElementType(roles.lhs);
  if (lhs == getElementType(roles.rhs) && getGemmType(lhs, false) &&
      getGemmType(getElementType(roles.out), false))
    return success();
  reason = "the factors are of two types";
  return failure();
}

/// Calls the library for `op`, which is left for when there is none.
static LogicalResult callGemm(RewriterBase &rewriter, linalg::LinalgOp op,
                              bool tf32, StringRef &reason) {
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles) || failed(checkTypes(*roles, reason)))
    return failure();
  if (roles->packed) {
    reason = "the right-hand side is packed for a CPU";
    return failure();
  }
  FailureOr<GemmProblem> problem = GemmProblem::get(op, *roles, reason);
  if (failed(problem))
    return failure();
  Value start = absorbFill(rewriter, op, roles->out);
  if (!start) {
    reason = "it adds to what is there";
    return failure();
  }
  ImplicitLocOpBuilder builder(op.getLoc(), rewriter);
  builder.setInsertionPoint(op);
  auto fill = linalg::FillOp::create(builder, start, roles->out->get());
  if (!matchPattern(start, m_AnyZeroFloat())) {
    reason = "its sums do not start at zero";
    return failure();
  }
  builder.setInsertionPoint(fill);
  Value status = Caller(builder, op, *roles, *problem, tf32).call();
  if (!status) {
    reason = "the module has another mcaGemm";
    return failure();
  }
  Value none = arith::ConstantOp::create(builder, builder.getI32IntegerAttr(0));
  Value isMissing =
      arith::CmpIOp::create(builder, arith::CmpIPredicate::ne, status, none);
  auto otherwise = scf::IfOp::create(builder, isMissing);
  Operation *end = otherwise.getThenRegion().front().getTerminator();
  rewriter.moveOpBefore(fill, end);
  rewriter.moveOpBefore(op, end);
  return success();
}

static void remarkLeft(linalg::LinalgOp op, StringRef reason) {
  remark::analysis(op->getLoc(),
                   getRemarkOptions(op, "NoCall", "mca-call-gemm"))
      << remark::add("{0} is not left to a library", op->getName())
      << remark::reason("{0}", reason);
}

namespace {
struct CallGemm : mca::impl::CallGemmBase<CallGemm> {
  using CallGemmBase::CallGemmBase;

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> products;
    getOperation().walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (isa<gpu::LaunchOp, gpu::GPUModuleOp>(op))
        return WalkResult::skip();
      auto product = dyn_cast<linalg::LinalgOp>(op);
      if (product && product.hasPureBufferSemantics() && isContraction(product))
        products.push_back(product);
      return WalkResult::advance();
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : products) {
      StringRef reason;
      if (failed(callGemm(rewriter, op, tf32, reason)))
        remarkLeft(op, reason);
    }
  }
};
} // namespace
