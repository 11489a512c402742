//===- CommandLine.cpp - The options of mca-run -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "LevelCosts.h"

#include "mca/Support/ForeignOptions.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/Path.h"
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
  Per attention, with X, W, A, and all values those of the approximate run:
    positions  cost of the value projection over the exact one's, over all n
               positions, padding included: mean(r) / d with r_j samples for
               token j (sampling), or the nominal cost, per token f32 1, bf16
               1/2, int8 1/4, centroid 1/d_h and 1 for all of them (others)
    attended   the same over the positions that some query attends
    product    the same for the product with A (centroid, relaxed)
    error      mean over the queries i of ||Y~[i] - Y[i]||_2, Y = A (X W + b)
    bound      alpha * mean_j ||X[j]||_2 * ||W_h||_F, of the expected error with
               sampling, else of every error
    fallbacks  heads that were computed exactly after --verify-bound
  Fractions are means over heads and batch elements; error and bound are those
  of the head whose error is the largest share of its bound.
  Per output: max |approximate - exact| and ||approximate - exact||_F /
  ||exact||_F. Times are medians of runs in turn; the ratio is exact /
  approximate. Fewer samples need not be less time.

WHAT --bounds ADDS
  Per attention, for the head whose largest error is the largest share of its
  a-priori bound:
    a priori   alpha * mean_j ||X[j]||_2 * ||W_h||_F, known before levels are
    after      the bound from the counts or levels that were taken
    measured   max over the queries i of ||Y~[i] - Y[i]||_2
    kind       expectation: of the expected error, one run may exceed it;
               strict: for every input; strict up to re-centring: `after` is
               strict, a priori the centroid is taken to be the mean of all
               attended tokens
    levels     share of the attended tokens at each level of precision

SIZES
  Where a type has dynamic dimensions, sizes of arguments that contradict each
  other end the run with an error before anything is read.

LEVELS
  With auto, relaxed does without the levels that on this processor, or the one
  of --mcpu, take more than 1.25 times the time that their nominal cost
  promises, by a table of measurements; what is left out is printed. Levels then
  differ from processor to processor; with --levels=all --int8-product=on they
  are equal on every target. An mca.attend that names its levels keeps them.

TARGETS
  For cuda the program is compiled to PTX, which the CUDA driver of the machine
  that runs it compiles further; nothing of CUDA is needed before. Times include
  the copies of arguments and results. An object file for cuda or the emulator
  calls libmca_runtime.so or libmca_emulator.so: link it with that library.
  MCA_EMULATOR_CHECKS=0 runs the emulator without its checks.

