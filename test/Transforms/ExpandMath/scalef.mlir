// RUN: mca-opt %s --mca-expand-math=scalef | FileCheck %s
// RUN: mca-opt %s --mca-expand-math | FileCheck %s --check-prefix=OFF --implicit-check-not=call_intrinsic
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 features=avx512f" | FileCheck %s --check-prefix=PIPELINE
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 features=avx512bw" | FileCheck %s --check-prefix=OFF --implicit-check-not=call_intrinsic
// RUN: mca-opt %s --mca-to-cpu="vector-width=8 features=avx512f" | FileCheck %s --check-prefix=OFF --implicit-check-not=call_intrinsic

// What is infinite or too small needs no bounds before the instruction.
// PIPELINE: llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"
// OFF: func @one
// CHECK-LABEL: func @one
// CHECK-SAME: %[[X:.+]]: vector<16xf32>
// CHECK-NOT: arith.select
// CHECK-NOT: arith.shli
// CHECK: %[[TURNS:.+]] = math.fma %[[X]],
// CHECK: %[[K:.+]] = arith.subf %[[TURNS]],
// CHECK-COUNT-8: math.fma
// CHECK-NOT: math.fma
// CHECK: %[[SCALED:.+]] = llvm.call_intrinsic "llvm.x86.avx512.mask.scalef.ps.512"({{.+}}, %[[K]], {{.+}}) : (vector<16xf32>, vector<16xf32>, vector<16xf32>, i16, i32) -> vector<16xf32>
// CHECK: %[[NORMAL:.+]] = arith.cmpf ugt, %[[K]],
// CHECK: arith.select %[[NORMAL]], %[[SCALED]],
// CHECK: return
func.func @one(%x: vector<16xf32>) -> vector<16xf32> {
  %0 = math.exp %x : vector<16xf32>
  return %0 : vector<16xf32>
}

// Register by register.
// CHECK-LABEL: func @difference
// CHECK: %[[K:.+]] = math.roundeven {{.+}} : vector<48xf32>
// CHECK-COUNT-5: math.fma
// CHECK-NOT: math.fma
// CHECK: vector.extract_strided_slice %[[K]] {offsets = [0], sizes = [16]
// CHECK: llvm.call_intrinsic
// CHECK: vector.extract_strided_slice %[[K]] {offsets = [16], sizes = [16]
// CHECK: llvm.call_intrinsic
// CHECK: vector.extract_strided_slice %[[K]] {offsets = [32], sizes = [16]
// CHECK: llvm.call_intrinsic
// CHECK-NOT: llvm.call_intrinsic
// CHECK: return
func.func @difference(%a: vector<48xf32>, %b: vector<48xf32>) -> vector<48xf32> {
  %x = arith.subf %a, %b : vector<48xf32>
  %0 = math.exp %x : vector<48xf32>
  return %0 : vector<48xf32>
}

// No registers of 16 lanes.
// CHECK-LABEL: func @other
// CHECK-NOT: llvm.call_intrinsic
// CHECK: return
func.func @other(%a: f32, %b: vector<8xf32>, %c: vector<2x16xf32>, %d: vector<24xf32>, %e: vector<[16]xf32>)
    -> (f32, vector<8xf32>, vector<2x16xf32>, vector<24xf32>, vector<[16]xf32>) {
  %0 = math.exp %a : f32
  %1 = math.exp %b : vector<8xf32>
  %2 = math.exp %c : vector<2x16xf32>
  %3 = math.exp %d : vector<24xf32>
  %4 = math.exp %e : vector<[16]xf32>
  return %0, %1, %2, %3, %4 : f32, vector<8xf32>, vector<2x16xf32>, vector<24xf32>, vector<[16]xf32>
}
