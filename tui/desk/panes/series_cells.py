"""A series in the cells of a row: its sparkline, its last figure, its change against a year before."""

from __future__ import annotations

from decimal import Decimal

from briefings.series.sparkline import ASCII, BLOCKS, sparkline
from briefings.series.sparkline import Glyphs as Levels
from tui.actions.look import Trail
from tui.desk.face import Face
from tui.desk.ink import Piece
from tui.desk.themes.tone import Tone
from tui.terminal.cells import fit
from tui.terminal.glyphs import Glyphs

_RECENT = 3
"""Figures a cell of a sparkline stands for at most, so that a row shows what is recent."""

_ROUNDED = 1000
"""Figures from here on are shown in whole units."""


def drawn(glyphs: Glyphs) -> Levels:
    """The signs that sparklines are made of."""
    return ASCII if glyphs.name == "ascii" else BLOCKS


def spark(trail: Trail | None, cells: int, face: Face) -> Piece:
    """A sparkline of the recent figures in so many cells; blank without a series."""
    if trail is None or not trail.values:
        return Piece(" " * cells)
    return Piece(sparkline(trail.values[-cells * _RECENT :], cells, glyphs=drawn(face.glyphs)), Tone.SPARK)


def decimal(value: float) -> Decimal:
    """A float as the decimal that it prints as."""
    return Decimal(repr(value))


def last(trail: Trail | None, face: Face) -> str:
    """The last figure with its unit, rounded for a row, or nothing; the trend has all its digits."""
    if trail is None or trail.extremes.last is None:
        return ""
    figure = trail.extremes.last
    shown = decimal(round(figure, 1)) if abs(figure) < _ROUNDED else Decimal(round(figure))
    return face.language.format.value(shown, trail.series.unit, compact=True)


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


def changed(amount: Decimal | None, face: Face, cells: int) -> tuple[Piece, ...]:
    """The change in so many cells: sign of direction, signed amount."""
    if amount is None:
        return (Piece(" " * cells),)
    text = f"{direction(amount, face)} {face.language.format.percent(amount, signed=True)}"
    return (Piece(fit(text, cells), Tone.DIM),)


def capital(name: str) -> str:
    """A name as it begins a row: with a capital where its script has them."""
    return name[:1].upper() + name[1:]
