// RUN: mca-opt %s --split-input-file --verify-diagnostics --gpu-module-to-binary=format=llvm --mca-emulate-kernels

// expected-error@+2 {{cannot emulate the intrinsic 'llvm.nvvm.barrier.cluster.arrive' in 'unknown'}}
// expected-error@+1 {{cannot emulate the intrinsic 'llvm.nvvm.barrier.cluster.wait' in 'unknown'}}
gpu.module @unknown_intrinsics [#nvvm.target<chip = "sm_90">] {
  llvm.func @unknown() attributes {gpu.kernel, nvvm.kernel} {
    nvvm.cluster.arrive
    nvvm.cluster.wait
    llvm.return
  }
}

// -----

// Rounding up is not what the host's addition does.
// expected-error@+1 {{cannot emulate the intrinsic 'llvm.nvvm.add.rp.f' in 'rounds_up'}}
gpu.module @unknown_rounding [#nvvm.target<chip = "sm_90">] {
  llvm.func @rounds_up(%p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %x = llvm.load %p : !llvm.ptr -> f32
    %y = llvm.call_intrinsic "llvm.nvvm.add.rp.f"(%x, %x) : (f32, f32) -> f32
    llvm.store %y, %p : f32, !llvm.ptr
    llvm.return
  }
}

// -----

// expected-error@+1 {{cannot emulate the inline assembly 'trap;' in 'traps'}}
gpu.module @unknown_assembly [#nvvm.target<chip = "sm_90">] {
  llvm.func @traps() attributes {gpu.kernel, nvvm.kernel} {
    llvm.inline_asm has_side_effects "trap;", "" : () -> ()
    llvm.return
  }
}

// -----

// expected-error@+1 {{calls '__nv_missing', which nothing defines: it is of libdevice: expand the math operation before (for instance mca-expand-math)}}
gpu.module @libdevice [#nvvm.target<chip = "sm_90">] {
  llvm.func @__nv_missing(f32) -> f32
  llvm.func @exponential(%p: !llvm.ptr) attributes {gpu.kernel, nvvm.kernel} {
    %x = llvm.load %p : !llvm.ptr -> f32
    %y = llvm.call @__nv_missing(%x) : (f32) -> f32
    llvm.store %y, %p : f32, !llvm.ptr
    llvm.return
  }
}

// -----

// expected-error@+1 {{calls 'malloc', which nothing defines: memory of a kernel is an attribution of its gpu.launch or gpu.func, not a memref.alloc}}
gpu.module @device_malloc [#nvvm.target<chip = "sm_90">] {
  llvm.func @malloc(i64) -> !llvm.ptr
  llvm.func @allocates(%out: !llvm.ptr, %n: i64) attributes {gpu.kernel, nvvm.kernel} {
    %p = llvm.call @malloc(%n) : (i64) -> !llvm.ptr
    llvm.store %p, %out : !llvm.ptr, !llvm.ptr
    llvm.return
  }
}
