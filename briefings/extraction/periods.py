"""Expressions of time, read from the text, and what period each of them means once its surroundings are known.

Reading and resolving are apart: `periods` says what the words say, `resolve` fills in a year from the document's
date or from the period spoken of before. What neither of them gives stays ``XXXX``; nothing is guessed.
"""

from __future__ import annotations

import calendar
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from msgspec.structs import replace

from briefings.extraction.fiscal_starts import FiscalYear
from briefings.extraction.languages import table
from briefings.extraction.normalise import normalised
from briefings.model import Grain, Noun, Period, PeriodKind, Side

Reference = Literal["stated", "open", "anchor", "previous"]
Form = Literal[
    "calendar", "shift", "same_period", "since_start", "weekday", "day_of_month", "whole_year", "then", "fiscal", "nth"
]

OPEN_YEAR = "XXXX"


class TimeExpression(Noun):
    """Words that say when.

    Attributes:
        start: First code point; a preposition (in, by, before) stays outside.
        end: Code point after the last.
        iso: What the words state, in the form of `Period.iso`, with ``XXXX`` for a year they leave out; empty where
            they only point at another period (last month, a year earlier, Tuesday).
        grain: The unit of time.
        kind: A point, a span, or the year to date.
        side: Whether one side is open.
        reference: What gives the missing year: nothing is missing (stated), nobody said (open), the document's date
            (anchor: this year, last year), or the period spoken of before (previous: the same year, a year earlier).
        form: How `resolve` reads it.
        shift: Units of ``grain`` from the reference, negative for the past; years where ``iso`` is not empty.
        weekday: Monday 1 to Sunday 7, where a day of the week is named.
        months: How many months "the eight months" are, that the text spoke of before; else 0.
        fiscal: A financial year; ``iso`` holds its months where the text or its idiom says when it begins, else the
            plain year.
    """

    start: int
    end: int
    iso: str
    grain: Grain
    kind: PeriodKind = PeriodKind.POINT
    side: Side = Side.CLOSED
    reference: Reference = "stated"
    form: Form = "calendar"
    shift: int = 0
    weekday: int | None = None
    months: int = 0
    fiscal: bool = False


def periods(text: str, lang: str, financial: FiscalYear | None = None) -> list[TimeExpression]:
    """The time expressions of a text, in order, without overlap. Lengths of time (three years, 40-day) are quantities.

    Args:
        text: Any text.
        lang: BCP 47 tag of its language.
        financial: The financial year of the document that the text is of, where it says one.
    """
    return list(_periods(text, lang, financial)) if text else []


