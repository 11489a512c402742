// RUN: mca-opt %s --allow-unregistered-dialect --mca-keep-buffers=min-bytes=1024 | FileCheck %s --implicit-check-not=call

// CHECK-LABEL: func @small
// CHECK: memref.alloc
func.func @small() {
  %a = memref.alloc() : memref<1023xi8>
  "test.use"(%a) : (memref<1023xi8>) -> ()
  memref.dealloc %a : memref<1023xi8>
  return
}

// No whole bytes, elsewhere, other strides, more alignment.
// CHECK-LABEL: func @kinds
// CHECK-COUNT-5: memref.alloc
func.func @kinds(%n: index) {
  %a = memref.alloc() : memref<65536xi1>
  %b = memref.alloc(%n) : memref<?xindex>
  %c = memref.alloc() {alignment = 4096 : i64} : memref<8192xi8>
  %d = memref.alloc() : memref<8192xf32, 1>
  %e = memref.alloc() : memref<64x64xf32, strided<[1, 64]>>
  "test.use"(%a, %b, %c, %d, %e) : (memref<65536xi1>, memref<?xindex>, memref<8192xi8>, memref<8192xf32, 1>, memref<64x64xf32, strided<[1, 64]>>) -> ()
  memref.dealloc %a : memref<65536xi1>
  memref.dealloc %b : memref<?xindex>
  memref.dealloc %c : memref<8192xi8>
  memref.dealloc %d : memref<8192xf32, 1>
  memref.dealloc %e : memref<64x64xf32, strided<[1, 64]>>
  return
}

// CHECK-LABEL: func @returned
// CHECK: memref.alloc
func.func @returned() -> memref<2048xi8> {
  %a = memref.alloc() : memref<2048xi8>
  return %a : memref<2048xi8>
}

// Many at a time.
// CHECK-LABEL: func @loop
// CHECK: memref.alloc
func.func @loop(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %a = memref.alloc() : memref<2048xi8>
    "test.use"(%a) : (memref<2048xi8>) -> ()
    memref.dealloc %a : memref<2048xi8>
  }
  return
}
