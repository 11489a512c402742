// Nothing of a call is decided by the host after it has read what the device wrote,
// so that a graph can hold all of it.
//
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize --mca-gpu-kernels=host-arguments=false | FileCheck %s --implicit-check-not=gpu.memcpy --implicit-check-not=gpu.wait

// CHECK-LABEL: func.func @sampling
// CHECK: gpu.launch
// CHECK: return
func.func @sampling(%x: tensor<64x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x64x64xf32>) -> tensor<4x64x16xf32> {
  %init = tensor.empty() : tensor<4x64x16xf32>
  %v = mca.encode values(%x : tensor<64x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x64x64xf32>) outs(%init : tensor<4x64x16xf32>)
         {alpha = 2.0e-01 : f64} -> tensor<4x64x16xf32>
  return %v : tensor<4x64x16xf32>
}

// CHECK-LABEL: func.func @centroid
// CHECK: gpu.launch
// CHECK: return
func.func @centroid(%x: tensor<64x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x64x64xf32>) -> tensor<4x64x16xf32> {
  %init = tensor.empty() : tensor<4x64x16xf32>
  %y = mca.attend values(%x : tensor<64x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x64x64xf32>) outs(%init : tensor<4x64x16xf32>)
         {alpha = 2.0e-01 : f64, estimator = #mca<estimator centroid>, bidirectional} -> tensor<4x64x16xf32>
  return %y : tensor<4x64x16xf32>
}

// All levels, of any number of tokens.
// CHECK-LABEL: func.func @relaxed
// CHECK: gpu.launch
// CHECK: return
func.func @relaxed(%x: tensor<?x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x?x?xf32>, %n: index) -> tensor<4x?x16xf32> {
  %init = tensor.empty(%n) : tensor<4x?x16xf32>
  %y = mca.attend values(%x : tensor<?x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x?x?xf32>) outs(%init : tensor<4x?x16xf32>)
         {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>, bidirectional} -> tensor<4x?x16xf32>
  return %y : tensor<4x?x16xf32>
}
