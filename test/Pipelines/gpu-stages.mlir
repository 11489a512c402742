// What each stage of mca-to-gpu leaves to the next.
//
// RUN: mca-opt %s --mca-gpu-prepare | FileCheck %s --check-prefix=PREPARE
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize | FileCheck %s --check-prefix=BUFFERS
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize --mca-gpu-kernels | FileCheck %s --check-prefix=KERNELS
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize --mca-gpu-kernels=host-arguments=false | FileCheck %s --check-prefix=DEVICE
// RUN: mca-opt %s --mca-to-gpu | FileCheck %s --check-prefix=LLVM
// RUN: mca-opt %s --mca-to-gpu=tf32=true | FileCheck %s --check-prefix=TF32
// RUN: not mca-opt %s --mca-to-gpu=chip=sm_60 2>&1 | FileCheck %s --check-prefix=CHIP

// PREPARE-LABEL: func @encode
// PREPARE: mca.sample_counts
// PREPARE: mca.order_tokens
// PREPARE: mca.gather_matmul
// PREPARE: mca.gather_matmul
// BUFFERS-LABEL: func @encode
// BUFFERS-NOT: tensor<
// BUFFERS: memref.alloc() {alignment = 64 : i64} : memref<{{.*}}, #gpu.address_space<global>>
// BUFFERS: mca.gather_matmul {{.*}} memref<
// KERNELS-LABEL: func @encode
// KERNELS-SAME: memref<64x64xf32>
// KERNELS-NOT: mca.
// KERNELS-NOT: linalg.
// KERNELS: gpu.alloc
// KERNELS: gpu.memcpy
// KERNELS: gpu.launch
// KERNELS: gpu.memcpy
// DEVICE-LABEL: func @encode
// DEVICE-NOT: gpu.memcpy
// DEVICE: gpu.launch
// DEVICE-NOT: gpu.memcpy
// DEVICE: return
// LLVM: llvm.func @encode
// LLVM: llvm.call @mgpuStreamCreate
// LLVM: gpu.launch_func
// LLVM: llvm.call @mgpuStreamSynchronize
// LLVM: gpu.binary
// LLVM-NOT: mma.sync
// TF32: mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32
// CHIP: error: {{.*}}sm_60
func.func @encode(%x: tensor<64x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x64x64xf32>) -> tensor<4x64x16xf32> {
  %init = tensor.empty() : tensor<4x64x16xf32>
  %v = mca.encode values(%x : tensor<64x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x64x64xf32>) outs(%init : tensor<4x64x16xf32>)
         {alpha = 2.0e-01 : f64} -> tensor<4x64x16xf32>
  return %v : tensor<4x64x16xf32>
}

// Heads are blocks, also of sizes known at run time only: no loop of the host.
// RUN: mca-opt %s --mca-gpu-prepare --mca-gpu-bufferize --mca-gpu-kernels | not grep -E '^    scf\.'
func.func @levels(%x: tensor<?x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x?x?xf32>, %n: index) -> tensor<4x?x16xf32> {
  %init = tensor.empty(%n) : tensor<4x?x16xf32>
  %y = mca.attend values(%x : tensor<?x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x?x?xf32>) outs(%init : tensor<4x?x16xf32>)
         {alpha = 2.0e-01 : f64, estimator = #mca<estimator centroid>, bidirectional} -> tensor<4x?x16xf32>
  return %y : tensor<4x?x16xf32>
}
