// RUN: mca-opt %s --allow-unregistered-dialect --mca-stack-buffers | FileCheck %s --implicit-check-not=alloca
// RUN: mca-opt %s --allow-unregistered-dialect --mca-stack-buffers=max-bytes=4 | FileCheck %s --implicit-check-not=alloca

// Of other sizes, freed elsewhere, outside of loops.
// CHECK-LABEL: func @buffers
// CHECK: memref.alloc() : memref<4xf32>
// CHECK: scf.for
// CHECK: memref.alloc() : memref<4097xf32>
// CHECK: memref.alloc(%{{.+}}) : memref<?xf32>
// CHECK: memref.alloc() : memref<2xf32>
// CHECK-COUNT-3: memref.dealloc
func.func @buffers(%n: index, %which: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %outside = memref.alloc() : memref<4xf32>
  scf.for %i = %c0 to %n step %c1 {
    %large = memref.alloc() : memref<4097xf32>
    %unknown = memref.alloc(%i) : memref<?xf32>
    %elsewhere = memref.alloc() : memref<2xf32>
    "test.use"(%outside, %large, %unknown, %elsewhere) : (memref<4xf32>, memref<4097xf32>, memref<?xf32>, memref<2xf32>) -> ()
    scf.if %which {
      memref.dealloc %elsewhere : memref<2xf32>
    }
    memref.dealloc %large : memref<4097xf32>
    memref.dealloc %unknown : memref<?xf32>
  }
  memref.dealloc %outside : memref<4xf32>
  return
}
