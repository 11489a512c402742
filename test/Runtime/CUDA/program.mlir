// A compiled program: what it calls of the driver, and what it says without.
//
// RUN: mca-opt %s --mca-gpu-to-llvm -o %t.mlir
// RUN: mlir-translate --mlir-to-llvmir %t.mlir -o %t.ll
// RUN: llc -relocation-model=pic -filetype=obj %t.ll -o %t.o
// RUN: clang %t.o -o %t.exe -L%mca_lib -lmca_runtime -Wl,-rpath,%mca_lib
//
// Kernels are loaded before main; nothing is opened for a program that launches
// nothing.
// RUN: env LD_LIBRARY_PATH=%mock MCA_MOCK_LOG=1 %t.exe | FileCheck %s --allow-empty --check-prefix=NONE
// NONE-NOT: {{.}}
//
// RUN: env LD_LIBRARY_PATH=%mock MCA_MOCK_LOG=1 %t.exe launch | FileCheck %s
// CHECK: init
// CHECK: create [[S:stream1]]
// The constant, on a stream of its own.
// CHECK-NEXT: create [[OTHER:stream2]]
// CHECK-NEXT: allocate 16 on [[OTHER]]
// CHECK-NEXT: copy 16 on [[OTHER]]
// CHECK-NEXT: synchronize [[OTHER]]
// CHECK-NEXT: allocate 16 on [[S]]
// CHECK-NEXT: copy 16 on [[S]]
// CHECK-NEXT: load module1
// CHECK-NEXT: get work_kernel of module1
// CHECK-NEXT: launch work_kernel grid 4 1 1 block 1 1 1 shared 0 on [[S]]
// CHECK-NEXT: get work_kernel_0 of module1
// CHECK-NEXT: launch work_kernel_0 grid 1 1 1 block 4 1 1 shared 0 on [[S]]
// CHECK-NEXT: launch work_kernel_0 grid 1 1 1 block 4 1 1 shared 0 on [[S]]
// CHECK-NEXT: copy 16 on [[S]]
// CHECK-NEXT: free on [[S]]
// CHECK-NEXT: synchronize [[S]]
// The second call makes, loads and copies nothing.
// CHECK-NEXT: allocate 16 on [[S]]
// CHECK-NEXT: copy 16 on [[S]]
// CHECK-NEXT: launch work_kernel grid
// CHECK-NEXT: launch work_kernel_0
// CHECK-NEXT: launch work_kernel_0
// CHECK-NEXT: copy 16 on [[S]]
// CHECK-NEXT: free on [[S]]
// CHECK-NEXT: synchronize [[S]]
// CHECK-NEXT: unload module1
// CHECK-NOT: {{.}}
//
// RUN: env LD_LIBRARY_PATH=%mock MCA_MOCK_FAIL=cuLaunchKernel=1 %python %S/Inputs/exit_code.py %t.exe launch 2>&1 | FileCheck %s --check-prefix=ERROR
// ERROR: mca-gpu: error: cannot launch 4 x 1 x 1 blocks of 1 x 1 x 1 threads: CUDA_ERROR_1 (said the mock), in kernel work_kernel{{$}}
// ERROR-NEXT: exit code 70
//
// What a kernel did wrong, told by the next call of the driver:
// RUN: env LD_LIBRARY_PATH=%mock MCA_MOCK_FAIL=cuMemFreeAsync=700 %python %S/Inputs/exit_code.py %t.exe launch 2>&1 | FileCheck %s --check-prefix=LATE
// LATE: mca-gpu: error: cannot free memory: CUDA_ERROR_700 (said the mock), in kernel work_kernel_0 or one before it (CUDA_LAUNCH_BLOCKING=1 tells which){{$}}
// LATE-NEXT: exit code 70

memref.global "private" constant @table : memref<4xf32> = dense<[1.0, 2.0, 3.0, 4.0]>

func.func private @work(%h: memref<4xf32>) {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %c0 = arith.constant 0 : index
  %table = memref.get_global @table : memref<4xf32>
  %d = gpu.alloc () : memref<4xf32>
  gpu.memcpy %d, %h : memref<4xf32>, memref<4xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c4, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.load %table[%bx] : memref<4xf32>
    memref.store %0, %d[%bx] : memref<4xf32>
    gpu.terminator
  }
  scf.for %i = %c0 to %c2 step %c1 {
    gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
               threads(%tx, %ty, %tz) in (%sx = %c4, %sy = %c1, %sz = %c1) {
      %0 = memref.load %d[%tx] : memref<4xf32>
      %1 = arith.addf %0, %0 : f32
      memref.store %1, %d[%tx] : memref<4xf32>
      gpu.terminator
    }
  }
  gpu.memcpy %h, %d : memref<4xf32>, memref<4xf32>
  gpu.dealloc %d : memref<4xf32>
  return
}

func.func @main(%argc: i32) -> i32 {
  %one = arith.constant 1 : i32
  %zero = arith.constant 0 : i32
  %launch = arith.cmpi sgt, %argc, %one : i32
  scf.if %launch {
    %h = memref.alloc() : memref<4xf32>
    func.call @work(%h) : (memref<4xf32>) -> ()
    func.call @work(%h) : (memref<4xf32>) -> ()
    memref.dealloc %h : memref<4xf32>
  }
  return %zero : i32
}
