"""Longest-word lookup at a place in a text, by first or last letter, for the words of a language's table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any


class WordIndex:
    """Words to look up. No Latin word matches inside a longer one."""

    def __init__(self, words: Iterable[str]) -> None:
        self._first: dict[str, tuple[str, ...]] = {}
        self._last: dict[str, tuple[str, ...]] = {}
        for word in sorted(set(words), key=lambda word: (-len(word), word)):
            self._first[word[0]] = (*self._first.get(word[0], ()), word)
            self._last[word[-1]] = (*self._last.get(word[-1], ()), word)

    def at(self, lower: str, start: int) -> int:
        """The end of the longest word that begins at a place, else 0."""
        for word in self._first.get(lower[start : start + 1], ()):
            if lower.startswith(word, start) and not _latin_pair(
                word[-1], lower[start + len(word) : start + len(word) + 1]
            ):
                return start + len(word)
        return 0

    def before(self, lower: str, end: int) -> str:
        """The longest word that ends at a place, else an empty string."""
        for word in self._last.get(lower[end - 1 : end] if end else "", ()):
            head = end - len(word)
            if head >= 0 and lower.startswith(word, head) and not (head and _latin_pair(lower[head - 1], word[0])):
                return word
        return ""


def _latin_pair(left: str, right: str) -> bool:
    return left.isalpha() and left < "\u2e80" and right.isalpha() and right < "\u2e80"


@cache
def index(code: str, field: str) -> WordIndex:
    """The index of one field of a language's table."""
    from briefings.extraction.languages import table  # noqa: PLC0415  keyed by code, since a table cannot be hashed

    words: Any = getattr(table(code), field)
    return WordIndex(words)
