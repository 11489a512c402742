// A product of f16 on tensor cores, fed by cp.async with two buffers, and what
// happens when a line of it is taken away.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// CHECK: wrong elements: 0
//
// RUN: sed '/first barrier/d' %s > %t.first.mlir
// RUN: %to_emulator %t.first.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=FIRST
// FIRST: mca-gpu: error: {{.*}}, in kernel product, block
//
// RUN: sed '/second barrier/d' %s > %t.second.mlir
// RUN: %to_emulator %t.second.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=SECOND
// SECOND: mca-gpu: error: shared memory race: cp.async #{{[0-9]+}}, 16 bytes at @{{.*}}, read by {{.*}} since the last barrier, in kernel product, block (0,0,0), thread
//
// RUN: sed '/the wait/d' %s > %t.wait.mlir
// RUN: %to_emulator %t.wait.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=WAIT
// WAIT: mca-gpu: error: cp.async that has not been waited for: ldmatrix #{{[0-9]+}}, 16 bytes at @
//
// RUN: sed 's/numGroups = 1/numGroups = 2/' %s > %t.groups.mlir
// RUN: %to_emulator %t.groups.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=WAIT
//
// RUN: sed 's/memref.memory_space<workgroup>//; s/ {llvm.align = 16 : i64}//' %s > %t.align.mlir
// RUN: %to_emulator %t.align.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=ALIGN
// ALIGN: mca-gpu: error: misaligned access: cp.async #{{[0-9]+}} at {{.*}}, which is no multiple of 16, in kernel product
//
// RUN: sed 's/%%row = arith.addi %%first, %%rowInWarp/%%row = arith.addi %%first, %%lane/' %s > %t.index.mlir
// RUN: %to_emulator %t.index.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=INDEX
// INDEX: mca-gpu: error: {{.*}}: ldmatrix #{{[0-9]+}}, 16 bytes at @

#wg = #gpu.address_space<workgroup>
module attributes {gpu.container_module} {
  gpu.module @kernels {
    // C [64, 8] = A [64, 56] B [56, 8]: a warp for 16 rows, steps of 16.
    gpu.func @product(%a : memref<64x56xf16>, %b : memref<56x8xf16>, %c : memref<64x8xf32>)
        workgroup(%as : memref<2x64x24xf16, #wg> {llvm.align = 16 : i64},
                  %bs : memref<2x16x8xf16, #wg> {llvm.align = 16 : i64}) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %c4 = arith.constant 4 : index
      %c8 = arith.constant 8 : index
      %c16 = arith.constant 16 : index
      %c32 = arith.constant 32 : index
      %c56 = arith.constant 56 : index
      %zero = arith.constant dense<0.0> : vector<2x2xf32>
      %t = gpu.thread_id x
      %lane = gpu.lane_id
      %warp = arith.divui %t, %c32 : index
      %first = arith.muli %warp, %c16 : index
      %rowInWarp = arith.remui %lane, %c16 : index
      %row = arith.addi %first, %rowInWarp : index
      %half = arith.divui %lane, %c16 : index
      %column = arith.muli %half, %c8 : index
      %copyRow = arith.divui %t, %c2 : index
      %copyHalf = arith.remui %t, %c2 : index
      %copyColumn = arith.muli %copyHalf, %c8 : index
      %copiesB = arith.cmpi ult, %t, %c16 : index
      %rows = arith.constant 55 : index
      %end = arith.constant 72 : index
      // The step that ends at %k0 is computed, that from %k0 on is fetched.
      %sum = scf.for %k0 = %c0 to %end step %c16 iter_args(%acc = %zero) -> (vector<2x2xf32>) {
        %step = arith.divui %k0, %c16 : index
        %stage = arith.remui %step, %c2 : index
        %other = arith.subi %c1, %stage : index
        %k = arith.addi %k0, %copyColumn : index
        %isInsideA = arith.cmpi ult, %k, %c56 : index
        %countA = arith.select %isInsideA, %c8, %c0 : index
        %kA = arith.select %isInsideA, %k, %c0 : index
        %kB = arith.addi %k0, %t : index
        %isInsideB = arith.cmpi ult, %kB, %c56 : index
        %countB = arith.select %isInsideB, %c8, %c0 : index
        %rowB = arith.minui %kB, %rows : index
        %copyA = nvgpu.device_async_copy %a[%copyRow, %kA], %as[%stage, %copyRow, %copyColumn], 8, %countA {bypassL1} : memref<64x56xf16> to memref<2x64x24xf16, #wg>
        scf.if %copiesB {
          %copyB = nvgpu.device_async_copy %b[%rowB, %c0], %bs[%stage, %t, %c0], 8, %countB {bypassL1} : memref<56x8xf16> to memref<2x16x8xf16, #wg>
        }
        %group = nvgpu.device_async_create_group
        nvgpu.device_async_wait %group {numGroups = 1 : i32} // the wait
        gpu.barrier // first barrier
        %isLater = arith.cmpi ugt, %k0, %c0 : index
        %next = scf.if %isLater -> (vector<2x2xf32>) {
          %fa = nvgpu.ldmatrix %as[%other, %row, %column] {numTiles = 4 : i32, transpose = false} : memref<2x64x24xf16, #wg> -> vector<4x2xf16>
          %fb = nvgpu.ldmatrix %bs[%other, %rowInWarp, %c0] {numTiles = 2 : i32, transpose = true} : memref<2x16x8xf16, #wg> -> vector<2x2xf16>
          %d = nvgpu.mma.sync(%fa, %fb, %acc) {mmaShape = [16, 8, 16]} : (vector<4x2xf16>, vector<2x2xf16>, vector<2x2xf32>) -> vector<2x2xf32>
          scf.yield %d : vector<2x2xf32>
        } else {
          scf.yield %acc : vector<2x2xf32>
        }
        gpu.barrier // second barrier
        scf.yield %next : vector<2x2xf32>
      }
      %g = arith.divui %lane, %c4 : index
      %pair = arith.remui %lane, %c4 : index
      %n = arith.muli %pair, %c2 : index
      %m0 = arith.addi %first, %g : index
      %m1 = arith.addi %m0, %c8 : index
      %low = vector.extract %sum[0] : vector<2xf32> from vector<2x2xf32>
      %high = vector.extract %sum[1] : vector<2xf32> from vector<2x2xf32>
      vector.store %low, %c[%m0, %n] {alignment = 8 : i64} : memref<64x8xf32>, vector<2xf32>
      vector.store %high, %c[%m1, %n] {alignment = 8 : i64} : memref<64x8xf32>, vector<2xf32>
      gpu.return
    }
  }

