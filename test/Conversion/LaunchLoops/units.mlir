// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-loops))' | FileCheck %s

#device = #gpu.address_space<global>

// Eight neighbours of f16 are a unit of 16 bytes, of both operands. Threads are
// counted in 32 bits.
// CHECK-LABEL: func @bias
// CHECK-SAME: (%[[BIAS:.+]]: memref<768xf16, #{{.*}}>, %[[Y:.+]]: memref<40x768xf16, #{{.*}}>)
// CHECK: gpu.launch blocks({{.*}}) in (%{{.+}} = %c15, {{.*}}
// CHECK: %[[J:.+]] = arith.remui %{{.+}}, %c96_i32
// CHECK: %[[I:.+]] = arith.divui %{{.+}}, %c96_i32
// CHECK: %[[COLUMN:.+]] = arith.muli %{{.+}}, %c8
// CHECK: %[[BIASES:.+]] = vector.load %[[BIAS]][%[[COLUMN]]] {alignment = 16 : i64}
// CHECK: vector.load %[[Y]][%{{.+}}, %[[COLUMN]]] {alignment = 16 : i64} : {{.*}}, vector<8xf16>
// CHECK-COUNT-8: arith.addf
// CHECK-NOT: arith.addf
// CHECK: vector.store
func.func @bias(%b: memref<768xf16, #device>, %y: memref<40x768xf16, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<768xf16, #device>) outs(%y : memref<40x768xf16, #device>) {
  ^bb0(%a: f16, %o: f16):
    %t = arith.addf %o, %a : f16
    linalg.yield %t : f16
  }
  return
}

// What all have in common is read once; the wider type says how many.
// CHECK-LABEL: func @rows
// CHECK: memref.load %{{.+}}[%[[I:.+]]] : memref<4xf32
// CHECK: vector.load {{.*}}alignment = 8 : i64{{.*}} vector<4xf16>
// CHECK: vector.store {{.*}}alignment = 16 : i64{{.*}} vector<4xf32>
func.func @rows(%s: memref<4xf32, #device>, %x: memref<4x32xf16, #device>, %y: memref<4x32xf32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    ins(%s, %x : memref<4xf32, #device>, memref<4x32xf16, #device>) outs(%y : memref<4x32xf32, #device>) {
  ^bb0(%a: f32, %b: f16, %o: f32):
    %e = arith.extf %b : f16 to f32
    %t = arith.mulf %e, %a : f32
    linalg.yield %t : f32
  }
  return
}

// Loops that follow each other in all operands are one, whose last elements may
// be no unit; it may be known at run time.
// CHECK-LABEL: func @odd
// CHECK: %[[FLAT:.+]] = memref.collapse_shape %{{.+}} {{\[\[}}0, 1]] : {{.*}} into memref<?xf32
// CHECK: %[[N:.+]] = memref.dim %[[FLAT]]
// CHECK: gpu.launch
// CHECK: %[[FIRST:.+]] = arith.muli %{{.+}}, %c4
// CHECK: %[[LAST:.+]] = arith.addi %[[FIRST]], %c3
// CHECK: %[[WHOLE:.+]] = arith.cmpi slt, %[[LAST]], %[[N]]
// CHECK: scf.if %[[WHOLE]]
// CHECK: vector.load %[[FLAT]][%[[FIRST]]] {alignment = 16 : i64}
// CHECK: } else {
// CHECK: scf.for %[[K:.+]] = %[[FIRST]] to %[[N]]
// CHECK: memref.load %[[FLAT]][%[[K]]]
func.func @odd(%x: memref<?x?xf32, #device>, %y: memref<?x?xf32, #device>) {
  linalg.negf ins(%x : memref<?x?xf32, #device>) outs(%y : memref<?x?xf32, #device>)
  return
}

// CHECK-LABEL: func @fill
// CHECK: gpu.launch blocks({{.*}}) in (%{{.+}} = %c2{{.*}},
// CHECK: vector.store {{.*}} memref<1920xf32, {{.*}}>, vector<4xf32>
func.func @fill(%y: memref<8x48x5xf32, #device>, %v: f32) {
  linalg.fill ins(%v : f32) outs(%y : memref<8x48x5xf32, #device>)
  return
}

// Numbers of loops are those of each element.
// CHECK-LABEL: func @numbers
// CHECK: %[[FIRST:.+]] = arith.muli %{{.+}}, %c4
// CHECK: arith.index_cast %[[FIRST]] : index to i32
// CHECK: %[[SECOND:.+]] = arith.addi %[[FIRST]], %c1
// CHECK: arith.index_cast %[[SECOND]] : index to i32
// CHECK: vector.store
func.func @numbers(%y: memref<3x8xi32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
    outs(%y : memref<3x8xi32, #device>) {
  ^bb0(%o: i32):
    %j = linalg.index 1 : index
    %t = arith.index_cast %j : index to i32
    linalg.yield %t : i32
  }
  return
}

// No units: rows start anywhere, elements are apart, or a row is read by columns.
// CHECK-LABEL: func @no_units
// CHECK-NOT: vector.load
// CHECK-NOT: vector.store
// CHECK: return
func.func @no_units(%x: memref<8x8xf32, strided<[9, 1]>, #device>, %y: memref<8x8xf32, strided<[16, 2]>, #device>, %z: memref<8x8xf32, #device>, %s: memref<8xf32, strided<[1], offset: ?>, #device>) {
  linalg.negf ins(%x : memref<8x8xf32, strided<[9, 1]>, #device>) outs(%z : memref<8x8xf32, #device>)
  linalg.negf ins(%y : memref<8x8xf32, strided<[16, 2]>, #device>) outs(%z : memref<8x8xf32, #device>)
  linalg.transpose ins(%z : memref<8x8xf32, #device>) outs(%x : memref<8x8xf32, strided<[9, 1]>, #device>) permutation = [1, 0]
  linalg.negf ins(%s : memref<8xf32, strided<[1], offset: ?>, #device>) outs(%s : memref<8xf32, strided<[1], offset: ?>, #device>)
  return
}
