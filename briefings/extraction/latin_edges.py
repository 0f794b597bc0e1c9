"""Edges and runs of time: the end of May, late 2026, the week to 14 June, three months ended June, five-year plans."""

from __future__ import annotations

import re

from briefings.extraction.latin_calendar import dates
from briefings.extraction.latin_words import CARDINAL, ORDINAL, RELATIVE, Words
from briefings.extraction.periods import OPEN_YEAR, TimeExpression
from briefings.model import Grain, PeriodKind


def plan(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The 14th Five-Year Plan; its end is a month."""
    place = index
    at_end = False
    if read.word(place) == "end" and read.words_at(place + 1, "of", "the"):
        at_end, place = True, place + 3
    word = read.word(place)
    ordinal = ORDINAL.get(word, 0)
    after = place + 1
    if word.isdecimal() and read.word(after) in ("st", "nd", "rd", "th"):
        ordinal, after = int(word), after + 1
    if not 6 <= ordinal <= 20:
        return None
    if read.word(after) not in ("five", "5"):
        return None
    after += 1
    if read.word(after) == "-":
        after += 1
    if read.word(after) not in ("year", "years"):
        return None
    after += 1
    if read.word(after) in ("plan", "plans"):
        after += 1
    if read.word(after) == "period":
        after += 1
    if read.word(after) == "(" and read.year(after + 1):
        close = after + 1
        while close < after + 6 and read.word(close) != ")":
            close += 1
        after = close + 1 if read.word(close) == ")" else after
    first = 1981 + 5 * (ordinal - 6)
    if at_end:
        return read.made(index, after, f"{first + 4}-12", Grain.MONTH)
    return read.made(index, after, f"{first}/{first + 4}", Grain.PLAN)


def edge(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The end of May, end-2025, late 2026, early April, the week to 14 June, the first ten days of March."""
    word = read.word(index)
    if word == "end" and (read.word(index + 1) == "of" or read.word(index + 1) == "-"):
        place = index + 2
        if read.word(place) == "the" and read.word(place + 1) == "year":
            return read.made(index, place + 2, f"{OPEN_YEAR}-12", Grain.MONTH, reference="open")
        if read.word(place) in ("this", "last", "next") and read.word(place + 1) == "year":
            return read.made(
                index, place + 2, f"{OPEN_YEAR}-12", Grain.MONTH, reference="anchor", shift=RELATIVE[read.word(place)]
            )
        month = read.month(place)
        if month:
            year, reference, shift, after = read.which_year(read.after_month(place))
            return read.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference=reference, shift=shift)
        if read.year(place):
            return read.made(index, place + 1, f"{read.word(place)}-12", Grain.MONTH)
    if word in ("late", "early", "mid"):
        place = index + 2 if read.word(index + 1) == "-" else index + 1
        month = read.month(place)
        if month:
            year, reference, shift, after = read.which_year(read.after_month(place))
            return read.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference=reference, shift=shift)
        if read.year(place):
            return read.made(index, place + 1, read.word(place), Grain.YEAR)
        if read.word(place) in ("this", "next", "last") and read.word(place + 1) == "year":
            return read.made(
                index, place + 2, OPEN_YEAR, Grain.YEAR, reference="anchor", shift=RELATIVE[read.word(place)]
            )
    if word == "week" and read.word(index + 1) in ("to", "ended", "ending", "through"):
        place = index + 3 if read.word(index + 2) in ("last", "this") else index + 2
        if read.word(place) in read.language.weekdays and len(read.word(place)) > 3:
            found = TimeExpression(
                start=read.words[index].start,
                end=read.words[place].end,
                iso="",
                grain=Grain.WEEK,
                reference="anchor",
                form="weekday",
                weekday=read.language.weekdays[read.word(place)],
                shift=-1 if read.word(place - 1) == "last" else 0,
            )
            return found, place + 1
        dated = dates(read, index + 2)
        if dated and dated[0].grain is Grain.DAY:
            expression = dated[0]
            return read.made(
                index, dated[1], expression.iso, Grain.WEEK, reference=expression.reference, shift=expression.shift
            )
    if (
        word in ("first", "second", "third", "last", "fourth")
        and read.word(index + 1) == "week"
        and read.word(index + 2) == "of"
    ):
        month = read.month(index + 3)
        if month:
            year, reference, shift, after = read.which_year(read.after_month(index + 3))
            return read.made(index, after, f"{year}-{month:02d}", Grain.WEEK, reference=reference, shift=shift)
    days = _DAYS.get(read.word(index + 1), 0) if word == "first" else 0
    if days and read.words_at(index + 2, "days", "of"):
        month = read.month(index + 4)
        if month:
            year, reference, shift, after = read.which_year(read.after_month(index + 4))
            return read.made(
                index,
                after,
                f"{year}-{month:02d}-01/{year}-{month:02d}-{days}",
                Grain.TEN_DAYS,
                reference=reference,
                shift=shift,
            )
    return None


_DAYS = {"ten": 10, "10": 10, "fifteen": 15, "15": 15, "twenty": 20, "20": 20}
"""The first days of a month that customs and mills report on."""
_TOLD = frozenset(
    [
        "imports",
        "exports",
        "output",
        "production",
        "sales",
        "shipments",
        "total",
        "figure",
        "figures",
        "tally",
        "deliveries",
        "consumption",
        "demand",
        "purchases",
        "arrivals",
        "revenue",
        "profit",
        "volume",
        "volumes",
    ]
)
"""What the first months of a year are told of: nine-month output."""


