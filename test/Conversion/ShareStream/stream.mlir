// One stream for all of a function's work, also in loops and branches.
//
// RUN: mca-opt %s --mca-share-stream | FileCheck %s

module attributes {gpu.container_module} {
  llvm.func @mcaGemm(i32, !llvm.ptr, !llvm.ptr) -> i32

  // A library puts its work there too.
  // CHECK-LABEL: func.func @library
  func.func @library(%a: memref<f32>, %b: memref<f32>) {
    // CHECK: %[[S:.*]] = llvm.call @mgpuStreamCreate()
    // CHECK: %[[NULL:.*]] = llvm.mlir.zero
    // CHECK: llvm.call @mcaGemm(%{{.*}}, %[[NULL]], %[[S]])
    %type = arith.constant 0 : i32
    %null = llvm.mlir.zero : !llvm.ptr
    %0 = llvm.call @mcaGemm(%type, %null, %null) : (i32, !llvm.ptr, !llvm.ptr) -> i32
    gpu.memcpy %a, %b : memref<f32>, memref<f32>
    return
  }

  // CHECK-LABEL: func.func @work
  func.func @work(%a: memref<?xf32>, %n: index, %c: i1) {
    // CHECK: %[[S:.*]] = llvm.call @mgpuStreamCreate()
    // CHECK: %[[T:.*]] = builtin.unrealized_conversion_cast %[[S]] : !llvm.ptr to !gpu.async.token
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %x = arith.constant 0.0 : f32
    // CHECK: %[[D:.*]], %{{.*}} = gpu.alloc async [%[[T]]] (%{{.*}}) : memref<?xf32>
    %d = gpu.alloc (%n) : memref<?xf32>
    // CHECK: gpu.memcpy async [%[[T]]] %[[D]], %{{.*}}
    gpu.memcpy %d, %a : memref<?xf32>, memref<?xf32>
    // CHECK: gpu.memset async [%[[T]]] %[[D]]
    gpu.memset %d, %x : memref<?xf32>, f32
    // CHECK: scf.for
    scf.for %i = %c0 to %n step %c1 {
      // CHECK: gpu.launch_func async [%[[T]]] @kernels::@k
      gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n)
    }
    // CHECK: scf.if
    scf.if %c {
      // CHECK: gpu.launch_func async [%[[T]]] @kernels::@k
      gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n)
    }
    // CHECK: gpu.dealloc async [%[[T]]] %[[D]]
    gpu.dealloc %d : memref<?xf32>
    // CHECK: llvm.call @mgpuStreamSynchronize(%[[S]])
    // CHECK-NEXT: llvm.call @mgpuStreamDestroy(%[[S]])
    // CHECK-NEXT: return
    return
  }

  // What the host reads is waited for, on whosever stream.
  // CHECK-LABEL: func.func @read
  func.func @read(%a: memref<f32>, %b: memref<f32>) -> f32 {
    // CHECK: %[[S:.*]] = llvm.call @mgpuStreamCreate()
    // CHECK: %[[T:.*]] = builtin.unrealized_conversion_cast %[[S]]
    // CHECK: gpu.memcpy async [%[[T]]]
    %t = gpu.memcpy async %a, %b : memref<f32>, memref<f32>
    // CHECK: %[[E:.*]] = llvm.call @mgpuEventCreate()
    // CHECK: llvm.call @mgpuEventRecord(%[[E]], %[[S]])
    // CHECK: llvm.call @mgpuEventSynchronize(%[[E]])
    // CHECK: llvm.call @mgpuEventDestroy(%[[E]])
    gpu.wait [%t]
    // CHECK: memref.load
    %0 = memref.load %a[] : memref<f32>
    return %0 : f32
  }

  // CHECK-LABEL: func.func @tokens
  // CHECK: %[[T:.*]] = builtin.unrealized_conversion_cast
  // CHECK-NEXT: gpu.memcpy async [%[[T]]]
  // CHECK-NEXT: gpu.memcpy async [%[[T]]]
  // CHECK-NEXT: llvm.call @mgpuEventCreate
  // CHECK: %[[D:.*]], %{{.*}} = gpu.alloc async [%[[T]]] (%[[N:.*]]) : memref<?xf32>
  // CHECK: gpu.launch_func async [%[[T]]] @kernels::@k blocks in (%[[N]], %[[N]], %[[N]]) threads in (%[[N]], %[[N]], %[[N]])
  // CHECK: gpu.dealloc async [%[[T]]] %[[D]]
  // CHECK: llvm.call @mgpuEventCreate
  func.func @tokens(%a: memref<f32>, %b: memref<f32>, %n: index) {
    %t = gpu.wait async
    %u = gpu.memcpy async [%t] %a, %b : memref<f32>, memref<f32>
    %v = gpu.memcpy async [%t, %u] %b, %a : memref<f32>, memref<f32>
    gpu.wait [%u, %v]
    %d, %w = gpu.alloc async [%t, %v] (%n) : memref<?xf32>
    %x = gpu.launch_func async [%w, %t] @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n)
    %y = gpu.dealloc async [%x] %d : memref<?xf32>
    gpu.wait
    return
  }

  // A function that is called has a stream of its own.
  // CHECK-LABEL: func.func @call
  func.func @call(%a: memref<f32>, %b: memref<f32>) -> f32 {
    // CHECK: gpu.memcpy async
    // CHECK: llvm.call @mgpuStreamSynchronize
    // CHECK: call @between
    // CHECK: call @nothing
    // CHECK: llvm.call @mgpuStreamSynchronize
    // CHECK: llvm.call @mgpuStreamDestroy
    gpu.memcpy %a, %b : memref<f32>, memref<f32>
    %0 = call @between(%a, %b) : (memref<f32>, memref<f32>) -> f32
    call @nothing() : () -> ()
    return %0 : f32
  }
  // CHECK-LABEL: func.func @between
  // CHECK-NOT: llvm.call
  // CHECK: return
  func.func @between(%a: memref<f32>, %b: memref<f32>) -> f32 {
    %0 = call @read(%a, %b) : (memref<f32>, memref<f32>) -> f32
    return %0 : f32
  }

  // CHECK-LABEL: func.func @nothing
  // CHECK-NEXT: return
  func.func @nothing() {
    return
  }

  // CHECK-LABEL: func.func @own_stream
  // CHECK-NEXT: %[[T:.*]] = builtin.unrealized_conversion_cast
  // CHECK-NEXT: %[[U:.*]] = gpu.memcpy async [%[[T]]]
  // CHECK-NEXT: gpu.wait [%[[U]]]
  // CHECK-NEXT: return
  func.func @own_stream(%s: !llvm.ptr, %a: memref<f32>, %b: memref<f32>) {
    %t = builtin.unrealized_conversion_cast %s : !llvm.ptr to !gpu.async.token
    %u = gpu.memcpy async [%t] %a, %b : memref<f32>, memref<f32>
    gpu.wait [%u]
    return
  }

  gpu.module @kernels {
    gpu.func @k() kernel {
      gpu.return
    }
  }
}
