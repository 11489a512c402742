//===- Intrinsics.cpp - What kernels ask of the hardware ------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"
#include "mca/Runtime/EmulatorABI.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/InlineAsm.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Special registers
//===----------------------------------------------------------------------===//

static std::optional<McaEmuRegister> findRegister(StringRef name) {
  return llvm::StringSwitch<std::optional<McaEmuRegister>>(name)
      .Case("tid.x", McaEmuTidX)
      .Case("tid.y", McaEmuTidY)
      .Case("tid.z", McaEmuTidZ)
      .Case("ntid.x", McaEmuNtidX)
      .Case("ntid.y", McaEmuNtidY)
      .Case("ntid.z", McaEmuNtidZ)
      .Case("ctaid.x", McaEmuCtaidX)
      .Case("ctaid.y", McaEmuCtaidY)
      .Case("ctaid.z", McaEmuCtaidZ)
      .Case("nctaid.x", McaEmuNctaidX)
      .Case("nctaid.y", McaEmuNctaidY)
      .Case("nctaid.z", McaEmuNctaidZ)
      .Case("laneid", McaEmuLaneId)
      .Case("warpid", McaEmuWarpId)
      .Case("nwarpid", McaEmuNwarpId)
      .Case("lanemask.eq", McaEmuLanemaskEq)
      .Case("lanemask.lt", McaEmuLanemaskLt)
      .Case("lanemask.le", McaEmuLanemaskLe)
      .Case("lanemask.gt", McaEmuLanemaskGt)
      .Case("lanemask.ge", McaEmuLanemaskGe)
      .Case("dynamic_smem_size", McaEmuDynamicSharedBytes)
      .Default(std::nullopt);
}

/// The value of `llvm.nvvm.read.ptx.sreg.<name>`, null if it is not known.
static llvm::Value *readRegister(llvm::IRBuilderBase &builder, StringRef name,
                                 llvm::Type *type) {
  if (name == "warpsize")
    return builder.getInt32(32);
  if (name == "clock" || name == "clock64" || name == "globaltimer") {
    llvm::Value *clock =
        callEmulator(builder, "mcaEmuClock", builder.getInt64Ty(), {});
    return builder.CreateZExtOrTrunc(clock, type);
  }
  std::optional<McaEmuRegister> number = findRegister(name);
  if (!number)
    return nullptr;
  return callEmulator(builder, "mcaEmuRegister", type,
                      {builder.getInt32(*number)});
}

//===----------------------------------------------------------------------===//
// What needs no emulation
//===----------------------------------------------------------------------===//

/// Order between threads that run one at a time, and hints.
static bool doesNothing(StringRef name) {
  return name.starts_with("membar.") || name.starts_with("fence.") ||
         name.starts_with("prefetch.") || name.starts_with("applypriority.") ||
         name == "nanosleep" || name.starts_with("griddepcontrol.");
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

static void replace(llvm::CallInst &call, llvm::Value *value) {
  call.replaceAllUsesWith(value);
  call.eraseFromParent();
}

static bool lowerIntrinsic(EmulatedModule &emulated, llvm::CallInst &call,
                           StringRef name) {
  llvm::IRBuilder<> builder(&call);
  if (doesNothing(name)) {
    call.eraseFromParent();
    return true;
  }
  if (name.consume_front("read.ptx.sreg.")) {
    llvm::Value *value = readRegister(builder, name, call.getType());
    if (value)
      replace(call, value);
    return value != nullptr;
  }
  if (lowerThreadOperation(emulated, call, name))
    return true;
  llvm::Value *value = lowerMath(builder, call, name);
  if (value)
    replace(call, value);
  return value != nullptr;
}

static void lowerAssertion(llvm::CallInst &call) {
  llvm::IRBuilder<> builder(&call);
  SmallVector<llvm::Value *> args(call.arg_begin(), call.arg_begin() + 4);
  callEmulator(builder, "mcaEmuAssertFail", builder.getVoidTy(), args);
  call.eraseFromParent();
}

static bool lowerInlineAssembly(EmulatedModule &emulated, llvm::CallInst &call,
                                StringRef assembly) {
  if (lowerThreadAssembly(emulated, call, assembly))
    return true;
  llvm::IRBuilder<> builder(&call);
  llvm::Value *value = lowerAssembly(builder, call, assembly);
  if (value)
    replace(call, value);
  return value != nullptr;
}

static LogicalResult lowerCall(EmulatedModule &emulated, llvm::CallInst &call,
                               EmitError emitError) {
  StringRef function = call.getFunction()->getName();
  if (call.isInlineAsm()) {
    StringRef assembly =
        cast<llvm::InlineAsm>(call.getCalledOperand())->getAsmString();
    if (lowerInlineAssembly(emulated, call, assembly))
      return success();
    return emitError() << "cannot emulate the inline assembly '" << assembly
                       << "' in '" << function << "'";
  }
  llvm::Function *callee = call.getCalledFunction();
  if (!callee)
    return success();
  StringRef name = callee->getName();
  if (name == "__assertfail") {
    lowerAssertion(call);
    return success();
  }
  if (!name.consume_front("llvm.nvvm.") || lowerIntrinsic(emulated, call, name))
    return success();
  return emitError() << "cannot emulate the intrinsic '" << callee->getName()
                     << "' in '" << function << "'";
}

LogicalResult mlir::mca::lowerIntrinsics(EmulatedModule &emulated,
                                         EmitError emitError) {
  SmallVector<llvm::CallInst *> calls;
  for (llvm::Function &function : emulated.module)
    for (llvm::BasicBlock &block : function)
      for (llvm::Instruction &instruction : block)
        if (auto *call = dyn_cast<llvm::CallInst>(&instruction))
          calls.push_back(call);
  bool areKnown = true;
  for (llvm::CallInst *call : calls)
    areKnown &= succeeded(lowerCall(emulated, *call, emitError));
  return success(areKnown);
}
