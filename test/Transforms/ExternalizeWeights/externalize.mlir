// RUN: mca-opt %s --mca-externalize-weights=min-bytes=16 | FileCheck %s
// RUN: mca-opt %s --mca-externalize-weights | FileCheck %s --check-prefix=DEFAULT

// 1024 bytes and more by default.
// DEFAULT-COUNT-6: llvm.mlir.global private

// CHECK: llvm.mlir.global external constant @dense() {{{.*}}alignment = {{[0-9]+}} : i64
llvm.mlir.global private constant @dense(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) {alignment = 64 : i64} : !llvm.array<4 x f32>

// CHECK: llvm.mlir.global external constant @resource() {{{.*}}alignment = {{[0-9]+}} : i64
llvm.mlir.global private constant @resource(dense_resource<w> : tensor<2x2xf32>) {alignment = 64 : i64} : !llvm.array<2 x array<2 x f32>>

// CHECK: llvm.mlir.global private constant @small(dense<
llvm.mlir.global private constant @small(dense<[1.0, 2.0, 3.0]> : tensor<3xf32>) : !llvm.array<3 x f32>

// CHECK: llvm.mlir.global private constant @splat(dense<
llvm.mlir.global private constant @splat(dense<1.0> : tensor<4xf32>) : !llvm.array<4 x f32>

// CHECK: llvm.mlir.global private @variable(dense<
llvm.mlir.global private @variable(dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>) : !llvm.array<4 x f32>

// CHECK: llvm.mlir.global private constant @bits(dense<
llvm.mlir.global private constant @bits(dense<[true, false, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true]> : tensor<17xi1>) : !llvm.array<17 x i1>

{-#
  dialect_resources: {
    builtin: {
      w: "0x040000000000803F0000803F0000803F0000803F"
    }
  }
#-}
