// What is said of buffers is what can be proved.
//
// RUN: mca-opt %s --mca-outline-kernels=min-uses=1 | FileCheck %s

// Two arguments may be one buffer, and one of them is written.
// CHECK: func private @kernel(%{{.+}}: memref<8xf32>, %{{.+}}: memref<8xf32>) attributes
func.func @arguments(%a: memref<8xf32>, %b: memref<8xf32>) {
  linalg.exp ins(%a : memref<8xf32>) outs(%b : memref<8xf32>)
  return
}

// Both are only read.
// CHECK: func private @kernel_0(%{{.+}}: memref<8xf32> {llvm.noalias}, %{{.+}}: memref<8xf32> {llvm.noalias}, %{{.+}}: memref<8xf32> {llvm.noalias}) attributes
func.func @read(%a: memref<8xf32>, %b: memref<8xf32>) {
  %c = memref.alloc() : memref<8xf32>
  linalg.add ins(%a, %b : memref<8xf32>, memref<8xf32>) outs(%c : memref<8xf32>)
  memref.dealloc %c : memref<8xf32>
  return
}

// Two views of one buffer, and a buffer of its own.
// CHECK: func private @kernel_1(%{{.+}}: memref<4xf32, strided<[1]>>, %{{.+}}: memref<4xf32, strided<[1]>> {llvm.noalias}, %{{.+}}: memref<4xf32, strided<[1], offset: 2>>) attributes
func.func @views() {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.alloc() : memref<8xf32>
  %low = memref.subview %a[0] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1]>>
  %high = memref.subview %a[2] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: 2>>
  %other = memref.subview %b[0] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1]>>
  linalg.add ins(%low, %other : memref<4xf32, strided<[1]>>, memref<4xf32, strided<[1]>>) outs(%high : memref<4xf32, strided<[1], offset: 2>>)
  memref.dealloc %a : memref<8xf32>
  memref.dealloc %b : memref<8xf32>
  return
}

// A buffer of unknown origin; a layout that a plain pointer does not tell.
// CHECK: func private @kernel_2(%{{.+}}: memref<?xf32>, %{{.+}}: memref<?xf32>) attributes {llvm.linkage
func.func @unknown(%which: i1, %n: index) {
  %a = memref.alloc(%n) : memref<?xf32>
  %b = memref.alloc(%n) : memref<?xf32>
  %c = arith.select %which, %a, %b : memref<?xf32>
  linalg.exp ins(%c : memref<?xf32>) outs(%a : memref<?xf32>)
  memref.dealloc %a : memref<?xf32>
  memref.dealloc %b : memref<?xf32>
  return
}
