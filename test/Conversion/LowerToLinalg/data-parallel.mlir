// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel --canonicalize --cse | FileCheck %s --implicit-check-not=mca. --implicit-check-not=scf.
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | mlir-opt --canonicalize -o /dev/null

// The rank of a token is the number of tokens before it, its place that of its rank.
// CHECK-DAG: #[[$SELF:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$OTHER:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @order
// CHECK-SAME: %[[R:.+]]: tensor<2x?xi32>, %{{.+}}: tensor<2x?xi32>, %{{.+}}: tensor<2x3xi32>)
// CHECK-DAG: %[[LIMITS:.+]] = arith.constant dense<[2147483647, 63, 0]> : tensor<3xi32>
// CHECK: %[[RANKS:.+]] = linalg.generic {indexing_maps = [#[[$SELF]], #[[$OTHER]], #[[$SELF]]], iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[R]], %[[R]] :
// CHECK: %[[ORDER:.+]] = linalg.generic {{.*}}"reduction"]} ins(%[[RANKS]] : tensor<2x?xi32>)
// CHECK: %[[BOUNDS:.+]] = linalg.generic {{.*}}"reduction"]} ins(%[[R]], %[[LIMITS]] :
// CHECK: return %[[ORDER]], %[[BOUNDS]]
func.func @order(%r: tensor<2x?xi32>, %o0: tensor<2x?xi32>, %b0: tensor<2x3xi32>) -> (tensor<2x?xi32>, tensor<2x3xi32>) {
  %o, %b = mca.order_tokens ins(%r : tensor<2x?xi32>) outs(%o0, %b0 : tensor<2x?xi32>, tensor<2x3xi32>)
             {dim = 64 : i64} -> tensor<2x?xi32>, tensor<2x3xi32>
  return %o, %b : tensor<2x?xi32>, tensor<2x3xi32>
}

// All numbers of a plan at once; sums of norms in their order, draws by counting.
// CHECK-LABEL: func.func @plan
// CHECK-SAME: %[[W:.+]]: tensor<8x2x4xf16>, %{{.+}}: tensor<2x9xi32>, %{{.+}}: tensor<2x9x4xf16>)
// CHECK: %[[NORMS:.+]] = linalg.generic {{.*}} ins(%[[W]] : {{.*}}) outs(%{{.+}} : tensor<2x8xf64>)
// CHECK: %[[SUMS:.+]] = linalg.generic {{.*}} ins(%[[NORMS]] : tensor<2x8xf64>)
// CHECK: tensor.extract_slice %[[SUMS]][0, 7] [2, 1]
// CHECK: arith.muli %{{.+}} : i64
// CHECK: arith.uitofp %{{.+}} : i64 to f64
// CHECK: %[[DRAWN:.+]] = linalg.generic {{.*}}"reduction"]} ins(%[[SUMS]]
// CHECK: %[[ROWS:.+]] = linalg.generic {{.*}} ins(%[[DRAWN]]
// CHECK: linalg.generic {{.*}} ins(%[[ROWS]]
// CHECK: tensor.extract %[[W]]
// CHECK: arith.truncf %{{.+}} : f32 to f16
func.func @plan(%w: tensor<8x2x4xf16>, %i0: tensor<2x9xi32>, %g0: tensor<2x9x4xf16>) -> (tensor<2x9xi32>, tensor<2x9x4xf16>) {
  %i, %g = mca.plan ins(%w : tensor<8x2x4xf16>) outs(%i0, %g0 : tensor<2x9xi32>, tensor<2x9x4xf16>)
             {seed = 7 : i64} -> tensor<2x9xi32>, tensor<2x9x4xf16>
  return %i, %g : tensor<2x9xi32>, tensor<2x9x4xf16>
}

