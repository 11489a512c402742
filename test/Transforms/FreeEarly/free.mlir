// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-free-early))' | FileCheck %s

func.func private @use(memref<8xf32>)
func.func private @use_view(memref<4x2xf32, strided<[1, 4]>>)

// CHECK-LABEL: func @after_last_use
// CHECK: %[[A:.+]] = memref.alloc
// CHECK: %[[B:.+]] = memref.alloc
// CHECK: call @use(%[[A]])
// CHECK-NEXT: memref.dealloc %[[A]]
// CHECK-NEXT: call @use(%[[B]])
// CHECK-NEXT: memref.dealloc %[[B]]
func.func @after_last_use() {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.alloc() : memref<8xf32>
  call @use(%a) : (memref<8xf32>) -> ()
  call @use(%b) : (memref<8xf32>) -> ()
  memref.dealloc %a : memref<8xf32>
  memref.dealloc %b : memref<8xf32>
  return
}

// CHECK-LABEL: func @not_behind_a_transpose
// CHECK: call @use_view
// CHECK-NEXT: memref.dealloc
func.func @not_behind_a_transpose() {
  %a = memref.alloc() : memref<2x4xf32>
  %t = memref.transpose %a (i, j) -> (j, i) : memref<2x4xf32> to memref<4x2xf32, strided<[1, 4]>>
  call @use_view(%t) : (memref<4x2xf32, strided<[1, 4]>>) -> ()
  memref.dealloc %a : memref<2x4xf32>
  return
}
