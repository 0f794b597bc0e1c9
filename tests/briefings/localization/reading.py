"""Reads a printed quantity back into its figure in base units, in every language that ships."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"[−-]?\d[\d,]*(?:\.\d+)?")
_SCALES = {
    "en": [("million", 6), ("billion", 9), ("trillion", 12), ("Mt", 6)],
    "zh": [("万亿", 12), ("亿", 8), ("万", 4)],
}


def numbers(text: str) -> list[Decimal]:
    """Every figure in a text, multiplied by the scale word or scaled unit right after it."""
    found = []
    for match in _NUMBER.finditer(text):
        value = Decimal(match[0].replace(",", "").replace("−", "-"))
        rest = text[match.end() :].lstrip(" \u00a0")
        scale = next((power for words in _SCALES.values() for word, power in words if rest.startswith(word)), 0)
        found.append(value.scaleb(scale))
    return found


def read_back(text: str) -> Decimal:
    """The only figure in a text."""
    (value,) = numbers(text)
    return value