PROCESSES
  With --processes=N each of N processes computes a share of the heads of every
  approximated attention, and everything else; the first one prints and writes.
  N must divide the number of heads. It needs OpenMPI (openmpi-bin). An object
  file calls it as well: link it by mpicc, and call MPI_Init before.

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
               "little endian; bf16 as uint16 or V2, as numpy saves the "
               "bfloat16 of ml_dtypes. Any size where the type says ?"),
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
               "fractions, bounds and times; needs --alpha or --config unless "
               "the module has mca.encode or mca.attend"),
      cl::cat(category)};
  cl::opt<bool> bounds{
      "bounds",
      cl::desc("With --compare: print a-priori bound, bound after the fact and "
               "largest error of each attention"),
      cl::cat(category)};
  cl::opt<bool> verifyBound{
      "verify-bound",
      cl::desc("The program checks the bound of each head after the fact, "
               "computes heads that exceed it exactly, and counts them; with "
               "--emit-object the counts are one more result, [K] of i64"),
      cl::cat(category)};
  cl::alias verifyBoundAlias{
      "mca-verify-bound", cl::desc("Alias for --verify-bound"),
      cl::aliasopt(verifyBound), cl::NotHidden, cl::cat(category)};
  cl::opt<std::string> alpha{
      "alpha", cl::value_desc("number in (0, 1]"),
      cl::desc("Approximate the attentions with this error coefficient "
               "(default: run the module as it is)"),
      cl::cat(category)};
  cl::opt<std::string> estimator{
      "estimator", cl::value_desc("sampling|centroid|relaxed"),
      cl::desc("How values are approximated: the paper's column sampling, one "
               "mean for many tokens, or precision by level (default "
               "sampling)"),
      cl::cat(category)};
  cl::opt<std::string> levels{
      "levels", cl::value_desc("auto|all|centroid,int8,bf16"),
      cl::desc("What relaxed chooses from besides f32: what is worth its cost, "
               "all, or some (default auto)"),
      cl::cat(category)};
  cl::opt<std::string> int8Product{
      "int8-product", cl::value_desc("auto|on|off"),
      cl::desc("Whether relaxed may take A times the values of int8 tokens in "
               "int8 (default auto: where that is worth its cost)"),
      cl::cat(category)};
  cl::opt<std::string> bf16Product{
      "bf16-product", cl::value_desc("auto|on|off"),
      cl::desc("Whether relaxed may take A times the values of int8 and bf16 "
               "tokens in bf16, without an int8 product (default auto: where "
               "that is worth its cost)"),
      cl::cat(category)};
  cl::opt<bool> assumeBidirectional{
      "assume-bidirectional",
      cl::desc("Masks of which it is not known whether they depend on the "
               "query do not; wrong for causal models, whose queries would "
               "see later tokens"),
      cl::cat(category)};
  cl::opt<bool> paperCompat{
      "paper-compat",
      cl::desc("Count as the authors' code does: --estimator=sampling "
               "--length=padded --floor"),
      cl::cat(category)};
  cl::opt<std::string> config{
      "config", cl::value_desc("F.yaml"),
      cl::desc("File with an alpha for each attention, as python -m mca tune "
               "writes it"),
      cl::cat(category)};
  cl::opt<std::string> seed{
      "seed", cl::value_desc("integer"),
      cl::desc("Seed of the random sequences (default 0)"), cl::cat(category)};
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
  cl::opt<std::string> repeat{
      "repeat", cl::value_desc("N"),
      cl::desc("Timed runs, after one to warm up (default 5 with --compare, "
               "else a single run)"),
      cl::cat(category)};
  cl::opt<std::string> threads{
      "threads", cl::value_desc("N"),
      cl::desc("OpenMP threads (default: OMP_NUM_THREADS or all processors)"),
      cl::cat(category)};
  cl::opt<bool> quick{"quick",
                      cl::desc("Compile in less time; the program is slower"),
                      cl::cat(category)};
  cl::opt<std::string> json{"json", cl::value_desc("F.json"),
                            cl::desc("Where to write the report as JSON"),
                            cl::cat(category)};
  cl::opt<std::string> object{
      "emit-object", cl::value_desc("F.o"),
      cl::desc("Write an object file, weights included, and do not run; the "
               "approximate program's if --alpha is given"),
      cl::cat(category)};
  cl::opt<std::string> header{
      "emit-header", cl::value_desc("F.h"),
      cl::desc("With --emit-object: write a C header for the object file"),
      cl::cat(category)};
  cl::opt<std::string> cpu{
      "mcpu", cl::value_desc("name"),
      cl::desc("Processor for --emit-object (default: this one)"),
      cl::cat(category)};
  cl::opt<std::string> triple{
      "mtriple", cl::value_desc("triple"),
      cl::desc("Target for --emit-object, such as aarch64-linux-gnu (default: "
               "this machine's)"),
      cl::cat(category)};

  cl::opt<std::string> target{
      "target", cl::value_desc("cpu|cuda|emulator"),
      cl::desc("Where the program runs: on this processor, on a GPU of NVIDIA, "
               "or its GPU kernels on this processor, slowly and with their "
               "accesses checked (default cpu)"),
      cl::cat(category)};
  cl::opt<std::string> chip{
      "chip", cl::value_desc("sm_NN"),
      cl::desc("GPU that kernels are made for; newer ones take them too "
               "(default sm_80)"),
      cl::cat(category)};
  cl::opt<std::string> gpuOptions{
      "gpu-options", cl::value_desc("options"),
      cl::desc("More options of the pass pipeline mca-to-gpu, such as "
               "fast-math=true"),
      cl::cat(category)};
  cl::opt<std::string> processes{
      "processes", cl::value_desc("N"),
      cl::desc("Processes of MPI that share the heads of approximated "
               "attentions: run as mpirun -n N mca-run (default 1)"),
      cl::cat(category)};
  cl::opt<bool> libraryProducts{
      "library-products",
      cl::desc("Take exact products by cuBLASLt, if it is installed where the "
               "program runs"),
      cl::cat(category)};
  cl::opt<bool> strassen{
      "strassen",
      cl::desc("Take large products with constant weights by Strassen's "
               "algorithm: an eighth fewer multiplications, and larger errors "
               "of rounding, by what docs/performance.md says"),
      cl::cat(category)};
  cl::opt<bool> tf32{
      "tf32",
      cl::desc("Take products of f32 on tensor cores, faster, from factors "
               "rounded to 10 bits of mantissa"),
      cl::cat(category)};

  /// What was given; numbers that are none are an error.
  llvm::Expected<CommandLine> get() const;
};
} // namespace

