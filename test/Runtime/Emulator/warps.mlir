// What the threads of a warp do together; the expected rows are from the
// definitions in the PTX manual.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// Each row is an operation, each column a thread of the second warp.
// up by 1:
// CHECK:      {{\[\[}}32, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62]
// down by 4, in halves of 16:
// CHECK-NEXT: [36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 44, 45, 46, 47, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 60, 61, 62, 63],
// from lane 5, in eighths:
// CHECK-NEXT: [37, 37, 37, 37, 37, 37, 37, 37, 45, 45, 45, 45, 45, 45, 45, 45, 53, 53, 53, 53, 53, 53, 53, 53, 61, 61, 61, 61, 61, 61, 61, 61],
// xor with 3:
// CHECK-NEXT: [35, 34, 33, 32, 39, 38, 37, 36, 43, 42, 41, 40, 47, 46, 45, 44, 51, 50, 49, 48, 55, 54, 53, 52, 59, 58, 57, 56, 63, 62, 61, 60],
// whether the source of the second row is in range:
// CHECK-NEXT: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0],
// xor with 1 in a branch of 16 lanes, 7 in the others:
// CHECK-NEXT: [33, 32, 35, 34, 37, 36, 39, 38, 41, 40, 43, 42, 45, 44, 47, 46, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7],
// ballot of odd lanes (0xaaaaaaaa):
// CHECK-NEXT: [-1431655766, -1431655766,
// whether all are odd, and whether any is:
// CHECK-NEXT: [0, 0, 0,
// CHECK-NEXT: [1, 1, 1,
// sum and largest:
// CHECK-NEXT: [1520, 1520,
// CHECK-NEXT: [63, 63,
// active lanes in a branch of every fourth (0x11111111), else 7:
// CHECK-NEXT: [286331153, 7, 7, 7, 286331153, 7,
// lanes with the same lane / 8:
// CHECK-NEXT: [255, 255, 255, 255, 255, 255, 255, 255, 65280, 65280, 65280, 65280, 65280, 65280, 65280, 65280, 16711680, 16711680, 16711680, 16711680, 16711680, 16711680, 16711680, 16711680, -16777216,
// the lowest lane:
// CHECK-NEXT: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]
//
// A mask that names a lane in the other branch:
// RUN: sed 's/%%half = arith.constant 0xffff/%%half = arith.constant 0x1ffff/' %s > %t.mlir
// RUN: %to_emulator %t.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=MASK
// MASK: mca-gpu: error: divergent warp: {{.*}}16 threads, the first (0,0,0), wait for lanes 0x1ffff at shfl.sync #5; {{.*}}, in kernel warps

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @warps(%out : memref<14x64xi32>) kernel {
      %t = gpu.thread_id x
      %lane = gpu.lane_id
      %x = arith.index_cast %t : index to i32
      %l = arith.index_cast %lane : index to i32
      %c1 = arith.constant 1 : i32
      %c3 = arith.constant 3 : i32
      %c4 = arith.constant 4 : i32
      %c5 = arith.constant 5 : i32
      %c7 = arith.constant 7 : i32
      %c8 = arith.constant 8 : i32
      %c16 = arith.constant 16 : i32
      %c32 = arith.constant 32 : i32
      %full = arith.constant 0xffffffff : i32
      %half = arith.constant 0xffff : i32
      %clamp = arith.constant 31 : i32
      %zero = arith.constant 0 : i32
      %bit = arith.andi %l, %c1 : i32
      %isOdd = arith.cmpi eq, %bit, %c1 : i32
      %r0, %p0 = gpu.shuffle up %x, %c1, %c32 : i32
      %halves = arith.constant 0x101f : i32
      %eighths = arith.constant 0x181f : i32
      %s1 = nvvm.shfl.sync down %full, %x, %c4, %halves {return_value_and_is_valid} : i32 -> !llvm.struct<(i32, i1)>
      %r1 = llvm.extractvalue %s1[0] : !llvm.struct<(i32, i1)>
      %p1 = llvm.extractvalue %s1[1] : !llvm.struct<(i32, i1)>
      %r2 = nvvm.shfl.sync idx %full, %x, %c5, %eighths : i32 -> i32
      %f = arith.sitofp %x : i32 to f32
      %f3, %p3 = gpu.shuffle xor %f, %c3, %c32 : f32
      %r3 = arith.fptosi %f3 : f32 to i32
      %r4 = arith.extui %p1 : i1 to i32
      %isLow = arith.cmpi ult, %l, %c16 : i32
      %r5 = scf.if %isLow -> i32 {
        %v = nvvm.shfl.sync bfly %half, %x, %c1, %clamp : i32 -> i32
        scf.yield %v : i32
      } else {
        scf.yield %c7 : i32
      }
      %r6 = nvvm.vote.sync ballot %full, %isOdd -> i32
      %all = nvvm.vote.sync all %full, %isOdd -> i1
      %any = nvvm.vote.sync any %full, %isOdd -> i1
      %r7 = arith.extui %all : i1 to i32
      %r8 = arith.extui %any : i1 to i32
      %r9 = nvvm.redux.sync add %x, %full : i32 -> i32
      %r10 = nvvm.redux.sync max %x, %full : i32 -> i32
      %part = arith.andi %l, %c3 : i32
      %isFourth = arith.cmpi eq, %part, %zero : i32
      %r11 = scf.if %isFourth -> i32 {
        %v = llvm.call_intrinsic "llvm.nvvm.activemask"() : () -> i32
        scf.yield %v : i32
      } else {
        scf.yield %c7 : i32
      }
      nvvm.bar.warp.sync %full : i32
      %eighth = arith.divui %l, %c8 : i32
      %r12 = nvvm.match.sync any %full, %eighth : i32 -> i32
      %leads = nvvm.elect.sync -> i1
      %r13 = arith.extui %leads : i1 to i32
      %i0 = arith.constant 0 : index
      %i1 = arith.constant 1 : index
      %i2 = arith.constant 2 : index
      %i3 = arith.constant 3 : index
      %i4 = arith.constant 4 : index
      %i5 = arith.constant 5 : index
      %i6 = arith.constant 6 : index
      %i7 = arith.constant 7 : index
      %i8 = arith.constant 8 : index
      %i9 = arith.constant 9 : index
      %i10 = arith.constant 10 : index
      %i11 = arith.constant 11 : index
      %i12 = arith.constant 12 : index
      %i13 = arith.constant 13 : index
      memref.store %r0, %out[%i0, %t] : memref<14x64xi32>
      memref.store %r1, %out[%i1, %t] : memref<14x64xi32>
      memref.store %r2, %out[%i2, %t] : memref<14x64xi32>
      memref.store %r3, %out[%i3, %t] : memref<14x64xi32>
      memref.store %r4, %out[%i4, %t] : memref<14x64xi32>
      memref.store %r5, %out[%i5, %t] : memref<14x64xi32>
      memref.store %r6, %out[%i6, %t] : memref<14x64xi32>
      memref.store %r7, %out[%i7, %t] : memref<14x64xi32>
      memref.store %r8, %out[%i8, %t] : memref<14x64xi32>
      memref.store %r9, %out[%i9, %t] : memref<14x64xi32>
      memref.store %r10, %out[%i10, %t] : memref<14x64xi32>
      memref.store %r11, %out[%i11, %t] : memref<14x64xi32>
      memref.store %r12, %out[%i12, %t] : memref<14x64xi32>
      memref.store %r13, %out[%i13, %t] : memref<14x64xi32>
      gpu.return
    }
  }
  func.func @main() {
    %c1 = arith.constant 1 : index
    %c64 = arith.constant 64 : index
    %host = memref.alloc() : memref<14x64xi32>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<14x64xi32>
    %t2 = gpu.launch_func async [%t1] @kernels::@warps blocks in (%c1, %c1, %c1) threads in (%c64, %c1, %c1)
        args(%out : memref<14x64xi32>)
    %t3 = gpu.memcpy async [%t2] %host, %out : memref<14x64xi32>, memref<14x64xi32>
    gpu.wait [%t3]
    %second = memref.subview %host[0, 32] [14, 32] [1, 1] : memref<14x64xi32> to memref<14x32xi32, strided<[64, 1], offset: 32>>
    %any = memref.cast %second : memref<14x32xi32, strided<[64, 1], offset: 32>> to memref<*xi32>
    call @printMemrefI32(%any) : (memref<*xi32>) -> ()
    return
  }
  func.func private @printMemrefI32(memref<*xi32>) attributes {llvm.emit_c_interface}
}
