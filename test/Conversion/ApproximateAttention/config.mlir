// RUN: split-file %s %t
// RUN: mca-opt %t/in.mlir --mca-approximate-attention=config=%t/good.yaml | FileCheck %s
// Options given explicitly win over the file's defaults, not over its entries.
// RUN: mca-opt %t/in.mlir --mca-approximate-attention="config=%t/good.yaml alpha=0.75 estimator=relaxed" | FileCheck %s --check-prefix=EXPLICIT
// RUN: mca-opt %t/in.mlir --mca-approximate-attention=config=%t/good.yaml --remarks-filter=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/none.yaml 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/key.yaml 2>&1 | FileCheck %s --check-prefix=KEY
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/alpha.yaml 2>&1 | FileCheck %s --check-prefix=ALPHA
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/estimator.yaml 2>&1 | FileCheck %s --check-prefix=ESTIMATOR
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/flag.yaml 2>&1 | FileCheck %s --check-prefix=FLAG
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/twice.yaml 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/unnamed.yaml 2>&1 | FileCheck %s --check-prefix=UNNAMED
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/beyond.yaml 2>&1 | FileCheck %s --check-prefix=BEYOND
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention=config=%t/broken.yaml 2>&1 | FileCheck %s --check-prefix=BROKEN
// RUN: not mca-opt %t/in.mlir --mca-approximate-attention="config=%t/good.yaml paper-compat" 2>&1 | FileCheck %s --check-prefix=PAPER

// CHECK: mca.attend {{.*}} {alpha = 1.250000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>, normalized}
// CHECK: linalg.matmul
// CHECK: linalg.matmul
// CHECK: mca.encode {{.*}} {alpha = 5.000000e-01 : f64, layer = 2 : i64, length = #mca<length attended>, seed = 7 : i64}

// EXPLICIT: mca.attend {{.*}} {alpha = 7.500000e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>, normalized}
// EXPLICIT: mca.encode {{.*}} {alpha = 5.000000e-01 : f64, layer = 2 : i64, length = #mca<length attended>, seed = 7 : i64}

// REMARK: [Passed] Attended {{.*}}Layer=0
// REMARK: [Analysis] LeftExact {{.*}}Layer=1, Reason="the configuration file says so"
// REMARK: [Passed] Encoded {{.*}}Layer=2

// NONE: error: mca-approximate-attention: cannot read the configuration file '{{.*}}none.yaml': {{[Nn]}}o such file
// KEY: error: mca-approximate-attention: {{.*}}key.yaml:2: unknown key 'beta', in 'beta: 1'
// ALPHA: alpha.yaml:1: expected a number in (0, 1], in 'alpha: 2'
// ESTIMATOR: estimator.yaml:3: expected sampling, centroid or relaxed, in 'estimator: magic'
// FLAG: flag.yaml:1: expected true or false, in 'assume-bidirectional: maybe'
// TWICE: twice.yaml:3: expected one entry for each layer, found a second one of layer 1
// UNNAMED: unnamed.yaml:2: missing required key 'layer'
// BEYOND: has an entry for layer 3, expected layers below 3, the number of attentions found
// BROKEN: error: mca-approximate-attention: {{.*}}broken.yaml:1:
// PAPER: expected length=padded with paper-compat, found length=attended

//--- good.yaml
# Written by a tuner.
alpha: 0.125
estimator: centroid
seed: 7
length: attended
assume-bidirectional: true
target: cosine=0.999
command: tune model.mlir
predicted: {fraction-attended: 0.25, error: 0.001}
attentions:
  - layer: 2
    alpha: 0.5
    estimator: sampling
    predicted: {error: 0.002}
  - layer: 1
    exact: true
//--- key.yaml
alpha: 0.5
beta: 1
//--- alpha.yaml
alpha: 2
//--- estimator.yaml
attentions:
  - layer: 0
    estimator: magic
//--- flag.yaml
assume-bidirectional: maybe
//--- twice.yaml
attentions:
  - layer: 1
  - layer: 1
//--- unnamed.yaml
attentions:
  - alpha: 0.5
//--- beyond.yaml
attentions:
  - layer: 3
//--- broken.yaml
alpha: [0.5
//--- in.mlir
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %v2 = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %y2 = linalg.matmul ins(%p, %v2 : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y : tensor<3x4xf32>) -> tensor<3x4xf32>
  %v3 = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %y3 = linalg.matmul ins(%p, %v3 : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y : tensor<3x4xf32>) -> tensor<3x4xf32>
  %v4 = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %y4 = linalg.matmul ins(%p, %v4 : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y2, %y3, %y4 : tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>
}
