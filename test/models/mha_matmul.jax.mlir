#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map14 = affine_map<() -> ()>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map16 = affine_map<(d0, d1, d2) -> ()>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module @jit_mha_matmul attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x32x64xf32>, %arg1: tensor<2x32xi1>) -> (tensor<2x32x64xf32> {jax.result_info = "result"}) {
    %cst = arith.constant 0xFF800000 : f32
    %cst_0 = arith.constant -1.000000e+09 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_3 = arith.constant dense<4.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense_resource<weight_0> : tensor<64x64xf32>
    %cst_5 = arith.constant dense_resource<weight_1> : tensor<64xf32>
    %cst_6 = arith.constant dense_resource<weight_2> : tensor<64x64xf32>
    %cst_7 = arith.constant dense_resource<weight_3> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<weight_4> : tensor<64x64xf32>
    %cst_9 = arith.constant dense_resource<weight_5> : tensor<64xf32>
    %cst_10 = arith.constant dense_resource<weight_6> : tensor<64x64xf32>
    %cst_11 = arith.constant dense_resource<weight_7> : tensor<64xf32>
    %0 = tensor.empty() : tensor<2x32x64xf32>
    %1 = linalg.fill ins(%cst_1 : f32) outs(%0 : tensor<2x32x64xf32>) -> tensor<2x32x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %cst_4 : tensor<2x32x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x32x64xf32>
    %3 = tensor.empty() : tensor<1x1x64xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<64xf32>) outs(%3 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64xf32>
    %5 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x1x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x64xf32>
    %6 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %5 : tensor<2x32x64xf32>, tensor<2x32x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.addf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x32x64xf32>
    %expanded = tensor.expand_shape %6 [[0], [1], [2, 3]] output_shape [2, 32, 4, 16] : tensor<2x32x64xf32> into tensor<2x32x4x16xf32>
    %7 = tensor.empty() : tensor<2x4x32x16xf32>
    %8 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x32x4x16xf32>) outs(%7 : tensor<2x4x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x16xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %cst_6 : tensor<2x32x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x32x64xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<64xf32>) outs(%3 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<1x1x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x64xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<2x32x64xf32>, tensor<2x32x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.addf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x32x64xf32>
    %expanded_12 = tensor.expand_shape %12 [[0], [1], [2, 3]] output_shape [2, 32, 4, 16] : tensor<2x32x64xf32> into tensor<2x32x4x16xf32>
    %13 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x32x4x16xf32>) outs(%7 : tensor<2x4x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x16xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %cst_8 : tensor<2x32x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x32x64xf32>
    %15 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<64xf32>) outs(%3 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x1x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x64xf32>
    %17 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %16 : tensor<2x32x64xf32>, tensor<2x32x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.addf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x32x64xf32>
    %expanded_13 = tensor.expand_shape %17 [[0], [1], [2, 3]] output_shape [2, 32, 4, 16] : tensor<2x32x64xf32> into tensor<2x32x4x16xf32>
    %18 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<2x32x4x16xf32>) outs(%7 : tensor<2x4x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x16xf32>
    %19 = tensor.empty() : tensor<2x4x16x32xf32>
    %20 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<2x4x32x16xf32>) outs(%19 : tensor<2x4x16x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x16x32xf32>
    %21 = tensor.empty() : tensor<2x4x32x32xf32>
    %22 = linalg.fill ins(%cst_1 : f32) outs(%21 : tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %23 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%8, %20 : tensor<2x4x32x16xf32>, tensor<2x4x16x32xf32>) outs(%22 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x4x32x32xf32>
    %24 = linalg.generic {indexing_maps = [#map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %25 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %24 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.divf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32x32xf32>
    %26 = tensor.empty() : tensor<2x1x1x32xi1>
    %27 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x32xi1>) outs(%26 : tensor<2x1x1x32xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x1x1x32xi1>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map14], iterator_types = []} outs(%28 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %30 = tensor.empty() : tensor<2x4x32x32xi1>
    %31 = linalg.generic {indexing_maps = [#map15, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<2x1x1x32xi1>) outs(%30 : tensor<2x4x32x32xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x4x32x32xi1>
    %32 = linalg.generic {indexing_maps = [#map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<f32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %25, %32 : tensor<2x4x32x32xi1>, tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: i1, %in_14: f32, %in_15: f32, %out: f32):
      %57 = arith.select %in, %in_14, %in_15 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32x32xf32>
    %34 = tensor.empty() : tensor<2x4x32xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %36 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33 : tensor<2x4x32x32xf32>) outs(%35 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.maximumf %out, %in : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32xf32>
    %37 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%34 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %36 : tensor<2x4x32xf32>, tensor<2x4x32xf32>) outs(%34 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.maximumf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32xf32>
    %39 = tensor.empty() : tensor<2x4x32x1xf32>
    %40 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<2x4x32xf32>) outs(%39 : tensor<2x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x1xf32>
    %41 = linalg.generic {indexing_maps = [#map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<2x4x32x1xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %41 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.subf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32x32xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.exp %in : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32x32xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%34 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%43 : tensor<2x4x32x32xf32>) outs(%44 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %out, %in : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32xf32>
    %46 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<2x4x32xf32>) outs(%39 : tensor<2x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x1xf32>
    %47 = linalg.generic {indexing_maps = [#map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x32x1xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %48 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %47 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.divf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x32x32xf32>
    %49 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<2x4x32x16xf32>) -> tensor<2x4x32x16xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%48, %18 : tensor<2x4x32x32xf32>, tensor<2x4x32x16xf32>) outs(%49 : tensor<2x4x32x16xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x4x32x16xf32>
    %51 = tensor.empty() : tensor<2x32x4x16xf32>
    %52 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<2x4x32x16xf32>) outs(%51 : tensor<2x32x4x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x4x16xf32>
    %collapsed = tensor.collapse_shape %52 [[0], [1], [2, 3]] : tensor<2x32x4x16xf32> into tensor<2x32x64xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed, %cst_10 : tensor<2x32x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.mulf %in, %in_14 : f32
      %58 = arith.addf %out, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<2x32x64xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<64xf32>) outs(%3 : tensor<1x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64xf32>
    %55 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<1x1x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x64xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %55 : tensor<2x32x64xf32>, tensor<2x32x64xf32>) outs(%0 : tensor<2x32x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %57 = arith.addf %in, %in_14 : f32
      linalg.yield %57 : f32
    } -> tensor<2x32x64xf32>
    return %56 : tensor<2x32x64xf32>
  }
}
