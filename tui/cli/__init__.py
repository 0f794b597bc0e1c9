"""The command-line face: one file a command; arguments in, lines out."""
