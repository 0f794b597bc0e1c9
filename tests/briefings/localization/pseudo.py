"""Languages that nobody speaks, made from English to find what was not translated and what does not fit.

Two ways to distort a message, its slots kept, between marks that show where a text was cut: accents and a third more
length, or a third more length in characters two cells wide.
"""

from __future__ import annotations

import gettext
import string
from collections.abc import Callable

from briefings.localization import Language

_ACCENTS = str.maketrans("aeiouyAEIOUYcnsCNS", "áéíóúýÁÉÍÓÚÝçñšÇÑŠ")


def accented(text: str) -> str:
    """The text with accents, a third longer, between marks: ``⟦Óútpút óf {metal}×××⟧``."""
    return _bracketed(_letters(text, lambda literal: literal.translate(_ACCENTS)), "×")


def wide(text: str) -> str:
    """The text made longer with characters two cells wide."""
    return _bracketed(text, "宽")


def _bracketed(text: str, filler: str) -> str:
    return f"⟦{text}{filler * max(1, len(text) // 3)}⟧"


def _letters(text: str, distort: Callable[[str], str]) -> str:
    parts = []
    for literal, field, _, _ in string.Formatter().parse(text):
        parts.append(distort(literal))
        if field is not None:
            parts.append(f"{{{field}}}")
    return "".join(parts)


class _Messages(gettext.NullTranslations):
    def __init__(self, distort: Callable[[str], str]) -> None:
        super().__init__()
        self._distort = distort

    def gettext(self, message: str) -> str:
        return self._distort(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._distort(msgid1 if n == 1 else msgid2)


def pseudo(distort: Callable[[str], str] = accented) -> Language:
    """A language whose every message is distorted; it writes numbers as English does."""
    reader = Language("en")
    reader._messages = _Messages(distort)
    return reader
