// RUN: not mca-opt %s --mca-shard-attention=processes=0 2>&1 | FileCheck %s --check-prefix=PROCESSES
// RUN: not mca-opt %s --mca-shard-attention=split=tokens 2>&1 | FileCheck %s --check-prefix=SPLIT

// PROCESSES: error: expected processes >= 1 and split=heads or split=batch, found 0 and 'heads'
// SPLIT: error: expected processes >= 1 and split=heads or split=batch, found 2 and 'tokens'
module {}
