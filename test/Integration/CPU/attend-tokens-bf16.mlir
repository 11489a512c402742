// Segments of mca.attend_tokens in bf16 against plain loops, with numbers of tokens,
// queries and features that fill no vector, pair or tile. A and V have more digits
// than bf16, so a product in f32 is another one.
//
// DEFINE: %{run} = mlir-runner -e main -entry-point-result=void -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so
// RUN: mca-opt %s --mca-to-cpu=vector-width=4 | %{run} | FileCheck %s
// RUN: %if host-avx2 %{ mca-opt %s --mca-to-cpu="vector-width=8 openmp=false" | %{run} | FileCheck %s %}
// RUN: %if host-avx512f %{ mca-opt %s --mca-to-cpu="vector-width=16" | %{run} | FileCheck %s %}
// RUN: %if host-avx512bf16 %{ mca-opt %s --mca-to-cpu="vector-width=8 features=avx512vl,avx512bf16" | %{run} | FileCheck %s %}
// RUN: %if host-avx512bf16 %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512bf16" | %{run} | FileCheck %s %}

!matrices = memref<1x?x?xf32>
!list = memref<1x?xi32>
!row = memref<1x?xf32>

func.func private @number(%i: index, %j: index) -> f32 {
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c127 = arith.constant 127 : index
  %scale = arith.constant 97.0 : f32
  %half = arith.constant 0.5 : f32
  %a = arith.muli %i, %c37 : index
  %b = arith.muli %j, %c101 : index
  %ab = arith.addi %a, %b : index
  %r = arith.remui %ab, %c127 : index
  %r32 = arith.index_cast %r : index to i32
  %f = arith.sitofp %r32 : i32 to f32
  %g = arith.divf %f, %scale : f32
  %v = arith.subf %g, %half : f32
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

// Every token once, none at its own place: 7 has no divisor in common with the
// numbers of tokens below.
func.func private @place(%j: index, %n: index) -> index {
  %c7 = arith.constant 7 : index
  %scaled = arith.muli %j, %c7 : index
  %place = arith.remui %scaled, %n : index
  return %place : index
}

func.func private @fill_order(%order: !list) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %order, %c1 : !list
  scf.for %token = %c0 to %n step %c1 {
    %place = func.call @place(%token, %n) : (index, index) -> index
    %token32 = arith.index_cast %token : index to i32
    memref.store %token32, %order[%c0, %place] : !list
  }
  return
}

func.func private @rounded(%value: f32) -> f32 {
  %narrow = arith.truncf %value : f32 to bf16
  %wide = arith.extf %narrow : bf16 to f32
  return %wide : f32
}

// Prints 1 if y is 3 and what is asked for, up to 1e-4.
func.func private @check(%a: !matrices, %v: !matrices, %shared: !row, %middle: index, %end: index, %y: !matrices) {
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
  %all = scf.for %i = %c0 to %m step %c1 iter_args(%o0 = %yes) -> i1 {
    %o1 = scf.for %k = %c0 to %e step %c1 iter_args(%o2 = %o0) -> i1 {
      %common = memref.load %shared[%c0, %k] : !row
      %sum = scf.for %j = %c0 to %n step %c1 iter_args(%s = %three) -> f32 {
        %p = memref.load %a[%c0, %i, %j] : !matrices
        %value = memref.load %v[%c0, %j, %k] : !matrices
        %place = func.call @place(%j, %n) : (index, index) -> index
        %is_exact = arith.cmpi ult, %place, %middle : index
        %is_listed = arith.cmpi ult, %place, %end : index
        %p16 = func.call @rounded(%p) : (f32) -> f32
        %value16 = func.call @rounded(%value) : (f32) -> f32
        %exact = arith.mulf %p, %value : f32
        %low = arith.mulf %p16, %value16 : f32
        %own = arith.select %is_exact, %exact, %low : f32
        %term = arith.select %is_listed, %own, %zero : f32
        %share = arith.mulf %p, %common : f32
        %both = arith.addf %term, %share : f32
        %next = arith.addf %s, %both : f32
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

func.func private @run(%m: index, %n: index, %e: index, %middle: index, %end: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = arith.constant 0 : i32
  %three = arith.constant 3.0 : f32
  %two = arith.constant 2.0 : f32
  %a = memref.alloc(%m, %n) : !matrices
  %v = memref.alloc(%n, %e) : !matrices
  %y = memref.alloc(%m, %e) : !matrices
  %order = memref.alloc(%n) : !list
  %bounds = memref.alloc() : memref<1x3xi32>
  %shared = memref.alloc(%e) : !row
  call @fill(%a) : (!matrices) -> ()
  call @fill(%v) : (!matrices) -> ()
  call @fill_order(%order) : (!list) -> ()
  linalg.fill ins(%three : f32) outs(%y : !matrices)
  linalg.fill ins(%two : f32) outs(%shared : !row)
  %middle32 = arith.index_cast %middle : index to i32
  %end32 = arith.index_cast %end : index to i32
  memref.store %none, %bounds[%c0, %c0] : memref<1x3xi32>
  memref.store %middle32, %bounds[%c0, %c1] : memref<1x3xi32>
  memref.store %end32, %bounds[%c0, %c2] : memref<1x3xi32>
  mca.attend_tokens ins(%a, %v : !matrices, !matrices) tokens(%order, %bounds : !list, memref<1x3xi32>)
    shared(%shared : !row) outs(%y : !matrices) {bf16_segments = 1 : i64, segments = 2 : i64}
  call @check(%a, %v, %shared, %middle, %end, %y)
    : (!matrices, !matrices, !row, index, index, !matrices) -> ()
  return
}

// CHECK-COUNT-6: {{^}}1{{$}}
// CHECK-NOT: {{^}}0{{$}}
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %c8 = arith.constant 8 : index
  %c16 = arith.constant 16 : index
  %c33 = arith.constant 33 : index
  %c64 = arith.constant 64 : index
  %c130 = arith.constant 130 : index
  call @run(%c1, %c1, %c1, %c0, %c1) : (index, index, index, index, index) -> ()
  call @run(%c8, %c33, %c8, %c3, %c16) : (index, index, index, index, index) -> ()
  call @run(%c16, %c64, %c64, %c8, %c8) : (index, index, index, index, index) -> ()
  call @run(%c33, %c130, %c64, %c0, %c130) : (index, index, index, index, index) -> ()
  call @run(%c3, %c130, %c33, %c16, %c64) : (index, index, index, index, index) -> ()
  // All of a block of 32 or 16 tokens is listed, an odd number all in all.
  call @run(%c3, %c33, %c64, %c0, %c33) : (index, index, index, index, index) -> ()
  return
}