  func.func @main() {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c7 = arith.constant 7 : index
    %c5 = arith.constant 5 : index
    %c8 = arith.constant 8 : index
    %c13 = arith.constant 13 : index
    %c56 = arith.constant 56 : index
    %c64 = arith.constant 64 : index
    %c128 = arith.constant 128 : index
    %a = memref.alloc() : memref<64x56xf16>
    %b = memref.alloc() : memref<56x8xf16>
    %c = memref.alloc() : memref<64x8xf32>
    scf.for %i = %c0 to %c64 step %c1 {
      scf.for %k = %c0 to %c56 step %c1 {
        %x = arith.muli %i, %c5 : index
        %y = arith.addi %x, %k : index
        func.call @set(%y, %c13, %a, %i, %k) : (index, index, memref<64x56xf16>, index, index) -> ()
      }
    }
    %b64 = memref.cast %b : memref<56x8xf16> to memref<?x?xf16>
    scf.for %k = %c0 to %c56 step %c1 {
      scf.for %j = %c0 to %c8 step %c1 {
        %x = arith.muli %j, %c5 : index
        %y = arith.addi %x, %k : index
        %v = func.call @element(%y, %c7) : (index, index) -> f16
        memref.store %v, %b[%k, %j] : memref<56x8xf16>
      }
    }
    %t0 = gpu.wait async
    %da, %t1 = gpu.alloc async [%t0] () : memref<64x56xf16>
    %db, %t2 = gpu.alloc async [%t1] () : memref<56x8xf16>
    %dc, %t3 = gpu.alloc async [%t2] () : memref<64x8xf32>
    %t4 = gpu.memcpy async [%t3] %da, %a : memref<64x56xf16>, memref<64x56xf16>
    %t5 = gpu.memcpy async [%t4] %db, %b : memref<56x8xf16>, memref<56x8xf16>
    %t6 = gpu.launch_func async [%t5] @kernels::@product blocks in (%c1, %c1, %c1) threads in (%c128, %c1, %c1)
        args(%da : memref<64x56xf16>, %db : memref<56x8xf16>, %dc : memref<64x8xf32>)
    %t7 = gpu.memcpy async [%t6] %c, %dc : memref<64x8xf32>, memref<64x8xf32>
    gpu.wait [%t7]
    %zero = arith.constant 0.0 : f32
    %wrong = scf.for %i = %c0 to %c64 step %c1 iter_args(%w = %c0) -> (index) {
      %row = scf.for %j = %c0 to %c8 step %c1 iter_args(%v = %w) -> (index) {
        %expected = scf.for %k = %c0 to %c56 step %c1 iter_args(%s = %zero) -> (f32) {
          %x = memref.load %a[%i, %k] : memref<64x56xf16>
          %y = memref.load %b[%k, %j] : memref<56x8xf16>
          %xe = arith.extf %x : f16 to f32
          %ye = arith.extf %y : f16 to f32
          %p = arith.mulf %xe, %ye : f32
          %q = arith.addf %s, %p : f32
          scf.yield %q : f32
        }
        %got = memref.load %c[%i, %j] : memref<64x8xf32>
        // All values are small integers: sums are exact.
        %isWrong = arith.cmpf une, %got, %expected : f32
        %count = arith.index_castui %isWrong : i1 to index
        %u = arith.addi %v, %count : index
        scf.yield %u : index
      }
      scf.yield %row : index
    }
    vector.print str "wrong elements: "
    vector.print %wrong : index
    return
  }

  func.func @element(%i: index, %modulus: index) -> f16 {
    %r = arith.remui %i, %modulus : index
    %k = arith.index_cast %r : index to i32
    %three = arith.constant 3 : i32
    %s = arith.subi %k, %three : i32
    %f = arith.sitofp %s : i32 to f16
    return %f : f16
  }
  func.func @set(%i: index, %modulus: index, %m: memref<64x56xf16>, %row: index, %column: index) {
    %v = call @element(%i, %modulus) : (index, index) -> f16
    memref.store %v, %m[%row, %column] : memref<64x56xf16>
    return
  }
}
