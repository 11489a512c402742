//===- AttendPropertyTest.cpp - Properties on random and hostile inputs -*- C++
//-*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "AttendTestUtils.h"

#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

// Rounding in double, relative to the terms that Y sums.
constexpr double rounding = 1e-13;

constexpr std::array<double, 5> alphas = {.01, .05, .2, .6, 1.0};

/// Named ways to make a head difficult.
enum class Hostile {
  OutlierChannel,
  HugeToken,
  Denormals,
  ConstantRows,
  EqualTokens,
  ZeroedRows,
  HugeEntries,
  ZeroWeight,
  OneHotAttention,
  Uniform
};
constexpr std::array<Hostile, 10> allHostile = {
    Hostile::OutlierChannel, Hostile::HugeToken,   Hostile::Denormals,
    Hostile::ConstantRows,   Hostile::EqualTokens, Hostile::ZeroedRows,
    Hostile::HugeEntries,    Hostile::ZeroWeight,  Hostile::OneHotAttention,
    Hostile::Uniform};

void scaleAll(Matrix &matrix, float factor) {
  for (float &entry : matrix.data)
    entry *= factor;
}

HeadProblem hostileProblem(Hostile kind, uint64_t seed) {
  HeadProblem problem = ordinaryProblem(seed);
  Matrix &x = problem.x, &a = problem.group[0];
  for (int64_t token = 0; token < x.rows; ++token) {
    if (kind == Hostile::OutlierChannel)
      x(token, 3) *= 1e4f;
    for (int64_t col = 0; col < x.cols; ++col) {
      if (kind == Hostile::ConstantRows)
        x(token, col) = x(token, 0);
      if (kind == Hostile::EqualTokens)
        x(token, col) = x(0, col);
      if (kind == Hostile::HugeToken && token == 5)
        x(token, col) *= 1e20f;
    }
  }
  if (kind == Hostile::Denormals)
    scaleAll(x, 1e-43f);
  if (kind == Hostile::HugeEntries)
    scaleAll(x, 1e30f);
  if (kind == Hostile::ZeroWeight)
    scaleAll(problem.weight, 0.0f);
  for (int64_t query = 0; query < a.rows; ++query) {
    for (int64_t token = 0; token < a.cols; ++token) {
      if (kind == Hostile::ZeroedRows && query % 3 != 0)
        a(query, token) = 0.0f;
      if (kind == Hostile::OneHotAttention)
        a(query, token) = token == query % 4;
      if (kind == Hostile::Uniform)
        a(query, token) = 1.0f / 12.0f;
    }
  }
  return problem;
}

/// Calls `check(problem, head, options)` for every kind, set and alpha.
template <typename Check>
void forEachHead(Check check) {
  for (Hostile kind : allHostile) {
    for (uint64_t seed = 0; seed < 10; ++seed) {
      HeadProblem problem = hostileProblem(kind, seed);
      for (LevelSet set : allSets) {
        for (double alpha : alphas) {
          SCOPED_TRACE(testing::Message()
                       << "kind " << static_cast<int>(kind) << " seed " << seed
                       << " set " << testing::PrintToString(set) << " alpha "
                       << alpha);
          AttendOptions options{alpha, set};
          check(problem, problem.run(options), options);
        }
      }
    }
  }
}

/// What rounding in double may add to an error of this head.
double slack(const HeadProblem &problem) { return rounding * problem.scale(); }

TEST(AttendProperties, BoundAfterTheFactHolds) {
  forEachHead([](const HeadProblem &problem, const AttendedHead &head,
                 const AttendOptions &) {
    EXPECT_LE(problem.error(head), head.afterTheFactBound + slack(problem));
  });
}

TEST(AttendProperties, BoundIsStrictWithoutACentroidLevel) {
  forEachHead([](const HeadProblem &problem, const AttendedHead &head,
                 const AttendOptions &options) {
    if (options.levels.centroid)
      return;
    EXPECT_LE(head.afterTheFactBound, head.aprioriBound * (1 + 1e-12));
    EXPECT_LE(problem.error(head),
              head.aprioriBound * (1 + 1e-12) + slack(problem));
  });
}

