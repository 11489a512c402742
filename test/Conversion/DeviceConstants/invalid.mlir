// RUN: mca-opt %s --mca-device-constants -split-input-file -verify-diagnostics

memref.global "private" @state : memref<4xf32> = dense<1.0>

func.func @variable(%n: index) {
  // expected-error @below {{kernels read 'state', which is not constant: its copy on the device would grow stale}}
  %state = memref.get_global @state : memref<4xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    %0 = memref.load %state[%tx] : memref<4xf32>
    gpu.terminator
  }
  return
}
