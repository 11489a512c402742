// Elementwise operations and reductions against numbers worked out by hand, on
// sizes that leave a scalar remainder.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
#transposed = affine_map<(i, j) -> (j, i)>

// x[i, j] = 100 i + j
func.func private @numbers(%rows: index, %cols: index) -> tensor<?x?xf32> {
  %empty = tensor.empty(%rows, %cols) : tensor<?x?xf32>
  %c100 = arith.constant 100 : index
  %0 = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<?x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %h = arith.muli %i, %c100 : index
    %n = arith.addi %h, %j : index
    %n32 = arith.index_cast %n : index to i32
    %f = arith.sitofp %n32 : i32 to f32
    linalg.yield %f : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func private @sum_of_rows(%x: tensor<?x?xf32>, %rows: index) -> tensor<?xf64> {
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty(%rows) : tensor<?xf64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<?xf64>) -> tensor<?xf64>
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : tensor<?x?xf32>) outs(%start : tensor<?xf64>) {
  ^bb0(%in: f32, %out: f64):
    %e = arith.extf %in : f32 to f64
    %s = arith.addf %e, %out : f64
    linalg.yield %s : f64
  } -> tensor<?xf64>
  return %0 : tensor<?xf64>
}

func.func private @maximum_of_rows(%x: tensor<?x?xf32>, %rows: index) -> tensor<?xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %empty = tensor.empty(%rows) : tensor<?xf32>
  %start = linalg.fill ins(%lowest : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : tensor<?x?xf32>) outs(%start : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %s = arith.maximumf %in, %out : f32
    linalg.yield %s : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func private @maximum_of_columns(%x: tensor<?x?xf32>, %cols: index) -> tensor<?xf32> {
  %lowest = arith.constant 0xFF800000 : f32
  %empty = tensor.empty(%cols) : tensor<?xf32>
  %start = linalg.fill ins(%lowest : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %0 = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x : tensor<?x?xf32>) outs(%start : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %s = arith.maximumf %in, %out : f32
    linalg.yield %s : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

// A comparison through a buffer of i1, whose elements are bytes.
func.func private @above(%x: tensor<?x?xf32>, %rows: index, %cols: index) -> tensor<?x?xi1> {
  %limit = arith.constant 103.5 : f32
  %empty = tensor.empty(%cols, %rows) : tensor<?x?xi1>
  %0 = linalg.generic {indexing_maps = [#transposed, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<?x?xf32>) outs(%empty : tensor<?x?xi1>) {
  ^bb0(%in: f32, %out: i1):
    %c = arith.cmpf ogt, %in, %limit : f32
    linalg.yield %c : i1
  } -> tensor<?x?xi1>
  return %0 : tensor<?x?xi1>
}

// 2 x 45: rows 0..44 and 100..144.
// CHECK: {{^}}990{{$}}
// CHECK: {{^}}5490{{$}}
// CHECK: {{^}}44{{$}}
// CHECK: {{^}}144{{$}}
// CHECK: {{^}}100{{$}}
// CHECK: {{^}}144{{$}}
// CHECK: {{^}}0{{$}}
// CHECK: {{^}}0{{$}}
// CHECK: {{^}}1{{$}}
// NaN wins over every number.
// CHECK: {{^}}{{-?}}nan{{$}}
func.func @main() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c44 = arith.constant 44 : index
  %c45 = arith.constant 45 : index
  %x = call @numbers(%c2, %c45) : (index, index) -> tensor<?x?xf32>

  %sums = call @sum_of_rows(%x, %c2) : (tensor<?x?xf32>, index) -> tensor<?xf64>
  %s0 = tensor.extract %sums[%c0] : tensor<?xf64>
  %s1 = tensor.extract %sums[%c1] : tensor<?xf64>
  vector.print %s0 : f64
  vector.print %s1 : f64

  %rows = call @maximum_of_rows(%x, %c2) : (tensor<?x?xf32>, index) -> tensor<?xf32>
  %r0 = tensor.extract %rows[%c0] : tensor<?xf32>
  %r1 = tensor.extract %rows[%c1] : tensor<?xf32>
  vector.print %r0 : f32
  vector.print %r1 : f32

  %columns = call @maximum_of_columns(%x, %c45) : (tensor<?x?xf32>, index) -> tensor<?xf32>
  %m0 = tensor.extract %columns[%c0] : tensor<?xf32>
  %m1 = tensor.extract %columns[%c44] : tensor<?xf32>
  vector.print %m0 : f32
  vector.print %m1 : f32

  %above = call @above(%x, %c2, %c45) : (tensor<?x?xf32>, index, index) -> tensor<?x?xi1>
  %a0 = tensor.extract %above[%c44, %c0] : tensor<?x?xi1>
  %a1 = tensor.extract %above[%c3, %c1] : tensor<?x?xi1>
  %a2 = tensor.extract %above[%c4, %c1] : tensor<?x?xi1>
  vector.print %a0 : i1
  vector.print %a1 : i1
  vector.print %a2 : i1

  %nan = arith.constant 0x7FC00000 : f32
  %y = tensor.insert %nan into %x[%c1, %c3] : tensor<?x?xf32>
  %withNan = call @maximum_of_rows(%y, %c2) : (tensor<?x?xf32>, index) -> tensor<?xf32>
  %n1 = tensor.extract %withNan[%c1] : tensor<?xf32>
  vector.print %n1 : f32
  return
}
