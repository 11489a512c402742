//===- CheckChip.cpp - What a GPU and a toolkit can do ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Triple.h"

namespace mlir::mca {
#define GEN_PASS_DEF_CHECKCHIP
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using NVVM::NVVMCheckSMVersion;

//===----------------------------------------------------------------------===//
// Chips
//===----------------------------------------------------------------------===//

/// What the SIMT kernels need: independent thread scheduling.
static constexpr int minimalVersion = 70;

/// What LLVM knows of NVPTX; null if it was built without.
static std::unique_ptr<llvm::MCSubtargetInfo> getTargetInfo() {
  LLVMInitializeNVPTXTargetInfo();
  LLVMInitializeNVPTXTargetMC();
  llvm::Triple triple("nvptx64-nvidia-cuda");
  std::string error;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, error);
  return std::unique_ptr<llvm::MCSubtargetInfo>(
      target ? target->createMCSubtargetInfo(triple, "", "") : nullptr);
}

static LogicalResult checkChip(Operation *op, StringRef chip) {
  auto info = getTargetInfo();
  if (!info || !chip.starts_with("sm_") || !info->isCPUStringValid(chip))
    return op->emitError() << "chip '" << chip
                           << "' is not known; sm_80, sm_90 and sm_120 are";
  if (NVVMCheckSMVersion::getTargetSMVersionFromStr(chip).smVersionList[0] <
      minimalVersion)
    return op->emitError() << "chip '" << chip << "' is older than sm_"
                           << minimalVersion << ", which kernels need at least";
  return success();
}

/// The first version of PTX, times 10, that has the chip.
static int getFirstPTXVersion(StringRef chip) {
  bool isFamily = chip.consume_back("f");
  int version = llvm::StringSwitch<int>(chip)
                    .Case("sm_72", 61)
                    .Case("sm_75", 63)
                    .Case("sm_80", 70)
                    .Case("sm_86", 71)
                    .Case("sm_87", 74)
                    .Cases({"sm_89", "sm_90"}, 78)
                    .Case("sm_90a", 80)
                    .Cases({"sm_100", "sm_100a", "sm_101", "sm_101a"}, 86)
                    .Cases({"sm_120", "sm_120a"}, 87)
                    .Cases({"sm_103", "sm_103a", "sm_121", "sm_121a"}, 88)
                    .Cases({"sm_88", "sm_110", "sm_110a"}, 90)
                    .Default(60);
  return isFamily ? std::max(version, 88) : version;
}

