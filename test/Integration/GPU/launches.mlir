// Programs of the contract of mca-gpu-to-llvm, run on the emulator: several
// kernels, loops and branches of the host, shared memory, constants, views,
// functions that call each other, and what the host reads in between.
//
// RUN: mca-opt %s --mca-gpu-to-llvm=format=llvm --mca-emulate-kernels | %run_emulated | FileCheck %s
// RUN: mca-opt %s --mca-gpu-to-llvm="format=llvm fast-math=true" --mca-emulate-kernels | %run_emulated | FileCheck %s
//
// CHECK: softmax wrong: 0
// CHECK: loops: 24
// CHECK: constants: 18
// CHECK: views: 11
// CHECK: bf16: 3

#shared = #gpu.address_space<workgroup>
memref.global "private" constant @table : memref<2x4xf32> = dense<[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]]>
llvm.mlir.global internal constant @softmax_text("softmax wrong: %lld\0A\00")
llvm.mlir.global internal constant @loops_text("loops: %lld\0A\00")
llvm.mlir.global internal constant @constants_text("constants: %lld\0A\00")
llvm.mlir.global internal constant @views_text("views: %lld\0A\00")
llvm.mlir.global internal constant @bf16_text("bf16: %lld\0A\00")
llvm.func @printf(!llvm.ptr, ...) -> i32

func.func private @print(%text: !llvm.ptr, %value: f32) {
  %0 = arith.fptosi %value : f32 to i64
  %1 = llvm.call @printf(%text, %0) vararg(!llvm.func<i32 (ptr, ...)>) : (!llvm.ptr, i64) -> i32
  return
}

// Rows of softmax, a block of 64 threads for each.
func.func private @softmax(%x: memref<?x?xf32>, %y: memref<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c64 = arith.constant 64 : index
  %m = memref.dim %x, %c0 : memref<?x?xf32>
  %n = memref.dim %x, %c1 : memref<?x?xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %m, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1)
             workgroup(%sums : memref<64xf32, #shared>) {
    %zero = arith.constant 0.0 : f32
    %c32 = arith.constant 32 : index
    %two = arith.constant 2 : index
    %sum = scf.for %i = %tx to %n step %c64 iter_args(%s = %zero) -> f32 {
      %v = memref.load %x[%bx, %i] : memref<?x?xf32>
      %e = math.exp %v : f32
      %t = arith.addf %s, %e : f32
      scf.yield %t : f32
    }
    memref.store %sum, %sums[%tx] : memref<64xf32, #shared>
    gpu.barrier
    scf.while (%half = %c32) : (index) -> index {
      %more = arith.cmpi ugt, %half, %c0 : index
      scf.condition(%more) %half : index
    } do {
    ^bb0(%half: index):
      %in = arith.cmpi ult, %tx, %half : index
      scf.if %in {
        %other = arith.addi %tx, %half : index
        %a = memref.load %sums[%tx] : memref<64xf32, #shared>
        %b = memref.load %sums[%other] : memref<64xf32, #shared>
        %c = arith.addf %a, %b : f32
        memref.store %c, %sums[%tx] : memref<64xf32, #shared>
      }
      gpu.barrier
      %next = arith.divui %half, %two : index
      scf.yield %next : index
    }
    %all = memref.load %sums[%c0] : memref<64xf32, #shared>
    scf.for %i = %tx to %n step %c64 {
      %v = memref.load %x[%bx, %i] : memref<?x?xf32>
      %e = math.exp %v : f32
      %q = arith.divf %e, %all : f32
      memref.store %q, %y[%bx, %i] : memref<?x?xf32>
    }
    gpu.terminator
  }
  return
}