@lru_cache(maxsize=4)
def _periods(text: str, lang: str, financial: FiscalYear | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, remembered since figures and periods are both read from the same block."""
    folded = normalised(text)
    language = table(lang)
    if language.script == "han":
        from briefings.extraction import dates_han  # noqa: PLC0415  the readers use this module's nouns

        read = dates_han.read_dates(folded)
    else:
        from briefings.extraction import dates_latin  # noqa: PLC0415

        read = dates_latin.read_dates(folded, language, financial)
    found: list[TimeExpression] = []
    for expression in read:
        if not found or expression.start >= found[-1].end:
            found.append(expression)
    return tuple(found)


def resolve(
    expression: TimeExpression, *, anchor: Period | None = None, previous: Period | None = None
) -> Period | None:
    """The period an expression means, or None where its words alone do not say.

    Args:
        expression: What was read.
        anchor: The document's own date, possibly with an unknown year.
        previous: The period spoken of before, in the same sentence or paragraph; leave it out where none applies.

    Returns:
        A period; its year is ``XXXX`` where nobody stated it. None for words that only point elsewhere ("last year")
        when there is nothing to point at.
    """
    if expression.form == "calendar":
        return _calendar(expression, anchor, previous)
    if expression.form == "same_period":
        return _same_period(expression, anchor, previous)
    if expression.form == "since_start":
        return _since_start(expression, anchor, previous)
    if expression.form == "weekday":
        return _weekday(expression, anchor, previous)
    if expression.form == "day_of_month":
        return _day_of_month(expression, anchor, previous)
    if expression.form == "whole_year":
        source = previous or anchor
        year = _year(source)
        return Period(iso=year, grain=Grain.YEAR) if source and year else None
    if expression.form == "then":
        return previous
    if expression.form == "nth":
        return _nth(expression, previous)
    if expression.form == "fiscal":
        return _fiscal(expression, anchor)
    return _shift(expression, anchor, previous)


def _calendar(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    iso = expression.iso
    if expression.reference == "anchor":
        year = _year(anchor)
        if iso == OPEN_YEAR:
            if not year:
                return None
            if year == OPEN_YEAR:
                return None
        if year and year != OPEN_YEAR:
            iso = _with_year(iso, int(year) + expression.shift)
    elif expression.reference == "previous":
        year = _year(previous)
        if year and year != OPEN_YEAR:
            iso = _with_year(iso, int(year) + expression.shift)
        elif iso == OPEN_YEAR:
            return None
    elif expression.reference == "open" and OPEN_YEAR in iso:
        iso = _past_reading(iso, anchor, previous)
    return _period(expression, iso)


def _past_reading(iso: str, anchor: Period | None, previous: Period | None) -> str:
    """A date without a year: the last such date not after the document's, or not after the period spoken of before.

    The document's date decides, unless the period before is finer than a year and has one of its own: in a passage
    on the second half of 2023 "the first half" is that of 2023, whatever year the passage is from.
    """
    by_anchor = _latest(iso, anchor)
    if previous is None or not previous.known:
        return by_anchor or iso
    by_previous = _nearest(iso, previous) if anchor is None else _latest(iso, previous)
    if by_anchor and by_previous and anchor is not None and anchor.last is not None:
        told = Period(iso=by_previous, grain=Grain.DAY).first
        if told is not None and told > anchor.last:
            return by_anchor  # behind a forecast for a year the fourth quarter is the one that is over
    same_year = previous.grain is Grain.YEAR or (by_anchor or "")[:4] == _year(previous)
    if by_anchor and by_previous and by_anchor > by_previous and same_year:
        return by_anchor  # spoken of in January, "the end of May" is that of the same year once it is over
    return by_previous or by_anchor or iso


def _nearest(iso: str, to: Period) -> str | None:
    """The dates of the year that lies nearest to a period: in a text on 12 August "the 30th" of August is ahead."""
    if to.grain is Grain.YEAR or to.last is None or to.first is None:
        return _latest(iso, to)
    middle = to.first + (to.last - to.first) / 2
    found: list[tuple[int, str]] = []
    for year in (to.first.year - 1, to.first.year, to.first.year + 1):
        candidate = _with_year(iso, year)
        there = Period(iso=candidate, grain=Grain.DAY) if all(_exists(part) for part in candidate.split("/")) else None
        if there and there.first and there.last:
            found.append((abs((there.first + (there.last - there.first) / 2 - middle).days), candidate))
    return min(found)[1] if found else None


def _latest(iso: str, limit: Period | None) -> str | None:
    last = limit.last if limit else None
    if last is None:
        return None
    for year in (last.year, last.year - 1):
        candidate = _with_year(iso, year)
        first = Period(iso=candidate, grain=Grain.DAY).first if _exists(candidate) else None
        if first and first <= last:
            return candidate
    return None


def _same_period(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    """The period before, a year earlier ("the same period last year"); with a year of its own, in that year."""
    source = previous or (anchor if expression.shift else None)  # the same time as what, only a text before can say
    if source is None:
        return None
    if expression.iso and OPEN_YEAR not in expression.iso:
        return replace(source, iso=_with_year(_without_year(source.iso), int(expression.iso[:4])), side=Side.CLOSED)
    return replace(source, iso=_moved(source.iso, expression.shift), side=Side.CLOSED)


_PARTS_OF_A_YEAR = (Grain.MONTH, Grain.QUARTER, Grain.HALF)


def _since_start(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    """The year so far: up to the days spoken of before, where the text says them, else the year."""
    for source in (previous, anchor):
        year = _year(source)
        if source is None or not year or year == OPEN_YEAR:
            continue
        if expression.shift:
            return Period(iso=str(int(year) + expression.shift), grain=Grain.YEAR, kind=PeriodKind.YEAR_TO_DATE)
        if source is previous and source.last and source.grain in (Grain.DAY, Grain.TEN_DAYS, Grain.WEEK):
            return Period(iso=f"{year}-01-01/{source.last.isoformat()}", grain=Grain.DAY, kind=PeriodKind.YEAR_TO_DATE)
        if source is previous and source.last and source.grain in _PARTS_OF_A_YEAR and source.last.month > 1:
            return Period(iso=f"{year}-01/{source.last:%Y-%m}", grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE)
        return Period(iso=year, grain=Grain.YEAR, kind=PeriodKind.YEAR_TO_DATE)
    return None


def _weekday(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    """A named day of the week: the last one not after the document's date; last week's where the words say so."""
    for source in (anchor, previous):
        day = source.last if source and source.grain is Grain.DAY else None
        if day and expression.weekday:
            if expression.shift:
                monday = day - timedelta(days=day.weekday()) + timedelta(weeks=expression.shift)
                found = monday + timedelta(days=expression.weekday - 1)
            else:
                found = day - timedelta(days=(day.isoweekday() - expression.weekday) % 7)
            return Period(iso=found.isoformat(), grain=Grain.DAY)
    return None


def _day_of_month(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    """A day without a month: of the month spoken of before, else the last such day not after the document's date."""
    number = int(expression.iso)
    if previous and previous.grain in (Grain.DAY, Grain.MONTH, Grain.TEN_DAYS):
        part = previous.iso.split("/")[-1]
        if len(part) >= 7 and part[5].isdecimal():
            candidate = f"{part[:7]}-{number:02d}"
            return Period(iso=candidate, grain=Grain.DAY) if _exists(candidate) else None
    day = anchor.last if anchor and anchor.grain is Grain.DAY else None
    if day is None:
        return None
    if number > day.day:
        day = day.replace(day=1) - timedelta(days=1)
    candidate = f"{day:%Y-%m}-{number:02d}"
    return Period(iso=candidate, grain=Grain.DAY) if _exists(candidate) else None


def _nth(expression: TimeExpression, previous: Period | None) -> Period | None:
    """The first, the second: of the quarters or halves of the year spoken of."""
    if previous is None or previous.grain not in (Grain.QUARTER, Grain.HALF) or previous.kind is not PeriodKind.POINT:
        return None
    year = previous.iso[:4]
    if previous.grain is Grain.QUARTER and "-Q" in previous.iso:
        return Period(iso=f"{year}-Q{expression.shift}", grain=Grain.QUARTER)
    if expression.shift > 2 or previous.iso[4:] not in (f"-01/{year}-06", f"-07/{year}-12"):
        return None
    return Period(iso=f"{year}-01/{year}-06" if expression.shift == 1 else f"{year}-07/{year}-12", grain=Grain.HALF)


def _shift(expression: TimeExpression, anchor: Period | None, previous: Period | None) -> Period | None:
    """A period some units away: last month, a week earlier, the quarter before."""
    source = (previous or anchor) if expression.reference == "previous" else (anchor or previous)
    if source is None:
        return None
    if expression.grain is Grain.YEAR:
        if expression.reference == "previous":
            if previous is None and expression.shift == -1 and source.grain is Grain.DAY:
                return None  # "a year earlier" than what, nobody said: not the day the document is from
            if previous is None and source.grain is Grain.DAY:
                return Period(iso=str(int(source.iso[:4]) + expression.shift), grain=Grain.YEAR)
            moved = _moved(source.iso, expression.shift)
            return replace(source, iso=moved, side=Side.CLOSED) if moved else None
        year = _year(source)
        return Period(iso=str(int(year) + expression.shift), grain=Grain.YEAR) if year and year != OPEN_YEAR else None
    if expression.months and source.last is not None:
        end = source.last.year * 12 + source.last.month - 1 - expression.months
        start = end - expression.months + 1
        run = f"{start // 12:04d}-{start % 12 + 1:02d}/{end // 12:04d}-{end % 12 + 1:02d}"
        return Period(iso=run, grain=Grain.MONTH, kind=PeriodKind.SPAN)
    if expression.grain is Grain.MONTH and not source.known:
        return _open_month(source, expression)
    day = source.last
    if day is None:
        return None
    if expression.grain is Grain.DAY:
        return Period(iso=(day + timedelta(days=expression.shift)).isoformat(), grain=Grain.DAY)
    if expression.grain is Grain.WEEK:
        if len(source.iso) == 10 and expression.reference == "previous":
            return Period(iso=(day + timedelta(weeks=expression.shift)).isoformat(), grain=source.grain)
        there = day + timedelta(weeks=expression.shift)
        return Period(iso=f"{there:%Y-%m}", grain=Grain.WEEK)
    months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}.get(expression.grain)
    if months is None:
        return None
    number = day.year * 12 + day.month - 1
    if expression.grain is Grain.MONTH:
        number += expression.shift
        return Period(iso=f"{number // 12:04d}-{number % 12 + 1:02d}", grain=Grain.MONTH)
    number = number // months + expression.shift
    if expression.grain is Grain.QUARTER:
        return Period(iso=f"{number // 4:04d}-Q{number % 4 + 1}", grain=Grain.QUARTER)
    whole, half = number // 2, number % 2
    return Period(iso=f"{whole:04d}-{'07' if half else '01'}/{whole:04d}-{'12' if half else '06'}", grain=Grain.HALF)


