// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-loops))' | FileCheck %s

#device = #gpu.address_space<global>

#rows = {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
         iterator_types = ["parallel", "reduction"]}

// A fill that only starts sums is no kernel of its own: a warp adds its value.
// CHECK-LABEL: func @warp
// CHECK-SAME: %[[START:[a-z0-9]+]]: f32)
// CHECK: gpu.launch
// CHECK: gpu.shuffle xor %{{.+}}, %c1_
// CHECK-NOT: memref.load
// CHECK: arith.addf %[[START]], %{{.+}}
// CHECK-NEXT: memref.store
// CHECK-NOT: gpu.launch
// CHECK: return
func.func @warp(%x: memref<4x?xf32, #device>, %start: f32) -> memref<4xf32, #device> {
  %sum = memref.alloc() : memref<4xf32, #device>
  linalg.fill ins(%start : f32) outs(%sum : memref<4xf32, #device>)
  linalg.generic #rows ins(%x : memref<4x?xf32, #device>) outs(%sum : memref<4xf32, #device>) {
  ^bb0(%a: f32, %s: f32):
    %t = arith.addf %a, %s : f32
    linalg.yield %t : f32
  }
  return %sum : memref<4xf32, #device>
}

// CHECK-LABEL: func @thread
// CHECK-SAME: %[[START:[a-z0-9]+]]: f32)
// CHECK: gpu.launch
// CHECK: scf.for {{.*}} iter_args(%{{.+}} = %[[START]])
// CHECK-NOT: gpu.launch
// CHECK: return
func.func @thread(%x: memref<?x4xf32, #device>, %start: f32) -> memref<4xf32, #device> {
  %sum = memref.alloc() : memref<4xf32, #device>
  linalg.fill ins(%start : f32) outs(%sum : memref<4xf32, #device>)
  linalg.generic {indexing_maps = [affine_map<(k, i) -> (k, i)>, affine_map<(k, i) -> (i)>],
                  iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<?x4xf32, #device>) outs(%sum : memref<4xf32, #device>) {
  ^bb0(%a: f32, %s: f32):
    %t = arith.addf %a, %s : f32
    linalg.yield %t : f32
  }
  return %sum : memref<4xf32, #device>
}

// The operation also reads what was filled.
// CHECK-LABEL: func @read
// CHECK-COUNT-2: gpu.launch
// CHECK: return
func.func @read(%x: memref<4x?xf32, #device>, %start: f32) -> memref<4xf32, #device> {
  %sum = memref.alloc() : memref<4xf32, #device>
  linalg.fill ins(%start : f32) outs(%sum : memref<4xf32, #device>)
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>, affine_map<(i, k) -> (i)>],
                  iterator_types = ["parallel", "reduction"]}
    ins(%x, %sum : memref<4x?xf32, #device>, memref<4xf32, #device>) outs(%sum : memref<4xf32, #device>) {
  ^bb0(%a: f32, %b: f32, %s: f32):
    %p = arith.mulf %a, %b : f32
    %t = arith.addf %p, %s : f32
    linalg.yield %t : f32
  }
  return %sum : memref<4xf32, #device>
}

// What was filled is read before, and a caller may have another name for it.
// CHECK-LABEL: func @left
// CHECK-COUNT-4: gpu.launch
// CHECK: return
func.func @left(%x: memref<4x?xf32, #device>, %y: memref<4xf32, #device>, %start: f32) -> memref<4xf32, #device> {
  %sum = memref.alloc() : memref<4xf32, #device>
  linalg.fill ins(%start : f32) outs(%sum : memref<4xf32, #device>)
  memref.copy %sum, %y : memref<4xf32, #device> to memref<4xf32, #device>
  linalg.generic #rows ins(%x : memref<4x?xf32, #device>) outs(%sum : memref<4xf32, #device>) {
  ^bb0(%a: f32, %s: f32):
    %t = arith.addf %a, %s : f32
    linalg.yield %t : f32
  }
  linalg.fill ins(%start : f32) outs(%y : memref<4xf32, #device>)
  return %sum : memref<4xf32, #device>
}
