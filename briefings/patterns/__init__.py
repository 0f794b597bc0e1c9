"""Regular expressions that look at a text only if it holds what they cannot do without."""

from briefings.patterns.gates import Gated, forget, gated, opened

__all__ = ["Gated", "forget", "gated", "opened"]
