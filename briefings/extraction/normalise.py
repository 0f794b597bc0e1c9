"""Fold a text to a plain form of exactly the same length, so that every offset holds in both.

Only replacements of one code point by one code point are made (the compatibility forms of Unicode Standard Annex 15
that keep their length): full-width letters, digits and punctuation, odd spaces, dashes, tildes and quotes.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from briefings.model import Noun

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\ufe58\u00ad"
_TILDES = "\u223c\u301c\uff5e\u02dc\u223d"
_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u300e\u300f"
# An ideographic full stop and corner brackets stay: they end clauses and quote titles.
_KEPT = "\uff61\uff62\uff63\uff64\uff65"


class Text(Noun):
    """A text in three forms of one length.

    Attributes:
        original: As read.
        folded: Plain forms, case kept.
        lower: The folded form in lower case, letter for letter.
    """

    original: str
    folded: str
    lower: str


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0)
    for letters, plain in ((_SPACES, " "), (_HYPHENS, "-"), (_TILDES, "~"), (_SINGLE, "'"), (_DOUBLE, '"')):
        for letter in letters:
            table[ord(letter)] = plain
    table[0x2014] = table[0x2015] = (
        "\u2014"  # em dash and horizontal bar: joins numbers, and breaks sentences when doubled
    )
    table[0xFFE5] = "\u00a5"
    table[0xFFE1] = "\u00a3"
    table[0x2236] = ":"
    table[0xFE6A] = table[0x066A] = "%"
    for code in (
        *range(0x2F00, 0x2FD6),
        *range(0xF900, 0xFB00),
    ):  # radicals and compatibility ideographs out of PDF fonts
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            table[code] = plain
    for letter in _KEPT:
        table.pop(ord(letter), None)
    return table


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """The plain form of a text, of the same length: ``fold("１９９０．５％") == "1990.5%"``."""
    return text.translate(_table())


def lower(text: str) -> str:
    """Lower case of the same length; the few letters that would grow stay as they are."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)


@lru_cache(maxsize=4)
def normalised(text: str) -> Text:
    """The three forms of a text."""
    folded = fold(text)
    return Text(original=text, folded=folded, lower=lower(folded))