def _open_month(source: Period, expression: TimeExpression) -> Period | None:
    """A month before one whose year is unknown; nobody can say across a new year."""
    part = source.iso.split("/")[-1]
    if len(part) < 7 or not part[5:7].isdecimal():
        return None
    month = int(part[5:7]) + expression.shift
    return Period(iso=f"{OPEN_YEAR}-{month:02d}", grain=Grain.MONTH) if 1 <= month <= 12 else None


def _fiscal(expression: TimeExpression, anchor: Period | None) -> Period | None:
    """Months of the financial year in which the document stands; ``iso``: its first month, how many, after how many."""
    begin, count, offset = (int(part) for part in f"{expression.iso}:0".split(":")[:3])
    day = anchor.last if anchor else None
    if day is None or begin == 0:
        return None
    first = (day.year + expression.shift - (day.month < begin)) * 12 + begin - 1 + offset
    last = first + count - 1
    iso = f"{first // 12:04d}-{first % 12 + 1:02d}/{last // 12:04d}-{last % 12 + 1:02d}"
    return Period(iso=iso, grain=expression.grain, kind=expression.kind, side=expression.side)


# --- the parts of an ISO period
# -----------------------------------------------------------------------------------------------


def _period(expression: TimeExpression, iso: str) -> Period | None:
    if not iso or not all(_exists(part) for part in iso.split("/")):
        return None
    return Period(iso=iso, grain=expression.grain, kind=expression.kind, side=expression.side)


