"""Financial years and their parts: FY2022-23, the third quarter of its 2025 financial year, April-June of FY26."""

from __future__ import annotations

import re

from briefings.extraction.latin_words import RELATIVE, Words
from briefings.extraction.periods import TimeExpression
from briefings.model import Grain, PeriodKind

FISCAL = re.compile(
    r"(?<![a-z0-9])(?:fy|fiscal(?: year)?|financial year)[ -]?'?"
    r"((?:19|20)[0-9]{2}|[0-9]{2})(?:[-/]([0-9]{4}|[0-9]{2}))?(?![0-9]|,[0-9])"
    r"|(?<![0-9.,$])((?:19|20)[0-9]{2})(?:[-/]([0-9]{2}|(?:19|20)[0-9]{2}))? (?:fiscal|financial) year"
    r"|(?<![0-9.,$-])((?:19|20)[0-9]{2})[/]([0-9]{2})(?![0-9/])"
)
_NTH = re.compile(
    r"(?<![a-z0-9.$-])(?:([1-4])q|q([1-4])|([12])h|h([12])) ?(?:of )?(?:(?:its|the) )?(?=fy|fiscal|financial)"
)
_GLUED = re.compile(r"fy[ -]?'?((?:19|20)[0-9]{2}|[0-9]{2})(?:[-/]([0-9]{4}|[0-9]{2}))?()()()()(?![0-9]|,[0-9])")
_YEAR_WORDS = ("fiscal", "financial")
_WHICH = frozenset(["the", "its", "this", "current", "present", "ongoing", "last", "previous", "prior", "preceding"])


def year_from(year: int, month: int) -> str:
    """Twelve months from a month of a year on, as an ISO interval."""
    end = month - 1 or 12
    return f"{year}-{month:02d}/{year + (1 if month > 1 else 0)}-{end:02d}"


def fiscal_year(read: Words, index: int, match: re.Match[str]) -> tuple[TimeExpression, int] | None:
    """FY2024, FY2022-23, the 2024/25 financial year: in months where its begin is known, else the plain year."""
    first, second = match[1] or match[3] or match[5], match[2] or match[4] or match[6]
    if match[5] and int(match[6]) != (int(match[5]) + 1) % 100:
        return None
    first = "20" + first if len(first) == 2 else first
    begin = read.fiscal
    if second:
        if int(second) % 100 != (int(first) + 1) % 100:
            return None
        if not begin and match[5]:  # 2023/24 without a word for the year: of what it is the year, nobody says
            return read.until(index, match.end(), f"{first}/{int(first) + 1}", Grain.YEAR, fiscal=True)
        begin = begin or 4
        year = int(first)
    else:
        year = int(first) - (not read.financial.by_start)
    if not begin or begin == 1:
        return read.until(index, match.end(), first, Grain.YEAR, fiscal=True)
    return read.until(index, match.end(), year_from(year, begin), Grain.YEAR, fiscal=True)


def _begun(read: Words, match: re.Match[str]) -> tuple[int, int]:
    """The year and the month in which a named financial year begins; January where nothing says so."""
    second = match[2] or match[4] or match[6]
    begin = read.fiscal or (4 if second else 1)
    stated = match[1] or match[3] or match[5]
    year = int("20" + stated if len(stated) == 2 else stated)
    return year - (0 if second or begin == 1 or read.financial.by_start else 1), begin


def _named(read: Words, after: int) -> tuple[re.Match[str], int] | None:
    """The financial year named behind "of", "of its" or nothing."""
    place = after
    while read.word(place) in ("of", "its", "the", "in") and place < after + 3:
        place += 1
    if place >= len(read.words) or place == after:
        return None
    match = FISCAL.match(read.lower, read.words[place].start)
    return (match, read.place_after(place, match.end())) if match else None


def fiscal_months(read: Words, index: int, after: int, count: int) -> tuple[TimeExpression, int] | None:
    """The first nine months of FY2024-25, or of the current financial year."""
    named = _named(read, after)
    if named is None:
        return _of_this(read, index, after, count)
    if not read.fiscal and not (named[0][2] or named[0][4] or named[0][6]):
        return None
    year, begin = _begun(read, named[0])
    iso = _span(year * 12 + begin - 1, count)
    return read.made(index, named[1], iso, Grain.MONTH, kind=PeriodKind.SPAN, fiscal=True)


def _of_this(read: Words, index: int, after: int, count: int, begin: int = 0) -> tuple[TimeExpression, int] | None:
    """The first seven months of the (current) fiscal year, which the document's date tells; its second half."""
    place = after
    if read.word(place) != "of":
        return None
    place += 1
    shift = 0
    while read.word(place) in _WHICH and place < after + 4:
        shift = min(shift, RELATIVE.get(read.word(place), 0))
        place += 1
    if read.word(place) not in _YEAR_WORDS or read.word(place + 1).isdecimal():
        return None
    end = place + (2 if read.word(place + 1) == "year" else 1)
    found = TimeExpression(
        start=read.words[index].start,
        end=read.words[end - 1].end,
        iso=f"{read.fiscal}:{count}:{begin}",
        grain=Grain.MONTH,
        kind=PeriodKind.SPAN,
        reference="anchor",
        form="fiscal",
        shift=shift,
        fiscal=True,
    )
    return found, end


