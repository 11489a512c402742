//===- MCADialect.td - The mca dialect and its attributes --*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCADIALECT_TD
#define MCA_DIALECT_MCA_IR_MCADIALECT_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"

def MCA_Dialect : Dialect {
  let name = "mca";
  let cppNamespace = "::mlir::mca";
  let summary = "Monte-Carlo attention: value projections of sampled precision";
  let description = [{
    Monte-Carlo attention (Kim & Ko, AAAI 2022, arXiv 2201.12854) spends fewer
    multiply-adds on the value projection of tokens that receive little
    attention. The dialect says *what* is approximated:

    - `mca.encode`, the values, by the paper's column sampling;
    - `mca.attend`, values and their product with the attention, by levels of
      precision: f32, bf16, int8, or one centroid for many tokens;

    and *how*, in the operations into which these decompose: `mca.plan` and
    `mca.sample_counts`; `mca.weight_norms`, `mca.quantize_weight`,
    `mca.column_statistics`, `mca.token_distances`, `mca.assign_levels`,
    `mca.centroids` and `mca.attend_tokens`; and `mca.order_tokens` and
    `mca.gather_matmul` for both. Attention that stays exact can be one operation,
    `mca.fused_attention`, for targets with a kernel that keeps no probabilities.

    Shapes are written with these letters everywhere: `B..` any number of batch
    dimensions, `n` keys (tokens that enter the value projection), `n_q`
    queries, `d` input features, `h` heads of the values, `h_q` heads of the
    queries (a multiple of `h`), `d_h` features of a head, `R` entries of a
    sampling sequence.

    Every operation is in destination-passing style and valid on ranked tensors
    (it returns the updated destinations) and on memrefs (it returns nothing).
  }];
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

class MCA_EnumAttr<string name, string summaryText,
                   list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, summaryText, cases> {
  let cppNamespace = "::mlir::mca";
  let genSpecializedAttr = 0;
}

def MCA_EstimatorEnum : MCA_EnumAttr<"Estimator",
    "how the value of a token is approximated", [
      I32EnumAttrCase<"Sampling", 0, "sampling">,
      I32EnumAttrCase<"Centroid", 1, "centroid">,
      I32EnumAttrCase<"Relaxed", 2, "relaxed">
    ]>;
def MCA_RoundingEnum : MCA_EnumAttr<"CountRounding",
    "how a real-valued sample count becomes an integer", [
      I32EnumAttrCase<"Ceil", 0, "ceil">,
      I32EnumAttrCase<"Floor", 1, "floor">
    ]>;
def MCA_LengthEnum : MCA_EnumAttr<"KeyLength",
    "which keys count towards n in the sample count", [
      I32EnumAttrCase<"Padded", 0, "padded">,
      I32EnumAttrCase<"Attended", 1, "attended">
    ]>;

def MCA_LowLevelsEnum : I32BitEnumAttr<"LowLevels",
    "levels of precision below f32", [
      I32BitEnumAttrCaseBit<"Centroid", 0, "centroid">,
      I32BitEnumAttrCaseBit<"Int8", 1, "int8">,
      I32BitEnumAttrCaseBit<"Bfloat16", 2, "bf16">
    ]> {
  let cppNamespace = "::mlir::mca";
  let genSpecializedAttr = 0;
}

def MCA_EstimatorAttr : EnumAttr<MCA_Dialect, MCA_EstimatorEnum, "estimator">;
def MCA_LowLevelsAttr : EnumAttr<MCA_Dialect, MCA_LowLevelsEnum, "levels">;
def MCA_RoundingAttr : EnumAttr<MCA_Dialect, MCA_RoundingEnum, "rounding">;
def MCA_LengthAttr : EnumAttr<MCA_Dialect, MCA_LengthEnum, "length">;

def MCA_WeightBoundAttr : AttrDef<MCA_Dialect, "WeightBound"> {
  let mnemonic = "weight_bound";
  let summary = "what the error bound of each head needs to know of its weight";
  let description = [{
    Per head h: `frobenius` is ||W_h||_F, `sigma` an upper bound of its largest
    singular value, `kappa` their quotient, by which a strict bound of the
    centroid level is cheaper than the paper's.

    Example: `#mca.weight_bound<frobenius = [2.0], sigma = [1.0], kappa = [2.0]>`
  }];
  let parameters = (ins
    "::mlir::DenseF64ArrayAttr":$frobenius,
    "::mlir::DenseF64ArrayAttr":$sigma,
    "::mlir::DenseF64ArrayAttr":$kappa);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // MCA_DIALECT_MCA_IR_MCADIALECT_TD
