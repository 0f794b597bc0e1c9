"""Dates and periods in languages that write words apart.

The grammar's words are English; month and weekday names come from the language's table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from briefings.extraction.fiscal_starts import FiscalYear
from briefings.extraction.languages import Language, table
from briefings.extraction.latin_calendar import dates, first_of, months, patterned, years
from briefings.extraction.latin_edges import edge, nth_ended, plan, run_up
from briefings.extraction.latin_fiscal import this_fiscal
from briefings.extraction.latin_relative import relative, since_start
from briefings.extraction.latin_then import ago, edge_of_month, nth, then, year_ago, year_end
from briefings.extraction.latin_words import CARDINAL, ORDINAL, RELATIVE, Words
from briefings.extraction.normalise import Text
from briefings.extraction.periods import TimeExpression

Reader = Callable[[Words, int], tuple[TimeExpression, int] | None]
_UNITS = frozenset(["year", "half", "quarter", "month", "week", "day"])
_READERS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (patterned, frozenset(["#", *"fqh"])),
    (plan, frozenset(["#", "end", *ORDINAL])),
    (year_end, frozenset(["year", "close", "turn"])),
    (edge_of_month, frozenset(["end", "start", "beginning", "close", "middle", "turn"])),
    (edge, frozenset(["end", "late", "early", "mid", "week", "first", "second", "third", "last", "fourth"])),
    (run_up, frozenset(["#", "this", "so", "half", "year", "quarter", "period", *CARDINAL])),
    (nth_ended, frozenset(["first", "second", "third", "fourth", "final", "opening", "closing"])),
    (dates, frozenset(["#", "@"])),
    (months, frozenset(["@"])),
    (first_of, frozenset(["#", "final", "last", "closing", "opening", *ORDINAL])),
    (since_start, frozenset(["since", "so", "this", "year", "ytd"])),
    (year_ago, frozenset(["comparable", "like", "equivalent", "matching", "year", "prior", "previous"])),
    (
        this_fiscal,
        frozenset(["fiscal", "financial", "preceding", "prior", "previous", "this", "current", "last", "next"])
        | {"ongoing", "present"},
    ),
    (ago, frozenset(["#", *CARDINAL])),
    (then, frozenset(["the", "those", "these"])),
    (nth, frozenset(["the"])),
    (
        relative,
        frozenset(["the", "same", "corresponding", "a", "one", "full", "whole", "all", "entire", "by"])
        | {"yesterday", "today", "tomorrow", *_UNITS, *RELATIVE, "@day"},
    ),
    (years, frozenset(["#"])),
)
"""The readers in order, each with the words that what it reads may begin with: ``#`` is a number, ``@`` a month's name,
``@day`` a weekday's, one letter any word with that letter."""
_TRIGGERS = (
    frozenset(
        [
            "fiscal",
            "period",
            "financial",
            "end",
            "late",
            "early",
            "mid",
            "week",
            "since",
            "so",
            "this",
            "same",
            "corresponding",
            "a",
            "one",
            "year",
            "whole",
            "full",
            "all",
            "entire",
            "last",
            "previous",
            "prior",
            "preceding",
            "past",
            "next",
            "current",
            "coming",
            "following",
            "yesterday",
            "today",
            "tomorrow",
            "by",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "final",
            "month",
            "quarter",
            "half",
            "day",
            "the",
            "those",
            "these",
            "ytd",
            "opening",
            "closing",
            "close",
            "start",
            "beginning",
            "middle",
            "decade",
            "fiscal",
            "financial",
            "turn",
            "comparable",
            "like",
            "equivalent",
            "matching",
            "ongoing",
            "present",
        ]
    )
    | frozenset(ORDINAL)
    | frozenset(CARDINAL)
)


_QUARTERED = re.compile(r"fy|[fqh][0-9]|[qh]$")
"""Q3, H1, FY24, FY."""


class _Openings:
    """The readers to ask about each word of a language that a time expression may begin with."""

    def __init__(self, language: Language) -> None:
        self._numbers = self._of("#")
        self._quartered = self._of("q")
        kinds = {**dict.fromkeys(language.months, ("@",)), **dict.fromkeys(language.weekdays, ("@day",))}
        self._by_word = {
            word: self._of(word, word[0], *kinds.get(word, ()))
            for word in _TRIGGERS | language.months.keys() | language.weekdays.keys()
        }

    @staticmethod
    def _of(*words: str) -> tuple[Reader, ...]:
        return tuple(reader for reader, begins in _READERS if not begins.isdisjoint(words))

    def at(self, word: str) -> tuple[Reader, ...] | None:
        """The readers for a word; None where no time expression begins with it."""
        readers = self._by_word.get(word)
        if readers is not None or not word:
            return readers
        letter = word[0]
        if letter in "fqh":
            return self._quartered if _QUARTERED.match(word) else None
        # Most words begin with one of the other letters.
        return self._numbers if not "a" <= letter <= "z" and letter.isdecimal() else None


@cache
def _openings(code: str) -> _Openings:
    return _Openings(table(code))


def read_dates(text: Text, language: Language, financial: FiscalYear | None = None) -> Iterator[TimeExpression]:
    """The time expressions of a text in order.

    Args:
        text: The text.
        language: The language's table.
        financial: The financial year of the document that the text is of.
    """
    read = Words(text, language, financial)
    openings = _openings(language.code)
    index = 0
    words = read.words
    count, at = len(words), openings.at
    while index < count:
        readers = at(words[index].text)
        after = index + 1
        if readers and words[index].text == "the" and at(read.word(after)) is None:
            readers = None
        for reader in readers or ():
            found = reader(read, index)
            if found:
                yield found[0]
                after = max(found[1], after)
                break
        index = after
