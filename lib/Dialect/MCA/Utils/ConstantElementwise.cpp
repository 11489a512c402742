//===- ConstantElementwise.cpp - Arithmetic on constant tensors -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Elements are doubles: exact for every type of at most 32 bits, and a sum,
// product or quotient of floats of at most 24 bits of precision that is rounded
// to double and then to its type is rounded correctly.
//
//===----------------------------------------------------------------------===//

#include "ConstantElementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>
#include <cstring>

using namespace mlir;
using namespace mlir::mca;

static bool isElement(Type type) {
  if (type.isF16() || type.isBF16() || type.isF32())
    return true;
  auto integer = dyn_cast<IntegerType>(type);
  return integer && integer.isSignless() &&
         llvm::is_contained({8u, 16u, 32u}, integer.getWidth());
}

static APFloat roundedTo(double value, FloatType type) {
  APFloat result(value);
  bool losesInfo;
  result.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                 &losesInfo);
  return result;
}

/// `value` as an element of `type`; integers wrap around.
static double toElement(double value, Type type) {
  if (type.isF32())
    return static_cast<float>(value);
  if (auto floating = dyn_cast<FloatType>(type))
    return roundedTo(value, floating).convertToDouble();
  return static_cast<double>(llvm::SignExtend64(static_cast<int64_t>(value),
                                                type.getIntOrFloatBitWidth()));
}

static double readElement(const ConstantView &view, int64_t position) {
  if (isa<FloatType>(view.elementType))
    return view.readFloat(position);
  uint64_t bits = 0;
  // Little-endian, as constants are on the hosts that MLIR runs on.
  std::memcpy(&bits, view.bytes.data() + position * view.elementSize(),
              view.elementSize());
  return static_cast<double>(llvm::SignExtend64(bits, 8 * view.elementSize()));
}

static void writeElement(double value, Type type, char *out) {
  if (type.isF32()) {
    auto single = static_cast<float>(value);
    std::memcpy(out, &single, sizeof(single));
    return;
  }
  uint64_t bits = 0;
  if (auto floating = dyn_cast<FloatType>(type))
    bits = roundedTo(value, floating).bitcastToAPInt().getZExtValue();
  else
    bits = static_cast<uint64_t>(static_cast<int64_t>(value));
  std::memcpy(out, &bits, type.getIntOrFloatBitWidth() / 8);
}

//===----------------------------------------------------------------------===//
// One element
//===----------------------------------------------------------------------===//

/// An integer read without its sign.
static double asUnsigned(double value, Type type) {
  return value < 0.0 ? value + std::exp2(type.getIntOrFloatBitWidth()) : value;
}

using Function = double (*)(double, double, Type);

/// What an operation computes of its operands and the type of the first, before
/// rounding to the type of its result; null where it is not known.
static Function functionOf(Operation *op) {
  return llvm::TypeSwitch<Operation *, Function>(op)
      .Case<arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp, arith::ExtSIOp>(
          [](auto) { return [](double a, double, Type) { return a; }; })
      .Case<arith::UIToFPOp, arith::ExtUIOp>([](auto) {
        return [](double a, double, Type type) { return asUnsigned(a, type); };
      })
      .Case<arith::AddFOp, arith::AddIOp>(
          [](auto) { return [](double a, double b, Type) { return a + b; }; })
      .Case<arith::SubFOp, arith::SubIOp>(
          [](auto) { return [](double a, double b, Type) { return a - b; }; })
      .Case<arith::MulFOp>(
          [](auto) { return [](double a, double b, Type) { return a * b; }; })
      .Case<arith::DivFOp>(
          [](auto) { return [](double a, double b, Type) { return a / b; }; })
      .Default([](Operation *) -> Function { return nullptr; });
}

namespace {
/// A body as a list of steps on numbered values, the arguments first.
struct ScalarProgram {
  struct Step {
    Function function;
    unsigned a, b;
    Type operand, result;
  };

  LogicalResult add(Operation *op);
  /// Fills in the values after the arguments; the result's.
  double run(MutableArrayRef<double> values) const {
    for (auto [index, step] : llvm::enumerate(steps))
      values[numArguments + constants.size() + index] =
          toElement(step.function(values[step.a], values[step.b], step.operand),
                    step.result);
    return values[result];
  }

  unsigned numArguments = 0, result = 0;
  SmallVector<double> constants;
  SmallVector<Step> steps;
  DenseMap<Value, unsigned> numbers;
};
} // namespace

static std::optional<double> constantNumber(TypedAttr value) {
  if (!isElement(value.getType()))
    return std::nullopt;
  if (auto floating = dyn_cast<FloatAttr>(value))
    return floating.getValueAsDouble();
  if (auto integer = dyn_cast<IntegerAttr>(value))
    return static_cast<double>(integer.getValue().getSExtValue());
  return std::nullopt;
}

