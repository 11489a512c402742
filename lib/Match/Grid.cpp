//===- Grid.cpp - Constants over axes ---------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Grid.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/DialectResourceBlobManager.h"

#include <algorithm>
#include <cstring>

using namespace mlir;
using namespace mlir::mca;

static constexpr int64_t kMaxElements = 1 << 24;

//===----------------------------------------------------------------------===//
// Positions
//===----------------------------------------------------------------------===//

namespace {
/// A position in a tensor: a start, and a step for each axis.
struct Affine {
  int64_t start = 0;
  SmallVector<std::pair<AxisId, int64_t>> steps;

  /// Adds axes folded into one dimension of the given stride.
  LogicalResult add(const AxisSpace &space, ArrayRef<AxisId> axes,
                    int64_t stride);
  int64_t getStep(AxisId axis) const;
};

/// A counter over axes.
struct Counter {
  Counter(const AxisSpace &space, const AxisList &axes);
  void next();

  SmallVector<int64_t> extents, index;
  int64_t size = 1;
};
} // namespace

LogicalResult Affine::add(const AxisSpace &space, ArrayRef<AxisId> axes,
                          int64_t stride) {
  AxisList leaves = space.leaves(axes);
  for (AxisId axis : llvm::reverse(leaves)) {
    Extent extent = space.extent(axis);
    if (!extent.isStatic())
      return failure();
    if (const auto &window = space.getWindow(axis)) {
      start += window->offset * stride;
      if (failed(add(space, window->kept, window->stride * stride)))
        return failure();
    } else {
      steps.push_back({axis, stride});
    }
    stride *= extent.getStatic();
  }
  return success();
}

int64_t Affine::getStep(AxisId axis) const {
  int64_t total = 0;
  for (auto [known, step] : steps)
    total += known == axis ? step : 0;
  return total;
}

Counter::Counter(const AxisSpace &space, const AxisList &axes) {
  for (AxisId axis : axes) {
    extents.push_back(space.extent(axis).getStatic());
    size = extents.back() > kMaxElements ? kMaxElements + 1
                                         : size * extents.back();
    size = std::min(size, kMaxElements + 1);
  }
  index.assign(axes.size(), 0);
}

void Counter::next() {
  for (size_t dim = index.size(); dim-- > 0;) {
    if (++index[dim] < extents[dim])
      return;
    index[dim] = 0;
  }
}

static int64_t dot(ArrayRef<int64_t> index, ArrayRef<int64_t> steps) {
  int64_t sum = 0;
  for (auto [at, step] : llvm::zip_equal(index, steps))
    sum += at * step;
  return sum;
}

/// A grid over the axes of `affine`, from the value at a position.
static GridRef fill(const AxisSpace &space, const Affine &affine,
                    llvm::function_ref<double(int64_t)> read) {
  auto grid = std::make_shared<Grid>();
  for (auto [axis, step] : llvm::reverse(affine.steps))
    if (!llvm::is_contained(grid->axes, axis))
      grid->axes.push_back(axis);
  Counter counter(space, grid->axes);
  if (counter.size > kMaxElements)
    return nullptr;
  SmallVector<int64_t> steps = llvm::map_to_vector(
      grid->axes, [&](AxisId axis) { return affine.getStep(axis); });
  grid->values.reserve(counter.size);
  for (int64_t i = 0; i < counter.size; ++i, counter.next())
    grid->values.push_back(read(affine.start + dot(counter.index, steps)));
  return grid;
}

static GridRef getNumber(double number) {
  auto grid = std::make_shared<Grid>();
  grid->values.push_back(number);
  return grid;
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

static double toDouble(const APFloat &number) {
  APFloat wide = number;
  bool losesInfo;
  wide.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &losesInfo);
  return wide.convertToDouble();
}

static double toDouble(const APInt &number) {
  return number.getBitWidth() == 1 ? static_cast<double>(number.getZExtValue())
                                   : static_cast<double>(number.getSExtValue());
}