// Listed columns and numbers of terms are in the left-hand side of one product of all
// rows; those that are listed are kept.
// CHECK-LABEL: func.func @gather
// CHECK-SAME: %[[X:.+]]: tensor<5x?x8xf16>, %[[G:.+]]: tensor<2x6x4xf16>, %[[O:.+]]: tensor<5x2x?xi32>, %[[E:.+]]: tensor<5x2x3xi32>, %[[I:.+]]: tensor<2x6xi32>, %[[R:.+]]: tensor<5x2x?xi32>, %[[V:.+]]: tensor<5x2x?x4xf16>
// CHECK: %[[FACTORS:.+]] = linalg.generic {{.*}} ins(%[[I]], %[[R]] : {{.*}}) outs(%{{.+}} : tensor<5x2x?x6xf16>)
// CHECK: tensor.extract %[[X]]
// CHECK: %[[SUMS:.+]] = linalg.generic {{.*}}"reduction"]} ins(%[[FACTORS]], %[[G]] : {{.*}}) outs(%{{.+}} : tensor<5x2x?x4xf32>)
// CHECK-DAG: tensor.extract_slice %[[E]][0, 0, 1] [5, 2, 1]
// CHECK-DAG: tensor.extract_slice %[[E]][0, 0, 2] [5, 2, 1]
// CHECK: %[[MARKS:.+]] = linalg.generic {{.*}}"reduction"]} ins(%[[O]]
// CHECK: %[[ROWS:.+]] = linalg.generic {{.*}} ins(%[[SUMS]], %[[R]], %[[MARKS]] : {{.*}}) outs(%[[V]]
// CHECK: arith.divf
// CHECK: arith.truncf %{{.+}} : f32 to f16
// CHECK: arith.select
// CHECK: return %[[ROWS]]
func.func @gather(%x: tensor<5x?x8xf16>, %g: tensor<2x6x4xf16>, %o: tensor<5x2x?xi32>, %e: tensor<5x2x3xi32>,
                  %i: tensor<2x6xi32>, %r: tensor<5x2x?xi32>, %v0: tensor<5x2x?x4xf16>) -> tensor<5x2x?x4xf16> {
  %v = mca.gather_matmul ins(%x, %g : tensor<5x?x8xf16>, tensor<2x6x4xf16>)
         rows(%o, %e : tensor<5x2x?xi32>, tensor<5x2x3xi32>) columns(%i : tensor<2x6xi32>) trips(%r : tensor<5x2x?xi32>)
         outs(%v0 : tensor<5x2x?x4xf16>) {segment = 1 : i64, mean} -> tensor<5x2x?x4xf16>
  return %v : tensor<5x2x?x4xf16>
}

// i8: sums in i32, multiplied by the steps of the row and of the channel. All rows,
// all columns: nothing is copied.
// CHECK-LABEL: func.func @codes
// CHECK-SAME: %[[X:.+]]: tensor<5x8xi8>, %[[W:.+]]: tensor<2x8x4xi8>, %[[S:.+]]: tensor<5xf32>, %[[T:.+]]: tensor<2x4xf32>
// CHECK: %[[SUMS:.+]] = linalg.generic {{.*}} ins(%[[X]], %[[W]] : {{.*}}) outs(%{{.+}} : tensor<2x5x4xi32>)
// CHECK: arith.extui %{{.+}} : i8 to i32
// CHECK: arith.extsi %{{.+}} : i8 to i32
// CHECK: linalg.generic {{.*}} ins(%[[SUMS]], %[[S]], %[[T]] :
// CHECK: arith.sitofp %{{.+}} : i32 to f32
// CHECK-NOT: arith.select
// CHECK: return
func.func @codes(%x: tensor<5x8xi8>, %w: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v0 : tensor<2x5x4xf32>) {unsigned_lhs} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// Every upgrade against every other one; two batch dimensions are one.
// CHECK-LABEL: func.func @levels
// CHECK-SAME: %[[M:.+]]: tensor<2x3x4x7xf32>, %{{.+}}: tensor<2x3x4x2x7xf32>, %{{.+}}: tensor<2x3x4xf32>, %{{.+}}: tensor<2x3x4x7xi32>, %{{.+}}: tensor<2x3x4xf32>)
// CHECK: tensor.collapse_shape %[[M]] {{\[\[}}0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
// CHECK: arith.minimumf
// CHECK: %[[RATIOS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<6x4x2x7xf32>)
// CHECK: arith.truncf %{{.+}} : f64 to f32
// CHECK: %[[BEFORE:.+]] = linalg.generic {{.*}}"parallel", "reduction", "reduction"]} ins(%[[RATIOS]], %[[RATIOS]]
// CHECK: %[[LEVELS:.+]] = linalg.generic {{.*}}%[[BEFORE]]{{.*}} outs(%{{.+}} : tensor<6x4x7xi32>)
// CHECK: tensor.expand_shape %[[LEVELS]] {{.*}} into tensor<2x3x4x7xi32>
func.func @levels(%m: tensor<2x3x4x7xf32>, %e: tensor<2x3x4x2x7xf32>, %t: tensor<2x3x4xf32>, %l: tensor<2x3x4x7xi32>, %s: tensor<2x3x4xf32>) -> (tensor<2x3x4x7xi32>, tensor<2x3x4xf32>) {
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<2x3x4x7xf32>, tensor<2x3x4x2x7xf32>, tensor<2x3x4xf32>)
           outs(%l, %s : tensor<2x3x4x7xi32>, tensor<2x3x4xf32>) {costs = array<f64: 0.25, 0.5>} -> tensor<2x3x4x7xi32>, tensor<2x3x4xf32>
  return %0#0, %0#1 : tensor<2x3x4x7xi32>, tensor<2x3x4xf32>
}

