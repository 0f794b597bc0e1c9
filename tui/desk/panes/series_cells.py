"""A series in the cells of a row: its sparkline, its last figure, its change against a year before."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.series.sparkline import ASCII, BLOCKS, BRAILLE, sparkline
from briefings.series.sparkline import Glyphs as Levels
from tui.actions.look import Trail
from tui.desk.face import Face
from tui.desk.ink import Piece
from tui.desk.themes.tone import Tone
from tui.terminal.glyphs import Glyphs

_RECENT = 3
"""Figures a cell of a sparkline stands for at most, so that a row shows what is recent."""

_ROUNDED = 1000
"""Figures from here on are shown in whole units."""

_LEVELS = {levels.name: levels for levels in (BLOCKS, BRAILLE, ASCII)}

_DIGITS = re.compile(r"[-−]?\d(?:[\d.,\u00a0]*\d)?")

_SCALED = 1_000_000
"""Prices from here on carry a scale word, and stay in one piece with it."""


def drawn(glyphs: Glyphs) -> Levels:
    """The signs that sparklines are made of."""
    return _LEVELS[glyphs.name]


def spark(trail: Trail | None, cells: int, face: Face) -> Piece:
    """A sparkline of the recent figures in so many cells; blank without a series."""
    if trail is None or not trail.values:
        return Piece(" " * cells)
    return Piece(sparkline(trail.values[-cells * _RECENT :], cells, glyphs=drawn(face.glyphs)), Tone.SPARK)


def decimal(value: float) -> Decimal:
    """A float as the decimal that it prints as."""
    return Decimal(repr(value))


def last(trail: Trail | None, face: Face) -> tuple[str, str]:
    """The last figure and its unit, rounded for a row, the unit with the gap before it; the trend has all its digits.

    The unit follows the digits also where the language writes it before them, so that digits can share an edge.
    """
    if trail is None or trail.extremes.last is None:
        return "", ""
    figure, unit = trail.extremes.last, trail.series.unit
    shown = decimal(round(figure, 1)) if abs(figure) < _ROUNDED else Decimal(round(figure))
    format_ = face.language.format
    text = format_.value(shown, unit, compact=True)
    if digits := _DIGITS.match(text):
        return digits[0], text[digits.end() :]
    return (format_.number(shown), f" {format_.unit(unit)}") if abs(figure) < _SCALED else (text, "")


def change(trail: Trail | None) -> Decimal | None:
    """The last figure against that of the same period a year before, in per cent; None where that one is unknown."""
    if trail is None or trail.extremes.last is None:
        return None
    period = trail.extremes.last_period
    if not period[:4].isdigit():
        return None
    before = f"{int(period[:4]) - 1}{period[4:]}"
    for point in reversed(trail.points):
        if point.period == before:
            if not point.value or point.value < 0:
                return None
            return decimal(round((trail.extremes.last / point.value - 1) * 100, 1))
    return None


def direction(amount: Decimal | None, face: Face) -> str:
    """A sign for a rise, a fall or neither; blank where unknown."""
    if amount is None:
        return " "
    glyphs = face.glyphs
    return glyphs.up if amount > 0 else glyphs.down if amount < 0 else glyphs.flat


def changed(amount: Decimal | None, face: Face) -> str:
    """The change: sign of direction, signed amount; nothing where unknown."""
    if amount is None:
        return ""
    return f"{direction(amount, face)} {face.language.format.percent(amount, signed=True)}"


def capital(name: str) -> str:
    """A name as it begins a row: with a capital where its script has them."""
    return name[:1].upper() + name[1:]
