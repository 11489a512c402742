//===- Driver.cpp - mca-run as a function -----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Driver.h"

#include "Arrays.h"
#include "CommandLine.h"
#include "Diagnostics.h"
#include "FallbackCounts.h"
#include "LevelCosts.h"
#include "Processes.h"
#include "Progress.h"
#include "Target.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Execution/ObjectFile.h"
#include "mca/Execution/Report.h"
#include "mca/Transforms/Weights.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SourceMgr.h"

#include <fcntl.h>
#include <omp.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::mca;

namespace {
/// One invocation: the module as it was read and what is done with it.
class Tool {
public:
  Tool(const CommandLine &line, MLIRContext *context)
      : line(line), context(context) {}

  LogicalResult run();

private:
  LogicalResult load();
  LogicalResult bind();
  LogicalResult checkOutputs(const Signature &signature);
  FailureOr<WorthwhileLevels> getLevels();
  void reportLevels(ModuleOp approximation, LowLevels levels,
                    const WorthwhileLevels &worthwhile);
  LogicalResult makeApproximate(ModuleOp clone);
  LogicalResult emitObject();
  LogicalResult execute();
  LogicalResult compare();
  FailureOr<std::vector<RunComparison>> runComparison(Comparison &comparison);
  Report makeReport(ModuleOp approximation, ArrayRef<RunComparison> runs);
  LogicalResult writeComparison(ArrayRef<RunComparison> runs);
  CompileOptions compileOptions() const {
    return {line.quick ? Effort::Quick : Effort::Full, line.placement};
  }
  InFlightDiagnostic error() { return emitError(UnknownLoc::get(context)); }

  const CommandLine &line;
  MLIRContext *context;
  OwningOpRef<ModuleOp> module;
  std::shared_ptr<SafetensorsFile> weights;
  /// How many results the entry has in the module as it was read.
  size_t numResults = 0;
  /// One set of inputs for each run.
  std::vector<Arrays> inputs;
};
} // namespace

LogicalResult Tool::load() {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> file =
      openInputFile(line.module, &message);
  if (!file)
    return error() << message;
  auto sources = std::make_shared<llvm::SourceMgr>();
  sources->AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  Progress progress("reading the module");
  module = parseSourceFile<ModuleOp>(sources, ParserConfig(context));
  return success(static_cast<bool>(module));
}

LogicalResult Tool::bind() {
  if (line.weights.empty())
    return verifyWeights(*module);
  auto file = SafetensorsFile::open(line.weights);
  if (!file)
    return error() << toString(file.takeError());
  weights = std::move(*file);
  return bindWeights(*module, weights);
}

LogicalResult Tool::checkOutputs(const Signature &signature) {
  size_t results = signature.results.size();
  size_t paths = std::max(line.outputs.size(), line.exactOutputs.size());
  if (paths > results)
    return error() << "expected at most " << results << " outputs, found "
                   << paths;
  return success();
}

/// Makes every attention that runs check its bound.
static LogicalResult verifyBounds(ModuleOp module, StringRef entry) {
  FailureOr<func::FuncOp> function = findEntry(module, entry);
  if (failed(function) || failed(inlineInto(*function)))
    return failure();
  return runPasses(module, "mca-verify-bound");
}

/// Of the target that the program is compiled for.
FailureOr<WorthwhileLevels> Tool::getLevels() {
  if (line.placement.device != Device::CPU)
    return getWorthwhileGPULevels();
  auto target = line.object.empty() ? createJitTarget(compileOptions().effort)
                                    : createObjectTarget(line.cpu, line.triple);
  if (!target)
    return error() << toString(target.takeError()), failure();
  return getWorthwhileLevels(
      getDotSupport(getVectorWidth(**target), getKernelFeatures(**target)));
}

/// Says what attentions do without that would be there on another target.
void Tool::reportLevels(ModuleOp approximation, LowLevels levels,
                        const WorthwhileLevels &worthwhile) {
  std::vector<std::string> leftOut;
  if (!line.approximation.levels)
    llvm::append_range(leftOut, worthwhile.noLevels);
  if (!line.approximation.int8Product &&
      !line.approximation.bf16Product.value_or(false))
    llvm::append_range(leftOut, worthwhile.noInt8Product);
  bool isRestricted = false;
  approximation.walk(
      [&](AttendOp attend) { isRestricted |= attend.getLevels() == levels; });
  if (isRestricted && !leftOut.empty())
    emitRemark(UnknownLoc::get(context))
        << "relaxed does without " << llvm::join(leftOut, ", ")
        << "; --levels=all --int8-product=on keep everything";
}

