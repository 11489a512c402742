// RUN: mca-opt %s --mca-inline-globals | FileCheck %s

// CHECK-NOT: ml_program.global private @w
// CHECK-NOT: ml_program.global public @shared
// CHECK: memref.global "private" @state : memref<2xf32> = dense<0.000000e+00>
// CHECK-NOT: ml_program.global
ml_program.global private @w(dense<[1.0, 2.0]> : tensor<2xf32>) : tensor<2xf32>
ml_program.global public @shared(dense<3.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private @unused(dense<3.0> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private @open(dense<[4.0, 5.0]> : tensor<2xf32>) : tensor<?xf32>
ml_program.global private @scalar(7 : i32) : i32
ml_program.global private mutable @state(dense<0.0> : tensor<2xf32>) : tensor<2xf32>

// CHECK-LABEL: func @loads
// CHECK-DAG: %[[W:.+]] = arith.constant dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>
// CHECK-DAG: %[[SHARED:.+]] = arith.constant dense<3.000000e+00> : tensor<2xf32>
// CHECK-DAG: %[[OPEN:.+]] = arith.constant dense<[4.000000e+00, 5.000000e+00]> : tensor<2xf32>
// CHECK-DAG: %[[CAST:.+]] = tensor.cast %[[OPEN]] : tensor<2xf32> to tensor<?xf32>
// CHECK-DAG: %[[SCALAR:.+]] = arith.constant 7 : i32
// CHECK: return %[[W]], %[[SHARED]], %[[CAST]], %[[SCALAR]]
func.func @loads() -> (tensor<2xf32>, tensor<2xf32>, tensor<?xf32>, i32) {
  %0 = ml_program.global_load_const @w : tensor<2xf32>
  %1 = ml_program.global_load @shared : tensor<2xf32>
  %2 = ml_program.global_load_const @open : tensor<?xf32>
  %3 = ml_program.global_load_const @scalar : i32
  return %0, %1, %2, %3 : tensor<2xf32>, tensor<2xf32>, tensor<?xf32>, i32
}

// CHECK-LABEL: func @mutable
// CHECK-SAME: %[[X:.+]]: tensor<2xf32>
// CHECK: %[[STATE:.+]] = memref.get_global @state
// CHECK: %[[COPY:.+]] = memref.alloc() : memref<2xf32>
// CHECK: memref.copy %[[STATE]], %[[COPY]]
// CHECK: %[[OLD:.+]] = bufferization.to_tensor %[[COPY]] restrict writable
// CHECK: %[[DESTINATION:.+]] = memref.get_global @state
// CHECK: bufferization.materialize_in_destination %[[X]] in restrict writable %[[DESTINATION]]
// CHECK: return %[[OLD]]
func.func @mutable(%x: tensor<2xf32>) -> tensor<2xf32> {
  %0 = ml_program.global_load @state : tensor<2xf32>
  ml_program.global_store @state = %x : tensor<2xf32>
  return %0 : tensor<2xf32>
}
