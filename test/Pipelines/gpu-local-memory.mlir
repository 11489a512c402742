// An array that is indexed by a variable would lie in local memory; one that is
// indexed by constants becomes registers.
//
// RUN: mca-opt %s --mca-gpu-to-llvm -split-input-file -verify-diagnostics
// RUN: mca-opt %s --mca-gpu-to-llvm=format=llvm -split-input-file -verify-diagnostics

func.func @constant(%a: memref<?xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n)
             private(%t : memref<2xf32, #gpu.address_space<private>>) {
    %0 = memref.load %a[%tx] : memref<?xf32>
    memref.store %0, %t[%c0] : memref<2xf32, #gpu.address_space<private>>
    memref.store %0, %t[%c1] : memref<2xf32, #gpu.address_space<private>>
    %1 = memref.load %t[%c1] : memref<2xf32, #gpu.address_space<private>>
    memref.store %1, %a[%tx] : memref<?xf32>
    gpu.terminator
  }
  return
}

// -----

func.func @variable(%a: memref<?xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c99 = arith.constant 99 : index
  // expected-error @below {{kernel 'variable_kernel' holds an array of 400 bytes in local memory}}
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n)
             private(%t : memref<100xf32, #gpu.address_space<private>>) {
    scf.for %i = %c0 to %c99 step %c1 {
      %0 = memref.load %a[%i] : memref<?xf32>
      memref.store %0, %t[%i] : memref<100xf32, #gpu.address_space<private>>
    }
    %1 = memref.load %t[%tx] : memref<100xf32, #gpu.address_space<private>>
    memref.store %1, %a[%tx] : memref<?xf32>
    gpu.terminator
  }
  return
}
