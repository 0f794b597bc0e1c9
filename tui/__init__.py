"""How people meet briefings: commands and the desk."""
