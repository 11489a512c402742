// mca.gather_matmul of i8 against plain loops, for every instruction: sums are
// equal to the last digit, with inputs that fill no group and columns that fill
// no vector.
//
// DEFINE: %{run} = mlir-runner -e main -entry-point-result=void -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so
// RUN: mca-opt %s --mca-to-cpu=vector-width=4 | %{run} | FileCheck %s
// RUN: %if host-avx2 %{ mca-opt %s --mca-to-cpu="vector-width=8 features=avx2" | %{run} | FileCheck %s %}
// RUN: %if host-avx512vnni %{ mca-opt %s --mca-to-cpu="vector-width=8 features=avx512vl,avx512vnni" | %{run} | FileCheck %s %}
// RUN: %if host-avx512vnni %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512vnni" | %{run} | FileCheck %s %}
// RUN: %if host-avx512bw %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512bw" | %{run} | FileCheck %s %}

!codes = memref<?x?xi8>
!weights = memref<?x?x?xi8>
!values = memref<?x?x?xf32>

// In [-127, 127], both ends often.
func.func private @code(%i: index, %j: index, %k: index) -> i8 {
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c59 = arith.constant 59 : index
  %c1009 = arith.constant 1009 : index
  %low = arith.constant -127 : i32
  %high = arith.constant 127 : i32
  %shift = arith.constant 504 : i32
  %a = arith.muli %i, %c37 : index
  %b = arith.muli %j, %c101 : index
  %c = arith.muli %k, %c59 : index
  %ab = arith.addi %a, %b : index
  %abc = arith.addi %ab, %c : index
  %r = arith.remui %abc, %c1009 : index
  %r32 = arith.index_cast %r : index to i32
  %s = arith.subi %r32, %shift : i32
  %t = arith.maxsi %s, %low : i32
  %u = arith.minsi %t, %high : i32
  %v = arith.trunci %u : i32 to i8
  return %v : i8
}

func.func private @fill_rows(%m: !codes) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = memref.dim %m, %c0 : !codes
  %d = memref.dim %m, %c1 : !codes
  scf.for %i = %c0 to %n step %c1 {
    scf.for %j = %c0 to %d step %c1 {
      %v = func.call @code(%i, %j, %c1) : (index, index, index) -> i8
      memref.store %v, %m[%i, %j] : !codes
    }
  }
  return
}

func.func private @fill_weights(%m: !weights) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = memref.dim %m, %c0 : !weights
  %d = memref.dim %m, %c1 : !weights
  %e = memref.dim %m, %c2 : !weights
  scf.for %i = %c0 to %h step %c1 {
    scf.for %j = %c0 to %d step %c1 {
      scf.for %k = %c0 to %e step %c1 {
        %v = func.call @code(%j, %k, %i) : (index, index, index) -> i8
        memref.store %v, %m[%i, %j, %k] : !weights
      }
    }
  }
  return
}

// Prints 1 if out is 2 more than the sums times 4.
func.func private @check(%x: !codes, %w: !weights, %out: !values) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = arith.constant 0 : i32
  %four = arith.constant 4.0 : f32
  %two = arith.constant 2.0 : f32
  %yes = arith.constant true
  %h = memref.dim %out, %c0 : !values
  %n = memref.dim %out, %c1 : !values
  %e = memref.dim %out, %c2 : !values
  %d = memref.dim %x, %c1 : !codes
  %all = scf.for %i = %c0 to %h step %c1 iter_args(%o0 = %yes) -> i1 {
    %o1 = scf.for %j = %c0 to %n step %c1 iter_args(%o2 = %o0) -> i1 {
      %o3 = scf.for %k = %c0 to %e step %c1 iter_args(%o4 = %o2) -> i1 {
        %sum = scf.for %t = %c0 to %d step %c1 iter_args(%s = %none) -> i32 {
          %a = memref.load %x[%j, %t] : !codes
          %b = memref.load %w[%i, %t, %k] : !weights
          %a32 = arith.extsi %a : i8 to i32
          %b32 = arith.extsi %b : i8 to i32
          %p = arith.muli %a32, %b32 : i32
          %next = arith.addi %s, %p : i32
          scf.yield %next : i32
        }
        %f = arith.sitofp %sum : i32 to f32
        %g = arith.mulf %f, %four : f32
        %expected = arith.addf %g, %two : f32
        %found = memref.load %out[%i, %j, %k] : !values
        %is = arith.cmpf oeq, %found, %expected : f32
        %o5 = arith.andi %o4, %is : i1
        scf.yield %o5 : i1
      }
      scf.yield %o3 : i1
    }
    scf.yield %o1 : i1
  }
  vector.print %all : i1
  return
}

func.func private @run(%n: index, %d: index, %heads: index, %cols: index) {
  %two = arith.constant 2.0 : f32
  %x = memref.alloc(%n, %d) : !codes
  %w = memref.alloc(%heads, %d, %cols) : !weights
  %out = memref.alloc(%heads, %n, %cols) : !values
  %s = memref.alloc(%n) : memref<?xf32>
  %t = memref.alloc(%heads, %cols) : memref<?x?xf32>
  call @fill_rows(%x) : (!codes) -> ()
  call @fill_weights(%w) : (!weights) -> ()
  linalg.fill ins(%two : f32) outs(%out : !values)
  linalg.fill ins(%two : f32) outs(%s : memref<?xf32>)
  linalg.fill ins(%two : f32) outs(%t : memref<?x?xf32>)
  mca.gather_matmul ins(%x, %w : !codes, !weights) steps(%s, %t : memref<?xf32>, memref<?x?xf32>)
    outs(%out : !values)
  call @check(%x, %w, %out) : (!codes, !weights, !values) -> ()
  return
}

// CHECK-COUNT-6: {{^}}1{{$}}
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
  %c200 = arith.constant 200 : index
  call @run(%c1, %c1, %c1, %c1) : (index, index, index, index) -> ()
  call @run(%c7, %c19, %c3, %c7) : (index, index, index, index) -> ()
  call @run(%c16, %c33, %c2, %c16) : (index, index, index, index) -> ()
  call @run(%c33, %c64, %c2, %c33) : (index, index, index, index) -> ()
  call @run(%c64, %c2, %c2, %c64) : (index, index, index, index) -> ()
  call @run(%c19, %c200, %c1, %c200) : (index, index, index, index) -> ()
  return
}
