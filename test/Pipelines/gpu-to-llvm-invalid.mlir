// What cannot become a kernel is an error at its place, whatever the format.
//
// RUN: mca-opt %s --mca-gpu-to-llvm="format=llvm" --allow-unregistered-dialect -split-input-file -verify-diagnostics
// RUN: not mca-opt %s --mca-gpu-to-llvm="chip=sm_60" --allow-unregistered-dialect -split-input-file 2>&1 | FileCheck %s
// CHECK: error: chip 'sm_60' is older than sm_70

func.func @allocates(%n: index) {
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    // expected-error @below {{in kernel 'allocates': each thread would call the device's malloc}}
    %0 = memref.alloc() : memref<4xf32, #gpu.address_space<workgroup>>
    "test.use"(%0) : (memref<4xf32, #gpu.address_space<workgroup>>) -> ()
    gpu.terminator
  }
  return
}

// -----

// Powers have no instruction and no polynomial here.
func.func @libdevice(%a: memref<4xf32>, %n: index) {
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    %0 = memref.load %a[%tx] : memref<4xf32>
    // expected-error @below {{kernel 'libdevice_kernel' calls '__nv_powf', of libdevice}}
    %1 = math.powf %0, %0 : f32
    memref.store %1, %a[%tx] : memref<4xf32>
    gpu.terminator
  }
  return
}
