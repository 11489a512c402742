// RUN: mca-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(func.func(mca-plan-buffers),canonicalize,cse)' | FileCheck %s
// RUN: mca-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(func.func(mca-plan-buffers))' --remarks-filter=mca-buffers -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Places in multiples of %n; the third buffer takes that of the first.
// CHECK-LABEL: func @rows
// CHECK-SAME: %[[N:.+]]: index
// CHECK-DAG: %[[C0:.+]] = arith.constant 0 : index
// CHECK-DAG: %[[C128:.+]] = arith.constant 128 : index
// CHECK-DAG: %[[C192:.+]] = arith.constant 192 : index
// CHECK: %[[BYTES:.+]] = arith.muli %[[N]], %[[C192]]
// CHECK-NEXT: %[[ARENA:.+]] = memref.alloc(%[[BYTES]]) {alignment = 64 : i64} : memref<?xi8>
// CHECK-NEXT: %[[PLACE:.+]] = arith.muli %[[N]], %[[C128]]
// CHECK-NEXT: %[[A:.+]] = memref.view %[[ARENA]][%[[PLACE]]][%[[N]]] : memref<?xi8> to memref<?x16xf32>
// CHECK-NEXT: "test.use"(%[[A]])
// CHECK-NEXT: %[[B:.+]] = memref.view %[[ARENA]][%[[C0]]][%[[N]]] : memref<?xi8> to memref<2x?x16xf32>
// CHECK-NEXT: "test.use"(%[[A]], %[[B]])
// CHECK-NEXT: %[[C:.+]] = memref.view %[[ARENA]][%[[PLACE]]][%[[N]]] : memref<?xi8> to memref<?x16xi32>
// CHECK-NEXT: "test.use"(%[[B]], %[[C]])
// CHECK-NEXT: memref.dealloc %[[ARENA]]
// CHECK-NEXT: return
// REMARK: [Passed] Planned | Category:mca-buffers | Function=rows | Buffers=3, Bytes=192, BytesLive=192, BytesSaved=64, Remark="buffers share one allocation; bytes for each element of the extents known at run time"
func.func @rows(%n: index) {
  %a = memref.alloc(%n) : memref<?x16xf32>
  "test.use"(%a) : (memref<?x16xf32>) -> ()
  %b = memref.alloc(%n) : memref<2x?x16xf32>
  "test.use"(%a, %b) : (memref<?x16xf32>, memref<2x?x16xf32>) -> ()
  memref.dealloc %a : memref<?x16xf32>
  %c = memref.alloc(%n) : memref<?x16xi32>
  "test.use"(%b, %c) : (memref<2x?x16xf32>, memref<?x16xi32>) -> ()
  memref.dealloc %b : memref<2x?x16xf32>
  memref.dealloc %c : memref<?x16xi32>
  return
}

// What is static comes first, then each set of extents, in any order of them;
// what would not be a multiple of 64 bytes is counted in as many rows as make
// one.
// CHECK-LABEL: func @kinds
// CHECK-SAME: %[[N:.+]]: index, %[[M:.+]]: index
// CHECK-DAG: %[[C2048:.+]] = arith.constant 2048 : index
// CHECK-DAG: %[[C15:.+]] = arith.constant 15 : index
// CHECK-DAG: %[[CM16:.+]] = arith.constant -16 : index
// CHECK-DAG: %[[C4:.+]] = arith.constant 4 : index
// CHECK-DAG: %[[C64:.+]] = arith.constant 64 : index
// CHECK-DAG: %[[C128:.+]] = arith.constant 128 : index
// CHECK: %[[UP:.+]] = arith.addi %[[N]], %[[C15]]
// CHECK: %[[ROWS:.+]] = arith.andi %[[UP]], %[[CM16]]
// CHECK: %[[ROWBYTES:.+]] = arith.muli %[[ROWS]], %[[C4]]
// CHECK: %[[END0:.+]] = arith.addi %[[ROWBYTES]], %[[C2048]]
// CHECK: %[[ELEMENTS:.+]] = arith.muli %[[N]], %[[M]]
// CHECK: %[[ELEMENTBYTES:.+]] = arith.muli %[[ELEMENTS]], %[[C128]]
// CHECK: %[[END1:.+]] = arith.addi %[[END0]], %[[ELEMENTBYTES]]
// CHECK: %[[ARENA:.+]] = memref.alloc(%[[END1]])
// CHECK: memref.view %[[ARENA]][%[[C2048]]][%[[N]]] : memref<?xi8> to memref<?xf32>
// CHECK: memref.view %[[ARENA]][%{{.+}}][] : memref<?xi8> to memref<512xf32>
// CHECK: memref.view %[[ARENA]][%[[END0]]][%[[N]], %[[M]]] : memref<?xi8> to memref<?x?x16xf32>
// CHECK: %[[HALF:.+]] = arith.muli %[[ELEMENTS]], %[[C64]]
// CHECK: %[[LAST:.+]] = arith.addi %[[END0]], %[[HALF]]
// CHECK: memref.view %[[ARENA]][%[[LAST]]][%[[M]], %[[N]]] : memref<?xi8> to memref<?x?x16xf32>
func.func @kinds(%n: index, %m: index) {
  %a = memref.alloc(%n) : memref<?xf32>
  %b = memref.alloc() : memref<512xf32>
  %c = memref.alloc(%n, %m) : memref<?x?x16xf32>
  %d = memref.alloc(%m, %n) : memref<?x?x16xf32>
  "test.use"(%a, %b, %c, %d) : (memref<?xf32>, memref<512xf32>, memref<?x?x16xf32>, memref<?x?x16xf32>) -> ()
  memref.dealloc %a : memref<?xf32>
  memref.dealloc %b : memref<512xf32>
  memref.dealloc %c : memref<?x?x16xf32>
  memref.dealloc %d : memref<?x?x16xf32>
  return
}

// Extents are computed before the allocation where they can be, else those that
// cannot have one of their own.
// CHECK-LABEL: func @computed
// CHECK: %[[TWICE:.+]] = arith.muli
// CHECK: %[[ARENA:.+]] = memref.alloc
// CHECK: memref.view %[[ARENA]]
// CHECK: memref.view %[[ARENA]][%{{.+}}][%[[TWICE]]]
// CHECK: %[[COUNT:.+]] = "test.count"
// CHECK: %[[LATE:.+]] = memref.alloc
// CHECK: memref.view %[[LATE]][%{{.+}}][%[[COUNT]]]
// CHECK: memref.view %[[LATE]][%{{.+}}][%[[COUNT]]]
// CHECK: memref.dealloc %[[LATE]]
// CHECK: memref.dealloc %[[ARENA]]
func.func @computed(%x: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %a = memref.alloc(%n) : memref<?xf32>
  "test.use"(%a) : (memref<?xf32>) -> ()
  %twice = arith.muli %n, %c2 : index
  %b = memref.alloc(%twice) : memref<?xf32>
  %count = "test.count"(%a, %b) : (memref<?xf32>, memref<?xf32>) -> index
  %c = memref.alloc(%count) : memref<?xf32>
  %d = memref.alloc(%count) : memref<?xf32>
  "test.use"(%c, %d) : (memref<?xf32>, memref<?xf32>) -> ()
  memref.dealloc %c : memref<?xf32>
  memref.dealloc %d : memref<?xf32>
  memref.dealloc %a : memref<?xf32>
  memref.dealloc %b : memref<?xf32>
  return
}