LogicalResult ScalarProgram::add(Operation *op) {
  Function function = functionOf(op);
  if (!function || op->getNumOperands() < 1 || op->getNumOperands() > 2)
    return failure();
  Value first = op->getOperand(0), last = op->getOperands().back();
  if (!numbers.contains(first) || !numbers.contains(last) ||
      !isElement(op->getResult(0).getType()))
    return failure();
  numbers[op->getResult(0)] = numArguments + constants.size() + steps.size();
  steps.push_back({function, numbers[first], numbers[last], first.getType(),
                   op->getResult(0).getType()});
  return success();
}

/// The program of a body of which the arguments but the last are inputs.
static FailureOr<ScalarProgram> compile(Block &body) {
  ScalarProgram program;
  for (BlockArgument argument : body.getArguments().drop_back())
    program.numbers[argument] = program.numArguments++;
  // Constants come before the steps, also those from outside of the body.
  for (Operation &op : body)
    for (Value operand : op.getOperands()) {
      TypedAttr value;
      if (program.numbers.contains(operand) ||
          !matchPattern(operand, m_Constant(&value)))
        continue;
      std::optional<double> number = constantNumber(value);
      if (!number)
        return failure();
      program.numbers[operand] =
          program.numArguments + program.constants.size();
      program.constants.push_back(*number);
    }
  for (Operation &op : body.without_terminator())
    if (!op.hasTrait<OpTrait::ConstantLike>() && failed(program.add(&op)))
      return failure();
  auto result = program.numbers.find(body.getTerminator()->getOperand(0));
  if (result == program.numbers.end())
    return failure();
  program.result = result->second;
  return program;
}

//===----------------------------------------------------------------------===//
// All elements
//===----------------------------------------------------------------------===//

bool mca::isElementwiseOnConstants(linalg::GenericOp op) {
  auto type = op.getNumDpsInits() == 1
                  ? dyn_cast<RankedTensorType>(op.getDpsInits()[0].getType())
                  : RankedTensorType();
  return type && type.hasStaticShape() && isElement(type.getElementType()) &&
         op.getNumDpsInputs() > 0 &&
         op.getNumParallelLoops() == op.getNumLoops() &&
         op.getBody()->getArguments().back().use_empty() &&
         op.getIndexingMapsArray().back().isIdentity() &&
         llvm::all_of(op.getIndexingMapsArray(), [](AffineMap map) {
           return map.isProjectedPermutation(/*allowZeroInResults=*/true);
         });
}

/// Elements to go on in `view` for a step of each loop.
static SmallVector<int64_t> loopStrides(const ConstantView &view,
                                        AffineMap map) {
  SmallVector<int64_t> strides(map.getNumDims(), 0);
  for (auto [expr, stride] : llvm::zip_equal(map.getResults(), view.strides))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      strides[dim.getPosition()] = stride;
  return strides;
}

FailureOr<ConstantView>
mca::evaluateElementwise(linalg::GenericOp op, ArrayRef<ConstantView> inputs) {
  FailureOr<ScalarProgram> program = compile(*op.getBody());
  if (failed(program) || !llvm::all_of(inputs, [](const ConstantView &input) {
        return isElement(input.elementType);
      }))
    return failure();
  auto type = cast<RankedTensorType>(op.getDpsInits()[0].getType());
  SmallVector<SmallVector<int64_t>> strides;
  for (auto [input, map] : llvm::zip(inputs, op.getIndexingMapsArray()))
    strides.push_back(loopStrides(input, map));

  ConstantView result = ConstantView::ofOwnBytes(type);
  char *out = result.storage->data();
  SmallVector<double> values(program->numArguments + program->constants.size() +
                             program->steps.size());
  llvm::copy(program->constants, values.begin() + program->numArguments);
  SmallVector<int64_t> index(type.getRank(), 0);
  for (int64_t i = 0, end = type.getNumElements(); i < end; ++i) {
    for (auto [number, input] : llvm::enumerate(inputs)) {
      int64_t position = input.offset;
      for (auto [at, stride] : llvm::zip_equal(index, strides[number]))
        position += at * stride;
      values[number] = readElement(input, position);
    }
    writeElement(program->run(values), type.getElementType(), out);
    out += result.elementSize();
    // The next index, the last dimension fastest.
    for (int64_t dim = type.getRank(); dim-- > 0;) {
      if (++index[dim] < type.getDimSize(dim))
        break;
      index[dim] = 0;
    }
  }
  return result;
}
