// RUN: mca-opt %s --mca-shard-attention=processes=2 --remarks-filter=mca-shard 2>&1 | FileCheck %s
// RUN: mca-opt %s --mca-shard-attention=processes=1 | FileCheck %s --check-prefix=ONE

// ONE-NOT: shard.

// CHECK: [Missed] NotSharded{{.+}}Function=exact{{.+}}no attention with heads
func.func @exact(%x: tensor<17x64xf32>) -> tensor<17x64xf32> {
  return %x : tensor<17x64xf32>
}

// CHECK: [Missed] NotSharded{{.+}}Function=three{{.+}}no attention with heads of a static number that processes can share
func.func @three(%x: tensor<17x64xf32>, %w: tensor<64x3x16xf32>, %a: tensor<3x9x17xf32>,
                 %v0: tensor<3x17x16xf32>) -> tensor<3x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x3x16xf32>)
         probabilities(%a : tensor<3x9x17xf32>) outs(%v0 : tensor<3x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<3x17x16xf32>
  return %v : tensor<3x17x16xf32>
}

// CHECK: [Missed] NotSharded{{.+}}Function=dynamic{{.+}}of a static number
func.func @dynamic(%x: tensor<17x64xf32>, %w: tensor<64x?x16xf32>, %a: tensor<?x9x17xf32>,
                   %v0: tensor<?x17x16xf32>) -> tensor<?x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x?x16xf32>)
         probabilities(%a : tensor<?x9x17xf32>) outs(%v0 : tensor<?x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<?x17x16xf32>
  return %v : tensor<?x17x16xf32>
}

// CHECK: [Missed] NotSharded{{.+}}Function=tokens{{.+}}a size of what would be shared is known at run time only
func.func @tokens(%x: tensor<?x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x?x?xf32>,
                  %v0: tensor<4x?x16xf32>) -> tensor<4x?x16xf32> {
  %v = mca.encode values(%x : tensor<?x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x?x?xf32>) outs(%v0 : tensor<4x?x16xf32>)
         {alpha = 0.2 : f64} -> tensor<4x?x16xf32>
  return %v : tensor<4x?x16xf32>
}

// CHECK: [Missed] NotSharded{{.+}}Function=blocks{{.+}}the function has several blocks
func.func @blocks(%x: tensor<17x64xf32>) -> tensor<17x64xf32> {
  cf.br ^end
^end:
  return %x : tensor<17x64xf32>
}

// CHECK: [Passed] Sharded{{.+}}Function=shared{{.+}}Processes=2{{.+}}SplitOperations=1
func.func @shared(%x: tensor<17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x9x17xf32>,
                  %v0: tensor<4x17x16xf32>) -> tensor<4x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x9x17xf32>) outs(%v0 : tensor<4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<4x17x16xf32>
  return %v : tensor<4x17x16xf32>
}