/// The option's value if it was on the command line.
static std::optional<std::string> given(const cl::opt<std::string> &option) {
  if (!option.getNumOccurrences())
    return std::nullopt;
  return option.getValue();
}

static bool parse(StringRef text, double &number) {
  return text.getAsDouble(number);
}
static bool parse(StringRef text, int64_t &number) {
  return text.getAsInteger(10, number);
}

/// Numbers are read here: LLVM's own parsers print errors of another form.
template <typename T>
static llvm::Error readNumber(const cl::opt<std::string> &option,
                              std::optional<T> &number) {
  T value;
  if (!option.getNumOccurrences())
    return llvm::Error::success();
  if (parse(option.getValue(), value))
    return llvm::createStringError(
        "--" + option.ArgStr + " is '" + option.getValue() + "'; expected " +
        (std::is_integral_v<T> ? "an integer" : "a number"));
  number = value;
  return llvm::Error::success();
}

static llvm::Error readLevels(const cl::opt<std::string> &option,
                              std::optional<LowLevels> &levels) {
  StringRef text = option.getValue();
  if (text.empty() || text == "auto")
    return llvm::Error::success();
  levels = parseLevels(text);
  if (levels)
    return llvm::Error::success();
  return llvm::createStringError("--levels is '" + text +
                                 "'; expected auto, all, or some of centroid, "
                                 "int8 and bf16 with commas between them");
}

static llvm::Error readSwitch(const cl::opt<std::string> &option,
                              std::optional<bool> &value) {
  StringRef text = option.getValue();
  if (text == "on" || text == "off")
    value = text == "on";
  else if (!text.empty() && text != "auto")
    return llvm::createStringError("--" + option.ArgStr + " is '" + text +
                                   "'; expected auto, on or off");
  return llvm::Error::success();
}

static llvm::Error readDevice(const cl::opt<std::string> &option,
                              Device &device) {
  auto known = llvm::StringSwitch<std::optional<Device>>(option.getValue())
                   .Cases({"", "cpu"}, Device::CPU)
                   .Case("cuda", Device::CUDA)
                   .Case("emulator", Device::Emulator)
                   .Default(std::nullopt);
  if (!known)
    return llvm::createStringError("--target is '" + option.getValue() +
                                   "'; expected cpu, cuda or emulator");
  device = *known;
  return llvm::Error::success();
}

llvm::Expected<CommandLine> Options::get() const {
  CommandLine line;
  line.module = module;
  line.entry = entry;
  line.weights = weights;
  line.json = json;
  line.object = object;
  line.header = header;
  line.cpu = cpu;
  line.triple = triple;
  line.placement.chip = chip;
  line.placement.strassen = strassen;
  line.placement.tf32 = tf32;
  line.placement.libraryProducts = libraryProducts;
  line.placement.options = gpuOptions;
  llvm::append_range(line.inputs, inputs);
  llvm::append_range(line.outputs, outputs);
  llvm::append_range(line.exactOutputs, exactOutputs);
  line.approximation.estimator = given(estimator);
  line.approximation.length = given(length);
  line.approximation.floor = floor;
  line.approximation.assumeBidirectional = assumeBidirectional;
  line.approximation.paperCompat = paperCompat;
  line.approximation.config = config;
  line.bounds = bounds;
  line.verifyBound = verifyBound;
  line.compare = compare;
  line.batched = batched;
  line.quick = quick;
  std::optional<int64_t> repeats, threadCount, processCount;
  if (llvm::Error error =
          llvm::joinErrors(readNumber(alpha, line.approximation.alpha),
                           readNumber(seed, line.approximation.seed)))
    return error;
  if (llvm::Error error = llvm::joinErrors(
          readLevels(levels, line.approximation.levels),
          llvm::joinErrors(
              readSwitch(int8Product, line.approximation.int8Product),
              readSwitch(bf16Product, line.approximation.bf16Product))))
    return error;
  if (line.approximation.int8Product.value_or(false) &&
      line.approximation.bf16Product.value_or(false))
    return llvm::createStringError(
        "--int8-product and --bf16-product are both on; "
        "expected one of them");
  if (llvm::Error error = readDevice(target, line.placement.device))
    return error;
  if (llvm::Error error =
          llvm::joinErrors(readNumber(processes, processCount),
                           llvm::joinErrors(readNumber(repeat, repeats),
                                            readNumber(threads, threadCount))))
    return error;
  line.placement.processes = processCount.value_or(1);
  line.repeat = repeats.value_or(compare ? 5 : 1);
  line.threads = threadCount.value_or(0);
  return line;
}

