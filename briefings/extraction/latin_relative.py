"""Expressions that point from the document's date or a period before: last month, a year earlier, Tuesday."""

from __future__ import annotations

from msgspec.structs import replace

from briefings.extraction.latin_words import CARDINAL, RELATIVE, Words
from briefings.extraction.periods import OPEN_YEAR, Reference, TimeExpression
from briefings.model import Grain, PeriodKind

_UNITS = {"year": Grain.YEAR, "month": Grain.MONTH, "quarter": Grain.QUARTER, "week": Grain.WEEK, "day": Grain.DAY}


def since_start(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """Since the start of the year, year to date, so far this year."""
    if read.word(index) not in ("since", "so", "this", "year", "ytd"):
        return None
    for words in _YEAR_SO_FAR:
        if read.words_at(index, *words):
            after = index + len(words)
            expression = TimeExpression(
                start=read.words[index].start,
                end=read.words[after - 1].end,
                iso="",
                grain=Grain.YEAR,
                kind=PeriodKind.YEAR_TO_DATE,
                reference="anchor",
                form="since_start",
            )
            return expression, after
    return None


_YEAR_SO_FAR = (
    ("since", "the", "start", "of", "the", "year"),
    ("since", "the", "beginning", "of", "the", "year"),
    ("since", "the", "start", "of", "this", "year"),
    ("since", "the", "beginning", "of", "this", "year"),
    ("since", "the", "turn", "of", "the", "year"),
    ("so", "far", "this", "year"),
    ("this", "year", "to", "date"),
    ("year", "to", "date"),
    ("year", "-", "to", "-", "date"),
    ("since", "this", "year"),
    ("ytd",),
)


def relative(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """This year, last month, the same period last year, a year earlier, Tuesday, yesterday."""
    word = read.word(index)
    run = _same_run(read, index) if word == "same" else 0
    if run:
        return _same_period(read, index, run)
    plain = word == "same" and read.word(index + 1) == "period" and not _last_year(read, index + 2)
    if plain and read.word(index - 1) == "the" and read.word(index - 2) in ("in", "over", "during", "for"):
        meant = TimeExpression(
            start=read.words[index - 1].start,
            end=read.words[index + 1].end,
            iso="",
            grain=Grain.PLAN,
            reference="previous",
            form="then",
        )
        return meant, index + 2
    if word == "same" and read.word(index + 1) in ("time", "stage", "months") and not _last_year(read, index + 2):
        return None
    if word == "same" and read.word(index + 1) in ("period", "months", "time", "stage"):
        return _same_period(read, index, index + 2)
    if word == "same" and read.word(index + 1) in ("month", "quarter", "half") and _last_year(read, index + 2):
        return _same_period(read, index, index + 2)
    if word == "same" and read.word(index + 1) in _UNITS:
        return _shifted(read, index, index + 2, _UNITS[read.word(index + 1)], shift=0, reference="previous")
    if word == "corresponding" and read.word(index + 1) in ("period", "quarter", "month", "half"):
        return _same_period(read, index, index + 2)
    if (
        word in ("a", "one")
        and read.word(index + 1) in _UNITS
        and read.word(index + 2) in ("earlier", "ago", "before", "prior")
    ):
        return _shifted(read, index, index + 3, _UNITS[read.word(index + 1)], shift=-1, reference="previous")
    if word == "year" and read.word(index + 1) in ("earlier", "ago") and read.word(index - 1) != "-":
        return _shifted(read, index, index + 2, Grain.YEAR, shift=-1, reference="previous")
    if word in _UNITS and read.word(index + 1) == "before" and read.word(index - 1) == "the":
        return _shifted(read, index, index + 2, _UNITS[word], shift=-1, reference="previous")
    if read.words_at(index, "full", "year") and read.word(index - 2) in ("for", "over") and not read.year(index + 2):
        return _whole_year(read, index, index + 2, told=True)
    if word == "the" and read.word(index + 1) == "year" and read.word(index + 2) in ("'", "\u2019"):
        if read.word(index + 3) == "s" and read.word(index + 4) in ("total", "tally", *_YEARLY):
            return _whole_year(read, index, index + 2, told=False)
        return None
    if word in ("whole", "full", "all", "entire") and read.word(index + 1) == "year" and read.word(index - 1) != "a":
        return _whole_year(read, index, index + 2)
    if word == "full" and read.words_at(index + 1, "-", "year") and read.word(index + 3) in _YEARLY:
        return _whole_year(read, index, index + 3, told=True)
    if word in RELATIVE:
        found = _which(read, index, word)
        if found:
            return found
    if word in ("yesterday", "today", "tomorrow"):
        return _shifted(
            read,
            index,
            index + 1,
            Grain.DAY,
            shift={"yesterday": -1, "today": 0, "tomorrow": 1}[word],
            reference="anchor",
        )
    if word in read.language.weekdays and len(word) > 3 and read.folded[read.words[index].start].isupper():
        return _day_of_week(read, index, index + 1, 0)
    if word == "by" and read.word(index + 1) == "then":
        start, end = read.words[index].start, read.words[index + 1].end
        then = TimeExpression(start=start, end=end, iso="", grain=Grain.YEAR, reference="previous", form="then")
        return then, index + 2
    return None


def _same_run(read: Words, index: int) -> int:
    """The place after "same three months" or "same stretch" where another year follows, else 0."""
    place = index + 1
    if read.word(place) in ("stretch", "span", "interval"):
        return place + 1 if _last_year(read, place + 1) else 0
    if read.word(place) not in CARDINAL and not read.word(place).isdecimal():
        return 0
    place += 2 if read.word(place + 1) == "-" else 1
    if read.word(place) not in ("months", "month", "quarters", "weeks"):
        return 0
    place += 1
    if read.word(place) in ("period", "stretch", "span"):
        place += 1
    return place if _last_year(read, place) else 0


def _which(read: Words, index: int, word: str) -> tuple[TimeExpression, int] | None:
    following = read.word(index + 1)
    shift = RELATIVE[word]
    if following == "year" and read.word(index + 2) not in ("'", "-"):
        if word in ("previous", "preceding", "prior", "following"):
            return _shifted(read, index, index + 2, Grain.YEAR, shift=shift, reference="previous")
        return read.made(index, index + 2, OPEN_YEAR, Grain.YEAR, reference="anchor", shift=shift)
    if following == "year":
        return read.made(index, index + 2, OPEN_YEAR, Grain.YEAR, reference="anchor", shift=shift)
    count = CARDINAL.get(following, 0)
    if count and read.word(index + 2) == "months" and word in ("previous", "preceding", "prior"):
        found, after = _shifted(read, index, index + 3, Grain.MONTH, shift=-1, reference="previous")
        return replace(found, months=count), after
    if following in _UNITS:
        previous = word in ("previous", "preceding", "prior", "following")
        return _shifted(
            read, index, index + 2, _UNITS[following], shift=shift, reference="previous" if previous else "anchor"
        )
    if following in read.language.weekdays and len(following) > 3:
        return _day_of_week(read, index, index + 2, shift if word == "last" else 0)
    month = read.month(index + 1)
    if month and word in ("this", "last", "next"):
        iso = f"{OPEN_YEAR}-{month:02d}"
        return read.made(
            index,
            index + 2,
            iso,
            Grain.MONTH,
            reference="open" if word == "last" else "anchor",
            shift=1 if word == "next" else 0,
        )
    return None


def _last_year(read: Words, index: int) -> bool:
    place = index + 1 if read.word(index) in ("of", "in") else index
    return bool(read.year(place)) or (
        read.word(place) in ("last", "a", "the") and read.word(place + 1) in ("year", "previous")
    )


def _same_period(read: Words, index: int, after: int) -> tuple[TimeExpression, int]:
    """Of 2022, of last year, a year earlier; alone it is the period a year before."""
    place = after + 1 if read.word(after) in ("of", "in") else after
    stated, shift, end = "", -1, after
    if read.year(place):
        stated, end = read.word(place), place + 1
    elif read.word(place) in ("last", "a", "one") and read.word(place + 1) == "year":
        end = place + 3 if read.word(place + 2) in ("earlier", "ago", "before") else place + 2
    elif (
        read.word(place) == "the"
        and read.word(place + 1) in ("previous", "prior", "preceding")
        and read.word(place + 2) == "year"
    ) or read.words_at(place, "the", "year", "before"):
        end = place + 3
    elif read.words_at(place, "this", "year"):
        shift, end = 0, place + 2
    elif read.words_at(place, "the", "year"):
        end = place + 3 if read.word(place + 2) == "earlier" else place
        end = max(end, after)
    found = TimeExpression(
        start=read.words[index].start,
        end=read.words[end - 1].end,
        iso=stated,
        grain=Grain.YEAR,
        reference="previous",
        form="same_period",
        shift=0 if stated else shift,
    )
    return found, end


_YEARLY = frozenset(
    [
        "guidance",
        "production",
        "output",
        "forecast",
        "target",
        "outlook",
        "sales",
        "profit",
        "results",
        "earnings",
        "revenue",
        "shipments",
        "consumption",
        "imports",
        "exports",
        "net",
    ]
)
"""What is told of the full year that the document speaks of."""


def _whole_year(read: Words, index: int, after: int, *, told: bool = False) -> tuple[TimeExpression, int] | None:
    if read.year(after):
        return read.made(index, after + 1, read.word(after), Grain.YEAR)
    if read.word(index) == "full" and not told:
        return None
    return (
        TimeExpression(
            start=read.words[index].start,
            end=read.words[after - 1].end,
            iso="",
            grain=Grain.YEAR,
            reference="anchor" if told else "previous",
            form="whole_year",
        ),
        after,
    )


def _shifted(
    read: Words, index: int, after: int, grain: Grain, *, shift: int, reference: Reference
) -> tuple[TimeExpression, int]:
    return (
        TimeExpression(
            start=read.words[index].start,
            end=read.words[after - 1].end,
            iso="",
            grain=grain,
            reference=reference,
            form="shift",
            shift=shift,
        ),
        after,
    )


def _day_of_week(read: Words, index: int, after: int, week: int) -> tuple[TimeExpression, int]:
    return (
        TimeExpression(
            start=read.words[index].start,
            end=read.words[after - 1].end,
            iso="",
            grain=Grain.DAY,
            reference="anchor",
            form="weekday",
            weekday=read.language.weekdays[read.word(after - 1)],
            shift=week,
        ),
        after,
    )