/// The element of the type at `bytes`, which are in the order of the host.
static double decode(const char *bytes, Type type) {
  unsigned width = type.getIntOrFloatBitWidth();
  uint64_t bits = 0;
  std::memcpy(&bits, bytes, llvm::divideCeil(width, 8));
  APInt number(width, bits, /*isSigned=*/false, /*implicitTrunc=*/true);
  if (auto floating = dyn_cast<FloatType>(type))
    return toDouble(APFloat(floating.getFloatSemantics(), number));
  return toDouble(number);
}

static bool isNumberType(Type type) {
  return type.isIntOrFloat() && type.getIntOrFloatBitWidth() <= 64 &&
         (!isa<FloatType>(type) || type.getIntOrFloatBitWidth() >= 16);
}

static GridRef getResource(const AxisSpace &space,
                           DenseResourceElementsAttr constant,
                           const Affine &affine) {
  const AsmResourceBlob *blob = constant.getRawHandle().getBlob();
  Type type = constant.getType().getElementType();
  if (!blob || !isNumberType(type))
    return nullptr;
  int64_t bytes = llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
  ArrayRef<char> data = blob->getData();
  if (static_cast<int64_t>(data.size()) !=
      bytes * constant.getType().getNumElements())
    return nullptr;
  return fill(space, affine, [&](int64_t position) {
    return decode(data.data() + position * bytes, type);
  });
}

static GridRef getDense(const AxisSpace &space, DenseElementsAttr constant,
                        const Affine &affine) {
  Type type = constant.getElementType();
  if (!isNumberType(type) && !type.isIndex())
    return nullptr;
  if (isa<FloatType>(type)) {
    auto values = constant.getValues<APFloat>();
    return fill(space, affine,
                [&](int64_t position) { return toDouble(values[position]); });
  }
  auto values = constant.getValues<APInt>();
  return fill(space, affine,
              [&](int64_t position) { return toDouble(values[position]); });
}

GridRef mca::getConstantGrid(const AxisSpace &space, Attribute constant,
                             const Layout &layout) {
  if (auto number = dyn_cast<FloatAttr>(constant))
    return getNumber(toDouble(number.getValue()));
  if (auto number = dyn_cast<IntegerAttr>(constant))
    return getNumber(toDouble(number.getValue()));
  auto elements = dyn_cast<ElementsAttr>(constant);
  if (!elements ||
      elements.getShapedType().getRank() != static_cast<int64_t>(layout.size()))
    return nullptr;
  auto dense = dyn_cast<DenseElementsAttr>(constant);
  Affine affine;
  int64_t stride = 1;
  for (int64_t dim = layout.size() - 1; dim >= 0; --dim) {
    // A splat is the same everywhere, whatever its axes.
    if (!dense || !dense.isSplat())
      if (failed(affine.add(space, layout[dim], stride)))
        return nullptr;
    stride *= elements.getShapedType().getDimSize(dim);
  }
  if (stride == 0)
    return nullptr;
  if (dense)
    return getDense(space, dense, affine);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(constant))
    return getResource(space, resource, affine);
  return nullptr;
}

