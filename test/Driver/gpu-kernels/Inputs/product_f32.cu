// The product of product_f32.mlir by hand, in tiles of 64 x 64 x 16: each of 256 threads
// has 4 x 4 sums and asks for the next tiles before it multiplies these.

constexpr int depth = 768, columns = 768;
constexpr int tile = 64, step = 16, pitch = tile + 4;

__device__ float4 load4(const float *from) {
  return *reinterpret_cast<const float4 *>(from);
}

extern "C" __global__ void __launch_bounds__(256, 4)
    product(const float *__restrict__ lhs, const float *__restrict__ rhs,
            float *__restrict__ out) {
  __shared__ __align__(16) float a[2][step][pitch];
  __shared__ __align__(16) float b[2][step][pitch];
  int t = threadIdx.x;
  int firstRow = blockIdx.x / (columns / tile) * tile;
  int firstColumn = blockIdx.x % (columns / tile) * tile;
  const float *lhsRow = lhs + (firstRow + t / 4) * depth + t % 4 * 4;
  const float *rhsRow = rhs + t / 16 * columns + firstColumn + t % 16 * 4;
  auto put = [&](int stage, float4 x, float4 y) {
    int term = t % 4 * 4, row = t / 4;
    a[stage][term][row] = x.x;
    a[stage][term + 1][row] = x.y;
    a[stage][term + 2][row] = x.z;
    a[stage][term + 3][row] = x.w;
    *reinterpret_cast<float4 *>(&b[stage][t / 16][t % 16 * 4]) = y;
  };
  put(0, load4(lhsRow), load4(rhsRow));
  float sums[4][4] = {};
  int row = t / 16 * 4, column = t % 16 * 4, stage = 0;
  for (int k = 0; k < depth; k += step) {
    __syncthreads();
    bool hasNext = k + step < depth;
    float4 x = {}, y = {};
    if (hasNext) {
      x = load4(lhsRow + k + step);
      y = load4(rhsRow + (k + step) * columns);
    }
#pragma unroll
    for (int i = 0; i < step; ++i) {
      float4 u = load4(&a[stage][i][row]), v = load4(&b[stage][i][column]);
      float factors[4] = {u.x, u.y, u.z, u.w};
      for (int j = 0; j < 4; ++j) {
        sums[j][0] += factors[j] * v.x;
        sums[j][1] += factors[j] * v.y;
        sums[j][2] += factors[j] * v.z;
        sums[j][3] += factors[j] * v.w;
      }
    }
    stage = 1 - stage;
    if (hasNext)
      put(stage, x, y);
  }
  for (int j = 0; j < 4; ++j)
    *reinterpret_cast<float4 *>(
        &out[(firstRow + row + j) * columns + firstColumn + column]) =
        make_float4(sums[j][0], sums[j][1], sums[j][2], sums[j][3]);
}
