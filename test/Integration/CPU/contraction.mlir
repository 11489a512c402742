// Products of odd and dynamic sizes against plain loops: every layout that the
// kernel packs, with and without the threads' threshold reached.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu="vector-width=4 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s

!matrix = memref<?x?xf32, strided<[?, ?], offset: ?>>

// Values in [-1, 1) that differ between neighbours.
func.func private @fill(%m: !matrix, %seed: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c64 = arith.constant 64.0 : f32
  %one = arith.constant 1.0 : f32
  %c128 = arith.constant 128 : index
  %rows = memref.dim %m, %c0 : !matrix
  %cols = memref.dim %m, %c1 : !matrix
  scf.for %i = %c0 to %rows step %c1 {
    scf.for %j = %c0 to %cols step %c1 {
      %a = arith.muli %i, %c37 : index
      %b = arith.muli %j, %c101 : index
      %ab = arith.addi %a, %b : index
      %abs = arith.addi %ab, %seed : index
      %r = arith.remui %abs, %c128 : index
      %i32 = arith.index_cast %r : index to i32
      %f = arith.sitofp %i32 : i32 to f32
      %g = arith.divf %f, %c64 : f32
      %v = arith.subf %g, %one : f32
      memref.store %v, %m[%i, %j] : !matrix
    }
  }
  return
}

// out += lhs . rhs, one sum after the other.
func.func private @reference(%lhs: !matrix, %rhs: !matrix, %out: !matrix) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %rows = memref.dim %lhs, %c0 : !matrix
  %depth = memref.dim %lhs, %c1 : !matrix
  %cols = memref.dim %rhs, %c1 : !matrix
  scf.for %i = %c0 to %rows step %c1 {
    scf.for %j = %c0 to %cols step %c1 {
      %start = memref.load %out[%i, %j] : !matrix
      %sum = scf.for %k = %c0 to %depth step %c1 iter_args(%s = %start) -> f32 {
        %a = memref.load %lhs[%i, %k] : !matrix
        %b = memref.load %rhs[%k, %j] : !matrix
        %p = arith.mulf %a, %b : f32
        %n = arith.addf %s, %p : f32
        scf.yield %n : f32
      }
      memref.store %sum, %out[%i, %j] : !matrix
    }
  }
  return
}

// Prints 1 if no element differs by more than 1e-4.
func.func private @check(%a: !matrix, %b: !matrix) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %tolerance = arith.constant 1.0e-4 : f32
  %rows = memref.dim %a, %c0 : !matrix
  %cols = memref.dim %a, %c1 : !matrix
  %worst = scf.for %i = %c0 to %rows step %c1 iter_args(%w = %zero) -> f32 {
    %inner = scf.for %j = %c0 to %cols step %c1 iter_args(%v = %w) -> f32 {
      %x = memref.load %a[%i, %j] : !matrix
      %y = memref.load %b[%i, %j] : !matrix
      %d = arith.subf %x, %y : f32
      %m = math.absf %d : f32
      %n = arith.maximumf %v, %m : f32
      scf.yield %n : f32
    }
    scf.yield %inner : f32
  }
  %ok = arith.cmpf ole, %worst, %tolerance : f32
  vector.print %ok : i1
  return
}

#lhs = affine_map<(m, n, k) -> (m, k)>
#rhs = affine_map<(m, n, k) -> (k, n)>
#rhsT = affine_map<(m, n, k) -> (n, k)>
#out = affine_map<(m, n, k) -> (m, n)>
#outT = affine_map<(m, n, k) -> (n, m)>

// Dynamic: full tiles, remainders of rows and columns, both branches of the
// threshold.
func.func private @dynamic(%rows: index, %depth: index, %cols: index) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %a = memref.alloc(%rows, %depth) : memref<?x?xf32>
  %b = memref.alloc(%depth, %cols) : memref<?x?xf32>
  %c = memref.alloc(%rows, %cols) : memref<?x?xf32>
  %d = memref.alloc(%rows, %cols) : memref<?x?xf32>
  %as = memref.cast %a : memref<?x?xf32> to !matrix
  %bs = memref.cast %b : memref<?x?xf32> to !matrix
  %cs = memref.cast %c : memref<?x?xf32> to !matrix
  %ds = memref.cast %d : memref<?x?xf32> to !matrix
  call @fill(%as, %c1) : (!matrix, index) -> ()
  call @fill(%bs, %c2) : (!matrix, index) -> ()
  call @fill(%cs, %c3) : (!matrix, index) -> ()
  call @fill(%ds, %c3) : (!matrix, index) -> ()
  linalg.matmul ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  call @reference(%as, %bs, %ds) : (!matrix, !matrix, !matrix) -> ()
  call @check(%cs, %ds) : (!matrix, !matrix) -> ()
  return
}

