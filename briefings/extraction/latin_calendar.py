"""Dates and periods that the words themselves state: days, months, quarters, halves, years, financial years, plans."""

from __future__ import annotations

import re

from briefings.extraction.latin_fiscal import (
    FISCAL,
    fiscal_months,
    fiscal_quarter,
    fiscal_year,
    half_of,
    months_of,
    nth_of,
    year_from,
)
from briefings.extraction.latin_words import CARDINAL, ORDINAL, Words
from briefings.extraction.periods import OPEN_YEAR, Reference, TimeExpression
from briefings.model import Grain, PeriodKind

_ISO = re.compile(
    r"(?<![0-9./-])(?:([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3}))(?![0-9])"
)
_NAMED = re.compile(r"(?<![0-9A-Za-z-])([0-9]{1,2})-([a-z]{3,9})-([12][0-9]{3}|[0-9]{2})(?![0-9])")
_SLASHED = re.compile(r"(?<![0-9./-])([0-3]?[0-9])/([0-3]?[0-9])/(20[0-9]{2})(?![0-9/])")
"""20/11/2025 or 11/20/2025; where both numbers could be the month, nobody says which is."""
_ISO_MONTH = re.compile(r"(?<![0-9./-])([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9-])")
_SHORT = re.compile(
    r"(?<![a-z0-9.$-])(?:([1-4])q|q([1-4])|([12])h|h([12]))[ -]?(?:'?(20[0-9]{2}|[0-9]{2})(?![0-9,]))?(?![a-z0-9])"
)
_YEARS = re.compile(r"(?<![0-9.,$])((?:19|20)[0-9]{2}) ?(?:-|\u2014|to|through) ?((?:19|20)[0-9]{2})(?![0-9,])")
_TWO_YEARS = re.compile(r"(?<![0-9.,$/-])((?:19|20)[0-9]{2})[-\u2013]([0-9]{2})(?![0-9/-])(?![.,][0-9])(?! ?%)")
_QUARTER_MONTHS = {3: 1, 6: 2, 9: 3, 12: 4}
_DELIVERED = frozenset(["contract", "contracts", "futures", "delivery"])
_DEALT = frozenset(["ended", "settled", "closed", "finished", "traded", "contract", "contracts", "futures"])
_FLOWS = frozenset(["output", "production", "imports", "exports", "shipments", "sales", "stocks", "arrivals", "the"])
"""Behind a month these tell what is traded, not when."""
_HALF_MONTHS = {6: 1, 12: 2}
_BEFORE_YEAR = frozenset(
    [
        "in",
        "of",
        "by",
        "since",
        "from",
        "for",
        "until",
        "till",
        "than",
        "during",
        "before",
        "after",
        "to",
        "and",
        "through",
        "between",
        "late",
        "early",
        "mid",
        "end",
        "around",
        "about",
        "year",
        "calendar",
        "versus",
        "vs",
        "over",
        "on",
        "against",
        "the",
        "ended",
        "ending",
        "beyond",
        "throughout",
        "full",
    ]
)


