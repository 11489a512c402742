// Arithmetic that only a GPU has: what it gives for 2.0 and 0.5, rounded to
// thousandths.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
//
// ex2, lg2, rcp, rsqrt, sqrt, tanh, sin, cos of 2; fma(2, 2, .5);
// 2 / .5; max, min; inline assembly: ex2 of 2, fma(2, .5, 2); what rounding
// 1 + 2^-11 to tf32, away from zero, adds, times 2^11; the upper half of
// 2^16 * 2^17; the sum of a pair in bf16.
// CHECK: [4000, 1000, 500, 707, 1414, 964, 909, -416, 4500, 4000, 2000, 500, 4000, 3000, 1000, 2000, 2500]

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @math(%in : memref<3xf32>, %out : memref<17xi32>) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %two = memref.load %in[%c0] : memref<3xf32>
      %half = memref.load %in[%c1] : memref<3xf32>
      %near = memref.load %in[%c2] : memref<3xf32>
      %v0 = llvm.call_intrinsic "llvm.nvvm.ex2.approx.ftz"(%two) : (f32) -> f32
      %v1 = llvm.call_intrinsic "llvm.nvvm.lg2.approx.ftz.f"(%two) : (f32) -> f32
      %v2 = nvvm.rcp.approx.ftz.f %two : f32
      %v3 = llvm.call_intrinsic "llvm.nvvm.rsqrt.approx.ftz.f"(%two) : (f32) -> f32
      %v4 = llvm.call_intrinsic "llvm.nvvm.sqrt.approx.f"(%two) : (f32) -> f32
      %v5 = llvm.inline_asm "tanh.approx.f32 $0, $1;", "=f,f" %two : (f32) -> f32
      %v6 = llvm.call_intrinsic "llvm.nvvm.sin.approx.f"(%two) : (f32) -> f32
      %v7 = llvm.call_intrinsic "llvm.nvvm.cos.approx.f"(%two) : (f32) -> f32
      %v8 = llvm.call_intrinsic "llvm.nvvm.fma.rn.ftz.f"(%two, %two, %half) : (f32, f32, f32) -> f32
      %v9 = llvm.call_intrinsic "llvm.nvvm.div.approx.f"(%two, %half) : (f32, f32) -> f32
      %v10 = llvm.call_intrinsic "llvm.nvvm.fmax.f"(%two, %half) : (f32, f32) -> f32
      %v11 = llvm.call_intrinsic "llvm.nvvm.fmin.f"(%two, %half) : (f32, f32) -> f32
      %v12 = nvvm.inline_ptx "ex2.approx.ftz.f32 {$w0}, {$r0};" ro(%two : f32) -> f32
      %v13 = llvm.inline_asm "fma.rn.f32 $0, $1, $2, $3;", "=f,f,f,f" %two, %half, %two : (f32, f32, f32) -> f32
      %bits = nvvm.convert.float.to.tf32 %near {rnd = #nvvm.fp_rnd_mode<rna>}
      %rounded = arith.bitcast %bits : i32 to f32
      %added = arith.subf %rounded, %near : f32
      %c2048 = arith.constant 2048.0 : f32
      %v14 = arith.mulf %added, %c2048 : f32
      %big = arith.fptosi %near : f32 to i32
      %c16 = arith.constant 16 : i32
      %c17 = arith.constant 17 : i32
      %x = arith.shli %big, %c16 : i32
      %y = arith.shli %big, %c17 : i32
      %high = llvm.call_intrinsic "llvm.nvvm.mulhi.i"(%x, %y) : (i32, i32) -> i32
      %v15 = arith.sitofp %high : i32 to f32
      %pair = llvm.call_intrinsic "llvm.nvvm.ff2bf16x2.rn"(%two, %half) : (f32, f32) -> vector<2xbf16>
      %low = vector.extract %pair[0] : bf16 from vector<2xbf16>
      %up = vector.extract %pair[1] : bf16 from vector<2xbf16>
      %lowf = arith.extf %low : bf16 to f32
      %upf = arith.extf %up : bf16 to f32
      %v16 = arith.addf %lowf, %upf : f32
      %all = vector.from_elements %v0, %v1, %v2, %v3, %v4, %v5, %v6, %v7, %v8, %v9, %v10, %v11, %v12, %v13, %v14, %v15, %v16 : vector<17xf32>
      %thousand = arith.constant dense<1000.0> : vector<17xf32>
      %scaled = arith.mulf %all, %thousand : vector<17xf32>
      %ints = arith.fptosi %scaled : vector<17xf32> to vector<17xi32>
      vector.store %ints, %out[%c0] : memref<17xi32>, vector<17xi32>
      gpu.return
    }
  }
  func.func @main() {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %two = arith.constant 2.0 : f32
    %half = arith.constant 0.5 : f32
    %near = arith.constant 1.00048828125 : f32
    %in = memref.alloc() : memref<3xf32>
    memref.store %two, %in[%c0] : memref<3xf32>
    memref.store %half, %in[%c1] : memref<3xf32>
    memref.store %near, %in[%c2] : memref<3xf32>
    %host = memref.alloc() : memref<17xi32>
    %t0 = gpu.wait async
    %din, %t1 = gpu.alloc async [%t0] () : memref<3xf32>
    %out, %t2 = gpu.alloc async [%t1] () : memref<17xi32>
    %t3 = gpu.memcpy async [%t2] %din, %in : memref<3xf32>, memref<3xf32>
    %t4 = gpu.launch_func async [%t3] @kernels::@math blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1)
        args(%din : memref<3xf32>, %out : memref<17xi32>)
    %t5 = gpu.memcpy async [%t4] %host, %out : memref<17xi32>, memref<17xi32>
    gpu.wait [%t5]
    %any = memref.cast %host : memref<17xi32> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
