// Shared memory gets 16 bytes; more stays, and other memory is left alone.
//
// RUN: mca-opt %s --mca-align-workgroup | FileCheck %s

#shared = #gpu.address_space<workgroup>

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @elements
  // CHECK-SAME: workgroup(%{{.*}} : memref<64xf16, {{.*}}> {llvm.align = 16 : i64},
  // CHECK-SAME: %{{.*}} : memref<2xi8, {{.*}}> {llvm.align = 16 : i64})
  // CHECK-SAME: private(%{{.*}} : memref<2xf32, {{.*}}>) kernel
  gpu.func @elements() workgroup(%a : memref<64xf16, #shared>, %b : memref<2xi8, #shared>)
      private(%c : memref<2xf32, #gpu.address_space<private>>) kernel {
    gpu.return
  }

  // CHECK-LABEL: gpu.func @present
  // CHECK-SAME: {llvm.align = 128 : i64}, {{.*}} {llvm.align = 16 : i64})
  gpu.func @present() workgroup(%a : memref<64xf16, #shared> {llvm.align = 128 : i64},
                                %b : memref<64xf16, #shared> {llvm.align = 8 : i64}) kernel {
    gpu.return
  }

  // CHECK-LABEL: gpu.func @none() kernel
  gpu.func @none() kernel {
    gpu.return
  }
}
