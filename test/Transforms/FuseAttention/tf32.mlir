// f32 in few blocks: separate for threads, fused for tensor cores.
//
// RUN: mca-opt %s --mca-expand-aggregates --mca-fuse-elementwise --mca-fuse-attention=tf32=true | FileCheck %s --check-prefixes=CHECK,FUSED
// RUN: mca-opt %s --mca-expand-aggregates --mca-fuse-elementwise --mca-fuse-attention | FileCheck %s --check-prefixes=CHECK,SEPARATE
// RUN: mca-opt %s --mca-gpu-prepare=tf32=true | FileCheck %s --check-prefixes=CHECK,FUSED
// RUN: mca-opt %s --mca-to-gpu='chip=sm_80 tf32=true' | FileCheck %s --check-prefix=PTX

// CHECK-LABEL: func @attention
// FUSED: mca.fused_attention
// SEPARATE-NOT: mca.fused_attention
// PTX: mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32
func.func @attention(%q: tensor<4x130x64xf32>, %k: tensor<4x64x130xf32>, %v: tensor<4x130x64xf32>) -> tensor<4x130x64xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<4x130x130xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x130x64xf32>, tensor<4x64x130xf32>) outs(%s0 : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<4x130x130xf32>) outs(%es : tensor<4x130x130xf32>) -> tensor<4x130x130xf32>
  %eo = tensor.empty() : tensor<4x130x64xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x130x64xf32>) -> tensor<4x130x64xf32>
  %o = linalg.batch_matmul ins(%a, %v : tensor<4x130x130xf32>, tensor<4x130x64xf32>) outs(%o0 : tensor<4x130x64xf32>) -> tensor<4x130x64xf32>
  return %o : tensor<4x130x64xf32>
}
