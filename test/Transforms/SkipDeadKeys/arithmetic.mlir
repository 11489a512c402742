// RUN: mca-opt %s --mca-skip-dead-keys=vector-width=8 | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
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
