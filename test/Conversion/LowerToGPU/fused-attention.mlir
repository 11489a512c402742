// RUN: mca-opt %s --mca-lower-to-gpu --split-input-file --remarks-filter-analyse=mca-lower-to-gpu -verify-diagnostics | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-gpu=chip=sm_75 --split-input-file | FileCheck %s --check-prefix=SIMT

#q = affine_map<(h, i, j, k, f) -> (h, i, k)>
#k = affine_map<(h, i, j, k, f) -> (h, j, k)>
#v = affine_map<(h, i, j, k, f) -> (h, j, f)>
#m = affine_map<(h, i, j, k, f) -> (i, j)>
#o = affine_map<(h, i, j, k, f) -> (i, h, f)>

// Keys and values of the next step are copied while this one is computed; no probability is stored.
// CHECK-LABEL: func @f16
// CHECK-NOT: mca.fused_attention
// CHECK: gpu.launch blocks({{.*}}) in (%{{.+}} = %c16{{.*}}, {{.*}} threads({{.*}}) in (%{{.+}} = %c128
// CHECK-SAME: workgroup(%{{.+}} : memref<2x64x72xf16, #gpu.address_space<workgroup>>, %{{.+}} : memref<2x64x72xf16, #gpu.address_space<workgroup>>)
// CHECK: vector.load %{{.+}} : memref<8x128x64xf16>, vector<2xf16>
// CHECK-COUNT-8: nvgpu.device_async_copy
// CHECK: nvvm.cp.async.commit.group
// CHECK: scf.for %{{.+}} = %c0_i32{{.*}} to %c128_i32{{.*}} step %c64_i32
// CHECK: nvvm.cp.async.wait.group 0
// CHECK-NEXT: gpu.barrier
// CHECK: scf.if
// CHECK-COUNT-8: nvgpu.device_async_copy
// CHECK: nvvm.cp.async.commit.group
// CHECK-COUNT-16: nvgpu.ldmatrix {{.*}}transpose = false
// CHECK: vector.load %{{.+}} : memref<128x128xf32>, vector<2xf32>
// CHECK: gpu.shuffle xor
// CHECK: llvm.exp2
// CHECK-COUNT-16: nvgpu.ldmatrix {{.*}}transpose = true
// CHECK-NOT: gpu.barrier
// CHECK: scf.yield
// CHECK: vector.store %{{.+}}, %{{.+}} : memref<128x8x64xf16>, vector<2xf16>
//
// Without tensor cores: f32 in workgroup memory.
// SIMT-LABEL: func @f16
// SIMT: workgroup(%{{.+}} : memref<1x64x36xf32, {{.*}}>, %{{.+}} : memref<1x32x68xf32, {{.*}}>, %{{.+}} : memref<64x68xf32, {{.*}}>, %{{.+}} : memref<32x68xf32, {{.*}}>)
// SIMT-NOT: nvgpu.
// SIMT: math.exp
// SIMT: nvvm.bar.warp.sync
func.func @f16(%q: memref<8x128x64xf16>, %k: memref<8x128x64xf16>, %v: memref<8x128x64xf16>, %m: memref<128x128xf32>, %o: memref<128x8x64xf16>) {
  mca.fused_attention ins(%q, %k, %v : memref<8x128x64xf16>, memref<8x128x64xf16>, memref<8x128x64xf16>)
    masks(%m : memref<128x128xf32>) outs(%o : memref<128x8x64xf16>) {indexing_maps = [#q, #k, #v, #m, #o]} scores {
  ^bb0(%product: f32, %h: index, %i: index, %j: index, %mask: f32):
    %score = arith.addf %product, %mask : f32
    mca.yield %score : f32
  }
  return
}

// -----

#q = affine_map<(i, j, k, f) -> (i, k)>
#k = affine_map<(i, j, k, f) -> (j, k)>
#v = affine_map<(i, j, k, f) -> (j, f)>
#o = affine_map<(i, j, k, f) -> (i, f)>

// Scores past the last key are -inf; queries past the last are not written.
// CHECK-LABEL: func @dynamic
// CHECK: gpu.launch
// CHECK: nvvm.mma.sync
// CHECK: %[[IN:.+]] = arith.cmpi slt
// CHECK-NEXT: arith.select %[[IN]], %{{.+}}, %{{.+}} : f32
// CHECK: scf.if
// CHECK: vector.store
func.func @dynamic(%q: memref<?x32xbf16>, %k: memref<?x32xbf16>, %v: memref<?x32xbf16>, %o: memref<?x32xbf16>) {
  mca.fused_attention ins(%q, %k, %v : memref<?x32xbf16>, memref<?x32xbf16>, memref<?x32xbf16>) outs(%o : memref<?x32xbf16>)
    {indexing_maps = [#q, #k, #v, #o], zero_masked} scores {
  ^bb0(%product: f32, %i: index, %j: index):
    mca.yield %product : f32
  }
  return
}

// -----

#q = affine_map<(i, j, k, f) -> (i, k)>
#k = affine_map<(i, j, k, f) -> (j, k)>
#v = affine_map<(i, j, k, f) -> (j, f)>
#o = affine_map<(i, j, k, f) -> (i, f)>

// CHECK-LABEL: func @head_size
// CHECK: mca.fused_attention
func.func @head_size(%q: memref<50x24xf32>, %k: memref<50x24xf32>, %v: memref<50x24xf32>, %o: memref<50x24xf32>) {
  // expected-remark@below {{Reason="the size of a head is none that there is a kernel for"}}
  mca.fused_attention ins(%q, %k, %v : memref<50x24xf32>, memref<50x24xf32>, memref<50x24xf32>) outs(%o : memref<50x24xf32>)
    {indexing_maps = [#q, #k, #v, #o]} scores {
  ^bb0(%product: f32, %i: index, %j: index):
    mca.yield %product : f32
  }
  return
}
