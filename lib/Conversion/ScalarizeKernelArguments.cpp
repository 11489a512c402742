//===- ScalarizeKernelArguments.cpp - Pointers and sizes for memrefs *- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelLaunches.h"

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SCALARIZEKERNELARGUMENTS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// What a memref is passed as
//===----------------------------------------------------------------------===//

namespace {
/// Numbers that a memref's type leaves open.
struct OpenNumbers {
  bool offset = false;
  SmallVector<unsigned> sizes, strides;
};
} // namespace

static bool isBarePointer(MemRefType type) {
  return type.hasStaticShape() && type.getLayout().isIdentity();
}

/// Strides of a contiguous memref follow from its sizes.
static OpenNumbers getOpenNumbers(MemRefType type) {
  OpenNumbers open;
  for (unsigned i = 0, e = type.getRank(); i < e; ++i)
    if (type.isDynamicDim(i))
      open.sizes.push_back(i);
  if (type.getLayout().isIdentity())
    return open;
  auto [strides, offset] = type.getStridesAndOffset();
  open.offset = ShapedType::isDynamic(offset);
  for (auto [i, stride] : llvm::enumerate(strides))
    if (ShapedType::isDynamic(stride))
      open.strides.push_back(i);
  return open;
}

/// Appends what a launch passes for `memref`.
static void unpack(OpBuilder &builder, Value memref,
                   SmallVectorImpl<Value> &operands) {
  auto type = cast<MemRefType>(memref.getType());
  OpenNumbers open = getOpenNumbers(type);
  auto metadata = memref::ExtractStridedMetadataOp::create(
      builder, memref.getLoc(), memref);
  operands.push_back(metadata.getBaseBuffer());
  if (open.offset)
    operands.push_back(metadata.getOffset());
  // Folds to what the allocation was given, so that equal sizes are one value.
  for (unsigned i : open.sizes)
    operands.push_back(
        builder.createOrFold<memref::DimOp>(memref.getLoc(), memref, i));
  for (unsigned i : open.strides)
    operands.push_back(metadata.getStrides()[i]);
}

//===----------------------------------------------------------------------===//
// The kernel's side
//===----------------------------------------------------------------------===//

/// Strides of contiguous memory of these sizes.
static SmallVector<OpFoldResult>
computeStrides(OpBuilder &builder, Location loc, ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> strides(sizes.size());
  OpFoldResult stride = builder.getIndexAttr(1);
  for (unsigned i = sizes.size(); i-- > 0;) {
    strides[i] = stride;
    std::optional<int64_t> left = getConstantIntValue(stride);
    std::optional<int64_t> right = getConstantIntValue(sizes[i]);
    if (left && right)
      stride = builder.getIndexAttr(*left * *right);
    else if (left == 1)
      stride = sizes[i];
    else if (i > 0)
      stride = arith::MulIOp::create(
                   builder, loc,
                   getValueOrCreateConstantIndexOp(builder, loc, stride),
                   getValueOrCreateConstantIndexOp(builder, loc, sizes[i]))
                   .getResult();
  }
  return strides;
}

namespace {
/// Rewrites one kernel and its launches, parameter by parameter.
class Scalarizer {
public:
  explicit Scalarizer(KernelLaunches &launches)
      : launches(launches), func(cast<gpu::GPUFuncOp>(*launches.kernel)),
        builder(OpBuilder::atBlockBegin(&func.getBody().front())) {}

  LogicalResult run();

private:
  void passParts(unsigned index, MemRefType type);
  bool sinkConstant(unsigned index);
  void addParameter(Type type) {
    unsigned position = func.getNumArguments();
    (void)func.insertArgument(position, type, {}, func.getLoc());
  }
  /// A parameter that was added, next in the order of `unpack`.
  Value take() { return func.getArgument(nextTaken++); }
  Value pack(MemRefType type);

  KernelLaunches &launches;
  gpu::GPUFuncOp func;
  OpBuilder builder;
  unsigned nextTaken = 0;
};
} // namespace

/// The memref that the parameters from `nextTaken` on describe.
Value Scalarizer::pack(MemRefType type) {
  OpenNumbers open = getOpenNumbers(type);
  Location loc = func.getLoc();
  Value base = take();
  auto [strideNumbers, offsetNumber] = type.getStridesAndOffset();
  OpFoldResult offset =
      open.offset ? OpFoldResult(take()) : builder.getIndexAttr(offsetNumber);
  SmallVector<OpFoldResult> sizes =
      getAsIndexOpFoldResult(type.getContext(), type.getShape());
  for (unsigned i : open.sizes)
    sizes[i] = take();
  SmallVector<OpFoldResult> strides;
  if (type.getLayout().isIdentity()) {
    strides = computeStrides(builder, loc, sizes);
  } else {
    strides = getAsIndexOpFoldResult(type.getContext(), strideNumbers);
    for (unsigned i : open.strides)
      strides[i] = take();
  }
  return memref::ReinterpretCastOp::create(builder, loc, type, base, offset,
                                           sizes, strides);
}

