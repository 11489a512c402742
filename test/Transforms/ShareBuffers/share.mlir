// RUN: mca-opt %s --mca-share-buffers | FileCheck %s

func.func private @use(memref<?x3xf32>)
func.func private @use_i8(memref<5xi8>)

// Parts are rounded up to 64 bytes; iterations are numbered in the order of the
// loop, whatever its bounds and steps.
// CHECK-LABEL: func @parts
// CHECK-SAME: (%[[N:.+]]: index, %[[M:.+]]: index)
// CHECK: %[[EXTENT:.+]] = arith.subi %[[M]], %c2
// CHECK: %[[ROWS:.+]] = arith.ceildivsi %[[EXTENT]], %c3
// CHECK: %[[BYTES:.+]] = arith.muli %c12, %[[N]]
// CHECK: %[[UNITS:.+]] = arith.ceildivui %[[BYTES]], %c64
// CHECK: %[[PART:.+]] = arith.muli %[[UNITS]], %c64
// CHECK: %[[ALL:.+]] = arith.muli %[[PART]], %{{.+}}
// CHECK: %[[BUFFER:.+]] = memref.alloc(%[[ALL]]) {alignment = 64 : i64} : memref<?xi8>
// CHECK: memref.alloc(%{{.+}}) {alignment = 64 : i64} : memref<?xi8>
// CHECK: scf.forall (%[[I:.+]], %[[J:.+]]) in (%[[ROWS]], 4)
// CHECK: %[[FIRST:.+]] = arith.muli %{{.+}}, %c4
// CHECK: arith.addi %[[FIRST]], %[[J]]
// CHECK: %[[START:.+]] = arith.muli %[[PART]], %{{.+}}
// CHECK: %[[VIEW:.+]] = memref.view %[[BUFFER]][%[[START]]][%[[N]]] : memref<?xi8> to memref<?x3xf32>
// CHECK: call @use(%[[VIEW]])
// CHECK: memref.view %{{.+}}[%{{.+}}][] : memref<?xi8> to memref<5xi8>
func.func @parts(%n: index, %m: index) {
  scf.forall (%i, %j) = (2, 0) to (%m, 4) step (3, 1) {
    %a = memref.alloc(%n) : memref<?x3xf32>
    func.call @use(%a) : (memref<?x3xf32>) -> ()
    %b = memref.alloc() : memref<5xi8>
    func.call @use_i8(%b) : (memref<5xi8>) -> ()
  }
  return
}

// The memory space is the buffer's.
// CHECK-LABEL: func @space
// CHECK: memref.alloc(%{{.+}}) {alignment = 64 : i64} : memref<?xi8, #gpu.address_space<global>>
// CHECK: memref.view %{{.+}} : memref<?xi8, #gpu.address_space<global>> to memref<4xf64, #gpu.address_space<global>>
func.func @space(%v: f64, %i: index) {
  scf.forall (%h) in (12) {
    %a = memref.alloc() : memref<4xf64, #gpu.address_space<global>>
    memref.store %v, %a[%i] : memref<4xf64, #gpu.address_space<global>>
  }
  return
}

// Sizes that an iteration finds, and loops whose iterations follow each other.
// CHECK-LABEL: func @left_alone
// CHECK-NOT: memref.view
// CHECK: return
func.func @left_alone(%sizes: memref<12xindex>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.forall (%h) in (12) {
    %size = memref.load %sizes[%h] : memref<12xindex>
    %a = memref.alloc(%size) : memref<?x3xf32>
    func.call @use(%a) : (memref<?x3xf32>) -> ()
  }
  scf.for %i = %c0 to %n step %c1 {
    %a = memref.alloc(%n) : memref<?x3xf32>
    func.call @use(%a) : (memref<?x3xf32>) -> ()
  }
  return
}
