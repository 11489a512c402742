// ldmatrix of 1, 2 and 4 matrices, as stored and transposed, and stmatrix: the
// elements of every lane, against the tables in the PTX manual.
//
// RUN: %to_emulator %s | %run_emulated | FileCheck %s
// RUN: %to_emulator %s | env MCA_EMULATOR_CHECKS=0 %run_emulated | FileCheck %s
//
// CHECK: wrong elements: 0
//
// A warp that is not whole:
// RUN: sed 's/threads in (%%c32/threads in (%%c31/' %s > %t.mlir
// RUN: %to_emulator %t.mlir | not %run_emulated 2>&1 | FileCheck %s --check-prefix=PART
// PART: mca-gpu: error: divergent warp: ldmatrix #1 needs 32 threads, lanes 0x80000000 have exited, in kernel matrices

#wg = #gpu.address_space<workgroup>
module attributes {gpu.container_module} {
  gpu.module @kernels {
    // out [way of loading, register, lane, half]; registers: 4 of x4, 2 of x2,
    // 1 of x1.
    gpu.func @matrices(%out : memref<3x7x32x2xf16>)
        workgroup(%tile : memref<32x8xf16, #wg> {llvm.align = 16 : i64},
                  %copy : memref<32x8xf16, #wg> {llvm.align = 16 : i64}) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %c3 = arith.constant 3 : index
      %c4 = arith.constant 4 : index
      %c5 = arith.constant 5 : index
      %c6 = arith.constant 6 : index
      %c8 = arith.constant 8 : index
      %c16 = arith.constant 16 : i64
      %t = gpu.thread_id x
      scf.for %j = %c0 to %c8 step %c1 {
        %first = arith.muli %t, %c8 : index
        %i = arith.addi %first, %j : index
        %x = arith.index_cast %i : index to i32
        %f = arith.sitofp %x : i32 to f16
        memref.store %f, %tile[%t, %j] : memref<32x8xf16, #wg>
      }
      gpu.barrier
      %x4 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 4 : i32, transpose = false} : memref<32x8xf16, #wg> -> vector<4x2xf16>
      %x2 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 2 : i32, transpose = false} : memref<32x8xf16, #wg> -> vector<2x2xf16>
      %x1 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 1 : i32, transpose = false} : memref<32x8xf16, #wg> -> vector<1x2xf16>
      func.call @write(%out, %c0, %t, %x4, %x2, %x1) : (memref<3x7x32x2xf16>, index, index, vector<4x2xf16>, vector<2x2xf16>, vector<1x2xf16>) -> ()
      %y4 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 4 : i32, transpose = true} : memref<32x8xf16, #wg> -> vector<4x2xf16>
      %y2 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 2 : i32, transpose = true} : memref<32x8xf16, #wg> -> vector<2x2xf16>
      %y1 = nvgpu.ldmatrix %tile[%t, %c0] {numTiles = 1 : i32, transpose = true} : memref<32x8xf16, #wg> -> vector<1x2xf16>
      func.call @write(%out, %c1, %t, %y4, %y2, %y1) : (memref<3x7x32x2xf16>, index, index, vector<4x2xf16>, vector<2x2xf16>, vector<1x2xf16>) -> ()
      // Stored transposed and loaded transposed: as in the beginning.
      %base = memref.extract_aligned_pointer_as_index %copy : memref<32x8xf16, #wg> -> index
      %address = arith.index_cast %base : index to i64
      %row = arith.index_cast %t : index to i64
      %offset = arith.muli %row, %c16 : i64
      %at = arith.addi %address, %offset : i64
      %pointer = llvm.inttoptr %at : i64 to !llvm.ptr<3>
      %h0 = vector.extract %x4[0] : vector<2xf16> from vector<4x2xf16>
      %h1 = vector.extract %x4[1] : vector<2xf16> from vector<4x2xf16>
      %h2 = vector.extract %x4[2] : vector<2xf16> from vector<4x2xf16>
      %h3 = vector.extract %x4[3] : vector<2xf16> from vector<4x2xf16>
      %r0 = llvm.bitcast %h0 : vector<2xf16> to i32
      %r1 = llvm.bitcast %h1 : vector<2xf16> to i32
      %r2 = llvm.bitcast %h2 : vector<2xf16> to i32
      %r3 = llvm.bitcast %h3 : vector<2xf16> to i32
      nvvm.stmatrix %pointer, %r0, %r1, %r2, %r3 {layout = #nvvm.mma_layout<col>, shape = #nvvm.ld_st_matrix_shape<m = 8, n = 8>, eltType = #nvvm.ld_st_matrix_elt_type<b16>} : !llvm.ptr<3>, i32, i32, i32, i32
      gpu.barrier
      %z4 = nvgpu.ldmatrix %copy[%t, %c0] {numTiles = 4 : i32, transpose = true} : memref<32x8xf16, #wg> -> vector<4x2xf16>
      func.call @write(%out, %c2, %t, %z4, %x2, %x1) : (memref<3x7x32x2xf16>, index, index, vector<4x2xf16>, vector<2x2xf16>, vector<1x2xf16>) -> ()
      gpu.return
    }
    func.func @write(%out : memref<3x7x32x2xf16>, %way : index, %t : index, %x4 : vector<4x2xf16>, %x2 : vector<2x2xf16>, %x1 : vector<1x2xf16>) {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %c3 = arith.constant 3 : index
      %c4 = arith.constant 4 : index
      %c5 = arith.constant 5 : index
      %c6 = arith.constant 6 : index
      %h0 = vector.extract %x4[0] : vector<2xf16> from vector<4x2xf16>
      %h1 = vector.extract %x4[1] : vector<2xf16> from vector<4x2xf16>
      %h2 = vector.extract %x4[2] : vector<2xf16> from vector<4x2xf16>
      %h3 = vector.extract %x4[3] : vector<2xf16> from vector<4x2xf16>
      %h4 = vector.extract %x2[0] : vector<2xf16> from vector<2x2xf16>
      %h5 = vector.extract %x2[1] : vector<2xf16> from vector<2x2xf16>
      %h6 = vector.extract %x1[0] : vector<2xf16> from vector<1x2xf16>
      vector.store %h0, %out[%way, %c0, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h1, %out[%way, %c1, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h2, %out[%way, %c2, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h3, %out[%way, %c3, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h4, %out[%way, %c4, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h5, %out[%way, %c5, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      vector.store %h6, %out[%way, %c6, %t, %c0] : memref<3x7x32x2xf16>, vector<2xf16>
      return
    }
  }
  func.func @main() {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %c4 = arith.constant 4 : index
    %c7 = arith.constant 7 : index
    %c8 = arith.constant 8 : index
    %c31 = arith.constant 31 : index
    %c32 = arith.constant 32 : index
    %matrices = arith.constant dense<[0, 1, 2, 3, 0, 1, 0]> : vector<7xindex>
    %host = memref.alloc() : memref<3x7x32x2xf16>
    %t0 = gpu.wait async
    %out, %t1 = gpu.alloc async [%t0] () : memref<3x7x32x2xf16>
    %t2 = gpu.launch_func async [%t1] @kernels::@matrices blocks in (%c1, %c1, %c1) threads in (%c32, %c1, %c1)
        args(%out : memref<3x7x32x2xf16>)
    %t3 = gpu.memcpy async [%t2] %host, %out : memref<3x7x32x2xf16>, memref<3x7x32x2xf16>
    gpu.wait [%t3]
    %count = memref.alloc() : memref<index>
    memref.store %c0, %count[] : memref<index>
    scf.for %way = %c0 to %c3 step %c1 {
      scf.for %register = %c0 to %c7 step %c1 {
        scf.for %lane = %c0 to %c32 step %c1 {
          scf.for %half = %c0 to %c2 step %c1 {
            %matrix = vector.extract %matrices[%register] : index from vector<7xindex>
            %quarter = arith.divui %lane, %c4 : index
            %part = arith.remui %lane, %c4 : index
            %pair = arith.muli %part, %c2 : index
            %second = arith.addi %pair, %half : index
            %isTransposed = arith.cmpi eq, %way, %c1 : index
            %row = arith.select %isTransposed, %second, %quarter : index
            %column = arith.select %isTransposed, %quarter, %second : index
            %first = arith.muli %matrix, %c8 : index
            %rowInTile = arith.addi %first, %row : index
            %start = arith.muli %rowInTile, %c8 : index
            %expected = arith.addi %start, %column : index
            %got = memref.load %host[%way, %register, %lane, %half] : memref<3x7x32x2xf16>
            %x = arith.fptosi %got : f16 to i32
            %i = arith.index_cast %x : i32 to index
            %isWrong = arith.cmpi ne, %i, %expected : index
            %more = arith.index_castui %isWrong : i1 to index
            %old = memref.load %count[] : memref<index>
            %new = arith.addi %old, %more : index
            memref.store %new, %count[] : memref<index>
          }
        }
      }
    }
    %wrong = memref.load %count[] : memref<index>
    vector.print str "wrong elements: "
    vector.print %wrong : index
    return
  }
}
