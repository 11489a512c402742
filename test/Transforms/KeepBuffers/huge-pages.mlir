// RUN: mca-opt %s --allow-unregistered-dialect --mca-keep-buffers="min-bytes=1024 huge-pages" | FileCheck %s

// Buffers of 4 MiB and more have whole pages of 2 MiB.
// CHECK: func.func private @mca_take_buffer
// CHECK: %[[MANY:.+]] = llvm.mlir.constant(4194304 : i64)
// CHECK: %[[LARGE:.+]] = llvm.icmp "uge" %[[BYTES:.+]], %[[MANY]]
// CHECK: %[[NEW:.+]] = scf.if %[[LARGE]]
// CHECK: %[[MORE:.+]] = llvm.add %[[BYTES]]
// CHECK: %[[WHOLE:.+]] = llvm.and %[[MORE]]
// CHECK: %[[PAGE:.+]] = llvm.mlir.constant(2097152 : i64)
// CHECK: %[[HUGE:.+]] = llvm.call @aligned_alloc(%[[PAGE]], %[[WHOLE]])
// CHECK: %[[ADVICE:.+]] = llvm.mlir.constant(14 : i32)
// CHECK: llvm.call @madvise(%[[HUGE]], %[[WHOLE]], %[[ADVICE]])
// CHECK: } else {
// CHECK: llvm.mlir.constant(64 : i64)
// CHECK: llvm.call @aligned_alloc
// CHECK: llvm.store %[[BYTES]], %[[NEW]]
func.func @plan() {
  %arena = memref.alloc() {alignment = 64 : i64} : memref<8388608xi8>
  "test.use"(%arena) : (memref<8388608xi8>) -> ()
  memref.dealloc %arena : memref<8388608xi8>
  return
}
