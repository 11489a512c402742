// Without a toolkit there is PTX.
//
// RUN: rm -rf %t
// RUN: env -u CUDA_HOME -u CUDA_ROOT -u CUDA_PATH PATH=%t %mca_lib/../bin/mca-opt %s --mca-check-chip=format=ptx
// RUN: env -u CUDA_HOME -u CUDA_ROOT -u CUDA_PATH PATH=%t not %mca_lib/../bin/mca-opt %s --mca-check-chip=format=cubin 2>&1 | FileCheck %s
// RUN: env -u CUDA_HOME -u CUDA_ROOT -u CUDA_PATH PATH=%t not %mca_lib/../bin/mca-opt %s --mca-check-chip="format=fatbin toolkit=%t" 2>&1 | FileCheck %s
// CHECK: error: format={{cubin|fatbin}} needs 'ptxas' of the CUDA toolkit; set toolkit=FOLDER or CUDA_HOME, or use format=ptx, which the driver compiles

// Tools are found in the folder and by the variable.
// RUN: mkdir -p %t/bin && touch %t/bin/ptxas %t/bin/fatbinary && chmod +x %t/bin/ptxas %t/bin/fatbinary
// RUN: env -u CUDA_HOME -u CUDA_ROOT -u CUDA_PATH PATH=%t %mca_lib/../bin/mca-opt %s --mca-check-chip="format=fatbin toolkit=%t"
// RUN: env CUDA_HOME=%t PATH=%t %mca_lib/../bin/mca-opt %s --mca-check-chip="format=fatbin"
// RUN: rm %t/bin/fatbinary
// RUN: env CUDA_HOME=%t PATH=%t %mca_lib/../bin/mca-opt %s --mca-check-chip="format=cubin"
// RUN: env -u CUDA_ROOT -u CUDA_PATH CUDA_HOME=%t PATH=%t not %mca_lib/../bin/mca-opt %s --mca-check-chip="format=fatbin" 2>&1 | FileCheck %s --check-prefix=FATBINARY
// FATBINARY: error: format=fatbin needs 'fatbinary'

// A folder that is not there, although the tools are:
// RUN: env CUDA_HOME=%t PATH=%t not %mca_lib/../bin/mca-opt %s --mca-check-chip="format=cubin toolkit=%t.none" 2>&1 | FileCheck %s --check-prefix=FOLDER
// FOLDER: error: toolkit '{{.*}}.none' is no folder

func.func @host() {
  return
}
