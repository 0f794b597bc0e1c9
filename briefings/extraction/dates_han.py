"""Dates and periods in Chinese (and in Japanese, where it writes them alike)."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.extraction.han_calendar import ended, iso, plan, with_head, year_range
from briefings.extraction.han_relative import bracketed, day_alone, relative, same, since, then, weekday
from briefings.extraction.han_words import CANDIDATE
from briefings.extraction.normalise import Text
from briefings.extraction.periods import TimeExpression

_READERS = (iso, bracketed, ended, year_range, plan, since, same, with_head, weekday, relative, then, day_alone)


def read_dates(text: Text) -> Iterator[TimeExpression]:
    """The time expressions of a text in order; a later one never begins inside an earlier one."""
    folded = text.folded
    place = 0
    while True:
        candidate = CANDIDATE.search(folded, place)
        if not candidate:
            return
        found = _read(folded, candidate.start())
        if found:
            yield found
            place = max(found.end, candidate.start() + 1)
        elif folded[candidate.start()].isdecimal():
            place = candidate.end()
        else:
            place = candidate.start() + 1


def _read(folded: str, start: int) -> TimeExpression | None:
    for reader in _READERS:
        found = reader(folded, start)
        if found:
            return found
    return None
