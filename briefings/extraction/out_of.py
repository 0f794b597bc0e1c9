"""Shares told as so many out of so many: nine in ten, two out of every three."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from briefings.extraction.normalise import Text
from briefings.extraction.numerals import Numeral, divided

_BETWEEN = re.compile(r"\s(?:in|out\sof)\s(?:every\s|each\s)?")
_TIMES = re.compile(r"\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|places?)\b")
_WHOLE = 100
_PLACES = Decimal("0.0001")


def out_of(text: Text, read: list[Numeral]) -> list[Numeral]:
    """The numerals of a text, those joined to a fraction that are two small numbers with "in" or "out of" between.

    "Four in ten weeks" and "three in two places" are no shares, nor is a year behind "in".
    """
    found: list[Numeral] = []
    for numeral in read:
        if found and _share(text, found[-1], numeral):
            part = found.pop()
            assert part.value is not None
            assert numeral.value is not None
            value = divided(part.value, numeral.value).quantize(_PLACES)
            found.append(replace(part, end=numeral.end, digits_end=numeral.end, value=value, form="percent"))
        else:
            found.append(numeral)
    return found


def _share(text: Text, part: Numeral, whole: Numeral) -> bool:
    small, large = part.value, whole.value
    if small is None or large is None or part.form == "ordinal" or whole.form == "ordinal":
        return False
    if not 0 < small < large <= _WHOLE or small % 1 or large % 1:
        return False
    between = text.lower[part.end : whole.start]
    return bool(_BETWEEN.fullmatch(between)) and not _TIMES.match(text.lower, whole.end)
