// RUN: mca-opt %s --mca-bound-registers=min-blocks=3 | FileCheck %s
// RUN: mca-opt %s --mca-bound-registers | FileCheck %s --check-prefix=NONE
// RUN: mca-opt %s --mca-gpu-to-llvm=min-blocks=3 | FileCheck %s --check-prefix=PTX
//
// NONE-NOT: minctasm = 3
// PTX: .minnctapersm 3

#shared = #gpu.address_space<workgroup>

module attributes {gpu.container_module} {
  func.func @host(%n: index) {
    gpu.launch_func @kernels::@shared blocks in (%n, %n, %n) threads in (%n, %n, %n)
    return
  }
  gpu.module @kernels {
    // CHECK: gpu.func @shared() {{.*}} kernel attributes {nvvm.minctasm = 3 : i32}
    gpu.func @shared() workgroup(%t : memref<4xf32, #shared>) kernel {
      gpu.return
    }
    // CHECK: gpu.func @own() {{.*}} kernel attributes {nvvm.minctasm = 1 : i32}
    gpu.func @own() workgroup(%t : memref<4xf32, #shared>) kernel attributes {nvvm.minctasm = 1 : i32} {
      gpu.return
    }
    // Registers for more than the sums of a tile.
    // CHECK: gpu.func @barrier() kernel attributes {nvvm.minctasm = 2 : i32}
    gpu.func @barrier() kernel {
      gpu.barrier
      gpu.return
    }
    // CHECK: gpu.func @sizes({{.*}}) {{.*}} kernel attributes {nvvm.minctasm = 2 : i32}
    gpu.func @sizes(%n: index) workgroup(%t : memref<4xf32, #shared>) kernel {
      gpu.return
    }
    // CHECK: gpu.func @one_thread() kernel attributes {known_block_size = array<i32: 1, 1, 1>, nvvm.minctasm = 1 : i32}
    gpu.func @one_thread() kernel attributes {known_block_size = array<i32: 1, 1, 1>} {
      gpu.return
    }
    // CHECK: gpu.func @matrices({{.*}}) kernel {
    gpu.func @matrices(%a: vector<4x2xf16>, %b: vector<2x2xf16>, %c: vector<2x2xf32>) kernel {
      gpu.barrier
      %d = nvgpu.mma.sync(%a, %b, %c) {mmaShape = [16, 8, 16]} : (vector<4x2xf16>, vector<2x2xf16>, vector<2x2xf32>) -> vector<2x2xf32>
      gpu.return
    }
    // CHECK: gpu.func @exchanged({{.*}}) kernel attributes {nvvm.minctasm = 1 : i32}
    gpu.func @exchanged(%a: vector<4x2xf16>, %b: vector<2x2xf16>, %c: vector<2x2xf32>, %x: f32, %lane: i32) kernel {
      gpu.barrier
      %d = nvgpu.mma.sync(%a, %b, %c) {mmaShape = [16, 8, 16]} : (vector<4x2xf16>, vector<2x2xf16>, vector<2x2xf32>) -> vector<2x2xf32>
      %y, %valid = gpu.shuffle xor %x, %lane, %lane : f32
      gpu.return
    }
    // CHECK: gpu.func @none() kernel {
    gpu.func @none() kernel {
      gpu.return
    }
    // CHECK: gpu.func @no_kernel() workgroup({{.*}}) {
    gpu.func @no_kernel() workgroup(%t : memref<4xf32, #shared>) {
      gpu.return
    }
  }
}
