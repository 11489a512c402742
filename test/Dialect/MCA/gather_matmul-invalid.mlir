// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%x: memref<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.gather_matmul ins(%x, %g : memref<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_lhs(%x: tensor<8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<2x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected lhs of rank at least 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

// C2
func.func @rank_rhs(%x: tensor<5x8xf32>, %g: tensor<8x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rhs of rank 3, found rank 2}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_trips(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %r: tensor<5xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected trips of rank 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) trips(%r : tensor<5xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_init(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<5x8xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected init of rank 3, found rank 2}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<5x8xf32>) -> tensor<5x8xf32>
  return
}

// -----

// C3
func.func @size_h(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<3x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected h = 2 (dimension 0 of rhs) in dimension 0 of init, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<3x5x4xf32>) -> tensor<3x5x4xf32>
  return
}

// -----

// C3
func.func @size_n(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %r: tensor<2x6xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected n = 5 (dimension 0 of lhs) in dimension 1 of trips, found 6}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) trips(%r : tensor<2x6xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_head_dim(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<2x5x3xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected d_h = 4 (dimension 2 of rhs) in dimension 2 of init, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  return
}

// -----

// C3
func.func @size_terms(%x: tensor<5x8xf32>, %g: tensor<2x6x4xf32>, %i: tensor<2x7xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected R = 6 (dimension 1 of rhs) in dimension 1 of columns, found 7}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x6x4xf32>) columns(%i : tensor<2x7xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_batch(%x: tensor<6x5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<6x2x5xi32>, %b: tensor<7x2x3xi32>, %v: tensor<6x2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected batch size = 6 (dimension 0 of lhs) in dimension 0 of bounds, found 7}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<6x5x8xf32>, tensor<2x8x4xf32>) rows(%o, %b : tensor<6x2x5xi32>, tensor<7x2x3xi32>)
         outs(%v : tensor<6x2x5x4xf32>) -> tensor<6x2x5x4xf32>
  return
}

// -----

// C4, only in the generic form.
func.func @rows_alone(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x5xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rows and bounds together}}
  %0 = "mca.gather_matmul"(%x, %g, %o, %v) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0, 0, 0, 0, 1>}>
         : (tensor<5x8xf32>, tensor<2x8x4xf32>, tensor<2x5xi32>, tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C5
func.func @segment(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x5xi32>, %b: tensor<2x3xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected segment in [0, 2), found 2}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %b : tensor<2x5xi32>, tensor<2x3xi32>)
         outs(%v : tensor<2x5x4xf32>) {segment = 2 : i64} -> tensor<2x5x4xf32>
  return
}

// -----

// C5
func.func @segment_of_nothing(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected segment 0 without bounds, found 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x4xf32>) {segment = 1 : i64} -> tensor<2x5x4xf32>
  return
}

// -----

// C5
func.func @negative_segment(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x5xi32>, %b: tensor<2x?xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected segment of at least 0, found -1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %b : tensor<2x5xi32>, tensor<2x?xi32>)
         outs(%v : tensor<2x5x4xf32>) {segment = -1 : i64} -> tensor<2x5x4xf32>
  return
}

// -----

