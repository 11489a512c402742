"""Benchmarks: compiled programs beside the peers, measured in turn."""
