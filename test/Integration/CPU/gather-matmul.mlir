// mca.gather_matmul against plain loops: row, column and trip lists, remainders
// of rows and columns, rows without terms, a list that is not in descending
// order.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu="vector-width=4 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s

!values = memref<?x?xf32>
!weights = memref<?x?x?xf32>
!lists = memref<?x?xi32>

// A number in [0, bound) that differs between neighbours.
func.func private @scatter(%i: index, %j: index, %k: index, %bound: index) -> index {
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c59 = arith.constant 59 : index
  %c1009 = arith.constant 1009 : index
  %a = arith.muli %i, %c37 : index
  %b = arith.muli %j, %c101 : index
  %c = arith.muli %k, %c59 : index
  %ab = arith.addi %a, %b : index
  %abc = arith.addi %ab, %c : index
  %r = arith.remui %abc, %c1009 : index
  %s = arith.remui %r, %bound : index
  return %s : index
}

func.func private @scatterf(%i: index, %j: index, %k: index) -> f32 {
  %c128 = arith.constant 128 : index
  %c64 = arith.constant 64.0 : f32
  %one = arith.constant 1.0 : f32
  %r = call @scatter(%i, %j, %k, %c128) : (index, index, index, index) -> index
  %i32 = arith.index_cast %r : index to i32
  %f = arith.sitofp %i32 : i32 to f32
  %g = arith.divf %f, %c64 : f32
  %v = arith.subf %g, %one : f32
  return %v : f32
}

func.func private @fill(%m: !weights) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %s0 = memref.dim %m, %c0 : !weights
  %s1 = memref.dim %m, %c1 : !weights
  %s2 = memref.dim %m, %c2 : !weights
  scf.for %i = %c0 to %s0 step %c1 {
    scf.for %j = %c0 to %s1 step %c1 {
      scf.for %k = %c0 to %s2 step %c1 {
        %v = func.call @scatterf(%i, %j, %k) : (index, index, index) -> f32
        memref.store %v, %m[%i, %j, %k] : !weights
      }
    }
  }
  return
}

func.func private @fill_list(%m: !lists, %bound: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %s0 = memref.dim %m, %c0 : !lists
  %s1 = memref.dim %m, %c1 : !lists
  scf.for %i = %c0 to %s0 step %c1 {
    scf.for %j = %c0 to %s1 step %c1 {
      %v = func.call @scatter(%i, %j, %c1, %bound) : (index, index, index, index) -> index
      %t = arith.index_cast %v : index to i32
      memref.store %t, %m[%i, %j] : !lists
    }
  }
  return
}

// Rows lower..upper of head h, in an order that is no order.
func.func private @fill_rows(%rows: !lists, %bounds: memref<?x3xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %heads = memref.dim %rows, %c0 : !lists
  %n = memref.dim %rows, %c1 : !lists
  scf.for %h = %c0 to %heads step %c1 {
    scf.for %s = %c0 to %n step %c1 {
      %last = arith.subi %n, %c1 : index
      %r = arith.subi %last, %s : index
      %t = arith.index_cast %r : index to i32
      memref.store %t, %rows[%h, %s] : !lists
    }
    %first = arith.minsi %h, %n : index
    %first32 = arith.index_cast %first : index to i32
    %n32 = arith.index_cast %n : index to i32
    %zero = arith.constant 0 : i32
    memref.store %zero, %bounds[%h, %c0] : memref<?x3xi32>
    memref.store %first32, %bounds[%h, %c1] : memref<?x3xi32>
    memref.store %n32, %bounds[%h, %c2] : memref<?x3xi32>
  }
  return
}

func.func private @reference(%lhs: !values, %rhs: !weights, %rows: !lists, %bounds: memref<?x3xi32>,
                             %columns: !lists, %trips: !lists, %out: !weights) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %heads = memref.dim %rhs, %c0 : !weights
  %cols = memref.dim %rhs, %c2 : !weights
  scf.for %h = %c0 to %heads step %c1 {
    %lower32 = memref.load %bounds[%h, %c1] : memref<?x3xi32>
    %upper32 = memref.load %bounds[%h, %c2] : memref<?x3xi32>
    %lower = arith.index_cast %lower32 : i32 to index
    %upper = arith.index_cast %upper32 : i32 to index
    scf.for %s = %lower to %upper step %c1 {
      %row32 = memref.load %rows[%h, %s] : !lists
      %row = arith.index_cast %row32 : i32 to index
      %trips32 = memref.load %trips[%h, %row] : !lists
      %count = arith.index_cast %trips32 : i32 to index
      %some = arith.cmpi sgt, %count, %c0 : index
      scf.if %some {
        scf.for %c = %c0 to %cols step %c1 {
          %sum = scf.for %t = %c0 to %count step %c1 iter_args(%acc = %zero) -> f32 {
            %x32 = memref.load %columns[%h, %t] : !lists
            %x = arith.index_cast %x32 : i32 to index
            %a = memref.load %lhs[%row, %x] : !values
            %b = memref.load %rhs[%h, %t, %c] : !weights
            %p = arith.mulf %a, %b : f32
            %next = arith.addf %acc, %p : f32
            scf.yield %next : f32
          }
          %f = arith.sitofp %trips32 : i32 to f32
          %mean = arith.divf %sum, %f : f32
          %old = memref.load %out[%h, %row, %c] : !weights
          %new = arith.addf %old, %mean : f32
          memref.store %new, %out[%h, %row, %c] : !weights
        }
      }
    }
  }
  return
}

