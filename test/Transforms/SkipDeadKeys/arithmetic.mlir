// RUN: mca-opt %s --mca-skip-dead-keys=vector-width=8 | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>

// The lowest number of f16 hides; it stays low in f32.
// CHECK-LABEL: func @half
// CHECK: %[[LOWEST:.+]] = arith.constant -6.550400e+04 : f16
// CHECK: arith.cmpf ugt, %{{.+}}, %[[LOWEST]] : f16
// CHECK: affine.min
// CHECK: tensor<8x?xf32>
func.func @half(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xf16>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x40xf16> to tensor<8x40xf16>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8x40xf16>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f16, %old: f32):
      %y16 = arith.truncf %x : f32 to f16
      %m = arith.addf %w, %y16 : f16
      %n = arith.extf %m : f16 to f32
      %p0 = math.exp %n : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%g, %h, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<2x32x16xf32>
    }
  }
  return %r : tensor<2x32x16xf32>
}

// What is low is lower than a limit, and stays low beside another low number.
// CHECK-LABEL: func @limited
// CHECK: affine.min
// CHECK: tensor<8x?xf32>
func.func @limited(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xf32>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x40xf32> to tensor<8x40xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8x40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %limit = arith.constant 5.0e+01 : f32
      %lowest = arith.constant -1.0e+30 : f32
      %m = arith.addf %w, %x : f32
      %n = arith.minimumf %m, %limit : f32
      %n1 = arith.minnumf %limit, %n : f32
      %n2 = arith.maximumf %n1, %lowest : f32
      %n3 = arith.maxnumf %n2, %lowest : f32
      %p0 = math.exp2 %n3 : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%g, %h, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<2x32x16xf32>
    }
  }
  return %r : tensor<2x32x16xf32>
}

// A limit from below is more than what is low.
// CHECK-LABEL: func @raised
// CHECK-NOT: affine.min
func.func @raised(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xf32>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x40xf32> to tensor<8x40xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8x40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %limit = arith.constant -5.0e+01 : f32
      %m = arith.addf %w, %x : f32
      %n = arith.maximumf %m, %limit : f32
      %p0 = math.exp %n : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%g, %h, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<2x32x16xf32>
    }
  }
  return %r : tensor<2x32x16xf32>
}

// Rows that see no key at all: hidden keys are -inf, and any that is seen is not.
// CHECK-LABEL: func @no_key_is_seen
// CHECK: affine.min
// CHECK: tensor<8x?xf32>
func.func @no_key_is_seen(%q: tensor<4x8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8xf32>, %yn: tensor<4x8xi1>) -> (tensor<4x8xf32>, tensor<4x8xi1>) {
  %zero = arith.constant 0.0 : f32
  %inf = arith.constant 0xFF800000 : f32
  %start = arith.constant true
  %res:2 = scf.forall (%h) in (4) shared_outs(%o = %y, %on = %yn) -> (tensor<4x8xf32>, tensor<4x8xi1>) {
    %n0 = tensor.empty() : tensor<8xi1>
    %n1 = linalg.fill ins(%start : i1) outs(%n0 : tensor<8xi1>) -> tensor<8xi1>
    %rows = tensor.extract_slice %q[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<4x8x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum, %none = linalg.generic {indexing_maps = [#id, #key, #id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r, %n1 : tensor<8x40xf32>, tensor<8xf32>, tensor<8xi1>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32, %none_so_far: i1):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      %hidden = arith.cmpf oeq, %m, %inf : f32
      %none_yet = arith.andi %none_so_far, %hidden : i1
      linalg.yield %p0, %next, %none_yet : f32, f32, i1
    } -> (tensor<8x40xf32>, tensor<8xf32>, tensor<8xi1>)
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %sum into %o[%h, 0] [1, 8] [1, 1] : tensor<8xf32> into tensor<4x8xf32>
      tensor.parallel_insert_slice %none into %on[%h, 0] [1, 8] [1, 1] : tensor<8xi1> into tensor<4x8xi1>
    }
  }
  return %res#0, %res#1 : tensor<4x8xf32>, tensor<4x8xi1>
}
