// The product of product_f16.mlir by hand, in tiles of 64 x 64 x 32 on tensor cores: each
// of 4 warps has 32 x 32 sums; copies run three steps ahead.

#include <cuda_fp16.h>

constexpr int depth = 768, columns = 768;
constexpr int tile = 64, step = 32, stages = 4;

__device__ unsigned sharedAddress(const void *to) {
  return static_cast<unsigned>(__cvta_generic_to_shared(to));
}

__device__ void copy16(half *to, const half *from) {
  asm volatile("cp.async.cg.shared.global [%0], [%1], 16;" ::"r"(
                   sharedAddress(to)),
               "l"(from)
               : "memory");
}

template <bool transposed>
__device__ void loadMatrices(unsigned (&to)[4], const half *from) {
  if constexpr (transposed)
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 "
                 "{%0, %1, %2, %3}, [%4];"
                 : "=r"(to[0]), "=r"(to[1]), "=r"(to[2]), "=r"(to[3])
                 : "r"(sharedAddress(from))
                 : "memory");
  else
    asm volatile("ldmatrix.sync.aligned.m8n8.x4.shared.b16 "
                 "{%0, %1, %2, %3}, [%4];"
                 : "=r"(to[0]), "=r"(to[1]), "=r"(to[2]), "=r"(to[3])
                 : "r"(sharedAddress(from))
                 : "memory");
}

__device__ void multiplyAdd(float (&c)[4], const unsigned (&a)[4], unsigned b0,
                            unsigned b1) {
  asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
               "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, "
               "{%0, %1, %2, %3};"
               : "+f"(c[0]), "+f"(c[1]), "+f"(c[2]), "+f"(c[3])
               : "r"(a[0]), "r"(a[1]), "r"(a[2]), "r"(a[3]), "r"(b0), "r"(b1));
}

extern "C" __global__ void __launch_bounds__(128)
    product(const half *__restrict__ lhs, const half *__restrict__ rhs,
            float *__restrict__ out) {
  __shared__ __align__(16) half a[stages][tile][step + 8];
  __shared__ __align__(16) half b[stages][step][tile + 8];
  int t = threadIdx.x, lane = t % 32, warp = t / 32;
  int firstRow = blockIdx.x / (columns / tile) * tile;
  int firstColumn = blockIdx.x % (columns / tile) * tile;
  const half *lhsRow = lhs + (firstRow + t / 4) * depth + t % 4 * 8;
  const half *rhsRow = rhs + t / 8 * columns + firstColumn + t % 8 * 8;
  auto bring = [&](int stage, int k) {
    for (int i = 0; i < 2; ++i) {
      copy16(&a[stage][t / 4 + 32 * i][t % 4 * 8], lhsRow + 32 * i * depth + k);
      copy16(&b[stage][t / 8 + 16 * i][t % 8 * 8],
             rhsRow + (k + 16 * i) * columns);
    }
  };
  auto commit = [] { asm volatile("cp.async.commit_group;" ::: "memory"); };
  for (int i = 0; i < stages - 1; ++i) {
    bring(i, i * step);
    commit();
  }
  float sums[2][4][4] = {};
  int row = warp / 2 * 32, column = warp % 2 * 32;
  int stage = 0, freeStage = stages - 1;
#pragma unroll 1
  for (int k = 0; k < depth; k += step) {
    asm volatile("cp.async.wait_group %0;" ::"n"(stages - 2) : "memory");
    __syncthreads();
    if (k + (stages - 1) * step < depth)
      bring(freeStage, k + (stages - 1) * step);
    commit();
    for (int i = 0; i < step; i += 16) {
      unsigned x[2][4], y[2][4];
      for (int j = 0; j < 2; ++j) {
        loadMatrices<false>(
            x[j], &a[stage][row + 16 * j + lane % 16][i + lane / 16 * 8]);
        loadMatrices<true>(
            y[j], &b[stage][i + lane % 16][column + 16 * j + lane / 16 * 8]);
      }
      for (int j = 0; j < 2; ++j)
        for (int n = 0; n < 4; ++n)
          multiplyAdd(sums[j][n], x[j], y[n / 2][n % 2 * 2],
                      y[n / 2][n % 2 * 2 + 1]);
    }
    stage = stage + 1 < stages ? stage + 1 : 0;
    freeStage = freeStage + 1 < stages ? freeStage + 1 : 0;
  }
  for (int j = 0; j < 2; ++j)
    for (int n = 0; n < 4; ++n)
      for (int i = 0; i < 2; ++i)
        *reinterpret_cast<float2 *>(
            &out[(firstRow + row + 16 * j + 8 * i + lane / 4) * columns +
                 firstColumn + column + 8 * n + lane % 4 * 2]) =
            make_float2(sums[j][n][2 * i], sums[j][n][2 * i + 1]);
}
