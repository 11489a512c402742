// RUN: mca-opt %s --mca-lower-to-linalg --split-input-file | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=keep=fused_attention --split-input-file | FileCheck %s --check-prefix=KEEP

#q = affine_map<(h, i, j, k, f) -> (h, i, k)>
#k = affine_map<(h, i, j, k, f) -> (h, j, k)>
#v = affine_map<(h, i, j, k, f) -> (h, j, f)>
#m = affine_map<(h, i, j, k, f) -> (j)>
#o = affine_map<(h, i, j, k, f) -> (i, h, f)>

// CHECK-LABEL: func @attention
// CHECK-NOT: mca.
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<4x?x32xf16>, tensor<4x?x32xf16>) outs(%{{.+}} : tensor<4x?x?xf32>)
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%[[S]], %{{.+}} : tensor<4x?x?xf32>, tensor<?xi1>)
// CHECK: linalg.index 1
// CHECK: arith.select
// CHECK: %[[M:.+]] = linalg.generic {{.*}} ins(%[[T]] : tensor<4x?x?xf32>) outs(%{{.+}} : tensor<4x?xf32>)
// CHECK: arith.maximumf
// CHECK: %[[E:.+]] = linalg.generic {{.*}} ins(%[[T]], %[[M]] :
// CHECK: math.exp
// CHECK: %[[L:.+]] = linalg.generic {{.*}} ins(%[[E]] : tensor<4x?x?xf32>) outs(%{{.+}} : tensor<4x?xf32>)
// CHECK: %[[O:.+]] = linalg.generic {{.*}} ins(%[[E]], %{{.+}} : tensor<4x?x?xf32>, tensor<4x?x32xf16>) outs(%{{.+}} : tensor<4x?x32xf32>)
// CHECK: arith.truncf %{{.+}} : f32 to f16
// CHECK: linalg.generic {{.*}} ins(%[[O]], %[[L]], %[[M]] : {{.*}}) outs(%{{.+}} : tensor<?x4x32xf16>)
// CHECK: arith.divf
// CHECK: arith.cmpf oeq
// KEEP-LABEL: func @attention
// KEEP: mca.fused_attention
// KEEP: mca.yield
func.func @attention(%q: tensor<4x?x32xf16>, %k: tensor<4x?x32xf16>, %v: tensor<4x?x32xf16>, %m: tensor<?xi1>, %init: tensor<?x4x32xf16>) -> tensor<?x4x32xf16> {
  %none = arith.constant 0xFF800000 : f32
  %o = mca.fused_attention ins(%q, %k, %v : tensor<4x?x32xf16>, tensor<4x?x32xf16>, tensor<4x?x32xf16>)
         masks(%m : tensor<?xi1>) outs(%init : tensor<?x4x32xf16>) {indexing_maps = [#q, #k, #v, #m, #o], zero_masked} scores {
  ^bb0(%product: f32, %h: index, %i: index, %j: index, %mask: i1):
    %past = arith.cmpi sle, %j, %i : index
    %shown = arith.andi %past, %mask : i1
    %score = arith.select %shown, %product, %none : f32
    mca.yield %score : f32
  } -> tensor<?x4x32xf16>
  return %o : tensor<?x4x32xf16>
}

// -----

#q = affine_map<(i, j, k, f) -> (i, k)>
#k = affine_map<(i, j, k, f) -> (j, k)>
#v = affine_map<(i, j, k, f) -> (j, f)>
#o = affine_map<(i, j, k, f) -> (i, f)>

// No kernel for heads of this size: not kept.
// KEEP-LABEL: func @head_size
// KEEP-NOT: mca.
// CHECK-LABEL: func @head_size
func.func @head_size(%x: tensor<50x24xf32>, %init: tensor<50x24xf32>) -> tensor<50x24xf32> {
  %o = mca.fused_attention ins(%x, %x, %x : tensor<50x24xf32>, tensor<50x24xf32>, tensor<50x24xf32>) outs(%init : tensor<50x24xf32>)
    {indexing_maps = [#q, #k, #v, #o]} scores {
  ^bb0(%product: f32, %i: index, %j: index):
    mca.yield %product : f32
  } -> tensor<50x24xf32>
  return %o : tensor<50x24xf32>
}
