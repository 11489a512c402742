// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-blocks))' | FileCheck %s

#device = #gpu.address_space<global>

// A block for each iteration. What is written is apart from what is read by
// barriers; single elements are the first thread's to write, everyone's to read.
// CHECK-LABEL: func @heads
// CHECK: gpu.launch blocks(%[[BLOCK:.+]], %{{.+}}, %{{.+}}) in (%{{.+}} = %{{.+}}, {{.*}}) threads(%[[T:.+]], %{{.+}}, %{{.+}}) in (%{{.+}} = %c256
// CHECK: %[[NUMBER:.+]] = arith.index_cast %[[BLOCK]] : index to i32
// CHECK: %[[H:.+]] = arith.remui %[[NUMBER]]
// CHECK: %[[B:.+]] = arith.divui %[[NUMBER]]
// CHECK: gpu.barrier
// CHECK: scf.for %[[I:.+]] = %[[T]] to %c64{{.*}} step %c256
// CHECK: memref.store
// CHECK: gpu.barrier
// CHECK: %[[X:.+]] = memref.load
// CHECK: scf.if %{{.+}} {
// CHECK: gpu.barrier
// CHECK: %[[FIRST:.+]] = arith.cmpi eq, %[[T]], %c0
// CHECK-NEXT: scf.if %[[FIRST]] {
// CHECK-NEXT: memref.store %[[X]]
// CHECK-NEXT: }
// CHECK-NEXT: gpu.barrier
func.func @heads(%x: memref<2x12x64xf32, #device>, %y: memref<2x12xf32, #device>) {
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  scf.forall (%b, %h) in (2, 12) {
    %row = memref.subview %x[%b, %h, 0] [1, 1, 64] [1, 1, 1]
      : memref<2x12x64xf32, #device> to memref<64xf32, strided<[1], offset: ?>, #device>
    linalg.fill ins(%zero : f32) outs(%row : memref<64xf32, strided<[1], offset: ?>, #device>)
    %e = memref.load %row[%c3] : memref<64xf32, strided<[1], offset: ?>, #device>
    %is = arith.cmpf ogt, %e, %zero : f32
    scf.if %is {
      memref.store %e, %y[%b, %h] : memref<2x12xf32, #device>
    }
  }
  return
}

// Sums by the warps of the block; the barrier between two is one.
// CHECK-LABEL: func @sums
// CHECK: %[[WARP:.+]] = arith.divui %[[T:.+]], %c32
// CHECK: scf.for %{{.+}} = %[[WARP]] to %{{.+}} step %c8
// CHECK: gpu.shuffle
// CHECK: gpu.barrier
// CHECK-NOT: gpu.barrier
// CHECK: scf.for
// CHECK: gpu.barrier
// CHECK-NOT: gpu.barrier
// CHECK: gpu.terminator
func.func @sums(%x: memref<4x?x64xf32, #device>, %s: memref<4x?xf32, #device>, %n: index) {
  scf.forall (%h) in (4) {
    %a = memref.subview %x[%h, 0, 0] [1, %n, 64] [1, 1, 1]
      : memref<4x?x64xf32, #device> to memref<?x64xf32, strided<[64, 1], offset: ?>, #device>
    %b = memref.subview %s[%h, 0] [1, %n] [1, 1]
      : memref<4x?xf32, #device> to memref<?xf32, strided<[1], offset: ?>, #device>
    linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
                    iterator_types = ["parallel", "reduction"]}
      ins(%a : memref<?x64xf32, strided<[64, 1], offset: ?>, #device>)
      outs(%b : memref<?xf32, strided<[1], offset: ?>, #device>) {
    ^bb0(%p: f32, %q: f32):
      %r = arith.addf %p, %q : f32
      linalg.yield %r : f32
    }
    memref.copy %b, %b : memref<?xf32, strided<[1], offset: ?>, #device> to memref<?xf32, strided<[1], offset: ?>, #device>
  }
  return
}

// Any bounds and steps.
// CHECK-LABEL: func @steps
// CHECK: %[[EXTENT:.+]] = arith.subi %{{.+}}, %c2
// CHECK: %[[COUNT:.+]] = arith.ceildivsi %[[EXTENT]], %c3
// CHECK: gpu.launch blocks(%[[BLOCK:.+]], %{{.+}}, %{{.+}}) in (%{{.+}} = %[[COUNT]]
// CHECK: %[[OFFSET:.+]] = arith.muli %{{.+}}, %c3
// CHECK: arith.addi %c2{{.*}}, %[[OFFSET]]
func.func @steps(%y: memref<?xf32, #device>, %n: index, %v: f32) {
  scf.forall (%i) = (2) to (%n) step (3) {
    memref.store %v, %y[%i] : memref<?xf32, #device>
  }
  return
}

func.func private @callee()

// A block cannot allocate or call, nor write the host's memory.
// CHECK-LABEL: func @left_alone
// CHECK-NOT: gpu.launch
// CHECK: return
func.func @left_alone(%y: memref<12xf32, #device>, %host: memref<12xf32>, %v: f32) {
  scf.forall (%i) in (12) {
    %a = memref.alloc() : memref<1xf32, #device>
    memref.copy %a, %a : memref<1xf32, #device> to memref<1xf32, #device>
    memref.dealloc %a : memref<1xf32, #device>
  }
  scf.forall (%i) in (12) {
    func.call @callee() : () -> ()
    memref.store %v, %y[%i] : memref<12xf32, #device>
  }
  scf.forall (%i) in (12) {
    memref.store %v, %host[%i] : memref<12xf32>
  }
  return
}
