// RUN: mca-opt %s --mca-outline-kernels | FileCheck %s
// RUN: mca-opt %s --mca-outline-kernels=min-uses=1 | FileCheck %s --check-prefix=ONCE
// RUN: mca-opt %s --mca-outline-kernels=min-uses=3 | FileCheck %s --check-prefix=THRICE

#id = affine_map<(d0, d1) -> (d0, d1)>

// A fill goes with the product that starts from it; weights are arguments and
// constants are not.
// CHECK-LABEL: func @layers
// CHECK-SAME: (%[[X:.+]]: memref<4x4xf32>)
// CHECK-DAG: %[[W:.+]] = memref.get_global @w
// CHECK-DAG: %[[V:.+]] = memref.get_global @v
// CHECK: %[[A:.+]] = memref.alloc()
// CHECK-NEXT: call @[[PRODUCT:.+]](%[[A]], %[[X]], %[[W]])
// CHECK-NEXT: %[[B:.+]] = memref.alloc()
// CHECK-NEXT: call @[[PRODUCT]](%[[B]], %[[A]], %[[V]])
// CHECK-NEXT: linalg.exp
// CHECK-NOT: linalg.
// CHECK: func private @[[PRODUCT]](
// CHECK-SAME: %[[OUT:.+]]: memref<4x4xf32> {llvm.noalias}, %[[LHS:.+]]: memref<4x4xf32> {llvm.noalias}, %[[RHS:.+]]: memref<4x4xf32> {llvm.noalias})
// CHECK-SAME: llvm.bareptr, llvm.linkage = #llvm.linkage<internal>
// CHECK-NEXT: %[[ZERO:.+]] = arith.constant 0.0
// CHECK-NEXT: linalg.fill ins(%[[ZERO]] : f32) outs(%[[OUT]]
// CHECK-NEXT: linalg.matmul ins(%[[LHS]], %[[RHS]] {{.*}} outs(%[[OUT]]
// CHECK-NEXT: return

// ONCE-LABEL: func @layers
// ONCE-NOT: linalg.
// ONCE: return
// THRICE: linalg.matmul
// THRICE-NOT: private @kernel
memref.global "private" constant @w : memref<4x4xf32> = dense<1.0>
memref.global "private" constant @v : memref<4x4xf32> = dense<2.0>
func.func @layers(%x: memref<4x4xf32>) -> memref<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = memref.get_global @w : memref<4x4xf32>
  %v = memref.get_global @v : memref<4x4xf32>
  %a = memref.alloc() : memref<4x4xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<4x4xf32>)
  linalg.matmul ins(%x, %w : memref<4x4xf32>, memref<4x4xf32>) outs(%a : memref<4x4xf32>)
  %b = memref.alloc() : memref<4x4xf32>
  linalg.fill ins(%zero : f32) outs(%b : memref<4x4xf32>)
  linalg.matmul ins(%a, %v : memref<4x4xf32>, memref<4x4xf32>) outs(%b : memref<4x4xf32>)
  linalg.exp ins(%a : memref<4x4xf32>) outs(%b : memref<4x4xf32>)
  memref.dealloc %a : memref<4x4xf32>
  return %b : memref<4x4xf32>
}
