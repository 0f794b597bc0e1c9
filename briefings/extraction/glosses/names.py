"""Names of materials and places in the words of another language, in any of their endings, and their English names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefings.extraction.glosses.table import Table, table, words_in
from briefings.vocabulary import Kind, Mention, vocabulary

HIDDEN = "\u02d0"
"""A letter that nobody writes behind a name: it keeps a word from being found again."""
_SHORTEST = 3
"""Letters that a name's stem has at least."""


_CAPITAL = re.compile(r"(?<![.:!?\n] )(?<![.:!?\n])\b[A-ZÀ-ÞА-Я][^\W\d_]+$")


class Named(NamedTuple):
    """A name in a text.

    Attributes:
        start: Its first code point.
        end: The code point behind it.
        said: What it is in the engine's language; empty: as it stands.
        common: What it would be if its capital did not make it a name of its own: the title of a paper has capitals.
    """

    start: int
    end: int
    said: str
    common: str = ""


def named(text: str, table: Table) -> dict[int, Named]:
    """The names that the vocabulary finds in a text, by where they start."""
    locale = "en" if table.spaced else "zh-Hans"
    found = {}
    for mention in vocabulary().mentions(text):
        if mention.kind is Kind.ORGANISATION:
            found[mention.start] = Named(mention.start, mention.end, "")
        elif mention.kind is Kind.MATERIAL and proper(text, mention.start, mention.end, table):
            common = english(mention.terms[0], sure=not mention.ambiguous) if table.spaced else ""
            found[mention.start] = Named(mention.start, mention.end, mention.surface + HIDDEN, common)
        else:
            said = english(mention.terms[0], sure=not mention.ambiguous) if table.spaced else _own(mention, locale)
            found[mention.start] = Named(mention.start, mention.end, said)
    return found


def proper(text: str, start: int, end: int, table: Table) -> bool:
    """Whether a capital inside a sentence makes a common word a name: Mercado de la Plata, Oro Verde.

    In German every noun has its capital.
    """
    if table.code == "de" or not table.spaced or not text[start].isupper() or text[start:end].isupper():
        return False
    following = re.match(r" ([^\W\d_])", text[end : end + 2])
    if following is not None and following[1].isupper():
        return True
    before = text[max(0, start - 24) : start].rstrip(" ")
    if _CAPITAL.search(before):
        return False  # Cordillera Cobre is a company, and known by its metal
    return bool(start and before) and before[-1] not in ".:\n!?|(\u201c\u00ab-\u2013\u2014"


def _own(mention: Mention, locale: str) -> str:
    """The name in the engine's Chinese; what is ambiguous stays as it stands."""
    return "" if mention.ambiguous else vocabulary().name(mention.terms[0], locale)


@cache
def english(term: str, *, sure: bool) -> str:
    """The English name of a term: the first that means nothing else, where the text's own name is as sure."""
    names = vocabulary()
    known = names.material(term) or names.region(term)
    listed = known.names.get("en", ()) if known else ()
    if not sure:
        return listed[0] if listed else ""
    for name in listed:
        if len(name) <= _SHORTEST and known and known.kind is Kind.MATERIAL:
            continue  # a symbol
        mentions = names.mentions(name)
        if len(mentions) == 1 and mentions[0].terms[0] == term and not mentions[0].ambiguous:
            return name
    return listed[0] if listed else ""


@cache
def inflected(code: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The stems of a language's names, by the first one, longest first: each name's stems with its English name."""
    words = table(code)
    if words is None:
        return {}
    names = vocabulary()
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for term in (*names.materials(), *names.regions()):
        for name in (*term.names.get(words.names, ()), *term.forms):
            whole = tuple(words_in(name, spaced=words.spaced))
            for stems in dict.fromkeys((whole, tuple(stem(word, words) for word in whole))):
                if stems and len("".join(stems)) > _SHORTEST and all(len(each) >= _SHORTEST for each in stems):
                    said = english(term.id, sure=name not in term.ambiguous)
                    found.setdefault(stems[0], []).append((stems, said))
    for listed in found.values():
        listed.sort(key=lambda each: -len(each[0]))
    return found


def cuts(word: str, words: Table) -> list[str]:
    """A word as it stands and without each ending that its language's names may have: japans, japan."""
    found = [
        word[: len(word) - len(ending)] for ending in words.endings if word.endswith(ending) and len(ending) < len(word)
    ]
    return sorted({cut for cut in found if len(cut) >= _SHORTEST} | {word}, key=len, reverse=True)


def stem(word: str, words: Table) -> str:
    """A word without the longest ending that its language's names may have."""
    for ending in words.endings:
        if ending and word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def heads(code: str) -> dict[str, str]:
    """The names of materials that compounds begin with, in lower case, each with its term."""
    words = table(code)
    found: dict[str, str] = {}
    for material in vocabulary().materials() if words else ():
        for name in material.names.get(words.names if words else "", ()):
            if name.isalpha() and len(name) > _SHORTEST - 1:
                found.setdefault(name.lower(), material.id)
    return found
