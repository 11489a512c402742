// Faults of the processor: each ends the program with a line, with and without
// checks.
//
// A local array of 400 kB:
// RUN: %to_emulator %s | not %run_emulated 2>&1 | FileCheck %s --check-prefix=STACK
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 not %run_emulated 2>&1 | FileCheck %s --check-prefix=STACK
// STACK: mca-gpu: error: stack overflow: a thread uses more than 128 KiB of local memory, in kernel faults, block (0,0,0), thread (0,0,0)
//
// An address that is nowhere; with checks the place is known:
// RUN: sed 's/%%size = arith.constant 100000/%%size = arith.constant 1/' %s > %t.mlir
// RUN: %to_emulator %t.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=CHECKED
// RUN: %to_emulator %t.mlir | env MCA_EMULATOR_CHECKS=0 not %run_emulated 2>&1 | FileCheck %s --check-prefix=PLAIN
// CHECKED: mca-gpu: error: out of bounds: store through argument 0 #1, 4 bytes at {{.*}}, a null pointer, in kernel faults, block (0,0,0), thread (0,0,0)
// PLAIN: mca-gpu: error: memory fault: access of {{.*}}, a null pointer, or a vector that is not aligned (MCA_EMULATOR_CHECKS=1 says which), in kernel faults

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @faults(%p : !llvm.ptr, %i : i32) kernel {
      %size = arith.constant 100000 : i32
      %x = llvm.alloca %size x f32 : (i32) -> !llvm.ptr
      %f = arith.sitofp %i : i32 to f32
      %q = llvm.getelementptr %x[%i] : (!llvm.ptr, i32) -> !llvm.ptr, f32
      llvm.store volatile %f, %q : f32, !llvm.ptr
      llvm.store volatile %f, %p : f32, !llvm.ptr
      gpu.return
    }
  }
  func.func @main() {
    %c1 = arith.constant 1 : index
    %zero = arith.constant 0 : i32
    %null = llvm.mlir.zero : !llvm.ptr
    gpu.launch_func @kernels::@faults blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1)
        args(%null : !llvm.ptr, %zero : i32)
    return
  }
}
