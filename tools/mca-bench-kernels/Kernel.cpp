//===- Kernel.cpp - What is measured and of which size --------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::mca;

static double byteSize(ElementKind kind, ArrayRef<int64_t> shape) {
  return static_cast<double>(*denseByteSize(kind, shape));
}

void Kernel::declare(StringRef name, StringRef spec) {
  header += ("!" + name + " = tensor<" + spec + ">\n").str();
}

Kernel &Kernel::input(StringRef name, HostArray array) {
  declare(name, array.describe());
  bytes += byteSize(array.getKind(), array.getShape());
  inputs.push_back(std::move(array));
  return *this;
}

Kernel &Kernel::weight(StringRef name, HostArray array) {
  declare(name, array.describe());
  bytes += byteSize(array.getKind(), array.getShape());
  weights.emplace_back(name.str(), std::move(array));
  return *this;
}

Kernel &Kernel::result(StringRef name, ElementKind kind,
                       ArrayRef<int64_t> shape) {
  bytes += byteSize(kind, shape);
  return type(name, kind, shape);
}

Kernel &Kernel::type(StringRef name, ElementKind kind,
                     ArrayRef<int64_t> shape) {
  declare(name, describeArray(kind, shape));
  return *this;
}

Kernel &Kernel::constant(StringRef name, StringRef value) {
  header += ("#" + name + " = " + value + "\n").str();
  return *this;
}

const HostArray *Kernel::getWeight(StringRef name) const {
  for (const auto &[key, array] : weights)
    if (key == name)
      return &array;
  return nullptr;
}

std::string mca::kernelName(StringRef kernel, const KernelShape &shape) {
  return llvm::formatv("{0}/n:{1}", kernel, shape.n).str();
}

std::string mca::kernelName(StringRef kernel, const KernelShape &shape,
                            double fraction) {
  std::string name = kernelName(kernel, shape);
  llvm::raw_string_ostream(name) << llvm::format("/f:%.3g", fraction);
  return name;
}
