//===- KernelPasses.td - Kernels become GPU code -----------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_KERNELPASSES_TD
#define MCA_CONVERSION_KERNELPASSES_TD

include "mlir/Pass/PassBase.td"

def AlignWorkgroup : Pass<"mca-align-workgroup"> {
  let summary = "shared memory aligned for vector copies";
  let description = [{
    Gives every workgroup attribution of a `gpu.func` an alignment of at least
    16 bytes. It would have that of its elements, and `cp.async` of 16 bytes,
    `ldmatrix` and vector accesses would fault.

    - A larger alignment that is there stays.

    Run it after `gpu-kernel-outlining`: `gpu.launch` has no place for it.

    Example: `mca-opt in.mlir --mca-align-workgroup`

    ```mlir
    gpu.func @k() workgroup(%tile : memref<64xf16, #gpu.address_space<workgroup>>)
    ```

    becomes

    ```mlir
    gpu.func @k() workgroup(%tile : memref<64xf16, #gpu.address_space<workgroup>>
                            {llvm.align = 16 : i64})
    ```
  }];
}

def BoundRegisters : Pass<"mca-bound-registers"> {
  let summary = "room in registers for kernels whose threads wait";
  let description = [{
    Tells the assembler how many blocks of each `gpu.func` kernel with workgroup
    attributions or barriers should fit on a multiprocessor at least
    (`nvvm.minctasm`). Left alone it may spill registers to fit more; with 4 blocks
    of 256 threads, a thread has 64.

    - One block less where a thread keeps more than sums of a tile: where sizes are
      arguments, or no memory is shared. One block of kernels of a single thread.
    - Kernels that multiply on tensor cores and exchange values by shuffles, as
      attention does, hold many: one block of them.
    - Does nothing with `min-blocks=0`, where the kernel says it itself, and to
      other kernels that multiply on tensor cores, which need more registers.

    Example: `mca-opt in.mlir --mca-bound-registers=min-blocks=3`

    ```mlir
    gpu.func @k() workgroup(%t : memref<4xf32, #gpu.address_space<workgroup>>) kernel
    ```

    becomes

    ```mlir
    gpu.func @k() workgroup(%t : memref<4xf32, #gpu.address_space<workgroup>>) kernel
      attributes {nvvm.minctasm = 3 : i32}
    ```
  }];
  let options = [
    Option<"minBlocks", "min-blocks", "unsigned", /*default=*/"0",
           "Blocks on a multiprocessor; 0: the assembler's choice.">,
  ];
  let dependentDialects = ["NVVM::NVVMDialect"];
}

