"""Python side of mca: weights, a numpy reference, and a runner for the tools."""
