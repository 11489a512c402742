"""What the estimators do to real models on real text."""