def _year(period: Period | None) -> str | None:
    return period.iso.split("/")[-1][:4] if period else None


def _without_year(iso: str) -> str:
    first = iso[:4]
    if first == OPEN_YEAR:
        return iso
    parts = iso.split("/")
    base = int(first)
    return "/".join((OPEN_YEAR if int(part[:4]) == base else part[:4]) + part[4:] for part in parts)


def _with_year(iso: str, year: int) -> str:
    """The dates in a year; of a run whose first month comes after its last, the first lies in the year before."""
    first, _, last = iso.partition("/")
    if first.startswith(OPEN_YEAR) and last.startswith(OPEN_YEAR) and first[4:7] > last[4:7]:
        first = f"{year - 1:04d}{first[4:]}"
        iso = f"{first}/{last}"
    return iso.replace(OPEN_YEAR, f"{year:04d}")


def _moved(iso: str, years: int) -> str:
    """The same dates in another year; an unknown year stays unknown; the 29th of February becomes the 28th."""
    parts = []
    for part in iso.split("/"):
        if part[:4] == OPEN_YEAR or not part[:4].isdecimal():
            parts.append(part)
            continue
        moved = f"{int(part[:4]) + years:04d}{part[4:]}"
        parts.append(moved if _exists(moved) else f"{moved[:8]}28")
    return "/".join(parts)


def _exists(part: str) -> bool:
    """Whether a date is in the calendar, for parts that name a day or a month."""
    year, month, day = part[:4], part[5:7], part[8:10]
    if not month or not month.isdecimal():
        return True
    if not 1 <= int(month) <= 12:
        return False
    if not day:
        return True
    last = 29 if month == "02" and year == OPEN_YEAR else calendar.monthrange(_number(year), int(month))[1]
    return 1 <= int(day) <= last


def _number(year: str) -> int:
    return int(year) if year.isdecimal() and 1 <= int(year) <= 9999 else 2000
