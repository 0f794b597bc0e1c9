"""A trend as a few lines of blocks or dots: one column or more a figure, gaps kept as gaps. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite

from briefings.series.sparkline import Glyphs

_WIDEST = 6
"""Columns a figure takes at most, so that a short series does not pretend to be a long one."""


_DOTS = 4
"""Dots of a braille cell from its foot to its top."""

_LEFT, _RIGHT = (0x00, 0x40, 0x44, 0x46, 0x47), (0x00, 0x80, 0xA0, 0xB0, 0xB8)
"""Braille's dots 7, 3, 2, 1 and 8, 6, 5, 4, filled from below (Unicode, chapter 21.1)."""


def chart(values: Sequence[float | None], columns: int, rows: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A series as lines of one height each, the oldest figure at the left.

    The scale runs from the lowest figure, which still shows, to the highest. More figures than columns are drawn as
    means of equal stretches; a stretch without any is a gap.

    Args:
        values: Figures in the order of time; None is a gap.
        columns: Cells of width there are.
        rows: Lines of height there are.
        glyphs: What it is drawn with; braille has two columns to a cell.

    Returns:
        `rows` lines, the top one first, each as long as the chart is wide; empty where there is no figure.
    """
    columns, rows = max(1, columns) * glyphs.per_cell, max(1, rows)
    figures = _resampled([value if value is not None and isfinite(value) else None for value in values], columns)
    known = [value for value in figures if value is not None]
    if not known:
        return ()
    each = max(1, min(_WIDEST * glyphs.per_cell, columns // len(figures)))
    low, span = min(known), max(known) - min(known)
    steps = rows * (len(glyphs.levels) or _DOTS)
    heights = [None if value is None else _height(value - low, span, steps) for value in figures for _ in range(each)]
    if not glyphs.levels and len(heights) % 2:
        heights.append(None)
    line = _blocks if glyphs.levels else _braille
    return tuple(line(heights, row, glyphs) for row in range(rows - 1, -1, -1))


def _blocks(heights: list[int | None], row: int, glyphs: Glyphs) -> str:
    return "".join([_sign(height, row, glyphs.levels, glyphs.gap) for height in heights])


def _braille(heights: list[int | None], row: int, glyphs: Glyphs) -> str:
    return "".join(
        [_cell(left, right, row, glyphs.gap) for left, right in zip(heights[::2], heights[1::2], strict=True)]
    )


def _cell(left: int | None, right: int | None, row: int, gap: str) -> str:
    if left is None and right is None:
        return gap if row == 0 else " "
    filled = [min(_DOTS, max(0, (height or 0) - row * _DOTS)) for height in (left, right)]
    bits = _LEFT[filled[0]] | _RIGHT[filled[1]]
    return chr(0x2800 + bits) if bits else " "


def _height(above: float, span: float, steps: int) -> int:
    if span <= 0:
        return max(1, steps // 2)
    return 1 + min(steps - 1, int(above / span * (steps - 1) + 0.5))


def _sign(height: int | None, row: int, levels: str, gap: str) -> str:
    if height is None:
        return gap if row == 0 else " "
    filled = height - row * len(levels)
    if filled <= 0:
        return " "
    return levels[min(filled, len(levels)) - 1]


def _resampled(values: list[float | None], columns: int) -> list[float | None]:
    if len(values) <= columns:
        return values
    edges = [column * len(values) // columns for column in range(columns + 1)]
    means: list[float | None] = []
    for start, end in pairwise(edges):
        known = [value for value in values[start:end] if value is not None]
        means.append(sum(known) / len(known) if known else None)
    return means
