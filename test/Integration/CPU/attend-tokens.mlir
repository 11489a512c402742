// mca.attend_tokens by its kernel against plain loops, with numbers of tokens,
// queries and features that fill no vector and no tile.
//
// DEFINE: %{run} = mlir-runner -e main -entry-point-result=void -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so
// RUN: mca-opt %s --mca-to-cpu=vector-width=4 | %{run} | FileCheck %s
// RUN: %if host-avx2 %{ mca-opt %s --mca-to-cpu="vector-width=8 openmp=false" | %{run} | FileCheck %s %}
// RUN: %if host-avx512f %{ mca-opt %s --mca-to-cpu="vector-width=16" | %{run} | FileCheck %s %}

!matrices = memref<1x?x?xf32>
!list = memref<1x?xi32>
!row = memref<1x?xf32>

func.func private @number(%i: index, %j: index) -> f32 {
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c127 = arith.constant 127 : index
  %scale = arith.constant 64.0 : f32
  %one = arith.constant 1.0 : f32
  %a = arith.muli %i, %c37 : index
  %b = arith.muli %j, %c101 : index
  %ab = arith.addi %a, %b : index
  %r = arith.remui %ab, %c127 : index
  %r32 = arith.index_cast %r : index to i32
  %f = arith.sitofp %r32 : i32 to f32
  %g = arith.divf %f, %scale : f32
  %v = arith.subf %g, %one : f32
  return %v : f32
}

func.func private @fill(%m: !matrices) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %rows = memref.dim %m, %c1 : !matrices
  %columns = memref.dim %m, %c2 : !matrices
  scf.for %i = %c0 to %rows step %c1 {
    scf.for %j = %c0 to %columns step %c1 {
      %v = func.call @number(%i, %j) : (index, index) -> f32
      memref.store %v, %m[%c0, %i, %j] : !matrices
    }
  }
  return
}

// Backwards.
func.func private @fill_order(%order: !list) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %order, %c1 : !list
  scf.for %j = %c0 to %n step %c1 {
    %last = arith.subi %n, %c1 : index
    %token = arith.subi %last, %j : index
    %token32 = arith.index_cast %token : index to i32
    memref.store %token32, %order[%c0, %j] : !list
  }
  return
}

// Prints 1 if y is 3 and what is asked for, up to 1e-4.
func.func private @check(%a: !matrices, %v: !matrices, %shared: !row, %first: index, %end: index, %y: !matrices) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %three = arith.constant 3.0 : f32
  %tolerance = arith.constant 1.0e-4 : f32
  %yes = arith.constant true
  %m = memref.dim %y, %c1 : !matrices
  %e = memref.dim %y, %c2 : !matrices
  %n = memref.dim %v, %c1 : !matrices
  %last = arith.subi %n, %c1 : index
  %all = scf.for %i = %c0 to %m step %c1 iter_args(%o0 = %yes) -> i1 {
    %o1 = scf.for %k = %c0 to %e step %c1 iter_args(%o2 = %o0) -> i1 {
      %common = memref.load %shared[%c0, %k] : !row
      %sum = scf.for %j = %c0 to %n step %c1 iter_args(%s = %three) -> f32 {
        %p = memref.load %a[%c0, %i, %j] : !matrices
        %value = memref.load %v[%c0, %j, %k] : !matrices
        %position = arith.subi %last, %j : index
        %from = arith.cmpi uge, %position, %first : index
        %to = arith.cmpi ult, %position, %end : index
        %is_listed = arith.andi %from, %to : i1
        %own = arith.select %is_listed, %value, %zero : f32
        %w = arith.addf %own, %common : f32
        %product = arith.mulf %p, %w : f32
        %next = arith.addf %s, %product : f32
        scf.yield %next : f32
      }
      %found = memref.load %y[%c0, %i, %k] : !matrices
      %difference = arith.subf %found, %sum : f32
      %size = math.absf %difference : f32
      %is = arith.cmpf ole, %size, %tolerance : f32
      %o3 = arith.andi %o2, %is : i1
      scf.yield %o3 : i1
    }
    scf.yield %o1 : i1
  }
  vector.print %all : i1
  return
}

func.func private @run(%m: index, %n: index, %e: index, %first: index, %end: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %three = arith.constant 3.0 : f32
  %two = arith.constant 2.0 : f32
  %a = memref.alloc(%m, %n) : !matrices
  %v = memref.alloc(%n, %e) : !matrices
  %y = memref.alloc(%m, %e) : !matrices
  %order = memref.alloc(%n) : !list
  %bounds = memref.alloc() : memref<1x2xi32>
  %shared = memref.alloc(%e) : !row
  call @fill(%a) : (!matrices) -> ()
  call @fill(%v) : (!matrices) -> ()
  call @fill_order(%order) : (!list) -> ()
  linalg.fill ins(%three : f32) outs(%y : !matrices)
  linalg.fill ins(%two : f32) outs(%shared : !row)
  %first32 = arith.index_cast %first : index to i32
  %end32 = arith.index_cast %end : index to i32
  memref.store %first32, %bounds[%c0, %c0] : memref<1x2xi32>
  memref.store %end32, %bounds[%c0, %c1] : memref<1x2xi32>
  mca.attend_tokens ins(%a, %v : !matrices, !matrices) tokens(%order, %bounds : !list, memref<1x2xi32>)
    shared(%shared : !row) outs(%y : !matrices)
  call @check(%a, %v, %shared, %first, %end, %y)
    : (!matrices, !matrices, !row, index, index, !matrices) -> ()
  return
}

// CHECK-COUNT-5: {{^}}1{{$}}
// CHECK-NOT: {{^}}0{{$}}
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c7 = arith.constant 7 : index
  %c16 = arith.constant 16 : index
  %c33 = arith.constant 33 : index
  %c64 = arith.constant 64 : index
  %c130 = arith.constant 130 : index
  call @run(%c1, %c1, %c1, %c0, %c1) : (index, index, index, index, index) -> ()
  call @run(%c7, %c33, %c7, %c3, %c16) : (index, index, index, index, index) -> ()
  call @run(%c16, %c64, %c64, %c7, %c7) : (index, index, index, index, index) -> ()
  call @run(%c33, %c130, %c64, %c0, %c130) : (index, index, index, index, index) -> ()
  call @run(%c3, %c130, %c33, %c16, %c64) : (index, index, index, index, index) -> ()
  return
}