TEST(AttendProperties, DenormalTokensKeepTheirBound) {
  // Apart from `slack`, which is far above these outputs.
  for (uint64_t seed = 0; seed < 20; ++seed) {
    HeadProblem problem = hostileProblem(Hostile::Denormals, seed);
    problem.bias.clear();
    for (LevelSet set : allSets) {
      for (double alpha : alphas) {
        AttendedHead head = problem.run({alpha, set});
        HeadProblem unbiased = problem;
        unbiased.bias.assign(8, 0.0f);
        EXPECT_LE(unbiased.error(head), head.afterTheFactBound * (1 + 1e-12));
      }
    }
  }
}

TEST(AttendProperties, OutputsAreFinite) {
  forEachHead(
      [](const HeadProblem &, const AttendedHead &head, const AttendOptions &) {
        for (double value : head.outputs[0])
          ASSERT_TRUE(std::isfinite(value));
        ASSERT_TRUE(std::isfinite(head.afterTheFactBound));
      });
}

TEST(AttendProperties, VerifiedHeadsKeepTheBudget) {
  forEachHead([](const HeadProblem &problem, const AttendedHead &,
                 AttendOptions options) {
    options.verify = true;
    AttendedHead head = problem.run(options);
    EXPECT_LE(head.afterTheFactBound, head.aprioriBound * (1 + 1e-6));
    EXPECT_LE(problem.error(head),
              head.aprioriBound * (1 + 1e-6) + slack(problem));
  });
}

TEST(AttendProperties, CentroidErrorsSumToZeroOverTheQueries) {
  forEachHead([](const HeadProblem &problem, const AttendedHead &head,
                 const AttendOptions &options) {
    if (!options.levels.centroid || options.levels.rounds())
      return;
    std::vector<double> exact = problem.exact()[0];
    for (int64_t col = 0; col < 8; ++col) {
      double sum = 0.0;
      for (size_t entry = col; entry < exact.size(); entry += 8)
        sum += head.outputs[0][entry] - exact[entry];
      EXPECT_NEAR(sum, 0.0, 10 * slack(problem));
    }
  });
}

TEST(AttendProperties, NoLowTokensIsExact) {
  forEachHead([](const HeadProblem &problem, const AttendedHead &head,
                 const AttendOptions &options) {
    if (countOf(head, options.levels, Precision::Float32) ==
        head.cost.attended) {
      EXPECT_EQ(head.outputs, problem.exact());
    }
  });
}

TEST(AttendProperties, LowTokensThatAreEqualAreExact) {
  HeadProblem problem = hostileProblem(Hostile::EqualTokens, 1);
  AttendedHead head = problem.run({/*alpha=*/.2, LevelSet::ofCentroid});
  EXPECT_EQ(countOf(head, LevelSet::ofCentroid, Precision::Centroid), 12);
  EXPECT_LE(problem.error(head), slack(problem));
  // Tokens that differ, but not among those that stay low.
  problem.x(0, 0) += 3.0f;
  for (int64_t query = 0; query < 10; ++query)
    problem.group[0](query, 0) *= 3.0f;
  head = problem.run({/*alpha=*/.2, LevelSet::ofCentroid});
  EXPECT_EQ(head.levels[0], 2);
  EXPECT_EQ(countOf(head, LevelSet::ofCentroid, Precision::Centroid), 11);
  EXPECT_LE(problem.error(head), slack(problem));
}

TEST(AttendProperties, ZeroedRowsGiveZero) {
  for (LevelSet set : allSets) {
    AttendedHead head =
        hostileProblem(Hostile::ZeroedRows, 2).run({/*alpha=*/.5, set});
    for (int64_t col = 0; col < 8; ++col)
      EXPECT_EQ(head.outputs[0][8 + col], 0.0);
    EXPECT_NE(head.outputs[0][0], 0.0);
  }
}

TEST(AttendProperties, LargerAlphaNeverCostsMore) {
  for (LevelSet set : allSets) {
    HeadProblem problem = ordinaryProblem(4);
    double previous = std::numeric_limits<double>::infinity();
    for (double alpha : alphas) {
      // The row of the centroid is paid once, by the first low token.
      AttendedHead head = problem.run({alpha, set});
      bool row = countOf(head, set, Precision::Centroid) > 0;
      EXPECT_LE(head.cost.value - row, previous);
      previous = head.cost.value - row;
    }
  }
}

} // namespace
