// Dynamic shared memory, constants of the module, memory of the host; and what
// may not be touched.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// Thread t gets 10 * (7 - t) through dynamic shared memory, plus the constant
// t^2, plus the host's 1000.
// CHECK: [1070, 1061, 1054, 1049, 1046, 1045, 1046, 1049]
//
// Less dynamic shared memory than is used:
// RUN: sed 's/%%bytes = arith.constant 32/%%bytes = arith.constant 28/' %s > %t.less.mlir
// RUN: %to_emulator %t.less.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=LESS
// LESS: mca-gpu: error: shared memory out of bounds: store of @{{.*}} #1, 4 bytes at @{{.*}} + 28 (of 28), in kernel memory, block (0,0,0), thread (7,0,0)
//
// More than any GPU has:
// RUN: sed 's/%%bytes = arith.constant 32/%%bytes = arith.constant 300000/' %s > %t.more.mlir
// RUN: %to_emulator %t.more.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=MORE
// MORE: mca-gpu: error: wrong launch: 300000 bytes of shared memory, at most 232448, in kernel memory
//
// The constant past its end:
// RUN: sed 's/memref.load %%squares\[%%t\]/memref.load %%squares[%%behind]/' %s > %t.constant.mlir
// RUN: %to_emulator %t.constant.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=CONSTANT
// CONSTANT: mca-gpu: error: out of bounds: load of @squares #1, 4 bytes at {{.*}}, in kernel memory, block (0,0,0), thread
//
// Memory of the host that was not registered:
// RUN: sed '/gpu.host_register/d' %s > %t.host.mlir
// RUN: %to_emulator %t.host.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=HOST
// HOST: mca-gpu: error: out of bounds: load through argument {{[0-9]+}} #1, 4 bytes at {{.*}}, no memory of the device, in kernel memory
//
// The host reads a result without a copy:
// RUN: sed 's/%%first = memref.load %%host/%%first = memref.load %%out/' %s > %t.device.mlir
// RUN: %to_emulator %t.device.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=DEVICE
// DEVICE: mca-gpu: error: host code touched device memory: 0 bytes after the start of 32 bytes of device memory
//
// A kernel uses what was freed:
// RUN: sed 's/%%t2 = gpu.wait async \[%%t1\]/%%t2 = gpu.dealloc async [%%t1] %%out : memref<8xi32>/' %s > %t.freed.mlir
// RUN: %to_emulator %t.freed.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=FREED
// FREED: mca-gpu: error: out of bounds: store through argument {{[0-9]+}} #1, 4 bytes at {{.*}}, device memory that is not allocated (any more), in kernel memory
//
// A block that no GPU can run:
// RUN: sed 's/threads in (%%c8/threads in (%%c2048/' %s > %t.block.mlir
// RUN: %to_emulator %t.block.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=BLOCK
// BLOCK: mca-gpu: error: wrong launch: a block of 2048 x 1 x 1, at most 1024 in x, in kernel memory
//
// More threads than the kernel was compiled for:
// RUN: sed 's/: memref<1xi32>) kernel {/: memref<1xi32>) kernel attributes {known_block_size = array<i32: 4, 1, 1>} {/' %s > %t.known.mlir
// RUN: %to_emulator %t.known.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=KNOWN
// KNOWN: mca-gpu: error: wrong launch: a block of 8 threads, at most 4, in kernel memory

module attributes {gpu.container_module} {
  gpu.module @kernels {
    memref.global "private" constant @squares : memref<8xi32> = dense<[0, 1, 4, 9, 16, 25, 36, 49]>
    gpu.func @memory(%out : memref<8xi32>, %host : memref<1xi32>) kernel {
      %c0 = arith.constant 0 : index
      %c7 = arith.constant 7 : index
      %c8 = arith.constant 8 : index
      %ten = arith.constant 10 : i32
      %t = gpu.thread_id x
      %behind = arith.addi %t, %c8 : index
      %bytes = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
      %tile = memref.view %bytes[%c0][] : memref<?xi8, #gpu.address_space<workgroup>> to memref<8xi32, #gpu.address_space<workgroup>>
      %x = arith.index_cast %t : index to i32
      %tens = arith.muli %x, %ten : i32
      memref.store %tens, %tile[%t] : memref<8xi32, #gpu.address_space<workgroup>>
      gpu.barrier
      %other = arith.subi %c7, %t : index
      %a = memref.load %tile[%other] : memref<8xi32, #gpu.address_space<workgroup>>
      %squares = memref.get_global @squares : memref<8xi32>
      %b = memref.load %squares[%t] : memref<8xi32>
      %c = memref.load %host[%c0] : memref<1xi32>
      %ab = arith.addi %a, %b : i32
      %abc = arith.addi %ab, %c : i32
      memref.store %abc, %out[%t] : memref<8xi32>
      gpu.return
    }
  }
  func.func @main() {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c8 = arith.constant 8 : index
    %c2048 = arith.constant 2048 : index
    %bytes = arith.constant 32 : i32
    %thousand = arith.constant 1000 : i32
    %host = memref.alloc() : memref<8xi32>
    %shared = memref.alloc() : memref<1xi32>
    memref.store %thousand, %shared[%c0] : memref<1xi32>
    %unranked = memref.cast %shared : memref<1xi32> to memref<*xi32>
    gpu.host_register %unranked : memref<*xi32>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<8xi32>
    %t2 = gpu.wait async [%t1]
    %t3 = gpu.launch_func async [%t2] @kernels::@memory blocks in (%c1, %c1, %c1) threads in (%c8, %c1, %c1)
        dynamic_shared_memory_size %bytes args(%out : memref<8xi32>, %shared : memref<1xi32>)
    %t4 = gpu.memcpy async [%t3] %host, %out : memref<8xi32>, memref<8xi32>
    gpu.wait [%t4]
    %first = memref.load %host[%c0] : memref<8xi32>
    memref.store %first, %host[%c0] : memref<8xi32>
    %any = memref.cast %host : memref<8xi32> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
