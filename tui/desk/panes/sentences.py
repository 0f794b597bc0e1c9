"""Sentences with marks as pieces of a line and as paragraphs of a page."""

from __future__ import annotations

from briefings.localization.marks import MarkKind, Sentence
from tui.actions.prove import CHANGE
from tui.desk.ink import Piece
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Ink

_FIGURES = (MarkKind.FIGURE, MarkKind.CHANGE)


def pieces_of(sentence: Sentence, tone: Tone) -> tuple[Piece, ...]:
    """A sentence as pieces, its figures and changes in the tone of figures."""
    pieces: list[Piece] = []
    at = 0
    for mark in sentence.marks:
        if mark.kind not in _FIGURES or mark.start < at:
            continue
        if mark.start > at:
            pieces.append(Piece(sentence.text[at : mark.start], tone))
        pieces.append(Piece(sentence.text[mark.start : mark.end], Tone.FIGURE))
        at = mark.end
    if at < len(sentence.text):
        pieces.append(Piece(sentence.text[at:], tone))
    return tuple(pieces)


def inks_of(sentence: Sentence) -> tuple[Ink, ...]:
    """Where the cursor can stop in a sentence: at its figures and changes; without any, at the name of what it is about."""
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
