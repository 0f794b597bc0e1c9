"""Words put together of others, taken apart: Kupferproduktion, Jahreskapazität."""

from __future__ import annotations

from typing import NamedTuple

from briefings.extraction.glosses import names
from briefings.extraction.glosses.table import Table

_SHORTEST = 4
"""Letters of the shortest part."""


class Part(NamedTuple):
    """A part of a word: its gloss, and the letters that it takes."""

    said: str
    start: int
    end: int


def parts(word: str, words: Table, start: int = 0) -> list[Part]:
    """The parts of a compound from a letter on, each with its gloss; empty where it is none."""
    known = names.heads(words.code)
    for cut in range(len(word) - _SHORTEST + 1, start + 2, -1):
        said = _part(word[start:cut], known, words)
        if said is None:
            continue
        for link in words.links:
            if not word.startswith(link, cut):
                continue
            tail = word[cut + len(link) :]
            if len(tail) < _SHORTEST - 1:
                continue
            entry = words.single(tail)
            if entry and len(entry.parts) == 1 and entry.mark in ("", "!", "?", "["):
                return [Part(said, start, cut), Part(entry.parts[0], cut, len(word))]
            if tail in known:
                return [Part(said, start, cut), Part(names.english(known[tail], sure=True), cut, len(word))]
            further = parts(word, words, cut + len(link)) if len(tail) > 2 * _SHORTEST else []
            if further:
                return [Part(said, start, cut), *further]
    return []


def known_in_part(word: str, words: Table) -> list[Part]:
    """The parts of a compound of which one alone is known: a metal that it begins with, or what it is of.

    What is not known stays as it stands: Aluminiumguss, Gießereiauslastung.
    """
    for tail in words.tails:
        cut = len(word) - len(tail)
        entry = words.single(tail) if cut >= _SHORTEST and word.endswith(tail) else None
        if entry and len(entry.parts) == 1:
            return [Part(word[:cut], 0, cut), Part(entry.parts[0], cut, len(word))]
    known = names.heads(words.code)
    for cut in range(len(word) - _SHORTEST, _SHORTEST, -1):
        if word[:cut] in known:
            return [Part(names.english(known[word[:cut]], sure=True), 0, cut), Part(word[cut:], cut, len(word))]
    return []


def _part(head: str, known: dict[str, str], words: Table) -> str | None:
    if head in known:
        return names.english(known[head], sure=True)
    if len(head) < _SHORTEST - 1:
        return None
    node = words.entries.words.get(head)
    entry = node.entry if node else None
    return entry.parts[0] if entry and len(entry.parts) == 1 and not entry.mark else None
