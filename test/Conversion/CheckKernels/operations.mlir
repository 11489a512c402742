// Memory from within kernels, and functions that nothing defines.
//
// RUN: mca-opt %s --mca-check-kernels -split-input-file -verify-diagnostics

#shared = #gpu.address_space<workgroup>

gpu.module @kernels {
  gpu.func @allocates(%n: index) kernel {
    // expected-error @below {{'memref.alloc' op in kernel 'allocates': each thread would call the device's malloc; give the kernel memory from the host, or workgroup attributions for shared memory}}
    %0 = memref.alloc() : memref<4xf32, #shared>
    // expected-error @below {{'memref.alloc' op in kernel 'allocates'}}
    %1 = memref.alloc(%n) : memref<?xf32>
    // expected-error @below {{'memref.dealloc' op in kernel 'allocates'}}
    memref.dealloc %1 : memref<?xf32>
    gpu.return
  }
}

// -----

func.func @launch(%n: index) {
  // The host's own.
  %0 = memref.alloc(%n) : memref<?xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    // expected-error @below {{'memref.alloc' op in kernel 'launch'}}
    %1 = memref.alloc() : memref<4xf32, #gpu.address_space<workgroup>>
    // Becomes registers, or is found in the PTX.
    %2 = memref.alloca() : memref<4xf32>
    gpu.terminator
  }
  memref.dealloc %0 : memref<?xf32>
  return
}

// -----

gpu.module @kernels {
  llvm.func @__nv_expf(f32) -> f32
  llvm.func @malloc(i64) -> !llvm.ptr
  llvm.func @mine(f32) -> f32
  llvm.func @vprintf(!llvm.ptr, !llvm.ptr) -> i32
  llvm.func @defined() {
    llvm.return
  }
  llvm.func @calls(%x: f32, %n: i64, %p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    // expected-error @below {{kernel 'calls' calls '__nv_expf', of libdevice: run mca-expand-math and mca-expand-kernel-math first, or write the function out}}
    %0 = llvm.call @__nv_expf(%x) : (f32) -> f32
    // expected-error @below {{kernel 'calls' calls 'malloc': give the kernel memory from the host}}
    %1 = llvm.call @malloc(%n) : (i64) -> !llvm.ptr
    // expected-error @below {{kernel 'calls' calls 'mine', which nothing defines}}
    %2 = llvm.call @mine(%x) : (f32) -> f32
    %3 = llvm.call @vprintf(%p, %p) : (!llvm.ptr, !llvm.ptr) -> i32
    llvm.call @defined() : () -> ()
    llvm.return
  }
}
