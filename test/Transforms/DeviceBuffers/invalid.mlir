// RUN: mca-opt %s -split-input-file -verify-diagnostics --mca-device-buffers

#device = #gpu.address_space<global>
func.func @store(%x: memref<4xf32, #device>, %v: f32, %i: index) {
  // expected-error @below {{works on device memory, and no kernel was made of it}}
  memref.store %v, %x[%i] : memref<4xf32, #device>
  return
}

// -----

#device = #gpu.address_space<global>
func.func @load(%x: memref<4xf32, #device>, %i: index) -> f32 {
  // expected-error @below {{works on device memory, and no kernel was made of it}}
  %v = memref.load %x[%i] : memref<4xf32, #device>
  return %v : f32
}

// -----

#device = #gpu.address_space<global>
func.func @columns(%x: memref<4xf32, strided<[8]>, #device>, %y: memref<4xf32>) {
  // expected-error @below {{works on device memory, and no kernel was made of it}}
  memref.copy %x, %y : memref<4xf32, strided<[8]>, #device> to memref<4xf32>
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
