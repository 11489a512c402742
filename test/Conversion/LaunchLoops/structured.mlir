// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-loops))' | FileCheck %s

#device = #gpu.address_space<global>

// A thread for each element, neighbours in the last loop: those of one of the
// operands are no neighbours in memory.
// CHECK-LABEL: func @elementwise
// CHECK-SAME: (%[[X:.+]]: memref<?x6xf32, #{{.*}}>, %[[Y:.+]]: memref<6x?xf32, #{{.*}}>)
// CHECK: %[[N:.+]] = memref.dim %[[X]]
// CHECK: %[[COUNT:.+]] = arith.muli %[[N]], %c6
// CHECK: %[[UP:.+]] = arith.addi %[[COUNT]], %c255
// CHECK: %[[BLOCKS:.+]] = arith.divui %[[UP]], %c256
// CHECK: gpu.launch blocks(%[[B:.+]], %{{.+}}, %{{.+}}) in (%{{.+}} = %[[BLOCKS]], {{.*}}) threads(%[[T:.+]], %{{.+}}, %{{.+}}) in (%{{.+}} = %c256{{.*}},
// CHECK: %[[FIRST:.+]] = arith.muli %[[B]], %c256
// CHECK: %[[POINT:.+]] = arith.addi %[[FIRST]], %[[T]]
// CHECK: %[[INSIDE:.+]] = arith.cmpi slt, %[[POINT]], %[[COUNT]]
// CHECK: scf.if %[[INSIDE]] {
// CHECK: %[[J:.+]] = arith.remui %[[POINT]], %c6
// CHECK: %[[I:.+]] = arith.divui %[[POINT]], %c6
// CHECK: memref.load %[[X]][%[[I]], %[[J]]]
// CHECK: memref.load %[[Y]][%[[J]], %[[I]]]
// CHECK: memref.store %{{.+}}, %[[Y]][%[[J]], %[[I]]]
// CHECK-NOT: scf.for
func.func @elementwise(%x: memref<?x6xf32, #device>, %y: memref<6x?xf32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j, i)>],
                  iterator_types = ["parallel", "parallel"]}
    ins(%x : memref<?x6xf32, #device>) outs(%y : memref<6x?xf32, #device>) {
  ^bb0(%a: f32, %b: f32):
    %index = linalg.index 0 : index
    %int = arith.index_cast %index : index to i32
    %float = arith.sitofp %int : i32 to f32
    %s = arith.addf %a, %b : f32
    %t = arith.addf %s, %float : f32
    linalg.yield %t : f32
  }
  return
}

// A warp for each row: elements are written where they lie, sums are added.
// CHECK-LABEL: func @softmax_sums
// CHECK: gpu.launch
// CHECK: %[[WARP:.+]] = arith.divui %{{.+}}, %c32_i32
// CHECK: %[[REST:.+]] = arith.remui %{{.+}}, %c32_i32
// CHECK: %[[LANE:.+]] = arith.index_cast %[[REST]] : i32 to index
// CHECK: %[[ROW:.+]] = arith.index_cast %[[WARP]] : i32 to index
// CHECK: %[[PARTIAL:.+]] = scf.for %[[K:.+]] = %[[LANE]] to %{{.+}} step %c32{{.*}} iter_args(%[[ACC:.+]] = %{{.+}}) -> (f32) {
// CHECK: %[[E:.+]] = math.exp
// CHECK: %[[NEXT:.+]] = arith.addf %[[E]], %[[ACC]]
// CHECK: memref.store %[[E]], %{{.+}}[%[[ROW]], %[[K]]]
// CHECK: scf.yield %[[NEXT]]
// CHECK: %[[OTHER:.+]], %{{.+}} = gpu.shuffle xor %[[PARTIAL]], %c16
// CHECK: arith.addf %[[PARTIAL]], %[[OTHER]]
// CHECK: gpu.shuffle xor %{{.+}}, %c1_
// CHECK: %[[FIRST:.+]] = arith.cmpi eq, %[[LANE]], %c0
// CHECK: scf.if %[[FIRST]] {
// CHECK: memref.store %{{.+}}, %{{.+}}[%[[ROW]]]
func.func @softmax_sums(%max: memref<4xf32, #device>, %e: memref<4x?xf32, #device>, %sum: memref<4xf32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i)>, affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
                  iterator_types = ["parallel", "reduction"]}
    ins(%max : memref<4xf32, #device>) outs(%e, %sum : memref<4x?xf32, #device>, memref<4xf32, #device>) {
  ^bb0(%m: f32, %s: f32, %acc: f32):
    %d = arith.subf %s, %m : f32
    %x = math.exp %d : f32
    %y = arith.addf %x, %acc : f32
    linalg.yield %x, %y : f32, f32
  }
  return
}