/// LLVM ignores what it does not know, and aborts where PTX is too old.
static LogicalResult checkFeatures(Operation *op, StringRef chip,
                                   StringRef features) {
  auto info = getTargetInfo();
  int newest = 0;
  SmallVector<StringRef> all;
  features.split(all, ',', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef feature : all) {
    bool isKnown =
        llvm::any_of(info->getAllProcessorFeatures(), [&](const auto &known) {
          return feature.drop_front() == known.Key &&
                 StringRef("+-").contains(feature.front());
        });
    if (!isKnown)
      return op->emitError()
             << "feature '" << feature << "' is not known; '+ptx80' is";
    int version = 0;
    if (feature.consume_front("+ptx") && !feature.getAsInteger(10, version))
      newest = std::max(newest, version);
  }
  int first = getFirstPTXVersion(chip);
  if (newest == 0 || newest >= first)
    return success();
  return op->emitError() << "chip '" << chip << "' needs +ptx" << first
                         << ", found +ptx" << newest;
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

namespace {
/// Operations that begin with `prefix` need `version`, with `accelerated` that
/// one only.
struct Requirement {
  StringRef prefix;
  int version;
  bool accelerated = false;
};
} // namespace

/// What the operations themselves do not say (NVVM's RequiresSMInterface).
static NVVMCheckSMVersion getRequirement(Operation *op) {
  static constexpr Requirement requirements[] = {
      {"nvgpu.device_async_", 80}, {"nvgpu.ldmatrix", 75},
      {"nvgpu.mbarrier.", 80},     {"nvgpu.mma.", 80},
      {"nvgpu.tma.", 90},          {"nvgpu.warpgroup.", 90, true},
      {"nvvm.cluster.", 90},       {"nvvm.cp.async.bulk.", 90},
      {"nvvm.cp.async.", 80},      {"nvvm.elect.sync", 90},
      {"nvvm.ldmatrix", 75},       {"nvvm.mbarrier.", 80},
      {"nvvm.mma.sync", 80},       {"nvvm.stmatrix", 90},
      {"nvvm.wgmma.", 90, true},
  };
  if (auto known = dyn_cast<NVVM::RequiresSMInterface>(op))
    return known.getRequiredMinSMVersion();
  StringRef name = op->getName().getStringRef();
  for (const Requirement &requirement : requirements)
    if (name.starts_with(requirement.prefix))
      return {requirement.accelerated, requirement.version};
  return {/*archAccelerated=*/false, minimalVersion};
}

static LogicalResult checkInstructions(Operation *root, StringRef chip) {
  auto target = NVVMCheckSMVersion::getTargetSMVersionFromStr(chip);
  bool good = true;
  root->walk([&](Operation *op) {
    NVVMCheckSMVersion needed = getRequirement(op);
    if (needed.isCompatibleWith(target))
      return;
    good = false;
    op->emitError() << "needs sm_" << needed.smVersionList[0]
                    << (needed.archAccelerated ? "a" : "") << ", the chip is "
                    << chip;
  });
  return success(good);
}

//===----------------------------------------------------------------------===//
// Toolkit
//===----------------------------------------------------------------------===//

static bool hasTool(StringRef folder, StringRef tool) {
  SmallString<128> path(folder);
  llvm::sys::path::append(path, "bin", tool);
  return llvm::sys::fs::can_execute(path);
}

/// Looks where gpu-module-to-binary does.
static bool findTool(StringRef toolkit, StringRef tool) {
  if (!toolkit.empty() && hasTool(toolkit, tool))
    return true;
  if (llvm::sys::findProgramByName(tool))
    return true;
  return llvm::any_of(
      ArrayRef<StringRef>{"CUDA_ROOT", "CUDA_HOME", "CUDA_PATH"},
      [&](StringRef variable) {
        auto folder = llvm::sys::Process::GetEnv(variable);
        return folder && hasTool(*folder, tool);
      });
}

static LogicalResult checkToolkit(Operation *op, StringRef format,
                                  StringRef toolkit) {
  SmallVector<StringRef> tools;
  if (format == "cubin" || format == "fatbin")
    tools.push_back("ptxas");
  if (format == "fatbin")
    tools.push_back("fatbinary");
  for (StringRef tool : tools)
    if (!findTool(toolkit, tool))
      return op->emitError()
             << "format=" << format << " needs '" << tool
             << "' of the CUDA toolkit; set toolkit=FOLDER or CUDA_HOME, or "
                "use format=ptx, which the driver compiles";
  if (!toolkit.empty() && !llvm::sys::fs::is_directory(toolkit))
    return op->emitError() << "toolkit '" << toolkit << "' is no folder";
  return success();
}

namespace {
struct CheckChip : mca::impl::CheckChipBase<CheckChip> {
  using CheckChipBase::CheckChipBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (llvm::is_contained({"ptx", "cubin", "fatbin", "llvm"}, format))
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-check-chip: format is ptx, cubin, fatbin or llvm, not '"
           << format << "'";
  }

  void runOnOperation() override {
    Operation *op = getOperation();
    if (failed(checkChip(op, chip)) ||
        failed(checkFeatures(op, chip, features)) ||
        failed(checkInstructions(op, chip)) ||
        failed(checkToolkit(op, format, toolkit)))
      signalPassFailure();
  }
};
} // namespace
