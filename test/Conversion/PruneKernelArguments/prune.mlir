// RUN: mca-opt %s --mca-prune-kernel-arguments | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK-LABEL: func.func @host
  // CHECK-SAME: (%[[A:.*]]: memref<f32>, %[[I:.*]]: index, %[[J:.*]]: index)
  func.func @host(%a: memref<f32>, %i: index, %j: index) {
    // CHECK: gpu.launch_func @kernels::@unused {{.*}} args(%[[A]] : memref<f32>, %[[J]] : index)
    gpu.launch_func @kernels::@unused blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%a : memref<f32>, %i : index, %j : index)
    // CHECK: gpu.launch_func @kernels::@repeated {{.*}} args(%[[I]] : index, %[[J]] : index)
    gpu.launch_func @kernels::@repeated blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%i : index, %j : index, %i : index)
    // CHECK: gpu.launch_func @kernels::@repeated {{.*}} args(%[[J]] : index, %[[I]] : index)
    gpu.launch_func @kernels::@repeated blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%j : index, %i : index, %j : index)
    // The same in one launch only.
    // CHECK: gpu.launch_func @kernels::@varying {{.*}} args(%[[I]] : index, %[[I]] : index)
    gpu.launch_func @kernels::@varying blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%i : index, %i : index)
    gpu.launch_func @kernels::@varying blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%i : index, %j : index)
    // The first of equal ones has no use but its twin's.
    // CHECK: gpu.launch_func @kernels::@taken {{.*}} args(%[[A]] : memref<f32>, %[[I]] : index)
    gpu.launch_func @kernels::@taken blocks in (%i, %i, %i) threads in (%i, %i, %i) args(%a : memref<f32>, %i : index, %i : index)
    return
  }
  gpu.module @kernels {
    // CHECK: llvm.func @taken(%[[P:.*]]: !llvm.ptr, %[[N:.*]]: i64)
    llvm.func @taken(%p: !llvm.ptr, %m: i64, %n: i64) attributes {gpu.kernel, nvvm.kernel} {
      // CHECK: llvm.store %[[N]], %[[P]]
      llvm.store %n, %p : i64, !llvm.ptr
      llvm.return
    }
    // CHECK: llvm.func @unused(%[[P:.*]]: !llvm.ptr {llvm.noalias}, %[[N:.*]]: i64)
    llvm.func @unused(%p: !llvm.ptr {llvm.noalias}, %m: i64, %n: i64) attributes {gpu.kernel, nvvm.kernel} {
      // CHECK: llvm.store %[[N]], %[[P]]
      llvm.store %n, %p : i64, !llvm.ptr
      llvm.return
    }
    // CHECK: llvm.func @repeated(%[[I:.*]]: i64, %[[J:.*]]: i64)
    llvm.func @repeated(%i: i64, %j: i64, %k: i64) attributes {gpu.kernel, nvvm.kernel} {
      // CHECK: llvm.add %[[J]], %[[I]]
      %0 = llvm.add %j, %k : i64
      %1 = llvm.add %0, %i : i64
      llvm.inline_asm has_side_effects "", "l" %1 : (i64) -> ()
      llvm.return
    }
    // CHECK: llvm.func @varying(%{{.*}}: i64, %{{.*}}: i64)
    llvm.func @varying(%i: i64, %j: i64) attributes {gpu.kernel, nvvm.kernel} {
      %0 = llvm.sub %i, %j : i64
      llvm.inline_asm has_side_effects "", "l" %0 : (i64) -> ()
      llvm.return
    }
  }
}
