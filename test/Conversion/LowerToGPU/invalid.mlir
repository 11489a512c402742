// RUN: not mca-opt %s --mca-lower-to-gpu=chip=gfx90a 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-lower-to-gpu=chip=sm_ 2>&1 | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-gpu=chip=sm_90a | FileCheck %s --check-prefix=VALID
//
// CHECK: error: mca-lower-to-gpu: chip must be sm_<number>, found '{{gfx90a|sm_}}'
// VALID-LABEL: func @nothing
func.func @nothing() {
  return
}
