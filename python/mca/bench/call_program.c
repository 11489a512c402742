//===- call_program.c - Calls a compiled program and counts one call ------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// call_program INPUT...: each file holds the rank and the sizes of an array as
// 64-bit integers, and then its f32 elements. MCA_INPUTS is how many there are.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { maxRank = 8, descriptorWords = 3 + 2 * maxRank };

typedef int64_t Descriptor[descriptorWords];

#if MCA_INPUTS == 1
void _mlir_ciface_main(int64_t *result, int64_t *input);
#else
void _mlir_ciface_main(int64_t *result, int64_t *input, int64_t *other);
#endif

static void require(int condition, const char *what) {
  if (condition)
    return;
  fprintf(stderr, "call_program: %s\n", what);
  exit(1);
}

/// Fills in pointers, offset, sizes and strides of the array in a file.
static void readArray(const char *path, int64_t *words) {
  int64_t rank, size = 1;
  FILE *file = fopen(path, "rb");
  require(file && fread(&rank, 8, 1, file) == 1, "cannot read an input");
  require(rank >= 0 && rank <= maxRank, "the rank of an input is too large");
  require(fread(words + 3, 8, rank, file) == (size_t)rank, "an input ends");
  for (int64_t axis = rank; axis-- > 0;) {
    words[3 + rank + axis] = size;
    size *= words[3 + axis];
  }
  size_t bytes = ((size_t)size * 4 + 63) / 64 * 64;
  float *data = aligned_alloc(64, bytes);
  require(data && fread(data, 4, size, file) == (size_t)size, "an input ends");
  fclose(file);
  words[0] = words[1] = (int64_t)(intptr_t)data;
  words[2] = 0;
}

static void call(Descriptor *inputs) {
  Descriptor result = {0};
#if MCA_INPUTS == 1
  _mlir_ciface_main(result, inputs[0]);
#else
  _mlir_ciface_main(result, inputs[0], inputs[1]);
#endif
  free((void *)(intptr_t)result[0]);
}

/// What is counted, by this name.
__attribute__((noinline)) void measuredCall(Descriptor *inputs) {
  call(inputs);
}

int main(int argc, char **argv) {
  Descriptor inputs[MCA_INPUTS];
  require(argc == MCA_INPUTS + 1, "a wrong number of inputs");
  for (int i = 0; i < MCA_INPUTS; ++i)
    readArray(argv[i + 1], inputs[i]);
  // The first call makes the buffers that programs keep.
  call(inputs);
  measuredCall(inputs);
  return 0;
}
