// RUN: mca-opt %s --allow-unregistered-dialect --mca-keep-buffers=min-bytes=1024 | FileCheck %s

// What a call that ran at the same time left in the slot is freed.
// CHECK: func.func private @[[$KEEP:.+]](%{{.+}}: memref<4100xi8>)
// CHECK: llvm.mlir.addressof @[[SLOT:.+]] :
// CHECK: %[[OTHER:.+]] = llvm.atomicrmw xchg %{{.+}}, %{{.+}} acq_rel
// CHECK: llvm.call @free(%[[OTHER]])

// CHECK: func.func private @[[$TAKE:.+]]() -> memref<4100xi8>
// CHECK: %[[NONE:.+]] = llvm.mlir.zero
// CHECK: %[[ADDRESS:.+]] = llvm.mlir.addressof @[[SLOT]] :
// CHECK: %[[KEPT:.+]] = llvm.atomicrmw xchg %[[ADDRESS]], %[[NONE]] acq_rel
// CHECK: llvm.icmp "eq" %[[KEPT]], %[[NONE]]
// CHECK: %[[ALIGN:.+]] = llvm.mlir.constant(64 : i64)
// CHECK: %[[BYTES:.+]] = llvm.mlir.constant(4160 : i64)
// CHECK: llvm.call @aligned_alloc(%[[ALIGN]], %[[BYTES]])
// CHECK: llvm.mlir.global internal @[[SLOT]]()

// CHECK-LABEL: func.func @plan
// CHECK: %[[ARENA:.+]] = call @[[$TAKE]]()
// CHECK: "test.use"(%[[ARENA]])
// CHECK: call @[[$KEEP]](%[[ARENA]])
// CHECK-NOT: memref.alloc
func.func @plan() {
  %arena = memref.alloc() {alignment = 64 : i64} : memref<4100xi8>
  "test.use"(%arena) : (memref<4100xi8>) -> ()
  memref.dealloc %arena : memref<4100xi8>
  return
}