// Neighbours are of different sums, so a thread takes each: column maxima.
// CHECK-LABEL: func @columns
// CHECK: gpu.launch
// CHECK: %[[OLD:.+]] = memref.load %{{.+}}[%[[J:.+]]] : memref<?xf32
// CHECK: %[[MAX:.+]] = scf.for %[[I:.+]] = %c0{{.*}} to %c8{{.*}} step %c1{{.*}} iter_args(%{{.+}} = %[[OLD]]) -> (f32) {
// CHECK: memref.load %{{.+}}[%[[I]], %[[J]]]
// CHECK: memref.store %[[MAX]], %{{.+}}[%[[J]]]
// CHECK-NOT: gpu.shuffle
func.func @columns(%x: memref<8x?xf32, #device>, %max: memref<?xf32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (j)>],
                  iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<8x?xf32, #device>) outs(%max : memref<?xf32, #device>) {
  ^bb0(%a: f32, %b: f32):
    %m = arith.maximumf %a, %b : f32
    linalg.yield %m : f32
  }
  return
}

// A position of a maximum depends on both partial results: no shuffles.
// CHECK-LABEL: func @position
// CHECK: scf.for {{.*}} -> (f32, i32)
// CHECK-NOT: gpu.shuffle
func.func @position(%x: memref<4x8xf32, #device>, %max: memref<4xf32, #device>, %at: memref<4xi32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>, affine_map<(i, k) -> (i)>],
                  iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32, #device>) outs(%max, %at : memref<4xf32, #device>, memref<4xi32, #device>) {
  ^bb0(%a: f32, %m: f32, %p: i32):
    %k = linalg.index 1 : index
    %k32 = arith.index_cast %k : index to i32
    %greater = arith.cmpf ogt, %a, %m : f32
    %n = arith.maximumf %a, %m : f32
    %q = arith.select %greater, %k32, %p : i32
    linalg.yield %n, %q : f32, i32
  }
  return
}

// An output that is summed over one of the summed loops: no two threads may
// have its element.
// CHECK-LABEL: func @partly
// CHECK-NOT: gpu.shuffle
// CHECK: return
func.func @partly(%x: memref<4x8x16xf32, #device>, %rows: memref<4x8xf32, #device>, %all: memref<4xf32, #device>) {
  linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, j)>, affine_map<(i, j, k) -> (i)>],
                  iterator_types = ["parallel", "reduction", "reduction"]}
    ins(%x : memref<4x8x16xf32, #device>) outs(%rows, %all : memref<4x8xf32, #device>, memref<4xf32, #device>) {
  ^bb0(%a: f32, %r: f32, %t: f32):
    %s = arith.addf %r, %a : f32
    %u = arith.addf %t, %a : f32
    linalg.yield %s, %u : f32, f32
  }
  return
}

// Sums of other widths are exchanged in words of 32 bits.
// CHECK-LABEL: func @wide
// CHECK: vector.bitcast %{{.+}} : vector<1xi64> to vector<2xi32>
// CHECK-COUNT-2: gpu.shuffle xor %{{.+}} : i32
// CHECK: arith.extui %{{.+}} : i8 to i32
// CHECK: gpu.shuffle xor %{{.+}} : i32
// CHECK: arith.trunci %{{.+}} : i32 to i8
func.func @wide(%x: memref<64xf64, #device>, %y: memref<64xi8, #device>, %a: memref<f64, #device>, %b: memref<i8, #device>) {
  linalg.generic {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> (k)>, affine_map<(k) -> ()>, affine_map<(k) -> ()>],
                  iterator_types = ["reduction"]}
    ins(%x, %y : memref<64xf64, #device>, memref<64xi8, #device>) outs(%a, %b : memref<f64, #device>, memref<i8, #device>) {
  ^bb0(%p: f64, %q: i8, %s: f64, %t: i8):
    %u = arith.addf %p, %s : f64
    %v = arith.addi %q, %t : i8
    linalg.yield %u, %v : f64, i8
  }
  return
}

// CHECK-LABEL: func @copy
// CHECK-NOT: memref.copy
// CHECK: gpu.launch
func.func @copy(%x: memref<4x8xf32, strided<[16, 1]>, #device>, %y: memref<4x8xf32, #device>) {
  memref.copy %x, %y : memref<4x8xf32, strided<[16, 1]>, #device> to memref<4x8xf32, #device>
  return
}
