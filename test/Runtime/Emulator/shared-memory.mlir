// A product in f32 whose tiles go through shared memory, of sizes that no tile
// divides, and what happens when it is wrong.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// CHECK: wrong elements: 0
//
// RUN: sed '/first barrier/d' %s > %t.first.mlir
// RUN: %to_emulator %t.first.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=FIRST
// FIRST: mca-gpu: error: uninitialised shared memory: load of @{{.*}} #{{[0-9]+}}, 4 bytes at @{{.*}}, in kernel main_kernel, block (0,0,0), thread (0,0,0)
//
// RUN: sed '/second barrier/d' %s > %t.second.mlir
// RUN: %to_emulator %t.second.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=RACE
// RACE: mca-gpu: error: shared memory race: {{.*}} 4 bytes at @{{.*}}, {{(read|written)}} by {{.*}} since the last barrier, in kernel main_kernel, block (0,0,0), thread
//
// RUN: sed 's/%%as\[%%ty, %%tx\]/%%as[%%tx, %%ty]/; s/%%as\[%%ty, %%k\]/%%as[%%ty, %%ty]/' %s > %t.index.mlir
// RUN: %to_emulator %t.index.mlir | %run_emulated | FileCheck %s --check-prefix=INDEX
// INDEX-NOT: wrong elements: 0
//
// RUN: sed 's/%%as\[%%ty, %%tx\]/%%as[%%row, %%tx]/' %s > %t.bounds.mlir
// RUN: %to_emulator %t.bounds.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=BOUNDS
// BOUNDS: mca-gpu: error: shared memory out of bounds: store of @{{.*}}, 4 bytes at @{{.*}} + 256 (of 256), in kernel main_kernel, block (0,1,0), thread (0,0,0)
//
// RUN: sed "s/andi %%isKA, %%isRow/andi %%isKA, %%isAny/" %s > %t.global.mlir
// RUN: %to_emulator %t.global.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=GLOBAL
// GLOBAL: mca-gpu: error: out of bounds: load through argument {{[0-9]+}} #{{[0-9]+}}, 4 bytes at {{.*}} bytes after the end of 1260 bytes of device memory, in kernel main_kernel
//
// RUN: sed 's/%%hasTile = arith.cmpi ult, %%k0, %%K/%%hasTile = arith.cmpi ult, %%ty, %%c4/' %s > %t.divergent.mlir
// RUN: %to_emulator %t.divergent.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=DIVERGENT
// DIVERGENT: mca-gpu: error: divergent barrier: {{.*}}32 threads, the first (0,0,0), wait at barrier #1; 32 of 64 threads have exited, in kernel main_kernel

