//===- pipeline.c - A pipeline of mca run from C ------------------*- C -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// RUN: mca-capi-pipeline-test 2>&1 | FileCheck %s

#include "mca-c/MCA.h"
#include "mca-c/Passes.h"

#include "mlir-c/IR.h"
#include "mlir-c/Pass.h"
#include "mlir-c/RegisterEverything.h"

#include <stdio.h>

// Values of tokens, [5, 8] by a weight [8, 4], and 3 queries' attention.
static const char source[] =
    "func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>,\n"
    "                %s: tensor<3x5xf32>) -> tensor<3x4xf32> {\n"
    "  %zero = arith.constant 0.0 : f32\n"
    "  %v0 = tensor.empty() : tensor<5x4xf32>\n"
    "  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>)\n"
    "      -> tensor<5x4xf32>\n"
    "  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>)\n"
    "      outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>\n"
    "  %p0 = tensor.empty() : tensor<3x5xf32>\n"
    "  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>)\n"
    "      outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>\n"
    "  %y0 = tensor.empty() : tensor<3x4xf32>\n"
    "  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>)\n"
    "      -> tensor<3x4xf32>\n"
    "  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>)\n"
    "      outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>\n"
    "  return %y : tensor<3x4xf32>\n"
    "}\n";

static void print(MlirStringRef text, void *userData) {
  fprintf((FILE *)userData, "%.*s", (int)text.length, text.data);
}

static MlirStringRef ref(const char *text) {
  return mlirStringRefCreateFromCString(text);
}

typedef MlirLogicalResult (*AddToPipeline)(MlirOpPassManager, MlirStringRef,
                                           MlirStringCallback, void *);

// Approximates, adds what `add` adds, runs all of it and prints the module.
static void run(MlirContext context, const char *approximation,
                AddToPipeline add, const char *options) {
  MlirModule module = mlirModuleCreateParse(context, ref(source));
  MlirPassManager manager = mlirPassManagerCreate(context);
  MlirOpPassManager passes = mlirPassManagerGetAsOpPassManager(manager);
  if (mlirLogicalResultIsFailure(mcaAddApproximateAttention(
          passes, ref(approximation), print, stderr)) ||
      (add &&
       mlirLogicalResultIsFailure(add(passes, ref(options), print, stderr))))
    fprintf(stderr, "\nwrong options\n");
  else if (mlirLogicalResultIsFailure(
               mlirPassManagerRunOnOp(manager, mlirModuleGetOperation(module))))
    fprintf(stderr, "a pass failed\n");
  else
    mlirOperationPrint(mlirModuleGetOperation(module), print, stderr);
  mlirPassManagerDestroy(manager);
  mlirModuleDestroy(module);
}

// The same by a textual pipeline, and by a pass of default options.
static void runText(MlirContext context) {
  MlirModule module = mlirModuleCreateParse(context, ref(source));
  MlirPassManager manager = mlirPassManagerCreate(context);
  MlirOpPassManager passes = mlirPassManagerGetAsOpPassManager(manager);
  if (mlirLogicalResultIsFailure(mlirOpPassManagerAddPipeline(
          passes, ref("mca-approximate-attention{seed=7}"), print, stderr)))
    fprintf(stderr, "wrong pipeline\n");
  mlirOpPassManagerAddOwnedPass(passes, mlirCreateMCAConversionDecompose());
  mlirPrintPassPipeline(passes, print, stderr);
  fprintf(stderr, "\n");
  if (mlirLogicalResultIsSuccess(
          mlirPassManagerRunOnOp(manager, mlirModuleGetOperation(module))))
    mlirOperationPrint(mlirModuleGetOperation(module), print, stderr);
  mlirPassManagerDestroy(manager);
  mlirModuleDestroy(module);
}

int main(void) {
  MlirDialectRegistry registry = mlirDialectRegistryCreate();
  mcaRegisterAllDialects(registry);
  MlirContext context = mlirContextCreateWithRegistry(registry, false);
  mlirDialectRegistryDestroy(registry);
  mlirRegisterAllPasses();
  mcaRegisterPasses();
  mcaRegisterPasses();

  // CHECK-LABEL: {{^}}approximate
  // CHECK: mca.encode
  // CHECK-SAME: alpha = 5.000000e-01
  fprintf(stderr, "approximate\n");
  run(context, "alpha=0.5", NULL, NULL);
  // CHECK-LABEL: {{^}}to the CPU
  // CHECK: llvm.func @main
  // CHECK-NOT: mca.
  fprintf(stderr, "to the CPU\n");
  run(context, "alpha=0.5", mcaAddToCPU, "vector-width=8 openmp=false");
  // CHECK-LABEL: {{^}}to a GPU
  // CHECK: gpu.binary {{.*}}.target sm_90
  fprintf(stderr, "to a GPU\n");
  run(context, "alpha=0.5", mcaAddToGPU, "chip=sm_90");
  // CHECK-LABEL: {{^}}an unknown option
  // CHECK: no such option nonsense
  // CHECK: wrong options
  fprintf(stderr, "an unknown option\n");
  run(context, "", mcaAddToCPU, "nonsense=1");
  // CHECK-LABEL: {{^}}a wrong value
  // CHECK: alpha option: 'much' value invalid
  // CHECK: wrong options
  fprintf(stderr, "a wrong value\n");
  run(context, "alpha=much", NULL, NULL);
  // CHECK-LABEL: {{^}}text
  // CHECK: mca-approximate-attention{{.*}}seed=7{{.*}},mca-decompose
  // CHECK: mca.gather_matmul
  fprintf(stderr, "text\n");
  runText(context);

  mlirContextDestroy(context);

  // The dialect alone.
  // CHECK-LABEL: {{^}}handle
  // CHECK: mca 1
  fprintf(stderr, "handle\n");
  MlirContext bare = mlirContextCreate();
  MlirDialectHandle handle = mlirGetDialectHandle__mca__();
  mlirDialectHandleRegisterDialect(handle, bare);
  mlirDialectHandleLoadDialect(handle, bare);
  MlirStringRef name = mlirDialectHandleGetNamespace(handle);
  fprintf(stderr, "%.*s %d\n", (int)name.length, name.data,
          mlirContextIsRegisteredOperation(bare, ref("mca.encode")));
  mlirContextDestroy(bare);
  return 0;
}
