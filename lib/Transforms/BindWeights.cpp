//===- BindWeights.cpp - Data for dense resources from safetensors --------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"
#include "mca/Transforms/Weights.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Alignment.h"

namespace mlir::mca {
#define GEN_PASS_DEF_BINDWEIGHTS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Calls `visit` for every dense resource under `root` until one call fails.
static LogicalResult walkResources(
    Operation *root,
    function_ref<LogicalResult(Operation *, DenseResourceElementsAttr)> visit) {
  WalkResult result = root->walk([&](Operation *op) {
    return op->getAttrDictionary().walk([&](DenseResourceElementsAttr attr) {
      return failed(visit(op, attr)) ? WalkResult::interrupt()
                                     : WalkResult::advance();
    });
  });
  return failure(result.wasInterrupted());
}

/// "384x384xf32", as files are described.
static std::string describe(ShapedType type) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  for (int64_t dim : type.getShape())
    stream << dim << "x";
  stream << type.getElementType();
  return text;
}

static std::string describe(const SafetensorsEntry &entry) {
  if (entry.kind)
    return describeArray(*entry.kind, entry.shape);
  std::string text;
  for (int64_t dim : entry.shape)
    text += std::to_string(dim) + "x";
  return text + entry.dtype;
}

static bool matches(ShapedType type, const SafetensorsEntry &entry) {
  // The bytes of i1 have another meaning in a resource.
  return entry.kind && *entry.kind != ElementKind::Bool &&
         isStoredAs(type.getElementType(), *entry.kind) &&
         llvm::equal(type.getShape(), entry.shape);
}

/// The bytes of `entry` as a blob that keeps the file mapped.
static AsmResourceBlob makeBlob(const SafetensorsEntry &entry,
                                std::shared_ptr<SafetensorsFile> file) {
  llvm::Align align(byteWidth(*entry.kind));
  if (!llvm::isAddrAligned(align, entry.data.data()))
    return HeapAsmResourceBlob::allocateAndCopyWithAlign(
        entry.data, align.value(), /*dataIsMutable=*/false);
  return UnmanagedAsmResourceBlob::allocateWithAlign(
      entry.data, align.value(),
      [file = std::move(file)](void *, size_t, size_t) {});
}

/// `bound` holds the names that got their data here: all constants of such a
/// name are checked, not only the first.
static LogicalResult bind(Operation *op, DenseResourceElementsAttr attr,
                          const std::shared_ptr<SafetensorsFile> &file,
                          llvm::StringSet<> &bound) {
  DenseResourceElementsHandle handle = attr.getRawHandle();
  if (handle.getBlob() && !bound.contains(handle.getKey()))
    return success();
  const SafetensorsEntry *entry = file->lookup(handle.getKey());
  if (!entry)
    return op->emitError() << "weight '" << handle.getKey() << "' is not in '"
                           << file->getPath() << "', which has "
                           << file->getNumTensors() << " other tensors";
  if (!matches(attr.getType(), *entry))
    return op->emitError() << "weight '" << handle.getKey() << "': expected "
                           << describe(attr.getType()) << ", found "
                           << describe(*entry) << " in '" << file->getPath()
                           << "'";
  if (bound.insert(handle.getKey()).second)
    handle.getResource()->setBlob(makeBlob(*entry, file));
  return success();
}

LogicalResult mca::bindWeights(Operation *root,
                               const std::shared_ptr<SafetensorsFile> &file) {
  llvm::StringSet<> bound;
  auto bindOne = [&](Operation *op, DenseResourceElementsAttr attr) {
    return bind(op, attr, file, bound);
  };
  return failure(failed(walkResources(root, bindOne)) ||
                 failed(verifyWeights(root)));
}

LogicalResult mca::verifyWeights(Operation *root) {
  auto verifyOne = [](Operation *op,
                      DenseResourceElementsAttr attr) -> LogicalResult {
    DenseResourceElementsHandle handle = attr.getRawHandle();
    AsmResourceBlob *blob = handle.getBlob();
    if (!blob)
      return op->emitError() << "weight '" << handle.getKey()
                             << "' has no data; bind it to a safetensors file "
                                "(mca-run --weights=F.safetensors, mca-opt "
                                "--mca-bind-weights=file=F.safetensors)";
    std::optional<ElementKind> kind =
        elementKindOf(attr.getType().getElementType());
    std::optional<int64_t> size =
        kind ? denseByteSize(*kind, attr.getType().getShape()) : std::nullopt;
    if (size && static_cast<size_t>(*size) != blob->getData().size())
      return op->emitError()
             << "weight '" << handle.getKey() << "': expected " << *size
             << " bytes of data for " << describe(attr.getType()) << ", found "
             << blob->getData().size();
    return success();
  };
  return walkResources(root, verifyOne);
}

namespace {
struct BindWeights : mca::impl::BindWeightsBase<BindWeights> {
  using BindWeightsBase::BindWeightsBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (!file.empty())
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-bind-weights: expected file=, a safetensors file";
  }

  void runOnOperation() override {
    auto opened = SafetensorsFile::open(file);
    if (!opened) {
      emitError(UnknownLoc::get(&getContext())) << toString(opened.takeError());
      return signalPassFailure();
    }
    if (failed(bindWeights(getOperation(), *opened)))
      signalPassFailure();
  }
};
} // namespace