def EnlargeWorkgroup : Pass<"mca-enlarge-workgroup", "::mlir::ModuleOp"> {
  let summary = "more than 48 KB of shared memory";
  let description = [{
    A kernel whose workgroup attributions have more than 48 KB together, which no
    GPU gives to a kernel that does not ask for them, takes them as views of one
    piece of dynamic workgroup memory; its launches ask for that.

    - Buffers begin at multiples of 128 bytes.
    - Kernels with less stay as they are, and so do kernels with a launch that
      has dynamic memory already.
    - How much a chip has is not checked: the kernels of mca-lower-to-gpu keep
      within it, and a launch that asks for too much fails.

    Run it after `gpu-kernel-outlining`, mca-align-workgroup and
    mca-bound-registers.

    Example: `mca-opt in.mlir --mca-enlarge-workgroup`

    ```mlir
    gpu.launch_func @kernels::@k blocks in (...) threads in (...)
    gpu.func @k() workgroup(%tile : memref<64x128xf64, #gpu.address_space<workgroup>>) kernel
    ```

    becomes

    ```mlir
    gpu.launch_func @kernels::@k blocks in (...) threads in (...)
      dynamic_shared_memory_size %c65536_i32
    gpu.func @k() kernel {
      %memory = gpu.dynamic_shared_memory : memref<?xi8, #gpu.address_space<workgroup>>
      %tile = memref.view %memory[%c0][]
        : memref<?xi8, #gpu.address_space<workgroup>> to memref<64x128xf64, #gpu.address_space<workgroup>>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "gpu::GPUDialect",
                           "memref::MemRefDialect"];
}

def CheckChip : Pass<"mca-check-chip"> {
  let summary = "refuse what a GPU or the toolkit of this machine cannot do";
  let description = [{
    Fails, at the operation where there is one, unless

    - `chip` is one that LLVM knows, of compute capability 7.0 or more;
    - `features` are known too, and a version of PTX among them has the chip;
    - the chip has the instructions that kernels use: `mma.sync` and `cp.async`
      need sm_80, `ldmatrix` sm_75, clusters and TMA sm_90, `wgmma` sm_90a, and
      so on. Code generation would abort the compiler instead;
    - for `format=cubin` and `format=fatbin`, `ptxas` (and `fatbinary`) are in
      `toolkit`, in one of $CUDA_HOME, $CUDA_ROOT and $CUDA_PATH, or in $PATH;
    - `toolkit` is a folder, if it is given.

    Changes nothing.

    Example: `mca-opt in.mlir --mca-check-chip="chip=sm_75"`

    ```mlir
    nvvm.cp.async.commit.group // error: 'nvvm.cp.async.commit.group' needs
                               // sm_80, the chip is sm_75
    ```
  }];
  let options = [
    Option<"chip", "chip", "std::string", /*default=*/"\"sm_80\"",
           "GPU in LLVM's notation.">,
    Option<"features", "features", "std::string", /*default=*/"\"\"",
           "As LLVM writes them: +ptx80. The version of PTX, if any.">,
    Option<"format", "format", "std::string", /*default=*/"\"ptx\"",
           "What is made: ptx, cubin, fatbin or llvm.">,
    Option<"toolkit", "toolkit", "std::string", /*default=*/"\"\"",
           "Folder of the CUDA toolkit.">,
  ];
}

def CheckKernels : Pass<"mca-check-kernels"> {
  let summary = "refuse kernels that would be slow or not load";
  let description = [{
    Looks at kernels in whatever form they are, and fails where one

    - allocates memory (`memref.alloc`, also in the workgroup's space; `gpu.alloc`
      or the deallocations): it would become a call of the device's `malloc` by
      each thread;
    - calls a function that is not defined, such as those of libdevice (`__nv_`):
      the module would not load. `vprintf` and `__assertfail` are the driver's;
    - holds an array in local memory (`.local` in its PTX), which registers
      should hold.

    The first two are found in `gpu.launch` and in `gpu.module`, the second and
    third in the PTX of `gpu.binary`, and in that of a `gpu.module` of the LLVM
    dialect with a target, which is compiled for this only. Changes nothing.

    Example: `mca-opt in.mlir --mca-check-kernels`

    ```mlir
    gpu.func @k() kernel {
      %0 = memref.alloc() : memref<4xf32> // error: kernel 'k' allocates memory
    ```
  }];
}

def DeviceConstants : Pass<"mca-device-constants", "::mlir::ModuleOp"> {
  let summary = "constants that kernels read are copied to the device";
  let description = [{
    Where a `gpu.launch` or `gpu.launch_func` reads a constant `memref.global`,
    also through views, it is given the device's copy of it, which the runtime's
    `mcaDeviceConstant` makes once per address.

    - So it is where the host takes the address of one
      (`memref.extract_aligned_pointer_as_index`), to pass it to a library.
    - What the host reads stays the host's.
    - A global that is not constant is an error: its copy would grow stale.

    Example: `mca-opt in.mlir --mca-device-constants`

    ```mlir
    %w = memref.get_global @weight : memref<4xf32>
    gpu.launch ... { ... memref.load %w[%i] ... }
    ```

    becomes

    ```mlir
    %w = memref.get_global @weight : memref<4xf32>
    %host = memref.extract_aligned_pointer_as_index %w
    ...
    %device = llvm.call @mcaDeviceConstant(%pointer, %bytes)
    %d = builtin.unrealized_conversion_cast %descriptor to memref<4xf32>
    gpu.launch ... { ... memref.load %d[%i] ... }
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "LLVM::LLVMDialect",
                           "memref::MemRefDialect"];
}

def DropCompileTimes : Pass<"mca-drop-compile-times"> {
  let summary = "the same GPU binaries for the same program";
  let description = [{
    Removes from the objects of every `gpu.binary` how long their compilation took,
    which `gpu-module-to-binary` writes there: outputs can be compared and cached.

    Example: `mca-opt in.mlir --mca-drop-compile-times`

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<O = 3>,
      properties = {LLVMIRToISATimeInMs = 8 : i64, O = 3 : i32}, assembly = "...">]
    ```

    becomes

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<O = 3>, properties = {O = 3 : i32},
      assembly = "...">]
    ```
  }];
}

def EmulateKernels : Pass<"mca-emulate-kernels", "::mlir::ModuleOp"> {
  let summary = "kernels to code that libmca_emulator.so runs on the CPU";
  let description = [{
    Replaces the LLVM bitcode in every `gpu.binary` by a shared object for this
    machine, with the same kernels. What they ask of a GPU (barriers, shuffles,
    tensor cores, asynchronous copies, shared memory) becomes calls of the
    emulator; every access of memory is preceded by a check of its bounds, its
    alignment and races. A second version of each kernel, without these checks, is
    in the object as well. The host code is not changed: whether it runs on a GPU or
    on the emulator depends on the library that it is linked with
    (docs/gpu-emulator.md).

    The objects must be LLVM bitcode, from `gpu-module-to-binary{format=llvm}`.
    These are errors: an intrinsic or inline assembly that the emulator does not
    know, and a function that nothing defines, as of libdevice or `malloc`.

    Needs `ld.lld`, from LLVM's tools or the PATH, or at `linker`. With `text` the
    object is LLVM IR as text, to look at, before it is optimised and compiled.

    Example:

    ```
    mlir-opt in.mlir --gpu-lower-to-nvvm-pipeline="cubin-format=llvm cubin-chip=sm_90" |
      mca-opt --mca-emulate-kernels |
      mlir-runner --entry-point-result=void --shared-libs=libmca_emulator.so
    ```

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<chip = "sm_90">, offload = "BC\C0\DE...">]
    ```

    becomes

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<chip = "sm_90">, bin = "\7FELF...">]
    ```
  }];
  let options = [
    Option<"linker", "linker", "std::string", /*default=*/"\"\"",
           "path of ld.lld; empty: it is looked for">,
    Option<"text", "text", "bool", /*default=*/"false",
           "leave LLVM IR as text instead of a shared object">
  ];
  let dependentDialects = ["gpu::GPUDialect"];
}

