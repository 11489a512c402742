// RUN: %python %S/../../Inputs/make_safetensors.py %t.safetensors shape=F32:2x3 type=F16:2x2
// RUN: mca-opt %s -split-input-file -verify-diagnostics --mca-bind-weights=file=%t.safetensors

func.func @not_there() -> tensor<2xf32> {
  // expected-error-re @below {{weight 'gone' is not in '{{.*}}.safetensors', which has 2 other tensors}}
  %0 = arith.constant dense_resource<gone> : tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @transposed() -> tensor<3x2xf32> {
  // expected-error-re @below {{weight 'shape': expected 3x2xf32, found 2x3xf32 in '{{.*}}'}}
  %0 = arith.constant dense_resource<shape> : tensor<3x2xf32>
  return %0 : tensor<3x2xf32>
}

// -----

func.func @other_type() -> tensor<2x2xf32> {
  // expected-error-re @below {{weight 'type': expected 2x2xf32, found 2x2xf16 in '{{.*}}'}}
  %0 = arith.constant dense_resource<type> : tensor<2x2xf32>
  return %0 : tensor<2x2xf32>
}

// -----

func.func @second_has_other_shape() -> (tensor<2x3xf32>, tensor<6xf32>) {
  %0 = arith.constant dense_resource<shape> : tensor<2x3xf32>
  // expected-error-re @below {{weight 'shape': expected 6xf32, found 2x3xf32 in '{{.*}}'}}
  %1 = arith.constant dense_resource<shape> : tensor<6xf32>
  return %0, %1 : tensor<2x3xf32>, tensor<6xf32>
}

// -----

func.func @short_data() -> tensor<2xf32> {
  // expected-error @below {{weight 'short': expected 8 bytes of data for 2xf32, found 4}}
  %0 = arith.constant dense_resource<short> : tensor<2xf32>
  return %0 : tensor<2xf32>
}

{-#
  dialect_resources: {
    builtin: {
      short: "0x0400000000000000"
    }
  }
#-}
