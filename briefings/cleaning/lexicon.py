"""The words of page furniture and of topics, read once from the data files beside this module."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from briefings.model import Noun

_EDGE = " \t\u3000-–—*•·●■◆▪►▶>»«<|/\\#_=~+…:：;；,，.。!！?？、()（）[]【】《》〈〉「」『』〔〕\"'“”‘’"
_SPACES = re.compile(r"\s+")
_WORDLIKE = re.compile(r"\w")
_EAST = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")


class Phrases:
    """A set of phrases that can be looked for in text that `fold` has folded.

    Args:
        phrases: Words or short phrases, in any letter case.
    """

    def __init__(self, phrases: list[str]) -> None:
        folded = sorted({fold(phrase) for phrase in phrases} - {""}, key=lambda phrase: (-len(phrase), phrase))
        self.phrases = frozenset(folded)
        self._anywhere = re.compile("|".join(map(_bounded, folded)) or r"(?!)")

    def whole(self, text: str) -> bool:
        """Whether the text is one of the phrases."""
        return text in self.phrases

    def start(self, text: str) -> str:
        """The phrase that the text begins with, or an empty string."""
        found = self._anywhere.match(text)
        return found[0] if found else ""

    def inside(self, text: str) -> list[str]:
        """The phrases in the text, in order, without overlap."""
        return self._anywhere.findall(text)


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
    return {topic: Phrases(sum(languages.values(), [])) for topic, languages in data.items()}


def _read(name: str) -> str:
    return (files("briefings.cleaning") / "data" / name).read_text(encoding="utf-8")


def _bounded(phrase: str) -> str:
    """A pattern for the phrase; letters of alphabets must not go on beyond its ends, Chinese characters may."""
    before = r"(?<![^\W\d_])" if _WORDLIKE.match(phrase[0]) and not _EAST.match(phrase[0]) else ""
    after = r"(?![^\W\d_])" if _WORDLIKE.match(phrase[-1]) and not _EAST.match(phrase[-1]) else ""
    # "ICP备" and "阅读app下载" put Chinese characters beside Latin letters: those are no continuation.
    if before:
        before = r"(?<![a-z\u00c0-\u024f\u0400-\u04ff])"
    if after:
        after = r"(?![a-z\u00c0-\u024f\u0400-\u04ff])"
    return before + re.escape(phrase) + after