def ExpandKernelMath : Pass<"mca-expand-kernel-math"> {
  let summary = "math of kernels to instructions of the GPU";
  let description = [{
    Replaces math operations in `gpu.module` by what NVPTX has instructions for;
    upstream's conversion would call libdevice. Rounding, square roots, absolute
    values, signs, minima and fused multiply-adds become LLVM's intrinsics, with
    the same result. With `fast-math` exp, exp2, log, log2, tanh and divisions of
    f32 become approximate instructions (`ex2.approx`: two units in the last place,
    and for exp one more per unit of its operand).

    What has none is written out: log and exp of f64, sin and cos of f32 (by arithmetic in
    f64, to f32's precision up to 2^50), exp2, log2 and log10 of f32 (in f64), these
    functions of f16 and bf16 (in f32), absolute values of integers.

    - Without `fast-math`, run `mca-expand-math` first: polynomials.
    - An operation that is left has no such form; lowering it calls
      libdevice, which `mca-check-kernels` refuses.

    Example: `mca-opt in.mlir --mca-expand-kernel-math=fast-math=true`

    ```mlir
    %0 = math.exp %x : f32
    ```

    becomes

    ```mlir
    %c = arith.constant 1.44269502 : f32
    %t = arith.mulf %x, %c : f32
    %0 = llvm.call_intrinsic "llvm.exp2"(%t) {fastmathFlags = #llvm.fastmath<afn>}
    ```
  }];
  let options = [
    Option<"fastMath", "fast-math", "bool", /*default=*/"false",
           "Use approximate instructions for f32.">,
  ];
  let dependentDialects = ["arith::ArithDialect", "LLVM::LLVMDialect",
                           "vector::VectorDialect"];
}

def MergeKernels : Pass<"mca-merge-kernels", "::mlir::ModuleOp"> {
  let summary = "all kernels in one module, equal ones once";
  let description = [{
    Outlining makes one `gpu.module` for each `gpu.launch`, with the kernel of
    every one named after its function. This moves them into one, which is loaded
    once, gives each a name of its own and keeps one of kernels that are equal. It
    is named after the program's module, or else after the first function that
    launches a kernel.

    - Modules with more than kernels in them (globals, device functions) stay.

    Example: `mca-opt in.mlir --gpu-kernel-outlining --mca-merge-kernels`

    ```mlir
    gpu.module @f_kernel { gpu.func @f_kernel() kernel { ... } }
    gpu.module @f_kernel_0 { gpu.func @f_kernel() kernel { ... } }
    ```

    becomes

    ```mlir
    gpu.module @f_kernels {
      gpu.func @f_kernel() kernel { ... }
      gpu.func @f_kernel_0() kernel { ... }
    }
    ```
  }];
}

def PruneKernelArguments : Pass<"mca-prune-kernel-arguments", "::mlir::ModuleOp"> {
  let summary = "kernels without unused and repeated parameters";
  let description = [{
    Removes parameters of kernels in the LLVM dialect that are not used, or that
    every launch gives the same value as another. Run it after
    `mca-scalarize-kernel-arguments` and `convert-gpu-to-nvvm`, when it is known
    which sizes a kernel needs.

    Example: `mca-opt in.mlir --mca-prune-kernel-arguments`

    ```mlir
    llvm.func @k(%a: !llvm.ptr, %n: i64, %m: i64) attributes {gpu.kernel} // %m unused
    gpu.launch_func @m::@k ... args(%x : memref<f32>, %i : index, %j : index)
    ```

    becomes

    ```mlir
    llvm.func @k(%a: !llvm.ptr, %n: i64) attributes {gpu.kernel}
    gpu.launch_func @m::@k ... args(%x : memref<f32>, %i : index)
    ```
  }];
}

def ScalarizeKernelArguments
    : Pass<"mca-scalarize-kernel-arguments", "::mlir::ModuleOp"> {
  let summary = "kernels take pointers and sizes, not memrefs";
  let description = [{
    A memref is passed to a kernel as its pointer and, where they are not static,
    its offset, sizes and strides; strides of a contiguous one are computed in the
    kernel. With bare pointers for memrefs this makes one parameter per pointer
    and number; a descriptor would be `3 + 2 rank` and hide from LLVM what is
    constant. Constants that every launch passes move into the kernel. A pointer
    to a `gpu.alloc` of the function that no other operand points to is
    `llvm.noalias`.

    - Memrefs whose layout is not strided are an error.

    Run it after `gpu-kernel-outlining`, and lower with
    `convert-gpu-to-nvvm{use-bare-ptr-memref-call-conv=1}` and
    `gpu-to-llvm{use-bare-pointers-for-kernels=1}`.

    Example: `mca-opt in.mlir --mca-scalarize-kernel-arguments`

    ```mlir
    gpu.launch_func @m::@k ... args(%x : memref<?x4xf32>)
    gpu.func @k(%x: memref<?x4xf32>) kernel { ... }
    ```

    becomes

    ```mlir
    %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x
    %dim = memref.dim %x, %c0 : memref<?x4xf32>
    gpu.launch_func @m::@k ... args(%base : memref<f32>, %dim : index)
    gpu.func @k(%base: memref<f32>, %n: index) kernel {
      %x = memref.reinterpret_cast %base to offset: [0], sizes: [%n, 4],
             strides: [4, 1] : memref<f32> to memref<?x4xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def ShareStream : Pass<"mca-share-stream", "::mlir::ModuleOp"> {
  let summary = "one stream per call, one wait at its end";
  let description = [{
    Puts all GPU operations of a function on one stream that it takes at its
    start and waits for and gives back where it returns. `gpu-to-llvm` would
    take, wait for and destroy a stream at each launch.

    - Tokens of asynchronous operations are that stream's: the program's order keeps
      all of them.
    - A `gpu.wait` that gives no token waits there, also on the stream that a caller
      has set (`mcaSetStream`): the host may then read what was copied to it. Give it
      the copy's token; canonicalization removes one without operands.
    - A call of `mcaGemm` (see `mca-call-gemm`) gets it as its last operand.
    - Before a call of another such function what is on the stream is waited for.
    - What depends on a token that is no GPU operation's result stays on its own
      stream; functions without GPU operations stay as they are.

    Example: `mca-opt in.mlir --mca-share-stream`

    ```mlir
    func.func @f(%a: memref<4xf32>, %b: memref<4xf32>) {
      gpu.memcpy %a, %b : memref<4xf32>, memref<4xf32>
      return
    }
    ```

    becomes

    ```mlir
    func.func @f(%a: memref<4xf32>, %b: memref<4xf32>) {
      %s = llvm.call @mgpuStreamCreate() : () -> !llvm.ptr
      %t = builtin.unrealized_conversion_cast %s : !llvm.ptr to !gpu.async.token
      gpu.memcpy async [%t] %a, %b : memref<4xf32>, memref<4xf32>
      llvm.call @mgpuStreamSynchronize(%s) : (!llvm.ptr) -> ()
      llvm.call @mgpuStreamDestroy(%s) : (!llvm.ptr) -> ()
      return
    }
    ```
  }];
  let dependentDialects = ["LLVM::LLVMDialect"];
}

#endif // MCA_CONVERSION_KERNELPASSES_TD
