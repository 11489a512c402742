// What stays as it is, and why.
// RUN: mca-opt %s --mca-call-gemm --remarks-filter-analyse=mca-call-gemm --split-input-file -verify-diagnostics | FileCheck %s --implicit-check-not=mcaGemm

func.func @adds(%a: memref<128x64xf32>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  // expected-remark @below {{it adds to what is there}}
  linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

// CHECK: linalg.fill
// CHECK-NEXT: linalg.matmul
func.func @starts_at_one(%a: memref<128x64xf32>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  %one = arith.constant 1.0 : f32
  linalg.fill ins(%one : f32) outs(%c : memref<128x96xf32>)
  // expected-remark @below {{its sums do not start at zero}}
  linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

func.func @types(%a: memref<128x64xf16>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
  // expected-remark @below {{the factors are of two types}}
  linalg.matmul ins(%a, %b : memref<128x64xf16>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

#columns = strided<[128, 2]>
func.func @spread(%a: memref<128x64xf32, #columns>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
  // expected-remark @below {{a matrix has no neighbours in memory}}
  linalg.matmul ins(%a, %b : memref<128x64xf32, #columns>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

#view = strided<[?, 1]>
func.func @view(%a: memref<128x64xf32, #view>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
  // expected-remark @below {{the strides of a view are known at run time only}}
  linalg.matmul ins(%a, %b : memref<128x64xf32, #view>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

// Heads of several sequences: two strides.
func.func @batches(%q: memref<2x128x12x64xf32>, %k: memref<2x128x12x64xf32>, %s: memref<2x12x128x128xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%s : memref<2x12x128x128xf32>)
  // expected-remark @below {{batches are not one stride apart}}
  linalg.generic {indexing_maps = [affine_map<(b, h, m, n, k) -> (b, m, h, k)>, affine_map<(b, h, m, n, k) -> (b, n, h, k)>, affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : memref<2x128x12x64xf32>, memref<2x128x12x64xf32>) outs(%s : memref<2x12x128x128xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %z, %p : f32
    linalg.yield %r : f32
  }
  return
}

// -----

// CHECK-LABEL: func @in_kernel
func.func @in_kernel(%a: memref<8x8xf32>, %n: index) {
  %zero = arith.constant 0.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    %c = memref.alloca() : memref<8x8xf32>
    linalg.fill ins(%zero : f32) outs(%c : memref<8x8xf32>)
    linalg.matmul ins(%a, %a : memref<8x8xf32>, memref<8x8xf32>) outs(%c : memref<8x8xf32>)
    gpu.terminator
  }
  return
}

// -----

// No product, and tensors.
// CHECK-LABEL: func @others
func.func @others(%a: tensor<8x8xf32>, %m: memref<8x8xf32>) -> tensor<8x8xf32> {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%m : memref<8x8xf32>)
  %f = linalg.fill ins(%zero : f32) outs(%a : tensor<8x8xf32>) -> tensor<8x8xf32>
  %r = linalg.matmul ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %r : tensor<8x8xf32>
}
