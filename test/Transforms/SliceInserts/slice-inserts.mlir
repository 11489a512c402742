// RUN: mca-opt %s --mca-slice-inserts | FileCheck %s

// CHECK-LABEL: func.func @two
// CHECK: %[[E:.+]] = tensor.from_elements %{{.+}} : tensor<1x1xf32>
// CHECK: tensor.insert_slice %[[E]] into %{{.+}}[%[[I:.+]], %[[J:.+]]] [1, 1] [1, 1] : tensor<1x1xf32> into tensor<3x4xf32>
// CHECK-NOT: tensor.insert %
func.func @two(%t: tensor<3x4xf32>, %x: f32, %i: index, %j: index) -> tensor<3x4xf32> {
  %u = tensor.insert %x into %t[%i, %j] : tensor<3x4xf32>
  return %u : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @one
// CHECK: tensor.insert %
func.func @one(%t: tensor<?xf32>, %x: f32, %i: index) -> tensor<?xf32> {
  %u = tensor.insert %x into %t[%i] : tensor<?xf32>
  return %u : tensor<?xf32>
}

// CHECK-LABEL: func.func @none
// CHECK: tensor.insert %
func.func @none(%t: tensor<f32>, %x: f32) -> tensor<f32> {
  %u = tensor.insert %x into %t[] : tensor<f32>
  return %u : tensor<f32>
}
