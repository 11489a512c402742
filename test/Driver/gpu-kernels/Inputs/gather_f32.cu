// The product of gather_f32.mlir by hand: listed rows of a segment, listed columns, each
// row with its own number of terms; in tiles of 64 x 64 x 16 as product_f32.cu.

constexpr int tokens = 128, depth = 768, features = 64, segment = 1;
constexpr int tile = 64, step = 16, pitch = tile + 4;

__device__ float4 load4(const float *from) {
  return *reinterpret_cast<const float4 *>(from);
}

extern "C" __global__ void __launch_bounds__(256, 4)
    gather(const float *__restrict__ lhs, const float *__restrict__ rhs,
           const int *__restrict__ rows, const int *__restrict__ bounds,
           const int *__restrict__ lists, const int *__restrict__ trips,
           float *__restrict__ out) {
  __shared__ __align__(16) float a[2][step][pitch];
  __shared__ __align__(16) float b[2][step][pitch];
  __shared__ int rowOf[tile], tripOf[tile];
  int t = threadIdx.x, head = blockIdx.x / (tokens / tile);
  int end = bounds[head * 3 + segment + 1];
  int first = bounds[head * 3 + segment] + blockIdx.x % (tokens / tile) * tile;
  if (first >= end)
    return;
  if (t < tile) {
    int token = rows[head * tokens + min(first + t, end - 1)];
    int count = min(max(trips[head * tokens + token], 0), depth);
    rowOf[t] = token;
    tripOf[t] = first + t < end ? count : 0;
  }
  __syncthreads();
  int most = __reduce_max_sync(~0u, max(tripOf[t % 32], tripOf[t % 32 + 32]));
  const float *lhsRow = lhs + rowOf[t / 4] * depth;
  int ownTrip = tripOf[t / 4];
  const int *list = lists + head * depth + t % 4 * 4;
  const float *rhsRow = rhs + (head * depth + t / 16) * features + t % 16 * 4;
  auto take = [&](int k, float (&x)[4], float4 &y) {
    for (int i = 0; i < 4; ++i)
      x[i] = k + t % 4 * 4 + i < ownTrip ? lhsRow[list[k + i]] : 0.0f;
    y = k + t / 16 < most ? load4(rhsRow + k * features) : float4{};
  };
  auto put = [&](int stage, const float (&x)[4], float4 y) {
    for (int i = 0; i < 4; ++i)
      a[stage][t % 4 * 4 + i][t / 4] = x[i];
    *reinterpret_cast<float4 *>(&b[stage][t / 16][t % 16 * 4]) = y;
  };
  float x[4];
  float4 y;
  take(0, x, y);
  put(0, x, y);
  float sums[4][4] = {};
  int row = t / 16 * 4, column = t % 16 * 4, stage = 0;
  for (int k = 0; k < most; k += step) {
    __syncthreads();
    bool hasNext = k + step < most;
    if (hasNext)
      take(k + step, x, y);
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
  for (int j = 0; j < 4; ++j) {
    if (first + row + j >= end)
      break;
    float *to =
        &out[(head * tokens + rowOf[row + j]) * features + column];
    float4 old = load4(to);
    *reinterpret_cast<float4 *>(to) =
        make_float4(old.x + sums[j][0], old.y + sums[j][1], old.z + sums[j][2],
                    old.w + sums[j][3]);
  }
}
