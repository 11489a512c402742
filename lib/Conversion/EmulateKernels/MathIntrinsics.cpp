//===- MathIntrinsics.cpp - Arithmetic of the GPU in LLVM's own terms -----===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/IR/Intrinsics.h"

using namespace mlir;
using namespace mlir::mca;

using llvm::Intrinsic::ID;

namespace {
/// `fma.rn.ftz.sat.f` taken apart. Subnormals are kept where `ftz` would flush
/// them, and approximations are exact to rounding.
struct MathName {
  explicit MathName(StringRef name) {
    SmallVector<StringRef> parts;
    name.split(parts, '.');
    base = parts.front();
    for (StringRef part : ArrayRef(parts).drop_front())
      isKnown &= read(part);
  }

  StringRef base;
  /// rn, rz, rm, rp or rna, as written.
  StringRef rounding = "rn";
  bool saturates = false, isRelu = false, keepsNaN = false;
  bool isKnown = true;

private:
  bool read(StringRef part) {
    if (part == "sat" || part == "satfinite")
      return saturates = true;
    if (part == "relu")
      return isRelu = true;
    if (part == "nan")
      return keepsNaN = true;
    if (llvm::is_contained({"rn", "rz", "rm", "rp", "rna"}, part)) {
      rounding = part;
      return true;
    }
    return llvm::is_contained({"ftz", "approx", "full", "f", "d", "i", "ui",
                               "ll", "ull", "s", "us", "f16", "bf16", "f16x2",
                               "bf16x2", "f32", "f64"},
                              part);
  }
};

class MathLowering {
public:
  MathLowering(llvm::IRBuilderBase &builder, llvm::CallInst &call,
               StringRef name)
      : builder(builder), call(call), fullName(name), name(name) {}

  llvm::Value *run();

private:
  llvm::Value *lowerFloat();
  llvm::Value *lowerArithmetic();
  llvm::Value *lowerPack();
  llvm::Value *lowerToTF32();
  llvm::Value *lowerToInteger();
  llvm::Value *lowerFromInteger();
  llvm::Value *lowerMulHigh();
  llvm::Value *saturate(llvm::Value *value);

  llvm::Value *arg(unsigned number) { return call.getArgOperand(number); }
  llvm::Value *unary(ID intrinsic) {
    return builder.CreateUnaryIntrinsic(intrinsic, arg(0));
  }
  llvm::Value *one() { return llvm::ConstantFP::get(call.getType(), 1.0); }

  llvm::IRBuilderBase &builder;
  llvm::CallInst &call;
  StringRef fullName;
  MathName name;
};
} // namespace

/// Functions of one value, by the names that PTX and NVVM share.
static ID findUnary(StringRef base) {
  return llvm::StringSwitch<ID>(base)
      .Case("ex2", llvm::Intrinsic::exp2)
      .Case("lg2", llvm::Intrinsic::log2)
      .Case("sin", llvm::Intrinsic::sin)
      .Case("cos", llvm::Intrinsic::cos)
      .Case("tanh", llvm::Intrinsic::tanh)
      .Case("sqrt", llvm::Intrinsic::sqrt)
      .Case("fabs", llvm::Intrinsic::fabs)
      .Case("floor", llvm::Intrinsic::floor)
      .Case("ceil", llvm::Intrinsic::ceil)
      .Case("trunc", llvm::Intrinsic::trunc)
      .Case("round", llvm::Intrinsic::roundeven)
      .Default(llvm::Intrinsic::not_intrinsic);
}

llvm::Value *MathLowering::saturate(llvm::Value *value) {
  llvm::Value *zero = llvm::ConstantFP::get(value->getType(), 0.0);
  // maxnum(NaN, 0) is 0, as .sat asks for.
  value = builder.CreateBinaryIntrinsic(llvm::Intrinsic::maxnum, value, zero);
  return builder.CreateBinaryIntrinsic(llvm::Intrinsic::minnum, value, one());
}

llvm::Value *MathLowering::lowerArithmetic() {
  if (name.base == "rcp")
    return builder.CreateFDiv(one(), arg(0));
  if (name.base == "rsqrt")
    return builder.CreateFDiv(one(), unary(llvm::Intrinsic::sqrt));
  if (name.base == "saturate")
    return saturate(arg(0));
  if (name.base == "div")
    return builder.CreateFDiv(arg(0), arg(1));
  if (name.base == "add")
    return builder.CreateFAdd(arg(0), arg(1));
  if (name.base == "mul")
    return builder.CreateFMul(arg(0), arg(1));
  if (name.base == "neg")
    return builder.CreateFNeg(arg(0));
  if (name.base == "fma")
    return builder.CreateIntrinsic(llvm::Intrinsic::fma, {call.getType()},
                                   {arg(0), arg(1), arg(2)});
  if (name.base == "fmax" || name.base == "fmin") {
    bool isMax = name.base == "fmax";
    ID quiet = isMax ? llvm::Intrinsic::maxnum : llvm::Intrinsic::minnum;
    ID keeping = isMax ? llvm::Intrinsic::maximum : llvm::Intrinsic::minimum;
    return builder.CreateBinaryIntrinsic(name.keepsNaN ? keeping : quiet,
                                         arg(0), arg(1));
  }
  return nullptr;
}

/// Operations on and to floating point that round to nearest.
llvm::Value *MathLowering::lowerFloat() {
  if (name.rounding != "rn" || !call.getType()->isFPOrFPVectorTy() ||
      call.arg_empty() || arg(0)->getType() != call.getType())
    return nullptr;
  ID intrinsic = findUnary(name.base);
  llvm::Value *value = intrinsic != llvm::Intrinsic::not_intrinsic
                           ? unary(intrinsic)
                           : lowerArithmetic();
  if (value && name.isRelu)
    value = builder.CreateBinaryIntrinsic(
        llvm::Intrinsic::maximum, value,
        llvm::ConstantFP::get(value->getType(), 0.0));
  return value && name.saturates ? saturate(value) : value;
}

