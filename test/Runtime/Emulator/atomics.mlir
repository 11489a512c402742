// Atomic operations on global and shared memory of 2 blocks of 64 threads, and
// the same without them.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// Sums of 0..63 in each block, and of all; maximum, minimum, and, or, a product
// by compare and swap (2^7), the last exchanged, the sum in f32.
// CHECK: [2016, 2016, 4032, 63, -63, 0, 63, 128, 7, 4032]
//
// RUN: sed 's/%%old = memref.atomic_rmw addi %%x, %%tile.*/memref.store %%x, %%tile[%%c0] : memref<1xi32, #wg>/' %s > %t.mlir
// RUN: %to_emulator %t.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=RACE
// RACE: mca-gpu: error: shared memory race: store of @{{.*}} #2, 4 bytes at @{{.*}} + 0 (of 4), written by thread {{.*}} since the last barrier, in kernel main_kernel, block (0,0,0), thread
//
// A plain read beside atomic operations is a race as well:
// RUN: sed '/second barrier/d' %s > %t.read.mlir
// RUN: %to_emulator %t.read.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=READ
// READ: mca-gpu: error: shared memory race: {{.*}} 4 bytes at @{{.*}} + 0 (of 4), {{read by|written by}}

#wg = #gpu.address_space<workgroup>
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c5 = arith.constant 5 : index
  %c6 = arith.constant 6 : index
  %c7 = arith.constant 7 : index
  %c8 = arith.constant 8 : index
  %c9 = arith.constant 9 : index
  %c64 = arith.constant 64 : index
  %zero = arith.constant 0 : i32
  %zerof = arith.constant 0.0 : f32
  %one = arith.constant 1 : i32
  %two = arith.constant 2 : i32
  %seven = arith.constant 7 : i32
  %host = memref.alloc() : memref<10xi32>
  %hostf = memref.alloc() : memref<1xf32>
  scf.for %i = %c0 to %c7 step %c1 {
    memref.store %zero, %host[%i] : memref<10xi32>
  }
  memref.store %seven, %host[%c5] : memref<10xi32>
  memref.store %one, %host[%c7] : memref<10xi32>
  memref.store %zerof, %hostf[%c0] : memref<1xf32>
  %t0 = gpu.wait async
  %out, %t1 = gpu.alloc async [%t0] () : memref<10xi32>
  %sum, %t2 = gpu.alloc async [%t1] () : memref<1xf32>
  %t3 = gpu.memcpy async [%t2] %out, %host : memref<10xi32>, memref<10xi32>
  %t4 = gpu.memcpy async [%t3] %sum, %hostf : memref<1xf32>, memref<1xf32>
  %t5 = gpu.launch async [%t4] blocks(%bx, %by, %bz) in (%gx = %c2, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1)
             workgroup(%tile : memref<1xi32, #wg>) {
    %x = arith.index_cast %tx : index to i32
    %f = arith.sitofp %x : i32 to f32
    %negative = arith.subi %zero, %x : i32
    %isFirst = arith.cmpi eq, %tx, %c0 : index
    scf.if %isFirst {
      memref.store %zero, %tile[%c0] : memref<1xi32, #wg>
    }
    gpu.barrier // first barrier
    %old = memref.atomic_rmw addi %x, %tile[%c0] : (i32, memref<1xi32, #wg>) -> i32
    gpu.barrier // second barrier
    scf.if %isFirst {
      %v = memref.load %tile[%c0] : memref<1xi32, #wg>
      memref.store %v, %out[%bx] : memref<10xi32>
    }
    %a2 = memref.atomic_rmw addi %x, %out[%c2] : (i32, memref<10xi32>) -> i32
    %a3 = memref.atomic_rmw maxs %x, %out[%c3] : (i32, memref<10xi32>) -> i32
    %a4 = memref.atomic_rmw mins %negative, %out[%c4] : (i32, memref<10xi32>) -> i32
    %a5 = memref.atomic_rmw andi %x, %out[%c5] : (i32, memref<10xi32>) -> i32
    %a6 = memref.atomic_rmw ori %x, %out[%c6] : (i32, memref<10xi32>) -> i32
    %isSome = arith.cmpi ult, %tx, %c7 : index
    %isBlock0 = arith.cmpi eq, %bx, %c0 : index
    %multiplies = arith.andi %isSome, %isBlock0 : i1
    scf.if %multiplies {
      %a7 = memref.generic_atomic_rmw %out[%c7] : memref<10xi32> {
      ^bb0(%value : i32):
        %product = arith.muli %value, %two : i32
        memref.atomic_yield %product : i32
      }
    }
    %a8 = memref.atomic_rmw assign %seven, %out[%c8] : (i32, memref<10xi32>) -> i32
    %a9 = memref.atomic_rmw addf %f, %sum[%c0] : (f32, memref<1xf32>) -> f32
    gpu.terminator
  }
  %t6 = gpu.memcpy async [%t5] %host, %out : memref<10xi32>, memref<10xi32>
  %t7 = gpu.memcpy async [%t6] %hostf, %sum : memref<1xf32>, memref<1xf32>
  gpu.wait [%t7]
  %total = memref.load %hostf[%c0] : memref<1xf32>
  %rounded = arith.fptosi %total : f32 to i32
  memref.store %rounded, %host[%c9] : memref<10xi32>
  %any = memref.cast %host : memref<10xi32> to memref<*xi32>
  call @printMemrefI32(%any) : (memref<*xi32>) -> ()
  return
}
func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
