// Pipelines to machines take TOSA.
// RUN: mca-opt %s --mca-to-cpu | FileCheck %s --check-prefix=CPU
// RUN: mca-opt %s --mca-to-gpu=format=ptx | FileCheck %s --check-prefix=GPU
// RUN: mca-opt %s --mca-to-mpi=processes=2 | FileCheck %s --check-prefix=MPI

// CPU-NOT: tosa
// CPU: llvm.func @_mlir_ciface_main
// CPU-NOT: tosa

// GPU-NOT: tosa
// GPU: gpu.binary
// GPU-NOT: tosa

// MPI-NOT: tosa
// MPI: func.func @main
// MPI-NOT: tosa
func.func @main(%x: tensor<1x8x16xf32>, %w: tensor<1x16x8xf32>) -> tensor<1x8x8xf32> {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %0 = tosa.matmul %x, %w, %zero, %zero : (tensor<1x8x16xf32>, tensor<1x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x8xf32>
  %1 = tosa.exp %0 : (tensor<1x8x8xf32>) -> tensor<1x8x8xf32>
  return %1 : tensor<1x8x8xf32>
}
