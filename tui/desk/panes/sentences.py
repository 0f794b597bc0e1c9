"""Sentences with marks as pieces of a line and as paragraphs of a page."""

from __future__ import annotations

from briefings.localization.marks import MarkKind, Sentence
from tui.actions.prove import CHANGE
from tui.desk.ink import Piece
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Ink

_FIGURES = (MarkKind.FIGURE, MarkKind.CHANGE)


def pieces_of(sentence: Sentence, tone: Tone, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """A sentence, or a stretch of it, as pieces; its figures and changes in the tone of figures."""
    pieces: list[Piece] = []
    at, end = start, len(sentence.text) if end is None else end
    for mark in sentence.marks:
        first, last = max(mark.start, at), min(mark.end, end)
        if mark.kind not in _FIGURES or first >= last:
            continue
        if first > at:
            pieces.append(Piece(sentence.text[at:first], tone))
        pieces.append(Piece(sentence.text[first:last], Tone.FIGURE))
        at = last
    if at < end:
        pieces.append(Piece(sentence.text[at:end], tone))
    return tuple(pieces)


def inks_of(sentence: Sentence) -> tuple[Ink, ...]:
    """Where the cursor can stop in a sentence: at figures and changes; without any, at the name of what it is about."""
    inks: list[Ink] = []
    at = 0
    for mark in sentence.marks:
        if mark.kind in _FIGURES and mark.start >= at and mark.fact:
            fact = mark.fact + (CHANGE if mark.kind is MarkKind.CHANGE else "")
            inks.append(Ink(mark.start, mark.end, Tone.FIGURE, fact))
            at = mark.end
    if inks or not sentence.fact:
        return tuple(inks)
    for mark in sentence.marks:
        if mark.kind in (MarkKind.QUOTED, MarkKind.NAME):
            return (Ink(mark.start, mark.end, Tone.STRONG, sentence.fact),)
    return (Ink(0, len(sentence.text), Tone.PLAIN, sentence.fact),) if sentence.text else ()
