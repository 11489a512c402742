//===- Program.h - Programs compiled in this process ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_PROGRAM_H
#define MCA_EXECUTION_PROGRAM_H

#include "mca/Support/HostArray.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <memory>
#include <vector>

namespace mlir {
class ExecutionEngine;

namespace mca {
struct CPUPipelineOptions;
struct GPUPipelineOptions;
class MemRefs;

/// What a function takes and gives, as tensors with a form on the host.
struct Signature {
  SmallVector<RankedTensorType> inputs;
  SmallVector<RankedTensorType> results;

  /// Fails with an error at the function if a type is not a ranked tensor of
  /// elements that elementKindOf knows.
  static FailureOr<Signature> of(func::FuncOp function);
};

/// "?x384xf32", as HostArray::describe writes it.
std::string describeType(RankedTensorType type);

/// Whether the array has the tensor's shape, where that is static, and its
/// elements.
bool fits(RankedTensorType type, const HostArray &array);

/// Runs the passes of a textual pipeline over the module's operations.
LogicalResult runPasses(ModuleOp module, StringRef pipeline);

/// Lowers `module` to the LLVM dialect by mca-to-cpu with `options`. Public
/// functions keep tensors as buffers: they read their arguments and return
/// buffers that the caller frees. With more than one of `processes` it becomes
/// the program of each of them, by mca-to-mpi; a warning says if they share
/// nothing.
LogicalResult lowerToLLVM(ModuleOp module, const CPUPipelineOptions &options,
                          int64_t processes = 1);

/// Where a program runs. On the last two its kernels do; the host code around
/// them is this machine's.
enum class Device {
  CPU,
  /// By the CUDA driver, opened when the program first needs it.
  CUDA,
  /// Kernels as compiled for CUDA, run by the emulator on the CPU.
  Emulator
};

/// Where a program runs, and how its kernels are made.
struct Placement {
  Device device = Device::CPU;
  /// How many processes of MPI share the heads of attentions, on CPUs only.
  int64_t processes = 1;
  /// The GPU in LLVM's notation; empty: the oldest with tensor cores for all
  /// types, whose code newer ones take too.
  std::string chip = {};
  /// Whether large products of f32 may be taken by Strassen's algorithm, on
  /// CPUs only.
  bool strassen = false;
  /// Whether products of f32 may round their factors to tf32, on GPUs only.
  bool tf32 = false;
  /// Whether cuBLASLt takes exact products, where it is installed.
  bool libraryProducts = false;
  /// More options of mca-to-gpu, as in `fast-math=true`.
  std::string options = {};
};

/// Lowers `module` to the LLVM dialect for `device`, which is not the CPU, by
/// mca-to-gpu with `options`, whose format the emulator sets. Functions take
/// and give buffers of the host as above unless `options` say otherwise.
LogicalResult lowerToLLVM(ModuleOp module, Device device,
                          GPUPipelineOptions &options);

/// Sets what `placement` says of `options`. Fails with an error at the module's
/// place for text that is no option.
LogicalResult readGPUOptions(ModuleOp module, const Placement &placement,
                             GPUPipelineOptions &options);

/// The function called `name`, with a body. Fails with an error that lists the
/// functions there are.
FailureOr<func::FuncOp> findEntry(ModuleOp module, StringRef name);

/// Makes `entry` callable from C as `_mlir_ciface_<name>` and keeps it from
/// writing to its arguments; to be done before lowerToLLVM.
void prepareEntry(func::FuncOp entry);

/// What compilation is to spend on a program's speed.
enum class Effort {
  /// As -O3 does, but loops are not unrolled.
  Full,
  /// Less time: vectors stay in registers, loops as they are.
  Quick
};

struct CompileOptions {
  Effort effort = Effort::Full;
  Placement placement = {};
};

/// What one execution gave.
struct RunResult {
  std::vector<HostArray> outputs;
  /// Time in the program itself, without copying its results.
  double milliseconds = 0.0;
};

/// A compiled function and the machine code behind it. Weights stay where the
/// module's context holds them: the context must live longer.
class Program {
public:
  /// Compiles the function `entry` of `module`, which is consumed. Errors go to
  /// the context's diagnostics.
  static FailureOr<std::unique_ptr<Program>>
  compile(OwningOpRef<ModuleOp> module, StringRef entry,
          const CompileOptions &options = {});

  ~Program();

  const Signature &getSignature() const { return signature; }
  MLIRContext *getContext() const { return context; }

  /// Runs the program on arrays that fit its signature; they are not written.
  FailureOr<RunResult> run(ArrayRef<const HostArray *> inputs);

private:
  friend class Invocation;
  Program(Signature signature, StringRef entry, MLIRContext *context);

  Signature signature;
  std::string symbol;
  MLIRContext *context;
  std::unique_ptr<ExecutionEngine> engine;
};

/// A program bound to one set of inputs, for calls that do nothing besides: no
/// result is copied. The program and the inputs, which fit its signature, must
/// live longer.
class Invocation {
public:
  Invocation(Program &program, ArrayRef<const HostArray *> inputs);
  ~Invocation();

  /// Calls the program. The results of the call before are freed.
  LogicalResult run();
  /// Copies of the results of the last call.
  FailureOr<std::vector<HostArray>> read();

private:
  Program &program;
  std::unique_ptr<MemRefs> arguments, results;
};

} // namespace mca
} // namespace mlir

#endif // MCA_EXECUTION_PROGRAM_H
