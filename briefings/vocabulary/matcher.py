"""Finding names in running text: one pass for names in any case, one for names that are written exactly so.

The automata report every occurrence, also inside one another. What may count is decided here: a Latin name does not
stand inside a Latin word; of overlapping names the leftmost wins, of those that start together the longest. Words that
merely contain a name (gold in "gold medal", 锡 in 锡林郭勒) are names of nothing: they win like any other and are then
left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from briefings.vocabulary.term import Kind

_PLAIN = (
    ("\u2019", "'"), ("\u02bc", "'"), ("\u00a0", " "), ("\u202f", " "), ("\u3000", " "), ("\n", " "), ("\t", " "),
    ("\u2010", "-"), ("\u2011", "-"), ("（", "("), ("）", ")"),
)  # fmt: skip
"""Characters that typesetting puts for one another, one for one, so that offsets stay true."""

_TYPESETTING = re.compile(f"[{''.join(character for character, _ in _PLAIN)}]")

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_CJK = 0x2E80
_HALFWIDTH_FORMS = 0xFF00
_WIDE_LETTERS_END = 0xFF5B


class Name(NamedTuple):
    """A name to find: its words, what they mean, and how they must be written.

    ``kind`` is None for words that only keep others from being found in them; ``rest`` is how many of their last
    characters are free again (产/金属 hides 产金, not 金属). ``cased`` names match as written; ``capitals`` names match
    also in capitals throughout.
    """

    words: str
    term: str
    kind: Kind | None
    cased: bool = False
    capitals: bool = False
    ambiguous: bool = False
    rest: int = 0


class Meaning(NamedTuple):
    """What a pattern means, once a kind: ids in the order of the data, and whether context has to confirm."""

    kind: Kind | None
    terms: tuple[str, ...]
    ambiguous: bool


Hit = tuple[int, int, tuple[Meaning, ...], int]
"""An occurrence: first code point, the one after the last, meanings (one for each kind), where the next may start."""


def plain(text: str) -> str:
    """The text with typographic apostrophes, spaces, hyphens and brackets made plain; the length stays."""
    if _TYPESETTING.search(text):
        for character, instead in _PLAIN:
            text = text.replace(character, instead)
    return text


def fold(text: str) -> str:
    """The text in small letters where that keeps the length; ``İ`` stays as it is."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def glues(character: str) -> bool:
    """Whether a Latin name cannot end beside the character: letters and digits outside CJK, and combining marks."""
    if character in _LATIN:
        return True
    if character < "\x80":
        return False
    code = ord(character)
    if code >= _CJK:
        return _HALFWIDTH_FORMS < code < _WIDE_LETTERS_END and character.isalnum()
    return character.isalnum() or unicodedata.category(character)[0] == "M"


class Matcher:
    """Finds names. Building it takes time in proportion to the number of names; finding, to the length of the text.

    Args:
        names: Names in order of preference: where two terms share a name, the mention lists them in this order.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        folded: dict[str, list[Name]] = {}
        cased: dict[str, list[Name]] = {}
        for name in names:
            words = plain(name.words)
            if name.cased or name.capitals:
                cased.setdefault(words, []).append(name)
                if name.capitals:
                    cased.setdefault(words.upper(), []).append(name)
            else:
                folded.setdefault(fold(words), []).append(name)
        self._passes = [_Pass(cased), _Pass(folded)]

    def hits(self, text: str) -> list[Hit]:
        """All occurrences that stand free, leftmost first, longer before shorter, exact before folded."""
        flat = plain(text)
        found = self._passes[0].hits(flat) + self._passes[1].hits(fold(flat))
        found.sort(key=_leftmost_longest)
        return found


def _leftmost_longest(hit: Hit) -> tuple[int, int]:
    return hit[0], -hit[1]


class _Pass:
    """One automaton with the edges of each of its patterns, and their meanings as far as they were met."""

    def __init__(self, patterns: dict[str, list[Name]]) -> None:
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard) if patterns else None
        edges = {letter: glues(letter) for letter in {words[at] for words in patterns for at in (0, -1)}}
        self._left = [edges[words[0]] for words in patterns]
        self._right = [edges[words[-1]] for words in patterns]
        self._names = list(patterns.values())
        self._known: dict[int, tuple[tuple[Meaning, ...], int]] = {}

    def hits(self, text: str) -> list[Hit]:
        """Occurrences whose Latin edges do not touch Latin letters, digits or combining marks."""
        if self._automaton is None:
            return []
        left, right, known = self._left, self._right, self._known
        length = len(text)
        found: list[Hit] = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if left[pattern] and start and glues(text[start - 1]):
                continue
            if end < length and right[pattern] and glues(text[end]):
                continue
            meant = known.get(pattern)
            if meant is None:
                names = self._names[pattern]
                meant = known[pattern] = _meanings(names), min(name.rest for name in names)
            found.append((start, end, meant[0], end - meant[1]))
        return found


def _meanings(names: list[Name]) -> tuple[Meaning, ...]:
    """Names with the same words as one meaning for each kind; words that mean nothing give way to those that do."""
    if len(names) == 1:
        name = names[0]
        return (Meaning(name.kind, (name.term,) if name.kind else (), name.ambiguous),)
    kinds: list[Kind | None] = list(dict.fromkeys(name.kind for name in names if name.kind))
    return tuple(_meaning(kind, [name for name in names if name.kind is kind]) for kind in kinds or [None])


def _meaning(kind: Kind | None, names: list[Name]) -> Meaning:
    terms = tuple(dict.fromkeys(name.term for name in names)) if kind else ()
    return Meaning(kind, terms, all(name.ambiguous for name in names))
