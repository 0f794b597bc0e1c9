"""A document in the engine's language, and the way back from every place in it to the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace

from briefings.extraction.glosses.names import named
from briefings.extraction.glosses.order import Piece
from briefings.extraction.glosses.reader import Reader
from briefings.extraction.glosses.table import Table, table
from briefings.extraction.glosses.tokens import tokens, writes_points
from briefings.model import Block, Briefing, Document, Role, Span

_READ = frozenset({Role.TITLE, Role.BODY, Role.LEAD, Role.EVENT, Role.CREDIT})
_WORDED = frozenset(
    [
        "subject_text",
        "entity",
        "attribution",
        "title",
        "aliases",
        "doc_number",
        "issuers",
        "what",
        "baseline",
        "by",
        "name",
        "links",
        "external",
    ]
)
"""Slots that hold words of the text."""
_ORDINAL = "th"
"""What follows a number without a space."""
_AROUND = 2000
"""Code points before and behind a fact's span in which its words stand."""


class Gloss:
    """A text in the engine's language.

    Attributes:
        text: The gloss.
        lang: The tag of the language that it is in.
        places: Where each piece that it was made of begins, and its end.
    """

    def __init__(self, source: str, pieces: Iterable[Piece], lang: str, *, apart: bool = True) -> None:
        """`apart` says that pieces are words, to be parted by a space where two would run together."""
        self.source = source
        self.lang = lang
        self._starts: list[int] = []
        self._pieces: list[tuple[int, int]] = []
        self._same: list[bool] = []
        self.places: list[int] = []
        said: list[str] = []
        at = 0
        last = ""
        for piece in pieces:
            text = piece.text
            if apart and _touch(last, text) and text != _ORDINAL:
                self._put(at, piece.start, piece.start, same=False)
                said.append(" ")
                at += 1
            self.places.append(at)
            self._put(at, piece.start, piece.end, same=text == source[piece.start : piece.end])
            said.append(text)
            at += len(text)
            last = text
        self.places.append(at)
        self.text = "".join(said)

    def _put(self, at: int, start: int, end: int, *, same: bool) -> None:
        self._starts.append(at)
        self._pieces.append((start, end))
        self._same.append(same)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of the gloss stands for."""
        if not self._starts:
            return 0, 0
        first = max(0, bisect_right(self._starts, start) - 1)
        after = max(first + 1, bisect_left(self._starts, end))
        found: list[tuple[int, int]] = []
        for nth in range(first, after):
            low, high = self._pieces[nth]
            if self._same[nth]:
                low, high = (
                    low + max(0, start - self._starts[nth]),
                    min(high, low + end - self._starts[nth]),
                )
            if low < high:
                found.append((low, high))
        if not found:
            return self._pieces[first][0], self._pieces[first][0]
        return min(low for low, _ in found), max(high for _, high in found)

    def words(self, said: str, near: Span) -> str:
        """The text's own words for some of the gloss that stand near a place of it."""
        at = self.text.find(said, max(0, near.start - _AROUND // 8), near.end + _AROUND)
        if at == -1:
            at = self.text.find(said, max(0, near.start - _AROUND), near.start + len(said))
        return self.source[slice(*self.back(at, at + len(said)))].strip() if at > -1 and said else said


def _touch(left: str, right: str) -> bool:
    """Whether two pieces would run together to one word."""
    return bool(left and right) and _latin(left[-1]) and _latin(right[0])


def _latin(letter: str) -> bool:
    return letter.isalnum() and letter < "\u2e80"


def gloss(document: Document, blocks: tuple[Block, ...]) -> tuple[Gloss, Document, tuple[Block, ...]] | None:
    """A document and its blocks in the engine's language; None where it reads all of them itself.

    Args:
        document: The document; its language is known.
        blocks: Its blocks, in order.
    """
    tables = [_table(block, document) for block in blocks]
    if not any(tables):
        return None
    points: dict[str, bool] = {}
    pieces: list[Piece] = []
    bounds: list[tuple[int, int]] = []
    place = 0
    for block, words in zip(blocks, tables, strict=True):
        if place < block.start:
            pieces.append(Piece(document.text[place : block.start], place, block.start))
        first = len(pieces)
        if words is None or block.role not in _READ:
            pieces.append(Piece(document.text[block.start : block.end], block.start, block.end))
        else:
            if words.code not in points:
                points[words.code] = writes_points(document.text, words)
            pieces.extend(_read(document.text, block, words, english=points[words.code]))
        bounds.append((first, len(pieces)))
        place = block.end
    pieces.append(Piece(document.text[place:], place, len(document.text)))
    main = table(document.lang.split("-")[0])
    whole = Gloss(document.text, pieces, main.into if main else document.lang)
    laid = tuple(
        replace(block, start=whole.places[first], end=whole.places[after], lang=words.into if words else block.lang)
        for block, words, (first, after) in zip(blocks, tables, bounds, strict=True)
    )
    return whole, replace(document, text=whole.text, lang=whole.lang), laid


def has_gloss(lang: str) -> bool:
    """Whether texts in a language, given by its BCP 47 tag, are read through a gloss."""
    return table(lang.replace("_", "-").split("-")[0].lower()) is not None


def _table(block: Block, document: Document) -> Table | None:
    lang = block.lang if block.lang != "und" else document.lang
    return table(lang.replace("_", "-").split("-")[0].lower())


def _read(text: str, block: Block, words: Table, *, english: bool) -> list[Piece]:
    stretch = text[block.start : block.end]
    reader = Reader(stretch, tokens(stretch, words, english=english), words, named(stretch, words))
    return [piece._replace(start=piece.start + block.start, end=piece.end + block.start) for piece in reader.read()]


def told(noun: Any, whole: Gloss, near: Span | None = None) -> Any:
    """A fact of the gloss as a fact of the text: spans, and words, of the text itself."""
    if isinstance(noun, Span):
        start, end = whole.back(noun.start, noun.end)
        words = whole.source[start:end]
        if words.strip():
            start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        return Span(document=noun.document, start=start, end=end)
    if isinstance(noun, tuple):
        return tuple(told(each, whole, near) for each in noun)
    if isinstance(noun, dict):
        return {name: told(each, whole, near) for name, each in noun.items()}
    if not isinstance(noun, msgspec.Struct):
        return noun
    here = getattr(noun, "span", None) or near
    changed: dict[str, Any] = {}
    for name in noun.__struct_fields__:
        value = getattr(noun, name)
        if name in _WORDED and here is not None and value:
            place = _place(noun, name, here)
            if isinstance(value, str):
                changed[name] = whole.words(value, place)
            else:
                changed[name] = tuple(
                    whole.words(each, place) if isinstance(each, str) else told(each, whole, here) for each in value
                )
        elif isinstance(value, (tuple, dict, msgspec.Struct)):
            changed[name] = told(value, whole, here)
    return replace(noun, **changed) if changed else noun


def _place(noun: Any, name: str, here: Span) -> Span:
    """Where the words of a slot stand."""
    evidence: dict[str, Span] = getattr(noun, "evidence", {})
    slot = {"subject_text": "subject"}.get(name, name)
    return evidence.get(slot, here)


def briefing_of(briefing: Briefing, whole: Gloss, document: Document, blocks: tuple[Block, ...]) -> Briefing:
    """The briefing of a gloss as the briefing of its text."""
    kept: Briefing = told(replace(briefing, document=document, blocks=()), whole)
    return replace(kept, document=document, blocks=blocks)
