//===- MatrixOperations.cpp - ldmatrix, stmatrix and mma.sync -------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Access.h"
#include "Block.h"
#include "Product.h"
#include "Report.h"

#include <bit>
#include <cstring>

using namespace mca::emulator;

static constexpr uint32_t rowBytes = 16, rowsOfMatrix = 8;

namespace {
struct MatrixOperands {
  uint32_t *registers;
  void *row;
  uint32_t count;
  bool isTransposed;
};
} // namespace

static MatrixOperands &operandsOf(Warp &warp, uint32_t lane) {
  return *static_cast<MatrixOperands *>(warp.operands[lane]);
}

/// Calls `visit(halves of a row, row, lane, register)` for the two elements
/// that a lane holds of matrix `matrix`: visit(matrix, row, column, lane,
/// half).
template <typename Visit>
static void forEachElement(const MatrixOperands &operands, Visit visit) {
  for (uint32_t matrix = 0; matrix < operands.count; ++matrix)
    for (uint32_t lane = 0; lane < Warp::size; ++lane)
      for (uint32_t half = 0; half < 2; ++half) {
        uint32_t row = lane / 4, column = 2 * (lane % 4) + half;
        if (operands.isTransposed)
          std::swap(row, column);
        visit(matrix * rowsOfMatrix + row, column, lane, matrix, half);
      }
}

static void runLoadMatrix(Warp &warp, uint32_t) {
  forEachElement(operandsOf(warp, 0), [&](uint32_t row, uint32_t column,
                                          uint32_t lane, uint32_t number,
                                          uint32_t half) {
    uint16_t element;
    memcpy(&element,
           static_cast<char *>(operandsOf(warp, row).row) + 2 * column,
           sizeof element);
    uint32_t &target = operandsOf(warp, lane).registers[number];
    target = half ? target | static_cast<uint32_t>(element) << 16 : element;
  });
}
static constexpr Collective loadCollective = {"ldmatrix", true, runLoadMatrix};

static void runStoreMatrix(Warp &warp, uint32_t) {
  forEachElement(operandsOf(warp, 0), [&](uint32_t row, uint32_t column,
                                          uint32_t lane, uint32_t number,
                                          uint32_t half) {
    uint16_t element = operandsOf(warp, lane).registers[number] >> 16 * half;
    memcpy(static_cast<char *>(operandsOf(warp, row).row) + 2 * column,
           &element, sizeof element);
  });
}
static constexpr Collective storeCollective = {"stmatrix", true,
                                               runStoreMatrix};

static void accessMatrix(const Collective &collective, McaEmuAccess access,
                         MatrixOperands operands, uint32_t site) {
  if (block().isChecked() && block().lane() < operands.count * rowsOfMatrix)
    checkAccess(operands.row, rowBytes, access, rowBytes, McaEmuSharedSpace,
                site);
  block().waitForLanes(collective, ~0u, &operands, site);
}

void mcaEmuLoadMatrix(uint32_t *registers, const void *row, uint32_t count,
                      uint32_t transpose, uint32_t site) {
  accessMatrix(loadCollective, McaEmuRead,
               {registers, const_cast<void *>(row), count, transpose != 0},
               site);
}

void mcaEmuStoreMatrix(const uint32_t *registers, void *row, uint32_t count,
                       uint32_t transpose, uint32_t site) {
  accessMatrix(storeCollective, McaEmuWrite,
               {const_cast<uint32_t *>(registers), row, count, transpose != 0},
               site);
}

namespace {
struct ProductOperands {
  uint32_t *registers;
  uint32_t product;
};
} // namespace

static void runProduct(Warp &warp, uint32_t) {
  uint32_t *lanes[Warp::size];
  auto *first = static_cast<ProductOperands *>(warp.operands[0]);
  for (uint32_t lane = 0; lane < Warp::size; ++lane) {
    auto *operands = static_cast<ProductOperands *>(warp.operands[lane]);
    if (operands->product != first->product)
      fail("divergent warp", "lanes run different mma.sync, one at %s",
           block().nameSite(warp.sites[lane]));
    lanes[lane] = operands->registers;
  }
  multiplyFragments(McaEmuProduct::decode(first->product), lanes);
}
static constexpr Collective productCollective = {"mma.sync", true, runProduct};

void mcaEmuProduct(uint32_t *registers, uint32_t product, uint32_t site) {
  ProductOperands operands = {registers, product};
  block().waitForLanes(productCollective, ~0u, &operands, site);
}
