#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x128xi64>, %arg1: tensor<1x128xi64>) -> tensor<1x128x384xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c128_i64 = arith.constant 128 : i64
    %c512 = arith.constant 512 : index
    %c30522 = arith.constant 30522 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant dense_resource<encoder.layer.5.output.LayerNorm.bias> : tensor<384xf32>
    %cst_8 = arith.constant dense_resource<encoder.layer.5.output.LayerNorm.weight> : tensor<384xf32>
    %cst_9 = arith.constant dense_resource<encoder.layer.5.output.dense.bias> : tensor<384xf32>
    %cst_10 = arith.constant dense_resource<encoder.layer.5.output.dense.weight> : tensor<384x1536xf32>
    %cst_11 = arith.constant dense_resource<encoder.layer.5.intermediate.dense.bias> : tensor<1536xf32>
    %cst_12 = arith.constant dense_resource<encoder.layer.5.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_13 = arith.constant dense_resource<encoder.layer.5.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_14 = arith.constant dense_resource<encoder.layer.5.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_15 = arith.constant dense_resource<encoder.layer.5.attention.output.dense.bias> : tensor<384xf32>
    %cst_16 = arith.constant dense_resource<encoder.layer.5.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_17 = arith.constant dense_resource<encoder.layer.5.attention.self.value.bias> : tensor<384xf32>
    %cst_18 = arith.constant dense_resource<encoder.layer.5.attention.self.value.weight> : tensor<384x384xf32>
    %cst_19 = arith.constant dense_resource<encoder.layer.5.attention.self.key.bias> : tensor<384xf32>
    %cst_20 = arith.constant dense_resource<encoder.layer.5.attention.self.key.weight> : tensor<384x384xf32>
    %cst_21 = arith.constant dense_resource<encoder.layer.5.attention.self.query.bias> : tensor<384xf32>
    %cst_22 = arith.constant dense_resource<encoder.layer.5.attention.self.query.weight> : tensor<384x384xf32>
    %cst_23 = arith.constant dense_resource<encoder.layer.4.output.LayerNorm.bias> : tensor<384xf32>
    %cst_24 = arith.constant dense_resource<encoder.layer.4.output.LayerNorm.weight> : tensor<384xf32>
    %cst_25 = arith.constant dense_resource<encoder.layer.4.output.dense.bias> : tensor<384xf32>
    %cst_26 = arith.constant dense_resource<encoder.layer.4.output.dense.weight> : tensor<384x1536xf32>
    %cst_27 = arith.constant dense_resource<encoder.layer.4.intermediate.dense.bias> : tensor<1536xf32>
    %cst_28 = arith.constant dense_resource<encoder.layer.4.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_29 = arith.constant dense_resource<encoder.layer.4.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_30 = arith.constant dense_resource<encoder.layer.4.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_31 = arith.constant dense_resource<encoder.layer.4.attention.output.dense.bias> : tensor<384xf32>
    %cst_32 = arith.constant dense_resource<encoder.layer.4.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_33 = arith.constant dense_resource<encoder.layer.4.attention.self.value.bias> : tensor<384xf32>
    %cst_34 = arith.constant dense_resource<encoder.layer.4.attention.self.value.weight> : tensor<384x384xf32>
    %cst_35 = arith.constant dense_resource<encoder.layer.4.attention.self.key.bias> : tensor<384xf32>
    %cst_36 = arith.constant dense_resource<encoder.layer.4.attention.self.key.weight> : tensor<384x384xf32>
    %cst_37 = arith.constant dense_resource<encoder.layer.4.attention.self.query.bias> : tensor<384xf32>
    %cst_38 = arith.constant dense_resource<encoder.layer.4.attention.self.query.weight> : tensor<384x384xf32>
    %cst_39 = arith.constant dense_resource<encoder.layer.3.output.LayerNorm.bias> : tensor<384xf32>
    %cst_40 = arith.constant dense_resource<encoder.layer.3.output.LayerNorm.weight> : tensor<384xf32>
    %cst_41 = arith.constant dense_resource<encoder.layer.3.output.dense.bias> : tensor<384xf32>
    %cst_42 = arith.constant dense_resource<encoder.layer.3.output.dense.weight> : tensor<384x1536xf32>
    %cst_43 = arith.constant dense_resource<encoder.layer.3.intermediate.dense.bias> : tensor<1536xf32>
    %cst_44 = arith.constant dense_resource<encoder.layer.3.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_45 = arith.constant dense_resource<encoder.layer.3.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_46 = arith.constant dense_resource<encoder.layer.3.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_47 = arith.constant dense_resource<encoder.layer.3.attention.output.dense.bias> : tensor<384xf32>
    %cst_48 = arith.constant dense_resource<encoder.layer.3.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_49 = arith.constant dense_resource<encoder.layer.3.attention.self.value.bias> : tensor<384xf32>
    %cst_50 = arith.constant dense_resource<encoder.layer.3.attention.self.value.weight> : tensor<384x384xf32>
    %cst_51 = arith.constant dense_resource<encoder.layer.3.attention.self.key.bias> : tensor<384xf32>
    %cst_52 = arith.constant dense_resource<encoder.layer.3.attention.self.key.weight> : tensor<384x384xf32>
    %cst_53 = arith.constant dense_resource<encoder.layer.3.attention.self.query.bias> : tensor<384xf32>
    %cst_54 = arith.constant dense_resource<encoder.layer.3.attention.self.query.weight> : tensor<384x384xf32>
    %cst_55 = arith.constant dense_resource<encoder.layer.2.output.LayerNorm.bias> : tensor<384xf32>
    %cst_56 = arith.constant dense_resource<encoder.layer.2.output.LayerNorm.weight> : tensor<384xf32>
    %cst_57 = arith.constant dense_resource<encoder.layer.2.output.dense.bias> : tensor<384xf32>
    %cst_58 = arith.constant dense_resource<encoder.layer.2.output.dense.weight> : tensor<384x1536xf32>
    %cst_59 = arith.constant dense_resource<encoder.layer.2.intermediate.dense.bias> : tensor<1536xf32>
    %cst_60 = arith.constant dense_resource<encoder.layer.2.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_61 = arith.constant dense_resource<encoder.layer.2.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_62 = arith.constant dense_resource<encoder.layer.2.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_63 = arith.constant dense_resource<encoder.layer.2.attention.output.dense.bias> : tensor<384xf32>
    %cst_64 = arith.constant dense_resource<encoder.layer.2.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_65 = arith.constant dense_resource<encoder.layer.2.attention.self.value.bias> : tensor<384xf32>
    %cst_66 = arith.constant dense_resource<encoder.layer.2.attention.self.value.weight> : tensor<384x384xf32>
    %cst_67 = arith.constant dense_resource<encoder.layer.2.attention.self.key.bias> : tensor<384xf32>
    %cst_68 = arith.constant dense_resource<encoder.layer.2.attention.self.key.weight> : tensor<384x384xf32>
    %cst_69 = arith.constant dense_resource<encoder.layer.2.attention.self.query.bias> : tensor<384xf32>
    %cst_70 = arith.constant dense_resource<encoder.layer.2.attention.self.query.weight> : tensor<384x384xf32>
    %cst_71 = arith.constant dense_resource<encoder.layer.1.output.LayerNorm.bias> : tensor<384xf32>
    %cst_72 = arith.constant dense_resource<encoder.layer.1.output.LayerNorm.weight> : tensor<384xf32>
    %cst_73 = arith.constant dense_resource<encoder.layer.1.output.dense.bias> : tensor<384xf32>
    %cst_74 = arith.constant dense_resource<encoder.layer.1.output.dense.weight> : tensor<384x1536xf32>
    %cst_75 = arith.constant dense_resource<encoder.layer.1.intermediate.dense.bias> : tensor<1536xf32>
    %cst_76 = arith.constant dense_resource<encoder.layer.1.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_77 = arith.constant dense_resource<encoder.layer.1.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_78 = arith.constant dense_resource<encoder.layer.1.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_79 = arith.constant dense_resource<encoder.layer.1.attention.output.dense.bias> : tensor<384xf32>
    %cst_80 = arith.constant dense_resource<encoder.layer.1.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_81 = arith.constant dense_resource<encoder.layer.1.attention.self.value.bias> : tensor<384xf32>
    %cst_82 = arith.constant dense_resource<encoder.layer.1.attention.self.value.weight> : tensor<384x384xf32>
    %cst_83 = arith.constant dense_resource<encoder.layer.1.attention.self.key.bias> : tensor<384xf32>
    %cst_84 = arith.constant dense_resource<encoder.layer.1.attention.self.key.weight> : tensor<384x384xf32>
    %cst_85 = arith.constant dense_resource<encoder.layer.1.attention.self.query.bias> : tensor<384xf32>
    %cst_86 = arith.constant dense_resource<encoder.layer.1.attention.self.query.weight> : tensor<384x384xf32>
    %cst_87 = arith.constant dense_resource<encoder.layer.0.output.LayerNorm.bias> : tensor<384xf32>
    %cst_88 = arith.constant dense_resource<encoder.layer.0.output.LayerNorm.weight> : tensor<384xf32>
    %cst_89 = arith.constant dense_resource<encoder.layer.0.output.dense.bias> : tensor<384xf32>
    %cst_90 = arith.constant dense_resource<encoder.layer.0.output.dense.weight> : tensor<384x1536xf32>
    %cst_91 = arith.constant dense_resource<encoder.layer.0.intermediate.dense.bias> : tensor<1536xf32>
    %cst_92 = arith.constant dense_resource<encoder.layer.0.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_93 = arith.constant dense_resource<encoder.layer.0.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_94 = arith.constant dense_resource<encoder.layer.0.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_95 = arith.constant dense_resource<encoder.layer.0.attention.output.dense.bias> : tensor<384xf32>
    %cst_96 = arith.constant dense_resource<encoder.layer.0.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_97 = arith.constant 0.17677669529663689 : f64
    %cst_98 = arith.constant dense_resource<encoder.layer.0.attention.self.value.bias> : tensor<384xf32>
    %cst_99 = arith.constant dense_resource<encoder.layer.0.attention.self.value.weight> : tensor<384x384xf32>
    %cst_100 = arith.constant dense_resource<encoder.layer.0.attention.self.key.bias> : tensor<384xf32>
    %cst_101 = arith.constant dense_resource<encoder.layer.0.attention.self.key.weight> : tensor<384x384xf32>
    %cst_102 = arith.constant dense_resource<encoder.layer.0.attention.self.query.bias> : tensor<384xf32>
    %cst_103 = arith.constant dense_resource<encoder.layer.0.attention.self.query.weight> : tensor<384x384xf32>
    %cst_104 = arith.constant dense_resource<embeddings.LayerNorm.bias> : tensor<384xf32>
    %cst_105 = arith.constant dense_resource<embeddings.LayerNorm.weight> : tensor<384xf32>
    %cst_106 = arith.constant 9.9999999999999998E-13 : f64
    %cst_107 = arith.constant dense_resource<embeddings.position_embeddings.weight> : tensor<512x384xf32>
    %cst_108 = arith.constant dense_resource<embeddings.token_type_embeddings.weight> : tensor<2x384xf32>
    %cst_109 = arith.constant dense_resource<embeddings.word_embeddings.weight> : tensor<30522x384xf32>
    %c0 = arith.constant 0 : index
    %cst_110 = arith.constant 3.840000e+02 : f64
    %cst_111 = arith.constant 3.840000e+02 : f32
    %cst_112 = arith.constant 1.41421354 : f32
    %cst_113 = arith.constant dense<0> : tensor<1x512xi64>
    %cst_114 = arith.constant dense_resource<embeddings.position_ids> : tensor<1x512xi64>
    %extracted_slice = tensor.extract_slice %cst_114[0, 0] [1, 128] [1, 1] : tensor<1x512xi64> to tensor<1x128xi64>
    %0 = tensor.empty() : tensor<1x128xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x128xi64>) -> tensor<1x128xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%1 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %439 = arith.index_cast %in : i64 to index
      %440 = arith.cmpi slt, %439, %c512 : index
      cf.assert %440, "index must be smaller than dim size"
      %441 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %441, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_113[%c0, %439] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x128xi64>
    %3 = tensor.empty() : tensor<1x128x384xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %439 = arith.index_cast %in : i64 to index
      %440 = linalg.index 2 : index
      %441 = arith.cmpi slt, %439, %c30522 : index
      cf.assert %441, "index must be smaller than dim size"
      %442 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %442, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_109[%439, %440] : tensor<30522x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %439 = arith.index_cast %in : i64 to index
      %440 = linalg.index 2 : index
      %441 = arith.cmpi slt, %439, %c2 : index
      cf.assert %441, "index must be smaller than dim size"
      %442 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %442, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_108[%439, %440] : tensor<2x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %439 = arith.index_cast %in : i64 to index
      %440 = linalg.index 2 : index
      %441 = arith.cmpi slt, %439, %c512 : index
      cf.assert %441, "index must be smaller than dim size"
      %442 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %442, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_107[%439, %440] : tensor<512x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %9 = tensor.empty() : tensor<1x128x384xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %11 = tensor.empty() : tensor<1x128x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x128x1xf64>) -> tensor<1x128x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %19 = tensor.empty() : tensor<1x128x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %cst_105 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %cst_104 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %30 = tensor.empty() : tensor<1x128xi1>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x128xi64>) outs(%30 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %439 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %439 : i1
    } -> tensor<1x128xi1>
    %32 = tensor.empty() : tensor<1xi64>
    %33 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%32 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %34 = tensor.empty() : tensor<128xi64>
    %35 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%34 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %439 = linalg.index 0 : index
      %440 = arith.index_cast %439 : index to i64
      linalg.yield %440 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %33 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_115 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_116 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %36 = tensor.empty() : tensor<1x1x128x1xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_115 : tensor<1x1x128x1xi64>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %439 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %439 : i1
    } -> tensor<1x1x128x1xi1>
    %38 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %37 : tensor<i1>, tensor<1x1x128x1xi1>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i1, %in_277: i1, %out: i1):
      %439 = arith.andi %in, %in_277 : i1
      linalg.yield %439 : i1
    } -> tensor<1x1x128x1xi1>
    %39 = tensor.empty() : tensor<1x1x1x128xi1>
    %40 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_116 : tensor<1x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%39 : tensor<1x1x1x128xi1>) {
    ^bb0(%in: i64, %in_277: i64, %out: i1):
      %439 = arith.cmpi slt, %in, %c0_i64 : i64
      %440 = arith.addi %in, %c1_i64 : i64
      %441 = arith.select %439, %440, %in : i64
      %442 = arith.index_cast %441 : i64 to index
      %443 = arith.cmpi slt, %in_277, %c0_i64 : i64
      %444 = arith.addi %in_277, %c128_i64 : i64
      %445 = arith.select %443, %444, %in_277 : i64
      %446 = arith.index_cast %445 : i64 to index
      %extracted = tensor.extract %31[%442, %446] : tensor<1x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x128xi1>
    %41 = tensor.empty() : tensor<1x1x128x128xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %40 : tensor<1x1x128x1xi1>, tensor<1x1x1x128xi1>) outs(%41 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_277: i1, %out: i1):
      %439 = arith.andi %in, %in_277 : i1
      linalg.yield %439 : i1
    } -> tensor<1x1x128x128xi1>
    %43 = tensor.empty() : tensor<1x1x128x128xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %cst_5, %cst_4 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_277: f32, %in_278: f32, %out: f32):
      %439 = arith.select %in, %in_277, %in_278 : f32
      linalg.yield %439 : f32
    } -> tensor<1x1x128x128xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %45 = tensor.empty() : tensor<384x384xf32>
    %transposed = linalg.transpose ins(%cst_103 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %46 = tensor.empty() : tensor<128x384xf32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %48 = linalg.matmul ins(%collapsed, %transposed : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %49 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_102 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_117 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %51 = tensor.empty() : tensor<1x12x128x32xf32>
    %transposed_118 = linalg.transpose ins(%expanded_117 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_119 = linalg.transpose ins(%cst_101 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %52 = linalg.matmul ins(%collapsed, %transposed_119 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %53 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_100 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%52, %53 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_120 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_121 = linalg.transpose ins(%cst_99 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %55 = linalg.matmul ins(%collapsed, %transposed_121 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %56 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_98 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%55, %56 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_122 = tensor.expand_shape %57 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_123 = linalg.transpose ins(%expanded_122 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %58 = tensor.empty() : tensor<1x12x32x128xf32>
    %transposed_124 = linalg.transpose ins(%expanded_120 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_125 = tensor.collapse_shape %transposed_118 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_126 = tensor.collapse_shape %transposed_124 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %59 = tensor.empty() : tensor<12x128x128xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %61 = linalg.batch_matmul ins(%collapsed_125, %collapsed_126 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_127 = tensor.expand_shape %61 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %62 = tensor.empty() : tensor<1x12x128x128xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_127 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %64 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %65 = tensor.empty() : tensor<1x12x128xi64>
    %66 = linalg.fill ins(%c0_i64 : i64) outs(%65 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64>
    %67 = tensor.empty() : tensor<1x12x128xf32>
    %68 = linalg.fill ins(%cst_1 : f32) outs(%67 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32>
    %69:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_128 = tensor.expand_shape %69#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_128 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %72 = tensor.empty() : tensor<1x12x128x1xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %74 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %75 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %74 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_129 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_130 = tensor.collapse_shape %transposed_123 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %76 = tensor.empty() : tensor<12x128x32xf32>
    %77 = linalg.fill ins(%cst_0 : f32) outs(%76 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %78 = linalg.batch_matmul ins(%collapsed_129, %collapsed_130 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_131 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %79 = tensor.empty() : tensor<1x128x12x32xf32>
    %transposed_132 = linalg.transpose ins(%expanded_131 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_133 = tensor.collapse_shape %transposed_132 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_134 = linalg.transpose ins(%cst_96 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %80 = linalg.matmul ins(%collapsed_133, %transposed_134 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %81 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_95 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %82 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%80, %81 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_135 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_135, %29 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %85 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %87 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %86 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %88 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %87 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %89 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %90 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %95 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %96 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %93 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %95 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %cst_94 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %cst_93 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_136 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %100 = tensor.empty() : tensor<384x1536xf32>
    %transposed_137 = linalg.transpose ins(%cst_92 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %101 = tensor.empty() : tensor<128x1536xf32>
    %102 = linalg.fill ins(%cst_0 : f32) outs(%101 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %103 = linalg.matmul ins(%collapsed_136, %transposed_137 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %104 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_91 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %105 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%103, %104 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_138 = tensor.expand_shape %105 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %106 = tensor.empty() : tensor<1x128x1536xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_138 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_139 = tensor.collapse_shape %107 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %108 = tensor.empty() : tensor<1536x384xf32>
    %transposed_140 = linalg.transpose ins(%cst_90 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %109 = linalg.matmul ins(%collapsed_139, %transposed_140 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %110 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_89 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%109, %110 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_141 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_141, %99 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %114 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %116 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %115 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %117 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %116 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %118 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %119 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %125 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %122 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %124 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %127 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %cst_88 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %cst_87 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_142 = tensor.collapse_shape %128 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_143 = linalg.transpose ins(%cst_86 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %129 = linalg.matmul ins(%collapsed_142, %transposed_143 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %130 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_85 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %131 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%129, %130 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_144 = tensor.expand_shape %131 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_145 = linalg.transpose ins(%expanded_144 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_146 = linalg.transpose ins(%cst_84 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %132 = linalg.matmul ins(%collapsed_142, %transposed_146 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %133 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_83 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %134 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%132, %133 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_147 = tensor.expand_shape %134 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_148 = linalg.transpose ins(%cst_82 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %135 = linalg.matmul ins(%collapsed_142, %transposed_148 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %136 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_81 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %137 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%135, %136 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_149 = tensor.expand_shape %137 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_150 = linalg.transpose ins(%expanded_149 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_151 = linalg.transpose ins(%expanded_147 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_152 = tensor.collapse_shape %transposed_145 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_153 = tensor.collapse_shape %transposed_151 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %138 = linalg.batch_matmul ins(%collapsed_152, %collapsed_153 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_154 = tensor.expand_shape %138 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_154 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %140 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %141:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%140 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_155 = tensor.expand_shape %141#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %142 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140, %expanded_155 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %143 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%142 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %144 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%143 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %145 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143, %144 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_156 = tensor.collapse_shape %145 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_157 = tensor.collapse_shape %transposed_150 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %146 = linalg.batch_matmul ins(%collapsed_156, %collapsed_157 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_158 = tensor.expand_shape %146 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_159 = linalg.transpose ins(%expanded_158 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_160 = tensor.collapse_shape %transposed_159 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_161 = linalg.transpose ins(%cst_80 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %147 = linalg.matmul ins(%collapsed_160, %transposed_161 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %148 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_79 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %149 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%147, %148 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_162 = tensor.expand_shape %149 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_162, %128 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %152 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%151 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %153 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %154 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %153 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %155 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %154 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %156 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%155 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %157 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %158 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %159 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%150 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %160 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %162 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %163 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %160 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %164 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %162 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %165 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %cst_78 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %166 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %cst_77 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_163 = tensor.collapse_shape %166 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_164 = linalg.transpose ins(%cst_76 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %167 = linalg.matmul ins(%collapsed_163, %transposed_164 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %168 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_75 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %169 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%167, %168 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_165 = tensor.expand_shape %169 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %170 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_165 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_166 = tensor.collapse_shape %170 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_167 = linalg.transpose ins(%cst_74 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %171 = linalg.matmul ins(%collapsed_166, %transposed_167 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %172 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_73 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %173 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%171, %172 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_168 = tensor.expand_shape %173 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %174 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_168, %166 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %175 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %176 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%175 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %177 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %178 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %177 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %179 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178, %178 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %180 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%179 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %181 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %182 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %183 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%174 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %184 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %185 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %186 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %187 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %184 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %188 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %186 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %189 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %cst_72 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %190 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %cst_71 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_169 = tensor.collapse_shape %190 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_170 = linalg.transpose ins(%cst_70 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %191 = linalg.matmul ins(%collapsed_169, %transposed_170 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %192 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_69 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %193 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%191, %192 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_171 = tensor.expand_shape %193 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_172 = linalg.transpose ins(%expanded_171 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_173 = linalg.transpose ins(%cst_68 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %194 = linalg.matmul ins(%collapsed_169, %transposed_173 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %195 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_67 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %196 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%194, %195 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_174 = tensor.expand_shape %196 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_175 = linalg.transpose ins(%cst_66 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %197 = linalg.matmul ins(%collapsed_169, %transposed_175 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %198 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_65 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %199 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%197, %198 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_176 = tensor.expand_shape %199 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_177 = linalg.transpose ins(%expanded_176 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_178 = linalg.transpose ins(%expanded_174 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_179 = tensor.collapse_shape %transposed_172 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_180 = tensor.collapse_shape %transposed_178 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %200 = linalg.batch_matmul ins(%collapsed_179, %collapsed_180 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_181 = tensor.expand_shape %200 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %201 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_181 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %202 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%201, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %203:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%202 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_182 = tensor.expand_shape %203#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %204 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%202, %expanded_182 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %205 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%204 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %206 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%205 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %207 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%205, %206 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_183 = tensor.collapse_shape %207 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_184 = tensor.collapse_shape %transposed_177 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %208 = linalg.batch_matmul ins(%collapsed_183, %collapsed_184 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_185 = tensor.expand_shape %208 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_186 = linalg.transpose ins(%expanded_185 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_187 = tensor.collapse_shape %transposed_186 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_188 = linalg.transpose ins(%cst_64 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %209 = linalg.matmul ins(%collapsed_187, %transposed_188 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %210 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_63 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %211 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%209, %210 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_189 = tensor.expand_shape %211 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %212 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_189, %190 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %213 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%212 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %214 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%213 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %215 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%214 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %216 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213, %215 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %217 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%216, %216 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %218 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%217 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %219 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %220 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%219 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %221 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%212 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %222 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %223 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %224 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%223 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %225 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%212, %222 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %226 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%225, %224 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %227 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%226, %cst_62 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %228 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227, %cst_61 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_190 = tensor.collapse_shape %228 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_191 = linalg.transpose ins(%cst_60 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %229 = linalg.matmul ins(%collapsed_190, %transposed_191 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %230 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_59 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %231 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%229, %230 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_192 = tensor.expand_shape %231 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %232 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_192 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_193 = tensor.collapse_shape %232 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_194 = linalg.transpose ins(%cst_58 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %233 = linalg.matmul ins(%collapsed_193, %transposed_194 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %234 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_57 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %235 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%233, %234 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_195 = tensor.expand_shape %235 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %236 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_195, %228 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %237 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %238 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%237 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %239 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %240 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237, %239 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %241 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240, %240 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %242 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%241 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %243 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%242 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %244 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %245 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%236 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %246 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%245 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %247 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%244 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %248 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%247 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %249 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236, %246 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %250 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%249, %248 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %251 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%250, %cst_56 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %252 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251, %cst_55 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_196 = tensor.collapse_shape %252 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_197 = linalg.transpose ins(%cst_54 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %253 = linalg.matmul ins(%collapsed_196, %transposed_197 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %254 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_53 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %255 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%253, %254 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_198 = tensor.expand_shape %255 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_199 = linalg.transpose ins(%expanded_198 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_200 = linalg.transpose ins(%cst_52 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %256 = linalg.matmul ins(%collapsed_196, %transposed_200 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %257 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_51 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %258 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%256, %257 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_201 = tensor.expand_shape %258 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_202 = linalg.transpose ins(%cst_50 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %259 = linalg.matmul ins(%collapsed_196, %transposed_202 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %260 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_49 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %261 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%259, %260 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_203 = tensor.expand_shape %261 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_204 = linalg.transpose ins(%expanded_203 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_205 = linalg.transpose ins(%expanded_201 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_206 = tensor.collapse_shape %transposed_199 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_207 = tensor.collapse_shape %transposed_205 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %262 = linalg.batch_matmul ins(%collapsed_206, %collapsed_207 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_208 = tensor.expand_shape %262 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %263 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_208 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %264 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%263, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %265:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%264 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_209 = tensor.expand_shape %265#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %266 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%264, %expanded_209 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %267 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%266 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %268 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%267 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %269 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%267, %268 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_210 = tensor.collapse_shape %269 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_211 = tensor.collapse_shape %transposed_204 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %270 = linalg.batch_matmul ins(%collapsed_210, %collapsed_211 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_212 = tensor.expand_shape %270 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_213 = linalg.transpose ins(%expanded_212 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_214 = tensor.collapse_shape %transposed_213 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_215 = linalg.transpose ins(%cst_48 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %271 = linalg.matmul ins(%collapsed_214, %transposed_215 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %272 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_47 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %273 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%271, %272 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_216 = tensor.expand_shape %273 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %274 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_216, %252 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %275 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%274 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %276 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%275 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %277 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%276 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %278 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%275, %277 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %279 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%278, %278 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %280 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%279 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %281 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%280 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %282 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %283 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%274 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %284 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %285 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%282 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %286 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%285 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %287 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%274, %284 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %288 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%287, %286 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %289 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288, %cst_46 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %290 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%289, %cst_45 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_217 = tensor.collapse_shape %290 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_218 = linalg.transpose ins(%cst_44 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %291 = linalg.matmul ins(%collapsed_217, %transposed_218 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %292 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_43 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %293 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%291, %292 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_219 = tensor.expand_shape %293 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %294 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_219 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_220 = tensor.collapse_shape %294 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_221 = linalg.transpose ins(%cst_42 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %295 = linalg.matmul ins(%collapsed_220, %transposed_221 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %296 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_41 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %297 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%295, %296 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_222 = tensor.expand_shape %297 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %298 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_222, %290 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %299 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%298 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %300 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%299 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %301 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %302 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%299, %301 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %303 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %302 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %304 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%303 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %305 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %306 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %307 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%298 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %308 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %309 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %310 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%309 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %311 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%298, %308 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %312 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%311, %310 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %313 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%312, %cst_40 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %314 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%313, %cst_39 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_223 = tensor.collapse_shape %314 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_224 = linalg.transpose ins(%cst_38 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %315 = linalg.matmul ins(%collapsed_223, %transposed_224 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %316 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_37 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %317 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%315, %316 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_225 = tensor.expand_shape %317 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_226 = linalg.transpose ins(%expanded_225 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_227 = linalg.transpose ins(%cst_36 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %318 = linalg.matmul ins(%collapsed_223, %transposed_227 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %319 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_35 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %320 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%318, %319 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_228 = tensor.expand_shape %320 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_229 = linalg.transpose ins(%cst_34 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %321 = linalg.matmul ins(%collapsed_223, %transposed_229 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %322 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_33 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %323 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%321, %322 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_230 = tensor.expand_shape %323 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_231 = linalg.transpose ins(%expanded_230 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_232 = linalg.transpose ins(%expanded_228 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_233 = tensor.collapse_shape %transposed_226 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_234 = tensor.collapse_shape %transposed_232 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %324 = linalg.batch_matmul ins(%collapsed_233, %collapsed_234 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_235 = tensor.expand_shape %324 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %325 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_235 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %326 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%325, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %327:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%326 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_236 = tensor.expand_shape %327#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %328 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%326, %expanded_236 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %329 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%328 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %330 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%329 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %331 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%329, %330 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_237 = tensor.collapse_shape %331 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_238 = tensor.collapse_shape %transposed_231 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %332 = linalg.batch_matmul ins(%collapsed_237, %collapsed_238 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_239 = tensor.expand_shape %332 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_240 = linalg.transpose ins(%expanded_239 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_241 = tensor.collapse_shape %transposed_240 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_242 = linalg.transpose ins(%cst_32 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %333 = linalg.matmul ins(%collapsed_241, %transposed_242 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %334 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_31 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %335 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%333, %334 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_243 = tensor.expand_shape %335 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %336 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_243, %314 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %337 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%336 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %338 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%337 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %339 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %340 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%337, %339 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %341 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%340, %340 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %342 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%341 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %343 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%342 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %344 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%343 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %345 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%336 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %346 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%345 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %347 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%344 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %348 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%347 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %349 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%336, %346 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %350 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%349, %348 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %351 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%350, %cst_30 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %352 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%351, %cst_29 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_244 = tensor.collapse_shape %352 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_245 = linalg.transpose ins(%cst_28 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %353 = linalg.matmul ins(%collapsed_244, %transposed_245 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %354 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_27 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %355 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%353, %354 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_246 = tensor.expand_shape %355 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %356 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_246 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_247 = tensor.collapse_shape %356 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_248 = linalg.transpose ins(%cst_26 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %357 = linalg.matmul ins(%collapsed_247, %transposed_248 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %358 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_25 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %359 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%357, %358 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_249 = tensor.expand_shape %359 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %360 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_249, %352 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %361 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %362 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%361 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %363 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%362 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %364 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361, %363 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %365 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%364, %364 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %366 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%365 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %367 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%366 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %368 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%367 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %369 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%360 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %370 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%369 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %371 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %372 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%371 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %373 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360, %370 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %374 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%373, %372 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %375 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374, %cst_24 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %376 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%375, %cst_23 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_250 = tensor.collapse_shape %376 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_251 = linalg.transpose ins(%cst_22 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %377 = linalg.matmul ins(%collapsed_250, %transposed_251 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %378 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_21 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %379 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%377, %378 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_252 = tensor.expand_shape %379 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_253 = linalg.transpose ins(%expanded_252 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_254 = linalg.transpose ins(%cst_20 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %380 = linalg.matmul ins(%collapsed_250, %transposed_254 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %381 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_19 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %382 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%380, %381 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_255 = tensor.expand_shape %382 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_256 = linalg.transpose ins(%cst_18 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %383 = linalg.matmul ins(%collapsed_250, %transposed_256 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %384 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_17 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %385 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%383, %384 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_257 = tensor.expand_shape %385 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_258 = linalg.transpose ins(%expanded_257 : tensor<1x128x12x32xf32>) outs(%51 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_259 = linalg.transpose ins(%expanded_255 : tensor<1x128x12x32xf32>) outs(%58 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_260 = tensor.collapse_shape %transposed_253 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_261 = tensor.collapse_shape %transposed_259 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %386 = linalg.batch_matmul ins(%collapsed_260, %collapsed_261 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%60 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_262 = tensor.expand_shape %386 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %387 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_262 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_97 : f64 to f32
      %440 = arith.mulf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x12x128x128xf32>
    %388 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%387, %44 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %389:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%388 : tensor<1x12x128x128xf32>) outs(%68, %66 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_277: i64):
      %439 = linalg.index 3 : index
      %440 = arith.index_cast %439 : index to i64
      %441 = arith.maximumf %in, %out : f32
      %442 = arith.cmpf ogt, %in, %out : f32
      %443 = arith.select %442, %440, %out_277 : i64
      linalg.yield %441, %443 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_263 = tensor.expand_shape %389#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %390 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%388, %expanded_263 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %391 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%390 : tensor<1x12x128x128xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.exp %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %392 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%391 : tensor<1x12x128x128xf32>) outs(%73 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x1xf32>
    %393 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%391, %392 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%62 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.divf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_264 = tensor.collapse_shape %393 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_265 = tensor.collapse_shape %transposed_258 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %394 = linalg.batch_matmul ins(%collapsed_264, %collapsed_265 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%77 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_266 = tensor.expand_shape %394 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_267 = linalg.transpose ins(%expanded_266 : tensor<1x12x128x32xf32>) outs(%79 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_268 = tensor.collapse_shape %transposed_267 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_269 = linalg.transpose ins(%cst_16 : tensor<384x384xf32>) outs(%45 : tensor<384x384xf32>) permutation = [1, 0] 
    %395 = linalg.matmul ins(%collapsed_268, %transposed_269 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %396 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %397 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%395, %396 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_270 = tensor.expand_shape %397 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %398 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_270, %376 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %399 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%398 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %400 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%399 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %401 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%400 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %402 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%399, %401 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %403 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%402, %402 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %404 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%403 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %405 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%404 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %406 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%405 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %407 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%398 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %408 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%407 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %409 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%406 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %410 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%409 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %411 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%398, %408 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %412 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411, %410 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %413 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%412, %cst_14 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %414 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%413, %cst_13 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_271 = tensor.collapse_shape %414 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_272 = linalg.transpose ins(%cst_12 : tensor<1536x384xf32>) outs(%100 : tensor<384x1536xf32>) permutation = [1, 0] 
    %415 = linalg.matmul ins(%collapsed_271, %transposed_272 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%102 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %416 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %417 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%415, %416 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%101 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x1536xf32>
    %expanded_273 = tensor.expand_shape %417 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %418 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_273 : tensor<1x128x1536xf32>) outs(%106 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_112 : f32
      %440 = math.erf %439 : f32
      %441 = arith.addf %440, %cst_2 : f32
      %442 = arith.mulf %441, %cst_3 : f32
      %443 = arith.mulf %in, %442 : f32
      linalg.yield %443 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_274 = tensor.collapse_shape %418 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_275 = linalg.transpose ins(%cst_10 : tensor<384x1536xf32>) outs(%108 : tensor<1536x384xf32>) permutation = [1, 0] 
    %419 = linalg.matmul ins(%collapsed_274, %transposed_275 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%47 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %420 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %421 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%419, %420 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%46 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<128x384xf32>
    %expanded_276 = tensor.expand_shape %421 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %422 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_276, %414 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %423 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%422 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %439 = arith.extf %in : f32 to f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %424 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%423 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %425 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%424 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %426 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%423, %425 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.subf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %427 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%426, %426 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_277: f64, %out: f64):
      %439 = arith.mulf %in, %in_277 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x384xf64>
    %428 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%427 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.addf %in, %out : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %429 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%428 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %439 = arith.divf %in, %cst_110 : f64
      linalg.yield %439 : f64
    } -> tensor<1x128x1xf64>
    %430 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%429 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %439 = arith.truncf %in : f64 to f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %431 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%422 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.addf %in, %out : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %432 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%431 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.divf %in, %cst_111 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %433 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%430 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = arith.truncf %cst_106 : f64 to f32
      %440 = arith.addf %in, %439 : f32
      linalg.yield %440 : f32
    } -> tensor<1x128x1xf32>
    %434 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%433 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %439 = math.rsqrt %in : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x1xf32>
    %435 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%422, %432 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.subf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %436 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%435, %434 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %437 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%436, %cst_8 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.mulf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    %438 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%437, %cst_7 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_277: f32, %out: f32):
      %439 = arith.addf %in, %in_277 : f32
      linalg.yield %439 : f32
    } -> tensor<1x128x384xf32>
    return %438 : tensor<1x128x384xf32>
  }
}
