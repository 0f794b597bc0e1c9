"""Paragraphs laid into lines: wrapped by cells, labels in a column where there is room, figures kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui.desk.ink import Piece
from tui.desk.themes.tone import Tone
from tui.terminal.cells import fit, width, wrap
from tui.terminal.safe import safe_text

_LABELS_FROM = 44
"""Columns from which labels have a column of their own."""


class Ink(NamedTuple):
    """A stretch of a paragraph in a tone of its own; one that names a fact is a place where the cursor can stop."""

    start: int
    end: int
    tone: Tone
    fact: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph.

    Attributes:
        text: Its words.
        tone: Their tone.
        inks: Stretches in other tones, in order; a later one wins where two overlap.
        label: What kind of paragraph it is, in a word; the same word as before is not said again. Without one it begins
            at the edge.
        gap: Whether a blank line comes before it.
    """

    text: str
    tone: Tone = Tone.PLAIN
    inks: tuple[Ink, ...] = ()
    label: str = ""
    gap: bool = False


class Laid(NamedTuple):
    """A line that was laid: its pieces, and for each the number of the stop it belongs to, or -1."""

    pieces: tuple[Piece, ...]
    stops: tuple[int, ...]


@dataclass(frozen=True)
class Page:
    """Paragraphs as lines.

    Attributes:
        lines: The lines.
        facts: The fact of each stop, in order.
        where: The first line of each stop.
    """

    lines: tuple[Laid, ...]
    facts: tuple[str, ...]
    where: tuple[int, ...]


def lay(paragraphs: Sequence[Paragraph], columns: int) -> Page:
    """Lay paragraphs into lines of so many cells."""
    labels = sorted({paragraph.label for paragraph in paragraphs})
    widest = max((width(label) for label in labels), default=0)
    widest = widest + 2 if widest and columns >= _LABELS_FROM else 0
    lines: list[Laid] = []
    facts: list[str] = []
    where: list[int] = []
    said = ""
    for paragraph in paragraphs:
        text = safe_text(paragraph.text)
        if paragraph.gap and lines:
            lines.append(Laid((), ()))
        label = paragraph.label if paragraph.label != said or paragraph.gap else ""
        said = paragraph.label
        if label and not widest:
            lines.append(Laid((Piece(label, Tone.DIM),), (-1,)))
        tones, stops = _tones(text, paragraph, facts)
        column = widest if paragraph.label else 0
        seen: set[int] = set()
        for number, (first, last) in enumerate(wrap(text, columns - column)):
            head = [Piece(fit(label if not number else "", column), Tone.DIM)] if column else []
            pieces, marks = _pieces(text, first, last, tones, stops)
            for mark in marks:
                if mark >= 0 and mark not in seen:
                    seen.add(mark)
                    where.append(len(lines))
            lines.append(Laid((*head, *pieces), (*(-1 for _ in head), *marks)))
    return Page(tuple(lines), tuple(facts), tuple(where))


def _tones(text: str, paragraph: Paragraph, facts: list[str]) -> tuple[list[Tone], list[int]]:
    tones = [paragraph.tone] * len(text)
    stops = [-1] * len(text)
    for ink in paragraph.inks:
        first, last = max(0, ink.start), min(len(text), ink.end)
        if first >= last:
            continue
        tones[first:last] = [ink.tone] * (last - first)
        if ink.fact and not text[first:last].isspace():
            stops[first:last] = [len(facts)] * (last - first)
            facts.append(ink.fact)
    return tones, stops


def _pieces(text: str, first: int, last: int, tones: list[Tone], stops: list[int]) -> tuple[list[Piece], list[int]]:
    pieces: list[Piece] = []
    marks: list[int] = []
    start = first
    for at in range(first + 1, last + 1):
        if at == last or tones[at] != tones[start] or stops[at] != stops[start]:
            pieces.append(Piece(text[start:at], tones[start]))
            marks.append(stops[start])
            start = at
    return pieces, marks
