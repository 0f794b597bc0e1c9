"""Dates and periods in languages that write words apart. The grammar's words are English; month names come from the table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.periods import OPEN_YEAR, Reference, TimeExpression
from briefings.model import Grain, PeriodKind, Side

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+|[0-9]+|[^\sA-Za-z0-9]")
_ISO = re.compile(
    r"(?<![0-9./-])(?:([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3}))(?![0-9])"
)
_NAMED = re.compile(r"(?<![0-9A-Za-z-])([0-9]{1,2})-([a-z]{3,9})-([12][0-9]{3}|[0-9]{2})(?![0-9])")
_ISO_MONTH = re.compile(r"(?<![0-9./-])([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9-])")
_SHORT = re.compile(
    r"(?<![a-z0-9.$-])(?:([1-4])q|q([1-4])|([12])h|h([12]))[ -]?(?:'?(20[0-9]{2}|[0-9]{2})(?![0-9,]))?(?![a-z0-9])"
)
_FISCAL = re.compile(
    r"(?<![a-z0-9])(?:fy|fiscal(?: year)?|financial year)[ -]?'?((?:19|20)[0-9]{2}|[0-9]{2})(?:[-/]([0-9]{4}|[0-9]{2}))?(?![0-9,])"
    r"|(?<![0-9.,$])((?:19|20)[0-9]{2})(?:[-/]([0-9]{2}|(?:19|20)[0-9]{2}))? (?:fiscal|financial) year"
    r"|(?<![0-9.,$-])((?:19|20)[0-9]{2})[/]([0-9]{2})(?![0-9/])"
)
_YEARS = re.compile(r"(?<![0-9.,$])((?:19|20)[0-9]{2}) ?(?:-|\u2014|to|through) ?((?:19|20)[0-9]{2})(?![0-9,])")
_BEGINS = re.compile(
    r"(?:year|fy|fiscal|[0-9]{4},?)[^.]{0,40}?(?:began|begins|beginning|begun|starting|started|starts) (?:on |in )?(?:the )?(?:1 |1st )?(?:of )?([a-z]+)"
    r"|\(([a-z]+)(?: to |-)[a-z]+\)|(?:fiscal|financial) year[^.]{0,20} (?:ended|ending|to|ends) (?:on |in )?(?:31 |30 |28 )?([a-z]+)"
)
_INDIAN = re.compile(r"\b(?:india|indian|rs|inr|crore|lakh|japan|japanese)\b|₹")
_ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4,
}  # fmt: skip
_CARDINAL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_RELATIVE = {
    "this": 0,
    "current": 0,
    "last": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
}
_UNITS = {"year": Grain.YEAR, "month": Grain.MONTH, "quarter": Grain.QUARTER, "week": Grain.WEEK, "day": Grain.DAY}
_QUARTER_MONTHS = {3: 1, 6: 2, 9: 3, 12: 4}
_BEFORE_YEAR = frozenset(
    "in of by since from for until till than during before after to and through between late early mid end around about year calendar "
    "versus vs over on against the ended ending beyond throughout full".split()
)
_MORE = frozenset("more less fewer higher lower".split())


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class _Reader:
    """The words of a text with the readers that try each place in turn."""

    def __init__(self, text: Text, language: Language) -> None:
        self.folded = text.folded
        self.lower = text.lower
        self.language = language
        self.words = [_Word(text.lower[m.start() : m.end()], m.start(), m.end()) for m in _WORD.finditer(text.folded)]
        self.fiscal = self._fiscal_start()

    def _fiscal_start(self) -> int:
        """The month in which a financial year begins: where the text says so, or by the country's custom; 0 where unknown."""
        for match in _BEGINS.finditer(self.lower):
            if match[3]:
                month = self.language.months.get(match[3])
                if month:
                    return month % 12 + 1
            month = self.language.months.get(match[1] or match[2] or "")
            if month:
                return month
        return 4 if _INDIAN.search(self.lower) else 0

    def word(self, index: int) -> str:
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def words_at(self, index: int, *expected: str) -> bool:
        return self.word(index) == expected[0] and all(self.word(index + i) == word for i, word in enumerate(expected))

    # --- pieces ---------------------------------------------------------------------------------------------------------

    def month(self, index: int) -> int:
        """The month named by the word, if it is written as a name."""
        word = self.word(index)
        month = self.language.months.get(word, 0)
        if not month:
            return 0
        capital = self.folded[self.words[index].start].isupper()
        if word in ("may", "march", "mar", "sep", "dec", "jan") and not capital:
            return 0
        if word == "may" and self.word(index - 1) in ("it", "that", "they", "we", "he", "she", "which"):
            return 0
        return month if capital or len(word) > 3 else 0

    def after_month(self, index: int) -> int:
        """The place after a month's name and its point (Jan.)."""
        if (
            self.word(index + 1) == "."
            and len(self.word(index)) <= 4
            and self.words[index + 1].start == self.words[index].end
        ):
            following = self.word(index + 2)
            if following.isdecimal() or following in ("-", "to", "\u2014") or self.language.months.get(following):
                return index + 2
        return index + 1

    def year(self, index: int) -> int:
        word = self.word(index)
        if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20", "18", "21"):
            if (
                self.word(index + 1) in (",", ".")
                and self.word(index + 2).isdecimal()
                and self.words[index + 2].start == self.words[index].end + 1
            ):
                return 0
            return int(word)
        return 0

    def day(self, index: int) -> tuple[int, int]:
        """A day of the month and the place after it: 4, 25th."""
        word = self.word(index)
        if word.isdecimal() and 1 <= len(word) <= 2 and 1 <= int(word) <= 31:
            before = self.word(index - 1)
            if before in (".", ",", "$", "/", ":") and index and self.words[index - 1].end == self.words[index].start:
                return 0, index
            after = index + 1
            if self.word(after) in ("st", "nd", "rd", "th") and self.words[after].start == self.words[index].end:
                after += 1
            elif (
                self.word(after) in (".", ":", "%")
                and self.words[after].start == self.words[index].end
                and self.word(after + 1).isdecimal()
            ):
                return 0, index
            return int(word), after
        return 0, index

    def which_year(self, index: int) -> tuple[str, Reference, int, int]:
        """A year after a month or a quarter: its digits or XXXX, what gives it, the shift, and the place after."""
        place = index
        if self.word(place) == ",":
            place += 1
        if self.word(place) in ("of", "in"):
            place += 1
        if self.word(place) in ("fiscal", "calendar"):
            place += 1
        year = self.year(place)
        if year and not (self.word(index) == "," and self._counts(place + 1)):
            return str(year), "stated", 0, place + 1
        if self.word(place) in ("this", "last", "next") and self.word(place + 1) == "year":
            return OPEN_YEAR, "anchor", _RELATIVE[self.word(place)], place + 2
        if self.words_at(place, "the", "same", "year") or self.words_at(place, "the", "year"):
            return OPEN_YEAR, "previous", 0, place + (3 if self.word(place + 1) == "same" else 2)
        if self.words_at(place, "that", "year"):
            return OPEN_YEAR, "previous", 0, place + 2
        if self.words_at(place, "the", "previous", "year") or self.words_at(place, "the", "prior", "year"):
            return OPEN_YEAR, "previous", -1, place + 3
        if (
            self.word(place) in ("a", "one")
            and self.words_at(place + 1, "year")
            and self.word(place + 2) in ("earlier", "ago", "before")
        ):
            return OPEN_YEAR, "previous", -1, place + 3
        return OPEN_YEAR, "open", 0, index

    def _counts(self, index: int) -> bool:
        """Whether a number is followed by what it counts, so that it is no year."""
        word = self.word(index)
        return word in (
            "tonnes",
            "tons",
            "t",
            "people",
            "workers",
            "million",
            "mt",
            "kg",
            "oz",
            "ounces",
            "%",
            "units",
            "yuan",
            "dollars",
        )

    # --- expressions ----------------------------------------------------------------------------------------------------

    def read(self, index: int) -> tuple[TimeExpression, int] | None:
        """The expression that begins at a word, and the next word's place."""
        for reader in (
            self.patterned,
            self.plan,
            self.edge,
            self.dates,
            self.months,
            self.first_of,
            self.quarters,
            self.relative,
            self.years,
        ):
            found = reader(index)
            if found:
                return found
        return None

    def made(
        self,
        first: int,
        after: int,
        iso: str,
        grain: Grain,
        reference: Reference = "stated",
        shift: int = 0,
        kind: PeriodKind = PeriodKind.POINT,
        *,
        fiscal: bool = False,
    ) -> tuple[TimeExpression, int]:
        return (
            TimeExpression(
                start=self.words[first].start,
                end=self.words[after - 1].end,
                iso=iso,
                grain=grain,
                kind=kind,
                side=self.side(first),
                reference=reference,
                shift=shift,
                fiscal=fiscal,
            ),
            after,
        )

    def side(self, first: int) -> Side:
        place = first - 1
        while self.word(place) in (
            "the",
            "end",
            "of",
            "year",
            "year-end",
            "on",
            "-",
            "late",
            "early",
            "mid",
            "around",
            "about",
            "later",
            "than",
            "no",
            "fiscal",
        ):
            place -= 1
            if first - place > 6:
                break
        word = self.word(place)
        if word == "before" or (word == "ahead" and self.word(place + 1) == "of"):
            return Side.BEFORE
        if word in ("by", "until", "till") and self.word(first - 1) not in ("on",):
            return Side.BY
        if word == "since" or (word in ("effective", "starting", "beginning") and self.grainless(first)):
            return Side.SINCE
        if word == "from" and not self.closes(first):
            return (
                Side.SINCE
                if word == "from" and self.word(first - 2) in ("effective", "starting", "effect", "force")
                else Side.CLOSED
            )
        return Side.CLOSED

    def grainless(self, first: int) -> bool:
        return self.word(first - 1) in ("effective", "on", "from")

    def closes(self, first: int) -> bool:
        return any(self.word(place) in ("to", "until", "through") for place in range(first, first + 6))

    def patterned(self, index: int) -> tuple[TimeExpression, int] | None:
        """Shapes of digits: 2024-05-09, 21.08.2023, 18-Jul-2024, Q3 2024, 1H24, FY2022-23, 2016-2020."""
        word = self.words[index]
        start = word.start
        if word.text[0].isdecimal():
            match = _ISO.match(self.lower, start)
            if match:
                year, month, day = (match[1], match[3], match[4]) if match[1] else (match[7], match[6], match[5])
                if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
                    return self.until(index, match.end(), f"{year}-{int(month):02d}-{int(day):02d}", Grain.DAY)
            match = _NAMED.match(self.lower, start)
            if match and self.language.months.get(match[2]) and 1 <= int(match[1]) <= 31:
                year = match[3] if len(match[3]) == 4 else "20" + match[3]
                return self.until(
                    index, match.end(), f"{year}-{self.language.months[match[2]]:02d}-{int(match[1]):02d}", Grain.DAY
                )
        if word.text[0].isdecimal() or word.text[0] in "fqh":
            fiscal = _FISCAL.match(self.lower, start)
            if fiscal:
                return self.fiscal_year(index, fiscal)
        if word.text[0].isdecimal():
            match = _YEARS.match(self.lower, start)
            if match and int(match[1]) < int(match[2]) < int(match[1]) + 60:
                return self.until(index, match.end(), f"{match[1]}/{match[2]}", Grain.YEAR, kind=PeriodKind.SPAN)
            match = _ISO_MONTH.match(self.lower, start)
            if match:
                return self.until(index, match.end(), f"{match[1]}-{match[2]}", Grain.MONTH)
            year = self.year(index)
            short = (
                _SHORT.match(self.lower, self.words[index + 1].start) if year and index + 1 < len(self.words) else None
            )
            if short and not short[5]:
                return self.short(index, short, str(year))
        if word.text[0] in "qh1234":
            short = _SHORT.match(self.lower, start)
            if short:
                return self.short(index, short, "")
        return None

    def short(self, index: int, match: re.Match[str], year: str) -> tuple[TimeExpression, int]:
        year = year or match[5] or ""
        year = "20" + year if len(year) == 2 else year
        after = self.place_after(index, match.end())
        reference: Reference = "stated"
        shift = 0
        if not year:
            year, reference, shift, after = self.which_year(after)
        quarter, half = match[1] or match[2], match[3] or match[4]
        if quarter:
            return self.made(index, after, f"{year}-Q{quarter}", Grain.QUARTER, reference, shift)
        return self.made(index, after, _half(year, int(half)), Grain.HALF, reference, shift)

    def fiscal_year(self, index: int, match: re.Match[str]) -> tuple[TimeExpression, int] | None:
        first, second = match[1] or match[3] or match[5], match[2] or match[4] or match[6]
        if match[5] and int(match[6]) != (int(match[5]) + 1) % 100:
            return None
        first = "20" + first if len(first) == 2 else first
        begin = self.fiscal
        if second:
            if int(second) % 100 != (int(first) + 1) % 100:
                return None
            begin = begin or 4
            year = int(first)
        else:
            year = int(first) - 1
        if not begin or begin == 1:
            return self.until(index, match.end(), first, Grain.YEAR, fiscal=True)
        return self.until(index, match.end(), _year_from(year, begin), Grain.YEAR, fiscal=True)

    def until(
        self, index: int, end: int, iso: str, grain: Grain, *, kind: PeriodKind = PeriodKind.POINT, fiscal: bool = False
    ) -> tuple[TimeExpression, int]:
        found, after = self.made(index, self.place_after(index, end), iso, grain, kind=kind, fiscal=fiscal)
        return found, after

    def place_after(self, index: int, end: int) -> int:
        after = index + 1
        while after < len(self.words) and self.words[after].start < end:
            after += 1
        return after

    def plan(self, index: int) -> tuple[TimeExpression, int] | None:
        """The 14th Five-Year Plan; its end is a month."""
        place = index
        at_end = False
        if self.word(place) == "end" and self.words_at(place + 1, "of", "the"):
            at_end, place = True, place + 3
        word = self.word(place)
        ordinal = _ORDINAL.get(word, 0)
        after = place + 1
        if word.isdecimal() and self.word(after) in ("st", "nd", "rd", "th"):
            ordinal, after = int(word), after + 1
        if not 6 <= ordinal <= 20:
            return None
        if self.word(after) not in ("five", "5"):
            return None
        after += 1
        if self.word(after) == "-":
            after += 1
        if self.word(after) not in ("year", "years"):
            return None
        after += 1
        if self.word(after) in ("plan", "plans"):
            after += 1
        if self.word(after) == "period":
            after += 1
        if self.word(after) == "(" and self.year(after + 1):
            close = after + 1
            while close < after + 6 and self.word(close) != ")":
                close += 1
            after = close + 1 if self.word(close) == ")" else after
        first = 1981 + 5 * (ordinal - 6)
        if at_end:
            return self.made(index, after, f"{first + 4}-12", Grain.MONTH)
        return self.made(index, after, f"{first}/{first + 4}", Grain.PLAN)

    def edge(self, index: int) -> tuple[TimeExpression, int] | None:
        """The end of May, end-2025, late 2026, early April, the week to 14 June, the first ten days of March."""
        word = self.word(index)
        if word == "end" and (self.word(index + 1) == "of" or self.word(index + 1) == "-"):
            place = index + 2
            if self.word(place) == "the" and self.word(place + 1) == "year":
                return self.made(index, place + 2, f"{OPEN_YEAR}-12", Grain.MONTH, "open")
            if self.word(place) in ("this", "last", "next") and self.word(place + 1) == "year":
                return self.made(
                    index, place + 2, f"{OPEN_YEAR}-12", Grain.MONTH, "anchor", _RELATIVE[self.word(place)]
                )
            month = self.month(place)
            if month:
                year, reference, shift, after = self.which_year(self.after_month(place))
                return self.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference, shift)
            if self.year(place):
                return self.made(index, place + 1, f"{self.word(place)}-12", Grain.MONTH)
        if word in ("late", "early", "mid"):
            place = index + 2 if self.word(index + 1) == "-" else index + 1
            month = self.month(place)
            if month:
                year, reference, shift, after = self.which_year(self.after_month(place))
                return self.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference, shift)
            if self.year(place):
                return self.made(index, place + 1, self.word(place), Grain.YEAR)
            if self.word(place) in ("this", "next", "last") and self.word(place + 1) == "year":
                return self.made(index, place + 2, OPEN_YEAR, Grain.YEAR, "anchor", _RELATIVE[self.word(place)])
        if word == "week" and self.word(index + 1) in ("to", "ended", "ending", "through"):
            found = self.dates(index + 2)
            if found and found[0].grain is Grain.DAY:
                expression = found[0]
                return self.made(index, found[1], expression.iso, Grain.WEEK, expression.reference, expression.shift)
        if (
            word in ("first", "second", "third", "last", "fourth")
            and self.word(index + 1) == "week"
            and self.word(index + 2) == "of"
        ):
            month = self.month(index + 3)
            if month:
                year, reference, shift, after = self.which_year(self.after_month(index + 3))
                return self.made(index, after, f"{year}-{month:02d}", Grain.WEEK, reference, shift)
        if word == "first" and self.word(index + 1) in ("ten", "10") and self.words_at(index + 2, "days", "of"):
            month = self.month(index + 4)
            if month:
                year, reference, shift, after = self.which_year(self.after_month(index + 4))
                return self.made(
                    index, after, f"{year}-{month:02d}-01/{year}-{month:02d}-10", Grain.TEN_DAYS, reference, shift
                )
        return None

    def dates(self, index: int) -> tuple[TimeExpression, int] | None:
        """14 June 2024, 3 to 5 September, May 9, 2024, November 25th."""
        day, after = self.day(index)
        if day:
            last = 0
            if self.word(after) in ("to", "-", "\u2014", "and") and self.day(after + 1)[0]:
                last, beyond = self.day(after + 1)
                if self.month(beyond):
                    after = beyond
                else:
                    last = 0
            place = after + 1 if self.word(after) == "of" else after
            month = self.month(place)
            if not month:
                return None
            year, reference, shift, after = self.which_year(self.after_month(place))
            iso = f"{year}-{month:02d}-{day:02d}"
            if last:
                return self.made(
                    index, after, f"{iso}/{year}-{month:02d}-{last:02d}", Grain.DAY, reference, shift, PeriodKind.SPAN
                )
            joined = self.joined_date(index, after, iso, year, reference)
            return joined or self.made(index, after, iso, Grain.DAY, reference, shift)
        month = self.month(index)
        if month:
            day, after = self.day(self.after_month(index))
            if day and not self.unit_after(after):
                last = 0
                if self.word(after) in ("to", "-", "\u2014") and self.day(after + 1)[0]:
                    last, beyond = self.day(after + 1)
                    if last > day and not self.month(beyond):
                        after = beyond
                    else:
                        last = 0
                year, reference, shift, after = self.which_year(after)
                iso = f"{year}-{month:02d}-{day:02d}"
                if last:
                    return self.made(
                        index,
                        after,
                        f"{iso}/{year}-{month:02d}-{last:02d}",
                        Grain.DAY,
                        reference,
                        shift,
                        PeriodKind.SPAN,
                    )
                return self.made(index, after, iso, Grain.DAY, reference, shift)
        return None

    def unit_after(self, index: int) -> bool:
        return (
            self.word(index) in ("%", "percent", "million", "tonnes", "tons", "t", "kt", "mt")
            and self.words[index].start - self.words[index - 1].end <= 1
        )

    def joined_date(
        self, index: int, after: int, iso: str, year: str, reference: Reference
    ) -> tuple[TimeExpression, int] | None:
        """28 May to 3 June 2024: a date joined to another."""
        if self.word(after) not in ("to", "-", "\u2014"):
            return None
        day, beyond = self.day(after + 1)
        month = self.month(beyond) if day else 0
        if not month:
            return None
        year2, reference2, shift, end = self.which_year(self.after_month(beyond))
        if year == OPEN_YEAR:
            iso = year2 + iso[4:]
        return self.made(
            index, end, f"{iso}/{year2}-{month:02d}-{day:02d}", Grain.DAY, reference2, shift, PeriodKind.SPAN
        )

    def months(self, index: int) -> tuple[TimeExpression, int] | None:
        """May 2024, January to May, between April and September 2023, January-July, the March quarter."""
        month = self.month(index)
        if not month:
            return None
        place = self.after_month(index)
        if self.word(place) == "quarter" and month in _QUARTER_MONTHS:
            year, reference, shift, after = self.which_year(place + 1)
            return self.made(index, after, f"{year}-Q{_QUARTER_MONTHS[month]}", Grain.QUARTER, reference, shift)
        own = self.year(place)
        join = place + 1 if own else place
        joiners = ("to", "-", "\u2014", "through", "until", "till", "/") + (
            ("and",) if self.word(index - 1) == "between" else ()
        )
        if self.word(join) in joiners and self.month(join + 1):
            last = self.month(join + 1)
            year, reference, shift, after = self.which_year(self.after_month(join + 1))
            if own or last > month:
                kind = PeriodKind.YEAR_TO_DATE if month == 1 and not own else PeriodKind.SPAN
                first_year = str(own) if own else year
                return self.made(
                    index, after, f"{first_year}-{month:02d}/{year}-{last:02d}", Grain.MONTH, reference, shift, kind
                )
            if year.isdecimal() and last < month:
                iso = f"{int(year) - 1}-{month:02d}/{year}-{last:02d}"
                return self.made(index, after, iso, Grain.MONTH, reference, shift, PeriodKind.SPAN)
        year, reference, shift, after = self.which_year(place)
        return self.made(index, after, f"{year}-{month:02d}", Grain.MONTH, reference, shift)

    def first_of(self, index: int) -> tuple[TimeExpression, int] | None:
        """The first seven months of this year, the first three quarters, the second half."""
        ordinal = _ORDINAL.get(self.word(index), 0)
        after = index + 1
        if self.word(index) in ("1", "2", "3", "4") and self.word(after) in ("st", "nd", "rd", "th"):
            ordinal, after = int(self.word(index)), after + 1
        if self.word(index) in ("final", "last") and self.word(after) == "quarter" and self.word(after + 1) == "of":
            ordinal = 4
        if not 1 <= ordinal <= 4:
            return None
        if self.word(after) == "-":
            after += 1
        if ordinal == 1 and (self.word(after) in _CARDINAL or self.word(after).isdecimal()):
            count = _CARDINAL.get(self.word(after)) or int(self.word(after)[:3])
            if self.word(after + 1) == "months" and 2 <= count <= 12:
                year, reference, shift, end = self.which_year(after + 2)
                iso = f"{year}-01/{year}-{count:02d}"
                return self.made(index, end, iso, Grain.MONTH, reference, shift, PeriodKind.YEAR_TO_DATE)
            if self.word(after + 1) == "quarters" and 2 <= count <= 3:
                year, reference, shift, end = self.which_year(after + 2)
                iso = f"{year}-01/{year}-{3 * count:02d}"
                return self.made(index, end, iso, Grain.QUARTER, reference, shift, PeriodKind.YEAR_TO_DATE)
            return None
        if self.word(after) == "quarter":
            fiscal = self.fiscal_quarter(index, after + 1, ordinal)
            if fiscal:
                return fiscal
            year, reference, shift, end = self.which_year(after + 1)
            return self.made(index, end, f"{year}-Q{ordinal}", Grain.QUARTER, reference, shift)
        if self.word(after) == "half" and ordinal <= 2:
            year, reference, shift, end = self.which_year(after + 1)
            return self.made(index, end, _half(year, ordinal), Grain.HALF, reference, shift)
        return None

    def fiscal_quarter(self, index: int, after: int, quarter: int) -> tuple[TimeExpression, int] | None:
        """The first quarter of its 2025 financial year; of FY24."""
        place = after
        while self.word(place) in ("of", "its", "the") and place < after + 3:
            place += 1
        if place >= len(self.words):
            return None
        match = _FISCAL.match(self.lower, self.words[place].start)
        if not match or not self.fiscal or place == after:
            return None
        stated = match[1] or match[3] or match[5]
        stated = "20" + stated if len(stated) == 2 else stated
        year = int(stated) - (0 if (match[2] or match[4] or match[6]) else 1)
        number = year * 12 + self.fiscal - 1 + 3 * (quarter - 1)
        if number % 3:
            return None
        iso = f"{number // 12}-Q{number % 12 // 3 + 1}"
        return self.made(index, self.place_after(place, match.end()), iso, Grain.QUARTER, fiscal=True)

    def quarters(self, index: int) -> tuple[TimeExpression, int] | None:
        """Since the start of the year, year to date, so far this year."""
        if self.word(index) not in ("since", "so", "this", "year"):
            return None
        for words, shift in (
            (("since", "the", "start", "of", "the", "year"), 0),
            (("since", "the", "beginning", "of", "the", "year"), 0),
            (("since", "the", "start", "of", "this", "year"), 0),
            (("since", "the", "beginning", "of", "this", "year"), 0),
            (("since", "the", "turn", "of", "the", "year"), 0),
            (("so", "far", "this", "year"), 0),
            (("this", "year", "to", "date"), 0),
            (("year", "to", "date"), 0),
            (("year", "-", "to", "-", "date"), 0),
            (("since", "this", "year"), 0),
        ):
            if self.words_at(index, *words):
                after = index + len(words)
                expression = TimeExpression(
                    start=self.words[index].start,
                    end=self.words[after - 1].end,
                    iso="",
                    grain=Grain.YEAR,
                    kind=PeriodKind.YEAR_TO_DATE,
                    reference="anchor",
                    form="since_start",
                    shift=shift,
                )
                return expression, after
        return None

    def relative(self, index: int) -> tuple[TimeExpression, int] | None:
        """This year, last month, the same period last year, a year earlier, Tuesday, yesterday."""
        word = self.word(index)
        if word == "same" and self.word(index + 1) in ("time", "stage", "months") and not self.last_year(index + 2):
            return None
        if word == "same" and self.word(index + 1) in ("period", "months", "time", "stage"):
            return self.same_period(index, index + 2)
        if word == "same" and self.word(index + 1) in ("month", "quarter", "half") and self.last_year(index + 2):
            return self.same_period(index, index + 2)
        if word == "same" and self.word(index + 1) in _UNITS:
            return self.shifted(index, index + 2, _UNITS[self.word(index + 1)], 0, "previous")
        if word == "corresponding" and self.word(index + 1) in ("period", "quarter", "month", "half"):
            return self.same_period(index, index + 2)
        if (
            word in ("a", "one")
            and self.word(index + 1) in _UNITS
            and self.word(index + 2) in ("earlier", "ago", "before", "prior")
        ):
            return self.shifted(index, index + 3, _UNITS[self.word(index + 1)], -1, "previous")
        if word == "year" and self.word(index + 1) in ("earlier", "ago") and self.word(index - 1) != "-":
            return self.shifted(index, index + 2, Grain.YEAR, -1, "previous")
        if word in _UNITS and self.word(index + 1) == "before" and self.word(index - 1) == "the":
            return self.shifted(index, index + 2, _UNITS[word], -1, "previous")
        if (
            word in ("whole", "full", "all", "entire")
            and self.word(index + 1) == "year"
            and self.word(index - 1) != "a"
        ):
            return self.whole_year(index, index + 2)
        if word in _RELATIVE:
            found = self.which(index, word)
            if found:
                return found
        if word in ("yesterday", "today", "tomorrow"):
            return self.shifted(
                index, index + 1, Grain.DAY, {"yesterday": -1, "today": 0, "tomorrow": 1}[word], "anchor"
            )
        if word in self.language.weekdays and len(word) > 3 and self.folded[self.words[index].start].isupper():
            return self.day_of_week(index, index + 1, 0)
        if word == "by" and self.word(index + 1) == "then":
            found, after = self.shifted(index, index + 2, Grain.YEAR, 0, "previous")
            return TimeExpression(
                start=found.start, end=found.end, iso="", grain=Grain.YEAR, reference="previous", form="then"
            ), after
        return None

    def which(self, index: int, word: str) -> tuple[TimeExpression, int] | None:
        following = self.word(index + 1)
        shift = _RELATIVE[word]
        if following == "year" and self.word(index + 2) not in ("'", "-"):
            if word in ("previous", "preceding", "prior", "following"):
                return self.shifted(index, index + 2, Grain.YEAR, shift, "previous")
            return self.made(index, index + 2, OPEN_YEAR, Grain.YEAR, "anchor", shift)
        if following == "year":
            return self.made(index, index + 2, OPEN_YEAR, Grain.YEAR, "anchor", shift)
        if following in _UNITS:
            previous = word in ("previous", "preceding", "prior", "following")
            return self.shifted(index, index + 2, _UNITS[following], shift, "previous" if previous else "anchor")
        if following in self.language.weekdays and len(following) > 3:
            return self.day_of_week(index, index + 2, shift if word == "last" else 0)
        month = self.month(index + 1)
        if month and word in ("this", "last", "next"):
            iso = f"{OPEN_YEAR}-{month:02d}"
            return self.made(
                index, index + 2, iso, Grain.MONTH, "open" if word == "last" else "anchor", 0 if word != "next" else 1
            )
        return None

    def last_year(self, index: int) -> bool:
        place = index + 1 if self.word(index) in ("of", "in") else index
        return (
            bool(self.year(place))
            or (self.word(place) in ("last", "a", "the")
            and self.word(place + 1) in ("year", "previous"))
        )

    def same_period(self, index: int, after: int) -> tuple[TimeExpression, int]:
        """Of 2022, of last year, a year earlier; alone it is the period a year before."""
        place = after + 1 if self.word(after) in ("of", "in") else after
        stated, shift, end = "", -1, after
        if self.year(place):
            stated, end = self.word(place), place + 1
        elif self.word(place) in ("last", "a", "one") and self.word(place + 1) == "year":
            end = place + 3 if self.word(place + 2) in ("earlier", "ago", "before") else place + 2
        elif (
            self.word(place) == "the"
            and self.word(place + 1) in ("previous", "prior", "preceding")
            and self.word(place + 2) == "year"
        ) or self.words_at(place, "the", "year", "before"):
            end = place + 3
        elif self.words_at(place, "this", "year"):
            shift, end = 0, place + 2
        elif self.words_at(place, "the", "year"):
            end = place + 3 if self.word(place + 2) == "earlier" else place
            end = max(end, after)
        found = TimeExpression(
            start=self.words[index].start,
            end=self.words[end - 1].end,
            iso=stated,
            grain=Grain.YEAR,
            reference="previous",
            form="same_period",
            shift=0 if stated else shift,
        )
        return found, end

    def whole_year(self, index: int, after: int) -> tuple[TimeExpression, int] | None:
        if self.year(after):
            return self.made(index, after + 1, self.word(after), Grain.YEAR)
        if self.word(index) == "full":
            return None
        return (
            TimeExpression(
                start=self.words[index].start,
                end=self.words[after - 1].end,
                iso="",
                grain=Grain.YEAR,
                reference="previous",
                form="whole_year",
            ),
            after,
        )

    def shifted(
        self, index: int, after: int, grain: Grain, shift: int, reference: Reference
    ) -> tuple[TimeExpression, int]:
        return (
            TimeExpression(
                start=self.words[index].start,
                end=self.words[after - 1].end,
                iso="",
                grain=grain,
                reference=reference,
                form="shift",
                shift=shift,
            ),
            after,
        )

    def day_of_week(self, index: int, after: int, week: int) -> tuple[TimeExpression, int]:
        return (
            TimeExpression(
                start=self.words[index].start,
                end=self.words[after - 1].end,
                iso="",
                grain=Grain.DAY,
                reference="anchor",
                form="weekday",
                weekday=self.language.weekdays[self.word(after - 1)],
                shift=week,
            ),
            after,
        )

    def years(self, index: int) -> tuple[TimeExpression, int] | None:
        """2023 where it stands as a year: after a preposition, in brackets, between bars, at a clause's edge."""
        if not self.year(index):
            return None
        word = self.words[index]
        before, after = self.word(index - 1), self.word(index + 1)
        glued_left = index > 0 and self.words[index - 1].end == word.start
        glued_right = index + 1 < len(self.words) and self.words[index + 1].start == word.end
        if glued_left and (before in ("$", "-", ".", ",", "/", "+", ":", "€", "£", "#") or before.isalpha()):
            return None
        if glued_right and (
            after in ("%", "/", ":", "#")
            or after.isalpha()
            or (after == "-" and self.word(index + 2).isalpha() and before not in _BEFORE_YEAR)
        ):
            return None
        if self._counts(index + 1) and before not in ("in", "of", "since", "during"):
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
            return self.made(index, index + 1, self.word(index), Grain.YEAR)
        if (
            after in ("", "|", ")", "]", ",", ";", ".", ":", "-", "\u2014", "'")
            or not after.isalpha()
            or not after.endswith("s")
        ):
            return self.made(index, index + 1, self.word(index), Grain.YEAR)
        return None


_TRIGGERS = frozenset(
    "end late early mid week since so this same corresponding a one year whole full all entire last previous prior preceding past next "
    "current coming following yesterday today tomorrow by first second third fourth fifth final month quarter day".split()
) | frozenset(_ORDINAL)


def read_dates(text: Text, language: Language) -> Iterator[TimeExpression]:
    """The time expressions of a text in order."""
    reader = _Reader(text, language)
    words = reader.words
    triggers = _TRIGGERS | language.months.keys() | language.weekdays.keys()
    index = 0
    while index < len(words):
        word = words[index].text
        if not (word in triggers or word[0].isdecimal() or word[0] in "fqh"):
            index += 1
            continue
        found = reader.read(index)
        if found:
            yield found[0]
            index = max(found[1], index + 1)
        else:
            index += 1


def _half(year: str, half: int) -> str:
    return f"{year}-01/{year}-06" if half == 1 else f"{year}-07/{year}-12"


def _year_from(year: int, month: int) -> str:
    end = month - 1 or 12
    return f"{year}-{month:02d}/{year + (1 if month > 1 else 0)}-{end:02d}"
