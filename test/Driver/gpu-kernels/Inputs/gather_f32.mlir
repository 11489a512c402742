func.func @main(%lhs: tensor<128x768xf32>, %rhs: tensor<12x768x64xf32>, %rows: tensor<12x128xi32>,
                %bounds: tensor<12x3xi32>, %columns: tensor<12x768xi32>, %trips: tensor<12x128xi32>,
                %init: tensor<12x128x64xf32>) -> tensor<12x128x64xf32> {
  %0 = mca.gather_matmul ins(%lhs, %rhs : tensor<128x768xf32>, tensor<12x768x64xf32>)
    rows(%rows, %bounds : tensor<12x128xi32>, tensor<12x3xi32>) columns(%columns : tensor<12x768xi32>)
    trips(%trips : tensor<12x128xi32>)
    outs(%init : tensor<12x128x64xf32>) {segment = 1 : i64} -> tensor<12x128x64xf32>
  return %0 : tensor<12x128x64xf32>
}
