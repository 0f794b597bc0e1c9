"""The words of a text in a script that writes them apart, and the pieces that dates are made of."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from briefings.extraction.fiscal_starts import FiscalYear, fiscal_year
from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.periods import OPEN_YEAR, Reference, TimeExpression
from briefings.model import Grain, PeriodKind, Side

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+|[0-9]+|[^\sA-Za-z0-9]")
_SPAN: Callable[[re.Match[str]], tuple[int, int]] = re.Match.span
RELATIVE = {
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
"""Words that count units of time from the document's date."""

ORDINAL = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip
"""Ordinal words that dates use."""
CARDINAL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
"""Cardinal words that dates use."""


class Word(Struct, gc=False):
    """A word, a number or a mark, in lower case, with its place."""

    text: str
    start: int
    end: int


class Words:
    """The words of a text."""

    def __init__(self, text: Text, language: Language, financial: FiscalYear | None = None) -> None:
        self.folded = text.folded
        self.lower = text.lower
        self.language = language
        lower = text.lower
        self.words = [Word(lower[start:end], start, end) for start, end in map(_SPAN, _WORD.finditer(text.folded))]
        self._count = len(self.words)
        own = fiscal_year(lower, language.months)
        known = financial if financial is not None and (not own.begin or own.begin == financial.begin) else own
        self.financial = known
        self.fiscal = known.begin

    def part_of_year(self, ordinal: int, months: int) -> tuple[int, int] | None:
        """The calendar months, first and last, of a quarter or half without a year that is the financial year's."""
        if not self.financial.parts:
            return None
        first = (self.fiscal - 1 + months * (ordinal - 1)) % 12 + 1
        return first, (first + months - 2) % 12 + 1

    def word(self, index: int) -> str:
        """The word at a place in lower case, empty outside the text."""
        return self.words[index].text if 0 <= index < self._count else ""

    def words_at(self, index: int, *expected: str) -> bool:
        """Whether these words stand at a place."""
        return self.word(index) == expected[0] and all(self.word(index + i) == word for i, word in enumerate(expected))

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
        """The year that a number is, 0 where it is none."""
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
        if year and not (self.word(index) == "," and self.counts(place + 1)):
            return str(year), "stated", 0, place + 1
        if self.word(place) in ("this", "last", "next") and self.word(place + 1) == "year":
            return OPEN_YEAR, "anchor", RELATIVE[self.word(place)], place + 2
        if self.words_at(place, "the", "last", "year"):
            return OPEN_YEAR, "anchor", -1, place + 3
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

    def counts(self, index: int) -> bool:
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

    def unit_after(self, index: int) -> bool:
        """Whether the number before is glued to a unit, so that it is no day."""
        return (
            self.word(index) in ("%", "percent", "million", "tonnes", "tons", "t", "kt", "mt")
            and self.words[index].start - self.words[index - 1].end <= 1
        )

    def made(
        self,
        first: int,
        after: int,
        iso: str,
        grain: Grain,
        *,
        reference: Reference = "stated",
        shift: int = 0,
        kind: PeriodKind = PeriodKind.POINT,
        fiscal: bool = False,
    ) -> tuple[TimeExpression, int]:
        """An expression from one word up to another, with the side that the words before it leave open."""
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
        """Which side the words before a place leave open: by, before, since."""
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
        """Whether a date takes effect here."""
        return self.word(first - 1) in ("effective", "on", "from")

    def closes(self, first: int) -> bool:
        """Whether the words go on to an end (from May to July)."""
        return any(self.word(place) in ("to", "until", "through") for place in range(first, first + 6))

    def until(
        self, index: int, end: int, iso: str, grain: Grain, *, kind: PeriodKind = PeriodKind.POINT, fiscal: bool = False
    ) -> tuple[TimeExpression, int]:
        """An expression from a word up to a place in the text."""
        found, after = self.made(index, self.place_after(index, end), iso, grain, kind=kind, fiscal=fiscal)
        return found, after

    def place_after(self, index: int, end: int) -> int:
        """The first word that begins at or after a place in the text."""
        after = index + 1
        while after < len(self.words) and self.words[after].start < end:
            after += 1
        return after
