// Loops where sizes are not known that the data-parallel form needs, and where
// nothing else was asked for.
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | FileCheck %s --implicit-check-not=mca.
// RUN: mca-opt %s --mca-lower-to-linalg=form=loops | FileCheck %s --implicit-check-not=mca.
// RUN: not mca-opt %s --mca-lower-to-linalg=form=parallel 2>&1 | FileCheck %s --check-prefix=FORM
// FORM: for the --form option: Cannot find option named 'parallel'!

// There may be no row.
// CHECK-LABEL: func.func @not_rows_unknown
// CHECK: scf.while
func.func @not_rows_unknown(%w: tensor<?x2x4xf32>, %i0: tensor<2x9xi32>, %g0: tensor<2x9x4xf32>) -> (tensor<2x9xi32>, tensor<2x9x4xf32>) {
  %i, %g = mca.plan ins(%w : tensor<?x2x4xf32>) outs(%i0, %g0 : tensor<2x9xi32>, tensor<2x9x4xf32>) -> tensor<2x9xi32>, tensor<2x9x4xf32>
  return %i, %g : tensor<2x9xi32>, tensor<2x9x4xf32>
}

// No reshape makes two unknown dimensions of one.
// CHECK-LABEL: func.func @not_two_batches_unknown
// CHECK: scf.for
func.func @not_two_batches_unknown(%x: tensor<?x?x7x64xf32>, %w: tensor<?x?x4x7xf32>, %l: tensor<?x?x4x7xi32>, %c0: tensor<?x?x4x64xf32>) -> tensor<?x?x4x64xf32> {
  %c = mca.centroids ins(%x, %w, %l : tensor<?x?x7x64xf32>, tensor<?x?x4x7xf32>, tensor<?x?x4x7xi32>) outs(%c0 : tensor<?x?x4x64xf32>) -> tensor<?x?x4x64xf32>
  return %c : tensor<?x?x4x64xf32>
}
