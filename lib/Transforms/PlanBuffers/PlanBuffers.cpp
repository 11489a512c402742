//===- PlanBuffers.cpp - One allocation for many buffers --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Dealloc.h"
#include "Layout.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "llvm/Support/CheckedArithmetic.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PLANBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// An allocation and the only operation that frees it.
struct PlannedBuffer {
  memref::AllocOp alloc;
  memref::DeallocOp dealloc;
};
} // namespace

/// The bytes of a buffer whose place can be planned.
static std::optional<int64_t>
byteSize(memref::AllocOp alloc, const DataLayout &layout, int64_t alignment) {
  MemRefType type = alloc.getType();
  if (!type.hasStaticShape() || !type.getLayout().isIdentity() ||
      type.getMemorySpace() || !type.getElementType().isIntOrIndexOrFloat() ||
      static_cast<int64_t>(alloc.getAlignment().value_or(1)) > alignment)
    return std::nullopt;
  std::optional<int64_t> bytes =
      layout.getTypeSize(type.getElementType()).getFixedValue();
  for (int64_t dim : type.getShape())
    bytes = bytes ? llvm::checkedMul<int64_t>(*bytes, dim) : bytes;
  return bytes;
}

/// Replaces the buffers by views of one that is allocated before the first and
/// freed with the last.
static void replace(ArrayRef<PlannedBuffer> buffers, const ArenaLayout &layout,
                    int64_t alignment) {
  auto comesFirst = [](Operation *a, Operation *b) {
    return a->isBeforeInBlock(b);
  };
  Operation *first = buffers.front().alloc, *last = buffers.front().dealloc;
  for (PlannedBuffer buffer : buffers) {
    first = comesFirst(buffer.alloc, first) ? buffer.alloc : first;
    last = comesFirst(last, buffer.dealloc) ? buffer.dealloc : last;
  }
  OpBuilder builder(first);
  Location loc = first->getLoc();
  auto type = MemRefType::get({layout.size}, builder.getI8Type());
  Value arena = memref::AllocOp::create(builder, loc, type,
                                        builder.getI64IntegerAttr(alignment));
  builder.setInsertionPoint(last);
  memref::DeallocOp::create(builder, last->getLoc(), arena);
  for (auto [buffer, offset] : llvm::zip_equal(buffers, layout.offsets)) {
    PlannedBuffer planned = buffer;
    builder.setInsertionPoint(planned.alloc);
    Location at = planned.alloc.getLoc();
    Value start = arith::ConstantIndexOp::create(builder, at, offset);
    Value view = memref::ViewOp::create(builder, at, planned.alloc.getType(),
                                        arena, start, ValueRange());
    planned.dealloc.erase();
    planned.alloc.replaceAllUsesWith(view);
    planned.alloc.erase();
  }
}

static void report(func::FuncOp function, ArrayRef<BufferLife> lives,
                   const ArenaLayout &layout) {
  int64_t total = 0;
  for (const BufferLife &life : lives)
    total += life.bytes;
  remark::passed(function.getLoc(), remark::RemarkOpts::name("Planned")
                                        .category("mca-buffers")
                                        .function(function.getName()))
      << remark::add("buffers share one allocation")
      << remark::metric("Buffers", static_cast<int64_t>(lives.size()))
      << remark::metric("Bytes", layout.size)
      << remark::metric("BytesLive", largestLiveSize(lives))
      << remark::metric("BytesSaved", total - layout.size);
}

namespace {
struct PlanBuffers : mca::impl::PlanBuffersBase<PlanBuffers> {
  using PlanBuffersBase::PlanBuffersBase;

  void runOnOperation() override {
    DataLayout layout = DataLayout::closest(getOperation());
    for (Block &block : getOperation().getBody())
      plan(block, layout);
  }

private:
  /// Wide enough for any vector, and a cache line.
  static constexpr int64_t alignment = 64;

  void plan(Block &block, const DataLayout &dataLayout) {
    SmallVector<PlannedBuffer> buffers;
    SmallVector<BufferLife> lives;
    DenseMap<Operation *, int64_t> times;
    for (auto [time, op] : llvm::enumerate(block))
      times[&op] = time;
    for (auto alloc : block.getOps<memref::AllocOp>()) {
      memref::DeallocOp dealloc = findOnlyDealloc(alloc);
      std::optional<int64_t> bytes = byteSize(alloc, dataLayout, alignment);
      if (!dealloc || !bytes)
        continue;
      buffers.push_back({alloc, dealloc});
      lives.push_back({*bytes, times[alloc], times[dealloc]});
    }
    if (buffers.size() < 2)
      return;
    ArenaLayout layout = layOutBuffers(lives, alignment);
    replace(buffers, layout, alignment);
    report(getOperation(), lives, layout);
  }
};
} // namespace