def fiscal_quarter(read: Words, index: int, after: int, quarter: int) -> tuple[TimeExpression, int] | None:
    """The first quarter of its 2025 financial year; of FY24; of the current fiscal."""
    named = _named(read, after)
    if named is None:
        return _of_this(read, index, after, 3, 3 * (quarter - 1))
    return _quarter(read, index, named[1], named[0], quarter)


def _quarter(
    read: Words, index: int, after: int, match: re.Match[str], quarter: int
) -> tuple[TimeExpression, int] | None:
    year, begin = _begun(read, match)
    number = year * 12 + begin - 1 + 3 * (quarter - 1)
    if number % 3:
        return None
    return read.made(index, after, f"{number // 12}-Q{number % 12 // 3 + 1}", Grain.QUARTER, fiscal=True)


def nth_of(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """Q3 FY24, 1H FY2025, H1FY26, 2Q of fiscal 2025."""
    found = _NTH.match(read.lower, read.words[index].start)
    match = FISCAL.match(read.lower, found.end()) or _GLUED.match(read.lower, found.end()) if found else None
    if not found or not match:
        return None
    after = read.place_after(index, match.end())
    quarter, half = found[1] or found[2], found[3] or found[4]
    if quarter:
        return _quarter(read, index, after, match, int(quarter))
    year, begin = _begun(read, match)
    iso = _span(year * 12 + begin - 1 + 6 * (int(half) - 1), 6)
    return read.made(index, after, iso, Grain.HALF, fiscal=True)


def half_of(read: Words, index: int, after: int, half: int) -> tuple[TimeExpression, int] | None:
    """The first half of FY25, of the previous financial year."""
    named = _named(read, after)
    if named is None:
        return _of_this(read, index, after, 6, 6 * (half - 1))
    year, begin = _begun(read, named[0])
    iso = _span(year * 12 + begin - 1 + 6 * (half - 1), 6)
    return read.made(index, named[1], iso, Grain.HALF, fiscal=True)


def months_of(
    read: Words, index: int, after: int, first: int, last: int, *, quarter: bool
) -> tuple[TimeExpression, int] | None:
    """April-June (quarter) of FY26, October of fiscal 2025: months of a year whose begin is known."""
    named = _named(read, after)
    if named is None or (not read.fiscal and not (named[0][2] or named[0][4] or named[0][6])):
        return None
    year, begin = _begun(read, named[0])
    number = (year + (first < begin)) * 12 + first - 1
    count = (last - first) % 12 + 1
    if quarter and number % 3 == 0 and count == 3:
        return read.made(index, named[1], f"{number // 12}-Q{number % 12 // 3 + 1}", Grain.QUARTER, fiscal=True)
    kind = PeriodKind.POINT if count == 1 else PeriodKind.SPAN
    return read.made(index, named[1], _span(number, count), Grain.MONTH, kind=kind, fiscal=True)


def _span(number: int, count: int) -> str:
    """So many months from a month on, which is counted from the year 0."""
    last = number + count - 1
    first = f"{number // 12}-{number % 12 + 1:02d}"
    return first if count == 1 else f"{first}/{last // 12}-{last % 12 + 1:02d}"


def this_fiscal(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """This fiscal year, the current fiscal, last financial year: told by the document's date."""
    word = read.word(index)
    if word in _YEAR_WORDS and read.word(index - 1) == "the":
        after = index + (2 if read.word(index + 1) == "year" else 1)
        if read.word(after) in ("before", "earlier", "prior"):
            return _year_before(read, index, after + 1)
    if word in ("previous", "preceding", "prior") and read.word(index + 1) in _YEAR_WORDS:
        return _year_before(read, index, index + (3 if read.word(index + 2) == "year" else 2))
    if word not in ("this", "current", "last", "next", "ongoing", "present"):
        return None
    if read.word(index + 1) not in _YEAR_WORDS or read.word(index + 2).isdecimal():
        return None
    after = index + (3 if read.word(index + 2) == "year" else 2)
    found = TimeExpression(
        start=read.words[index].start,
        end=read.words[after - 1].end,
        iso=f"{read.fiscal}:12",
        grain=Grain.YEAR,
        reference="anchor",
        form="fiscal",
        shift=RELATIVE.get(word, 0),
        fiscal=True,
    )
    return found, after


def _year_before(read: Words, index: int, after: int) -> tuple[TimeExpression, int]:
    """The financial year before the one spoken of."""
    found = TimeExpression(
        start=read.words[index].start,
        end=read.words[after - 1].end,
        iso="",
        grain=Grain.YEAR,
        reference="previous",
        form="shift",
        shift=-1,
        fiscal=True,
    )
    return found, after