/// Turns a clone of the module into the program that the options ask for.
LogicalResult Tool::makeApproximate(ModuleOp clone) {
  Progress progress("looking for attentions");
  FailureOr<WorthwhileLevels> levels = getLevels();
  if (failed(levels))
    return failure();
  ApproximationOptions options = line.approximation;
  options.levels = options.levels.value_or(levels->levels);
  options.int8Product = options.int8Product.value_or(
      levels->int8Product && !options.bf16Product.value_or(false));
  options.bf16Product = options.bf16Product.value_or(levels->bf16Product &&
                                                     !*options.int8Product);
  if (failed(approximate(clone, options)))
    return failure();
  reportLevels(clone, *options.levels, *levels);
  if (line.approximation.isAsked() && !countAttentions(clone))
    emitWarning(UnknownLoc::get(context))
        << "no attention was rewritten: the program is exact";
  return line.verifyBound ? verifyBounds(clone, line.entry) : success();
}

LogicalResult Tool::emitObject() {
  if (failed(makeApproximate(*module)))
    return failure();
  Progress progress("compiling the object file");
  return emitObjectFile(std::move(module),
                        {line.object, line.header, line.entry, line.cpu,
                         line.triple, compileOptions(), weights});
}

/// What a user wants to know first of a result.
static void printSummary(size_t index, const HostArray &array) {
  double low = std::numeric_limits<double>::infinity(), high = -low, sum = 0;
  int64_t count = array.getNumElements();
  for (int64_t i = 0; i < count; ++i) {
    double value = array.getElement(i);
    low = std::min(low, value), high = std::max(high, value), sum += value;
  }
  llvm::outs() << "output " << index << ": " << array.describe();
  if (count)
    llvm::outs() << llvm::format(", min %g, max %g, mean %g", low, high,
                                 sum / count);
  llvm::outs() << "\n";
}

/// Prints how many heads fell back in all runs; the key `attentions`.
static llvm::json::Array reportFallbacks(const FallbackCounts &counts,
                                         ArrayRef<RunResult> runs) {
  std::vector<Fallbacks> totals(counts.names.size(), Fallbacks{0, 0});
  for (const RunResult &run : runs)
    for (auto [total, one] : llvm::zip_equal(totals, counts.read(run.outputs)))
      total = {total.heads + one.heads, one.of < 0 ? -1 : total.of + one.of};
  llvm::json::Array attentions;
  for (auto [name, total] : llvm::zip_equal(counts.names, totals)) {
    llvm::outs() << "attention " << name << ": " << describe(total)
                 << " heads fell back to exact\n";
    attentions.push_back(llvm::json::Object{{"name", llvm::json::fixUTF8(name)},
                                            {"fallbacks", toJson(total)}});
  }
  return attentions;
}

LogicalResult Tool::execute() {
  if (failed(makeApproximate(*module)))
    return failure();
  FailureOr<func::FuncOp> entry = findEntry(*module, line.entry);
  if (failed(entry))
    return failure();
  auto counts = line.verifyBound ? FallbackCounts::of(*entry) : std::nullopt;
  std::unique_ptr<Program> program;
  {
    Progress progress("compiling the program");
    auto compiled =
        Program::compile(std::move(module), line.entry, compileOptions());
    if (failed(compiled))
      return failure();
    program = std::move(*compiled);
  }
  std::vector<RunResult> runs;
  SmallVector<const Arrays *> outputs;
  double milliseconds = 0.0;
  Progress progress("running the program");
  for (const Arrays &arrays : inputs) {
    auto run = runRepeatedly(*program, pointersTo(arrays), line.repeat);
    if (failed(run))
      return failure();
    milliseconds += run->milliseconds / inputs.size();
    runs.push_back(std::move(*run));
  }
  llvm::json::Array shapes, attentions;
  if (counts)
    attentions = reportFallbacks(*counts, runs);
  for (RunResult &run : runs) {
    run.outputs.resize(numResults);
    outputs.push_back(&run.outputs);
  }
  for (auto [index, array] : llvm::enumerate(runs.front().outputs)) {
    printSummary(index, array);
    shapes.push_back(llvm::json::Object{{"type", array.describe()}});
  }
  llvm::outs() << llvm::format("time: %.3f ms\n", milliseconds);
  llvm::json::Object json{
      {"attentions", std::move(attentions)},
      {"outputs", std::move(shapes)},
      {"time_ms", llvm::json::Object{{"run", milliseconds}}},
      {"threads", omp_get_max_threads()},
      {"repeat", line.repeat}};
  if (!line.json.empty() &&
      failed(writeJson(line.json, std::move(json), context)))
    return failure();
  return writeOutputs(line.outputs, outputs, line.batched, context);
}

