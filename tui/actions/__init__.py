"""What a person can do, one verb a file: no printing, no Textual."""
