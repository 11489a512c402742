// Kernels of two modules, and two of one; each finds its own shared memory.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
//
// CHECK: [11, 12, 3]
//
// A binary that is not for this machine is found when its kernel is:
// RUN: mca-opt %s --gpu-lower-to-nvvm-pipeline="cubin-format=llvm" | not %run_emulated 2>&1 | FileCheck %s --check-prefix=BITCODE
// BITCODE: mca-gpu: error: wrong module: no object code of this machine; compile with format=llvm and run mca-emulate-kernels

#wg = #gpu.address_space<workgroup>
module attributes {gpu.container_module} {
  gpu.module @first {
    gpu.func @set(%out : memref<3xi32>, %value : i32) workgroup(%tile : memref<1xi32, #wg>) kernel {
      %c0 = arith.constant 0 : index
      memref.store %value, %tile[%c0] : memref<1xi32, #wg>
      %v = memref.load %tile[%c0] : memref<1xi32, #wg>
      memref.store %v, %out[%c0] : memref<3xi32>
      gpu.return
    }
    gpu.func @set_second(%out : memref<3xi32>, %value : i32) workgroup(%unused : memref<9xi32, #wg>, %tile : memref<1xi32, #wg>) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      memref.store %value, %tile[%c0] : memref<1xi32, #wg>
      %v = memref.load %tile[%c0] : memref<1xi32, #wg>
      memref.store %v, %out[%c1] : memref<3xi32>
      gpu.return
    }
  }
  gpu.module @second {
    gpu.func @set(%out : memref<3xi32>, %value : i32) kernel {
      %c2 = arith.constant 2 : index
      memref.store %value, %out[%c2] : memref<3xi32>
      gpu.return
    }
  }
  func.func @main() {
    %c1 = arith.constant 1 : index
    %i3 = arith.constant 3 : i32
    %i11 = arith.constant 11 : i32
    %i12 = arith.constant 12 : i32
    %host = memref.alloc() : memref<3xi32>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<3xi32>
    %t2 = gpu.launch_func async [%t1] @first::@set blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1)
        args(%out : memref<3xi32>, %i11 : i32)
    %t3 = gpu.launch_func async [%t2] @first::@set_second blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1)
        args(%out : memref<3xi32>, %i12 : i32)
    %t4 = gpu.launch_func async [%t3] @second::@set blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1)
        args(%out : memref<3xi32>, %i3 : i32)
    %t5 = gpu.memcpy async [%t4] %host, %out : memref<3xi32>, memref<3xi32>
    gpu.wait [%t5]
    %any = memref.cast %host : memref<3xi32> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
