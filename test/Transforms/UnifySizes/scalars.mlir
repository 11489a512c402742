// Sizes that are the same product of the same sizes are one value.
//
// RUN: mca-opt %s -split-input-file --mca-unify-sizes --canonicalize | FileCheck %s

// CHECK-LABEL: func @computed
// CHECK-SAME: %[[X:.+]]: tensor<?x384xf32>
// CHECK: %[[N:.+]] = tensor.dim %[[X]], %c0
// CHECK-NOT: arith.muli
// CHECK-NOT: cf.assert
// CHECK: tensor.empty(%[[N]]) : tensor<?x12xf32>
func.func @computed(%x: tensor<?x384xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %c384 = arith.constant 384 : i64
  %c32 = arith.constant 32 : i64
  %d = tensor.dim %x, %c0 : tensor<?x384xf32>
  %n = arith.index_cast %d : index to i64
  %negative = arith.cmpi slt, %n, %zero : i64
  %m = arith.select %negative, %one, %n : i64
  %all = arith.muli %n, %c384 : i64
  %rows = arith.muli %m, %c32 : i64
  %h = arith.divsi %all, %rows : i64
  %same = arith.cmpi eq, %m, %n : i64
  cf.assert %same, "it is"
  %d0 = arith.index_cast %m : i64 to index
  %d1 = arith.index_cast %h : i64 to index
  %y = tensor.empty(%d0, %d1) : tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// What is asserted holds afterwards, and is asserted once.
// CHECK-LABEL: func @asserted
// CHECK-SAME: %[[X:.+]]: tensor<?xf32>, %[[Y:.+]]: tensor<?xf32>
// CHECK-DAG: %[[N:.+]] = tensor.dim %[[X]], %c0
// CHECK-DAG: %[[M:.+]] = tensor.dim %[[Y]], %c0
// CHECK: tensor.empty(%[[M]])
// CHECK: cf.assert %{{.+}}, "first"
// CHECK-NOT: cf.assert
// CHECK: tensor.empty(%[[N]])
func.func @asserted(%x: tensor<?xf32>, %y: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %m = tensor.dim %y, %c0 : tensor<?xf32>
  %before = tensor.empty(%m) : tensor<?xf32>
  %same = arith.cmpi eq, %n, %m : index
  cf.assert %same, "first"
  cf.assert %same, "second"
  %after = tensor.empty(%m) : tensor<?xf32>
  return %before, %after : tensor<?xf32>, tensor<?xf32>
}

// -----

// Of other integers, products may overflow.
// CHECK-LABEL: func @data
// CHECK: arith.muli
// CHECK: %[[H:.+]] = arith.divsi
// CHECK: return %[[H]]
func.func @data(%n: i64) -> i64 {
  %c384 = arith.constant 384 : i64
  %c32 = arith.constant 32 : i64
  %all = arith.muli %n, %c384 : i64
  %rows = arith.muli %n, %c32 : i64
  %h = arith.divsi %all, %rows : i64
  return %h : i64
}

// -----

// What is asserted in one branch says nothing about the other.
// CHECK-LABEL: func @branch
// CHECK: cf.assert
// CHECK: %[[M:.+]] = tensor.dim %arg1
// CHECK: tensor.empty(%[[M]])
func.func @branch(%x: tensor<?xf32>, %y: tensor<?xf32>, %c: i1) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  scf.if %c {
    %k = tensor.dim %y, %c0 : tensor<?xf32>
    %same = arith.cmpi eq, %n, %k : index
    cf.assert %same, "here"
  }
  %m = tensor.dim %y, %c0 : tensor<?xf32>
  %after = tensor.empty(%m) : tensor<?xf32>
  return %after : tensor<?xf32>
}

// -----

// Whether 0 or 5 elements, is not known.
// CHECK-LABEL: func @open
// CHECK: cf.assert
func.func @open(%x: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c5 = arith.constant 5 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %same = arith.cmpi eq, %n, %c5 : index
  cf.assert %same, "five"
  return
}

// -----

func.func private @external(%x: tensor<?xf32>) -> index

// CHECK-LABEL: func private @external
