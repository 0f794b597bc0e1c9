"""A trend as a few lines of blocks: one column or more a figure, gaps kept as gaps. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import isfinite

_WIDEST = 6
"""Columns a figure takes at most, so that a short series does not pretend to be a long one."""


def chart(values: Sequence[float | None], columns: int, rows: int, *, levels: str, gap: str) -> tuple[str, ...]:
    """A series as lines of one height each, the oldest figure at the left.

    The scale runs from the lowest figure, which still shows, to the highest. More figures than columns are drawn as
    means of equal stretches; a stretch without any is a gap.

    Args:
        values: Figures in the order of time; None is a gap.
        columns: Cells of width there are.
        rows: Lines of height there are.
        levels: Signs from the lowest to the full cell.
        gap: Sign at the foot of a gap.

    Returns:
        `rows` lines, the top one first, each as long as the chart is wide; empty where there is no figure.
    """
    columns, rows = max(1, columns), max(1, rows)
    figures = _resampled([value if value is not None and isfinite(value) else None for value in values], columns)
    known = [value for value in figures if value is not None]
    if not known:
        return ()
    each = max(1, min(_WIDEST, columns // len(figures)))
    low, span = min(known), max(known) - min(known)
    steps = rows * len(levels)
    heights = [None if value is None else _height(value - low, span, steps) for value in figures]
    lines = []
    for row in range(rows - 1, -1, -1):
        signs = [_sign(height, row, levels, gap) for height in heights]
        lines.append("".join(sign * each for sign in signs))
    return tuple(lines)


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