// CHECK-LABEL: func.func @distances
// CHECK: linalg.generic {{.*}} outs(%{{.+}} : tensor<1x4x64xf64>)
// CHECK: math.sqrt
// CHECK: arith.truncf %{{.+}} : f64 to f32
func.func @distances(%x: tensor<7x64xf32>, %m: tensor<4x7xf32>, %n: tensor<7xf32>, %a: tensor<7xf32>, %mean: tensor<f64>,
                     %d0: tensor<4x7xf32>, %l0: tensor<4xf64>) -> (tensor<4x7xf32>, tensor<4xf64>) {
  %d, %l = mca.token_distances ins(%x, %m, %n, %a, %mean : tensor<7x64xf32>, tensor<4x7xf32>, tensor<7xf32>, tensor<7xf32>, tensor<f64>)
             outs(%d0, %l0 : tensor<4x7xf32>, tensor<4xf64>) -> tensor<4x7xf32>, tensor<4xf64>
  return %d, %l : tensor<4x7xf32>, tensor<4xf64>
}

// CHECK-LABEL: func.func @centroids
// CHECK: linalg.generic {{.*}}"parallel", "parallel", "parallel", "reduction"]} {{.*}} outs(%{{.+}} : tensor<1x4x64xf32>)
func.func @centroids(%x: tensor<7x64xf32>, %w: tensor<4x7xf32>, %l: tensor<4x7xi32>, %c0: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %c = mca.centroids ins(%x, %w, %l : tensor<7x64xf32>, tensor<4x7xf32>, tensor<4x7xi32>) outs(%c0 : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %c : tensor<4x64xf32>
}

// The Gram matrix of all heads, then ten squares of it; no logarithm.
// CHECK-LABEL: func.func @norms
// CHECK-COUNT-11: linalg.generic {{.*}}"reduction"]} {{.*}} outs(%{{.+}} : tensor<4x16x16xf64>)
// CHECK-NOT: math.log
// CHECK: return %{{.+}} : tensor<4x2xf32>
func.func @norms(%w: tensor<64x4x16xf32>, %n: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %0 = mca.weight_norms ins(%w : tensor<64x4x16xf32>) outs(%n : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %0 : tensor<4x2xf32>
}

// What is not listed is zero in the product.
// CHECK-LABEL: func.func @attend_tokens
// CHECK-SAME: %[[A:.+]]: tensor<4x9x?xf32>, %[[V:.+]]: tensor<4x?x16xf32>, %[[O:.+]]: tensor<4x?xi32>, %[[B:.+]]: tensor<4x3xi32>, %[[S:.+]]: tensor<4x16xf32>, %[[Y:.+]]: tensor<4x9x16xf32>
// CHECK: %[[MARKS:.+]] = linalg.generic {{.*}} ins(%[[O]]
// CHECK: %[[COLUMNS:.+]] = linalg.generic {{.*}} ins(%[[A]], %[[MARKS]] :
// CHECK: %[[ROWS:.+]] = linalg.generic {{.*}} ins(%[[V]], %[[MARKS]] :
// CHECK: %[[START:.+]] = linalg.generic {{.*}}%[[S]] : {{.*}}) outs(%[[Y]]
// CHECK: linalg.generic {{.*}}"reduction", "parallel"]} ins(%[[COLUMNS]], %[[ROWS]] : {{.*}}) outs(%[[START]]
func.func @attend_tokens(%a: tensor<4x9x?xf32>, %v: tensor<4x?x16xf32>, %o: tensor<4x?xi32>, %b: tensor<4x3xi32>,
                         %s: tensor<4x16xf32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x?xf32>, tensor<4x?x16xf32>) tokens(%o, %b : tensor<4x?xi32>, tensor<4x3xi32>)
         shared(%s : tensor<4x16xf32>) outs(%y : tensor<4x9x16xf32>) {segment = 1 : i64} -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}

// Products of codes for all heads, kept where the slack allows for them; in f32 those
// heads have no token.
// CHECK-LABEL: func.func @slack
// CHECK: arith.trunci %{{.+}} : i32 to i8
// CHECK: %[[FITS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<1x4xi32>)
// CHECK: arith.cmpf ole
// CHECK: %[[LEFT:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<1x4x2xi32>)
// CHECK: %[[CODES:.+]] = linalg.generic {{.*}}"reduction", "parallel"]} {{.*}} outs(%{{.+}} : tensor<1x4x9x16xi32>)
// CHECK: %[[SUMS:.+]] = linalg.generic {{.*}} ins(%[[CODES]], {{.*}}%[[FITS]] :
// CHECK: tensor.extract_slice %[[LEFT]]
// CHECK: linalg.generic {{.*}}"reduction", "parallel"]} {{.*}} outs(%[[SUMS]] : tensor<1x4x9x16xf32>)
func.func @slack(%a: tensor<4x9x7xf32>, %v: tensor<4x7x16xf32>, %o: tensor<4x7xi32>, %b: tensor<4x3xi32>, %s: tensor<4xf32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x7xf32>, tensor<4x7x16xf32>) tokens(%o, %b : tensor<4x7xi32>, tensor<4x3xi32>)
         slack(%s : tensor<4xf32>) outs(%y : tensor<4x9x16xf32>) -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}