// How many elements are more than 1e-6 from the host's.
func.func private @check_softmax(%m: index, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %bound = arith.constant 1.0e-6 : f32
  %x = memref.alloc(%m, %n) : memref<?x?xf32>
  %y = memref.alloc(%m, %n) : memref<?x?xf32>
  scf.for %i = %c0 to %m step %c1 {
    scf.for %j = %c0 to %n step %c1 {
      %k = arith.muli %i, %j : index
      %l = arith.index_cast %k : index to i64
      %f = arith.sitofp %l : i64 to f32
      %s = math.sin %f : f32
      memref.store %s, %x[%i, %j] : memref<?x?xf32>
    }
  }
  %dx = gpu.alloc (%m, %n) : memref<?x?xf32>
  %dy = gpu.alloc (%m, %n) : memref<?x?xf32>
  gpu.memcpy %dx, %x : memref<?x?xf32>, memref<?x?xf32>
  func.call @softmax(%dx, %dy) : (memref<?x?xf32>, memref<?x?xf32>) -> ()
  %copied = gpu.memcpy async %y, %dy : memref<?x?xf32>, memref<?x?xf32>
  gpu.wait [%copied]
  %wrong = scf.for %i = %c0 to %m step %c1 iter_args(%w = %zero) -> f32 {
    %sum = scf.for %j = %c0 to %n step %c1 iter_args(%s = %zero) -> f32 {
      %v = memref.load %x[%i, %j] : memref<?x?xf32>
      %e = math.exp %v : f32
      %t = arith.addf %s, %e : f32
      scf.yield %t : f32
    }
    %row = scf.for %j = %c0 to %n step %c1 iter_args(%s = %w) -> f32 {
      %v = memref.load %x[%i, %j] : memref<?x?xf32>
      %e = math.exp %v : f32
      %q = arith.divf %e, %sum : f32
      %g = memref.load %y[%i, %j] : memref<?x?xf32>
      %d = arith.subf %q, %g : f32
      %a = math.absf %d : f32
      %bad = arith.cmpf ugt, %a, %bound : f32
      %more = arith.select %bad, %one, %zero : f32
      %t = arith.addf %s, %more : f32
      scf.yield %t : f32
    }
    scf.yield %row : f32
  }
  gpu.dealloc %dx : memref<?x?xf32>
  gpu.dealloc %dy : memref<?x?xf32>
  memref.dealloc %x : memref<?x?xf32>
  memref.dealloc %y : memref<?x?xf32>
  %text = llvm.mlir.addressof @softmax_text : !llvm.ptr
  func.call @print(%text, %wrong) : (!llvm.ptr, f32) -> ()
  return
}

// 3 doubled `times` times.
func.func private @loops(%times: index, %twice: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %three = arith.constant 3.0 : f32
  %h = memref.alloc() : memref<f32>
  memref.store %three, %h[] : memref<f32>
  %d = gpu.alloc () : memref<f32>
  gpu.memcpy %d, %h : memref<f32>, memref<f32>
  scf.for %i = %c0 to %times step %c1 {
    gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
               threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
      %0 = memref.load %d[] : memref<f32>
      %1 = arith.addf %0, %0 : f32
      memref.store %1, %d[] : memref<f32>
      gpu.terminator
    }
  }
  scf.if %twice {
    gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
               threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
      %0 = memref.load %d[] : memref<f32>
      %1 = arith.addf %0, %0 : f32
      memref.store %1, %d[] : memref<f32>
      gpu.terminator
    }
  }
  %copied = gpu.memcpy async %h, %d : memref<f32>, memref<f32>
  gpu.wait [%copied]
  %0 = memref.load %h[] : memref<f32>
  gpu.dealloc %d : memref<f32>
  memref.dealloc %h : memref<f32>
  %text = llvm.mlir.addressof @loops_text : !llvm.ptr
  func.call @print(%text, %0) : (!llvm.ptr, f32) -> ()
  return
}

