// RUN: mca-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(func.func(mca-plan-buffers))' | FileCheck %s
// RUN: mca-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(func.func(mca-plan-buffers))' --remarks-filter=mca-buffers -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// The third buffer takes the place of the first, which is freed by then; sizes
// are rounded up to 64 bytes.
// CHECK-LABEL: func @chain
// CHECK-NEXT: %[[ARENA:.+]] = memref.alloc() {alignment = 64 : i64} : memref<320xi8>
// CHECK-DAG: %[[C0:.+]] = arith.constant 0 : index
// CHECK: %[[A:.+]] = memref.view %[[ARENA]][%[[C0]]][] : memref<320xi8> to memref<40xf32>
// CHECK: "test.use"(%[[A]])
// CHECK: %[[C192:.+]] = arith.constant 192 : index
// CHECK-NEXT: %[[B:.+]] = memref.view %[[ARENA]][%[[C192]]][] : memref<320xi8> to memref<4x8xf32>
// CHECK-NEXT: "test.use"(%[[A]], %[[B]])
// CHECK-NOT: memref.dealloc
// CHECK: %[[C:.+]] = memref.view %[[ARENA]][%{{.+}}][] : memref<320xi8> to memref<100xi1>
// CHECK-NEXT: "test.use"(%[[B]], %[[C]])
// CHECK-NEXT: memref.dealloc %[[ARENA]]
// CHECK-NEXT: return
// REMARK: [Passed] Planned | Category:mca-buffers | Function=chain | Buffers=3, Bytes=320, BytesLive=288, BytesSaved=68
func.func @chain() {
  %a = memref.alloc() : memref<40xf32>
  "test.use"(%a) : (memref<40xf32>) -> ()
  %b = memref.alloc() {alignment = 32 : i64} : memref<4x8xf32>
  "test.use"(%a, %b) : (memref<40xf32>, memref<4x8xf32>) -> ()
  memref.dealloc %a : memref<40xf32>
  %c = memref.alloc() : memref<100xi1>
  "test.use"(%b, %c) : (memref<4x8xf32>, memref<100xi1>) -> ()
  memref.dealloc %b : memref<4x8xf32>
  memref.dealloc %c : memref<100xi1>
  return
}