def patterned(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """Shapes of digits: 2024-05-09, 21.08.2023, 18-Jul-2024, Q3 2024, 1H24, FY2022-23, 2016-2020."""
    word = read.words[index]
    start = word.start
    if word.text[0].isdecimal():
        match = _ISO.match(read.lower, start)
        if match:
            year, month, day = (match[1], match[3], match[4]) if match[1] else (match[7], match[6], match[5])
            if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
                return read.until(index, match.end(), f"{year}-{int(month):02d}-{int(day):02d}", Grain.DAY)
        match = _SLASHED.match(read.lower, start)
        if match and (int(match[1]) > 12) != (int(match[2]) > 12):
            day, month = (match[1], match[2]) if int(match[1]) > 12 else (match[2], match[1])
            iso = f"{match[3]}-{int(month):02d}-{int(day):02d}"
            return read.until(index, match.end(), iso, Grain.DAY)
        match = _NAMED.match(read.lower, start)
        if match and read.language.months.get(match[2]) and 1 <= int(match[1]) <= 31:
            year = match[3] if len(match[3]) == 4 else "20" + match[3]
            return read.until(
                index, match.end(), f"{year}-{read.language.months[match[2]]:02d}-{int(match[1]):02d}", Grain.DAY
            )
    if word.text[0].isdecimal() or word.text[0] in "fqh":
        part = nth_of(read, index)
        if part:
            return part
        fiscal = FISCAL.match(read.lower, start)
        if fiscal:
            return fiscal_year(read, index, fiscal)
    if word.text[0].isdecimal():
        short = _TWO_YEARS.match(read.lower, start)
        if short and int(short[1]) % 100 + 1 < int(short[2]) and int(short[2]) > 12:
            iso = f"{short[1]}/{short[1][:2]}{short[2]}"
            return read.until(index, short.end(), iso, Grain.YEAR, kind=PeriodKind.SPAN)
        if short and int(short[2]) == (int(short[1]) + 1) % 100 and int(short[2]) > 12:
            begin = read.fiscal
            iso = year_from(int(short[1]), begin) if begin > 1 else f"{short[1]}/{int(short[1]) + 1}"
            return read.until(index, short.end(), iso, Grain.YEAR, fiscal=True)
        match = _YEARS.match(read.lower, start)
        if match and int(match[1]) < int(match[2]) < int(match[1]) + 60:
            return read.until(index, match.end(), f"{match[1]}/{match[2]}", Grain.YEAR, kind=PeriodKind.SPAN)
        match = _ISO_MONTH.match(read.lower, start)
        if match:
            return read.until(index, match.end(), f"{match[1]}-{match[2]}", Grain.MONTH)
        year = read.year(index)
        short = _SHORT.match(read.lower, read.words[index + 1].start) if year and index + 1 < len(read.words) else None
        if short and not short[5]:
            return _short(read, index, short, str(year))
    if word.text[0] in "qh1234":
        short = _SHORT.match(read.lower, start)
        if short:
            return _short(read, index, short, "")
    return None


def _short(read: Words, index: int, match: re.Match[str], year: str) -> tuple[TimeExpression, int]:
    year = year or match[5] or ""
    year = "20" + year if len(year) == 2 else year
    after = read.place_after(index, match.end())
    reference: Reference = "stated"
    shift = 0
    if not year:
        year, reference, shift, after = read.which_year(after)
    quarter, half = match[1] or match[2], match[3] or match[4]
    if quarter:
        return read.made(index, after, f"{year}-Q{quarter}", Grain.QUARTER, reference=reference, shift=shift)
    return read.made(index, after, _half(year, int(half)), Grain.HALF, reference=reference, shift=shift)


def dates(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """14 June 2024, 3 to 5 September, May 9, 2024, November 25th."""
    day, after = read.day(index)
    if day:
        last = 0
        if read.word(after) in ("to", "-", "\u2014", "and") and read.day(after + 1)[0]:
            last, beyond = read.day(after + 1)
            if read.month(beyond):
                after = beyond
            else:
                last = 0
        place = after + 1 if read.word(after) == "of" else after
        month = read.month(place)
        if not month:
            return None
        year, reference, shift, after = read.which_year(read.after_month(place))
        iso = f"{year}-{month:02d}-{day:02d}"
        if last:
            return read.made(
                index,
                after,
                f"{iso}/{year}-{month:02d}-{last:02d}",
                Grain.DAY,
                reference=reference,
                shift=shift,
                kind=PeriodKind.SPAN,
            )
        joined = _joined_date(read, index, after, iso, year)
        return joined or read.made(index, after, iso, Grain.DAY, reference=reference, shift=shift)
    month = read.month(index)
    if month:
        day, after = read.day(read.after_month(index))
        if day and not read.unit_after(after):
            last = 0
            if read.word(after) in ("to", "-", "\u2014") and read.day(after + 1)[0]:
                last, beyond = read.day(after + 1)
                if last > day and not read.month(beyond):
                    after = beyond
                else:
                    last = 0
            year, reference, shift, after = read.which_year(after)
            iso = f"{year}-{month:02d}-{day:02d}"
            if last:
                return read.made(
                    index,
                    after,
                    f"{iso}/{year}-{month:02d}-{last:02d}",
                    Grain.DAY,
                    reference=reference,
                    shift=shift,
                    kind=PeriodKind.SPAN,
                )
            return read.made(index, after, iso, Grain.DAY, reference=reference, shift=shift)
    return None


def _joined_date(read: Words, index: int, after: int, iso: str, year: str) -> tuple[TimeExpression, int] | None:
    """28 May to 3 June 2024: a date joined to another."""
    if read.word(after) not in ("to", "-", "\u2014"):
        return None
    day, beyond = read.day(after + 1)
    month = read.month(beyond) if day else 0
    if not month:
        return None
    year2, reference2, shift, end = read.which_year(read.after_month(beyond))
    if year == OPEN_YEAR:
        iso = year2 + iso[4:]
    return read.made(
        index,
        end,
        f"{iso}/{year2}-{month:02d}-{day:02d}",
        Grain.DAY,
        reference=reference2,
        shift=shift,
        kind=PeriodKind.SPAN,
    )


def months(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """May 2024, January to May, between April and September 2023, January-July, the March quarter."""
    month = read.month(index)
    if not month:
        return None
    place = read.after_month(index)
    if read.word(place) in _DELIVERED or read.words_at(place, "-", "delivery"):
        return None  # the January contract is traded today
    if read.word(place + 1) in _DEALT and read.word(place) not in _FLOWS and read.word(place).isalpha():
        return None  # "July copper ended the session higher"
    hyphen = read.word(place) == "-" and read.word(place + 1) in ("quarter", "half")
    place += hyphen
    if read.word(place) == "half" and month in _HALF_MONTHS:
        year, reference, shift, after = read.which_year(place + 1)
        half = _half(year, _HALF_MONTHS[month])
        return read.made(index, after, half, Grain.HALF, reference=reference, shift=shift)
    if read.word(place) == "quarter" and month in _QUARTER_MONTHS:
        within = months_of(read, index, place + 1, month - 2, month, quarter=True)
        if within:
            return within
        year, reference, shift, after = read.which_year(place + 1)
        return read.made(
            index, after, f"{year}-Q{_QUARTER_MONTHS[month]}", Grain.QUARTER, reference=reference, shift=shift
        )
    own = read.year(place)
    if own and read.word(place + 1) == "quarter" and month in _QUARTER_MONTHS:
        return read.made(index, place + 2, f"{own}-Q{_QUARTER_MONTHS[month]}", Grain.QUARTER)
    join = place + 1 if own else place
    joiners = ("to", "-", "\u2014", "through", "until", "till", "/") + (
        ("and",) if read.word(index - 1) == "between" else ()
    )
    if read.word(join) in joiners and read.month(join + 1):
        last = read.month(join + 1)
        ends = read.after_month(join + 1)
        quarterly = read.word(ends) == "quarter"
        within = months_of(read, index, ends + quarterly, month, last, quarter=quarterly)
        if within:
            return within
        year, reference, shift, after = read.which_year(ends)
        if read.word(after) == "quarter" and last == month + 2 and last in _QUARTER_MONTHS:
            own_year = read.which_year(after + 1) if year == OPEN_YEAR else (year, reference, shift, after + 1)
            iso = f"{own_year[0]}-Q{_QUARTER_MONTHS[last]}"
            return read.made(index, own_year[3], iso, Grain.QUARTER, reference=own_year[1], shift=own_year[2])
        if own or last > month:
            kind = PeriodKind.YEAR_TO_DATE if month == 1 and not own else PeriodKind.SPAN
            first_year = str(own) if own else year
            return read.made(
                index,
                after,
                f"{first_year}-{month:02d}/{year}-{last:02d}",
                Grain.MONTH,
                reference=reference,
                shift=shift,
                kind=kind,
            )
        if year.isdecimal() and last < month:
            iso = f"{int(year) - 1}-{month:02d}/{year}-{last:02d}"
            return read.made(index, after, iso, Grain.MONTH, reference=reference, shift=shift, kind=PeriodKind.SPAN)
    within = months_of(read, index, place, month, month, quarter=False)
    if within:
        return within
    year, reference, shift, after = read.which_year(place)
    return read.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference=reference, shift=shift)


def first_of(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """The first seven months of this year, the first three quarters, the second half."""
    ordinal = ORDINAL.get(read.word(index), 0)
    after = index + 1
    if read.word(index) in ("1", "2", "3", "4") and read.word(after) in ("st", "nd", "rd", "th"):
        ordinal, after = int(read.word(index)), after + 1
    if read.word(index) in ("final", "last", "closing") and read.word(after + 1) == "of":
        ordinal = {"quarter": 4, "half": 2}.get(read.word(after), 0)
    if read.word(index) in ("final", "closing") and read.word(after) == "quarter":
        ordinal = 4
    if read.word(index) == "opening" and read.word(after) in ("quarter", "half"):
        ordinal = 1
    if not 1 <= ordinal <= 4:
        return None
    if read.word(after) == "-":
        after += 1
    if ordinal == 1 and (read.word(after) in CARDINAL or read.word(after).isdecimal()):
        count = CARDINAL.get(read.word(after)) or int(read.word(after)[:3])
        if read.word(after + 1) == "months" and 2 <= count <= 12:
            fiscal = fiscal_months(read, index, after + 2, count)
            if fiscal:
                return fiscal
            year, reference, shift, end = read.which_year(after + 2)
            iso = f"{year}-01/{year}-{count:02d}"
            return read.made(
                index, end, iso, Grain.MONTH, reference=reference, shift=shift, kind=PeriodKind.YEAR_TO_DATE
            )
        if read.word(after + 1) == "quarters" and 2 <= count <= 3:
            year, reference, shift, end = read.which_year(after + 2)
            iso = f"{year}-01/{year}-{3 * count:02d}"
            return read.made(
                index, end, iso, Grain.QUARTER, reference=reference, shift=shift, kind=PeriodKind.YEAR_TO_DATE
            )
        return None
    if read.word(after) == "quarter":
        fiscal = fiscal_quarter(read, index, after + 1, ordinal)
        if fiscal:
            return fiscal
        year, reference, shift, end = read.which_year(after + 1)
        months = read.part_of_year(ordinal, 3) if reference == "open" else None
        ordinal = months[1] // 3 if months and months[1] % 3 == 0 else ordinal
        return read.made(index, end, f"{year}-Q{ordinal}", Grain.QUARTER, reference=reference, shift=shift)
    if read.word(after) == "half" and ordinal <= 2:
        place = after + 2 if read.word(after + 1) == "of" else after + 1
        month = read.month(place)
        if month:  # the second half of November
            year, reference, shift, end = read.which_year(read.after_month(place))
            return read.made(index, end, f"{year}-{month:02d}", Grain.MONTH, reference=reference, shift=shift)
        fiscal = half_of(read, index, after + 1, ordinal)
        if fiscal:
            return fiscal
        year, reference, shift, end = read.which_year(after + 1)
        months = read.part_of_year(ordinal, 6) if reference == "open" else None
        iso = f"{year}-{months[0]:02d}/{year}-{months[1]:02d}" if months else _half(year, ordinal)
        return read.made(index, end, iso, Grain.HALF, reference=reference, shift=shift)
    return None


_SEASONS = frozenset(["spring", "summer", "autumn", "winter"])


def years(read: Words, index: int) -> tuple[TimeExpression, int] | None:
    """2023 where it stands as a year: after a preposition, in brackets, between bars, at a clause's edge."""
    if not read.year(index):
        return None
    word = read.words[index]
    if read.word(index - 1) == "between" and read.word(index + 1) == "and" and read.year(index + 2) > read.year(index):
        return read.made(
            index, index + 3, f"{read.word(index)}/{read.word(index + 2)}", Grain.YEAR, kind=PeriodKind.SPAN
        )
    before, after = read.word(index - 1), read.word(index + 1)
    if before in _SEASONS or (before in ("of", ",") and read.word(index - 2) in _SEASONS):
        return None  # the spring of 2023 is neither that year nor any months that it names
    glued_left = index > 0 and read.words[index - 1].end == word.start
    glued_right = index + 1 < len(read.words) and read.words[index + 1].start == word.end
    if glued_left and (before in ("$", "-", ".", ",", "/", "+", ":", "€", "£", "#") or before.isalpha()):
        return None
    if glued_right and (
        after in ("%", "/", "#")
        or (after == ":" and read.word(index + 2).isdecimal() and read.words[index + 2].start == word.end + 1)
        or after.isalpha()
        or (after == "-" and read.word(index + 2).isalpha() and before not in _BEFORE_YEAR)
    ):
        return None
    if read.counts(index + 1) and before not in ("in", "of", "since", "during"):
        return None
    if before in _BEFORE_YEAR or before in (
        "",
        "|",
        "(",
        "[",
        ",",
        ";",
        ".",
        "-",
        "\n",
        "\u00a9",
        "copyright",
        "\u2014",
    ):
        return read.made(index, index + 1, read.word(index), Grain.YEAR)
    if (
        after in ("", "|", ")", "]", ",", ";", ".", ":", "-", "\u2014", "'")
        or not after.isalpha()
        or not after.endswith("s")
    ):
        return read.made(index, index + 1, read.word(index), Grain.YEAR)
    return None


def _half(year: str, half: int) -> str:
    return f"{year}-01/{year}-06" if half == 1 else f"{year}-07/{year}-12"
