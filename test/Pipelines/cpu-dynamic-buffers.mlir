// A program for any number of rows calls malloc for its result alone: the other
// buffers are places in one that is kept, or on the stack.
//
// RUN: mca-opt %s --mca-cpu-prepare --mca-cpu-bufferize --mca-cpu-kernels=vector-width=8 | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 | FileCheck %s --check-prefix=LLVM

// LLVM-LABEL: llvm.func @main
// LLVM: llvm.call @mca_take_buffer
// LLVM: omp.parallel
// LLVM: llvm.alloca %{{.+}} x f32
// LLVM: omp.wsloop
// LLVM-NOT: llvm.call @malloc
// LLVM: llvm.return

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @main
// CHECK: %[[ARENA:.+]] = memref.alloc(%{{.+}}) {alignment = 64 : i64} : memref<?xi8>
// CHECK: memref.view %[[ARENA]]
// CHECK-NOT: memref.alloc(
// CHECK: %[[Y:.+]] = memref.alloc(%{{.+}}) {alignment = 64 : i64} : memref<?x128xf32>
// CHECK-NOT: memref.alloc(
// CHECK: memref.alloc() {alignment = 64 : i64} : memref<1xf32>
// CHECK-NOT: memref.alloc(
// CHECK: memref.dealloc %[[ARENA]]
// CHECK: return %[[Y]]
func.func @main(%x: tensor<?x128xf32>) -> tensor<?x128xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %w = arith.constant dense_resource<w> : tensor<128x128xf32>
  %n = tensor.dim %x, %c0 : tensor<?x128xf32>
  %e = tensor.empty(%n) : tensor<?x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x128xf32>) -> tensor<?x128xf32>
  %a = linalg.matmul ins(%x, %w : tensor<?x128xf32>, tensor<128x128xf32>) outs(%f : tensor<?x128xf32>) -> tensor<?x128xf32>
  %b = linalg.matmul ins(%a, %w : tensor<?x128xf32>, tensor<128x128xf32>) outs(%f : tensor<?x128xf32>) -> tensor<?x128xf32>
  %r = tensor.empty(%n) : tensor<?xf32>
  %z = linalg.fill ins(%zero : f32) outs(%r : tensor<?xf32>) -> tensor<?xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%b : tensor<?x128xf32>) outs(%z : tensor<?xf32>) {
  ^bb0(%in: f32, %o: f32):
    %1 = arith.mulf %in, %in : f32
    %2 = arith.addf %1, %o : f32
    linalg.yield %2 : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%b, %s : tensor<?x128xf32>, tensor<?xf32>) outs(%e : tensor<?x128xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %1 = math.rsqrt %q : f32
    %2 = arith.mulf %p, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<?x128xf32>
  return %y : tensor<?x128xf32>
}
