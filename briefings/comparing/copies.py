"""Copies of one text: syndicated, shortened, with other furniture around them, but the same report.

Two texts are compared by the stretches of five letters that they share (Broder, "On the resemblance and containment of
documents", 1997). So that a new text need not be compared with all others, each has a sketch of 64 numbers, made with
one hash by one permutation (Li, Owen, Zhang, "One Permutation Hashing", 2012); texts that agree in four neighbouring
numbers are looked at closely.

Statistics are published in the same sentences month after month. So what makes two texts copies is not their words
alone: the figures of the shorter have to stand in the longer too.
"""

from __future__ import annotations

import re
import unicodedata
import zlib

from briefings.extraction.folding import simplified
from briefings.model import Noun

SHINGLE = 5
"""Letters of a stretch."""
BINS = 64
"""Numbers of a sketch."""
ROWS = 4
"""Neighbouring numbers that have to agree before two texts are looked at closely."""
LOOKED_AT = 60_000
"""Code points of a text that are compared."""
SHORTEST = 60
"""Letters of the shortest text that can be a copy; below that, headlines and notices resemble each other by chance."""

ALIKE = 0.6
"""Share of stretches, of those of both texts, from which one is a copy of the other."""
HELD = 0.85
"""Share of the shorter text's stretches that stand in the longer, from which it is the longer one cut short."""
CUT = 0.3
"""A text cut shorter than this is a report of its own."""
FIGURES = 0.9
"""Share of the shorter text's figures that have to stand in the longer."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_MASK = (1 << 32) - 1
_GOLDEN = 0x9E3779B1
_BIN_BITS = 6


class Sketch(Noun):
    """A text in so few numbers that likely copies are found by looking them up.

    Attributes:
        bands: Sixteen keys, or none for a text too short to tell; copies very likely share one.
    """

    bands: tuple[str, ...] = ()


def sketch(text: str) -> Sketch:
    """The sketch of an article's text."""
    found = _stretches(text)
    if len(found) < SHORTEST:
        return Sketch()
    least = [-1] * BINS
    for stretch in found:
        # A cyclic sum's neighbours are alike; the multiplication spreads them over the bins.
        number = (zlib.crc32(stretch.encode()) * _GOLDEN) & _MASK
        place, rest = number >> (32 - _BIN_BITS), number & (_MASK >> _BIN_BITS)
        if least[place] < 0 or rest < least[place]:
            least[place] = rest
    filled = [_filled(least, place) for place in range(BINS)]
    return Sketch(
        bands=tuple(
            f"{start // ROWS}:{zlib.crc32(repr(filled[start : start + ROWS]).encode()):08x}"
            for start in range(0, BINS, ROWS)
        )
    )


def copied(one: str, other: str) -> float:
    """How surely two articles are copies of one text: 0 where they are not, else the share of stretches they share.

    Args:
        one: An article's text.
        other: Another's.
    """
    mine, theirs = _stretches(one), _stretches(other)
    if min(len(mine), len(theirs)) < SHORTEST:
        return 0.0
    shared = len(mine & theirs)
    alike = shared / len(mine | theirs)
    shorter = min(len(mine), len(theirs))
    cut_short = shared / shorter >= HELD and shorter >= CUT * max(len(mine), len(theirs))
    if alike < ALIKE and not cut_short:
        return 0.0
    return alike if _same_figures(*sorted((one, other), key=len)) else 0.0


def _filled(least: list[int], place: int) -> int:
    """The number of a bin; of an empty one that of the next which is not, marked by how far it was brought."""
    for far in range(BINS):
        found = least[(place + far) % BINS]
        if found >= 0:
            return found + (far << 32)
    return -1


def _stretches(text: str) -> set[str]:
    """Stretches of five letters; neither spaces nor marks nor figures nor the script of Chinese count.

    So layout says nothing, and a text copied in Taiwan or Hong Kong is found by its simplified original.
    """
    plain = simplified(unicodedata.normalize("NFKC", text[:LOOKED_AT]).casefold())
    letters = "".join(filter(str.isalpha, plain))
    return {letters[at : at + SHINGLE] for at in range(len(letters) - SHINGLE + 1)}


def _same_figures(shorter: str, longer: str) -> bool:
    mine, theirs = (set(_FIGURE.findall(unicodedata.normalize("NFKC", text[:LOOKED_AT]))) for text in (shorter, longer))
    return len(mine & theirs) >= FIGURES * len(mine)
