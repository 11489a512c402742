// RUN: mca-opt %s --allow-unregistered-dialect --mca-keep-buffers=min-bytes=1024 | FileCheck %s

// One slot for each buffer, some for threads.
// CHECK: llvm.mlir.global internal @[[$SLOTS:.+]]() {{.*}}: !llvm.array<64 x ptr>
// CHECK: llvm.mlir.global internal @[[$SLOT2:.+]]() {{.*}}: !llvm.ptr
// CHECK: llvm.mlir.global internal @[[$SLOT1:.+]]()
// CHECK: llvm.mlir.global internal @[[$SLOT0:.+]]()

// With 64 bytes before them that hold how many there are, a multiple of 64.
// CHECK: func.func private @[[$TAKE:.+]](%[[SLOT:.+]]: !llvm.ptr, %[[EXTENT:.+]]: i64) -> memref<?xi8> attributes {llvm.linkage = #llvm.linkage<internal>}
// CHECK: %[[MORE:.+]] = llvm.add %[[EXTENT]]
// CHECK: %[[ABOVE:.+]] = llvm.add %[[MORE]]
// CHECK: %[[BYTES:.+]] = llvm.and %[[ABOVE]]
// CHECK: %[[NONE:.+]] = llvm.mlir.zero
// CHECK: %[[KEPT:.+]] = llvm.atomicrmw xchg %[[SLOT]], %[[NONE]] acq_rel
// CHECK: %[[FIRST:.+]] = llvm.icmp "eq" %[[KEPT]], %[[NONE]]
// CHECK: %[[CAPACITY:.+]] = scf.if %[[FIRST]] -> (i64)
// CHECK: %[[FITS:.+]] = llvm.icmp "uge" %[[CAPACITY]], %[[BYTES]]
// CHECK: scf.if %[[FITS]]
// CHECK: scf.yield %[[KEPT]]
// CHECK: } else {
// CHECK: llvm.call @free(%[[KEPT]])
// CHECK: %[[ALIGN:.+]] = llvm.mlir.constant(64 : i64)
// CHECK: %[[NEW:.+]] = llvm.call @aligned_alloc(%[[ALIGN]], %[[BYTES]])
// CHECK-NOT: madvise
// CHECK: llvm.store %[[BYTES]], %[[NEW]]

// What a call that ran at the same time left in the slot is freed.
// CHECK: func.func private @[[$KEEP:.+]](%[[SLOT:.+]]: !llvm.ptr, %{{.+}}: memref<?xi8>)
// CHECK: %[[OTHER:.+]] = llvm.atomicrmw xchg %[[SLOT]], %{{.+}} acq_rel
// CHECK: llvm.call @free(%[[OTHER]])

// CHECK-LABEL: func.func @plan
// CHECK: %[[BYTES:.+]] = arith.constant 4100 : i64
// CHECK: %[[SLOT:.+]] = llvm.mlir.addressof @[[$SLOT0]]
// CHECK: %[[TAKEN:.+]] = call @[[$TAKE]](%[[SLOT]], %[[BYTES]])
// CHECK: %[[ARENA:.+]] = memref.cast %[[TAKEN]] : memref<?xi8> to memref<4100xi8>
// CHECK: "test.use"(%[[ARENA]])
// CHECK: call @[[$KEEP]](%[[SLOT]], %[[TAKEN]])
// CHECK-NOT: memref.alloc
func.func @plan() {
  %arena = memref.alloc() {alignment = 64 : i64} : memref<4100xi8>
  "test.use"(%arena) : (memref<4100xi8>) -> ()
  memref.dealloc %arena : memref<4100xi8>
  return
}

// CHECK-LABEL: func.func @unknown_size
// CHECK-SAME: %[[N:.+]]: index
// CHECK: %[[BYTES:.+]] = arith.index_cast %[[N]] : index to i64
// CHECK: %[[SLOT:.+]] = llvm.mlir.addressof @[[$SLOT1]]
// CHECK: %[[ARENA:.+]] = call @[[$TAKE]](%[[SLOT]], %[[BYTES]])
// CHECK: "test.use"(%[[ARENA]])
// CHECK: call @[[$KEEP]](%[[SLOT]], %[[ARENA]])
func.func @unknown_size(%n: index) {
  %arena = memref.alloc(%n) {alignment = 64 : i64} : memref<?xi8>
  "test.use"(%arena) : (memref<?xi8>) -> ()
  memref.dealloc %arena : memref<?xi8>
  return
}

// CHECK-LABEL: func.func @elements
// CHECK-SAME: %[[N:.+]]: index
// CHECK: %[[ROW:.+]] = arith.constant 12 : i64
// CHECK: %[[ROWS:.+]] = arith.index_cast %[[N]] : index to i64
// CHECK: %[[BYTES:.+]] = arith.muli %[[ROW]], %[[ROWS]] : i64
// CHECK: %[[SLOT:.+]] = llvm.mlir.addressof @[[$SLOT2]]
// CHECK: %[[TAKEN:.+]] = call @[[$TAKE]](%[[SLOT]], %[[BYTES]])
// CHECK: %[[MATRIX:.+]] = memref.view %[[TAKEN]][%{{.+}}][%[[N]]] : memref<?xi8> to memref<?x3xf32>
// CHECK: "test.use"(%[[MATRIX]])
// CHECK: call @[[$KEEP]](%[[SLOT]], %[[TAKEN]])
func.func @elements(%n: index) {
  %matrix = memref.alloc(%n) : memref<?x3xf32>
  "test.use"(%matrix) : (memref<?x3xf32>) -> ()
  memref.dealloc %matrix : memref<?x3xf32>
  return
}

// CHECK-LABEL: func.func @threads
// CHECK: omp.parallel
// CHECK: %[[SLOTS:.+]] = llvm.mlir.addressof @[[$SLOTS]]
// CHECK: %[[NUMBER:.+]] = llvm.call @omp_get_thread_num() : () -> i32
// CHECK: %[[PLACE:.+]] = llvm.and %[[NUMBER]]
// CHECK: %[[SLOT:.+]] = llvm.getelementptr %[[SLOTS]][0, %[[PLACE]]]
// CHECK: %[[TAKEN:.+]] = func.call @[[$TAKE]](%[[SLOT]]
// CHECK: %[[BUFFER:.+]] = memref.view %[[TAKEN]]
// CHECK: "test.use"(%[[BUFFER]])
// CHECK: func.call @[[$KEEP]](%[[SLOT]], %[[TAKEN]])
func.func @threads() {
  omp.parallel {
    %a = memref.alloc() {alignment = 64 : i64} : memref<16x16xf32>
    "test.use"(%a) : (memref<16x16xf32>) -> ()
    memref.dealloc %a : memref<16x16xf32>
    omp.terminator
  }
  return
}
