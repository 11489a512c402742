// RUN: mca-opt %s --mca-check-chip=chip=sm_70
// RUN: mca-opt %s --mca-check-chip=chip=sm_120a
// RUN: not mca-opt %s --mca-check-chip=chip=sm_999 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-opt %s --mca-check-chip=chip=gfx90a 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-opt %s --mca-check-chip=chip=sm_61 2>&1 | FileCheck %s --check-prefix=OLD
// RUN: not mca-opt %s --mca-check-chip=format=elf 2>&1 | FileCheck %s --check-prefix=FORMAT
//
// Versions of PTX, what LLVM would abort for, and what it would ignore.
// RUN: mca-opt %s --mca-check-chip="chip=sm_90a features=+ptx80"
// RUN: mca-opt %s --mca-check-chip="chip=sm_86 features=+ptx60,+ptx84"
// RUN: not mca-opt %s --mca-check-chip="chip=sm_80 features=+ptx50" 2>&1 | FileCheck %s --check-prefix=VERSION
// RUN: not mca-opt %s --mca-check-chip="chip=sm_100f features=+ptx86" 2>&1 | FileCheck %s --check-prefix=VERSION
// RUN: not mca-opt %s --mca-to-gpu="features=+ptx63" 2>&1 | FileCheck %s --check-prefix=VERSION
// RUN: not mca-opt %s --mca-check-chip="features=+ptx80,ptx81" 2>&1 | FileCheck %s --check-prefix=FEATURE
// RUN: not mca-opt %s --mca-check-chip="features=+avx2" 2>&1 | FileCheck %s --check-prefix=FEATURE
//
// VERSION: error: chip 'sm_{{80|100f}}' needs +ptx{{70|88}}, found +ptx{{50|63|86}}
// FEATURE: error: feature '{{ptx81|\+avx2}}' is not known; '+ptx80' is
// UNKNOWN: error: chip '{{sm_999|gfx90a}}' is not known; sm_80, sm_90 and sm_120 are
// OLD: error: chip 'sm_61' is older than sm_70, which kernels need at least
// FORMAT: error: mca-check-chip: format is ptx, cubin, fatbin or llvm, not 'elf'

func.func @host() {
  return
}