void Scalarizer::passParts(unsigned index, MemRefType type) {
  nextTaken = func.getNumArguments();
  Type indexType = builder.getIndexType();
  OpenNumbers open = getOpenNumbers(type);
  addParameter(MemRefType::get({}, type.getElementType(),
                               MemRefLayoutAttrInterface(),
                               type.getMemorySpace()));
  unsigned numbers = open.offset + open.sizes.size() + open.strides.size();
  for (unsigned i = 0; i < numbers; ++i)
    addParameter(indexType);
  func.getArgument(index).replaceAllUsesWith(pack(type));
  for (gpu::LaunchFuncOp launch : launches.launches) {
    OpBuilder host(launch);
    SmallVector<Value> parts;
    unpack(host, launch.getKernelOperand(index), parts);
    launch.getKernelOperandsMutable().append(parts);
  }
}

/// Moves a parameter that is the same constant in every launch.
bool Scalarizer::sinkConstant(unsigned index) {
  Attribute value;
  for (Value operand : launches.operands(index)) {
    Attribute constant;
    if (!matchPattern(operand, m_Constant(&constant)) ||
        (value && value != constant))
      return false;
    value = constant;
  }
  auto typed = dyn_cast_if_present<TypedAttr>(value);
  if (!typed)
    return false;
  func.getArgument(index).replaceAllUsesWith(
      arith::ConstantOp::create(builder, func.getLoc(), typed));
  return true;
}

LogicalResult Scalarizer::run() {
  unsigned count = func.getNumArguments();
  llvm::BitVector replaced(count);
  for (unsigned i = 0; i < count; ++i) {
    auto type = dyn_cast<MemRefType>(func.getArgument(i).getType());
    if (!type) {
      replaced[i] = sinkConstant(i);
      continue;
    }
    if (isBarePointer(type))
      continue;
    if (!type.isStrided())
      return launches.launches.front().emitError()
             << "operand " << i << " of kernel '" << func.getName()
             << "' has a layout that is not strided: " << type;
    passParts(i, type);
    replaced.set(i);
  }
  replaced.resize(func.getNumArguments());
  launches.erase(replaced);
  return success();
}

//===----------------------------------------------------------------------===//
// Pointers without aliases
//===----------------------------------------------------------------------===//

/// The value whose memory `memref` is a view of.
static Value getRoot(Value memref) {
  while (Operation *op = memref.getDefiningOp()) {
    if (auto metadata = dyn_cast<memref::ExtractStridedMetadataOp>(op))
      memref = metadata.getSource();
    else if (auto view = dyn_cast<ViewLikeOpInterface>(op))
      memref = view.getViewSource();
    else
      break;
  }
  return memref;
}

/// Whether it is memory that nothing but its own value can point to.
static bool isOwnMemory(Value root) {
  return isa_and_present<gpu::AllocOp>(root.getDefiningOp());
}

/// Whether it is known what `root` cannot be: an allocation of this function.
static bool isOrigin(Value root) {
  if (auto argument = dyn_cast<BlockArgument>(root))
    return isa<FunctionOpInterface>(argument.getOwner()->getParentOp());
  return isa_and_present<gpu::AllocOp, UnrealizedConversionCastOp>(
      root.getDefiningOp());
}

static bool isWithoutAlias(gpu::LaunchFuncOp launch, unsigned index) {
  Value root = getRoot(launch.getKernelOperand(index));
  if (!isOwnMemory(root))
    return false;
  for (auto [i, operand] : llvm::enumerate(launch.getKernelOperands())) {
    if (i == index || !isa<BaseMemRefType>(operand.getType()))
      continue;
    Value other = getRoot(operand);
    if (other == root || !isOrigin(other))
      return false;
  }
  return true;
}

static void markNoAlias(KernelLaunches &launches) {
  FunctionOpInterface kernel = launches.kernel;
  // Not getArguments, which has workgroup attributions as well.
  for (unsigned index = 0, e = kernel.getNumArguments(); index < e; ++index) {
    if (isa<MemRefType>(kernel.getArgumentTypes()[index]) &&
        llvm::all_of(launches.launches, [&](gpu::LaunchFuncOp launch) {
          return isWithoutAlias(launch, index);
        }))
      kernel.setArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName(),
                        UnitAttr::get(kernel.getContext()));
  }
}

namespace {
struct ScalarizeKernelArguments
    : mca::impl::ScalarizeKernelArgumentsBase<ScalarizeKernelArguments> {
  void runOnOperation() override {
    for (KernelLaunches &launches : collectKernelLaunches(getOperation())) {
      if (!isa<gpu::GPUFuncOp>(*launches.kernel))
        continue;
      if (failed(Scalarizer(launches).run()))
        return signalPassFailure();
      markNoAlias(launches);
    }
  }
};
} // namespace
