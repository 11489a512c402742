// RUN: mca-opt %s | mca-opt | FileCheck %s

// CHECK: #mca.weight_bound<frobenius = [2.000000e+00], sigma = [1.000000e+00], kappa = [2.000000e+00]>
func.func private @one_head() attributes {mca.bound = #mca.weight_bound<frobenius = [2.0], sigma = [1.0], kappa = [2.0]>}

// In any order, for no head as well.
// CHECK: #mca.weight_bound<frobenius = [], sigma = [], kappa = []>
func.func private @no_head() attributes {mca.bound = #mca.weight_bound<kappa = [], frobenius = [], sigma = []>}
