"""Words for a time spoken of before: the month, the quarter, the year-ago period, three years earlier; year-end."""

from __future__ import annotations

from msgspec.structs import replace

from briefings.extraction.latin_words import CARDINAL, Words
from briefings.extraction.periods import OPEN_YEAR, Form, Reference, TimeExpression
from briefings.model import Grain

_GRAINS = {
    "year": Grain.YEAR,
    "half": Grain.HALF,
    "quarter": Grain.QUARTER,
    "month": Grain.MONTH,
    "week": Grain.WEEK,
    "day": Grain.DAY,
}
_UNITS = {f"{word}s": grain for word, grain in _GRAINS.items() if word != "half"}
_LEADS = frozenset(["in", "during", "for", "over", "within", "throughout"])
_GOES_ON = frozenset(
    ["to", "ended", "ending", "before", "earlier", "ago", "ahead", "from", "of", "through", "under", "since", "when"]
)
"""Behind "in the year" these make another time of it: in the year to June."""
_AGO = frozenset(["earlier", "ago", "before", "previously", "prior"])


def then(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """In the month, during the quarter, over the half year: the time of that length spoken of before."""
    if read.word(index) not in ("the", "those", "these") or read.word(index - 1) not in _LEADS:
        return None
    place = index + 2 if read.word(index + 1) == "same" else index + 1
    run = _so_many_months(read, index, place)
    if run or place > index + 1 or read.word(index) != "the":
        return run
    if read.word(place) in ("half", "full") and read.word(place + 1) not in ("-", "year"):
        return None
    if read.word(place) in ("reporting", "fiscal", "financial", "review", "reported"):
        place += 1
    word = read.word(place)
    following = read.word(place + 1)
    if word == "half" and following in ("-", "year"):
        place += 1 if following == "year" else 2
        following = read.word(place + 1)
    elif word not in _GRAINS and word != "period":
        return None
    if following in _GOES_ON or (following.isalpha() and following in ("average", "end")):
        return None
    if following == "under" or (following == "-" and read.word(place + 2).isalpha()):
        return None
    grain = Grain.HALF if word == "half" else _GRAINS.get(word, Grain.PLAN)
    return _pointing(read, index, place + 1, grain, form="then")


def _so_many_months(read: Words, index: int, place: int) -> tuple[TimeExpression, int] | None:
    """Over the six months, in those eight months, during the nine-month period: the run of that length spoken of."""
    word = read.word(place)
    count = CARDINAL.get(word, 0) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)
    after = place + 2 if read.word(place + 1) == "-" else place + 1
    if not 2 <= count <= 12 or read.word(after) not in ("months", "month"):
        return None
    after += 1
    if read.word(after) in ("period", "stretch", "span"):
        after += 1
    if read.word(after) in _GOES_ON or read.word(after) in ("ended", "ending", "in") or read.word(after) == "-":
        return None
    found, after = _pointing(read, index, after, Grain.PLAN, form="then")
    return replace(found, months=count), after


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ENDS = frozenset([".", ",", ";", ")", "", "and"])