#wg = #gpu.address_space<workgroup>
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c8 = arith.constant 8 : index
  %M = arith.constant 15 : index
  %N = arith.constant 17 : index
  %K = arith.constant 21 : index
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<15x21xf32>
  %b = memref.alloc() : memref<21x17xf32>
  %c = memref.alloc() : memref<15x17xf32>
  scf.for %k = %c0 to %K step %c1 {
    scf.for %i = %c0 to %M step %c1 {
      %v = func.call @element(%i, %k) : (index, index) -> f32
      memref.store %v, %a[%i, %k] : memref<15x21xf32>
    }
    scf.for %j = %c0 to %N step %c1 {
      %v = func.call @element(%k, %j) : (index, index) -> f32
      memref.store %v, %b[%k, %j] : memref<21x17xf32>
    }
  }
  %t0 = gpu.wait async
  %da, %t1 = gpu.alloc async [%t0] () : memref<15x21xf32>
  %db, %t2 = gpu.alloc async [%t1] () : memref<21x17xf32>
  %dc, %t3 = gpu.alloc async [%t2] () : memref<15x17xf32>
  %t4 = gpu.memcpy async [%t3] %da, %a : memref<15x21xf32>, memref<15x21xf32>
  %t5 = gpu.memcpy async [%t4] %db, %b : memref<21x17xf32>, memref<21x17xf32>
  %t6 = gpu.launch async [%t5] blocks(%bx, %by, %bz) in (%gx = %c3, %gy = %c2, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c8, %sy = %c8, %sz = %c1)
             workgroup(%as : memref<8x8xf32, #wg>, %bs : memref<8x8xf32, #wg>) {
    %c4 = arith.constant 4 : index
    %isAny = arith.constant true
    %row0 = arith.muli %by, %c8 : index
    %row = arith.addi %row0, %ty : index
    %column0 = arith.muli %bx, %c8 : index
    %column = arith.addi %column0, %tx : index
    %isRow = arith.cmpi ult, %row, %M : index
    %isColumn = arith.cmpi ult, %column, %N : index
    %end = arith.constant 24 : index
    %sum = scf.for %k0 = %c0 to %end step %c8 iter_args(%acc = %zero) -> (f32) {
      %hasTile = arith.cmpi ult, %k0, %K : index
      %next = scf.if %hasTile -> (f32) {
        %ka = arith.addi %k0, %tx : index
        %kb = arith.addi %k0, %ty : index
        %isKA = arith.cmpi ult, %ka, %K : index
        %isKB = arith.cmpi ult, %kb, %K : index
        %inA = arith.andi %isKA, %isRow : i1
        %inB = arith.andi %isKB, %isColumn : i1
        %va = scf.if %inA -> f32 {
          %x = memref.load %da[%row, %ka] : memref<15x21xf32>
          scf.yield %x : f32
        } else {
          scf.yield %zero : f32
        }
        %vb = scf.if %inB -> f32 {
          %x = memref.load %db[%kb, %column] : memref<21x17xf32>
          scf.yield %x : f32
        } else {
          scf.yield %zero : f32
        }
        memref.store %va, %as[%ty, %tx] : memref<8x8xf32, #wg>
        memref.store %vb, %bs[%ty, %tx] : memref<8x8xf32, #wg>
        gpu.barrier // first barrier
        %part = scf.for %k = %c0 to %c8 step %c1 iter_args(%s = %acc) -> (f32) {
          %x = memref.load %as[%ty, %k] : memref<8x8xf32, #wg>
          %y = memref.load %bs[%k, %tx] : memref<8x8xf32, #wg>
          %p = arith.mulf %x, %y : f32
          %q = arith.addf %s, %p : f32
          scf.yield %q : f32
        }
        gpu.barrier // second barrier
        scf.yield %part : f32
      } else {
        scf.yield %acc : f32
      }
      scf.yield %next : f32
    }
    %isInside = arith.andi %isRow, %isColumn : i1
    scf.if %isInside {
      memref.store %sum, %dc[%row, %column] : memref<15x17xf32>
    }
    gpu.terminator
  }
  %t7 = gpu.memcpy async [%t6] %c, %dc : memref<15x17xf32>, memref<15x17xf32>
  gpu.wait [%t7]
  %wrong = scf.for %i = %c0 to %M step %c1 iter_args(%w = %c0) -> (index) {
    %inRow = scf.for %j = %c0 to %N step %c1 iter_args(%v = %w) -> (index) {
      %expected = scf.for %k = %c0 to %K step %c1 iter_args(%s = %zero) -> (f32) {
        %x = memref.load %a[%i, %k] : memref<15x21xf32>
        %y = memref.load %b[%k, %j] : memref<21x17xf32>
        %p = arith.mulf %x, %y : f32
        %q = arith.addf %s, %p : f32
        scf.yield %q : f32
      }
      %got = memref.load %c[%i, %j] : memref<15x17xf32>
      // All values are small integers: sums are exact.
      %isWrong = arith.cmpf une, %got, %expected : f32
      %count = arith.index_castui %isWrong : i1 to index
      %u = arith.addi %v, %count : index
      scf.yield %u : index
    }
    scf.yield %inRow : index
  }
  vector.print str "wrong elements: "
  vector.print %wrong : index
  return
}

/// (2 i + 5 j) mod 11 - 4
func.func @element(%i: index, %j: index) -> f32 {
  %c2 = arith.constant 2 : index
  %c5 = arith.constant 5 : index
  %c11 = arith.constant 11 : index
  %x = arith.muli %i, %c2 : index
  %y = arith.muli %j, %c5 : index
  %z = arith.addi %x, %y : index
  %r = arith.remui %z, %c11 : index
  %k = arith.index_cast %r : index to i32
  %c4 = arith.constant 4 : i32
  %s = arith.subi %k, %c4 : i32
  %f = arith.sitofp %s : i32 to f32
  return %f : f32
}
