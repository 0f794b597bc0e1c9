"""Dates and periods in Chinese (and in Japanese, where it writes them alike)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefings.extraction.han_calendar import ended, iso, plan, with_head, year_range
from briefings.extraction.han_relative import bracketed, day_alone, relative, same, since, then, weekday
from briefings.extraction.han_words import CANDIDATE, RELATIVE
from briefings.extraction.normalise import Text
from briefings.extraction.periods import TimeExpression

_NUMERALS = "一二三四五六七八九十"
_READERS: tuple[tuple[Callable[[str, int], TimeExpression | None], str], ...] = (
    (iso, "#"),
    (bracketed, "今昨同本上前"),
    (ended, f"#{_NUMERALS}今本去上"),
    (year_range, "#"),
    (plan, f'"“「『第{_NUMERALS}'),
    (since, "今年本开開去"),
    (same, "#与與较較比上去前同"),
    (with_head, f"#{_NUMERALS}○〇零今去昨明前本上后後下来同当當该次末尾翌首第全整年QqHh"),
    (weekday, "上本这這下周週星礼禮"),
    (relative, "".join(sorted({words[0] for words in RELATIVE}))),
    (then, "届屆"),
    (day_alone, "#"),
)
"""The readers in order, each with the letters that what it reads may begin with; ``#`` is a digit."""


def _of(letter: str) -> tuple[Callable[[str, int], TimeExpression | None], ...]:
    return tuple(reader for reader, begins in _READERS if letter in begins)


_BY_LETTER = {letter: _of(letter) for _, begins in _READERS for letter in begins}
_NUMBER = _of("#")


def read_dates(text: Text) -> Iterator[TimeExpression]:
    """The time expressions of a text in order; a later one never begins inside an earlier one."""
    folded = text.folded
    place = 0
    while True:
        candidate = CANDIDATE.search(folded, place)
        if not candidate:
            return
        start = candidate.start()
        letter = folded[start]
        for reader in _BY_LETTER.get(letter, _NUMBER):
            found = reader(folded, start)
            if found:
                yield found
                place = max(found.end, start + 1)
                break
        else:
            place = candidate.end() if letter.isdecimal() else start + 1
