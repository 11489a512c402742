//===- ThreadOperations.cpp - What threads do together --------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"
#include "mca/Runtime/EmulatorABI.h"

#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Replaces one call.
class Lowering {
public:
  Lowering(EmulatedModule &emulated, llvm::CallInst &call, StringRef name)
      : emulated(emulated), call(call), name(name), builder(&call) {}

  bool run();
  bool lowerArrival(llvm::Value *id, llvm::Value *count);
  llvm::Value *arg(unsigned number) { return call.getArgOperand(number); }
  llvm::Value *constant(uint32_t value) { return builder.getInt32(value); }

private:
  bool lowerBarrier();
  bool lowerWarpOperation();
  bool lowerShuffle(StringRef mode);
  bool lowerVote(StringRef combine);
  bool lowerMatch(StringRef kind);
  bool lowerReduction(StringRef combine);
  bool lowerElect();
  bool lowerMatrixAccess(StringRef form, bool isLoad);
  bool lowerProduct(StringRef form);
  bool lowerCopy(StringRef form);

  llvm::Value *site(StringRef what) {
    return constant(emulated.sites.add(call, what));
  }
  /// Room on the thread's stack, allocated once.
  llvm::AllocaInst *allocate(unsigned words);
  llvm::Value *emit(StringRef function, llvm::Type *result,
                    ArrayRef<llvm::Value *> args) {
    return callEmulator(builder, function, result, args);
  }
  bool replace(llvm::Value *value);
  bool erase();
  /// A value and a truth as the intrinsics return both.
  bool replaceByPair(llvm::Value *value, llvm::Value *word);

  EmulatedModule &emulated;
  llvm::CallInst &call;
  StringRef name;
  llvm::IRBuilder<> builder;
};
} // namespace

llvm::AllocaInst *Lowering::allocate(unsigned words) {
  llvm::BasicBlock &entry = call.getFunction()->getEntryBlock();
  llvm::IRBuilder<> atEntry(&entry, entry.begin());
  return atEntry.CreateAlloca(
      llvm::ArrayType::get(builder.getInt32Ty(), words));
}

bool Lowering::replace(llvm::Value *value) {
  call.replaceAllUsesWith(value);
  return erase();
}

bool Lowering::erase() {
  call.eraseFromParent();
  return true;
}

