// RUN: mca-opt %s --mca-check-chip=chip=sm_70
// RUN: mca-opt %s --mca-check-chip=chip=sm_120a
// RUN: not mca-opt %s --mca-check-chip=chip=sm_999 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-opt %s --mca-check-chip=chip=gfx90a 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-opt %s --mca-check-chip=chip=sm_61 2>&1 | FileCheck %s --check-prefix=OLD
// RUN: not mca-opt %s --mca-check-chip=format=elf 2>&1 | FileCheck %s --check-prefix=FORMAT
//
// UNKNOWN: error: chip '{{sm_999|gfx90a}}' is not known; sm_80, sm_90 and sm_120 are
// OLD: error: chip 'sm_61' is older than sm_70, which kernels need at least
// FORMAT: error: mca-check-chip: format is ptx, cubin, fatbin or llvm, not 'elf'

func.func @host() {
  return
}
