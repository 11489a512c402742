// Programs on the emulator of a GPU, and what they say where there is none.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/save.py %t/x '<f4' 3x4 0.5
// RUN: mca-run %s --target=emulator --input=%t/x.npy --output=%t/y.npy | FileCheck %s
// CHECK: output 0: 3xf32, min 8, max 40, mean 24
// RUN: mca-run %s --target=emulator --chip=sm_90 --input=%t/x.npy --output=%t/z.npy
// RUN: cmp %t/y.npy %t/z.npy

// An object file has the kernels in it; the library says where they run.
// RUN: mca-run %s --target=emulator --emit-object=%t/main.o
// RUN: clang -shared %t/main.o -o %t/main.so -L%mca_lib -Wl,-rpath,%mca_lib -lmca_emulator -L%llvm_lib -Wl,-rpath,%llvm_lib -lmlir_c_runner_utils
// RUN: mca-run %s --target=cuda --emit-object=%t/cuda.o
// RUN: llvm-nm %t/cuda.o | FileCheck %s --check-prefix=CUDA --implicit-check-not=cuda
// CUDA-DAG: T _mlir_ciface_main
// CUDA-DAG: U mgpuLaunchKernel

// RUN: not mca-run %s --target=gpu --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=TARGET
// TARGET: mca-run: error: --target is 'gpu'; expected cpu, cuda or emulator
// RUN: not mca-run %s --chip=sm_90 --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: mca-run: error: --chip needs --target=cuda or --target=emulator
// RUN: not mca-run %s --processes=0 --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=PROCESSES
// PROCESSES: mca-run: error: --processes must be at least 1 and at most 4096
// RUN: not mca-run %s --processes=2 --target=emulator --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=ON-CPU
// ON-CPU: mca-run: error: --processes needs --target=cpu
// RUN: not mca-run %s --tf32 --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=TF32
// TF32: mca-run: error: --tf32 needs --target=cuda or --target=emulator
// RUN: not mca-run %s --library-products --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=LIBRARY
// LIBRARY: mca-run: error: --library-products needs --target=cuda or --target=emulator
// RUN: not mca-run %s --target=cuda --chip=sm_1 --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: mca-run %s --target=cuda --gpu-options="host-arguments=false fast-math=true" --emit-object=%t/device.o
// RUN: not cmp %t/cuda.o %t/device.o
// RUN: not mca-run %s --target=emulator --gpu-options=host-arguments=false --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=HOST
// HOST: error: a program that runs at once has its arguments on the host; host-arguments=false is for object files
// RUN: not mca-run %s --target=emulator --gpu-options=fast=1 --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: error: malformed options of mca-to-gpu 'fast=1': {{.*}}fast
// RUN: not mca-run %s --gpu-options=fast-math=true --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: mca-run: error: --gpu-options needs --target=cuda or --target=emulator
// UNKNOWN: error: {{.*}}sm_1
func.func @main(%x: tensor<3x4xf32>) -> tensor<3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %y = linalg.reduce ins(%x : tensor<3x4xf32>) outs(%f : tensor<3xf32>) dimensions = [1]
    (%a: f32, %b: f32) {
      %s = arith.addf %a, %b : f32
      linalg.yield %s : f32
    }
  return %y : tensor<3xf32>
}
