// RUN: not mca-opt %s --mca-tile-attention=vector-width=7 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-tile-attention=tile-bytes=0 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-tile-attention=tile-bytes=-1 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-tile-attention=few-heads=-1 2>&1 | FileCheck %s
// CHECK: error: mca-tile-attention: vector-width must be 0, 4, 8 or 16, tile-bytes positive and few-heads not negative
