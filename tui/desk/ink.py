"""What lines are made of before they are painted: pieces of text, each with a tone; and how tones become cells.

Panes speak in tones, never in colours, so that a theme is a table and a test needs no terminal. All text that the desk
paints by itself goes through `strip`, and there through the safe-text function.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.desk.themes import Palette
from tui.desk.themes.tone import Tone
from tui.terminal.cells import clip, width
from tui.terminal.safe import safe_text


class Piece(NamedTuple):
    """A stretch of a line in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Piece, ...]
"""A line from left to right."""


class Ground(StrEnum):
    """What a line lies on: nothing, the cursor of the focused pane, the cursor of another pane, or a chosen row."""

    PLAIN = "plain"
    CURSOR = "cursor"
    RESTING = "resting"


def line(*parts: Piece | str) -> Line:
    """A line from pieces and plain strings."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def cells(pieces: Iterable[Piece]) -> int:
    """Cells the pieces take."""
    return sum(width(piece.text) for piece in pieces)


def clipped(pieces: Iterable[Piece], room: int, ellipsis: str = "…") -> Line:
    """The pieces in at most so many cells; the piece that is cut ends in the ellipsis."""
    kept: list[Piece] = []
    pieces = tuple(pieces)
    if cells(pieces) <= room:
        return pieces
    for piece in pieces:
        size = width(piece.text)
        if size < room:
            kept.append(piece)
            room -= size
            continue
        text = "" if piece.tone is Tone.FIGURE else piece.text  # half a figure is worse than none
        shown = clip(text + "x" * (room + 1), room, ellipsis) if text else ellipsis
        if shown == ellipsis and kept and kept[-1].text.endswith(" "):
            kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
        kept.append(Piece(shown, piece.tone))
        break
    return tuple(kept)


def spread(left: Line, right: Line, room: int, ellipsis: str = "…") -> Line:
    """Two lines in one of exactly so many cells: the right one whole at the right edge, the left one cut."""
    size = cells(right)
    if size >= room:
        return clipped(right, room, ellipsis)
    left = clipped(left, room - size - 1, ellipsis)
    return (*left, Piece(" " * (room - size - cells(left)), Tone.FAINT), *right)


def strip(pieces: Line, room: int, palette: Palette, ground: Ground = Ground.PLAIN) -> Strip:
    """A line as exactly so many painted cells."""
    base = palette.grounds[ground.value]
    flat = palette.flat_cursor and ground is Ground.CURSOR
    runs: list[tuple[str, Style]] = []
    used = 0
    for piece in pieces:
        text = safe_text(piece.text, newlines=False)
        size = width(text)
        if used + size > room:
            text = clip(text, room - used)
            size = width(text)
        tone = palette.tones[piece.tone]
        _append(runs, text, base + (Style(bold=tone.bold) if flat else tone))
        used += size
        if used >= room:
            break
    _append(runs, " " * (room - used), base)
    return Strip([Segment(text, style) for text, style in runs], room)


def _append(runs: list[tuple[str, Style]], text: str, style: Style) -> None:
    """Add a run; blanks take the style before them where no eye can tell, so that fewer bytes go to the terminal.

    Runs with wide characters stay apart: what gets a width wrong is then wrong by one run, not by a line.
    """
    if not text:
        return
    if runs:
        before, last = runs[-1]
        alike = last == style or (text.isspace() and not before.isspace() and _blank_alike(last, style))
        if alike and width(before) == len(before) and width(text) == len(text):
            runs[-1] = (before + text, last)
            return
    runs.append((text, style))


def _blank_alike(one: Style, other: Style) -> bool:
    return one.bgcolor == other.bgcolor and not (one.underline or other.underline) and one.reverse == other.reverse
