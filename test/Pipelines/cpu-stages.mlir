// What each stage of mca-to-cpu leaves to the next.
//
// RUN: mca-opt %s --mca-cpu-prepare | FileCheck %s --check-prefix=PREPARE
// RUN: mca-opt %s --mca-cpu-prepare --mca-cpu-bufferize | FileCheck %s --check-prefix=BUFFERS
// RUN: mca-opt %s --mca-cpu-prepare --mca-cpu-bufferize --mca-cpu-kernels=vector-width=8 | FileCheck %s --check-prefix=KERNELS
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 | FileCheck %s --check-prefix=LLVM
// RUN: mca-opt %s --mca-to-cpu="vector-width=8 openmp=false" | FileCheck %s --check-prefix=SERIAL
// RUN: mca-opt %s --mca-to-cpu=vector-width=16 --dump-pass-pipeline 2>&1 >%t | FileCheck %s --check-prefix=DUMP

// DUMP: mca-lower-to-linalg{form=loops keep={gather_matmul,attend_tokens,assign_levels,centroids,order_tokens,token_distances}}
// DUMP: mca-fuse-elementwise
// DUMP: mca-tile-attention
// DUMP: mca-lower-to-linalg{form=loops keep={gather_matmul,attend_tokens}}
// DUMP: mca-skip-dead-keys{{.*}}vector-width=16
// DUMP: one-shot-bufferize
// DUMP: mca-outline-kernels
// DUMP: mca-lower-to-vector{{.*}}vector-width=16
// DUMP: mca-vectorize-elementwise{{.*}}vector-width=16
// DUMP: mca-plan-buffers
// DUMP: convert-openmp-to-llvm

// PREPARE-LABEL: func @encode
// PREPARE-NOT: mca.sample_counts
// PREPARE: mca.gather_matmul
// PREPARE: mca.gather_matmul
// BUFFERS-LABEL: func @encode
// BUFFERS-NOT: tensor<
// BUFFERS: mca.gather_matmul {{.*}} memref<
// BUFFERS: memref.dealloc
// KERNELS-LABEL: func @encode
// KERNELS-NOT: mca.
// KERNELS-NOT: linalg.
// KERNELS: scf.parallel
// KERNELS: vector.fma
// LLVM: llvm.func @encode({{.*}}) {{.*}} attributes {llvm.emit_c_interface}
// LLVM: omp.parallel
// LLVM: omp.wsloop nowait
// LLVM: llvm.func @_mlir_ciface_encode
// SERIAL: llvm.func @encode
// SERIAL-NOT: omp.
func.func @encode(%x: tensor<64x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x64x64xf32>) -> tensor<4x64x16xf32> {
  %init = tensor.empty() : tensor<4x64x16xf32>
  %v = mca.encode values(%x : tensor<64x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x64x64xf32>) outs(%init : tensor<4x64x16xf32>)
         {alpha = 2.0e-01 : f64} -> tensor<4x64x16xf32>
  return %v : tensor<4x64x16xf32>
}
