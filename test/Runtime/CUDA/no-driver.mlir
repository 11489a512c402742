// REQUIRES: no-cuda-driver
//
// Without a driver a program runs as long as it launches nothing, and says at its
// first use of the GPU what is missing.
//
// RUN: mca-opt %s --mca-gpu-to-llvm | mlir-translate --mlir-to-llvmir | llc -relocation-model=pic -filetype=obj -o %t.o
// RUN: clang %t.o -o %t.exe -L%mca_lib -lmca_runtime -Wl,-rpath,%mca_lib
// RUN: %t.exe
// RUN: %python %S/Inputs/exit_code.py %t.exe launch 2>&1 | FileCheck %s
//
// CHECK: mca-gpu: error: no CUDA driver on this machine (set --target=cpu or --target=emulator to run without a GPU): libcuda.so.1: cannot open shared object file
// CHECK-NEXT: exit code 70

func.func private @work() {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    gpu.printf "work"
    gpu.terminator
  }
  return
}

func.func @main(%argc: i32) -> i32 {
  %one = arith.constant 1 : i32
  %zero = arith.constant 0 : i32
  %launch = arith.cmpi sgt, %argc, %one : i32
  scf.if %launch {
    func.call @work() : () -> ()
  }
  return %zero : i32
}
