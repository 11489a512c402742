// Barriers of some warps, barriers that count, and threads that miss one.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// Threads 0 to 63 exchange at barrier 1, the others at barrier 2; how many of
// all are odd.
// CHECK: [63, 62, {{.*}} 1, 0, 127, 126, {{.*}}, 65, 64]
// CHECK: [64, 64,
//
// The two halves at the same barrier, each waiting for the other's count:
// RUN: sed 's/%%id = arith.select/%%id = arith.minui %%one, %%two : i32 \/\/ /' %s > %t.same.mlir
// RUN: %to_emulator %t.same.mlir | %run_emulated | FileCheck %s
//
// Half of a warp leaves before the last barrier:
// RUN: sed 's/%%stays = arith.constant true/%%stays = arith.cmpi ult, %%t, %%c112 : index/' %s > %t.left.mlir
// RUN: %to_emulator %t.left.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=LEFT
// RUN: %to_emulator %t.left.mlir | env MCA_EMULATOR_CHECKS=0 not %run_emulated 2>&1 | FileCheck %s --check-prefix=LEFT
// LEFT: mca-gpu: error: divergent barrier: 112 threads, the first (0,0,0), wait at barrier #2; 16 of 128 threads have exited, in kernel barriers, block (0,0,0), thread
//
// Half of the block waits at another barrier than the rest:
// RUN: sed 's/%%meets = arith.constant false/%%meets = arith.cmpi ult, %%t, %%c112 : index/' %s > %t.other.mlir
// RUN: %to_emulator %t.other.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: mca-gpu: error: divergent barrier: comes to barrier #{{[23]}} while {{[0-9]+}} threads wait at barrier #{{[23]}}, in kernel barriers, block (0,0,0), thread
//
// A count that is no multiple of a warp:
// RUN: sed 's/%%count = arith.constant 64/%%count = arith.constant 60/' %s > %t.count.mlir
// RUN: %to_emulator %t.count.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=COUNT
// COUNT: mca-gpu: error: wrong barrier: 60 threads are not a multiple of a warp, in kernel barriers

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @barriers(%out : memref<2x128xi32>)
        workgroup(%tile : memref<128xi32, #gpu.address_space<workgroup>>) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c63 = arith.constant 63 : index
      %c64 = arith.constant 64 : index
      %c112 = arith.constant 112 : index
      %one = arith.constant 1 : i32
      %two = arith.constant 2 : i32
      %count = arith.constant 64 : i32
      %t = gpu.thread_id x
      %x = arith.index_cast %t : index to i32
      %stays = arith.constant true
      %meets = arith.constant false
      %isLow = arith.cmpi ult, %t, %c64 : index
      %id = arith.select %isLow, %one, %two : i32
      memref.store %x, %tile[%t] : memref<128xi32, #gpu.address_space<workgroup>>
      nvvm.barrier id = %id number_of_threads = %count
      %other = arith.xori %t, %c63 : index
      %v = memref.load %tile[%other] : memref<128xi32, #gpu.address_space<workgroup>>
      memref.store %v, %out[%c0, %t] : memref<2x128xi32>
      scf.if %meets {
        gpu.barrier
      }
      scf.if %stays {
        %bit = arith.andi %x, %one : i32
        %odd = nvvm.barrier #nvvm.reduction<popc> %bit -> i32
        memref.store %odd, %out[%c1, %t] : memref<2x128xi32>
      }
      gpu.return
    }
  }
  func.func @main() {
    %c1 = arith.constant 1 : index
    %c128 = arith.constant 128 : index
    %host = memref.alloc() : memref<2x128xi32>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<2x128xi32>
    %t2 = gpu.launch_func async [%t1] @kernels::@barriers blocks in (%c1, %c1, %c1) threads in (%c128, %c1, %c1)
        args(%out : memref<2x128xi32>)
    %t3 = gpu.memcpy async [%t2] %host, %out : memref<2x128xi32>, memref<2x128xi32>
    gpu.wait [%t3]
    %any = memref.cast %host : memref<2x128xi32> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