GridRef mca::getIndexGrid(const AxisSpace &space, const AxisList &axes) {
  Affine affine;
  if (failed(affine.add(space, axes, /*stride=*/1)))
    return nullptr;
  return fill(space, affine, [](int64_t position) { return double(position); });
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Steps in the grid for each of `axes`, among them all of the grid's.
static SmallVector<int64_t> getSteps(const AxisSpace &space, const Grid &grid,
                                     const AxisList &axes) {
  Affine affine;
  // The axes may have been split since; all are static and no windows.
  (void)affine.add(space, grid.axes, /*stride=*/1);
  return llvm::map_to_vector(axes,
                             [&](AxisId axis) { return affine.getStep(axis); });
}

GridRef mca::apply(const AxisSpace &space, const MaskOp &op,
                   ArrayRef<GridRef> operands) {
  auto result = std::make_shared<Grid>();
  for (const GridRef &operand : operands)
    for (AxisId axis : space.leaves(operand->axes))
      if (!llvm::is_contained(result->axes, axis))
        result->axes.push_back(axis);
  Counter counter(space, result->axes);
  if (counter.size > kMaxElements)
    return nullptr;
  SmallVector<SmallVector<int64_t>> steps =
      llvm::map_to_vector(operands, [&](const GridRef &operand) {
        return getSteps(space, *operand, result->axes);
      });
  result->values.reserve(counter.size);
  SmallVector<double> numbers(operands.size());
  for (int64_t i = 0; i < counter.size; ++i, counter.next()) {
    for (auto [number, operand, step] :
         llvm::zip_equal(numbers, operands, steps))
      number = operand->values[dot(counter.index, step)];
    result->values.push_back(op.evaluate(numbers));
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

static bool isEqual(ArrayRef<double> a, ArrayRef<double> b) { return a == b; }

/// Adds what a row says, given the first row that is not flat, if any.
static void addRow(RowPattern &pattern, ArrayRef<double> row,
                   ArrayRef<double> &varying) {
  auto [low, high] = std::minmax_element(row.begin(), row.end());
  pattern.minimum = std::min(pattern.minimum, *low);
  pattern.maximum = std::max(pattern.maximum, *high);
  pattern.isFlat &= *low == *high;
  if (*low != *high) {
    pattern.range = std::max(pattern.range, *high - *low);
    if (varying.empty())
      varying = row;
    bool isKnown = isEqual(row, varying);
    pattern.isGatedLow &= isKnown;
    pattern.isGatedHigh &= isKnown;
  }
}

/// Rows that are flat against those that are not.
static void addFlatRow(RowPattern &pattern, ArrayRef<double> row,
                       ArrayRef<double> varying) {
  auto [low, high] = std::minmax_element(row.begin(), row.end());
  if (*low != *high || varying.empty())
    return;
  auto [lowest, highest] = std::minmax_element(varying.begin(), varying.end());
  pattern.isGatedLow &= *low <= *lowest;
  pattern.isGatedHigh &= *low >= *highest;
}

RowPattern mca::getRowPattern(const AxisSpace &space, const Grid &grid,
                              ArrayRef<AxisId> queries, ArrayRef<AxisId> keys) {
  AxisList rows, columns, order;
  for (AxisId axis : space.leaves(grid.axes))
    (llvm::is_contained(keys, axis)      ? columns
     : llvm::is_contained(queries, axis) ? rows
                                         : order)
        .push_back(axis);
  int64_t numRows = Counter(space, rows).size,
          numColumns = Counter(space, columns).size;
  llvm::append_range(order, rows);
  llvm::append_range(order, columns);
  SmallVector<int64_t> steps = getSteps(space, grid, order);
  std::vector<double> values;
  values.reserve(grid.values.size());
  Counter counter(space, order);
  for (int64_t i = 0; i < counter.size; ++i, counter.next())
    values.push_back(grid.values[dot(counter.index, steps)]);

  RowPattern pattern;
  pattern.minimum = pattern.maximum = values[0];
  int64_t block = numRows * numColumns;
  for (int64_t start = 0; start < counter.size; start += block) {
    auto getRow = [&](int64_t row) {
      return ArrayRef(values).slice(start + row * numColumns, numColumns);
    };
    ArrayRef<double> varying;
    for (int64_t row = 0; row < numRows; ++row) {
      addRow(pattern, getRow(row), varying);
      pattern.isSame &= isEqual(getRow(row), getRow(0));
    }
    for (int64_t row = 0; row < numRows; ++row)
      addFlatRow(pattern, getRow(row), varying);
  }
  return pattern;
}
