"""What this terminal can do, and what may be sent to it. Nothing here knows Textual."""
