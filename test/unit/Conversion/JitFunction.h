//===- JitFunction.h - Runs a function of a module in tests -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TEST_UNIT_CONVERSION_JITFUNCTION_H
#define MCA_TEST_UNIT_CONVERSION_JITFUNCTION_H

#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/IR/MLIRContext.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace mlir::mca::test {

/// A dense row-major buffer and its shape.
template <typename T>
struct Buffer {
  explicit Buffer(std::vector<int64_t> shape) : shape(std::move(shape)) {
    int64_t size = 1;
    for (int64_t extent : this->shape)
      size *= extent;
    data.resize(size);
  }
  /// "2x?x8xf32" where dynamic, "2x5x8xf32" where not.
  std::string dims(bool isDynamic) const {
    std::string text;
    for (int64_t extent : shape)
      text += (isDynamic ? "?" : std::to_string(extent)) + "x";
    return text;
  }

  std::vector<int64_t> shape;
  std::vector<T> data;
};

/// Compiles the function @main of a module, whose arguments are memrefs of
/// identity layout and that returns nothing: with the passes `pipeline` and
/// then with upstream's passes to LLVM.
class JitFunction {
public:
  JitFunction(const std::string &module, const std::string &pipeline);

  bool isValid() const { return engine != nullptr; }

  template <typename... Buffers>
  bool operator()(Buffers &...buffers) {
    std::vector<std::vector<int64_t>> descriptors = {describe(buffers)...};
    std::vector<void *> pointers, packed;
    for (std::vector<int64_t> &descriptor : descriptors)
      pointers.push_back(descriptor.data());
    for (void *&pointer : pointers)
      packed.push_back(&pointer);
    return invoke(packed);
  }

private:
  /// The C layout of a memref: two pointers, offset, sizes, strides.
  template <typename T>
  static std::vector<int64_t> describe(Buffer<T> &buffer) {
    auto address = reinterpret_cast<int64_t>(buffer.data.data());
    std::vector<int64_t> descriptor = {address, address, 0};
    descriptor.insert(descriptor.end(), buffer.shape.begin(),
                      buffer.shape.end());
    std::vector<int64_t> strides(buffer.shape.size(), 1);
    for (size_t dim = strides.size(); --dim > 0;)
      strides[dim - 1] = strides[dim] * buffer.shape[dim];
    descriptor.insert(descriptor.end(), strides.begin(), strides.end());
    return descriptor;
  }
  bool invoke(std::vector<void *> &packed);

  std::unique_ptr<MLIRContext> context;
  std::unique_ptr<ExecutionEngine> engine;
};

} // namespace mlir::mca::test

#endif // MCA_TEST_UNIT_CONVERSION_JITFUNCTION_H
