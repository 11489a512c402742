//===- Arrays.cpp - Inputs from and results to .npy files -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arrays.h"

#include "mca/Support/Npy.h"
#include "mca/Transforms/Weights.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::mca;

static InFlightDiagnostic error(MLIRContext *context) {
  return emitError(UnknownLoc::get(context));
}

/// "3x?x384xf32" for a tensor behind the leading axis of the slices.
static std::string describeExpected(RankedTensorType type, bool batched) {
  return (batched ? "Nx" : "") + describeType(type);
}

/// Whether the array, or each slice of it, fits the type.
static bool fitsInput(RankedTensorType type, const HostArray &array,
                      bool batched) {
  if (!batched)
    return fits(type, array);
  if (array.getShape().empty())
    return false;
  // Only type and shape matter: no element is looked at.
  SmallVector<int64_t> slice(array.getShape().drop_front());
  return isStoredAs(type.getElementType(), array.getKind()) &&
         succeeded(verifyCompatibleShape(type.getShape(), slice));
}

static FailureOr<Arrays> readFiles(ArrayRef<std::string> paths,
                                   const Signature &signature, bool batched,
                                   MLIRContext *context) {
  Arrays arrays;
  for (auto [index, path, type] : llvm::enumerate(paths, signature.inputs)) {
    llvm::Expected<HostArray> array = readNpy(path);
    if (!array)
      return error(context) << toString(array.takeError());
    if (!fitsInput(type, *array, batched))
      return error(context)
             << "input " << index << " ('" << path << "'): expected "
             << describeExpected(type, batched) << ", found "
             << array->describe();
    arrays.push_back(std::move(*array));
  }
  return arrays;
}

/// Cuts the arrays into slices of their leading axes.
static FailureOr<std::vector<Arrays>> cut(const Arrays &arrays,
                                          MLIRContext *context) {
  int64_t length = arrays.front().getShape().front();
  for (auto [index, array] : llvm::enumerate(arrays))
    if (array.getShape().front() != length)
      return error(context)
             << "input " << index << " has " << array.getShape().front()
             << " slices; expected " << length << " as in input 0";
  if (length == 0)
    return error(context) << "expected at least one slice, found none";
  std::vector<Arrays> runs(length);
  for (auto [slice, run] : llvm::enumerate(runs))
    for (const HostArray &array : arrays)
      run.push_back(sliceLeading(array, slice));
  return runs;
}

FailureOr<std::vector<Arrays>> mca::readInputs(ArrayRef<std::string> paths,
                                               const Signature &signature,
                                               bool batched,
                                               MLIRContext *context) {
  if (paths.size() != signature.inputs.size()) {
    std::string types =
        llvm::join(llvm::map_range(signature.inputs, describeType), ", ");
    return error(context) << "expected " << signature.inputs.size()
                          << " inputs (" << types << "), found "
                          << paths.size();
  }
  if (batched && paths.empty())
    return error(context) << "--batched needs an input";
  FailureOr<Arrays> arrays = readFiles(paths, signature, batched, context);
  if (failed(arrays))
    return failure();
  if (batched)
    return cut(*arrays, context);
  std::vector<Arrays> runs;
  runs.push_back(std::move(*arrays));
  return runs;
}

SmallVector<const HostArray *> mca::pointersTo(const Arrays &arrays) {
  return llvm::map_to_vector(arrays,
                             [](const HostArray &array) { return &array; });
}

LogicalResult mca::writeOutputs(ArrayRef<std::string> paths,
                                ArrayRef<const Arrays *> runs, bool batched,
                                MLIRContext *context) {
  for (auto [index, path] : llvm::enumerate(paths)) {
    SmallVector<const HostArray *> slices;
    for (const Arrays *run : runs)
      slices.push_back(&(*run)[index]);
    if (llvm::any_of(slices, [&](const HostArray *slice) {
          return slice->getShape() != slices.front()->getShape();
        }))
      return error(context) << "result " << index
                            << " has another shape in another slice; it cannot "
                               "be stacked";
    llvm::Error written = batched ? writeNpy(path, stackLeading(slices))
                                  : writeNpy(path, *slices.front());
    if (written)
      return error(context) << toString(std::move(written));
  }
  return success();
}
