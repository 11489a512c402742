"""What became of a program's attentions, as data and as a page."""
