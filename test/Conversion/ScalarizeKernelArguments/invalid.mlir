// RUN: mca-opt %s --mca-scalarize-kernel-arguments -verify-diagnostics

module attributes {gpu.container_module} {
  func.func @host(%a: memref<8xf32, affine_map<(i) -> (i floordiv 2, i mod 2)>>, %n: index) {
    // expected-error @below {{operand 0 of kernel 'k' has a layout that is not strided}}
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<8xf32, affine_map<(i) -> (i floordiv 2, i mod 2)>>)
    return
  }
  gpu.module @kernels {
    gpu.func @k(%a: memref<8xf32, affine_map<(i) -> (i floordiv 2, i mod 2)>>) kernel {
      gpu.return
    }
  }
}
