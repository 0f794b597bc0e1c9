"""Dates and periods in languages that write words apart.

The grammar's words are English; month and weekday names come from the language's table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefings.extraction.languages import Language, table
from briefings.extraction.latin_calendar import dates, first_of, months, patterned, years
from briefings.extraction.latin_edges import edge, plan, run_up
from briefings.extraction.latin_fiscal import this_fiscal
from briefings.extraction.latin_relative import relative, since_start
from briefings.extraction.latin_then import ago, edge_of_month, then, year_ago, year_end
from briefings.extraction.latin_words import CARDINAL, ORDINAL, Words
from briefings.extraction.normalise import Text
from briefings.extraction.periods import TimeExpression

_READERS = (
    patterned,
    plan,
    year_end,
    edge_of_month,
    edge,
    run_up,
    dates,
    months,
    first_of,
    since_start,
    year_ago,
    this_fiscal,
    ago,
    then,
    relative,
    years,
)
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


@cache
def _triggers(lang: str) -> frozenset[str]:
    language = table(lang)
    return _TRIGGERS | language.months.keys() | language.weekdays.keys()


def _opens(word: str, triggers: frozenset[str]) -> bool:
    """Whether a time expression may begin with a word."""
    return word in triggers or word[:1].isdecimal() or _QUARTERED.match(word) is not None


def read_dates(text: Text, language: Language) -> Iterator[TimeExpression]:
    """The time expressions of a text in order."""
    read = Words(text, language)
    triggers = _triggers(language.code)
    index = 0
    while index < len(read.words):
        word = read.words[index].text
        after = index + 1
        opens = _opens(read.word(index + 1) if word == "the" else word, triggers)
        if opens:
            for reader in _READERS:
                found = reader(read, index)
                if found:
                    yield found[0]
                    after = max(found[1], after)
                    break
        index = after
