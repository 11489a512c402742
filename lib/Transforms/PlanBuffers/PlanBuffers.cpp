//===- PlanBuffers.cpp - One allocation for many buffers --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Dealloc.h"
#include "Layout.h"
#include "Sizes.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"

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
  BufferSize size;
  BufferLife life;
};

/// Buffers whose sizes are multiples of the same number, and their places in
/// bytes for each element that it counts.
struct SizeClass {
  SmallVector<PlannedBuffer *> buffers;
  SmallVector<BufferLife> lives;
  ArenaLayout layout;

  const BufferSize &size() const { return buffers.front()->size; }
};

/// Buffers that share one allocation, in the order of their allocations.
struct Arena {
  SmallVector<PlannedBuffer, 0> buffers;
  SmallVector<SizeClass> classes;
};
} // namespace

//===----------------------------------------------------------------------===//
// Planning
//===----------------------------------------------------------------------===//

/// Sorts the buffers into classes and lays out each. What is of static size
/// comes first: its places are constants.
static void layOut(Arena &arena) {
  for (PlannedBuffer &buffer : arena.buffers) {
    auto *found = llvm::find_if(arena.classes, [&](SizeClass &candidate) {
      return candidate.size().isLike(buffer.size);
    });
    if (found == arena.classes.end())
      found = arena.classes.insert(
          buffer.size.isStatic() ? arena.classes.begin() : arena.classes.end(),
          SizeClass());
    found->buffers.push_back(&buffer);
    found->lives.push_back(buffer.life);
  }
  for (SizeClass &members : arena.classes)
    members.layout = layOutBuffers(
        members.lives, members.size().isStatic() ? bufferAlignment : 1);
}

/// The arenas of a block: where the extents of a buffer cannot be known when
/// the first arena is allocated, there is another one from there on.
static SmallVector<Arena, 0> planBlock(Block &block, const DataLayout &layout,
                                       const DominanceInfo &dominance) {
  SmallVector<Arena, 0> arenas;
  BufferSizes sizes(layout);
  DenseMap<Operation *, int64_t> times;
  for (auto [time, op] : llvm::enumerate(block))
    times[&op] = time;
  for (auto alloc : block.getOps<memref::AllocOp>()) {
    memref::DeallocOp dealloc = findOnlyDealloc(alloc);
    std::optional<BufferSize> size = sizes.get(alloc);
    if (!dealloc || !size)
      continue;
    auto *arena = llvm::find_if(arenas, [&](Arena &candidate) {
      return moveExtentsBefore(alloc, candidate.buffers.front().alloc,
                               dominance);
    });
    if (arena == arenas.end())
      arena = &arenas.emplace_back();
    BufferLife life{size->bytes, times[alloc], times[dealloc]};
    arena->buffers.push_back({alloc, dealloc, *size, life});
  }
  llvm::erase_if(arenas,
                 [](const Arena &arena) { return arena.buffers.size() < 2; });
  llvm::for_each(arenas, layOut);
  return arenas;
}

//===----------------------------------------------------------------------===//
// Replacement
//===----------------------------------------------------------------------===//

/// `count` times `factor`; a null `factor` is 1.
static Value multiply(OpBuilder &builder, Location loc, Value factor,
                      int64_t count) {
  Value constant = arith::ConstantIndexOp::create(builder, loc, count);
  return factor ? arith::MulIOp::create(builder, loc, factor, constant)
                : constant;
}

/// Replaces a buffer by the view of `arena` at `offset` and what comes before
/// its class, if anything.
static void replaceByView(PlannedBuffer &buffer, Value arena, Value before,
                          Value elements, int64_t offset) {
  OpBuilder builder(buffer.alloc);
  Location loc = buffer.alloc.getLoc();
  Value start = multiply(builder, loc, elements, offset);
  if (before)
    start = arith::AddIOp::create(builder, loc, before, start);
  Value view =
      memref::ViewOp::create(builder, loc, buffer.alloc.getType(), arena, start,
                             buffer.alloc.getDynamicSizes());
  buffer.dealloc.erase();
  buffer.alloc.replaceAllUsesWith(view);
  buffer.alloc.erase();
}

static Operation *findLastDealloc(Arena &arena) {
  return llvm::max_element(arena.buffers,
                           [](const PlannedBuffer &a, const PlannedBuffer &b) {
                             return a.life.end < b.life.end;
                           })
      ->dealloc;
}

namespace {
/// Where the classes of an arena start, one behind the other, and what their
/// offsets are counted in; null for 0 and 1.
struct ClassPlaces {
  SmallVector<Value> starts, elements;
  /// Bytes of all classes; null where all are static.
  Value end;
};
} // namespace

static ClassPlaces emitPlaces(OpBuilder &builder, Location loc,
                              const Arena &arena) {
  if (arena.classes.back().size().isStatic())
    return {{nullptr}, {nullptr}, nullptr};
  ClassPlaces places;
  for (const SizeClass &members : arena.classes) {
    Value elements = emitElementCount(builder, loc, members.size());
    Value bytes = multiply(builder, loc, elements, members.layout.size);
    places.starts.push_back(places.end);
    places.elements.push_back(elements);
    places.end = places.end
                     ? arith::AddIOp::create(builder, loc, places.end, bytes)
                     : bytes;
  }
  return places;
}

/// Replaces the buffers by views of one that is allocated before the first and
/// freed with the last.
static void replace(Arena &arena) {
  OpBuilder builder(arena.buffers.front().alloc);
  Location loc = arena.buffers.front().alloc.getLoc();
  ClassPlaces places = emitPlaces(builder, loc, arena);
  int64_t extent =
      places.end ? ShapedType::kDynamic : arena.classes.front().layout.size;
  Value allocation = memref::AllocOp::create(
      builder, loc, MemRefType::get({extent}, builder.getI8Type()),
      places.end ? ValueRange(places.end) : ValueRange(),
      builder.getI64IntegerAttr(bufferAlignment));
  Operation *last = findLastDealloc(arena);
  builder.setInsertionPoint(last);
  memref::DeallocOp::create(builder, last->getLoc(), allocation);
  for (auto [members, start, elements] :
       llvm::zip_equal(arena.classes, places.starts, places.elements))
    for (auto [buffer, offset] :
         llvm::zip_equal(members.buffers, members.layout.offsets))
      replaceByView(*buffer, allocation, start, elements, offset);
}

static void report(func::FuncOp function, const SizeClass &members) {
  int64_t total = 0;
  for (const BufferLife &life : members.lives)
    total += life.bytes;
  remark::passed(function.getLoc(), remark::RemarkOpts::name("Planned")
                                        .category("mca-buffers")
                                        .function(function.getName()))
      << remark::add(members.size().isStatic()
                         ? "buffers share one allocation"
                         : "buffers share one allocation; bytes for each "
                           "element of the extents known at run time")
      << remark::metric("Buffers", static_cast<int64_t>(members.lives.size()))
      << remark::metric("Bytes", members.layout.size)
      << remark::metric("BytesLive", largestLiveSize(members.lives))
      << remark::metric("BytesSaved", total - members.layout.size);
}

namespace {
struct PlanBuffers : mca::impl::PlanBuffersBase<PlanBuffers> {
  using PlanBuffersBase::PlanBuffersBase;

  void runOnOperation() override {
    DataLayout layout = DataLayout::closest(getOperation());
    const auto &dominance = getAnalysis<DominanceInfo>();
    for (Block &block : getOperation().getBody())
      for (Arena &arena : planBlock(block, layout, dominance)) {
        replace(arena);
        for (const SizeClass &members : arena.classes)
          report(getOperation(), members);
      }
  }
};
} // namespace
