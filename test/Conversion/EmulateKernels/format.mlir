// Objects that are no bitcode, and bitcode that is none.
//
// RUN: mca-opt %s --split-input-file --verify-diagnostics --mca-emulate-kernels

// expected-error@+1 {{has no LLVM bitcode to emulate; compile it with gpu-module-to-binary{format=llvm}}}
gpu.binary @text [#gpu.object<#nvvm.target<chip = "sm_80">, assembly = ".version 7.0">]

// -----

// expected-error@+1 {{has no LLVM bitcode to emulate}}
gpu.binary @already_compiled [#gpu.object<#nvvm.target<chip = "sm_80">, bin = "\7FELF">]

// -----

// expected-error@+1 {{holds bitcode that cannot be read}}
gpu.binary @broken [#gpu.object<#nvvm.target<chip = "sm_80">, offload = "no bitcode">]
