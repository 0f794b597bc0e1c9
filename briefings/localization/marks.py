"""Text that remembers which of its stretches state a fact, so that a desk can colour them and open their proof."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.model import Noun


class MarkKind(StrEnum):
    """What a marked stretch of a sentence states."""

    FIGURE = "figure"
    CHANGE = "change"
    PERIOD = "period"
    NAME = "name"
    QUOTED = "quoted"


class Mark(Noun, frozen=True):
    """A stretch of a sentence that states something.

    Attributes:
        start: First code point in the sentence's text.
        end: Code point after the last.
        kind: What it states.
        fact: Id of the fact it belongs to; empty where it belongs to none.
    """

    start: int
    end: int
    kind: MarkKind
    fact: str = ""


class Sentence(Noun, frozen=True):
    """A text with its marks, in the order in which they start; a mark that holds another comes before it.

    Attributes:
        text: The words.
        marks: The stretches that state something.
        fact: Id of the fact that the whole text is about; empty where it is about none.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    fact: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass
class Builder:
    """Puts a text together from pieces and carries their marks along."""

    text: str = ""
    marks: tuple[Mark, ...] = ()

    def add(self, piece: str | Sentence) -> None:
        """Append a piece; the marks of a sentence move to where it now stands."""
        if isinstance(piece, Sentence):
            self.marks += moved(piece.marks, len(self.text))
            self.text += piece.text
        else:
            self.text += piece

    def sentence(self, fact: str = "") -> Sentence:
        """What was put together."""
        return Sentence(text=self.text, marks=tuple(sorted(self.marks, key=_order)), fact=fact)


def marked(text: str | Sentence, kind: MarkKind, fact: str = "") -> Sentence:
    """The text with one mark over the whole of it, around those it has."""
    inner = text if isinstance(text, Sentence) else Sentence(text=text)
    if not inner.text:
        return inner
    whole = Mark(start=0, end=len(inner.text), kind=kind, fact=fact)
    return Sentence(text=inner.text, marks=(whole, *inner.marks), fact=inner.fact)


def moved(marks: tuple[Mark, ...], by: int) -> tuple[Mark, ...]:
    """The marks, each moved by a number of code points."""
    return tuple(Mark(start=mark.start + by, end=mark.end + by, kind=mark.kind, fact=mark.fact) for mark in marks)


def join(parts: list[Sentence], joiner: str) -> Sentence:
    """Sentences set one after another with a joiner between them."""
    builder = Builder()
    for place, part in enumerate(parts):
        if place:
            builder.add(joiner)
        builder.add(part)
    return builder.sentence(parts[0].fact if parts else "")


def _order(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