bool Lowering::replaceByPair(llvm::Value *value, llvm::Value *word) {
  llvm::Value *pair = llvm::PoisonValue::get(call.getType());
  pair = builder.CreateInsertValue(pair, value, 0);
  pair = builder.CreateInsertValue(pair, builder.CreateIsNotNull(word), 1);
  return replace(pair);
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

static std::optional<McaEmuCombine> findCombine(StringRef name) {
  return llvm::StringSwitch<std::optional<McaEmuCombine>>(name)
      .Cases({"and", "all"}, McaEmuAnd)
      .Cases({"or", "any"}, McaEmuOr)
      .Case("xor", McaEmuXor)
      .Cases({"add", "popc"}, McaEmuAdd)
      .Case("min", McaEmuMinSigned)
      .Case("max", McaEmuMaxSigned)
      .Case("umin", McaEmuMinUnsigned)
      .Case("umax", McaEmuMaxUnsigned)
      .Case("uni", McaEmuUniform)
      .Case("ballot", McaEmuBallot)
      .Default(std::nullopt);
}

bool Lowering::lowerArrival(llvm::Value *id, llvm::Value *count) {
  emit("mcaEmuBarrierArrive", builder.getVoidTy(),
       {id, count, site("barrier")});
  return erase();
}

/// `barrier.cta.{sync,arrive,red.<combine>}[.aligned].{all,count}`.
bool Lowering::lowerBarrier() {
  StringRef form = name;
  if (!form.consume_front("barrier.cta."))
    return false;
  bool hasCount = form.ends_with(".count");
  llvm::Value *count = hasCount ? arg(1) : constant(0);
  if (form.starts_with("sync.")) {
    emit("mcaEmuBarrier", builder.getVoidTy(),
         {arg(0), count, site("barrier")});
    return erase();
  }
  if (form.starts_with("arrive."))
    return lowerArrival(arg(0), count);
  if (!form.consume_front("red."))
    return false;
  std::optional<McaEmuCombine> combine = findCombine(form.split('.').first);
  if (!combine)
    return false;
  llvm::Value *predicate =
      builder.CreateZExt(arg(hasCount ? 2 : 1), builder.getInt32Ty());
  llvm::Value *result =
      emit("mcaEmuBarrierCombine", builder.getInt32Ty(),
           {arg(0), count, constant(*combine), predicate, site("barrier")});
  return replace(call.getType()->isIntegerTy(1)
                     ? builder.CreateIsNotNull(result)
                     : result);
}

//===----------------------------------------------------------------------===//
// Warps
//===----------------------------------------------------------------------===//

/// `shfl.sync.<mode>.{i32,f32}[p]`.
bool Lowering::lowerShuffle(StringRef form) {
  auto [modeName, type] = form.split('.');
  auto mode = llvm::StringSwitch<std::optional<McaEmuShuffle>>(modeName)
                  .Case("up", McaEmuUp)
                  .Case("down", McaEmuDown)
                  .Case("idx", McaEmuIndex)
                  .Case("bfly", McaEmuButterfly)
                  .Default(std::nullopt);
  if (!mode)
    return false;
  llvm::AllocaInst *inRange = allocate(1);
  llvm::Type *word = builder.getInt32Ty();
  llvm::Type *valueType = arg(1)->getType();
  llvm::Value *result =
      emit("mcaEmuShuffle", word,
           {constant(*mode), arg(0), builder.CreateBitCast(arg(1), word),
            arg(2), arg(3), inRange, site("shfl.sync")});
  result = builder.CreateBitCast(result, valueType);
  if (!type.ends_with("p"))
    return replace(result);
  return replaceByPair(result, builder.CreateLoad(word, inRange));
}

bool Lowering::lowerVote(StringRef form) {
  std::optional<McaEmuCombine> combine = findCombine(form.split('.').first);
  if (!combine)
    return false;
  llvm::Value *predicate = builder.CreateZExt(arg(1), builder.getInt32Ty());
  llvm::Value *result =
      emit("mcaEmuVote", builder.getInt32Ty(),
           {constant(*combine), arg(0), predicate, site("vote.sync")});
  return replace(call.getType()->isIntegerTy(1)
                     ? builder.CreateIsNotNull(result)
                     : result);
}

/// `match.{any,all}.sync.{i32,i64}[p]`.
bool Lowering::lowerMatch(StringRef form) {
  bool isAll = form.starts_with("all.");
  llvm::Type *word = builder.getInt32Ty();
  llvm::Value *allEqual = llvm::Constant::getNullValue(builder.getPtrTy());
  if (isAll)
    allEqual = allocate(1);
  llvm::Value *value = builder.CreateZExt(arg(1), builder.getInt64Ty());
  llvm::Value *result =
      emit("mcaEmuMatch", word, {arg(0), value, allEqual, site("match.sync")});
  if (!isAll)
    return replace(result);
  return replaceByPair(result, builder.CreateLoad(word, allEqual));
}

bool Lowering::lowerReduction(StringRef form) {
  std::optional<McaEmuCombine> combine = findCombine(form);
  if (!combine || !arg(0)->getType()->isIntegerTy(32))
    return false;
  return replace(
      emit("mcaEmuReduce", builder.getInt32Ty(),
           {constant(*combine), arg(1), arg(0), site("redux.sync")}));
}

bool Lowering::lowerElect() {
  llvm::AllocaInst *leader = allocate(1);
  llvm::Value *isLeader = emit("mcaEmuElect", builder.getInt32Ty(),
                               {arg(0), leader, site("elect.sync")});
  return replaceByPair(builder.CreateLoad(builder.getInt32Ty(), leader),
                       isLeader);
}

bool Lowering::lowerWarpOperation() {
  StringRef form = name;
  if (name == "bar.warp.sync") {
    emit("mcaEmuWarpSync", builder.getVoidTy(),
         {arg(0), site("bar.warp.sync")});
    return erase();
  }
  if (name == "activemask")
    return replace(
        emit("mcaEmuActiveMask", builder.getInt32Ty(), {site("activemask")}));
  if (name == "elect.sync")
    return lowerElect();
  if (form.consume_front("shfl.sync."))
    return lowerShuffle(form);
  if (form.consume_front("vote."))
    return lowerVote(form);
  if (form.consume_front("match."))
    return lowerMatch(form);
  if (form.consume_front("redux.sync."))
    return lowerReduction(form);
  return false;
}

//===----------------------------------------------------------------------===//
// Matrices
//===----------------------------------------------------------------------===//

/// `{ld,st}matrix.sync.aligned.m8n8.x<count>[.trans].b16...`.
bool Lowering::lowerMatrixAccess(StringRef form, bool isLoad) {
  unsigned count = 0;
  if (!form.consume_front("m8n8.x") || form.consumeInteger(10, count))
    return false;
  bool isTransposed = form.consume_front(".trans");
  if (!form.starts_with(".b16"))
    return false;
  llvm::AllocaInst *words = allocate(count);
  llvm::Type *word = builder.getInt32Ty();
  for (unsigned i = 0; i < count && !isLoad; ++i)
    builder.CreateStore(arg(1 + i), builder.CreateConstGEP1_32(word, words, i));
  emit(isLoad ? "mcaEmuLoadMatrix" : "mcaEmuStoreMatrix", builder.getVoidTy(),
       {words, arg(0), constant(count), constant(isTransposed),
        site(isLoad ? "ldmatrix" : "stmatrix")});
  return isLoad ? replace(builder.CreateLoad(call.getType(), words)) : erase();
}

static std::optional<McaEmuElement> findElement(StringRef name) {
  return llvm::StringSwitch<std::optional<McaEmuElement>>(name)
      .Case("f16", McaEmuF16)
      .Case("bf16", McaEmuBF16)
      .Case("tf32", McaEmuTF32)
      .Case("s8", McaEmuS8)
      .Case("u8", McaEmuU8)
      .Case("f32", McaEmuF32)
      .Default(std::nullopt);
}

/// `m16n8k<k>.row.col[.satfinite].<types>`: of f16 the types are those of D and
/// C, of others those of A and B, or one for both.
static std::optional<McaEmuProduct> parseProduct(StringRef form) {
  McaEmuProduct product = {};
  if (!form.consume_front("m16n8k") || form.consumeInteger(10, product.k) ||
      !form.consume_front(".row.col."))
    return std::nullopt;
  product.saturate = form.consume_front("satfinite.");
  SmallVector<StringRef> names;
  form.split(names, '.');
  std::optional<McaEmuElement> first = findElement(names.front());
  std::optional<McaEmuElement> last = findElement(names.back());
  if (!first || !last || names.size() > 2)
    return std::nullopt;
  bool isHalf = *first == McaEmuF32 || *first == McaEmuF16;
  bool isInteger = *first == McaEmuS8 || *first == McaEmuU8;
  product.a = isHalf ? McaEmuF16 : *first;
  product.b = isHalf ? McaEmuF16 : *last;
  product.d = isHalf ? *first : isInteger ? McaEmuS32 : McaEmuF32;
  product.c = isHalf ? *last : product.d;
  return product;
}

bool Lowering::lowerProduct(StringRef form) {
  std::optional<McaEmuProduct> product = parseProduct(form);
  if (!product)
    return false;
  llvm::Type *word = builder.getInt32Ty();
  for (llvm::Value *value : call.args())
    if (value->getType()->getPrimitiveSizeInBits() != 32)
      return false;
  llvm::AllocaInst *words = allocate(std::max(call.arg_size(), 4u));
  for (auto [i, value] : llvm::enumerate(call.args()))
    builder.CreateStore(value, builder.CreateConstGEP1_32(word, words, i));
  emit("mcaEmuProduct", builder.getVoidTy(),
       {words, constant(product->encode()), site("mma.sync")});
  return replace(builder.CreateLoad(call.getType(), words));
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

/// `cp.async.` and `{ca,cg}.shared.global.<bytes>[.s]`, `commit.group`,
/// `wait.group` or `wait.all`.
bool Lowering::lowerCopy(StringRef form) {
  llvm::Type *none = builder.getVoidTy();
  unsigned bytes = 0;
  if (form == "commit.group")
    emit("mcaEmuCopyCommit", none, {});
  else if (form == "wait.group")
    emit("mcaEmuCopyWait", none, {arg(0)});
  else if (form == "wait.all")
    emit("mcaEmuCopyWaitAll", none, {});
  else if ((form.consume_front("ca.shared.global.") ||
            form.consume_front("cg.shared.global.")) &&
           !form.consumeInteger(10, bytes) && (form.empty() || form == ".s"))
    emit("mcaEmuCopy", none,
         {arg(0), arg(1), constant(bytes),
          form.empty() ? constant(bytes) : arg(2), site("cp.async")});
  else
    return false;
  return erase();
}

bool Lowering::run() {
  StringRef form = name;
  if (lowerBarrier() || lowerWarpOperation())
    return true;
  if (form.consume_front("ldmatrix.sync.aligned."))
    return lowerMatrixAccess(form, /*isLoad=*/true);
  if (form.consume_front("stmatrix.sync.aligned."))
    return lowerMatrixAccess(form, /*isLoad=*/false);
  if (form.consume_front("mma."))
    return lowerProduct(form);
  if (form.consume_front("cp.async."))
    return lowerCopy(form);
  return false;
}

bool mlir::mca::lowerThreadOperation(EmulatedModule &emulated,
                                     llvm::CallInst &call, StringRef name) {
  return Lowering(emulated, call, name).run();
}

bool mlir::mca::lowerThreadAssembly(EmulatedModule &emulated,
                                    llvm::CallInst &call, StringRef assembly) {
  Lowering lowering(emulated, call, assembly);
  if (assembly == "bar.arrive 0, $0;")
    return lowering.lowerArrival(lowering.constant(0), lowering.arg(0));
  if (assembly == "bar.arrive $0, $1;")
    return lowering.lowerArrival(lowering.arg(0), lowering.arg(1));
  return false;
}
