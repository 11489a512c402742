// RUN: mca-opt %s --mca-expand-math=extrema | FileCheck %s
// RUN: mca-opt %s --mca-expand-math | FileCheck %s --check-prefix=OFF --implicit-check-not=llvm.intr

// OFF: func @extrema
// CHECK-LABEL: func @extrema
// CHECK: llvm.intr.maximum{{.*}}fastmathFlags = #llvm.fastmath<nsz>{{.*}}f32
// CHECK: llvm.intr.minimum{{.*}}fastmathFlags = #llvm.fastmath<nsz>{{.*}}vector<4xf64>
func.func @extrema(%a: f32, %b: f32, %x: vector<4xf64>, %y: vector<4xf64>) -> (f32, vector<4xf64>) {
  %0 = arith.maximumf %a, %b : f32
  %1 = arith.minimumf %x, %y : vector<4xf64>
  return %0, %1 : f32, vector<4xf64>
}

// LLVM has no such vectors; bf16 is emulated later; maxnumf ignores NaN.
// CHECK-LABEL: func @other
// CHECK: arith.maximumf {{.*}} : vector<2x4xf32>
// CHECK: arith.maximumf {{.*}} : bf16
// CHECK: arith.maxnumf
func.func @other(%x: vector<2x4xf32>, %y: vector<2x4xf32>, %a: bf16, %b: bf16, %c: f32, %d: f32) -> (vector<2x4xf32>, bf16, f32) {
  %0 = arith.maximumf %x, %y : vector<2x4xf32>
  %1 = arith.maximumf %a, %b : bf16
  %2 = arith.maxnumf %c, %d : f32
  return %0, %1, %2 : vector<2x4xf32>, bf16, f32
}
