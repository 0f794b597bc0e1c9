"""The words of page furniture and of topics, read once from the data files beside this module."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain

from ahocorasick_rs import AhoCorasick, MatchKind

from briefings.model import Noun

_EDGE = " \t\u3000-–—*•·●■◆▪►▶>»«<|/\\#_=~+…:：;；,，.。!！?？、()（）[]【】《》〈〉「」『』〔〕\"'“”‘’"
_SPACES = re.compile(r"\s+")


class Phrases:
    """A set of phrases that can be looked for in text that `fold` has folded.

    Args:
        phrases: Words or short phrases, in any letter case.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted({fold(phrase) for phrase in phrases} - {""})
        self._known = frozenset(self._phrases)
        self._opening: dict[str, list[str]] = {}
        for phrase in sorted(self._phrases, key=len, reverse=True):
            self._opening.setdefault(phrase[0], []).append(phrase)
        # One automaton instead of one expression: measured on the shared pages it takes a tenth of the time.
        self._automaton = AhoCorasick(self._phrases, matchkind=MatchKind.Standard)

    def whole(self, text: str) -> bool:
        """Whether the text is one of the phrases."""
        return text in self._known

    def start(self, text: str) -> str:
        """The longest phrase that the text begins with, or an empty string."""
        for phrase in self._opening.get(text[:1], ()):
            if text.startswith(phrase) and not _goes_on(text, len(phrase), len(phrase) - 1):
                return phrase
        return ""

    def inside(self, text: str) -> list[str]:
        """The phrases in the text, in order, without overlap; of several that begin together the longest."""
        hits = list(self._hits(text))
        if len(hits) < 2:
            return [text[start:end] for start, end in hits]
        found: list[str] = []
        here = 0
        for start, end in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= here:
                found.append(text[start:end])
                here = end
        return found

    def _hits(self, text: str) -> Iterator[tuple[int, int]]:
        for _, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not (_goes_on(text, start - 1, start) or _goes_on(text, end, end - 1)):
                yield start, end


class Lexicon(Noun):
    """Page furniture by what it shows.

    Attributes:
        whole: Role to the lines that are this and nothing else.
        opens: Role to the words that open a section of that role.
        contains: Role to words that mark a short line wherever they stand.
        credits: Words that begin a line saying who wrote or published.
        bars: Words that begin a bar repeating where the reader is.
        lead_starts: Words that begin an offer.
        lead_contains: Words that mark an offer anywhere.
    """

    whole: dict[str, Phrases]
    opens: dict[str, Phrases]
    contains: dict[str, Phrases]
    credits: Phrases
    bars: Phrases
    lead_starts: Phrases
    lead_contains: Phrases


def fold(text: str) -> str:
    """The text in one width and letter case, single spaces, without bullets and punctuation at its ends."""
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).casefold().strip(_EDGE)


@cache
def lexicon() -> Lexicon:
    """The shipped words of page furniture."""
    data = tomllib.loads(_read("chrome.toml"))
    return Lexicon(
        whole={role: Phrases(words) for role, words in data["whole"].items()},
        opens={role: Phrases(words) for role, words in data["opens"].items()},
        contains={role: Phrases(words) for role, words in data["contains"].items()},
        credits=Phrases(data["credits"]["starts"]),
        bars=Phrases(data["bars"]["starts"]),
        lead_starts=Phrases(data["leads"]["starts"]),
        lead_contains=Phrases(data["leads"]["contains"]),
    )


@cache
def topics() -> dict[str, Phrases]:
    """Topic to its words: ``trade`` for metals and raw materials, and the topics that have nothing to do with them."""
    data = tomllib.loads(_read("topics.toml"))
    return {topic: Phrases(chain.from_iterable(languages.values())) for topic, languages in data.items()}


def _read(name: str) -> str:
    return (files("briefings.cleaning") / "data" / name).read_text(encoding="utf-8")


def _goes_on(text: str, beyond: int, at: int) -> bool:
    """Whether a word of an alphabet goes on beyond a phrase's end; Chinese characters may stand next to anything."""
    if not 0 <= beyond < len(text):
        return False
    return _letter(text[beyond]) and _letter(text[at])


def _letter(character: str) -> bool:
    return character.isalpha() and character < "\u3040"
