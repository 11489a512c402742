//===- Kernel.h - What is measured and of which size ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TOOLS_BENCHKERNELS_KERNEL_H
#define MCA_TOOLS_BENCHKERNELS_KERNEL_H

#include "mca/Support/HostArray.h"

#include "mlir/Support/LLVM.h"

#include <functional>
#include <string>
#include <vector>

namespace mlir::mca {

/// n tokens of d features in h heads of d / h columns.
struct KernelShape {
  int64_t n = 128, d = 768, h = 12;

  int64_t columns() const { return d / h; }
};

/// A program, what it reads and what it has to do. The text is a function
/// `main` over the types `!name` of the arrays, of the result types `!y`, `!z`,
/// and constants `#name`.
class Kernel {
public:
  explicit Kernel(StringRef body) : body(body) {}

  /// Argument number `inputs.size()`.
  Kernel &input(StringRef name, HostArray array);
  /// A constant, `dense_resource<name>`.
  Kernel &weight(StringRef name, HostArray array);
  /// `!name` is a tensor of this shape that the program returns.
  Kernel &result(StringRef name, ElementKind kind, ArrayRef<int64_t> shape);
  /// `!name` is a tensor that is neither.
  Kernel &type(StringRef name, ElementKind kind, ArrayRef<int64_t> shape);
  /// `#name` is this attribute, in MLIR's syntax.
  Kernel &constant(StringRef name, StringRef value);

  /// The whole module.
  std::string getText() const { return header + body; }
  ArrayRef<HostArray> getInputs() const { return inputs; }
  const HostArray *getWeight(StringRef name) const;

  /// Floating-point operations that are done, not those of an exact kernel.
  double flops = 0.0;
  /// Inputs, weights and results, each once.
  double bytes = 0.0;
  /// Nominal cost over that of the reference: a term in bf16 counts 1/2, in
  /// int8 1/4.
  double fraction = 1.0;
  /// Name of the exact kernel that this one is to beat; empty: none.
  std::string reference = "";

private:
  void declare(StringRef name, StringRef spec);

  std::string header = "", body;
  std::vector<HostArray> inputs = {};
  std::vector<std::pair<std::string, HostArray>> weights = {};
};

/// A kernel by name, made when it is needed.
struct NamedKernel {
  std::string name;
  std::function<Kernel()> make;
};

/// Exact products and products over listed tokens and columns.
void addProductKernels(const KernelShape &shape,
                       std::vector<NamedKernel> &kernels);
/// What comes before those: statistics, counts, orders.
void addTokenKernels(const KernelShape &shape,
                     std::vector<NamedKernel> &kernels);
/// Softmax and layer norm.
void addElementwiseKernels(const KernelShape &shape,
                           std::vector<NamedKernel> &kernels);

/// "projection/n:128".
std::string kernelName(StringRef kernel, const KernelShape &shape);
/// "gather_tokens/f32/n:128/f:0.5".
std::string kernelName(StringRef kernel, const KernelShape &shape,
                       double fraction);

} // namespace mlir::mca

#endif // MCA_TOOLS_BENCHKERNELS_KERNEL_H