// Row 1 of the table, in the kernel, and column 3 by the host.
func.func private @constants() {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %table = memref.get_global @table : memref<2x4xf32>
  %d = gpu.alloc () : memref<f32>
  %h = memref.alloc() : memref<f32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.load %table[%c1, %c0] : memref<2x4xf32>
    %1 = memref.load %table[%c1, %c1] : memref<2x4xf32>
    %2 = arith.addf %0, %1 : f32
    %3 = memref.load %table[%c1, %tx] : memref<2x4xf32>
    %4 = arith.subf %2, %3 : f32
    memref.store %4, %d[] : memref<f32>
    gpu.terminator
  }
  %copied = gpu.memcpy async %h, %d : memref<f32>, memref<f32>
  gpu.wait [%copied]
  gpu.dealloc %d : memref<f32>
  %0 = memref.load %h[] : memref<f32>
  memref.dealloc %h : memref<f32>
  %1 = memref.load %table[%c0, %c3] : memref<2x4xf32>
  %2 = memref.load %table[%c1, %c3] : memref<2x4xf32>
  %3 = arith.addf %0, %1 : f32
  %4 = arith.addf %3, %2 : f32
  %text = llvm.mlir.addressof @constants_text : !llvm.ptr
  func.call @print(%text, %4) : (!llvm.ptr, f32) -> ()
  return
}

// Element [1, 1] of columns 2 and 3 of a row of 4: 4 + 3, and 4 from an offset.
func.func private @views(%n: index) {
  %c1 = arith.constant 1 : index
  %a = gpu.alloc (%n) : memref<?x4xf32>
  %d = gpu.alloc () : memref<f32>
  %h = memref.alloc() : memref<f32>
  %right = memref.subview %a[0, 2] [%n, 2] [1, 1] : memref<?x4xf32> to memref<?x2xf32, strided<[4, 1], offset: 2>>
  %rows = memref.subview %a[%c1, 0] [1, 4] [1, 1] : memref<?x4xf32> to memref<1x4xf32, strided<[4, 1], offset: ?>>
  %c4 = arith.constant 4 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c4, %sy = %c1, %sz = %c1) {
    %0 = arith.muli %bx, %c4 : index
    %1 = arith.addi %0, %tx : index
    %2 = arith.index_cast %1 : index to i32
    %3 = arith.sitofp %2 : i32 to f32
    memref.store %3, %a[%bx, %tx] : memref<?x4xf32>
    gpu.terminator
  }
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.load %right[%c1, %c1] : memref<?x2xf32, strided<[4, 1], offset: 2>>
    %1 = memref.load %rows[%tx, %tx] : memref<1x4xf32, strided<[4, 1], offset: ?>>
    %2 = arith.addf %0, %1 : f32
    memref.store %2, %d[] : memref<f32>
    gpu.terminator
  }
  %copied = gpu.memcpy async %h, %d : memref<f32>, memref<f32>
  gpu.wait [%copied]
  gpu.dealloc %a : memref<?x4xf32>
  gpu.dealloc %d : memref<f32>
  %0 = memref.load %h[] : memref<f32>
  memref.dealloc %h : memref<f32>
  %text = llvm.mlir.addressof @views_text : !llvm.ptr
  func.call @print(%text, %0) : (!llvm.ptr, f32) -> ()
  return
}

func.func private @bf16() {
  %c1 = arith.constant 1 : index
  %d = gpu.alloc () : memref<bf16>
  %e = gpu.alloc () : memref<f32>
  %h = memref.alloc() : memref<f32>
  %x = arith.constant 1.5 : bf16
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    memref.store %x, %d[] : memref<bf16>
    %0 = memref.load %d[] : memref<bf16>
    %1 = arith.addf %0, %0 : bf16
    %2 = arith.extf %1 : bf16 to f32
    memref.store %2, %e[] : memref<f32>
    gpu.terminator
  }
  %copied = gpu.memcpy async %h, %e : memref<f32>, memref<f32>
  gpu.wait [%copied]
  gpu.dealloc %d : memref<bf16>
  gpu.dealloc %e : memref<f32>
  %0 = memref.load %h[] : memref<f32>
  memref.dealloc %h : memref<f32>
  %text = llvm.mlir.addressof @bf16_text : !llvm.ptr
  func.call @print(%text, %0) : (!llvm.ptr, f32) -> ()
  return
}

func.func @main() {
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c100 = arith.constant 100 : index
  %true = arith.constant true
  call @check_softmax(%c3, %c100) : (index, index) -> ()
  call @loops(%c2, %true) : (index, i1) -> ()
  call @constants() : () -> ()
  call @views(%c2) : (index) -> ()
  call @bf16() : () -> ()
  return
}
