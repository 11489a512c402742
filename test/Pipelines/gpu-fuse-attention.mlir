// RUN: mca-opt %s --mca-gpu-prepare | FileCheck %s
// RUN: mca-opt %s --mca-gpu-prepare=fuse-attention=false | FileCheck %s --check-prefix=SEPARATE
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize --mca-gpu-kernels=host-arguments=false | FileCheck %s --check-prefix=KERNELS
// RUN: mca-opt %s --mca-to-gpu=chip=sm_80 | FileCheck %s --check-prefix=PTX

// CHECK-LABEL: func @attention
// CHECK-NOT: linalg.generic
// CHECK: mca.fused_attention
// CHECK-NOT: linalg.generic
// SEPARATE-LABEL: func @attention
// SEPARATE-NOT: mca.fused_attention
// SEPARATE: math.exp
// KERNELS-LABEL: func @attention
// KERNELS: gpu.launch
// KERNELS-NOT: gpu.launch
// KERNELS: return
// PTX: mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32
func.func @attention(%q: tensor<4x50x64xf16>, %k: tensor<4x64x50xf16>, %v: tensor<4x50x64xf16>) -> tensor<4x50x64xf16> {
  %zero = arith.constant 0.0 : f16
  %es = tensor.empty() : tensor<4x50x50xf16>
  %s0 = linalg.fill ins(%zero : f16) outs(%es : tensor<4x50x50xf16>) -> tensor<4x50x50xf16>
  %s = linalg.batch_matmul ins(%q, %k : tensor<4x50x64xf16>, tensor<4x64x50xf16>) outs(%s0 : tensor<4x50x50xf16>) -> tensor<4x50x50xf16>
  %ew = tensor.empty() : tensor<4x50x50xf32>
  %wide = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (h, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]}
            ins(%s : tensor<4x50x50xf16>) outs(%ew : tensor<4x50x50xf32>) {
  ^bb0(%x: f16, %out: f32):
    %y = arith.extf %x : f16 to f32
    linalg.yield %y : f32
  } -> tensor<4x50x50xf32>
  %a = linalg.softmax dimension(2) ins(%wide : tensor<4x50x50xf32>) outs(%ew : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %half = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>, affine_map<(h, i, j) -> (h, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]}
            ins(%a : tensor<4x50x50xf32>) outs(%es : tensor<4x50x50xf16>) {
  ^bb0(%x: f32, %out: f16):
    %y = arith.truncf %x : f32 to f16
    linalg.yield %y : f16
  } -> tensor<4x50x50xf16>
  %eo = tensor.empty() : tensor<4x50x64xf16>
  %o0 = linalg.fill ins(%zero : f16) outs(%eo : tensor<4x50x64xf16>) -> tensor<4x50x64xf16>
  %o = linalg.batch_matmul ins(%half, %v : tensor<4x50x50xf16>, tensor<4x50x64xf16>) outs(%o0 : tensor<4x50x64xf16>) -> tensor<4x50x64xf16>
  return %o : tensor<4x50x64xf16>
}
