// What has no kernel, or must stay one operation after the other.
//
// RUN: mca-opt %s --mca-expand-aggregates --mca-fuse-elementwise --mca-fuse-attention --remarks-filter-missed=mca-fuse-attention --split-input-file -verify-diagnostics | FileCheck %s

// CHECK-LABEL: func @head_size
// CHECK-NOT: mca.fused_attention
func.func @head_size(%q: tensor<4x50x24xf32>, %k: tensor<4x24x50xf32>, %v: tensor<4x50x24xf32>) -> tensor<4x50x24xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<4x50x50xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x50x24xf32>, tensor<4x24x50xf32>) outs(%s0 : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<4x50x50xf32>) outs(%es : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %eo = tensor.empty() : tensor<4x50x24xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x50x24xf32>) -> tensor<4x50x24xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=head_size | Reason="there is no kernel for heads of this size"}}
  %o = linalg.batch_matmul ins(%a, %v : tensor<4x50x50xf32>, tensor<4x50x24xf32>) outs(%o0 : tensor<4x50x24xf32>) -> tensor<4x50x24xf32>
  return %o : tensor<4x50x24xf32>
}

// -----

// CHECK-LABEL: func @large_head
// CHECK-NOT: mca.fused_attention
func.func @large_head(%q: tensor<4x50x112xf32>, %k: tensor<4x112x50xf32>, %v: tensor<4x50x112xf32>) -> tensor<4x50x112xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<4x50x50xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x50x112xf32>, tensor<4x112x50xf32>) outs(%s0 : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<4x50x50xf32>) outs(%es : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %eo = tensor.empty() : tensor<4x50x112xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x50x112xf32>) -> tensor<4x50x112xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=large_head | Reason="there is no kernel for heads of this size"}}
  %o = linalg.batch_matmul ins(%a, %v : tensor<4x50x50xf32>, tensor<4x50x112xf32>) outs(%o0 : tensor<4x50x112xf32>) -> tensor<4x50x112xf32>
  return %o : tensor<4x50x112xf32>
}

// -----

// CHECK-LABEL: func @few_queries
// CHECK-NOT: mca.fused_attention
func.func @few_queries(%q: tensor<4x15x64xf32>, %k: tensor<4x64x15xf32>, %v: tensor<4x15x64xf32>) -> tensor<4x15x64xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<4x15x15xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x15x15xf32>) -> tensor<4x15x15xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x15x64xf32>, tensor<4x64x15xf32>) outs(%s0 : tensor<4x15x15xf32>) -> tensor<4x15x15xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<4x15x15xf32>) outs(%es : tensor<4x15x15xf32>) -> tensor<4x15x15xf32>
  %eo = tensor.empty() : tensor<4x15x64xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x15x64xf32>) -> tensor<4x15x64xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=few_queries | Reason="there are few queries"}}
  %o = linalg.batch_matmul ins(%a, %v : tensor<4x15x15xf32>, tensor<4x15x64xf32>) outs(%o0 : tensor<4x15x64xf32>) -> tensor<4x15x64xf32>
  return %o : tensor<4x15x64xf32>
}

// -----

// CHECK-LABEL: func @few_blocks
// CHECK-NOT: mca.fused_attention
func.func @few_blocks(%q: tensor<4x130x64xf32>, %k: tensor<4x64x130xf32>, %v: tensor<4x130x64xf32>) -> tensor<4x130x64xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<4x130x130xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x130x64xf32>, tensor<4x64x130xf32>) outs(%s0 : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<4x130x130xf32>) outs(%es : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %eo = tensor.empty() : tensor<4x130x64xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x130x64xf32>) -> tensor<4x130x64xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=few_blocks | Reason="few blocks would work, and those of f32 take long"}}
  %o = linalg.batch_matmul ins(%a, %v : tensor<4x130x130xf32>, tensor<4x130x64xf32>) outs(%o0 : tensor<4x130x64xf32>) -> tensor<4x130x64xf32>
  return %o : tensor<4x130x64xf32>
}

// -----

// As an approximation reads them, that is decided by their columns.
// CHECK-LABEL: func @kept_probabilities
// CHECK-NOT: mca.fused_attention
func.func @kept_probabilities(%q: tensor<256x50x64xf32>, %k: tensor<256x64x50xf32>, %v: tensor<256x50x64xf32>) -> (tensor<256x50x64xf32>, tensor<256x50x50xf32>) {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<256x50x50xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<256x50x64xf32>, tensor<256x64x50xf32>) outs(%s0 : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<256x50x50xf32>) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %eo = tensor.empty() : tensor<256x50x64xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=kept_probabilities | Reason="something else reads scores, probabilities or their sums"}}
  %o = linalg.batch_matmul ins(%a, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  return %o, %a : tensor<256x50x64xf32>, tensor<256x50x50xf32>
}

// -----

// A product without a softmax before it: no word.
// CHECK-LABEL: func @product
// CHECK: linalg.generic
func.func @product(%q: tensor<256x50x64xf32>, %k: tensor<256x64x50xf32>) -> tensor<256x50x50xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<256x50x50xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%e : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<256x50x64xf32>, tensor<256x64x50xf32>) outs(%s0 : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  return %s : tensor<256x50x50xf32>
}
