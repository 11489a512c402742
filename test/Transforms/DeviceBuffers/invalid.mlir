// RUN: mca-opt %s -split-input-file -verify-diagnostics --mca-device-buffers

#device = #gpu.address_space<global>
func.func @store(%x: memref<4xf32, #device>, %v: f32, %i: index) {
  // expected-error @below {{works on device memory, and no kernel was made of it}}
  memref.store %v, %x[%i] : memref<4xf32, #device>
  return
}

// -----

#device = #gpu.address_space<global>
func.func @caller(%x: memref<4xf32, #device>) {
  call @callee(%x) : (memref<4xf32, #device>) -> ()
  return
}
// expected-error @below {{is called from this module: its arguments cannot be both the host's and the device's; make it private, or inline it}}
func.func @callee(%x: memref<4xf32, #device>) {
  return
}

// -----

// expected-error @below {{has an argument that cannot be copied to the device: 'memref<*xf32, #gpu.address_space<global>>'}}
func.func @unranked(%x: memref<*xf32, #gpu.address_space<global>>) {
  return
}