// C6
func.func @no_columns(%x: tensor<5x8xf32>, %g: tensor<2x6x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected d = 8 (dimension 1 of lhs) in dimension 1 of rhs, found 6}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x6x4xf32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C7
func.func @mean(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected trips with the attribute mean}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x4xf32>) {mean} -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @element_types(%x: tensor<5x8xf32>, %g: tensor<2x8x4xbf16>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rhs to have the element type of lhs, 'f32', or f32, found 'bf16'}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xbf16>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_rows(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<5xi32>, %e: tensor<2x3xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rows of rank 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %e : tensor<5xi32>, tensor<2x3xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_bounds(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x5xi32>, %e: tensor<3xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected bounds of rank 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %e : tensor<2x5xi32>, tensor<3xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_columns(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %i: tensor<8xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected columns of rank 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) columns(%i : tensor<8xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_rows(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x6xi32>, %e: tensor<2x3xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected n = 5 (dimension 0 of lhs) in dimension 1 of rows, found 6}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %e : tensor<2x6xi32>, tensor<2x3xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @heads_of_trips(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %r: tensor<3x5xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected h = 2 (dimension 0 of rhs) in dimension 0 of trips, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) trips(%r : tensor<3x5xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @heads_of_bounds(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %o: tensor<2x5xi32>, %e: tensor<3x3xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected h = 2 (dimension 0 of rhs) in dimension 0 of bounds, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) rows(%o, %e : tensor<2x5xi32>, tensor<3x3xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @heads_of_columns(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %i: tensor<3x8xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected h = 2 (dimension 0 of rhs) in dimension 0 of columns, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) columns(%i : tensor<3x8xi32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @init_type(%x: tensor<5x8xbf16>, %g: tensor<2x8x4xf32>, %v: tensor<2x5x4xf16>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected init to have the element type of lhs, 'bf16', or f32, found 'f16'}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xbf16>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x4xf16>) -> tensor<2x5x4xf16>
  return
}

// -----

// C2
func.func @rank_lhs_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<1x5xf32>, %t: tensor<2x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected lhs_steps of rank 1, found rank 2}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<1x5xf32>, tensor<2x4xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_rhs_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<8xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rhs_steps of rank 2, found rank 1}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<8xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_n_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<6xf32>, %t: tensor<2x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected n = 5 (dimension 0 of lhs) in dimension 0 of lhs_steps, found 6}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<6xf32>, tensor<2x4xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_h_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<3x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected h = 2 (dimension 0 of rhs) in dimension 0 of rhs_steps, found 3}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<3x4xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_d_h_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x8xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected d_h = 4 (dimension 2 of rhs) in dimension 1 of rhs_steps, found 8}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x8xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @one_code(%x: tensor<5x8xi8>, %g: tensor<2x8x4xf32>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected rhs to have the element type of lhs, 'i8', found 'f32'}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xf32>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @code_result(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v: tensor<2x5x4xi8>) {
  // expected-error-re @+1 {{'mca.gather_matmul' op operand #{{[0-9]}} must be {{.*}}but got 'tensor<2x5x4xi8>'}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v : tensor<2x5x4xi8>) -> tensor<2x5x4xi8>
  return
}

// -----

// C9
func.func @no_steps(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected steps of both factors with i8, and only then}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xi8>, tensor<2x8x4xi8>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C9
func.func @steps_of_floats(%x: tensor<5x8xf32>, %g: tensor<2x8x4xf32>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected steps of both factors with i8, and only then}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x8x4xf32>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C9, only in the generic form.
func.func @steps_of_lhs(%x: tensor<5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected steps of both factors with i8, and only then}}
  %0 = "mca.gather_matmul"(%x, %g, %s, %v) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0, 0, 1, 0, 1>}>
         : (tensor<5x8xi8>, tensor<2x8x4xi8>, tensor<5xf32>, tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C9
func.func @unsigned_floats(%x: tensor<5x8xf32>, %w: tensor<2x8x4xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected i8 with the attribute unsigned_lhs}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v : tensor<2x5x4xf32>) {unsigned_lhs}
    -> tensor<2x5x4xf32>
  return
}

// -----

// C10
func.func @groups_of_floats(%x: tensor<5x8xf32>, %w: tensor<2x4x4x2xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected groups of a static number of rows, of i8 or bf16, without columns and trips, found 'tensor<2x4x4x2xf32>'}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xf32>, tensor<2x4x4x2xf32>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C10
func.func @groups_of_any_size(%x: tensor<5x8xbf16>, %w: tensor<2x4x4x?xbf16>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected groups of a static number of rows, of i8 or bf16, without columns and trips, found 'tensor<2x4x4x?xbf16>'}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xbf16>, tensor<2x4x4x?xbf16>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C10
func.func @groups_and_columns(%x: tensor<5x8xbf16>, %w: tensor<2x4x4x2xbf16>, %c: tensor<2x8xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected R = 4 (dimension 1 of rhs) in dimension 1 of columns, found 8}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xbf16>, tensor<2x4x4x2xbf16>) columns(%c : tensor<2x8xi32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C10
func.func @groups_and_trips(%x: tensor<5x8xbf16>, %w: tensor<2x4x4x2xbf16>, %r: tensor<2x5xi32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected groups of a static number of rows, of i8 or bf16, without columns and trips}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xbf16>, tensor<2x4x4x2xbf16>) trips(%r : tensor<2x5xi32>)
         outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}

// -----

// C6
func.func @too_few_groups(%x: tensor<5x8xbf16>, %w: tensor<2x3x4x2xbf16>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected d, 8 in lhs, in groups, found 3 groups of 2 in rhs}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xbf16>, tensor<2x3x4x2xbf16>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return
}