/// `ff2f16x2.rn`, `ff2bf16x2.rn`: the first operand goes to the upper half;
/// `f2bf16.rn`, `f2f16.rn`.
llvm::Value *MathLowering::lowerPack() {
  if (name.rounding != "rn" || name.isRelu || name.saturates)
    return nullptr;
  bool isHalf = name.base == "ff2f16x2" || name.base == "f2f16";
  llvm::Type *element = isHalf ? builder.getHalfTy() : builder.getBFloatTy();
  llvm::Value *value = builder.CreateFPTrunc(arg(0), element);
  if (call.arg_size() == 2) {
    llvm::Value *low = builder.CreateFPTrunc(arg(1), element);
    auto *pair = llvm::FixedVectorType::get(element, 2);
    llvm::Value *both = llvm::PoisonValue::get(pair);
    both = builder.CreateInsertElement(both, low, uint64_t(0));
    value = builder.CreateInsertElement(both, value, uint64_t(1));
  }
  return builder.CreateBitCast(value, call.getType());
}

/// Rounds to the upper 19 bits of f32.
llvm::Value *MathLowering::lowerToTF32() {
  if (name.isRelu || name.saturates)
    return nullptr;
  llvm::Value *bits = builder.CreateBitCast(arg(0), builder.getInt32Ty());
  llvm::Value *half = builder.getInt32(0x1000);
  if (name.rounding == "rz")
    half = builder.getInt32(0);
  else if (name.rounding == "rn")
    half = builder.CreateAdd(
        builder.getInt32(0xfff),
        builder.CreateAnd(builder.CreateLShr(bits, 13), builder.getInt32(1)));
  return builder.CreateAnd(builder.CreateAdd(bits, half),
                           builder.getInt32(~0x1fffu));
}

/// `f2i.rz` and the like saturate; NaN becomes 0.
llvm::Value *MathLowering::lowerToInteger() {
  ID rounding = llvm::StringSwitch<ID>(name.rounding)
                    .Case("rn", llvm::Intrinsic::roundeven)
                    .Case("rz", llvm::Intrinsic::trunc)
                    .Case("rm", llvm::Intrinsic::floor)
                    .Case("rp", llvm::Intrinsic::ceil)
                    .Default(llvm::Intrinsic::not_intrinsic);
  if (rounding == llvm::Intrinsic::not_intrinsic)
    return nullptr;
  bool isUnsigned = name.base.contains("2u");
  ID conversion =
      isUnsigned ? llvm::Intrinsic::fptoui_sat : llvm::Intrinsic::fptosi_sat;
  return builder.CreateIntrinsic(
      conversion, {call.getType(), arg(0)->getType()}, {unary(rounding)});
}

llvm::Value *MathLowering::lowerFromInteger() {
  if (name.rounding != "rn")
    return nullptr;
  return name.base.starts_with("u")
             ? builder.CreateUIToFP(arg(0), call.getType())
             : builder.CreateSIToFP(arg(0), call.getType());
}

/// The upper half of a product.
llvm::Value *MathLowering::lowerMulHigh() {
  bool isUnsigned = fullName.split('.').second.starts_with("u");
  unsigned bits = call.getType()->getIntegerBitWidth();
  llvm::Type *wide = builder.getIntNTy(2 * bits);
  auto extend = [&](llvm::Value *value) {
    return isUnsigned ? builder.CreateZExt(value, wide)
                      : builder.CreateSExt(value, wide);
  };
  llvm::Value *product = builder.CreateMul(extend(arg(0)), extend(arg(1)));
  return builder.CreateTrunc(builder.CreateLShr(product, bits), call.getType());
}

llvm::Value *MathLowering::run() {
  if (!name.isKnown)
    return nullptr;
  if (name.base == "f2tf32")
    return lowerToTF32();
  if (llvm::is_contained({"ff2f16x2", "ff2bf16x2", "f2bf16", "f2f16"},
                         name.base))
    return lowerPack();
  if (llvm::is_contained(
          {"f2i", "f2ui", "f2ll", "f2ull", "d2i", "d2ui", "d2ll", "d2ull"},
          name.base))
    return lowerToInteger();
  if (llvm::is_contained(
          {"i2f", "ui2f", "ll2f", "ull2f", "i2d", "ui2d", "ll2d", "ull2d"},
          name.base))
    return lowerFromInteger();
  if (name.base == "mulhi")
    return lowerMulHigh();
  return lowerFloat();
}

llvm::Value *mlir::mca::lowerMath(llvm::IRBuilderBase &builder,
                                  llvm::CallInst &call, StringRef name) {
  return MathLowering(builder, call, name).run();
}

/// One instruction `<name> $0, $1[, ...];` whose operands come in order.
llvm::Value *mlir::mca::lowerAssembly(llvm::IRBuilderBase &builder,
                                      llvm::CallInst &call,
                                      StringRef assembly) {
  auto [mnemonic, operands] = assembly.trim().split(' ');
  std::string expected;
  for (unsigned i = 0; i <= call.arg_size(); ++i)
    expected += (i ? ", $" : "$") + std::to_string(i);
  std::string name = mnemonic.str();
  if (operands.trim() != expected + ";")
    return nullptr;
  if (mnemonic.consume_front("cvt.") && mnemonic.consume_back(".tf32.f32"))
    name = "f2tf32." + mnemonic.str();
  return lowerMath(builder, call, name);
}
