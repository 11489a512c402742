// RUN: mca-opt %s --mca-expand-collectives --canonicalize | FileCheck %s
// RUN: mca-opt %s --mca-expand-collectives=mpi=MPICH | FileCheck %s --check-prefix=MPICH
// RUN: not mca-opt %s --mca-expand-collectives=mpi=LAM 2>&1 | FileCheck %s --check-prefix=INVALID

// CHECK: module attributes {dlti.map = #dlti.map<"MPI:Implementation" = "OpenMPI", "other" = 1 : i32>}
// MPICH: "MPI:Implementation" = "MPICH"
// INVALID: error: expected mpi=OpenMPI or mpi=MPICH, found 'LAM'
module attributes {dlti.map = #dlti.map<"other" = 1 : i32>} {
  shard.grid @grid(shape = 2)

  // CHECK-LABEL: func.func @gather(
  // CHECK-SAME: %[[PART:.+]]: tensor<6x8xf32>
  // CHECK: %[[COUNT:.+]] = shard.all_reduce %{{.+}} on @grid grid_axes = [0] : tensor<1xi32> -> tensor<1xi32>
  // CHECK: %[[NUMBER:.+]] = tensor.extract %[[COUNT]]
  // CHECK: %[[AGREES:.+]] = arith.cmpi eq, %[[NUMBER]], %c2_i32
  // CHECK: cf.assert %[[AGREES]], "expected 2 processes: run the program with mpirun -n 2"
  // CHECK: %[[PROCESS:.+]] = shard.process_multi_index on @grid axes = [0] : index
  // CHECK: %[[FIRST:.+]] = arith.muli %[[PROCESS]], %c6
  // CHECK: %[[ZEROS:.+]] = linalg.fill ins(%{{.+}} : f32) outs(%{{.+}} : tensor<12x8xf32>)
  // CHECK: %[[PLACED:.+]] = tensor.insert_slice %[[PART]] into %[[ZEROS]][%[[FIRST]], 0] [6, 8] [1, 1]
  // CHECK: shard.all_reduce %[[PLACED]] on @grid grid_axes = [0] : tensor<12x8xf32> -> tensor<12x8xf32>
  func.func @gather(%part: tensor<6x8xf32>) -> tensor<12x8xf32> {
    %whole = shard.all_gather %part on @grid grid_axes = [0] gather_axis = 0
               : tensor<6x8xf32> -> tensor<12x8xf32>
    return %whole : tensor<12x8xf32>
  }

  // CHECK-LABEL: func.func @slice(
  // CHECK: tensor.extract_slice %{{.+}}[0, %{{.+}}] [12, 4] [1, 1] : tensor<12x8xf32> to tensor<12x4xf32>
  func.func @slice(%whole: tensor<12x8xf32>) -> tensor<12x4xf32> {
    %part = shard.all_slice %whole on @grid grid_axes = [0] slice_axis = 1
              : tensor<12x8xf32> -> tensor<12x4xf32>
    return %part : tensor<12x4xf32>
  }

  // CHECK-LABEL: func.func @halves(
  // CHECK: %[[WIDE:.+]] = arith.extf %{{.+}} : tensor<8xbf16> to tensor<8xf32>
  // CHECK: %[[SUM:.+]] = shard.all_reduce %[[WIDE]] on @grid grid_axes = [0] reduction = max : tensor<8xf32> -> tensor<8xf32>
  // CHECK: arith.truncf %[[SUM]] : tensor<8xf32> to tensor<8xbf16>
  func.func @halves(%x: tensor<8xbf16>) -> tensor<8xbf16> {
    %sum = shard.all_reduce %x on @grid grid_axes = [0] reduction = max : tensor<8xbf16> -> tensor<8xbf16>
    return %sum : tensor<8xbf16>
  }

  // CHECK-LABEL: func.func @none(
  // CHECK-NEXT: return
  func.func @none(%x: tensor<8xf32>) -> tensor<8xf32> {
    return %x : tensor<8xf32>
  }
}
