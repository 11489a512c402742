// RUN: mca-opt %s --mca-drop-compile-times | FileCheck %s

// CHECK: gpu.binary @times [#gpu.object<#nvvm.target<O = 3>, properties = {O = 3 : i32}, assembly = "text">]
gpu.binary @times [#gpu.object<#nvvm.target<O = 3>, properties = {ISAToBinaryTimeInMs = 9 : i64, LLVMIRToISATimeInMs = 8 : i64, O = 3 : i32}, assembly = "text">]

// CHECK: gpu.binary @none [#gpu.object<#nvvm.target, bin = "text">]
gpu.binary @none [#gpu.object<#nvvm.target, bin = "text">]
