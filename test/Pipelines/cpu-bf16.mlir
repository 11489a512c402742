// Processors that round to bf16 do so; for others it is taken apart, as LLVM would
// call a function for each number.
//
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 features=avx512f,avx512bf16" | FileCheck %s --check-prefix=NATIVE
// RUN: mca-opt %s --mca-to-cpu="vector-width=8 features=avx2,avx512vl,avx512bf16" | FileCheck %s --check-prefix=NATIVE
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 features=avx512f" | FileCheck %s --check-prefix=SHIFTS
// RUN: mca-opt %s --mca-to-cpu="vector-width=8 features=avx2,avx512bf16" | FileCheck %s --check-prefix=SHIFTS
//
// NATIVE-LABEL: llvm.func @round
// NATIVE: llvm.fptrunc %{{.+}} : vector<{{8|16}}xf32> to vector<{{8|16}}xbf16>
// NATIVE-LABEL: llvm.func @extend
// NATIVE: llvm.fpext %{{.+}} : vector<{{8|16}}xbf16> to vector<{{8|16}}xf32>
//
// SHIFTS-LABEL: llvm.func @round
// SHIFTS-NOT: llvm.fptrunc
// SHIFTS: llvm.lshr
// SHIFTS-LABEL: llvm.func @extend
// SHIFTS-NOT: llvm.fpext
// SHIFTS: llvm.shl
#id = affine_map<(i, j) -> (i, j)>
func.func @round(%x: tensor<8x64xf32>) -> tensor<8x64xbf16> {
  %e = tensor.empty() : tensor<8x64xbf16>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<8x64xf32>) outs(%e : tensor<8x64xbf16>) {
  ^bb0(%a: f32, %o: bf16):
    %r = arith.truncf %a : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<8x64xbf16>
  return %y : tensor<8x64xbf16>
}

func.func @extend(%x: tensor<8x64xbf16>) -> tensor<8x64xf32> {
  %e = tensor.empty() : tensor<8x64xf32>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<8x64xbf16>) outs(%e : tensor<8x64xf32>) {
  ^bb0(%a: bf16, %o: f32):
    %r = arith.extf %a : bf16 to f32
    linalg.yield %r : f32
  } -> tensor<8x64xf32>
  return %y : tensor<8x64xf32>
}
