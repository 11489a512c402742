/* Calls the program of scale.mlir as its header says, twice. */
#include "scale.h"

#include <stdio.h>
#include <stdlib.h>

int main(void) {
  float x[6] = {1, 2, 3, 4, 5, 6}, factor = 0.5f;
  mca_f32_2 values = {x, x, 0, {2, 3}, {3, 1}};
  mca_f32_0 scalar = {&factor, &factor, 0};
  for (int run = 0; run < 2; ++run) {
    mca_results_scale results;
    _mlir_ciface_scale(&results, &values, &scalar);
    const mca_f32_2 *y = &results.result0;
    for (int64_t i = 0; i < y->sizes[0]; ++i)
      for (int64_t j = 0; j < y->sizes[1]; ++j)
        printf("%g ",
               y->aligned[y->offset + i * y->strides[0] + j * y->strides[1]]);
    printf("sizes %d %d\n", (int)results.result1.aligned[0],
           (int)results.result1.aligned[1]);
    free(results.result0.allocated);
    free(results.result1.allocated);
  }
  return 0;
}
