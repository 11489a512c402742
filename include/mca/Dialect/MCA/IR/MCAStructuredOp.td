//===- MCAStructuredOp.td - What the operations share -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCASTRUCTUREDOP_TD
#define MCA_DIALECT_MCA_IR_MCASTRUCTUREDOP_TD

include "mca/Dialect/MCA/IR/MCADialect.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/Interfaces/TilingInterface.td"

def MCA_Float : AnyTypeOf<[F16, BF16, F32]>;
class MCA_ShapedOf<list<Type> types>
    : AnyTypeOf<[RankedTensorOf<types>, MemRefOf<types>]>;
def MCA_FloatShaped : MCA_ShapedOf<[MCA_Float]>;
def MCA_F32Shaped : MCA_ShapedOf<[F32]>;
def MCA_F64Shaped : MCA_ShapedOf<[F64]>;
def MCA_IndexShaped : MCA_ShapedOf<[I32]>;
def MCA_CodeShaped : MCA_ShapedOf<[I8]>;
def MCA_BFloat16Shaped : MCA_ShapedOf<[BF16]>;
/// What a product can read: floats, or codes of int8.
def MCA_FactorShaped : MCA_ShapedOf<[F16, BF16, F32, I8]>;

/// A structured operation: destinations last, results only on tensors.
class MCA_StructuredOp<string mnemonic, list<Trait> traits = []>
    : Op<MCA_Dialect, mnemonic, !listconcat(traits, [
        DestinationStyleOpInterface,
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
                                  ["reifyResultShapes"]>,
        ConditionallySpeculatable
      ])> {
  let hasVerifier = 1;
  let hasFolder = 1;
  code speculatability = [{
    ::mlir::Speculation::Speculatability getSpeculatability() {
      return hasPureTensorSemantics() ? ::mlir::Speculation::Speculatable
                                      : ::mlir::Speculation::NotSpeculatable;
    }
  }];
}

/// For operations on lists of tokens, which can be cut into tiles of batch
/// elements and heads.
def MCA_HeadwiseTiling : DeclareOpInterfaceMethods<TilingInterface, [
    "getLoopIteratorTypes", "getIterationDomain", "getTiledImplementation",
    "getResultTilePosition", "generateResultTileValue",
    "getIterationDomainTileFromResultTile"]>;

#endif // MCA_DIALECT_MCA_IR_MCASTRUCTUREDOP_TD