FailureOr<std::vector<RunComparison>>
Tool::runComparison(Comparison &comparison) {
  Progress progress("running the programs");
  std::vector<RunComparison> runs;
  for (const Arrays &arrays : inputs) {
    auto run = comparison.run(pointersTo(arrays), line.repeat);
    if (failed(run))
      return failure();
    runs.push_back(std::move(*run));
  }
  return runs;
}

Report Tool::makeReport(ModuleOp approximation, ArrayRef<RunComparison> runs) {
  Report report;
  report.alpha = line.approximation.alpha.value_or(1.0);
  report.seed = line.approximation.seed.value_or(0);
  report.estimator = line.approximation.estimator.value_or("sampling");
  // What the options leave open, the first attention says.
  approximation.walk([&](ApproximationOpInterface attention) {
    report.alpha = attention.getAlpha().convertToDouble();
    report.estimator = stringifyEstimator(attention.getEstimator()).str();
    if (auto encode = dyn_cast<EncodeOp>(attention.getOperation()))
      report.seed = encode.getSeed();
    return WalkResult::interrupt();
  });
  report.threads = omp_get_max_threads();
  report.repeat = line.repeat;
  summarize(runs, report);
  return report;
}

LogicalResult Tool::writeComparison(ArrayRef<RunComparison> runs) {
  SmallVector<const Arrays *> exact, approximate;
  for (const RunComparison &run : runs) {
    exact.push_back(&run.exactOutputs);
    approximate.push_back(&run.approximateOutputs);
  }
  return failure(
      failed(writeOutputs(line.exactOutputs, exact, line.batched, context)) ||
      failed(writeOutputs(line.outputs, approximate, line.batched, context)));
}

LogicalResult Tool::compare() {
  if (!line.approximation.isAsked() && !countAttentions(*module))
    return error() << "--compare needs --alpha or --config: the module has no "
                      "mca.encode or mca.attend";
  OwningOpRef<ModuleOp> approximation = module->clone();
  if (failed(restoreExact(*module)) || failed(makeApproximate(*approximation)))
    return failure();
  auto comparison =
      Comparison::create(*module, *approximation, line.entry, compileOptions());
  if (failed(comparison))
    return failure();
  auto runs = runComparison(*comparison);
  if (failed(runs))
    return failure();
  Report report = makeReport(*approximation, *runs);
  printReport(report, line.bounds, llvm::outs());
  if (!line.json.empty() &&
      failed(writeJson(line.json,
                       reportToJson(report, line.batched
                                                ? ArrayRef(*runs)
                                                : ArrayRef<RunComparison>()),
                       context)))
    return failure();
  return writeComparison(*runs);
}

LogicalResult Tool::run() {
  if (failed(line.approximation.verify(context)) || failed(load()))
    return failure();
  FailureOr<func::FuncOp> entry = findEntry(*module, line.entry);
  if (failed(entry) || failed(bind()))
    return failure();
  if (!line.object.empty())
    return emitObject();
  FailureOr<Signature> signature = Signature::of(*entry);
  if (failed(signature) || failed(checkOutputs(*signature)))
    return failure();
  numResults = signature->results.size();
  auto read = readInputs(line.inputs, *signature, line.batched, context);
  if (failed(read))
    return failure();
  inputs = std::move(*read);
  return line.compare ? compare() : execute();
}

/// The first of several processes has the same results.
static void silence(CommandLine &line) {
  line.outputs.clear();
  line.exactOutputs.clear();
  line.json.clear();
  if (int sink = open("/dev/null", O_WRONLY); sink >= 0)
    dup2(sink, STDOUT_FILENO);
}

int mca::runMain(int argc, char **argv, DialectRegistry &registry) {
  std::optional<CommandLine> line = parseCommandLine(argc, argv);
  if (!line)
    return 1;
  if (line->threads)
    omp_set_num_threads(line->threads);
  MLIRContext context(registry);
  // An operation can be a whole model: its place must do.
  context.printOpOnDiagnostic(false);
  DiagnosticPrinter printer(&context);
  std::unique_ptr<Processes> processes;
  if (line->placement.processes > 1 && line->object.empty()) {
    auto started = Processes::start();
    if (!started) {
      emitError(UnknownLoc::get(&context)) << toString(started.takeError());
      return 1;
    }
    processes = std::move(*started);
    if (!processes->isFirst())
      silence(*line);
  }
  if (succeeded(Tool(*line, &context).run()))
    return 0;
  if (!printer.sawError())
    llvm::errs() << "mca-run: error: failed without a message\n";
  return 1;
}