def nth(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """In the first, for the second: of the quarters or halves that the text speaks of."""
    place = index + 1
    if read.word(index) != "the" or read.word(index - 1) not in _LEADS | {"from", "of"} or read.word(place) not in _NTH:
        return None
    if read.word(place + 1) not in _ENDS:
        return None
    return _pointing(read, index, place + 1, Grain.QUARTER, form="nth", shift=_NTH[read.word(place)])


def edge_of_month(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The end of the month, the beginning of the quarter; the end of the decade, which is of no year."""
    if read.word(index) not in ("end", "start", "beginning", "close", "middle", "turn"):
        return None
    if read.word(index + 1) != "of" or read.word(index + 2) not in ("the", "this"):
        return None
    word = read.word(index + 3)
    if word in ("decade", "century"):
        return _pointing(read, index, index + 4, Grain.PLAN, form="shift", reference="anchor")
    if word in ("month", "week") and read.word(index + 2) == "the":
        return _pointing(read, index, index + 4, _GRAINS[word], form="then")
    return None


def year_ago(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The year-ago period, the year-earlier quarter, the prior-year month, the comparable period."""
    word = read.word(index)
    if word in ("comparable", "like", "equivalent", "matching") and read.word(index + 1) in (*_GRAINS, "period"):
        after = index + 2
        if read.word(after) in ("of", "in"):
            after += 1
        if read.year(after):
            found, end = _pointing(read, index, after + 1, Grain.YEAR, form="same_period", iso=read.word(after))
            return found, end
        if read.word(after) in ("last", "a", "one") and read.word(after + 1) == "year":
            after += 3 if read.word(after + 2) in _AGO else 2
        elif read.words_at(after, "the", "previous", "year") or read.words_at(after, "the", "year", "before"):
            after += 3
        elif after == index + 3:
            after -= 1
        return _pointing(read, index, after, Grain.YEAR, form="same_period", shift=-1)
    place = index
    if word in ("year", "prior", "previous") and read.word(index + 1) == "-":
        place = index + 2
    elif not (word == "year" and read.word(index + 1) in ("ago", "earlier")):
        return None
    else:
        place = index + 1
    if read.word(place) not in ("ago", "earlier", "before", "year"):
        return None
    if read.word(place + 1) not in (*_GRAINS, "period", "level", "figure", "levels"):
        if word == "year" and read.word(index + 1) == "-" and read.word(place) != "year":
            return _pointing(read, index, place + 1, Grain.YEAR, form="same_period", shift=-1)
        return None
    return _pointing(read, index, place + 2, Grain.YEAR, form="same_period", shift=-1)


def ago(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """Two years earlier, three weeks ago, five years before."""
    word = read.word(index)
    count = CARDINAL.get(word, 0) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)
    unit = _UNITS.get(read.word(index + 1))
    if count < 2 or unit is None or read.word(index + 2) not in ("earlier", "ago", "previously", "before"):
        return None
    if read.word(index + 2) == "before" and read.word(index + 3) in ("the", "it", "they", "a", "its", "any"):
        return None
    if unit is Grain.MONTH and count % 12 == 0:
        return _pointing(read, index, index + 3, Grain.YEAR, form="shift", shift=-count // 12)
    return _pointing(read, index, index + 3, unit, form="shift", shift=-count)


def year_end(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """At year-end, by the year end, the close of 2024, the end of the third quarter."""
    word = read.word(index)
    if word == "year" and (read.words_at(index + 1, "-", "end") or read.word(index + 1) == "end"):
        after = index + (3 if read.word(index + 1) == "-" else 2)
        if read.word(after) in ("-",) or read.word(index - 1) in ("end", "-"):
            return None
        if read.year(after):
            return read.made(index, after + 1, f"{read.word(after)}-12", Grain.MONTH)
        if read.word(index - 1) in ("last", "previous"):
            return None
        return read.made(index, after, f"{OPEN_YEAR}-12", Grain.MONTH, reference="open")
    if word in ("close", "turn") and read.word(index + 1) == "of":
        place = index + 2
        if read.year(place):
            return read.made(index, place + 1, f"{read.word(place)}-12", Grain.MONTH)
        month = read.month(place)
        if month:
            year, reference, shift, after = read.which_year(read.after_month(place))
            return read.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference=reference, shift=shift)
        if read.word(place) in ("this", "last") and read.word(place + 1) == "year":
            shift = -1 if read.word(place) == "last" else 0
            return read.made(index, place + 2, f"{OPEN_YEAR}-12", Grain.MONTH, reference="anchor", shift=shift)
    return None


def _pointing(
    read: Words,
    index: int,
    after: int,
    grain: Grain,
    *,
    form: Form,
    shift: int = 0,
    iso: str = "",
    reference: Reference = "previous",
) -> tuple[TimeExpression, int]:
    return (
        TimeExpression(
            start=read.words[index].start,
            end=read.words[after - 1].end,
            iso=iso,
            grain=grain,
            reference=reference,
            form=form,
            shift=shift,
        ),
        after,
    )
