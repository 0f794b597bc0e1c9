"""Quotes: the sentence that some words of a document stand in."""

from __future__ import annotations

import re

_STOP = re.compile(r"\n|[。！？]|[.!?](?=[\s”\"’)]+(?:[A-Z“\"‘(]|\d|$))")
"""Where a sentence ends: at a line's end, at a Chinese full stop, at one of Latin scripts before a new beginning."""

_FAR = 600
"""Characters on either side in which a sentence's ends are looked for."""


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or sentences, that some words stand in: from the end of the one before to their own end."""
    first = 0
    for stop in _STOP.finditer(text, max(0, start - _FAR), start):
        first = stop.end()
    first = max(first, start - _FAR)
    after = _STOP.search(text, max(start, end - 1), min(len(text), end + _FAR))
    last = max(end, after.end()) if after else min(len(text), end + _FAR)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
