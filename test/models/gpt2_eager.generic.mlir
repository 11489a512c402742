#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map14 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map15 = affine_map<(d0, d1) -> (d1)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<1x64xi64>) -> tensor<1x64x64xf32>, sym_name = "main"}> ({
  ^bb0(%arg0: tensor<1x64xi64>):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %2 = "arith.constant"() <{value = 1 : i64}> : () -> i64
    %3 = "arith.constant"() <{value = 64 : i64}> : () -> i64
    %4 = "arith.constant"() <{value = 1000 : index}> : () -> index
    %5 = "arith.constant"() <{value = 128 : index}> : () -> index
    %6 = "arith.constant"() <{value = 0.000000e+00 : f64}> : () -> f64
    %7 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %8 = "arith.constant"() <{value = 0xFF800000 : f32}> : () -> f32
    %9 = "arith.constant"() <{value = dense<-3.40282347E+38> : tensor<f32>}> : () -> tensor<f32>
    %10 = "arith.constant"() <{value = dense<0.000000e+00> : tensor<f32>}> : () -> tensor<f32>
    %11 = "arith.constant"() <{value = dense<true> : tensor<i1>}> : () -> tensor<i1>
    %22 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>}> : () -> tensor<64xf32>
    %23 = "arith.constant"() <{value = dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>}> : () -> tensor<64x64xf32>
    %24 = "arith.constant"() <{value = dense_resource<torch_tensor_192_torch.float32> : tensor<192xf32>}> : () -> tensor<192xf32>
    %25 = "arith.constant"() <{value = dense_resource<torch_tensor_64_192_torch.float32> : tensor<64x192xf32>}> : () -> tensor<64x192xf32>
    %26 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>}> : () -> tensor<64xf32>
    %27 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>}> : () -> tensor<64xf32>
    %28 = "arith.constant"() <{value = 1.000000e-05 : f64}> : () -> f64
    %29 = "arith.constant"() <{value = dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>}> : () -> tensor<128x64xf32>
    %30 = "arith.constant"() <{value = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>}> : () -> tensor<1000x64xf32>
    %31 = "arith.constant"() <{value = 6.400000e+01 : f64}> : () -> f64
    %32 = "arith.constant"() <{value = 6.400000e+01 : f32}> : () -> f32
    %33 = "arith.constant"() <{value = 2.500000e-01 : f32}> : () -> f32
    %36 = "tensor.empty"() : () -> tensor<1x64x64xf32>
    %37 = "linalg.generic"(%arg0, %36) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg273: i64, %arg274: f32):
      %349 = "arith.index_cast"(%arg273) : (i64) -> index
      %350 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %351 = "arith.cmpi"(%349, %4) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%351) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %352 = "arith.cmpi"(%arg273, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%352) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %353 = "tensor.extract"(%30, %349, %350) : (tensor<1000x64xf32>, index, index) -> f32
      "linalg.yield"(%353) : (f32) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %38 = "tensor.empty"() : () -> tensor<64xi64>
    %39 = "linalg.generic"(%38) <{indexing_maps = [#map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg272: i64):
      %347 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %348 = "arith.index_cast"(%347) : (index) -> i64
      "linalg.yield"(%348) : (i64) -> ()
    }) : (tensor<64xi64>) -> tensor<64xi64>
    %40 = "tensor.expand_shape"(%39) <{reassociation = [[0, 1]], static_output_shape = array<i64: 1, 64>}> : (tensor<64xi64>) -> tensor<1x64xi64>
    %41 = "linalg.generic"(%40, %36) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg270: i64, %arg271: f32):
      %342 = "arith.index_cast"(%arg270) : (i64) -> index
      %343 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %344 = "arith.cmpi"(%342, %5) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%344) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %345 = "arith.cmpi"(%arg270, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%345) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %346 = "tensor.extract"(%29, %342, %343) : (tensor<128x64xf32>, index, index) -> f32
      "linalg.yield"(%346) : (f32) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %42 = "linalg.generic"(%37, %41, %36) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg267: f32, %arg268: f32, %arg269: f32):
      %341 = "arith.addf"(%arg267, %arg268) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%341) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %43 = "tensor.extract_slice"(%40) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 1>, static_strides = array<i64: 1, 1>}> : (tensor<1x64xi64>) -> tensor<1x1xi64>
    %44 = "tensor.empty"() : () -> tensor<1x1xi64>
    %45 = "linalg.generic"(%43, %44) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg265: i64, %arg266: i64):
      %340 = "arith.subi"(%arg265, %2) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%340) : (i64) -> ()
    }) : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x1xi64>
    %46 = "tensor.concat"(%45, %40) <{dim = 1 : i64}> : (tensor<1x1xi64>, tensor<1x64xi64>) -> tensor<1x65xi64>
    %47 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 64>, static_strides = array<i64: 1, 1>}> : (tensor<1x65xi64>) -> tensor<1x64xi64>
    %48 = "tensor.extract_slice"(%46) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 1>, static_sizes = array<i64: 1, 64>, static_strides = array<i64: 1, 1>}> : (tensor<1x65xi64>) -> tensor<1x64xi64>
    %49 = "tensor.empty"() : () -> tensor<1x64xi64>
    %50 = "linalg.generic"(%48, %47, %49) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg262: i64, %arg263: i64, %arg264: i64):
      %339 = "arith.subi"(%arg262, %arg263) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "linalg.yield"(%339) : (i64) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64xi64>, tensor<1x64xi64>) -> tensor<1x64xi64>
    %51 = "tensor.empty"() : () -> tensor<1x64xi1>
    %52 = "linalg.generic"(%50, %51) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg260: i64, %arg261: i1):
      %338 = "arith.cmpi"(%arg260, %2) <{predicate = 1 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%338) : (i1) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64xi1>) -> tensor<1x64xi1>
    %53 = "linalg.generic"(%52, %49) <{indexing_maps = [#map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg258: i1, %arg259: i64):
      %337 = "arith.extui"(%arg258) : (i1) -> i64
      "linalg.yield"(%337) : (i64) -> ()
    }) : (tensor<1x64xi1>, tensor<1x64xi64>) -> tensor<1x64xi64>
    %54 = "linalg.fill"(%0, %49) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg256: i64, %arg257: i64):
      "linalg.yield"(%arg256) : (i64) -> ()
    }) : (i64, tensor<1x64xi64>) -> tensor<1x64xi64>
    %55 = "tensor.empty"() : () -> tensor<1xi64>
    %56 = "linalg.fill"(%0, %55) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg254: i64, %arg255: i64):
      "linalg.yield"(%arg254) : (i64) -> ()
    }) : (i64, tensor<1xi64>) -> tensor<1xi64>
    %57:2 = "tm_tensor.scan"(%53, %54, %56) <{dimension = 1 : i64, inclusive = true, operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg252: i64, %arg253: i64):
      %336 = "arith.addi"(%arg252, %arg253) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      "tm_tensor.yield"(%336) : (i64) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64xi64>, tensor<1xi64>) -> (tensor<1x64xi64>, tensor<1xi64>)
    %58 = "linalg.generic"(%55) <{indexing_maps = [#map2], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg251: i64):
      "linalg.yield"(%0) : (i64) -> ()
    }) : (tensor<1xi64>) -> tensor<1xi64>
    %59 = "tensor.expand_shape"(%58) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 1, 1, 1>}> : (tensor<1xi64>) -> tensor<1x1x1x1xi64>
    %60 = "tensor.expand_shape"(%39) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 1, 64, 1>}> : (tensor<64xi64>) -> tensor<1x1x64x1xi64>
    %61 = "tensor.expand_shape"(%39) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 1, 1, 64>}> : (tensor<64xi64>) -> tensor<1x1x1x64xi64>
    %62 = "tensor.empty"() : () -> tensor<1x1x64x1xi64>
    %63 = "linalg.generic"(%59, %60, %62) <{indexing_maps = [#map4, #map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg248: i64, %arg249: i64, %arg250: i64):
      %327 = "arith.cmpi"(%arg248, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %328 = "arith.addi"(%arg248, %2) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %329 = "arith.select"(%327, %328, %arg248) : (i1, i64, i64) -> i64
      %330 = "arith.index_cast"(%329) : (i64) -> index
      %331 = "arith.cmpi"(%arg249, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %332 = "arith.addi"(%arg249, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %333 = "arith.select"(%331, %332, %arg249) : (i1, i64, i64) -> i64
      %334 = "arith.index_cast"(%333) : (i64) -> index
      %335 = "tensor.extract"(%57#0, %330, %334) : (tensor<1x64xi64>, index, index) -> i64
      "linalg.yield"(%335) : (i64) -> ()
    }) : (tensor<1x1x1x1xi64>, tensor<1x1x64x1xi64>, tensor<1x1x64x1xi64>) -> tensor<1x1x64x1xi64>
    %64 = "tensor.empty"() : () -> tensor<1x1x1x64xi64>
    %65 = "linalg.generic"(%59, %61, %64) <{indexing_maps = [#map4, #map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg245: i64, %arg246: i64, %arg247: i64):
      %318 = "arith.cmpi"(%arg245, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %319 = "arith.addi"(%arg245, %2) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %320 = "arith.select"(%318, %319, %arg245) : (i1, i64, i64) -> i64
      %321 = "arith.index_cast"(%320) : (i64) -> index
      %322 = "arith.cmpi"(%arg246, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %323 = "arith.addi"(%arg246, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %324 = "arith.select"(%322, %323, %arg246) : (i1, i64, i64) -> i64
      %325 = "arith.index_cast"(%324) : (i64) -> index
      %326 = "tensor.extract"(%57#0, %321, %325) : (tensor<1x64xi64>, index, index) -> i64
      "linalg.yield"(%326) : (i64) -> ()
    }) : (tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi64>
    %66 = "tensor.empty"() : () -> tensor<1x1x64x64xi1>
    %67 = "linalg.generic"(%63, %65, %66) <{indexing_maps = [#map8, #map9, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg242: i64, %arg243: i64, %arg244: i1):
      %317 = "arith.cmpi"(%arg242, %arg243) <{predicate = 0 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%317) : (i1) -> ()
    }) : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>, tensor<1x1x64x64xi1>) -> tensor<1x1x64x64xi1>
    %68 = "linalg.generic"(%11, %67, %66) <{indexing_maps = [#map10, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg239: i1, %arg240: i1, %arg241: i1):
      %316 = "arith.andi"(%arg239, %arg240) : (i1, i1) -> i1
      "linalg.yield"(%316) : (i1) -> ()
    }) : (tensor<i1>, tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>) -> tensor<1x1x64x64xi1>
    %69 = "linalg.generic"(%59, %60, %62) <{indexing_maps = [#map4, #map5, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg236: i64, %arg237: i64, %arg238: i64):
      %307 = "arith.cmpi"(%arg236, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %308 = "arith.addi"(%arg236, %2) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %309 = "arith.select"(%307, %308, %arg236) : (i1, i64, i64) -> i64
      %310 = "arith.index_cast"(%309) : (i64) -> index
      %311 = "arith.cmpi"(%arg237, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %312 = "arith.addi"(%arg237, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %313 = "arith.select"(%311, %312, %arg237) : (i1, i64, i64) -> i64
      %314 = "arith.index_cast"(%313) : (i64) -> index
      %315 = "tensor.extract"(%40, %310, %314) : (tensor<1x64xi64>, index, index) -> i64
      "linalg.yield"(%315) : (i64) -> ()
    }) : (tensor<1x1x1x1xi64>, tensor<1x1x64x1xi64>, tensor<1x1x64x1xi64>) -> tensor<1x1x64x1xi64>
    %70 = "linalg.generic"(%59, %61, %64) <{indexing_maps = [#map4, #map7, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg233: i64, %arg234: i64, %arg235: i64):
      %298 = "arith.cmpi"(%arg233, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %299 = "arith.addi"(%arg233, %2) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %300 = "arith.select"(%298, %299, %arg233) : (i1, i64, i64) -> i64
      %301 = "arith.index_cast"(%300) : (i64) -> index
      %302 = "arith.cmpi"(%arg234, %0) <{predicate = 2 : i64}> : (i64, i64) -> i1
      %303 = "arith.addi"(%arg234, %3) <{overflowFlags = #arith.overflow<none>}> : (i64, i64) -> i64
      %304 = "arith.select"(%302, %303, %arg234) : (i1, i64, i64) -> i64
      %305 = "arith.index_cast"(%304) : (i64) -> index
      %306 = "tensor.extract"(%40, %301, %305) : (tensor<1x64xi64>, index, index) -> i64
      "linalg.yield"(%306) : (i64) -> ()
    }) : (tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi64>
    %71 = "linalg.generic"(%70, %69, %66) <{indexing_maps = [#map9, #map8, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg230: i64, %arg231: i64, %arg232: i1):
      %297 = "arith.cmpi"(%arg230, %arg231) <{predicate = 3 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%297) : (i1) -> ()
    }) : (tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>, tensor<1x1x64x64xi1>) -> tensor<1x1x64x64xi1>
    %72 = "linalg.generic"(%68, %71, %66) <{indexing_maps = [#map6, #map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg227: i1, %arg228: i1, %arg229: i1):
      %296 = "arith.andi"(%arg227, %arg228) : (i1, i1) -> i1
      "linalg.yield"(%296) : (i1) -> ()
    }) : (tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>) -> tensor<1x1x64x64xi1>
    %73 = "tensor.empty"() : () -> tensor<1x1x64x64xf32>
    %74 = "linalg.generic"(%72, %10, %9, %73) <{indexing_maps = [#map6, #map10, #map10, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 3, 1>}> ({
    ^bb0(%arg223: i1, %arg224: f32, %arg225: f32, %arg226: f32):
      %295 = "arith.select"(%arg223, %arg224, %arg225) : (i1, f32, f32) -> f32
      "linalg.yield"(%295) : (f32) -> ()
    }) : (tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>, tensor<1x1x64x64xf32>) -> tensor<1x1x64x64xf32>
    %75 = "tensor.empty"() : () -> tensor<1x64x64xf64>
    %76 = "linalg.generic"(%42, %75) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg221: f32, %arg222: f64):
      %294 = "arith.extf"(%arg221) : (f32) -> f64
      "linalg.yield"(%294) : (f64) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %77 = "tensor.empty"() : () -> tensor<1x64x1xf64>
    %78 = "linalg.fill"(%6, %77) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg219: f64, %arg220: f64):
      "linalg.yield"(%arg219) : (f64) -> ()
    }) : (f64, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %79 = "linalg.generic"(%76, %78) <{indexing_maps = [#map1, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg217: f64, %arg218: f64):
      %293 = "arith.addf"(%arg217, %arg218) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%293) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %80 = "linalg.generic"(%79, %77) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg215: f64, %arg216: f64):
      %292 = "arith.divf"(%arg215, %31) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%292) : (f64) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %81 = "linalg.generic"(%76, %80, %75) <{indexing_maps = [#map1, #map11, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg212: f64, %arg213: f64, %arg214: f64):
      %291 = "arith.subf"(%arg212, %arg213) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%291) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %82 = "linalg.generic"(%81, %81, %75) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg209: f64, %arg210: f64, %arg211: f64):
      %290 = "arith.mulf"(%arg209, %arg210) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%290) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %83 = "linalg.generic"(%82, %78) <{indexing_maps = [#map1, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg207: f64, %arg208: f64):
      %289 = "arith.addf"(%arg207, %arg208) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%289) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %84 = "linalg.generic"(%83, %77) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg205: f64, %arg206: f64):
      %288 = "arith.divf"(%arg205, %31) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%288) : (f64) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %85 = "tensor.empty"() : () -> tensor<1x64x1xf32>
    %86 = "linalg.generic"(%84, %85) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg203: f64, %arg204: f32):
      %287 = "arith.truncf"(%arg203) : (f64) -> f32
      "linalg.yield"(%287) : (f32) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %87 = "linalg.fill"(%7, %85) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg201: f32, %arg202: f32):
      "linalg.yield"(%arg201) : (f32) -> ()
    }) : (f32, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %88 = "linalg.generic"(%42, %87) <{indexing_maps = [#map1, #map11], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg199: f32, %arg200: f32):
      %286 = "arith.addf"(%arg199, %arg200) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%286) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %89 = "linalg.generic"(%88, %85) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg197: f32, %arg198: f32):
      %285 = "arith.divf"(%arg197, %32) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%285) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %90 = "linalg.generic"(%86, %85) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg195: f32, %arg196: f32):
      %283 = "arith.truncf"(%28) : (f64) -> f32
      %284 = "arith.addf"(%arg195, %283) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%284) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %91 = "linalg.generic"(%90, %85) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg193: f32, %arg194: f32):
      %282 = "math.rsqrt"(%arg193) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%282) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %92 = "linalg.generic"(%42, %89, %36) <{indexing_maps = [#map1, #map11, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg190: f32, %arg191: f32, %arg192: f32):
      %281 = "arith.subf"(%arg190, %arg191) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%281) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %93 = "linalg.generic"(%92, %91, %36) <{indexing_maps = [#map1, #map11, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg187: f32, %arg188: f32, %arg189: f32):
      %280 = "arith.mulf"(%arg187, %arg188) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%280) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %94 = "linalg.generic"(%93, %27, %36) <{indexing_maps = [#map1, #map12, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32, %arg186: f32):
      %279 = "arith.mulf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%279) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %95 = "linalg.generic"(%94, %26, %36) <{indexing_maps = [#map1, #map12, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg181: f32, %arg182: f32, %arg183: f32):
      %278 = "arith.addf"(%arg181, %arg182) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%278) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %96 = "tensor.collapse_shape"(%95) <{reassociation = [[0, 1], [2]]}> : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
    %97 = "tensor.empty"() : () -> tensor<64x192xf32>
    %98 = "linalg.fill"(%7, %97) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg179: f32, %arg180: f32):
      "linalg.yield"(%arg179) : (f32) -> ()
    }) : (f32, tensor<64x192xf32>) -> tensor<64x192xf32>
    %99 = "linalg.matmul"(%96, %25, %98) <{indexing_maps = [#map13, #map14, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg176: f32, %arg177: f32, %arg178: f32):
      %276 = "arith.mulf"(%arg176, %arg177) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %277 = "arith.addf"(%arg178, %276) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%277) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x192xf32>, tensor<64x192xf32>) -> tensor<64x192xf32>
    %100 = "linalg.generic"(%24, %97) <{indexing_maps = [#map15, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg174: f32, %arg175: f32):
      "linalg.yield"(%arg174) : (f32) -> ()
    }) : (tensor<192xf32>, tensor<64x192xf32>) -> tensor<64x192xf32>
    %101 = "linalg.generic"(%99, %100, %97) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg171: f32, %arg172: f32, %arg173: f32):
      %275 = "arith.addf"(%arg171, %arg172) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%275) : (f32) -> ()
    }) : (tensor<64x192xf32>, tensor<64x192xf32>, tensor<64x192xf32>) -> tensor<64x192xf32>
    %102 = "tensor.expand_shape"(%101) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 64, 192>}> : (tensor<64x192xf32>) -> tensor<1x64x192xf32>
    %103 = "tensor.extract_slice"(%102) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 0>, static_sizes = array<i64: 1, 64, 64>, static_strides = array<i64: 1, 1, 1>}> : (tensor<1x64x192xf32>) -> tensor<1x64x64xf32>
    %104 = "tensor.extract_slice"(%102) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 64>, static_sizes = array<i64: 1, 64, 64>, static_strides = array<i64: 1, 1, 1>}> : (tensor<1x64x192xf32>) -> tensor<1x64x64xf32>
    %105 = "tensor.extract_slice"(%102) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0, 128>, static_sizes = array<i64: 1, 64, 64>, static_strides = array<i64: 1, 1, 1>}> : (tensor<1x64x192xf32>) -> tensor<1x64x64xf32>
    %106 = "tensor.expand_shape"(%104) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<1x64x64xf32>) -> tensor<1x64x4x16xf32>
    %107 = "tensor.expand_shape"(%105) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<1x64x64xf32>) -> tensor<1x64x4x16xf32>
    %108 = "tensor.empty"() : () -> tensor<1x4x64x16xf32>
    %109 = "linalg.transpose"(%107, %108) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg169: f32, %arg170: f32):
      "linalg.yield"(%arg169) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %110 = "tensor.expand_shape"(%103) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<1x64x64xf32>) -> tensor<1x64x4x16xf32>
    %111 = "linalg.transpose"(%110, %108) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg167: f32, %arg168: f32):
      "linalg.yield"(%arg167) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %112 = "tensor.empty"() : () -> tensor<1x4x16x64xf32>
    %113 = "linalg.transpose"(%106, %112) <{permutation = array<i64: 0, 2, 3, 1>}> ({
    ^bb0(%arg165: f32, %arg166: f32):
      "linalg.yield"(%arg165) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x16x64xf32>) -> tensor<1x4x16x64xf32>
    %114 = "tensor.collapse_shape"(%111) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x16xf32>) -> tensor<4x64x16xf32>
    %115 = "tensor.collapse_shape"(%113) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x16x64xf32>) -> tensor<4x16x64xf32>
    %116 = "tensor.empty"() : () -> tensor<4x64x64xf32>
    %117 = "linalg.fill"(%7, %116) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg163: f32, %arg164: f32):
      "linalg.yield"(%arg163) : (f32) -> ()
    }) : (f32, tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %118 = "linalg.batch_matmul"(%114, %115, %117) <{indexing_maps = [#map16, #map17, #map18], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg160: f32, %arg161: f32, %arg162: f32):
      %273 = "arith.mulf"(%arg160, %arg161) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %274 = "arith.addf"(%arg162, %273) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%274) : (f32) -> ()
    }) : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %119 = "tensor.expand_shape"(%118) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 1, 4, 64, 64>}> : (tensor<4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %120 = "tensor.empty"() : () -> tensor<1x4x64x64xf32>
    %121 = "linalg.generic"(%119, %120) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg158: f32, %arg159: f32):
      %272 = "arith.mulf"(%arg158, %33) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%272) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %122 = "linalg.generic"(%121, %74, %120) <{indexing_maps = [#map6, #map19, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg155: f32, %arg156: f32, %arg157: f32):
      %271 = "arith.addf"(%arg155, %arg156) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%271) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %123 = "tensor.empty"() : () -> tensor<1x4x64xi64>
    %124 = "linalg.fill"(%0, %123) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg153: i64, %arg154: i64):
      "linalg.yield"(%arg153) : (i64) -> ()
    }) : (i64, tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %125 = "tensor.empty"() : () -> tensor<1x4x64xf32>
    %126 = "linalg.fill"(%8, %125) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg151: f32, %arg152: f32):
      "linalg.yield"(%arg151) : (f32) -> ()
    }) : (f32, tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %127:2 = "linalg.generic"(%122, %126, %124) <{indexing_maps = [#map6, #map18, #map18], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg148: f32, %arg149: f32, %arg150: i64):
      %266 = "linalg.index"() <{dim = 3 : i64}> : () -> index
      %267 = "arith.index_cast"(%266) : (index) -> i64
      %268 = "arith.maximumf"(%arg148, %arg149) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %269 = "arith.cmpf"(%arg148, %arg149) <{fastmath = #arith.fastmath<none>, predicate = 2 : i64}> : (f32, f32) -> i1
      %270 = "arith.select"(%269, %267, %arg150) : (i1, i64, i64) -> i64
      "linalg.yield"(%268, %270) : (f32, i64) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64xf32>, tensor<1x4x64xi64>) -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %128 = "tensor.expand_shape"(%127#0) <{reassociation = [[0], [1], [2, 3]], static_output_shape = array<i64: 1, 4, 64, 1>}> : (tensor<1x4x64xf32>) -> tensor<1x4x64x1xf32>
    %129 = "linalg.generic"(%122, %128, %120) <{indexing_maps = [#map6, #map8, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg145: f32, %arg146: f32, %arg147: f32):
      %265 = "arith.subf"(%arg145, %arg146) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%265) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %130 = "linalg.generic"(%129, %120) <{indexing_maps = [#map6, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg143: f32, %arg144: f32):
      %264 = "math.exp"(%arg143) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%264) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %131 = "tensor.empty"() : () -> tensor<1x4x64x1xf32>
    %132 = "linalg.fill"(%7, %131) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg141: f32, %arg142: f32):
      "linalg.yield"(%arg141) : (f32) -> ()
    }) : (f32, tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %133 = "linalg.generic"(%130, %132) <{indexing_maps = [#map6, #map8], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg139: f32, %arg140: f32):
      %263 = "arith.addf"(%arg139, %arg140) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%263) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %134 = "linalg.generic"(%130, %133, %120) <{indexing_maps = [#map6, #map8, #map6], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg136: f32, %arg137: f32, %arg138: f32):
      %262 = "arith.divf"(%arg136, %arg137) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%262) : (f32) -> ()
    }) : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %135 = "tensor.collapse_shape"(%134) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x64xf32>) -> tensor<4x64x64xf32>
    %136 = "tensor.collapse_shape"(%109) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x16xf32>) -> tensor<4x64x16xf32>
    %137 = "tensor.empty"() : () -> tensor<4x64x16xf32>
    %138 = "linalg.fill"(%7, %137) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg134: f32, %arg135: f32):
      "linalg.yield"(%arg134) : (f32) -> ()
    }) : (f32, tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %139 = "linalg.batch_matmul"(%135, %136, %138) <{indexing_maps = [#map16, #map17, #map18], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg131: f32, %arg132: f32, %arg133: f32):
      %260 = "arith.mulf"(%arg131, %arg132) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %261 = "arith.addf"(%arg133, %260) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%261) : (f32) -> ()
    }) : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %140 = "tensor.expand_shape"(%139) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 1, 4, 64, 16>}> : (tensor<4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %141 = "tensor.empty"() : () -> tensor<1x64x4x16xf32>
    %142 = "linalg.transpose"(%140, %141) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg129: f32, %arg130: f32):
      "linalg.yield"(%arg129) : (f32) -> ()
    }) : (tensor<1x4x64x16xf32>, tensor<1x64x4x16xf32>) -> tensor<1x64x4x16xf32>
    %143 = "tensor.collapse_shape"(%142) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<1x64x4x16xf32>) -> tensor<64x64xf32>
    %144 = "tensor.empty"() : () -> tensor<64x64xf32>
    %145 = "linalg.fill"(%7, %144) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg127: f32, %arg128: f32):
      "linalg.yield"(%arg127) : (f32) -> ()
    }) : (f32, tensor<64x64xf32>) -> tensor<64x64xf32>
    %146 = "linalg.matmul"(%143, %23, %145) <{indexing_maps = [#map13, #map14, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg124: f32, %arg125: f32, %arg126: f32):
      %258 = "arith.mulf"(%arg124, %arg125) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %259 = "arith.addf"(%arg126, %258) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%259) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %147 = "linalg.generic"(%22, %144) <{indexing_maps = [#map15, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg122: f32, %arg123: f32):
      "linalg.yield"(%arg122) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %148 = "linalg.generic"(%146, %147, %144) <{indexing_maps = [#map3, #map3, #map3], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32, %arg121: f32):
      %257 = "arith.addf"(%arg119, %arg120) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%257) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %149 = "tensor.expand_shape"(%148) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 64, 64>}> : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %150 = "linalg.generic"(%149, %42, %36) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg116: f32, %arg117: f32, %arg118: f32):
      %256 = "arith.addf"(%arg116, %arg117) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%256) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    "func.return"(%150) : (tensor<1x64x64xf32>) -> ()
  }) : () -> ()
}) : () -> ()
