"""Sparklines: a row of glyphs of exactly the width asked for, where a gap stays a gap.

Textual's own draws a constant series as if it were zero and stops at a missing value; the design wants neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf, isfinite, isnan
from typing import NamedTuple, cast

from briefings.model import Noun, Point


class Glyphs(NamedTuple):
    """What a sparkline is drawn with.

    Attributes:
        name: What settings call it.
        levels: Glyphs from lowest to highest; empty where a cell is made of dots.
        gap: What stands where nothing is known.
        per_cell: How many values one cell holds side by side.
    """

    name: str
    levels: str
    gap: str
    per_cell: int = 1


BLOCKS = Glyphs("blocks", "▁▂▃▄▅▆▇█", "·")
BRAILLE = Glyphs("braille", "", "·", 2)
ASCII = Glyphs("ascii", "_-~=+*#", ".")

_LEFT = (0x00, 0x40, 0x44, 0x46, 0x47)  # braille dots 7, 3, 2, 1 filled from below
_RIGHT = (0x00, 0x80, 0xA0, 0xB0, 0xB8)  # braille dots 8, 6, 5, 4
_FULL = 1.0 - 1e-9


class Extremes(Noun):
    """What a sparkline shows, for words.

    Attributes:
        n: How many figures there are.
        missing: How many of the periods asked for have none.
        low: The lowest figure, or None where there is none; the latest of equal ones.
        low_period: When it was.
        high: The highest figure.
        high_period: When it was.
        first: The first figure.
        first_period: When it was.
        last: The last figure.
        last_period: When it was; earlier than the last period where that one is missing.
    """

    n: int
    missing: int
    low: float | None = None
    low_period: str = ""
    high: float | None = None
    high_period: str = ""
    first: float | None = None
    first_period: str = ""
    last: float | None = None
    last_period: str = ""


def sparkline(values: Sequence[float | None], width: int, *, glyphs: Glyphs = BLOCKS) -> str:
    """Draw values in their order, the newest at the right.

    The scale runs from the lowest to the highest figure, so negatives need nothing special; a constant series lies in
    the middle. More values than fit are drawn as means of equal stretches; a stretch without any figure is a gap.
    Fewer values stand at the right edge with spaces before them, so that rows end at the same period.

    Args:
        values: The figures; None, NaN and infinities are gaps.
        width: Cells to fill; the result has exactly so many characters, each one cell wide.
        glyphs: Blocks, braille (two values a cell) or ASCII.
    """
    if width <= 0:
        return ""
    slots = width * glyphs.per_cell
    drawn = values if len(values) <= slots else _means(values, slots)
    levels = glyphs.levels
    if levels and None not in drawn:
        whole = cast("Sequence[float]", drawn)
        low, step = _scale(whole, len(levels))
        if step:  # the common case, kept to one pass; a NaN among the values makes the step zero
            return "".join([levels[int((value - low) * step)] for value in whole]).rjust(width)
    return _draw(drawn, glyphs).rjust(width)


def describe(points: Iterable[Point]) -> Extremes:
    """Low, high, first and last of points in the order of time, with their periods and how many are missing."""
    n = missing = 0
    low = high = first = last = None
    for point in points:
        value = point.value
        if value is None or not isfinite(value):
            missing += 1
            continue
        n += 1
        if low is None or low.value is None or value <= low.value:
            low = point
        if high is None or high.value is None or value >= high.value:
            high = point
        first = first or point
        last = point
    if low is None or high is None or first is None or last is None:
        return Extremes(n=0, missing=missing)
    return Extremes(
        n=n,
        missing=missing,
        low=low.value,
        low_period=low.period,
        high=high.value,
        high_period=high.period,
        first=first.value,
        first_period=first.period,
        last=last.value,
        last_period=last.period,
    )


def _means(values: Sequence[float | None], slots: int) -> list[float | None]:
    """One value a slot: the mean of the figures in its stretch, or None where it has none."""
    total = len(values)
    edges = [slot * total // slots for slot in range(slots + 1)]
    means: list[float | None] = []
    for start, end in pairwise(edges):
        known = [value for value in values[start:end] if value is not None and isfinite(value)]
        means.append(sum(known) / len(known) if known else None)
    return means


def _scale(values: Sequence[float], steps: int) -> tuple[float, float]:
    """The lowest value and steps per unit; no steps where values are all one, too far apart, or not numbers."""
    if not values:
        return 0.0, 0.0
    low = min(values)
    span = max(values) - low
    if not 0.0 < span < inf or isnan(sum(values)):
        return low, 0.0
    step = _FULL * steps / span
    return low, step if step < inf else 0.0


def _draw(values: Sequence[float | None], glyphs: Glyphs) -> str:
    known = [value for value in values if value is not None and isfinite(value)]
    levels = glyphs.levels
    steps = len(levels) or len(_LEFT) - 1
    if not known:
        cells = -(-len(values) // glyphs.per_cell)
        return glyphs.gap * cells
    low, step = _scale(known, steps)
    middle = (steps - 1) // 2
    heights = [
        None if value is None or not isfinite(value) else int((value - low) * step) if step else middle
        for value in values
    ]
    if levels:
        return "".join([glyphs.gap if height is None else levels[height] for height in heights])
    if len(heights) % 2:
        heights.insert(0, None)
    pairs = zip(heights[::2], heights[1::2], strict=True)
    return "".join([_dots(left, right, glyphs.gap) for left, right in pairs])


def _dots(left: int | None, right: int | None, gap: str) -> str:
    if left is None and right is None:
        return gap
    bits = (0 if left is None else _LEFT[left + 1]) | (0 if right is None else _RIGHT[right + 1])
    return chr(0x2800 + bits)
