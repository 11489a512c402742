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
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<1x12x128x128xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense<true> : tensor<i1>
    %cst_8 = arith.constant dense_resource<encoder.layer.5.output.LayerNorm.bias> : tensor<384xf32>
    %cst_9 = arith.constant dense_resource<encoder.layer.5.output.LayerNorm.weight> : tensor<384xf32>
    %cst_10 = arith.constant dense_resource<encoder.layer.5.output.dense.bias> : tensor<384xf32>
    %cst_11 = arith.constant dense_resource<encoder.layer.5.output.dense.weight> : tensor<384x1536xf32>
    %cst_12 = arith.constant dense_resource<encoder.layer.5.intermediate.dense.bias> : tensor<1536xf32>
    %cst_13 = arith.constant dense_resource<encoder.layer.5.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_14 = arith.constant dense_resource<encoder.layer.5.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_15 = arith.constant dense_resource<encoder.layer.5.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_16 = arith.constant dense_resource<encoder.layer.5.attention.output.dense.bias> : tensor<384xf32>
    %cst_17 = arith.constant dense_resource<encoder.layer.5.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_18 = arith.constant dense_resource<encoder.layer.5.attention.self.value.bias> : tensor<384xf32>
    %cst_19 = arith.constant dense_resource<encoder.layer.5.attention.self.value.weight> : tensor<384x384xf32>
    %cst_20 = arith.constant dense_resource<encoder.layer.5.attention.self.key.bias> : tensor<384xf32>
    %cst_21 = arith.constant dense_resource<encoder.layer.5.attention.self.key.weight> : tensor<384x384xf32>
    %cst_22 = arith.constant dense_resource<encoder.layer.5.attention.self.query.bias> : tensor<384xf32>
    %cst_23 = arith.constant dense_resource<encoder.layer.5.attention.self.query.weight> : tensor<384x384xf32>
    %cst_24 = arith.constant dense_resource<encoder.layer.4.output.LayerNorm.bias> : tensor<384xf32>
    %cst_25 = arith.constant dense_resource<encoder.layer.4.output.LayerNorm.weight> : tensor<384xf32>
    %cst_26 = arith.constant dense_resource<encoder.layer.4.output.dense.bias> : tensor<384xf32>
    %cst_27 = arith.constant dense_resource<encoder.layer.4.output.dense.weight> : tensor<384x1536xf32>
    %cst_28 = arith.constant dense_resource<encoder.layer.4.intermediate.dense.bias> : tensor<1536xf32>
    %cst_29 = arith.constant dense_resource<encoder.layer.4.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_30 = arith.constant dense_resource<encoder.layer.4.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_31 = arith.constant dense_resource<encoder.layer.4.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_32 = arith.constant dense_resource<encoder.layer.4.attention.output.dense.bias> : tensor<384xf32>
    %cst_33 = arith.constant dense_resource<encoder.layer.4.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_34 = arith.constant dense_resource<encoder.layer.4.attention.self.value.bias> : tensor<384xf32>
    %cst_35 = arith.constant dense_resource<encoder.layer.4.attention.self.value.weight> : tensor<384x384xf32>
    %cst_36 = arith.constant dense_resource<encoder.layer.4.attention.self.key.bias> : tensor<384xf32>
    %cst_37 = arith.constant dense_resource<encoder.layer.4.attention.self.key.weight> : tensor<384x384xf32>
    %cst_38 = arith.constant dense_resource<encoder.layer.4.attention.self.query.bias> : tensor<384xf32>
    %cst_39 = arith.constant dense_resource<encoder.layer.4.attention.self.query.weight> : tensor<384x384xf32>
    %cst_40 = arith.constant dense_resource<encoder.layer.3.output.LayerNorm.bias> : tensor<384xf32>
    %cst_41 = arith.constant dense_resource<encoder.layer.3.output.LayerNorm.weight> : tensor<384xf32>
    %cst_42 = arith.constant dense_resource<encoder.layer.3.output.dense.bias> : tensor<384xf32>
    %cst_43 = arith.constant dense_resource<encoder.layer.3.output.dense.weight> : tensor<384x1536xf32>
    %cst_44 = arith.constant dense_resource<encoder.layer.3.intermediate.dense.bias> : tensor<1536xf32>
    %cst_45 = arith.constant dense_resource<encoder.layer.3.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_46 = arith.constant dense_resource<encoder.layer.3.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_47 = arith.constant dense_resource<encoder.layer.3.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_48 = arith.constant dense_resource<encoder.layer.3.attention.output.dense.bias> : tensor<384xf32>
    %cst_49 = arith.constant dense_resource<encoder.layer.3.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_50 = arith.constant dense_resource<encoder.layer.3.attention.self.value.bias> : tensor<384xf32>
    %cst_51 = arith.constant dense_resource<encoder.layer.3.attention.self.value.weight> : tensor<384x384xf32>
    %cst_52 = arith.constant dense_resource<encoder.layer.3.attention.self.key.bias> : tensor<384xf32>
    %cst_53 = arith.constant dense_resource<encoder.layer.3.attention.self.key.weight> : tensor<384x384xf32>
    %cst_54 = arith.constant dense_resource<encoder.layer.3.attention.self.query.bias> : tensor<384xf32>
    %cst_55 = arith.constant dense_resource<encoder.layer.3.attention.self.query.weight> : tensor<384x384xf32>
    %cst_56 = arith.constant dense_resource<encoder.layer.2.output.LayerNorm.bias> : tensor<384xf32>
    %cst_57 = arith.constant dense_resource<encoder.layer.2.output.LayerNorm.weight> : tensor<384xf32>
    %cst_58 = arith.constant dense_resource<encoder.layer.2.output.dense.bias> : tensor<384xf32>
    %cst_59 = arith.constant dense_resource<encoder.layer.2.output.dense.weight> : tensor<384x1536xf32>
    %cst_60 = arith.constant dense_resource<encoder.layer.2.intermediate.dense.bias> : tensor<1536xf32>
    %cst_61 = arith.constant dense_resource<encoder.layer.2.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_62 = arith.constant dense_resource<encoder.layer.2.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_63 = arith.constant dense_resource<encoder.layer.2.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_64 = arith.constant dense_resource<encoder.layer.2.attention.output.dense.bias> : tensor<384xf32>
    %cst_65 = arith.constant dense_resource<encoder.layer.2.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_66 = arith.constant dense_resource<encoder.layer.2.attention.self.value.bias> : tensor<384xf32>
    %cst_67 = arith.constant dense_resource<encoder.layer.2.attention.self.value.weight> : tensor<384x384xf32>
    %cst_68 = arith.constant dense_resource<encoder.layer.2.attention.self.key.bias> : tensor<384xf32>
    %cst_69 = arith.constant dense_resource<encoder.layer.2.attention.self.key.weight> : tensor<384x384xf32>
    %cst_70 = arith.constant dense_resource<encoder.layer.2.attention.self.query.bias> : tensor<384xf32>
    %cst_71 = arith.constant dense_resource<encoder.layer.2.attention.self.query.weight> : tensor<384x384xf32>
    %cst_72 = arith.constant dense_resource<encoder.layer.1.output.LayerNorm.bias> : tensor<384xf32>
    %cst_73 = arith.constant dense_resource<encoder.layer.1.output.LayerNorm.weight> : tensor<384xf32>
    %cst_74 = arith.constant dense_resource<encoder.layer.1.output.dense.bias> : tensor<384xf32>
    %cst_75 = arith.constant dense_resource<encoder.layer.1.output.dense.weight> : tensor<384x1536xf32>
    %cst_76 = arith.constant dense_resource<encoder.layer.1.intermediate.dense.bias> : tensor<1536xf32>
    %cst_77 = arith.constant dense_resource<encoder.layer.1.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_78 = arith.constant dense_resource<encoder.layer.1.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_79 = arith.constant dense_resource<encoder.layer.1.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_80 = arith.constant dense_resource<encoder.layer.1.attention.output.dense.bias> : tensor<384xf32>
    %cst_81 = arith.constant dense_resource<encoder.layer.1.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_82 = arith.constant dense_resource<encoder.layer.1.attention.self.value.bias> : tensor<384xf32>
    %cst_83 = arith.constant dense_resource<encoder.layer.1.attention.self.value.weight> : tensor<384x384xf32>
    %cst_84 = arith.constant dense_resource<encoder.layer.1.attention.self.key.bias> : tensor<384xf32>
    %cst_85 = arith.constant dense_resource<encoder.layer.1.attention.self.key.weight> : tensor<384x384xf32>
    %cst_86 = arith.constant dense_resource<encoder.layer.1.attention.self.query.bias> : tensor<384xf32>
    %cst_87 = arith.constant dense_resource<encoder.layer.1.attention.self.query.weight> : tensor<384x384xf32>
    %cst_88 = arith.constant dense_resource<encoder.layer.0.output.LayerNorm.bias> : tensor<384xf32>
    %cst_89 = arith.constant dense_resource<encoder.layer.0.output.LayerNorm.weight> : tensor<384xf32>
    %cst_90 = arith.constant dense_resource<encoder.layer.0.output.dense.bias> : tensor<384xf32>
    %cst_91 = arith.constant dense_resource<encoder.layer.0.output.dense.weight> : tensor<384x1536xf32>
    %cst_92 = arith.constant dense_resource<encoder.layer.0.intermediate.dense.bias> : tensor<1536xf32>
    %cst_93 = arith.constant dense_resource<encoder.layer.0.intermediate.dense.weight> : tensor<1536x384xf32>
    %cst_94 = arith.constant dense_resource<encoder.layer.0.attention.output.LayerNorm.bias> : tensor<384xf32>
    %cst_95 = arith.constant dense_resource<encoder.layer.0.attention.output.LayerNorm.weight> : tensor<384xf32>
    %cst_96 = arith.constant dense_resource<encoder.layer.0.attention.output.dense.bias> : tensor<384xf32>
    %cst_97 = arith.constant dense_resource<encoder.layer.0.attention.output.dense.weight> : tensor<384x384xf32>
    %cst_98 = arith.constant 0.42044820762685731 : f64
    %cst_99 = arith.constant 0xFFF0000000000000 : f64
    %cst_100 = arith.constant dense_resource<encoder.layer.0.attention.self.value.bias> : tensor<384xf32>
    %cst_101 = arith.constant dense_resource<encoder.layer.0.attention.self.value.weight> : tensor<384x384xf32>
    %cst_102 = arith.constant dense_resource<encoder.layer.0.attention.self.key.bias> : tensor<384xf32>
    %cst_103 = arith.constant dense_resource<encoder.layer.0.attention.self.key.weight> : tensor<384x384xf32>
    %cst_104 = arith.constant dense_resource<encoder.layer.0.attention.self.query.bias> : tensor<384xf32>
    %cst_105 = arith.constant dense_resource<encoder.layer.0.attention.self.query.weight> : tensor<384x384xf32>
    %cst_106 = arith.constant dense_resource<embeddings.LayerNorm.bias> : tensor<384xf32>
    %cst_107 = arith.constant dense_resource<embeddings.LayerNorm.weight> : tensor<384xf32>
    %cst_108 = arith.constant 9.9999999999999998E-13 : f64
    %cst_109 = arith.constant dense_resource<embeddings.position_embeddings.weight> : tensor<512x384xf32>
    %cst_110 = arith.constant dense_resource<embeddings.token_type_embeddings.weight> : tensor<2x384xf32>
    %cst_111 = arith.constant dense_resource<embeddings.word_embeddings.weight> : tensor<30522x384xf32>
    %c0 = arith.constant 0 : index
    %cst_112 = arith.constant 3.840000e+02 : f64
    %cst_113 = arith.constant 3.840000e+02 : f32
    %cst_114 = arith.constant 1.41421354 : f32
    %cst_115 = arith.constant dense<0> : tensor<1x512xi64>
    %cst_116 = arith.constant dense_resource<embeddings.position_ids> : tensor<1x512xi64>
    %extracted_slice = tensor.extract_slice %cst_116[0, 0] [1, 128] [1, 1] : tensor<1x512xi64> to tensor<1x128xi64>
    %0 = tensor.empty() : tensor<1x128xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x128xi64>) -> tensor<1x128xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%1 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %466 = arith.index_cast %in : i64 to index
      %467 = arith.cmpi slt, %466, %c512 : index
      cf.assert %467, "index must be smaller than dim size"
      %468 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %468, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_115[%c0, %466] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x128xi64>
    %3 = tensor.empty() : tensor<1x128x384xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %466 = arith.index_cast %in : i64 to index
      %467 = linalg.index 2 : index
      %468 = arith.cmpi slt, %466, %c30522 : index
      cf.assert %468, "index must be smaller than dim size"
      %469 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %469, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_111[%466, %467] : tensor<30522x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %466 = arith.index_cast %in : i64 to index
      %467 = linalg.index 2 : index
      %468 = arith.cmpi slt, %466, %c2 : index
      cf.assert %468, "index must be smaller than dim size"
      %469 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %469, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_110[%466, %467] : tensor<2x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %466 = arith.index_cast %in : i64 to index
      %467 = linalg.index 2 : index
      %468 = arith.cmpi slt, %466, %c512 : index
      cf.assert %468, "index must be smaller than dim size"
      %469 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %469, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_109[%466, %467] : tensor<512x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x384xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %9 = tensor.empty() : tensor<1x128x384xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %11 = tensor.empty() : tensor<1x128x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x128x1xf64>) -> tensor<1x128x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %19 = tensor.empty() : tensor<1x128x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %cst_107 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %cst_106 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %30 = tensor.empty() : tensor<1x128xi1>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x128xi64>) outs(%30 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %466 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %466 : i1
    } -> tensor<1x128xi1>
    %32 = tensor.empty() : tensor<1xi64>
    %33 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%32 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %34 = tensor.empty() : tensor<128xi64>
    %35 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%34 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %466 = linalg.index 0 : index
      %467 = arith.index_cast %466 : index to i64
      linalg.yield %467 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %33 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_117 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_118 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %36 = tensor.empty() : tensor<1x1x128x1xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_117 : tensor<1x1x128x1xi64>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %466 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %466 : i1
    } -> tensor<1x1x128x1xi1>
    %38 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %37 : tensor<i1>, tensor<1x1x128x1xi1>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i1, %in_279: i1, %out: i1):
      %466 = arith.andi %in, %in_279 : i1
      linalg.yield %466 : i1
    } -> tensor<1x1x128x1xi1>
    %39 = tensor.empty() : tensor<1x1x1x128xi1>
    %40 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_118 : tensor<1x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%39 : tensor<1x1x1x128xi1>) {
    ^bb0(%in: i64, %in_279: i64, %out: i1):
      %466 = arith.cmpi slt, %in, %c0_i64 : i64
      %467 = arith.addi %in, %c1_i64 : i64
      %468 = arith.select %466, %467, %in : i64
      %469 = arith.index_cast %468 : i64 to index
      %470 = arith.cmpi slt, %in_279, %c0_i64 : i64
      %471 = arith.addi %in_279, %c128_i64 : i64
      %472 = arith.select %470, %471, %in_279 : i64
      %473 = arith.index_cast %472 : i64 to index
      %extracted = tensor.extract %31[%469, %473] : tensor<1x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x128xi1>
    %41 = tensor.empty() : tensor<1x1x128x128xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %40 : tensor<1x1x128x1xi1>, tensor<1x1x1x128xi1>) outs(%41 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_279: i1, %out: i1):
      %466 = arith.andi %in, %in_279 : i1
      linalg.yield %466 : i1
    } -> tensor<1x1x128x128xi1>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %43 = tensor.empty() : tensor<384x384xf32>
    %transposed = linalg.transpose ins(%cst_105 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %44 = tensor.empty() : tensor<128x384xf32>
    %45 = linalg.fill ins(%cst_0 : f32) outs(%44 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %46 = linalg.matmul ins(%collapsed, %transposed : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %47 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_104 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_119 = tensor.expand_shape %48 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %49 = tensor.empty() : tensor<1x12x128x32xf32>
    %transposed_120 = linalg.transpose ins(%expanded_119 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_121 = linalg.transpose ins(%cst_103 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %50 = linalg.matmul ins(%collapsed, %transposed_121 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %51 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_102 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%50, %51 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_122 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_123 = linalg.transpose ins(%cst_101 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %53 = linalg.matmul ins(%collapsed, %transposed_123 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %54 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_100 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%53, %54 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_124 = tensor.expand_shape %55 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_125 = linalg.transpose ins(%expanded_124 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %56 = tensor.empty() : tensor<1x1x128x128xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %cst_5, %cst_6 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%56 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x1x128x128xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_120 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %59 = tensor.empty() : tensor<1x12x32x128xf32>
    %transposed_126 = linalg.transpose ins(%expanded_122 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %60 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_126 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_127 = tensor.collapse_shape %58 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_128 = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %61 = tensor.empty() : tensor<12x128x128xf32>
    %62 = linalg.fill ins(%cst_0 : f32) outs(%61 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %63 = linalg.batch_matmul ins(%collapsed_127, %collapsed_128 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_129 = tensor.expand_shape %63 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %64 = tensor.empty() : tensor<1x12x128x128xf32>
    %65 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_129, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %66 = tensor.empty() : tensor<1x12x128xi64>
    %67 = linalg.fill ins(%c0_i64 : i64) outs(%66 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64>
    %68 = tensor.empty() : tensor<1x12x128xf32>
    %69 = linalg.fill ins(%cst_1 : f32) outs(%68 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32>
    %70:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_130 = tensor.expand_shape %70#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %expanded_130 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %72 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %73 = tensor.empty() : tensor<1x12x128x1xf32>
    %74 = linalg.fill ins(%cst_0 : f32) outs(%73 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %75 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%72 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %75 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %77 = tensor.empty() : tensor<1x12x128x128xi1>
    %78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %79 = tensor.empty() : tensor<1x12x128x1xi1>
    %80 = linalg.fill ins(%true : i1) outs(%79 : tensor<1x12x128x1xi1>) -> tensor<1x12x128x1xi1>
    %81 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %82 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %cst_4, %76 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_131 = tensor.collapse_shape %82 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_132 = tensor.collapse_shape %transposed_125 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %83 = tensor.empty() : tensor<12x128x32xf32>
    %84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %85 = linalg.batch_matmul ins(%collapsed_131, %collapsed_132 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_133 = tensor.expand_shape %85 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %86 = tensor.empty() : tensor<1x128x12x32xf32>
    %transposed_134 = linalg.transpose ins(%expanded_133 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_135 = tensor.collapse_shape %transposed_134 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_136 = linalg.transpose ins(%cst_97 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %87 = linalg.matmul ins(%collapsed_135, %transposed_136 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %88 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_96 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %89 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%87, %88 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_137 = tensor.expand_shape %89 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_137, %29 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %92 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %94 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %93 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %95 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %94 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %96 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %103 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %100 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %cst_95 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %cst_94 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_138 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %107 = tensor.empty() : tensor<384x1536xf32>
    %transposed_139 = linalg.transpose ins(%cst_93 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %108 = tensor.empty() : tensor<128x1536xf32>
    %109 = linalg.fill ins(%cst_0 : f32) outs(%108 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %110 = linalg.matmul ins(%collapsed_138, %transposed_139 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %111 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_92 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %112 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%110, %111 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_140 = tensor.expand_shape %112 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %113 = tensor.empty() : tensor<1x128x1536xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_140 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_141 = tensor.collapse_shape %114 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %115 = tensor.empty() : tensor<1536x384xf32>
    %transposed_142 = linalg.transpose ins(%cst_91 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %116 = linalg.matmul ins(%collapsed_141, %transposed_142 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %117 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_90 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %118 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%116, %117 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_143 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_143, %106 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %121 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %122 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %123 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %122 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %124 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %123 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %125 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %126 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %127 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%119 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %132 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %129 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %133 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %131 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %134 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %cst_89 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %cst_88 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_144 = tensor.collapse_shape %135 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_145 = linalg.transpose ins(%cst_87 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %136 = linalg.matmul ins(%collapsed_144, %transposed_145 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %137 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_86 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %138 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%136, %137 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_146 = tensor.expand_shape %138 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_147 = linalg.transpose ins(%expanded_146 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_148 = linalg.transpose ins(%cst_85 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %139 = linalg.matmul ins(%collapsed_144, %transposed_148 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %140 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_84 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %141 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%139, %140 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_149 = tensor.expand_shape %141 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_150 = linalg.transpose ins(%cst_83 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %142 = linalg.matmul ins(%collapsed_144, %transposed_150 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %143 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_82 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %144 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%142, %143 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_151 = tensor.expand_shape %144 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_152 = linalg.transpose ins(%expanded_151 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %145 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_147 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %transposed_153 = linalg.transpose ins(%expanded_149 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %146 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_153 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_154 = tensor.collapse_shape %145 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_155 = tensor.collapse_shape %146 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %147 = linalg.batch_matmul ins(%collapsed_154, %collapsed_155 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_156 = tensor.expand_shape %147 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %148 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_156, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %149:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%148 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_157 = tensor.expand_shape %149#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %150 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%148, %expanded_157 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %151 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%150 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %152 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%151 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %153 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%151, %152 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %154 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%148 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %155 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%154 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %156 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%155, %cst_4, %153 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_158 = tensor.collapse_shape %156 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_159 = tensor.collapse_shape %transposed_152 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %157 = linalg.batch_matmul ins(%collapsed_158, %collapsed_159 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_160 = tensor.expand_shape %157 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_161 = linalg.transpose ins(%expanded_160 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_162 = tensor.collapse_shape %transposed_161 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_163 = linalg.transpose ins(%cst_81 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %158 = linalg.matmul ins(%collapsed_162, %transposed_163 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %159 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_80 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %160 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%158, %159 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_164 = tensor.expand_shape %160 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_164, %135 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %162 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %163 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%162 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %164 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %165 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %164 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %166 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %165 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %167 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%166 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %168 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %169 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %170 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%161 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %171 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %172 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %173 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %174 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %171 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %175 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %173 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %176 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %cst_79 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %177 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176, %cst_78 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_165 = tensor.collapse_shape %177 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_166 = linalg.transpose ins(%cst_77 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %178 = linalg.matmul ins(%collapsed_165, %transposed_166 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %179 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_76 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %180 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%178, %179 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_167 = tensor.expand_shape %180 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %181 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_167 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_168 = tensor.collapse_shape %181 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_169 = linalg.transpose ins(%cst_75 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %182 = linalg.matmul ins(%collapsed_168, %transposed_169 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %183 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_74 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %184 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%182, %183 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_170 = tensor.expand_shape %184 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %185 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_170, %177 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %186 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %187 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%186 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %188 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %189 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186, %188 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %190 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %189 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %191 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%190 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %192 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %193 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %194 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%185 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %195 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %196 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %197 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %198 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185, %195 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %199 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%198, %197 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %200 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199, %cst_73 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %201 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%200, %cst_72 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_171 = tensor.collapse_shape %201 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_172 = linalg.transpose ins(%cst_71 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %202 = linalg.matmul ins(%collapsed_171, %transposed_172 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %203 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_70 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %204 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%202, %203 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_173 = tensor.expand_shape %204 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_174 = linalg.transpose ins(%expanded_173 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_175 = linalg.transpose ins(%cst_69 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %205 = linalg.matmul ins(%collapsed_171, %transposed_175 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %206 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_68 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %207 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%205, %206 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_176 = tensor.expand_shape %207 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_177 = linalg.transpose ins(%cst_67 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %208 = linalg.matmul ins(%collapsed_171, %transposed_177 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %209 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_66 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %210 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%208, %209 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_178 = tensor.expand_shape %210 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_179 = linalg.transpose ins(%expanded_178 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %211 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_174 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %transposed_180 = linalg.transpose ins(%expanded_176 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %212 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_180 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_181 = tensor.collapse_shape %211 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_182 = tensor.collapse_shape %212 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %213 = linalg.batch_matmul ins(%collapsed_181, %collapsed_182 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_183 = tensor.expand_shape %213 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %214 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_183, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %215:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%214 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_184 = tensor.expand_shape %215#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %216 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%214, %expanded_184 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %217 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%216 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %218 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%217 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %219 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%217, %218 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %220 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%214 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %221 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%220 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %222 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%221, %cst_4, %219 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_185 = tensor.collapse_shape %222 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_186 = tensor.collapse_shape %transposed_179 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %223 = linalg.batch_matmul ins(%collapsed_185, %collapsed_186 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_187 = tensor.expand_shape %223 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_188 = linalg.transpose ins(%expanded_187 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_189 = tensor.collapse_shape %transposed_188 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_190 = linalg.transpose ins(%cst_65 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %224 = linalg.matmul ins(%collapsed_189, %transposed_190 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %225 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_64 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %226 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%224, %225 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_191 = tensor.expand_shape %226 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %227 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_191, %201 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %228 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %229 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%228 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %230 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%229 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %231 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%228, %230 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %232 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231, %231 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %233 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%232 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %234 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %235 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %236 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%227 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %237 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %238 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %239 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %240 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227, %237 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %241 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240, %239 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %242 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%241, %cst_63 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %243 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%242, %cst_62 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_192 = tensor.collapse_shape %243 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_193 = linalg.transpose ins(%cst_61 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %244 = linalg.matmul ins(%collapsed_192, %transposed_193 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %245 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_60 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %246 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%244, %245 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_194 = tensor.expand_shape %246 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %247 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_194 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_195 = tensor.collapse_shape %247 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_196 = linalg.transpose ins(%cst_59 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %248 = linalg.matmul ins(%collapsed_195, %transposed_196 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %249 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_58 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %250 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%248, %249 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_197 = tensor.expand_shape %250 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %251 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_197, %243 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %252 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %253 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%252 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %254 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %255 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%252, %254 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %256 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255, %255 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %257 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%256 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %258 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %259 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %260 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%251 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %261 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %262 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %263 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %264 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251, %261 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %265 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264, %263 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %266 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265, %cst_57 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %267 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%266, %cst_56 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_198 = tensor.collapse_shape %267 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_199 = linalg.transpose ins(%cst_55 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %268 = linalg.matmul ins(%collapsed_198, %transposed_199 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %269 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_54 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %270 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%268, %269 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_200 = tensor.expand_shape %270 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_201 = linalg.transpose ins(%expanded_200 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_202 = linalg.transpose ins(%cst_53 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %271 = linalg.matmul ins(%collapsed_198, %transposed_202 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %272 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_52 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %273 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%271, %272 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_203 = tensor.expand_shape %273 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_204 = linalg.transpose ins(%cst_51 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %274 = linalg.matmul ins(%collapsed_198, %transposed_204 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %275 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_50 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %276 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%274, %275 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_205 = tensor.expand_shape %276 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_206 = linalg.transpose ins(%expanded_205 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %277 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_201 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %transposed_207 = linalg.transpose ins(%expanded_203 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %278 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_207 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_208 = tensor.collapse_shape %277 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_209 = tensor.collapse_shape %278 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %279 = linalg.batch_matmul ins(%collapsed_208, %collapsed_209 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_210 = tensor.expand_shape %279 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %280 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_210, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %281:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%280 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_211 = tensor.expand_shape %281#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %282 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%280, %expanded_211 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %283 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%282 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %284 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%283 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %285 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%283, %284 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %286 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%280 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %287 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%286 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %288 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%287, %cst_4, %285 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_212 = tensor.collapse_shape %288 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_213 = tensor.collapse_shape %transposed_206 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %289 = linalg.batch_matmul ins(%collapsed_212, %collapsed_213 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_214 = tensor.expand_shape %289 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_215 = linalg.transpose ins(%expanded_214 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_216 = tensor.collapse_shape %transposed_215 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_217 = linalg.transpose ins(%cst_49 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %290 = linalg.matmul ins(%collapsed_216, %transposed_217 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %291 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_48 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %292 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%290, %291 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_218 = tensor.expand_shape %292 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %293 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_218, %267 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %294 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%293 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %295 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%294 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %296 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%295 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %297 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%294, %296 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %298 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297, %297 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %299 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%298 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %300 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%299 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %301 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %302 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%293 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %303 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %304 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%301 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %305 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %306 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%293, %303 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %307 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306, %305 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %308 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307, %cst_47 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %309 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308, %cst_46 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_219 = tensor.collapse_shape %309 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_220 = linalg.transpose ins(%cst_45 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %310 = linalg.matmul ins(%collapsed_219, %transposed_220 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %311 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_44 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %312 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%310, %311 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_221 = tensor.expand_shape %312 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %313 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_221 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_222 = tensor.collapse_shape %313 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_223 = linalg.transpose ins(%cst_43 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %314 = linalg.matmul ins(%collapsed_222, %transposed_223 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %315 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_42 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %316 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%314, %315 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_224 = tensor.expand_shape %316 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %317 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_224, %309 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %318 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%317 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %319 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%318 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %320 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%319 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %321 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318, %320 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %322 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%321, %321 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %323 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%322 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %324 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%323 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %325 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%324 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %326 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%317 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %327 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%326 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %328 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%325 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %329 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%328 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %330 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%317, %327 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %331 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%330, %329 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %332 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331, %cst_41 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %333 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%332, %cst_40 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_225 = tensor.collapse_shape %333 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_226 = linalg.transpose ins(%cst_39 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %334 = linalg.matmul ins(%collapsed_225, %transposed_226 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %335 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_38 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %336 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%334, %335 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_227 = tensor.expand_shape %336 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_228 = linalg.transpose ins(%expanded_227 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_229 = linalg.transpose ins(%cst_37 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %337 = linalg.matmul ins(%collapsed_225, %transposed_229 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %338 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_36 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %339 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%337, %338 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_230 = tensor.expand_shape %339 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_231 = linalg.transpose ins(%cst_35 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %340 = linalg.matmul ins(%collapsed_225, %transposed_231 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %341 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_34 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %342 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%340, %341 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_232 = tensor.expand_shape %342 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_233 = linalg.transpose ins(%expanded_232 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %343 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_228 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %transposed_234 = linalg.transpose ins(%expanded_230 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %344 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_234 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_235 = tensor.collapse_shape %343 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_236 = tensor.collapse_shape %344 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %345 = linalg.batch_matmul ins(%collapsed_235, %collapsed_236 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_237 = tensor.expand_shape %345 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %346 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_237, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %347:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%346 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_238 = tensor.expand_shape %347#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %348 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%346, %expanded_238 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %349 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%348 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %350 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%349 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %351 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%349, %350 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %352 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%346 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %353 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%352 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %354 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%353, %cst_4, %351 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_239 = tensor.collapse_shape %354 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_240 = tensor.collapse_shape %transposed_233 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %355 = linalg.batch_matmul ins(%collapsed_239, %collapsed_240 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_241 = tensor.expand_shape %355 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_242 = linalg.transpose ins(%expanded_241 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_243 = tensor.collapse_shape %transposed_242 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_244 = linalg.transpose ins(%cst_33 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %356 = linalg.matmul ins(%collapsed_243, %transposed_244 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %357 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_32 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %358 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%356, %357 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_245 = tensor.expand_shape %358 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %359 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_245, %333 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %360 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%359 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %361 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%360 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %362 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %363 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360, %362 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %364 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%363, %363 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %365 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%364 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %366 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %367 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%366 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %368 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%359 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %369 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %370 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%367 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %371 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%370 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %372 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%359, %369 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %373 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372, %371 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %374 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%373, %cst_31 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %375 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374, %cst_30 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_246 = tensor.collapse_shape %375 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_247 = linalg.transpose ins(%cst_29 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %376 = linalg.matmul ins(%collapsed_246, %transposed_247 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %377 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_28 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %378 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%376, %377 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_248 = tensor.expand_shape %378 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %379 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_248 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_249 = tensor.collapse_shape %379 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_250 = linalg.transpose ins(%cst_27 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %380 = linalg.matmul ins(%collapsed_249, %transposed_250 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %381 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_26 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %382 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%380, %381 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_251 = tensor.expand_shape %382 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %383 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_251, %375 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %384 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%383 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %385 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%384 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %386 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%385 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %387 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%384, %386 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %388 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%387, %387 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %389 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%388 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %390 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%389 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %391 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%390 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %392 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%383 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %393 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%392 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %394 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%391 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %395 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%394 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %396 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%383, %393 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %397 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%396, %395 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %398 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%397, %cst_25 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %399 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%398, %cst_24 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_252 = tensor.collapse_shape %399 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_253 = linalg.transpose ins(%cst_23 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %400 = linalg.matmul ins(%collapsed_252, %transposed_253 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %401 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_22 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %402 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%400, %401 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_254 = tensor.expand_shape %402 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_255 = linalg.transpose ins(%expanded_254 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_256 = linalg.transpose ins(%cst_21 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %403 = linalg.matmul ins(%collapsed_252, %transposed_256 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %404 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_20 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %405 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%403, %404 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_257 = tensor.expand_shape %405 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_258 = linalg.transpose ins(%cst_19 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %406 = linalg.matmul ins(%collapsed_252, %transposed_258 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %407 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_18 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %408 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%406, %407 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_259 = tensor.expand_shape %408 [[0, 1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_260 = linalg.transpose ins(%expanded_259 : tensor<1x128x12x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %409 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_255 : tensor<1x12x128x32xf32>) outs(%49 : tensor<1x12x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x128x32xf32>
    %transposed_261 = linalg.transpose ins(%expanded_257 : tensor<1x128x12x32xf32>) outs(%59 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %410 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_261 : tensor<1x12x32x128xf32>) outs(%59 : tensor<1x12x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_98 : f64 to f32
      %467 = arith.mulf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x12x32x128xf32>
    %collapsed_262 = tensor.collapse_shape %409 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_263 = tensor.collapse_shape %410 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %411 = linalg.batch_matmul ins(%collapsed_262, %collapsed_263 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%62 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_264 = tensor.expand_shape %411 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %412 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_264, %57 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %413:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%412 : tensor<1x12x128x128xf32>) outs(%69, %67 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_279: i64):
      %466 = linalg.index 3 : index
      %467 = arith.index_cast %466 : index to i64
      %468 = arith.maximumf %in, %out : f32
      %469 = arith.cmpf ogt, %in, %out : f32
      %470 = arith.select %469, %467, %out_279 : i64
      linalg.yield %468, %470 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_265 = tensor.expand_shape %413#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %414 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%412, %expanded_265 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %415 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%414 : tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.exp %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %416 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%415 : tensor<1x12x128x128xf32>) outs(%74 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x1xf32>
    %417 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%415, %416 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.divf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %418 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%412 : tensor<1x12x128x128xf32>) outs(%77 : tensor<1x12x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %466 = arith.extf %in : f32 to f64
      %467 = arith.cmpf oeq, %466, %cst_99 : f64
      linalg.yield %467 : i1
    } -> tensor<1x12x128x128xi1>
    %419 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%418 : tensor<1x12x128x128xi1>) outs(%80 : tensor<1x12x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %466 = arith.andi %in, %out : i1
      linalg.yield %466 : i1
    } -> tensor<1x12x128x1xi1>
    %420 = linalg.generic {indexing_maps = [#map10, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%419, %cst_4, %417 : tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%64 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: i1, %in_279: f32, %in_280: f32, %out: f32):
      %466 = arith.select %in, %in_279, %in_280 : f32
      linalg.yield %466 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_266 = tensor.collapse_shape %420 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_267 = tensor.collapse_shape %transposed_260 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %421 = linalg.batch_matmul ins(%collapsed_266, %collapsed_267 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%84 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_268 = tensor.expand_shape %421 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %transposed_269 = linalg.transpose ins(%expanded_268 : tensor<1x12x128x32xf32>) outs(%86 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_270 = tensor.collapse_shape %transposed_269 [[0, 1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<128x384xf32>
    %transposed_271 = linalg.transpose ins(%cst_17 : tensor<384x384xf32>) outs(%43 : tensor<384x384xf32>) permutation = [1, 0] 
    %422 = linalg.matmul ins(%collapsed_270, %transposed_271 : tensor<128x384xf32>, tensor<384x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %423 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %424 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%422, %423 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_272 = tensor.expand_shape %424 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %425 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_272, %399 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %426 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %427 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%426 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %428 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%427 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %429 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%426, %428 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %430 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%429, %429 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %431 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%430 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %432 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%431 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %433 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%432 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %434 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%425 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %435 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%434 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %436 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%433 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %437 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%436 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %438 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425, %435 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %439 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%438, %437 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %440 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%439, %cst_15 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %441 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%440, %cst_14 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_273 = tensor.collapse_shape %441 [[0, 1], [2]] : tensor<1x128x384xf32> into tensor<128x384xf32>
    %transposed_274 = linalg.transpose ins(%cst_13 : tensor<1536x384xf32>) outs(%107 : tensor<384x1536xf32>) permutation = [1, 0] 
    %442 = linalg.matmul ins(%collapsed_273, %transposed_274 : tensor<128x384xf32>, tensor<384x1536xf32>) outs(%109 : tensor<128x1536xf32>) -> tensor<128x1536xf32>
    %443 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_12 : tensor<1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x1536xf32>
    %444 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%442, %443 : tensor<128x1536xf32>, tensor<128x1536xf32>) outs(%108 : tensor<128x1536xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x1536xf32>
    %expanded_275 = tensor.expand_shape %444 [[0, 1], [2]] output_shape [1, 128, 1536] : tensor<128x1536xf32> into tensor<1x128x1536xf32>
    %445 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_275 : tensor<1x128x1536xf32>) outs(%113 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_114 : f32
      %467 = math.erf %466 : f32
      %468 = arith.addf %467, %cst_2 : f32
      %469 = arith.mulf %468, %cst_3 : f32
      %470 = arith.mulf %in, %469 : f32
      linalg.yield %470 : f32
    } -> tensor<1x128x1536xf32>
    %collapsed_276 = tensor.collapse_shape %445 [[0, 1], [2]] : tensor<1x128x1536xf32> into tensor<128x1536xf32>
    %transposed_277 = linalg.transpose ins(%cst_11 : tensor<384x1536xf32>) outs(%115 : tensor<1536x384xf32>) permutation = [1, 0] 
    %446 = linalg.matmul ins(%collapsed_276, %transposed_277 : tensor<128x1536xf32>, tensor<1536x384xf32>) outs(%45 : tensor<128x384xf32>) -> tensor<128x384xf32>
    %447 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x384xf32>
    %448 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%446, %447 : tensor<128x384xf32>, tensor<128x384xf32>) outs(%44 : tensor<128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<128x384xf32>
    %expanded_278 = tensor.expand_shape %448 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %449 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_278, %441 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %450 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%449 : tensor<1x128x384xf32>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %466 = arith.extf %in : f32 to f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %451 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%450 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %452 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%451 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %453 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%450, %452 : tensor<1x128x384xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.subf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %454 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%453, %453 : tensor<1x128x384xf64>, tensor<1x128x384xf64>) outs(%9 : tensor<1x128x384xf64>) {
    ^bb0(%in: f64, %in_279: f64, %out: f64):
      %466 = arith.mulf %in, %in_279 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x384xf64>
    %455 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%454 : tensor<1x128x384xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.addf %in, %out : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %456 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%455 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %466 = arith.divf %in, %cst_112 : f64
      linalg.yield %466 : f64
    } -> tensor<1x128x1xf64>
    %457 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%456 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %466 = arith.truncf %in : f64 to f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %458 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%449 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.addf %in, %out : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %459 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%458 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.divf %in, %cst_113 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %460 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%457 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = arith.truncf %cst_108 : f64 to f32
      %467 = arith.addf %in, %466 : f32
      linalg.yield %467 : f32
    } -> tensor<1x128x1xf32>
    %461 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%460 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %466 = math.rsqrt %in : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x1xf32>
    %462 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%449, %459 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.subf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %463 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%462, %461 : tensor<1x128x384xf32>, tensor<1x128x1xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %464 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%463, %cst_9 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.mulf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    %465 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%464, %cst_8 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%3 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_279: f32, %out: f32):
      %466 = arith.addf %in, %in_279 : f32
      linalg.yield %466 : f32
    } -> tensor<1x128x384xf32>
    return %465 : tensor<1x128x384xf32>
  }
}