def run_up(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """Three months ended September 30, the 12 months to June 2024: whole months up to the one named.

    A run that crosses into a year nobody stated is left alone.
    """
    word = read.word(index)
    so_far = _year_so_far(read, index)
    if so_far:
        return so_far
    if word == "half" and read.word(index + 1) in ("year", "-"):
        place = index + (2 if read.word(index + 1) == "-" else 1)
        if read.word(place) == "year" and read.word(place + 1) in ("to", "ended", "ending"):
            return _ended(read, index, place, 6)
    if word in _LENGTHS and read.word(index + 1) in ("to", "ended", "ending") and read.word(index + 2) != "date":
        return _ended(read, index, index, _LENGTHS[word])
    if word == "period" and read.word(index + 1) in ("ended", "ending"):
        reported = _reported(read, index)
        return _ended(read, index, index, reported) if reported else None
    count = CARDINAL.get(word, 0) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)
    place = index + 1
    if read.word(place) == "-":
        place += 1
    if not 2 <= count <= 24 or read.word(place) not in ("months", "month"):
        return None
    place += 1
    if read.word(place - 1) == "month" and read.word(place) in _TOLD and count < 12:
        # "Eleven-month imports": those of the year so far.
        year, reference, shift, _ = read.which_year(place)
        iso = f"{year}-01/{year}-{count:02d}"
        kind = PeriodKind.YEAR_TO_DATE
        return read.made(index, place, iso, Grain.MONTH, reference=reference, shift=shift, kind=kind)
    if read.word(place) == "period":
        place += 1
    return _ended(read, index, place - 1, count)


def nth_ended(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The first quarter ended 30 June, the second half to December: so many months up to the one named."""
    if read.word(index) not in ("first", "second", "third", "fourth", "final", "opening", "closing"):
        return None
    months = {"quarter": 3, "half": 6}.get(read.word(index + 1), 0)
    place = index + 1
    if months == 6 and read.word(place + 1) in ("year", "-"):
        place += 2 if read.word(place + 1) == "-" else 1
    if not months or read.word(place + 1) not in ("ended", "ending", "to", "through"):
        return None
    return _ended(read, index, place, months)


def _year_so_far(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """This year through October, 2025 to end-May: the year up to the month named."""
    if read.words_at(index, "this", "year"):
        place = index + 2
    elif read.words_at(index, "so", "far", "this", "year"):
        place = index + 4
    elif read.year(index) and read.word(index + 1) in ("through", "until"):
        place = index + 1
    else:
        return None
    if read.word(place) not in ("through", "until", "to", "till"):
        return None
    place += 1
    while read.word(place) in ("the", "end", "of", "-", "late") and place < index + 10:
        place += 1
    month = read.month(place)
    if month < 2:
        return None
    after = read.after_month(place)
    kind = PeriodKind.YEAR_TO_DATE
    if read.year(index):
        year = read.word(index)
        return read.made(index, after, f"{year}-01/{year}-{month:02d}", Grain.MONTH, kind=kind)
    iso = f"{OPEN_YEAR}-01/{OPEN_YEAR}-{month:02d}"
    return read.made(index, after, iso, Grain.MONTH, reference="anchor", kind=kind)


_LENGTHS = {"year": 12, "half": 6, "quarter": 3}
_REPORTS = {"quarterly": 3, "half-yearly": 6, "half-year": 6, "interim": 6, "annual": 12, "full-year": 12, "monthly": 1}
_REPORT = re.compile(rf"\b({'|'.join(_REPORTS)})\b[^.\n]{{0,60}}$")


def _reported(read: Words, index: int) -> int:
    """How many months a report tells of: "Quarterly Activities Report, period ended 31 March 2025"; 0 where unsaid."""
    start = read.words[index].start
    found = _REPORT.search(read.lower, max(0, start - 90), start)
    return _REPORTS[found[1]] if found else 0


def _ended(read: Words, index: int, before: int, count: int) -> tuple[TimeExpression, int] | None:
    """So many months up to the one named behind "to" or "ended"; ``before`` is the word before that."""
    place = before + 1
    if read.word(place) not in ("to", "ended", "ending", "through"):
        return None
    place += 2 if read.word(place + 1) in ("the", "end") else 1
    if read.word(place) in ("of", "-"):
        place += 1
    found = dates(read, place)
    if found and found[0].grain is Grain.DAY and "/" not in found[0].iso:
        last, reference, shift, after = found[0].iso, found[0].reference, found[0].shift, found[1]
    else:
        month = read.month(place)
        if not month:
            return None
        year, reference, shift, after = read.which_year(read.after_month(place))
        last = f"{year}-{month:02d}"
    first = int(last[5:7]) - count + 1
    year = last[:4]
    first_year = year
    if first < 1 and not year.isdecimal():
        first += 12  # "the twelve months to June": the first lies in the year before, whatever year that is
    elif first < 1:
        number = int(year) * 12 + first - 1
        first_year, first = f"{number // 12:04d}", number % 12 + 1
    kind = PeriodKind.YEAR_TO_DATE if first == 1 and first_year == year and count < 12 else PeriodKind.SPAN
    iso = f"{first_year}-{first:02d}/{last[:7]}"
    return read.made(index, after, iso, Grain.MONTH, reference=reference, shift=shift, kind=kind)
