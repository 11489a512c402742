//===- EmulateKernels.h - Kernels to code for the emulator ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_EMULATEKERNELS_H
#define MCA_LIB_CONVERSION_EMULATEKERNELS_H

#include "mlir/IR/Diagnostics.h"
#include "mlir/Support/LLVM.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"

namespace mlir::mca {

/// Starts an error at the gpu.binary.
using EmitError = llvm::function_ref<InFlightDiagnostic()>;

/// Numbers the places that messages of the emulator name.
class SiteTable {
public:
  /// `what` is followed by where it is: the line if the module has debug
  /// information, else a number that counts what is alike in the function.
  uint32_t add(llvm::Instruction &instruction, const llvm::Twine &what);
  ArrayRef<std::string> getTexts() const { return texts; }

private:
  std::vector<std::string> texts;
  llvm::DenseMap<llvm::Function *, llvm::StringMap<unsigned>> counts;
};

/// An object in shared memory, numbered in the order of the module.
struct SharedObject {
  std::string name;
  uint64_t bytes;
  uint64_t align;
};

struct Kernel {
  std::string name;
  llvm::Function *checked;
  llvm::Function *plain;
  /// Which shared objects it or what it calls uses.
  std::vector<bool> usesShared;
  /// How many threads it was compiled for.
  uint64_t maxThreads;
};

/// What the steps below know about a module.
struct EmulatedModule {
  llvm::Module &module;
  SiteTable sites;
  std::vector<SharedObject> shared;
  std::vector<Kernel> kernels;
};

/// A function of the emulator (EmulatorABI.h), called with arguments that are
/// cast to its parameters' integers and pointers.
llvm::CallInst *callEmulator(llvm::IRBuilderBase &builder, StringRef name,
                             llvm::Type *result, ArrayRef<llvm::Value *> args);

/// Refuses functions and variables that nothing defines.
LogicalResult checkSymbols(llvm::Module &module, EmitError emitError);

/// llvm.nvvm.* and known inline assembly become LLVM's own operations and calls
/// of the emulator; every one that is not known is an error.
LogicalResult lowerIntrinsics(EmulatedModule &emulated, EmitError emitError);

/// The part of lowerIntrinsics that is arithmetic: what the call computes, null
/// if that is not known. `name` is without `llvm.nvvm.`.
llvm::Value *lowerMath(llvm::IRBuilderBase &builder, llvm::CallInst &call,
                       StringRef name);
/// The same for inline assembly.
llvm::Value *lowerAssembly(llvm::IRBuilderBase &builder, llvm::CallInst &call,
                           StringRef assembly);

/// The part that waits for or talks to other threads, or copies: whether that
/// is known and was replaced.
bool lowerThreadOperation(EmulatedModule &emulated, llvm::CallInst &call,
                          StringRef name);
/// The same for inline assembly.
bool lowerThreadAssembly(EmulatedModule &emulated, llvm::CallInst &call,
                         StringRef assembly);

/// Variables in shared memory become addresses that the emulator gives.
void lowerSharedMemory(EmulatedModule &emulated);

/// Every kernel gets a copy that stays `plain`; all functions that are called
/// do too.
void copyFunctions(EmulatedModule &emulated);

/// A check by the emulator goes before every access of memory that other
/// threads see, in all functions that are not plain copies.
void instrumentAccesses(EmulatedModule &emulated);

/// Functions that take their parameters by address, and the tables that the
/// emulator reads.
void addEntries(EmulatedModule &emulated);

/// Compiles for this machine and links to a shared object; `linker` is the path
/// of ld.lld, empty: it is looked for.
FailureOr<std::string> compileForHost(llvm::Module &module, StringRef linker,
                                      EmitError emitError);

/// Gives the module the host's triple and data layout.
LogicalResult retarget(llvm::Module &module, EmitError emitError);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_EMULATEKERNELS_H
