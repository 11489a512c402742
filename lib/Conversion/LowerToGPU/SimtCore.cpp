//===- SimtCore.cpp - Tiles by the multiply-adds of threads -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileCore.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Thread t has columns 4 c .. 4 c + 3 and, in each group of rows, rows
/// 4 r .. 4 r + 3 with r, c = t divided by the threads along columns.
class SimtCore : public TileCore {
public:
  static constexpr int64_t width = 4;

  using TileCore::TileCore;

  SmallVector<Value> zeros(KernelBuilder &builder) override {
    auto type = VectorType::get({width}, lhs.element);
    return SmallVector<Value>(rowsOfThread(), builder.zero(type));
  }
  SmallVector<Value> accumulate(KernelBuilder &builder, Value lhsTile,
                                Value rhsTile, Value stage,
                                ValueRange sums) override;
  SmallVector<RowSums> results(KernelBuilder &builder,
                               ValueRange sums) override;
  int64_t sumWidth() const override { return width; }

private:
  int64_t threadsAlongColumns() const { return shape.columns / width; }
  int64_t threadsAlongRows() const {
    return shape.threads / threadsAlongColumns();
  }
  int64_t rowsOfThread() const { return shape.rows / threadsAlongRows(); }
  Value firstColumn(KernelBuilder &builder) {
    return builder.mul(builder.remainder(thread, threadsAlongColumns()), width);
  }
  /// The first row of the thread in a group.
  Value firstRow(KernelBuilder &builder, int64_t group) {
    Value row =
        builder.mul(builder.divide(thread, threadsAlongColumns()), width);
    return builder.add(row, group * threadsAlongRows() * width);
  }
  Value multiplyAdd(KernelBuilder &builder, Value factor, Value vector,
                    Value sum) const;
};
} // namespace

Value SimtCore::multiplyAdd(KernelBuilder &builder, Value factor, Value vector,
                            Value sum) const {
  Value factors = builder.splatLike(factor, vector);
  if (isa<FloatType>(lhs.element))
    return builder.make<vector::FMAOp>(factors, vector, sum);
  Value product = builder.make<arith::MulIOp>(factors, vector);
  return builder.make<arith::AddIOp>(product, sum);
}

SmallVector<Value> SimtCore::accumulate(KernelBuilder &builder, Value lhsTile,
                                        Value rhsTile, Value stage,
                                        ValueRange sums) {
  Value column = firstColumn(builder);
  SmallVector<Value> rows;
  for (int64_t group = 0; group < rowsOfThread() / width; ++group)
    rows.push_back(firstRow(builder, group));
  return builder.loop(
      builder.index(0), builder.index(shape.depth), builder.index(1), sums,
      [&](Value term, ValueRange carried) {
        Value vector =
            builder.loadVector(rhsTile, {stage, term, column}, width);
        SmallVector<Value> next;
        for (auto [group, row] : llvm::enumerate(rows)) {
          Value factors =
              builder.loadVector(lhsTile, {stage, term, row}, width);
          for (int64_t i = 0; i < width; ++i)
            next.push_back(multiplyAdd(builder, builder.extract(factors, i),
                                       vector, carried[group * width + i]));
        }
        return next;
      });
}

SmallVector<RowSums> SimtCore::results(KernelBuilder &builder,
                                       ValueRange sums) {
  SmallVector<RowSums> rows;
  for (int64_t i = 0; i < rowsOfThread(); ++i) {
    Value row = builder.add(firstRow(builder, i / width), i % width);
    rows.push_back({row, {firstColumn(builder)}, {sums[i]}});
  }
  return rows;
}

bool mca::hasManyTiles(const Product &product, int64_t rows, int64_t columns,
                       int64_t many) {
  auto count = getConstantIntValue(product.rows),
       width = getConstantIntValue(product.columns);
  if (!count || !width)
    return false;
  int64_t tiles = (*count / rows) * llvm::divideCeil(*width, columns);
  for (OpFoldResult size : product.batch)
    tiles *= getConstantIntValue(size).value_or(1);
  return tiles >= many;
}

std::unique_ptr<TileCore> mca::createSimtCore(const Product &product) {
  auto count = getConstantIntValue(product.columns);
  TileShape shape;
  shape.columns = count && *count <= 32 ? 32 : 64;
  // Twice as many rows a thread where there is work enough.
  shape.rows = hasManyTiles(product, 128, shape.columns) ? 128 : 64;
  shape.depth = 16;
  shape.threads = 64 / 4 * shape.columns / 4;
  Type element = product.lhs.elementType();
  MLIRContext *context = element.getContext();
  Type sum = isa<FloatType>(element) ? Type(Float32Type::get(context))
                                     : Type(IntegerType::get(context, 32));
  // Four more, so that the stores of a transposed tile meet fewer banks twice.
  SharedLayout lhs{sum, /*depthInner=*/false, shape.rows + 4},
      rhs{sum, /*depthInner=*/false, shape.columns + 4};
  return std::make_unique<SimtCore>(shape, lhs, rhs);
}
