// RUN: %python %S/../../Inputs/make_safetensors.py %t.safetensors layer.0.weight=F32:1x2:1 "a b=I64::7" spare=F64:3
// RUN: mca-opt %s --mca-bind-weights=file=%t.safetensors | FileCheck %s

// An unaligned header means that the tensors are copied.
// RUN: %python %S/../../Inputs/make_safetensors.py %t.odd layer.0.weight=F32:1x2:1 "a b=I64::7" MISALIGN=1
// RUN: mca-opt %s --mca-bind-weights=file=%t.odd | FileCheck %s

// CHECK-LABEL: func.func @shared
// CHECK-COUNT-2: dense_resource<layer.0.weight> : tensor<1x2xf32>
func.func @shared() -> (tensor<1x2xf32>, tensor<1x2xf32>) {
  %0 = arith.constant dense_resource<layer.0.weight> : tensor<1x2xf32>
  %1 = arith.constant {again} dense_resource<layer.0.weight> : tensor<1x2xf32>
  return %0, %1 : tensor<1x2xf32>, tensor<1x2xf32>
}

// CHECK-LABEL: func.func @scalar
func.func @scalar() -> (tensor<i64>, tensor<2xi8>) {
  %0 = arith.constant dense_resource<"a b"> : tensor<i64>
  %1 = arith.constant dense_resource<has_data> : tensor<2xi8>
  return %0, %1 : tensor<i64>, tensor<2xi8>
}

// CHECK-DAG: "a b": "0x080000000700000000000000"
// CHECK-DAG: has_data: "0x0100000001FF"
// CHECK-DAG: layer.0.weight: "0x040000000000803F00000040"
{-#
  dialect_resources: {
    builtin: {
      has_data: "0x0100000001FF"
    }
  }
#-}
