"""Finds cue words: one automaton a language, one pass over a text."""

from __future__ import annotations

from functools import lru_cache

import ahocorasick_rs

from briefings.extraction.folding import fold
from briefings.extraction.languages.en_facts import EN
from briefings.extraction.languages.facts import FactWords, Kind
from briefings.extraction.languages.zh_facts import ZH
from briefings.model.span import Noun

_TABLES = {"en": EN, "zh": ZH}


class Cue(Noun):
    """A cue word in a text.

    Attributes:
        start: First code point.
        end: Code point after the last.
        word: The word as the table has it.
        kinds: What it may do: kind to payload. A word may do several things; the engine asks for the one it needs.
    """

    start: int
    end: int
    word: str
    kinds: dict[Kind, str]

    def says(self, kind: Kind) -> str | None:
        """The payload for a kind, or None where the word does nothing of the kind."""
        return self.kinds.get(kind)


class _Lexicon:
    """The cue words of one language, ready to search."""

    def __init__(self, table: FactWords) -> None:
        words: dict[str, dict[Kind, str]] = {}
        for kind, payloads in table.cues.items():
            for payload, listed in payloads.items():
                for word in listed.split("|"):
                    words.setdefault(fold(word), {}).setdefault(kind, payload)
        self.words = list(words)
        self.kinds = [words[word] for word in self.words]
        self._edges = [(_latin(word[0]), _latin(word[-1])) for word in self.words]
        self.spaced = table.spaced
        # All matches, longest kept here: were the automaton to choose, a longest match that turns out to be part
        # of a longer
        # word ("to reach" in "to reaching") would hide the shorter one that is right.
        self.automaton = ahocorasick_rs.AhoCorasick(self.words, matchkind=ahocorasick_rs.MatchKind.Standard)

    def _glued(self, text: str, index: int, start: int, end: int) -> bool:
        """Whether a match is part of a longer Latin word or number."""
        first, last = self._edges[index]
        return (first and start > 0 and _latin(text[start - 1])) or (last and end < len(text) and _latin(text[end]))

    def find(self, folded: str) -> list[Cue]:
        matches = self.automaton.find_matches_as_indexes(folded, overlapping=True)
        if self.spaced:
            matches = [match for match in matches if not self._glued(folded, *match)]
            # "Tax-included" is of no tax, and "gold-producing" tells of nothing that was produced.
            matches = [m for m in matches if Kind.INDICATOR not in self.kinds[m[0]] or not _compound(folded, m[2])]
        matches.sort(key=lambda match: (match[1], -match[2]))
        found: list[Cue] = []
        reached = 0
        for index, start, end in matches:
            if start >= reached:
                found.append(Cue(start=start, end=end, word=self.words[index], kinds=self.kinds[index]))
                reached = end
        return found


def _compound(text: str, end: int) -> bool:
    """Whether a hyphen makes a word the first part of another."""
    return text[end : end + 1] == "-" and _latin(text[end + 1 : end + 2] or " ") and not text[end + 1].isdigit()


def _latin(letter: str) -> bool:
    return letter.isalnum() and ord(letter) < 0x2E80


@lru_cache(maxsize=8)
def _lexicon(lang: str) -> _Lexicon | None:
    table = _TABLES.get(lang)
    return _Lexicon(table) if table else None


def words_of(lang: str) -> FactWords | None:
    """The table of a language by its primary subtag, or None where there is none."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])


def cues(folded: str, lang: str) -> list[Cue]:
    """Cue words of a folded text in order, without overlap; none for a language without a table."""
    lexicon = _lexicon(lang.split("-", maxsplit=1)[0])
    return lexicon.find(folded) if lexicon else []
