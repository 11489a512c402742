// Factors of i8 and bf16 that are constant, and so stored in groups of rows, give
// what the kernels give that copy their panels at run time, to the last digit.
//
// DEFINE: %{run} = mlir-runner -e main -entry-point-result=void -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so
// RUN: %if host-avx512vnni %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512vnni,avx512bf16" -o /dev/null --mlir-print-ir-after=mca-pack-operands 2>&1 | FileCheck %s --check-prefix=GROUPS %}
// RUN: mca-opt %s --mca-to-cpu=vector-width=4 | %{run} | FileCheck %s
// RUN: %if host-avx512vnni %{ mca-opt %s --mca-to-cpu="vector-width=8 features=avx512vl,avx512vnni" | %{run} | FileCheck %s %}
// RUN: %if host-avx512vnni %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512vnni" | %{run} | FileCheck %s %}
// RUN: %if host-avx512bf16 %{ mca-opt %s --mca-to-cpu="vector-width=16 features=avx512vnni,avx512bf16" | %{run} | FileCheck %s %}
// GROUPS: mca.gather_matmul {{.*}} tensor<2x2x16x4xi8>
// GROUPS: mca.gather_matmul {{.*}} tensor<2x2x16x2xbf16>

// The pass does not look through calls.
func.func private @codes(%w: tensor<2x8x16xi8>) -> tensor<2x8x16xi8> {
  return %w : tensor<2x8x16xi8>
}
func.func private @halves(%w: tensor<2x4x16xbf16>) -> tensor<2x4x16xbf16> {
  return %w : tensor<2x4x16xbf16>
}

// Prints 1 if all are equal, and how many are not 0.
func.func private @compare(%a: tensor<2x7x16xf32>, %b: tensor<2x7x16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c7 = arith.constant 7 : index
  %c16 = arith.constant 16 : index
  %yes = arith.constant true
  %none = arith.constant 0 : i32
  %zero = arith.constant 0.0 : f32
  %all:2 = scf.for %i = %c0 to %c2 step %c1 iter_args(%e0 = %yes, %n0 = %none) -> (i1, i32) {
    %rows:2 = scf.for %j = %c0 to %c7 step %c1 iter_args(%e1 = %e0, %n1 = %n0) -> (i1, i32) {
      %row:2 = scf.for %k = %c0 to %c16 step %c1 iter_args(%e2 = %e1, %n2 = %n1) -> (i1, i32) {
        %x = tensor.extract %a[%i, %j, %k] : tensor<2x7x16xf32>
        %y = tensor.extract %b[%i, %j, %k] : tensor<2x7x16xf32>
        %is = arith.cmpf oeq, %x, %y : f32
        %e3 = arith.andi %e2, %is : i1
        %some = arith.cmpf one, %x, %zero : f32
        %one = arith.extui %some : i1 to i32
        %n3 = arith.addi %n2, %one : i32
        scf.yield %e3, %n3 : i1, i32
      }
      scf.yield %row#0, %row#1 : i1, i32
    }
    scf.yield %rows#0, %rows#1 : i1, i32
  }
  vector.print %all#0 : i1
  vector.print %all#1 : i32
  return
}

// CHECK: {{^}}1{{$}}
// CHECK-NEXT: {{^2[0-9][0-9]$}}
// CHECK-NEXT: {{^}}1{{$}}
// CHECK-NEXT: {{^[12][0-9][0-9]$}}
func.func @main() {
  %w = arith.constant dense<"0x4F96AEBDAF4D5E158B99D5EF1FFBC4A9313C899DF4E46304ECEE2A16AD3D417449C9D22626325ECB7081947971CDA4D18B642916BFF9B146F988C13505E0C1981C29056E6DB51C21C0CDFD3ECB3927B8E3545728822FBA5269EE7542D461E39B185928E567FBE3A6B7334CCB215FA6C70610E6E6A11D6EB34CAE8C3FAF40D511706BFAB5C05917AC62767820791B00781B49D74A798E09DF8E96C5B237B7205BFFA191CCEAFECE5911776F3587B73F0B7135528ECC2E22DEA917972B4D2B9106CE0E2EB38AFF1FA06CFB77093A46FFE52B851E07A7B5893E2FE474E2CF6895E587D93AD9FEFB9098CD0C936B5B103B3E83728D57553EA350755231C10EFB5ED8"> : tensor<2x8x16xi8>
  %x = arith.constant dense<"0xE9C3FD12F6D20D1EAB15359B1EF16EE4D1355E979CACD80311E8622AABD5B3B3586EEFBF55A6A4C8DED7C8BA2009286F6FA14AEA522B8F62"> : tensor<7x8xi8>
  %v = arith.constant dense<"0x5041704170C140C18040803F50C1404110C170C13041004080C130C14041004130416041E0C0803FA0C080C110C160C150C140C050413041804010C140C1A040E04080C040C100C17041C0400040E0C03041A0C000C0004140C080BF80C11041E0C00000803F30C110C100C050C13041A0C0004040C1604180BF80C1A0C0C0C010C100417041A04030C1803F00C0A040204140411041A04000C0803F30C1803F0000A04000C0C0C00000A04020C14040A0C01041004080BF70C180C110C1803F80BF304140C1804080C0804060C180C040C1A0C020C1E040A04060C1E0C030414041404150C1604140C040C1C04050C170C1404150C180C0404100C100C180C0"> : tensor<2x4x16xbf16>
  %z = arith.constant dense<"0x0041A040E0C030C140C080BF40C0A04050C1E040803F80C1A0401041A0C040C0004040C00000803F404000C150C1404100C020C17041803F"> : tensor<7x4xbf16>
  %s = arith.constant dense<0.5> : tensor<7xf32>
  %t = arith.constant dense<2.0> : tensor<2x16xf32>
  %init = arith.constant dense<0.0> : tensor<2x7x16xf32>
  %w2 = call @codes(%w) : (tensor<2x8x16xi8>) -> tensor<2x8x16xi8>
  %v2 = call @halves(%v) : (tensor<2x4x16xbf16>) -> tensor<2x4x16xbf16>
  %0 = mca.gather_matmul ins(%x, %w : tensor<7x8xi8>, tensor<2x8x16xi8>) steps(%s, %t : tensor<7xf32>, tensor<2x16xf32>)
         outs(%init : tensor<2x7x16xf32>) -> tensor<2x7x16xf32>
  %1 = mca.gather_matmul ins(%x, %w2 : tensor<7x8xi8>, tensor<2x8x16xi8>) steps(%s, %t : tensor<7xf32>, tensor<2x16xf32>)
         outs(%init : tensor<2x7x16xf32>) -> tensor<2x7x16xf32>
  call @compare(%0, %1) : (tensor<2x7x16xf32>, tensor<2x7x16xf32>) -> ()
  %2 = mca.gather_matmul ins(%z, %v : tensor<7x4xbf16>, tensor<2x4x16xbf16>) outs(%init : tensor<2x7x16xf32>) -> tensor<2x7x16xf32>
  %3 = mca.gather_matmul ins(%z, %v2 : tensor<7x4xbf16>, tensor<2x4x16xbf16>) outs(%init : tensor<2x7x16xf32>) -> tensor<2x7x16xf32>
  call @compare(%2, %3) : (tensor<2x7x16xf32>, tensor<2x7x16xf32>) -> ()
  return
}
