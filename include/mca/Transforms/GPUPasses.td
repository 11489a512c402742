//===- GPUPasses.td - What is the device's and what the host's -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_GPUPASSES_TD
#define MCA_TRANSFORMS_GPUPASSES_TD

include "mlir/Pass/PassBase.td"

def DeviceBuffers : Pass<"mca-device-buffers", "::mlir::ModuleOp"> {
  let summary = "buffers of the device by gpu operations, and copies of arguments";
  let description = [{
    Outside of kernels:

    - `memref.alloc` and `memref.dealloc` of device memory (memrefs of
      `#gpu.address_space<global>`) become `gpu.alloc` and `gpu.dealloc`;
    - a `memref.copy` from the device to the host becomes `gpu.memcpy`, and the
      host waits for it and everything before it;
    - with `host-arguments`, public functions take and give buffers of the host:
      arguments are copied to the device, results to buffers of malloc that the
      caller frees. Without it both are the device's.

    At last the memory space is dropped from all types. An operation of the host
    that still touches device memory is an error, and so is a public function that
    is called while its arguments are the host's.

    Run it after `mca-launch-loops`.

    Example: `mca-opt in.mlir --mca-device-buffers`

    ```mlir
    %b = memref.alloc() : memref<4xf32, #gpu.address_space<global>>
    memref.copy %b, %h : memref<4xf32, #gpu.address_space<global>> to memref<4xf32>
    ```

    becomes

    ```mlir
    %b = gpu.alloc () : memref<4xf32>
    %t = gpu.memcpy async %h, %b : memref<4xf32>, memref<4xf32>
    gpu.wait [%t]
    ```
  }];
  let options = [
    Option<"hostArguments", "host-arguments", "bool", /*default=*/"true",
           "Public functions take and give buffers of the host.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "gpu::GPUDialect", "memref::MemRefDialect"
  ];
}

def FuseAttention : Pass<"mca-fuse-attention"> {
  let summary = "exact attention as one operation";
  let description = [{
    Replaces what `mca-fuse-elementwise` leaves of an exact attention by
    `mca.fused_attention`, which keeps neither scores nor probabilities:

    - the product with the keys, operations by elements on scores (scale, masks
      of any form, conversions), the exponentials, of e or 2, and their sums, the
      product with the values, and the division before or after it, as one or by
      reciprocals, with a guard of queries whose scores all are -inf;
    - the maxima that are subtracted before; where the program subtracts none,
      `mca.fused_attention` does, and what it computes does not overflow;
    - a transposition or a conversion of the result comes along; other operations
      by elements that divide it are left without the division.

    When all of this holds:

    - nothing else reads scores, probabilities, or their maxima and sums, as an
      approximation does that is decided by columns of them;
    - queries, keys and values have one element type and a head a static size for
      which `mca-lower-to-gpu` has a kernel: a multiple of 16 up to 80, 96 or 128;
    - queries are not known to be fewer than 16: one block goes through all keys
      for them, which more would share without fusion;
    - with f32, unless `tf32` says that tensor cores take it, there are known to be
      256 blocks of 64 queries of a head: without tensor cores one takes long, and
      needs others beside it.

    Scores are not rounded to f16 or bf16 between the product and the softmax.
    Where something looks like the softmax of an attention and stays, a remark says
    why.

    Example: `mca-opt in.mlir --mca-fuse-elementwise --mca-fuse-attention`

    ```mlir
    %s = linalg.generic ... ins(%q, %k : tensor<256x50x64xf32>, tensor<256x50x64xf32>) ...
    %t:2 = linalg.generic ... { arith.mulf; arith.maximumf } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
    %e:2 = linalg.generic ... { arith.subf; math.exp; arith.addf } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
    %o = linalg.generic ... ins(%e#0, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) ...
    %r = linalg.generic ... ins(%o, %e#1 : ...) { arith.divf } -> tensor<256x50x64xf32>
    ```

    becomes

    ```mlir
    %r = mca.fused_attention ins(%q, %k, %v : ...) outs(%init : tensor<256x50x64xf32>)
           {indexing_maps = [...]} scores {
    ^bb0(%product: f32, %h: index, %i: index, %j: index):
      %score = arith.mulf %product, %scale : f32
      mca.yield %score : f32
    } -> tensor<256x50x64xf32>
    ```
  }];
  let options = [
    Option<"tf32", "tf32", "bool", /*default=*/"false",
           "Products of f32 will be taken by tensor cores.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "mca::MCADialect",
    "tensor::TensorDialect"
  ];
}

