// What is only seen in PTX: arrays in local memory and external functions.
//
// RUN: mca-opt %s --mca-check-kernels -split-input-file -verify-diagnostics

// expected-error @below {{kernel 'second' holds an array of 16 bytes in local memory: index it with constants (unroll its loops) to have it in registers, or put it in shared memory}}
gpu.binary @local [#gpu.object<#nvvm.target<chip = "sm_80">, assembly = "\0A.visible .entry first(\0A  .param .u64 first_param_0\0A)\0A{\0A  .reg .b64 %SP;\0A  ret;\0A}\0A.visible .entry second()\0A{\0A  .local .align 4 .b8 __local_depot1[16];\0A  ret;\0A}\0A">]

// -----

// expected-error @below {{a kernel calls '__nv_expf', of libdevice}}
// expected-error @below {{a kernel calls 'free': give the kernel memory from the host}}
gpu.binary @external [#gpu.object<#nvvm.target<chip = "sm_80">, assembly = "\0A.extern .func  (.param .b32 func_retval0) __nv_expf\0A(\0A  .param .b32 __nv_expf_param_0\0A)\0A;\0A.extern .func free\0A(\0A  .param .b64 free_param_0\0A)\0A;\0A.extern .func  (.param .b32 func_retval0) vprintf\0A(\0A  .param .b64 vprintf_param_0\0A)\0A;\0A">]

// -----

// Other forms hold nothing to read.
gpu.binary @bitcode [#gpu.object<#nvvm.target<chip = "sm_80">, offload = "BC .local .extern .func f">]