// Prints 1 if no element differs by more than 1e-5.
func.func private @check(%a: !weights, %b: !weights) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %tolerance = arith.constant 1.0e-5 : f32
  %s0 = memref.dim %a, %c0 : !weights
  %s1 = memref.dim %a, %c1 : !weights
  %s2 = memref.dim %a, %c2 : !weights
  %worst = scf.for %i = %c0 to %s0 step %c1 iter_args(%w0 = %zero) -> f32 {
    %w1 = scf.for %j = %c0 to %s1 step %c1 iter_args(%w2 = %w0) -> f32 {
      %w3 = scf.for %k = %c0 to %s2 step %c1 iter_args(%w4 = %w2) -> f32 {
        %x = memref.load %a[%i, %j, %k] : !weights
        %y = memref.load %b[%i, %j, %k] : !weights
        %d = arith.subf %x, %y : f32
        %m = math.absf %d : f32
        %w5 = arith.maximumf %w4, %m : f32
        scf.yield %w5 : f32
      }
      scf.yield %w3 : f32
    }
    scf.yield %w1 : f32
  }
  %ok = arith.cmpf ole, %worst, %tolerance : f32
  vector.print %ok : i1
  return
}

func.func private @run(%n: index, %d: index, %heads: index, %cols: index) {
  %c1 = arith.constant 1 : index
  %x3 = memref.alloc(%c1, %n, %d) : !weights
  %g = memref.alloc(%heads, %d, %cols) : !weights
  %out = memref.alloc(%heads, %n, %cols) : !weights
  %expected = memref.alloc(%heads, %n, %cols) : !weights
  %rows = memref.alloc(%heads, %n) : !lists
  %bounds = memref.alloc(%heads) : memref<?x3xi32>
  %columns = memref.alloc(%heads, %d) : !lists
  %trips = memref.alloc(%heads, %n) : !lists
  call @fill(%x3) : (!weights) -> ()
  call @fill(%g) : (!weights) -> ()
  call @fill(%out) : (!weights) -> ()
  call @fill(%expected) : (!weights) -> ()
  call @fill_rows(%rows, %bounds) : (!lists, memref<?x3xi32>) -> ()
  call @fill_list(%columns, %d) : (!lists, index) -> ()
  %most = arith.addi %d, %c1 : index
  call @fill_list(%trips, %most) : (!lists, index) -> ()
  %x = memref.collapse_shape %x3 [[0, 1], [2]] : !weights into !values
  mca.gather_matmul ins(%x, %g : !values, !weights) rows(%rows, %bounds : !lists, memref<?x3xi32>)
    columns(%columns : !lists) trips(%trips : !lists) outs(%out : !weights) {segment = 1 : i64, mean}
  call @reference(%x, %g, %rows, %bounds, %columns, %trips, %expected)
    : (!values, !weights, !lists, memref<?x3xi32>, !lists, !lists, !weights) -> ()
  call @check(%out, %expected) : (!weights, !weights) -> ()
  return
}

// CHECK-COUNT-5: {{^}}1{{$}}
// CHECK-NOT: {{^}}0{{$}}
func.func @main() {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c7 = arith.constant 7 : index
  %c16 = arith.constant 16 : index
  %c19 = arith.constant 19 : index
  %c33 = arith.constant 33 : index
  %c64 = arith.constant 64 : index
  call @run(%c1, %c1, %c1, %c1) : (index, index, index, index) -> ()
  call @run(%c7, %c19, %c3, %c7) : (index, index, index, index) -> ()
  call @run(%c16, %c33, %c2, %c16) : (index, index, index, index) -> ()
  call @run(%c33, %c64, %c2, %c33) : (index, index, index, index) -> ()
  call @run(%c64, %c64, %c2, %c64) : (index, index, index, index) -> ()
  return
}
