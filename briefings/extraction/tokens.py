"""The lexer: one pass over the folded text that stops only at what a number can begin with.

Everything else is skipped inside the regular expression engine; the pattern has no nested repetition, so the pass is
linear on any text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text

LONGEST = 40
"""Longer runs of digits are serial numbers, keys or attacks, and never figures."""

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5),
    "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1,
    10),
}  # fmt: skip
"""Fractions that are one character each."""


class Kind(IntEnum):
    """What a token is."""

    DIGITS = 1
    """An unsigned decimal number written in digits."""
    DOTTED = 2
    """Digits with marks that no number has: a version, a date, a serial number."""
    WORD = 3
    """A word that the language's number grammar knows."""
    HAN = 4
    """One ideograph that can be part of a number."""
    VULGAR = 5
    """A fraction that is one character."""


class Token(NamedTuple):
    """A piece of the folded text.

    Attributes:
        kind: What it is.
        start: First code point.
        end: Code point after the last.
        text: The piece in lower case.
        value: Its number, where it is one.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: Decimal | None = None


@cache
def _pattern(han: str) -> re.Pattern[str]:
    return re.compile(
        r"([0-9]+(?:[.,][0-9]+)*)"
        r"|([A-Za-z\u00c0-\u024f\u0400-\u04ff]+)"
        rf"|([{''.join(VULGAR)}])" + (rf"|([{re.escape(han)}])" if han else "")
    )


@cache
def _known(code: str) -> tuple[frozenset[str], str]:
    from briefings.extraction.languages import table  # noqa: PLC0415  keyed by code, since a table cannot be hashed

    language = table(code)
    if language.script == "han":
        inside = {
            letter
            for words in (language.digits, language.multipliers, language.scales)
            for word in words
            for letter in word
        }
        return frozenset(language.letters), "".join(sorted(inside | set("半几幾数數")))
    words = {
        *language.digits,
        *language.multipliers,
        *language.scales,
        *language.fractions,
        *language.ordinals,
        *language.articles,
        *language.conjunctions,
        *language.points_word,
        *language.dozens,
        "half",
        "of",
    }
    return frozenset(words), ""


def tokens(text: Text, language: Language, *, loose: bool = False) -> list[Token]:
    """The tokens of a text in order, without overlap.

    Args:
        text: The text.
        language: Its table.
        loose: Read also what trade texts do not write: 1.3e6, a decimal comma among English digits, the parts of
            1.2.3.4.
    """
    words, han = _known(language.code)
    found: list[Token] = []
    lower = text.lower
    for match in _pattern(han).finditer(text.folded):
        group = match.lastindex
        start, end = match.span()
        if group == 2:
            word = lower[start:end]
            if word in words:
                found.append(Token(Kind.WORD, start, end, word))
        elif group == 1:
            found.extend(_loose(text, start, end, language) if loose else _digits(text, start, end, language))
        elif group == 4:
            found.append(Token(Kind.HAN, start, end, lower[start:end]))
        else:
            over, under = VULGAR[match[0]]
            found.append(Token(Kind.VULGAR, start, end, match[0], Decimal(over) / Decimal(under)))
    return found


def _digits(text: Text, start: int, end: int, language: Language) -> list[Token]:
    """A run of digits, commas and points as the numbers it holds."""
    run = text.folded[start:end]
    if run.isdecimal():
        return [_number(run, start, language)]
    if "," in run and language.group == "," and _FOREIGN.fullmatch(run) and _measured(text, start, end):
        return [Token(Kind.DIGITS, start, end, run, Decimal(run.replace(".", "").replace(",", ".")))]
    if len(run) <= 3:
        return [_number(run, start, language)]
    original = text.original[start:end]
    if (
        "，" in original
    ):  # a Chinese comma groups only digits of its own width: 4，565 are two figures, ４，５６５ is one
        cuts = [i for i, letter in enumerate(original) if letter == "，" and original[i - 1].isascii()]
        if cuts:
            pieces = []
            for piece_start, piece_end in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(run)], strict=True):
                pieces.extend(_pieces(run[piece_start:piece_end], start + piece_start, language))
            return pieces
    return _pieces(run, start, language)


_FOREIGN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{1,2}")
"""A number with a decimal comma among English digits, as in a translation: 223,4 or 1.482,5."""
_MEASURE = re.compile(
    r"\s?(?:%|(?:per ?cent|pct|thousand|million|billion|trillion|mn|bn|tonnes?|tons?|kt|mt|t|kg|g|oz|ounces?|"
    r"lbs?|pounds?|us|usd|eur|dollars?|euros?|yuan|cents|[mgk]wh?|points?|times|people)\b)"
)
_MONEY = re.compile(r"(?:[$€£]|\b(?:usd|eur|rmb|cny))\s?$")


def _measured(text: Text, start: int, end: int) -> bool:
    """Whether money stands before digits or a scale or a unit behind, so that they are no list: 3,1%."""
    return bool(_MEASURE.match(text.lower, end) or _MONEY.search(text.lower, max(0, start - 4), start))


_EXPONENT = re.compile(r"e[+-]?[0-9]{1,3}(?![0-9a-z])")


def _loose(text: Text, start: int, end: int, language: Language) -> list[Token]:
    found = _digits(text, start, end, language)
    run = text.folded[start:end]
    if len(found) == 1 and found[0].kind is Kind.DIGITS:
        power = _EXPONENT.match(text.lower, end)
        if power and found[0].value is not None:
            value = found[0].value.scaleb(int(power[0][1:]))
            return [found[0]._replace(end=power.end(), text=f"{run}e", value=value)]
    if len(run) <= LONGEST:
        whole, mark, part = run.rpartition(",")
        if mark and part.isdecimal() and len(part) < 3 and re.fullmatch(r"[0-9]{1,3}(?:[.][0-9]{3})*", whole):
            return [Token(Kind.DIGITS, start, end, run, Decimal(whole.replace(".", "") + "." + part))]
    if len(found) == 1 and found[0].kind is Kind.DOTTED and run.count(".") > 1:
        pieces = []
        place = start
        for piece in run.split("."):
            if piece:
                pieces.append(_number(piece, place, language))
            place += len(piece) + 1
        return pieces
    return found


def _pieces(run: str, start: int, language: Language) -> list[Token]:
    if _grouped(run, language) or run.isdecimal():
        return [_number(run, start, language)]
    if language.group not in run:
        if run.count(language.decimal) == 1:
            return [_number(run, start, language)]
        return [Token(Kind.DOTTED, start, start + len(run), run)]
    found = []
    place = 0
    for piece in run.split(language.group):  # a list without spaces: 2021,2022,2023
        kind = _number(piece, start + place, language)
        found.append(kind if piece.count(language.decimal) <= 1 else Token(Kind.DOTTED, kind.start, kind.end, piece))
        place += len(piece) + 1
    return found


def _grouped(run: str, language: Language) -> bool:
    """Whether a run is one number with its digits grouped by thousands, or by lakh and crore (12,34,567)."""
    whole, mark, fraction = run.partition(language.decimal)
    if mark and not fraction.isdecimal():
        return False
    groups = whole.split(language.group)
    if len(groups) == 1 or not 1 <= len(groups[0]) <= 3 or len(groups[-1]) != 3:
        return False
    middle = {len(group) for group in groups[1:-1]}
    return middle <= {3} or (middle <= {2} and len(groups[0]) <= 2)


def _number(run: str, start: int, language: Language) -> Token:
    plain = run.replace(language.group, "")
    if language.decimal != ".":
        plain = plain.replace(language.decimal, ".")
    if len(plain) > LONGEST or plain.count(".") > 1:
        return Token(Kind.DOTTED, start, start + len(run), run[:LONGEST])
    return Token(Kind.DIGITS, start, start + len(run), run, Decimal(plain))
