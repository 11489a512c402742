#!/usr/bin/env bash
# Writes the references of operations and passes from their definitions.
#
#   tools/make-reference.sh [FOLDER]    default docs/reference

set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${1-$source/docs/reference}
llvm=${MCA_LLVM_PREFIX-/usr/lib/llvm-22}

make() { # FILE GENERATOR DEFINITIONS
  local file=$1 definitions=$3
  "$llvm/bin/mlir-tblgen" "$2" ${4+"$4"} -I "$source/include" -I "$llvm/include" \
    "$source/include/mca/$definitions" >"$folder/$file"
}

mkdir -p "$folder"
make operations.md -gen-dialect-doc Dialect/MCA/IR/MCAOps.td -dialect=mca
make transform-operations.md -gen-op-doc Dialect/MCA/TransformOps/MCATransformOps.td
make conversion-passes.md -gen-pass-doc Conversion/Passes.td
make transforms-passes.md -gen-pass-doc Transforms/Passes.td