def PlaceOnDevice : Pass<"mca-place-on-device", "::mlir::ModuleOp"> {
  let summary = "every buffer without a memory space is the device's";
  let description = [{
    Gives all memref types of the module that have no memory space
    `#gpu.address_space<global>`: from then on, types tell the device's memory
    from what later passes put into the host's.

    Run it right after bufferization, before deallocation.

    Example: `mca-opt in.mlir --mca-place-on-device`

    ```mlir
    %b = memref.alloc() : memref<4xf32>
    ```

    becomes

    ```mlir
    %b = memref.alloc() : memref<4xf32, #gpu.address_space<global>>
    ```
  }];
  let dependentDialects = ["gpu::GPUDialect"];
}

def ResolveReshapes : Pass<"mca-resolve-reshapes"> {
  let summary = "tensor.reshape to sizes that are scalars already";
  let description = [{
    A `tensor.reshape` whose shape is a `tensor.from_elements` becomes a
    `tensor.collapse_shape` and a `tensor.expand_shape`: the sizes stay scalars of
    the host and are never in a buffer of the device. Others stay.

    Example: `mca-opt in.mlir --mca-resolve-reshapes`

    ```mlir
    %s = tensor.from_elements %n, %c12 : tensor<2xi64>
    %y = tensor.reshape %x(%s) : (tensor<?x3x4xf32>, tensor<2xi64>) -> tensor<?x12xf32>
    ```

    becomes

    ```mlir
    %f = tensor.collapse_shape %x [[0, 1, 2]] : tensor<?x3x4xf32> into tensor<?xf32>
    %y = tensor.expand_shape %f [[0, 1]] output_shape [%n, 12] : tensor<?xf32> into tensor<?x12xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "tensor::TensorDialect"];
}

def ShareBuffers : Pass<"mca-share-buffers"> {
  let summary = "one buffer for what parallel iterations allocate";
  let description = [{
    A `memref.alloc` in a `scf.forall`, of sizes known before the loop, becomes a
    part of one buffer that is allocated before it, with room for all iterations;
    parts start at multiples of 64 bytes. Others stay.

    Run it before buffers are deallocated.

    Example: `mca-opt in.mlir --mca-share-buffers`

    ```mlir
    scf.forall (%h) in (12) {
      %b = memref.alloc() : memref<8xf32>
    ```

    becomes

    ```mlir
    %all = memref.alloc(%bytes) {alignment = 64 : i64} : memref<?xi8>
    scf.forall (%h) in (12) {
      %b = memref.view %all[%start][] : memref<?xi8> to memref<8xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def TileHeads : Pass<"mca-tile-heads"> {
  let summary = "levels of tokens head by head in scf.forall";
  let description = [{
    Tiles `mca.token_distances`, `mca.assign_levels` and `mca.centroids` on tensors
    by one head of one batch element, in a `scf.forall`: what `mca-lower-to-linalg`
    makes of each is a program of its own, for a block of a GPU.

    Does nothing on buffers and on every other operation.

    Example: `mca-opt in.mlir --mca-tile-heads`

    ```mlir
    %c = mca.centroids ... -> tensor<2x4x64xf32>
    ```

    becomes

    ```mlir
    %c = scf.forall (%b, %h) in (2, 4) shared_outs(%out = %init) -> (tensor<2x4x64xf32>) {
      %one = mca.centroids ... -> tensor<1x1x64xf32>
      scf.forall.in_parallel {
        tensor.parallel_insert_slice %one into %out[%b, %h, 0] [1, 1, 64] [1, 1, 1] ...
    ```
  }];
  let dependentDialects = [
    "affine::AffineDialect", "scf::SCFDialect", "tensor::TensorDialect"
  ];
}

#endif // MCA_TRANSFORMS_GPUPASSES_TD
