// RUN: mca-opt %s --mca-approximate-attention | FileCheck %s --check-prefix=DEFAULT
// RUN: mca-opt %s --mca-approximate-attention="alpha=0.5 seed=3 estimator=sampling length=attended floor" | FileCheck %s --check-prefix=SET
// RUN: mca-opt %s --mca-approximate-attention=paper-compat | FileCheck %s --check-prefix=PAPER
// RUN: not mca-opt %s --mca-approximate-attention="paper-compat length=attended" 2>&1 | FileCheck %s --check-prefix=LENGTH
// RUN: not mca-opt %s --mca-approximate-attention="paper-compat estimator=relaxed" 2>&1 | FileCheck %s --check-prefix=RELAXED
// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid" | FileCheck %s --check-prefix=EXACT
// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid assume-bidirectional" | FileCheck %s --check-prefix=CENTROID
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed assume-bidirectional alpha=0.5" | FileCheck %s --check-prefix=MIXED
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed assume-bidirectional levels=bf16,centroid int8-product=false" | FileCheck %s --check-prefix=LEVELS
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed levels=int8,centroid int8-product=true" | FileCheck %s --check-prefix=CAUSAL
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed bf16-product" | FileCheck %s --check-prefix=BF16
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed bf16-product int8-product" | FileCheck %s --check-prefix=BF16
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed levels=centroid" | FileCheck %s --check-prefix=EXACT
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed levels=centroid" --remarks-filter=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=MISSED
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed levels=bf16,centroid" --remarks-filter=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid assume-bidirectional levels=bf16 int8-product=false" | FileCheck %s --check-prefix=CENTROID
// RUN: not mca-opt %s --mca-approximate-attention="levels=int8,int4" 2>&1 | FileCheck %s --check-prefix=LEVEL
// RUN: not mca-opt %s --mca-approximate-attention="levels=int8,bf16,int8" 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not mca-opt %s --mca-approximate-attention=alpha=1.5 2>&1 | FileCheck %s --check-prefix=ALPHA
// RUN: not mca-opt %s --mca-approximate-attention=alpha=0 2>&1 | FileCheck %s --check-prefix=ZERO
// RUN: not mca-opt %s --mca-approximate-attention=estimator=magic 2>&1 | FileCheck %s --check-prefix=ESTIMATOR
// RUN: not mca-opt %s --mca-approximate-attention=beta=1 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: mca-opt %s --mca-approximate-attention=seed=3 --dump-pass-pipeline 2>&1 | FileCheck %s --check-prefix=PIPELINE

// DEFAULT: mca.encode
// DEFAULT-SAME: {alpha = 2.000000e-01 : f64}
// SET: mca.encode
// SET-SAME: {alpha = 5.000000e-01 : f64, length = #mca<length attended>, rounding = #mca<rounding floor>, seed = 3 : i64}
// PAPER: mca.encode
// PAPER-SAME: {alpha = 2.000000e-01 : f64, rounding = #mca<rounding floor>}
// LENGTH: error: mca-approximate-attention: expected length=padded with paper-compat, found length=attended
// RELAXED: error: mca-approximate-attention: expected estimator=sampling with paper-compat, found estimator=relaxed
// EXACT-NOT: mca.
// CENTROID: mca.attend
// CENTROID-SAME: {alpha = 2.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>, normalized}
// MIXED: mca.attend
// MIXED-SAME: {alpha = 5.000000e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>, normalized}
// LEVELS: mca.attend
// LEVELS-SAME: {alpha = 2.000000e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>, int8_product = false, levels = #mca<levels centroid|bf16>, normalized}
// CAUSAL: mca.attend
// CAUSAL-SAME: {alpha = 2.000000e-01 : f64, estimator = #mca<estimator relaxed>, int8_product = true, levels = #mca<levels centroid|int8>, normalized}
// BF16: mca.attend
// BF16-SAME: {alpha = 2.000000e-01 : f64, bf16_product = true, estimator = #mca<estimator relaxed>{{(, int8_product = false)?}}, normalized}
// MISSED: [Missed]{{.*}}MaskUnknown
// REMARK: [Passed] Attended {{.*}}Bound="{{.*}}, for every input"{{.*}}Levels="f32 bf16"
// LEVEL: error: mca-approximate-attention: expected levels=centroid,int8,bf16 or some of these, each once, found int4
// TWICE: error: mca-approximate-attention: expected levels=centroid,int8,bf16 or some of these, each once, found int8
// ALPHA: error: mca-approximate-attention: expected alpha in (0, 1], found 1.5
// ZERO: error: mca-approximate-attention: expected alpha in (0, 1], found 0
// ESTIMATOR: Cannot find option named 'magic'
// UNKNOWN: no such option beta
// PIPELINE: mca-approximate-attention{alpha=2.000000e-01 assume-bidirectional=false bf16-product=false config= estimator=sampling floor=false int8-product=true length=padded paper-compat=false seed=3}
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
