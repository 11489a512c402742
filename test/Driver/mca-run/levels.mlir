// Which levels a program of relaxed has: those that are worth their cost on its
// target, unless the command line or the operation itself says.

// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=haswell 2>&1 | FileCheck %s --check-prefix=HASWELL
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=NO-INT8
// HASWELL: mca-run: remark: relaxed does without int8 (0.58 of the time of f32, nominal 0.25), bf16 (0.99 of the time of f32, nominal 0.50), the int8 product ({{.*}} of the time of f32, nominal 0.25); --levels=all --int8-product=on keep everything
// HASWELL-NOT: remark
// NO-INT8-NOT: vpmaddwd
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=znver4 2>&1 | FileCheck %s --check-prefix=ZNVER4
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=INT8
// ZNVER4: mca-run: remark: relaxed does without the int8 product ({{.*}}); --levels=all
// INT8-DAG: vpdpbusd
// INT8-DAG: vdpbf16ps

// A times the values of rounded tokens is in bf16 where that is fast, or if asked.
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=znver4 --levels=int8 2>&1
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=BF16
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=znver4 --levels=int8 --bf16-product=off 2>&1
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=NO-BF16
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=znver4 --levels=int8 --int8-product=on 2>&1
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=NO-BF16
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=haswell --levels=int8 --bf16-product=on 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=NO-BF16
// BF16-DAG: vcvtne2ps2bf16
// BF16-DAG: vpcompressw
// BF16-DAG: vdpbf16ps
// NO-BF16-NOT: bf16
// RUN: not mca-run main.mlir --int8-product=on --bf16-product=on 2>&1 | FileCheck %s --check-prefix=BOTH
// BOTH: mca-run: error: --int8-product and --bf16-product are both on; expected one of them

// RUN: mca-run main.mlir --emit-object=main.o --mcpu=haswell --levels=all 2>&1 | FileCheck %s --check-prefix=ZNVER4
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=PAIRS
// PAIRS: vpmaddwd
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=haswell --levels=all --int8-product=on 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
// RUN: mca-run main.mlir --emit-object=main.o --mcpu=haswell --levels=centroid,bf16 --int8-product=off 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
// SILENT-NOT: remark

// An operation that names its levels keeps them, as does one that would have
// none left.
// RUN: mca-run named.mlir --emit-object=main.o --mcpu=haswell --int8-product=off 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=PAIRS
// RUN: mca-run causal.mlir --emit-object=main.o --mcpu=haswell --int8-product=off 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
// RUN: llvm-objdump -d main.o | FileCheck %s --check-prefix=PAIRS

// The report is of the levels that the program has; another estimator drops them.
// RUN: %python %S/Inputs/save.py x.npy '<f4' 8x4 1 && %python %S/Inputs/save.py a.npy '<f4' 1x2x8 1
// RUN: mca-run main.mlir --input=x.npy --input=a.npy --compare --repeat=1 --levels=centroid,bf16 --int8-product=on | FileCheck %s --check-prefix=SOME
// SOME: attention positions attended product error bound levels
// SOME-NEXT: main.attention.0 {{.+}} centroid {{[01]\.[0-9]+}}, bf16 {{[01]\.[0-9]+}}, f32 {{[01]\.[0-9]+$}}
// RUN: mca-run named.mlir --input=x.npy --input=a.npy --compare --repeat=1 --levels=all | FileCheck %s --check-prefix=NAMED
// NAMED: main.attention.0 {{.+}} int8 {{.+}}, f32
// RUN: mca-run named.mlir --input=x.npy --input=a.npy --compare --repeat=1 --estimator=centroid | FileCheck %s --check-prefix=CENTROID
// CENTROID: main.attention.0 {{.+}} centroid {{.+}}, f32

// RUN: not mca-run main.mlir --levels=int4 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-run main.mlir --levels=int8,int8 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not mca-run main.mlir "--levels=int8|bf16" 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: mca-run: error: --levels is 'int{{.+}}'; expected auto, all, or some of centroid, int8 and bf16 with commas between them
// RUN: not mca-run main.mlir --int8-product=yes 2>&1 | FileCheck %s --check-prefix=SWITCH
// SWITCH: mca-run: error: --int8-product is 'yes'; expected auto, on or off

//--- main.mlir
func.func @main(%x: tensor<8x4xf32>, %a: tensor<1x2x8xf32>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[[[1.0, 2.0, 0.1, 0.2]], [[0.5, -1.0, 0.3, 0.4]], [[1.0, 1.0, 0.5, 0.6]], [[-2.0, 0.5, 0.7, 0.8]]]> : tensor<4x1x4xf32>
  %0 = tensor.empty() : tensor<1x2x4xf32>
  %y = mca.attend values(%x : tensor<8x4xf32>) weight(%w : tensor<4x1x4xf32>) probabilities(%a : tensor<1x2x8xf32>)
         outs(%0 : tensor<1x2x4xf32>) {alpha = 0.1 : f64, bidirectional, estimator = #mca<estimator relaxed>} -> tensor<1x2x4xf32>
  return %y : tensor<1x2x4xf32>
}
//--- named.mlir
func.func @main(%x: tensor<8x4xf32>, %a: tensor<1x2x8xf32>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[[[1.0, 2.0, 0.1, 0.2]], [[0.5, -1.0, 0.3, 0.4]], [[1.0, 1.0, 0.5, 0.6]], [[-2.0, 0.5, 0.7, 0.8]]]> : tensor<4x1x4xf32>
  %0 = tensor.empty() : tensor<1x2x4xf32>
  %y = mca.attend values(%x : tensor<8x4xf32>) weight(%w : tensor<4x1x4xf32>) probabilities(%a : tensor<1x2x8xf32>)
         outs(%0 : tensor<1x2x4xf32>) {alpha = 0.1 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         levels = #mca<levels int8>} -> tensor<1x2x4xf32>
  return %y : tensor<1x2x4xf32>
}
//--- causal.mlir
func.func @main(%x: tensor<8x4xf32>, %a: tensor<1x2x8xf32>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[[[1.0, 2.0, 0.1, 0.2]], [[0.5, -1.0, 0.3, 0.4]], [[1.0, 1.0, 0.5, 0.6]], [[-2.0, 0.5, 0.7, 0.8]]]> : tensor<4x1x4xf32>
  %0 = tensor.empty() : tensor<1x2x4xf32>
  %y = mca.attend values(%x : tensor<8x4xf32>) weight(%w : tensor<4x1x4xf32>) probabilities(%a : tensor<1x2x8xf32>)
         outs(%0 : tensor<1x2x4xf32>) {alpha = 0.1 : f64, estimator = #mca<estimator relaxed>} -> tensor<1x2x4xf32>
  return %y : tensor<1x2x4xf32>
}
