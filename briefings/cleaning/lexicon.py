"""The words of page furniture and of topics, read once from the data files beside this module."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain

from ahocorasick_rs import AhoCorasick, MatchKind

from briefings.model import Noun

_EDGE = " \t\u3000-–—*•·●■◆▪►▶>»«<|/\\#_=~+…:：;；,，.。!！?？、()（）[]【】《》〈〉「」『』〔〕\"'“”‘’"

OFFER = "offer"
"""The set of words that mark an offer anywhere in a line."""
LEGAL = "legal"
"""The set of turns of notices of law and of rights, which stand in whole paragraphs."""
CREDIT = "credit"
"""The set of words that begin a line saying who wrote or published, wherever they stand."""
TRADE = "trade"
"""The topic of metals and raw materials."""


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

    def whole(self, text: str) -> bool:
        """Whether the text is one of the phrases."""
        return text in self._known

    def start(self, text: str) -> str:
        """The longest phrase that the text begins with, or an empty string."""
        for phrase in self._opening.get(text[:1], ()):
            if text.startswith(phrase) and not _goes_on(text, len(phrase), len(phrase) - 1):
                return phrase
        return ""


class PhraseSets:
    """Several sets of phrases that are looked for in one pass over text that `fold` has folded.

    Args:
        sets: Words or short phrases by the name of their set, in any letter case; a phrase may be in several.
    """

    def __init__(self, sets: Mapping[str, Iterable[str]]) -> None:
        self.names = tuple(sets)
        owners: dict[str, list[str]] = {}
        for name, phrases in sets.items():
            for phrase in {fold(phrase) for phrase in phrases} - {""}:
                owners.setdefault(phrase, []).append(name)
        self._owners = list(owners.values())
        self._edges = [(_letter(phrase[0]), _letter(phrase[-1])) for phrase in owners]
        # One automaton instead of expressions: measured on the shared pages it takes a tenth of the time.
        self._automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def inside(self, text: str) -> dict[str, list[str]]:
        """The phrases of each set that has any: in order, without overlap, the longest of a start."""
        hits: dict[str, list[tuple[int, int]]] = {}
        length = len(text)
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            first, last = self._edges[pattern]
            if (first and start and _letter(text[start - 1])) or (last and end < length and _letter(text[end])):
                continue
            for name in self._owners[pattern]:
                hits.setdefault(name, []).append((start, -end))
        return {name: _apart(text, found) for name, found in hits.items()}


def _apart(text: str, hits: list[tuple[int, int]]) -> list[str]:
    found: list[str] = []
    here = 0
    for start, end in sorted(hits):
        if start >= here:
            found.append(text[start:-end])
            here = -end
    return found


class Lexicon(Noun):
    """Page furniture by what it shows.

    Attributes:
        whole: Role to the lines that are this and nothing else.
        opens: Role to the words that open a section of that role.
        contains: Roles with the words that mark a short line wherever they stand, and those of `OFFER`,
            `LEGAL` and `CREDIT`.
        credits: Words that begin a line saying who wrote or published.
        bars: Words that begin a bar repeating where the reader is.
        lead_starts: Words that begin an offer.
    """

    whole: dict[str, Phrases]
    opens: dict[str, Phrases]
    contains: PhraseSets
    credits: Phrases
    bars: Phrases
    lead_starts: Phrases


def fold(text: str) -> str:
    """The text in one width and letter case, single spaces, without bullets and punctuation at its ends."""
    wide = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(wide.split()).casefold().strip(_EDGE)


@cache
def lexicon() -> Lexicon:
    """The shipped words of page furniture."""
    data = tomllib.loads(_read("chrome.toml"))
    return Lexicon(
        whole={role: Phrases(words) for role, words in data["whole"].items()},
        opens={role: Phrases(words) for role, words in data["opens"].items()},
        contains=PhraseSets(
            data["contains"]
            | {OFFER: data["leads"]["contains"], LEGAL: data["legal"]["contains"], CREDIT: data["credits"]["starts"]}
        ),
        credits=Phrases(data["credits"]["starts"]),
        bars=Phrases(data["bars"]["starts"]),
        lead_starts=Phrases(data["leads"]["starts"]),
    )


@cache
def topics() -> PhraseSets:
    """The words of each topic: `TRADE`, and the topics that have nothing to do with it."""
    data = tomllib.loads(_read("topics.toml"))
    return PhraseSets({topic: chain.from_iterable(languages.values()) for topic, languages in data.items()})


def _read(name: str) -> str:
    return (files("briefings.cleaning") / "data" / name).read_text(encoding="utf-8")


def _goes_on(text: str, beyond: int, at: int) -> bool:
    """Whether a word of an alphabet goes on beyond a phrase's end; Chinese characters may stand next to anything."""
    if not 0 <= beyond < len(text):
        return False
    return _letter(text[beyond]) and _letter(text[at])


def _letter(character: str) -> bool:
    return character.isalpha() and character < "\u3040"
