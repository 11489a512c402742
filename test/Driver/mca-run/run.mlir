// Element types, ranks and sharing of results.
// RUN: %python %S/Inputs/save.py %t.f '<f4' 2x2 1
// RUN: mca-run %s --entry=add --input=%t.f.npy --input=%t.f.npy --output=%t.out.npy --json=%t.json --repeat=3 | FileCheck %s --check-prefix=ADD
// RUN: %python %S/Inputs/print.py %t.out.npy | FileCheck %s --check-prefix=SUM
// RUN: FileCheck %s --check-prefix=JSON < %t.json
// ADD: output 0: 2x2xf32, min 2, max 8, mean 5
// ADD: time: {{.*}} ms
// SUM: <f4 (2, 2) 2.0 4.0 6.0 8.0
// JSON: "type": "2x2xf32"
// JSON: "run": {{[0-9.]+}}

// Bytecode.
// RUN: mca-opt %s -emit-bytecode -o %t.mlirbc
// RUN: mca-run %t.mlirbc --entry=add --input=%t.f.npy --input=%t.f.npy --output=%t.out2.npy
// RUN: cmp %t.out.npy %t.out2.npy
func.func @add(%a: tensor<2x2xf32>, %b: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %0 = arith.addf %a, %b : tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// An argument returned twice, and a constant: none of them is freed as if it
// were a fresh buffer, and the input is left alone in further runs.
// RUN: mca-run %s --entry=same --input=%t.f.npy --output=%t.a.npy --output=%t.b.npy --output=%t.c.npy --repeat=4
// RUN: %python %S/Inputs/print.py %t.a.npy %t.b.npy %t.c.npy | FileCheck %s --check-prefix=SAME
// SAME: <f4 (2, 2) 1.0 2.0 3.0 4.0
// SAME: <f4 (2, 2) 1.0 2.0 3.0 4.0
// SAME: <f4 (2,) 5.0 6.0
func.func @same(%a: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>) {
  %0 = arith.constant dense<[5.0, 6.0]> : tensor<2xf32>
  return %a, %a, %0 : tensor<2x2xf32>, tensor<2x2xf32>, tensor<2xf32>
}

// In place on an argument: the program must not write to its input.
// RUN: mca-run %s --entry=in_place --input=%t.f.npy --output=%t.a.npy --repeat=4
// RUN: %python %S/Inputs/print.py %t.a.npy | FileCheck %s --check-prefix=IN_PLACE
// IN_PLACE: <f4 (2, 2) 9.0 2.0 3.0 4.0
func.func @in_place(%a: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %c0 = arith.constant 0 : index
  %v = tensor.extract %a[%c0, %c0] : tensor<2x2xf32>
  %eight = arith.constant 8.0 : f32
  %w = arith.addf %v, %eight : f32
  %0 = tensor.insert %w into %a[%c0, %c0] : tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// RUN: %python %S/Inputs/save.py %t.dyn '<i8' 3x2 -2
// RUN: %python %S/Inputs/save.py %t.bool '|b1' scalar 1
// RUN: %python %S/Inputs/save.py %t.half '<f2' 2 1.5
// RUN: %python %S/Inputs/save.py %t.byte '|u1' 2 250
// RUN: mca-run %s --entry=types --input=%t.dyn.npy --input=%t.bool.npy --input=%t.half.npy --input=%t.byte.npy --output=%t.a.npy --output=%t.b.npy --output=%t.c.npy --output=%t.d.npy
// RUN: %python %S/Inputs/print.py %t.a.npy %t.b.npy %t.c.npy %t.d.npy | FileCheck %s --check-prefix=TYPES
// TYPES: <i8 (3, 2) -4 -2 0 2 4 6
// TYPES: |b1 () True
// TYPES: <f2 (2,) 1.5 2.5
// TYPES: |i1 (2,) -6 -5
func.func @types(%a: tensor<?x2xi64>, %b: tensor<i1>, %c: tensor<2xf16>, %d: tensor<2xi8>)
    -> (tensor<?x2xi64>, tensor<i1>, tensor<2xf16>, tensor<2xi8>) {
  %0 = arith.addi %a, %a : tensor<?x2xi64>
  return %0, %b, %c, %d : tensor<?x2xi64>, tensor<i1>, tensor<2xf16>, tensor<2xi8>
}

// RUN: %python %S/Inputs/save.py %t.slices '<f4' 3x2x2 1
// RUN: mca-run %s --entry=add --batched --input=%t.slices.npy --input=%t.slices.npy --output=%t.stack.npy
// RUN: %python %S/Inputs/print.py %t.stack.npy | FileCheck %s --check-prefix=STACK
// STACK: <f4 (3, 2, 2) 2.0 4.0 6.0 8.0 10.0 12.0 14.0 16.0 18.0 20.0 22.0 24.0

// Nothing goes in, nothing comes out.
// RUN: mca-run %s --entry=nothing | FileCheck %s --check-prefix=NOTHING
// NOTHING-NOT: output
// NOTHING: time:
func.func @nothing() {
  return
}