// Rows of the right-hand side are read along the sum: squares are transposed.
func.func private @transposed_rhs() {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %a = memref.alloc() : memref<11x27xf32>
  %b = memref.alloc() : memref<37x27xf32>
  %c = memref.alloc() : memref<11x37xf32>
  %d = memref.alloc() : memref<11x37xf32>
  %bt = memref.transpose %b (i, j) -> (j, i) : memref<37x27xf32> to memref<27x37xf32, strided<[1, 27]>>
  %as = memref.cast %a : memref<11x27xf32> to !matrix
  %bs = memref.cast %bt : memref<27x37xf32, strided<[1, 27]>> to !matrix
  %cs = memref.cast %c : memref<11x37xf32> to !matrix
  %ds = memref.cast %d : memref<11x37xf32> to !matrix
  call @fill(%as, %c1) : (!matrix, index) -> ()
  call @fill(%bs, %c2) : (!matrix, index) -> ()
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<11x37xf32>)
  linalg.generic {indexing_maps = [#lhs, #rhsT, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<11x27xf32>, memref<37x27xf32>) outs(%c : memref<11x37xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  linalg.fill ins(%zero : f32) outs(%d : memref<11x37xf32>)
  call @reference(%as, %bs, %ds) : (!matrix, !matrix, !matrix) -> ()
  call @check(%cs, %ds) : (!matrix, !matrix) -> ()
  return
}

// The output is transposed: the operands change places.
func.func private @transposed_out() {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %a = memref.alloc() : memref<20x9xf32>
  %b = memref.alloc() : memref<9x5xf32>
  %c = memref.alloc() : memref<5x20xf32>
  %d = memref.alloc() : memref<5x20xf32>
  %dt = memref.transpose %d (i, j) -> (j, i) : memref<5x20xf32> to memref<20x5xf32, strided<[1, 20]>>
  %as = memref.cast %a : memref<20x9xf32> to !matrix
  %bs = memref.cast %b : memref<9x5xf32> to !matrix
  %cs = memref.cast %c : memref<5x20xf32> to !matrix
  %ds = memref.cast %d : memref<5x20xf32> to !matrix
  %dts = memref.cast %dt : memref<20x5xf32, strided<[1, 20]>> to !matrix
  call @fill(%as, %c1) : (!matrix, index) -> ()
  call @fill(%bs, %c2) : (!matrix, index) -> ()
  call @fill(%cs, %c3) : (!matrix, index) -> ()
  call @fill(%ds, %c3) : (!matrix, index) -> ()
  linalg.generic {indexing_maps = [#lhs, #rhs, #outT], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<20x9xf32>, memref<9x5xf32>) outs(%c : memref<5x20xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %y, %x : f32
    %s = arith.addf %p, %z : f32
    linalg.yield %s : f32
  }
  call @reference(%as, %bs, %dts) : (!matrix, !matrix, !matrix) -> ()
  call @check(%cs, %ds) : (!matrix, !matrix) -> ()
  return
}

// CHECK-COUNT-8: {{^}}1{{$}}
// CHECK-NOT: {{^}}0{{$}}
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c5 = arith.constant 5 : index
  %c12 = arith.constant 12 : index
  %c13 = arith.constant 13 : index
  %c16 = arith.constant 16 : index
  %c17 = arith.constant 17 : index
  %c49 = arith.constant 49 : index
  %c64 = arith.constant 64 : index
  call @dynamic(%c1, %c1, %c1) : (index, index, index) -> ()
  call @dynamic(%c13, %c17, %c5) : (index, index, index) -> ()
  call @dynamic(%c12, %c5, %c16) : (index, index, index) -> ()
  call @dynamic(%c17, %c49, %c49) : (index, index, index) -> ()
  call @dynamic(%c64, %c64, %c64) : (index, index, index) -> ()
  call @dynamic(%c5, %c0, %c17) : (index, index, index) -> ()
  call @transposed_rhs() : () -> ()
  call @transposed_out() : () -> ()
  return
}
