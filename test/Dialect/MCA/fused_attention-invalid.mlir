// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: memref<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected all operands to be tensors or all to be memrefs}}
  mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : memref<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  }
  return
}

// -----

// C2
func.func @number_of_maps(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected 4 indexing maps, found 3}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C2
func.func @rank(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected the map of operand 1 to be a projected permutation of at least four loops with 3 results, found affine_map<(d0, d1, d2, d3, d4) -> (d2, d3)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C2
func.func @permutation(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected the map of operand 0 to be a projected permutation of at least four loops with 3 results, found affine_map<(d0, d1, d2, d3, d4) -> (d0, d1 + d2, d3)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i + j, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C3
func.func @queries(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected the map of queries to have loops 1, 3 of the last four, found affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, f)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C3
func.func @values(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected the map of values to have loops 2, 4 of the last four, found affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C3
func.func @batches(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected the map of the destination to have all batches, found affine_map<(d0, d1, d2, d3, d4) -> (d1, d4)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<8x16xf32>
  return
}

// -----

// C3
func.func @masks(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %m: tensor<8x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected masks of batches, queries and keys, found affine_map<(d0, d1, d2, d3, d4) -> (d1, d3)>}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    masks(%m : tensor<8x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (i, k)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index, %x: f32):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C4
func.func @types(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf16>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected values to have the element type of queries, 'f32', found 'f16'}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf16>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C5
func.func @sizes(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x10x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected loop 2 of size 9 in operand 2, found 10}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x10x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C6
func.func @arguments(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected a region of 'f32', 'index', 'index', 'index', found 'f32', 'index', 'index'}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %i: index, %j: index):
    mca.yield %p : f32
  } -> tensor<4x8x16xf32>
  return
}

// -----

// C6
func.func @result(%q: tensor<4x8x16xf32>, %k: tensor<4x9x16xf32>, %v: tensor<4x9x16xf32>, %o: tensor<4x8x16xf32>) {
  // expected-error @+1 {{'mca.fused_attention' op expected a region that yields f32}}
  %0 = mca.fused_attention ins(%q, %k, %v : tensor<4x8x16xf32>, tensor<4x9x16xf32>, tensor<4x9x16xf32>)
    outs(%o : tensor<4x8x16xf32>)
    {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>, affine_map<(b, i, j, k, f) -> (b, j, k)>, affine_map<(b, i, j, k, f) -> (b, j, f)>, affine_map<(b, i, j, k, f) -> (b, i, f)>]} scores {
  ^bb0(%p: f32, %b: index, %i: index, %j: index):
    mca.yield %b : index
  } -> tensor<4x8x16xf32>
  return
}
