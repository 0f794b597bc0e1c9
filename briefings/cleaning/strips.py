"""Strips of quotes above a page, what readers did with an article, headlines with a mark before them."""

from __future__ import annotations

import re

from briefings.cleaning.lines import Line
from briefings.patterns import gated

_QUOTE = re.compile(
    r"[A-Z][\w./& -]{0,24}?\s(?:US\$|[$€£])?\d[\d.,]*(?:\s(?:US\$|[$€£])?[A-Za-z/]{1,6})?(?:\s?[▲▼△▽+−-]\s?\d.*)?"
    r"|[A-Z][\w./& -]{0,24}?\s[+−-]\d[\d.,]*\s?%|[A-Z]{2,4}/[A-Z]{2,4}\s\d[\d.,]*|\S{1,8}\s?=\s?\S{1,8}|.{0,16}\d°[CF]"
)
_PIECES = re.compile(r"\s{2,}|\s*[|｜•]\s*|\t+")
_PARTED = re.compile(r"[|｜•\t]|\s\s")
"""What parts a line into pieces, quick to look for."""
_TELLERS = re.compile(r"[▲▼△▽]|[+−-]\d[\d.,]*\s?%|°[CF]\b|[$€£]\d")
VOTES = gated(
    r"\b\d[\d,.]*\s(?:people|readers|users|visitors)\s(?:found|liked?|voted|read|get|are)\b|\(\d[\d,]*\svotes?\)|"
    r"\b\d+\scomments?$|\b(?:views?|visits?|clicks?|reads?|browse)\s?[:：]?\s\d[\d,]*(?:\stimes)?\b",
    re.I,
)
"""What readers did: voted, clicked, found useful."""
MARKED = re.compile(r"^(?:[\[(【]\s?\d{1,2}[-/.]\d{1,2}\s?[\])】]\s?|\s*[»›]\s+)\S")
"""A headline of another article, with its day in brackets or a chevron before it."""
_LONGEST = 300


def ticker(line: Line) -> bool:
    """Whether a line is a strip of names with their quotes, parted by wide gaps or bars: no row of a table is."""
    if line.final or len(line.text) > _LONGEST or not _PARTED.search(line.text):
        return False
    pieces = [piece for piece in _PIECES.split(line.text) if piece.strip()]
    if len(pieces) < 2:
        return False
    quotes = sum(bool(_QUOTE.fullmatch(piece.strip())) for piece in pieces)
    return quotes >= 2 and quotes * 3 >= len(pieces) * 2 and len(_TELLERS.findall(line.text)) >= 2
