// RUN: mca-opt %s -split-input-file --mca-enlarge-workgroup | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK-LABEL: func @host
  // CHECK: %[[BYTES:.+]] = arith.constant 66560 : i32
  // CHECK: gpu.launch_func @kernels::@large {{.*}} dynamic_shared_memory_size %[[BYTES]]
  func.func @host(%n: index) {
    gpu.launch_func @kernels::@large blocks in (%n, %n, %n) threads in (%n, %n, %n)
    return
  }
  gpu.module @kernels {
    // Buffers begin at lines of 128 bytes: 1000 bytes take 1024.
    // CHECK: gpu.func @large() kernel
    // CHECK-DAG: %[[MEMORY:.+]] = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
    // CHECK-DAG: %[[C0:.+]] = arith.constant 0 : index
    // CHECK-DAG: %[[C1024:.+]] = arith.constant 1024 : index
    // CHECK-DAG: %[[A:.+]] = memref.view %[[MEMORY]][%[[C0]]][] : {{.*}} to memref<250xi32,
    // CHECK-DAG: %[[B:.+]] = memref.view %[[MEMORY]][%[[C1024]]][] : {{.*}} to memref<2x64x256xf16,
    // CHECK: memref.store %{{.+}}, %[[A]]
    // CHECK: memref.store %{{.+}}, %[[B]]
    gpu.func @large() workgroup(%a : memref<250xi32, #gpu.address_space<workgroup>> {llvm.align = 16 : i64},
                                %b : memref<2x64x256xf16, #gpu.address_space<workgroup>> {llvm.align = 16 : i64}) kernel {
      %c0 = arith.constant 0 : index
      %i = arith.constant 1 : i32
      %f = arith.constant 1.0 : f16
      memref.store %i, %a[%c0] : memref<250xi32, #gpu.address_space<workgroup>>
      memref.store %f, %b[%c0, %c0, %c0] : memref<2x64x256xf16, #gpu.address_space<workgroup>>
      gpu.return
    }
  }
}

// -----

module attributes {gpu.container_module} {
  // 48 KB are what every kernel can have.
  // CHECK-LABEL: func @small
  // CHECK-NOT: dynamic_shared_memory_size
  // CHECK: gpu.func @k() workgroup(
  func.func @small(%n: index) {
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n)
    return
  }
  gpu.module @kernels {
    gpu.func @k() workgroup(%a : memref<12288xf32, #gpu.address_space<workgroup>>) kernel {
      gpu.return
    }
  }
}

// -----

module attributes {gpu.container_module} {
  // A launch says already how much it has.
  // CHECK-LABEL: func @dynamic
  // CHECK: dynamic_shared_memory_size %arg1
  // CHECK: gpu.func @k() workgroup(
  func.func @dynamic(%n: index, %bytes: i32) {
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) dynamic_shared_memory_size %bytes
    return
  }
  gpu.module @kernels {
    gpu.func @k() workgroup(%a : memref<12289xf32, #gpu.address_space<workgroup>>) kernel {
      gpu.return
    }
  }
}
