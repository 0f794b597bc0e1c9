"""What documents have in common: copies of one text, and figures that say the same."""

from briefings.comparing.claims import claim
from briefings.comparing.copies import Sketch, copied, sketch

__all__ = ["Sketch", "claim", "copied", "sketch"]
