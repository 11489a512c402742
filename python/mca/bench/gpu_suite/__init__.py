"""Numbers and times on a GPU: a bundle of compiled programs, made on any machine,
and what runs it where the GPU is, with Python and numpy alone."""
