//===- CommandLine.cpp - The options of mca-run -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace mlir::mca;
namespace cl = llvm::cl;

static constexpr StringLiteral overview =
    "Compiles a module and runs it on .npy arrays, exactly, with Monte-Carlo "
    "attention, or both\n"
    "side by side.\n";

static constexpr StringLiteral details = R"(
WHAT --compare REPORTS
  Per attention, with X, W, A of its mca.encode, r_j samples for token j of n,
  and all values those of the approximate run:
    positions  mean(r) / d over all n positions, padding included
    attended   mean(r) / d over the positions that some query attends
    error      mean over the queries i of ||Y~[i] - Y[i]||_2, Y = A (X W + b)
    bound      alpha * mean_j ||X[j]||_2 * ||W_h||_F, of the expected error
  Fractions are means over heads and batch elements; error and bound are those
  of the head whose error is the largest share of its bound.
  Per output: max |approximate - exact| and ||approximate - exact||_F /
  ||exact||_F. Times are medians of runs in turn; the ratio is exact /
  approximate. Fewer samples need not be less time.

EXAMPLE
  mca-run model.mlir --weights=model.safetensors --input=ids.npy \
    --input=mask.npy --compare --alpha=0.2 --json=report.json
)";

namespace {
/// Lives for one call, so that nothing is registered by linking the library.
struct Options {
  cl::OptionCategory category{"mca-run options"};
  cl::opt<std::string> module{cl::Positional, cl::Required,
                              cl::desc("<module: MLIR text or bytecode>"),
                              cl::cat(category)};
  cl::opt<std::string> entry{"entry", cl::init("main"), cl::value_desc("name"),
                             cl::desc("Function to run (default main)"),
                             cl::cat(category)};
  cl::list<std::string> inputs{
      "input", cl::value_desc("F.npy"),
      cl::desc("Argument of the function, once for each in order; C order, "
               "little endian"),
      cl::cat(category)};
  cl::list<std::string> outputs{
      "output", cl::value_desc("F.npy"),
      cl::desc("Where to write a result, at most once for each in order; with "
               "--compare those of the approximate program"),
      cl::cat(category)};
  cl::list<std::string> exactOutputs{
      "output-exact", cl::value_desc("F.npy"),
      cl::desc("The same for the exact program; needs --compare"),
      cl::cat(category)};
  cl::opt<std::string> weights{
      "weights", cl::value_desc("F.safetensors"),
      cl::desc("File with the tensors for dense_resource constants without "
               "data, mapped and not copied"),
      cl::cat(category)};
  cl::opt<bool> compare{
      "compare",
      cl::desc("Run the exact and the approximate program and report errors, "
               "fractions, bounds and times; needs --alpha unless the module "
               "has mca.encode"),
      cl::cat(category)};
  cl::opt<double> alpha{
      "alpha", cl::value_desc("number in (0, 1]"),
      cl::desc("Approximate the attentions with this error coefficient "
               "(default: run the module as it is)"),
      cl::cat(category)};
  cl::opt<std::string> estimator{"estimator", cl::value_desc("sampling"),
                                 cl::desc("How values are approximated "
                                          "(default sampling)"),
                                 cl::cat(category)};
  cl::opt<int64_t> seed{"seed", cl::value_desc("integer"),
                        cl::desc("Seed of the random sequences (default 0)"),
                        cl::cat(category)};
  cl::opt<std::string> length{
      "length", cl::value_desc("padded|attended"),
      cl::desc("Which positions n in the sample counts stands for (default "
               "padded)"),
      cl::cat(category)};
  cl::opt<bool> floor{"floor",
                      cl::desc("Round sample counts down, as the paper does "
                               "(default: up)"),
                      cl::cat(category)};
  cl::opt<bool> batched{
      "batched",
      cl::desc("Inputs have one more leading axis: run once for each slice and "
               "stack the results"),
      cl::cat(category)};
  cl::opt<int64_t> repeat{
      "repeat", cl::value_desc("N"),
      cl::desc("Timed runs, after one to warm up (default 5 with --compare, "
               "else a single run)"),
      cl::cat(category)};
  cl::opt<int64_t> threads{
      "threads", cl::init(0), cl::value_desc("N"),
      cl::desc("OpenMP threads (default: OMP_NUM_THREADS or all processors)"),
      cl::cat(category)};
  cl::opt<std::string> json{"json", cl::value_desc("F.json"),
                            cl::desc("Where to write the report as JSON"),
                            cl::cat(category)};
  cl::opt<std::string> object{
      "emit-object", cl::value_desc("F.o"),
      cl::desc("Write an object file, weights included, and do not run; the "
               "approximate program's if --alpha is given"),
      cl::cat(category)};
  cl::opt<std::string> cpu{
      "mcpu", cl::value_desc("name"),
      cl::desc("Processor for --emit-object (default: this one)"),
      cl::cat(category)};

  CommandLine get() const;
};
} // namespace

/// The option's value if it was on the command line.
template <typename T, typename OptionT>
static std::optional<T> given(const OptionT &option) {
  if (!option.getNumOccurrences())
    return std::nullopt;
  return T(option.getValue());
}

CommandLine Options::get() const {
  CommandLine line;
  line.module = module;
  line.entry = entry;
  line.weights = weights;
  line.json = json;
  line.object = object;
  line.cpu = cpu;
  llvm::append_range(line.inputs, inputs);
  llvm::append_range(line.outputs, outputs);
  llvm::append_range(line.exactOutputs, exactOutputs);
  line.approximation.alpha = given<double>(alpha);
  line.approximation.seed = given<int64_t>(seed);
  line.approximation.estimator = given<std::string>(estimator);
  line.approximation.length = given<std::string>(length);
  line.approximation.floor = floor;
  line.compare = compare;
  line.batched = batched;
  line.repeat = repeat.getNumOccurrences() ? repeat : (compare ? 5 : 1);
  line.threads = threads;
  return line;
}

static void complain(const Twine &message) {
  llvm::WithColor::error(llvm::errs(), "mca-run") << message << "\n";
}

/// What options mean together, beyond what each can be.
static StringRef findContradiction(const CommandLine &line) {
  if (line.repeat < 1)
    return "--repeat must be at least 1";
  if (line.threads < 0)
    return "--threads must not be negative";
  if (!line.exactOutputs.empty() && !line.compare)
    return "--output-exact needs --compare";
  if (!line.object.empty() && (line.compare || !line.inputs.empty()))
    return "--emit-object does not run the program; leave out --compare and "
           "--input";
  if (!line.cpu.empty() && line.object.empty())
    return "--mcpu needs --emit-object";
  return {};
}

std::optional<CommandLine> mca::parseCommandLine(int argc, char **argv) {
  Options options;
  cl::extrahelp help(details);
  cl::HideUnrelatedOptions(options.category);
  std::string errors;
  llvm::raw_string_ostream stream(errors);
  if (!cl::ParseCommandLineOptions(argc, argv, overview, &stream)) {
    // LLVM starts each of its lines with the program's name.
    SmallVector<StringRef> lines;
    StringRef(errors).trim().split(lines, '\n');
    StringRef name = llvm::StringRef(argv[0]).rsplit('/').second;
    for (StringRef &text : lines)
      if (text.consume_front(name.empty() ? argv[0] : name))
        text = text.ltrim(": ");
    complain(llvm::join(lines, " "));
    return std::nullopt;
  }
  CommandLine line = options.get();
  if (StringRef message = findContradiction(line); !message.empty()) {
    complain(message);
    return std::nullopt;
  }
  return line;
}
