"""The one function through which all foreign text reaches a terminal; the characters are the vocabulary's."""

from briefings.vocabulary.characters import FORBIDDEN, safe_text

__all__ = ["FORBIDDEN", "safe_text"]
