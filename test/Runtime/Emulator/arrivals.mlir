// One warp waits for data that another one leaves, which goes on at once.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
//
// CHECK: [0, 1, 4, 9, 16, 25,
//
// The writer does not say that it has come:
// RUN: sed '/the arrival/d' %s > %t.mlir
// RUN: %to_emulator %t.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=NEVER
// NEVER: mca-gpu: error: divergent barrier: 32 threads, the first (0,0,0), wait at barrier #{{[12]}}; 32 of 64 threads have exited, in kernel arrivals

#wg = #gpu.address_space<workgroup>
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @arrivals(%out : memref<32xi32>) workgroup(%tile : memref<32xi32, #wg>) kernel {
      %one = arith.constant 1 : i32
      %count = arith.constant 64 : i32
      %c32 = arith.constant 32 : index
      %t = gpu.thread_id x
      %isReader = arith.cmpi ult, %t, %c32 : index
      scf.if %isReader {
        nvvm.barrier id = %one number_of_threads = %count
        %v = memref.load %tile[%t] : memref<32xi32, #wg>
        memref.store %v, %out[%t] : memref<32xi32>
      } else {
        %i = arith.subi %t, %c32 : index
        %x = arith.index_cast %i : index to i32
        %square = arith.muli %x, %x : i32
        memref.store %square, %tile[%i] : memref<32xi32, #wg>
        nvvm.barrier.arrive id = %one number_of_threads = %count // the arrival
      }
      gpu.return
    }
  }
  func.func @main() {
    %c1 = arith.constant 1 : index
    %c64 = arith.constant 64 : index
    %host = memref.alloc() : memref<32xi32>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<32xi32>
    %t2 = gpu.launch_func async [%t1] @kernels::@arrivals blocks in (%c1, %c1, %c1) threads in (%c64, %c1, %c1)
        args(%out : memref<32xi32>)
    %t3 = gpu.memcpy async [%t2] %host, %out : memref<32xi32>, memref<32xi32>
    gpu.wait [%t3]
    %any = memref.cast %host : memref<32xi32> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
