//===- Program.cpp - Programs compiled in this process ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Program.h"

#include "MemRefs.h"
#include "Target.h"

#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Transforms/Weights.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <chrono>
#include <cstdlib>

using namespace mlir;
using namespace mlir::mca;

/// Below this a constant costs less in the code than a symbol does.
static constexpr int64_t minExternalBytes = 1024;

static LogicalResult report(MLIRContext *context, llvm::Error error) {
  return emitError(UnknownLoc::get(context)) << toString(std::move(error));
}

/// The library that a program for `device` calls; in `lib` beside the folder of
/// this executable, else wherever the system finds it.
static std::string getRuntimeLibrary(Device device) {
  StringRef name =
      device == Device::CUDA ? "libmca_runtime.so" : "libmca_emulator.so";
  SmallString<256> path(llvm::sys::fs::getMainExecutable(
      nullptr, reinterpret_cast<void *>(&getRuntimeLibrary)));
  llvm::sys::path::remove_filename(path);
  llvm::sys::path::append(path, "..", "lib", name);
  return llvm::sys::fs::exists(path) ? path.str().str() : name.str();
}

/// Lowers `module` for the device; gives the libraries that it then needs.
static FailureOr<SmallVector<std::string, 1>>
lower(ModuleOp module, const CompileOptions &options) {
  SmallVector<std::string, 1> libraries;
  if (options.placement.device == Device::CPU) {
    CPUPipelineOptions pipeline;
    pipeline.strassen = options.placement.strassen;
    if (failed(lowerToLLVM(module, pipeline, options.placement.processes)))
      return failure();
    return libraries;
  }
  GPUPipelineOptions pipeline;
  if (failed(readGPUOptions(module, options.placement, pipeline)))
    return failure();
  if (!pipeline.hostArguments)
    return emitError(module.getLoc())
           << "a program that runs at once has its arguments on the host; "
              "host-arguments=false is for object files";
  if (failed(lowerToLLVM(module, options.placement.device, pipeline)))
    return failure();
  libraries.push_back(getRuntimeLibrary(options.placement.device));
  return libraries;
}

/// Compiles a module in the LLVM dialect.
static llvm::Expected<std::unique_ptr<ExecutionEngine>>
createEngine(ModuleOp module, Effort effort, ArrayRef<StringRef> libraries) {
  auto target = createJitTarget(effort);
  if (!target)
    return target.takeError();
  llvm::TargetMachine &machine = **target;
  auto transformer = [&machine, effort](llvm::Module *llvmModule) {
    return optimize(*llvmModule, machine, effort);
  };
  ExecutionEngineOptions options;
  options.transformer = transformer;
  options.sharedLibPaths = libraries;
  options.enableGDBNotificationListener = false;
  options.enablePerfNotificationListener = false;
  return ExecutionEngine::create(module, options, std::move(*target));
}

/// How compiled code prints the message of an assertion that fails.
static void reportAssertion(const char *message) {
  llvm::errs() << "mca-run: error: " << message << "\n";
}

/// What it calls next. Other threads may still run the program: no destructor
/// must.
[[noreturn]] static void exitAfterAssertion() { std::_Exit(1); }

/// The weights, what code may call that is not in the process's symbols, and
/// what must not do here what it does there.
static llvm::orc::SymbolMap
collectSymbols(ArrayRef<ExternalWeight> weights,
               llvm::orc::MangleAndInterner intern) {
  llvm::orc::SymbolMap symbols;
  auto add = [&](StringRef name, const void *address) {
    symbols[intern(name)] = {llvm::orc::ExecutorAddr::fromPtr(address),
                             llvm::JITSymbolFlags::Exported};
  };
  for (const ExternalWeight &weight : weights)
    add(weight.symbol, weight.data.data());
  auto addFunction = [&](StringRef name, auto *function) {
    symbols[intern(name)] = {llvm::orc::ExecutorAddr::fromPtr(function),
                             llvm::JITSymbolFlags::Exported |
                                 llvm::JITSymbolFlags::Callable};
  };
  addFunction("memrefCopy", &memrefCopy);
  addFunction("puts", &reportAssertion);
  addFunction("abort", &exitAfterAssertion);
  return symbols;
}

Program::Program(Signature signature, StringRef entry, MLIRContext *context)
    : signature(std::move(signature)), symbol("_mlir_ciface_" + entry.str()),
      context(context) {}

Program::~Program() = default;

FailureOr<std::unique_ptr<Program>>
Program::compile(OwningOpRef<ModuleOp> module, StringRef entry,
                 const CompileOptions &options) {
  FailureOr<func::FuncOp> function = findEntry(*module, entry);
  if (failed(function))
    return failure();
  FailureOr<Signature> signature = Signature::of(*function);
  if (failed(signature))
    return failure();
  std::unique_ptr<Program> program(
      new Program(std::move(*signature), entry, module->getContext()));

  prepareEntry(*function);
  auto libraries = lower(*module, options);
  if (failed(libraries))
    return failure();
  SmallVector<ExternalWeight> weights =
      externalizeWeights(*module, minExternalBytes);
  auto engine = createEngine(*module, options.effort,
                             llvm::to_vector_of<StringRef>(*libraries));
  if (!engine)
    return report(program->context, engine.takeError());
  program->engine = std::move(*engine);
  program->engine->registerSymbols([&](llvm::orc::MangleAndInterner intern) {
    return collectSymbols(weights, intern);
  });
  program->engine->initialize();
  // Code is generated on the first look-up.
  if (auto found = program->engine->lookupPacked(program->symbol); !found)
    return report(program->context, found.takeError());
  return program;
}

FailureOr<RunResult> Program::run(ArrayRef<const HostArray *> inputs) {
  Invocation invocation(*this, inputs);
  auto start = std::chrono::steady_clock::now();
  if (failed(invocation.run()))
    return failure();
  std::chrono::duration<double, std::milli> time =
      std::chrono::steady_clock::now() - start;
  FailureOr<std::vector<HostArray>> outputs = invocation.read();
  if (failed(outputs))
    return failure();
  return RunResult{std::move(*outputs), time.count()};
}

Invocation::Invocation(Program &program, ArrayRef<const HostArray *> inputs)
    : program(program), arguments(std::make_unique<MemRefs>(inputs)),
      results(std::make_unique<MemRefs>(program.signature.results)) {}

Invocation::~Invocation() { results->free(*arguments); }

LogicalResult Invocation::run() {
  results->free(*arguments);
  SmallVector<int64_t *> pointers;
  if (!program.signature.results.empty())
    pointers.push_back(results->data());
  for (unsigned i = 0; i < program.signature.inputs.size(); ++i)
    pointers.push_back(arguments->get(i));
  SmallVector<void *> packed = llvm::map_to_vector(
      pointers, [](int64_t *&pointer) -> void * { return &pointer; });
  if (llvm::Error error = program.engine->invokePacked(program.symbol, packed))
    return report(program.context, std::move(error));
  return success();
}

FailureOr<std::vector<HostArray>> Invocation::read() {
  return results->read(program.signature.results);
}
