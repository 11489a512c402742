// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

#id = affine_map<(m, n) -> (m, n)>
#turned = affine_map<(m, n) -> (n, m)>

// The sums are needed by themselves.
// CHECK-LABEL: func @second_reader(
// CHECK: gpu.launch {{.*}} function(@second_reader_matmul)
// CHECK: linalg.generic
func.func @second_reader(%a: memref<64x64xf32>, %b: memref<64x64xf32>) -> (memref<64x64xf32>, memref<64x64xf16>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  %r = memref.alloc() : memref<64x64xf16>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c : memref<64x64xf32>) outs(%r : memref<64x64xf16>) {
  ^bb0(%s: f32, %o: f16):
    %t = arith.truncf %s : f32 to f16
    linalg.yield %t : f16
  }
  return %c, %r : memref<64x64xf32>, memref<64x64xf16>
}

// -----

#id = affine_map<(m, n) -> (m, n)>

// Blocks would write what others still read as a factor.
// CHECK-LABEL: func @overwrites_factor(
// CHECK: gpu.launch {{.*}} function(@overwrites_factor_matmul)
// CHECK: linalg.generic
func.func @overwrites_factor(%a: memref<64x64xf32>, %b: memref<64x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c : memref<64x64xf32>) outs(%a : memref<64x64xf32>) {
  ^bb0(%s: f32, %x: f32):
    %t = arith.addf %s, %x : f32
    linalg.yield %t : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return
}

// -----

#id = affine_map<(m, n) -> (m, n)>
#turned = affine_map<(m, n) -> (n, m)>

// Sums of other threads are read.
// CHECK-LABEL: func @symmetric(
// CHECK: gpu.launch {{.*}} function(@symmetric_matmul)
// CHECK: linalg.generic
func.func @symmetric(%a: memref<64x64xf32>, %b: memref<64x64xf32>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  %r = memref.alloc() : memref<64x64xf32>
  linalg.generic {indexing_maps = [#id, #turned, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %c : memref<64x64xf32>, memref<64x64xf32>) outs(%r : memref<64x64xf32>) {
  ^bb0(%s: f32, %t: f32, %o: f32):
    %u = arith.addf %s, %t : f32
    linalg.yield %u : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return %r : memref<64x64xf32>
}

// -----

#id = affine_map<(m, n) -> (m, n)>
#turned = affine_map<(m, n) -> (n, m)>

// The same by another name.
// CHECK-LABEL: func @symmetric_view(
// CHECK: gpu.launch {{.*}} function(@symmetric_view_matmul)
// CHECK: linalg.generic
func.func @symmetric_view(%a: memref<64x64xf32>, %b: memref<64x64xf32>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  %view = memref.cast %c : memref<64x64xf32> to memref<64x?xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  %r = memref.alloc() : memref<64x64xf32>
  linalg.generic {indexing_maps = [#id, #turned, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %view : memref<64x64xf32>, memref<64x?xf32>) outs(%r : memref<64x64xf32>) {
  ^bb0(%s: f32, %t: f32, %o: f32):
    %u = arith.addf %s, %t : f32
    linalg.yield %u : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return %r : memref<64x64xf32>
}

// -----

#id = affine_map<(m, n) -> (m, n)>
#turned = affine_map<(m, n) -> (n, m)>

// Columns of a tile would be strewn over memory.
// CHECK-LABEL: func @transposes(
// CHECK: gpu.launch {{.*}} function(@transposes_matmul)
// CHECK: linalg.generic
func.func @transposes(%a: memref<64x64xf32>, %b: memref<64x64xf32>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  %r = memref.alloc() : memref<64x64xf32>
  linalg.generic {indexing_maps = [#turned, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c : memref<64x64xf32>) outs(%r : memref<64x64xf32>) {
  ^bb0(%s: f32, %o: f32):
    linalg.yield %s : f32
  }
  memref.dealloc %c : memref<64x64xf32>
  return %r : memref<64x64xf32>
}

// -----

#id = affine_map<(m, n) -> (m, n)>

// What is between may write what the product or the sum reads.
// CHECK-LABEL: func @written_between(
// CHECK: gpu.launch {{.*}} function(@written_between_matmul)
// CHECK: memref.copy
// CHECK: linalg.generic
func.func @written_between(%a: memref<64x64xf32>, %b: memref<64x64xf32>, %x: memref<64x64xf32>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  memref.copy %b, %a : memref<64x64xf32> to memref<64x64xf32>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<64x64xf32>) outs(%c : memref<64x64xf32>) {
  ^bb0(%y: f32, %s: f32):
    %t = arith.addf %s, %y : f32
    linalg.yield %t : f32
  }
  return %c : memref<64x64xf32>
}

// -----

#id = affine_map<(m, n) -> (m, n)>

// The sums start from what is there, and the body counts rows.
// CHECK-LABEL: func @no_start(
// CHECK: gpu.launch {{.*}} function(@no_start_matmul)
// CHECK: linalg.generic
func.func @no_start(%a: memref<64x64xf32>, %b: memref<64x64xf32>, %c: memref<64x64xf32>) {
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%c : memref<64x64xf32>) {
  ^bb0(%s: f32):
    %t = math.exp %s : f32
    linalg.yield %t : f32
  }
  return
}

// CHECK-LABEL: func @counts_rows(
// CHECK: gpu.launch {{.*}} function(@counts_rows_matmul)
// CHECK: linalg.generic
func.func @counts_rows(%a: memref<64x64xf32>, %b: memref<64x64xf32>, %c: memref<64x64xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%c : memref<64x64xf32>) {
  ^bb0(%s: f32):
    %m = linalg.index 0 : index
    %i = arith.index_cast %m : index to i32
    %f = arith.sitofp %i : i32 to f32
    %t = arith.mulf %s, %f : f32
    linalg.yield %t : f32
  }
  return
}
