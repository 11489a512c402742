// Parameters that fill a word of bits: the shared memory behind them stays.
//
// RUN: mca-opt %s --mca-scalarize-kernel-arguments | FileCheck %s

// CHECK: gpu.func @k(
// CHECK-SAME: workgroup(%[[A:.*]] : memref<4xf32, {{.*}}>, %[[B:.*]] : memref<4xi32, {{.*}}>) kernel
// CHECK: memref.load %[[A]]
// CHECK: memref.load %[[B]]

module attributes {gpu.container_module} {
  func.func @host(%n: index,
      %a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %a2: memref<?x?xf32>, %a3: memref<?x?xf32>,
      %a4: memref<?x?xf32>, %a5: memref<?x?xf32>, %a6: memref<?x?xf32>, %a7: memref<?x?xf32>,
      %a8: memref<?x?xf32>, %a9: memref<?x?xf32>, %a10: memref<?x?xf32>, %a11: memref<?x?xf32>,
      %a12: memref<?x?xf32>, %a13: memref<?x?xf32>, %a14: memref<?x?xf32>, %a15: memref<?x?xf32>) {
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n)
      args(%a0 : memref<?x?xf32>, %a1 : memref<?x?xf32>, %a2 : memref<?x?xf32>, %a3 : memref<?x?xf32>,
           %a4 : memref<?x?xf32>, %a5 : memref<?x?xf32>, %a6 : memref<?x?xf32>, %a7 : memref<?x?xf32>,
           %a8 : memref<?x?xf32>, %a9 : memref<?x?xf32>, %a10 : memref<?x?xf32>, %a11 : memref<?x?xf32>,
           %a12 : memref<?x?xf32>, %a13 : memref<?x?xf32>, %a14 : memref<?x?xf32>, %a15 : memref<?x?xf32>)
    return
  }
  gpu.module @kernels {
    gpu.func @k(
        %a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %a2: memref<?x?xf32>, %a3: memref<?x?xf32>,
        %a4: memref<?x?xf32>, %a5: memref<?x?xf32>, %a6: memref<?x?xf32>, %a7: memref<?x?xf32>,
        %a8: memref<?x?xf32>, %a9: memref<?x?xf32>, %a10: memref<?x?xf32>, %a11: memref<?x?xf32>,
        %a12: memref<?x?xf32>, %a13: memref<?x?xf32>, %a14: memref<?x?xf32>, %a15: memref<?x?xf32>)
        workgroup(%s : memref<4xf32, #gpu.address_space<workgroup>>, %t : memref<4xi32, #gpu.address_space<workgroup>>) kernel {
      %i = gpu.thread_id x
      %0 = memref.load %s[%i] : memref<4xf32, #gpu.address_space<workgroup>>
      %1 = memref.load %t[%i] : memref<4xi32, #gpu.address_space<workgroup>>
      memref.store %0, %a15[%i, %i] : memref<?x?xf32>
      gpu.printf "%d", %1 : i32
      gpu.return
    }
  }
}
