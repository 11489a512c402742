// RUN: mca-opt %s -verify-diagnostics -split-input-file

// expected-error @+1 {{expected as many entries of frobenius, sigma and kappa, found 2, 1 and 2}}
func.func private @lengths() attributes {mca.bound = #mca.weight_bound<frobenius = [1.0, 2.0], sigma = [1.0], kappa = [1.0, 2.0]>}

// -----

// expected-error @+1 {{expected ','}}
func.func private @no_kappa() attributes {mca.bound = #mca.weight_bound<frobenius = [1.0], sigma = [1.0]>}

// -----

// expected-error @+1 {{duplicate or unknown struct parameter name: sigma_max}}
func.func private @unknown() attributes {mca.bound = #mca.weight_bound<frobenius = [1.0], sigma_max = [1.0]>}
