// Each operation that the chip lacks is an error of its own.
//
// RUN: mca-opt %s --mca-check-chip=chip=sm_75 -split-input-file -verify-diagnostics
// RUN: mca-opt %s --mca-check-chip=chip=sm_90a -split-input-file

#shared = #gpu.address_space<workgroup>

gpu.module @kernels {
  gpu.func @copies(%a: memref<8xf16>) workgroup(%t : memref<8xf16, #shared>) kernel {
    %c0 = arith.constant 0 : index
    // expected-error @below {{needs sm_80, the chip is sm_75}}
    %0 = nvgpu.device_async_copy %a[%c0], %t[%c0], 8 : memref<8xf16> to memref<8xf16, #shared>
    // expected-error @below {{needs sm_80, the chip is sm_75}}
    nvvm.cp.async.commit.group
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @products(%a: vector<4x2xf16>, %b: vector<2x2xf16>, %c: vector<2x2xf32>) kernel {
    // expected-error @below {{needs sm_80, the chip is sm_75}}
    %0 = nvgpu.mma.sync (%a, %b, %c) {mmaShape = [16, 8, 16]} : (vector<4x2xf16>, vector<2x2xf16>, vector<2x2xf32>) -> vector<2x2xf32>
    gpu.return
  }
}

// -----

// A kernel that is not outlined yet; ldmatrix is older.
func.func @launch(%n: index) {
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n)
             workgroup(%t : memref<8x8xf16, #gpu.address_space<workgroup>>) {
    %0 = nvgpu.ldmatrix %t[%tx, %ty] {numTiles = 1 : i32, transpose = false} : memref<8x8xf16, #gpu.address_space<workgroup>> -> vector<1x2xf16>
    // expected-error @below {{needs sm_90, the chip is sm_75}}
    nvvm.cluster.wait
    // expected-error @below {{needs sm_90a, the chip is sm_75}}
    nvvm.wgmma.fence.aligned
    gpu.terminator
  }
  return
}