static void complain(const Twine &message) {
  llvm::WithColor::error(llvm::errs(), "mca-run") << message << "\n";
}

/// What options of the approximation mean together.
static StringRef findContradiction(const ApproximationOptions &options) {
  if (options.paperCompat &&
      options.estimator.value_or("sampling") != "sampling")
    return "--paper-compat is of the estimator sampling; leave out --estimator";
  if (options.paperCompat && options.length.value_or("padded") != "padded")
    return "--paper-compat counts padding; leave out --length";
  // The pass takes it in quotes.
  if (options.config.find_first_of("'\"") != std::string::npos)
    return "--config is a path with a quote; rename the file";
  return {};
}

/// What is for GPUs only, or for CPUs.
static StringRef findContradiction(const Placement &placement) {
  if (placement.processes < 1 || placement.processes > 4096)
    return "--processes must be at least 1 and at most 4096";
  if (placement.device != Device::CPU) {
    if (placement.processes != 1)
      return "--processes needs --target=cpu";
    return placement.strassen ? "--strassen needs --target=cpu" : "";
  }
  if (!placement.chip.empty())
    return "--chip needs --target=cuda or --target=emulator";
  if (!placement.options.empty())
    return "--gpu-options needs --target=cuda or --target=emulator";
  if (placement.tf32)
    return "--tf32 needs --target=cuda or --target=emulator";
  if (placement.libraryProducts)
    return "--library-products needs --target=cuda or --target=emulator";
  return {};
}

/// What options mean together, beyond what each can be.
static StringRef findContradiction(const CommandLine &line) {
  if (line.repeat < 1 || line.repeat > 1000000)
    return "--repeat must be at least 1 and at most 1000000";
  if (line.threads < 0 || line.threads > 4096)
    return "--threads must be at least 0 and at most 4096";
  if (!line.exactOutputs.empty() && !line.compare)
    return "--output-exact needs --compare";
  if (line.bounds && !line.compare)
    return "--bounds needs --compare";
  if (!line.object.empty() && (line.compare || !line.inputs.empty() ||
                               !line.outputs.empty() || !line.json.empty()))
    return "--emit-object does not run the program; leave out --compare, "
           "--input, --output and --json";
  if (!line.cpu.empty() && line.object.empty())
    return "--mcpu needs --emit-object";
  if (!line.triple.empty() && line.object.empty())
    return "--mtriple needs --emit-object";
  if (!line.header.empty() && line.object.empty())
    return "--emit-header needs --emit-object";
  if (StringRef problem = findContradiction(line.placement); !problem.empty())
    return problem;
  return findContradiction(line.approximation);
}

/// LLVM's messages on one line, without the program's name before each.
static std::string joinMessages(StringRef text, StringRef program) {
  SmallVector<StringRef> lines;
  text.trim().split(lines, '\n');
  for (StringRef &line : lines)
    if (line.consume_front(program))
      line = line.ltrim(": ");
  return llvm::join(lines, " ");
}

std::optional<CommandLine> mca::parseCommandLine(int argc, char **argv) {
  removeForeignOptions();
  Options options;
  cl::extrahelp help(details);
  std::string errors;
  llvm::raw_string_ostream stream(errors);
  if (!cl::ParseCommandLineOptions(argc, argv, overview, &stream)) {
    // A flag with a value that is none has been complained about already.
    if (!errors.empty())
      complain(joinMessages(errors, llvm::sys::path::filename(argv[0])));
    return std::nullopt;
  }
  llvm::Expected<CommandLine> line = options.get();
  if (!line) {
    complain(toString(line.takeError()));
    return std::nullopt;
  }
  if (StringRef message = findContradiction(*line); !message.empty()) {
    complain(message);
    return std::nullopt;
  }
  return std::move(*line);
}
