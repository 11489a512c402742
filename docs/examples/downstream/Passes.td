//===- Passes.td - A pass of our own ----------------------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

include "mlir/Pass/PassBase.td"

def TightenFirst : Pass<"tighten-first", "::mlir::ModuleOp"> {
  let summary = "Make the approximation of a model's first layers more exact";
  let description = [{
    Multiplies alpha of the first `layers` approximated attentions of each function
    by `factor`: errors of early layers go through all the others.
  }];
  let options = [
    Option<"layers", "layers", "unsigned", "1", "attentions to change">,
    Option<"factor", "factor", "double", "0.5", "what alpha is multiplied by">
  ];
}
