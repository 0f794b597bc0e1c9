"""The periods of a text, each resolved by the document's date and by the period spoken of before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction import bases
from briefings.extraction.coming import coming, is_ahead, over
from briefings.extraction.fiscal_starts import FiscalYear
from briefings.extraction.languages import table
from briefings.extraction.periods import OPEN_YEAR, periods, resolve
from briefings.extraction.scene import When
from briefings.model import Grain, Period, PeriodKind, Side

_TITLED = re.compile(
    r"\b(?:Summaries|Report|Outlook|Review|Forum|Summit|Conference|Congress|Expo|Vision|Survey|Yearbook|Bulletin|"
    r"Handbook|Factsheet|Agenda|Edition)\s$"
)


def _titled(text: str, start: int, end: int) -> bool:
    """Whether a year is part of a title or a name: Mineral Commodity Summaries 2025, the 2026 edition."""
    return bool(_TITLED.search(text[max(0, start - 24) : start])) or text.startswith((" edition", " issue"), end)


_OF_A_TITLE = re.compile(r"[（(]\s?(?:19|20)\d\d年?\s?[—–~～-]+\s?(?:19|20)\d\d\s?年?(?:版|度)?\s?[）)]")
"""The term of a plan behind its title, which dates no day told after it: the Action Plan (2025-2027), on March 11."""
_TOLD = re.compile(
    r"[^，。；,;]{0,8}?(?:发布|發布|公布|讯|訊|电|電|获悉|獲悉|表示|介绍|介紹|说|說|指出|印发|印發|召开|召開|举行|舉行|宣布|"
    r"透露|强调|強調|披露|通报|通報|称|稱|消息|报道|報導)"
)


class Spoken:
    """The times that a document has spoken of so far, the last of each length: what "the month" or "the year" means.

    Attributes:
        previous: The period that gives the year to months without one, in the block to come.
        due: The last deadline, which "by then" means.
        financial: The financial year of the document.
        stamp: Where the document's own date stands in the block to come; it is no time that the text speaks of.
    """

    def __init__(self, previous: Period | None = None) -> None:
        self.previous = previous
        self.due: Period | None = None
        self.financial: FiscalYear | None = None
        self.stamp: tuple[int, int] | None = None
        self._years: set[str] = set()
        self._last: dict[Grain, Period] = {}
        self._months: dict[int, Period] = {}

    def note(self, period: Period) -> None:
        """Remember a period as the last of its length."""
        grain, months = _length(period), _months(period)
        if months > 1:
            self._months[months] = period
        if period.known and period.grain is not Grain.PLAN:
            self._years.update(part[:4] for part in period.iso.split("/"))
        if grain is not None:
            self._last[grain] = period
            if grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH):
                self._last[Grain.PLAN] = period

    def year(self) -> Period | None:
        """The year of all times that the text has told so far, where it is the same."""
        return Period(iso=next(iter(self._years)), grain=Grain.YEAR) if len(self._years) == 1 else None

    def run(self, count: int) -> Period | None:
        """The last period of so many months; else so many from January to the end of the month or quarter spoken of."""
        last = self._months.get(count)
        if last is not None or count not in _RUNS:
            return last
        for grain in (Grain.QUARTER, Grain.HALF, Grain.MONTH):
            known = self._last.get(grain)
            if known is not None and known.last is not None and known.last.month == count:
                year = known.last.year
                return Period(iso=f"{year}-01/{year}-{count:02d}", grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE)
        return None

    def of(self, grain: Grain) -> Period | None:
        """The last period of a length; of no length in particular ("the period") the last longer than a month."""
        return self._last.get(grain)


def _months(period: Period) -> int:
    """How many calendar months a period takes up; 0 where it is in days or of an unknown year."""
    if period.first is None or period.last is None or period.grain in (Grain.DAY, Grain.WEEK, Grain.TEN_DAYS):
        return 0
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def _length(period: Period) -> Grain | None:
    """The length of a period in calendar units: nine months are no unit, twelve are a year."""
    if period.grain in (Grain.DAY, Grain.WEEK):
        return period.grain if "/" not in period.iso else Grain.PLAN
    if period.kind is PeriodKind.YEAR_TO_DATE and period.grain is Grain.YEAR:
        return None
    months = _months(period)
    if not months:
        return period.grain if "/" not in period.iso else None
    return {1: Grain.MONTH, 3: Grain.QUARTER, 6: Grain.HALF, 12: Grain.YEAR}.get(months, Grain.PLAN)


_RUNS = (6, 9)
"""So many months from January on are told beside their last quarter: "for the nine months it came to …"."""
_UNKNOWN = frozenset({"anchor", "previous"})


def whens(text: str, lang: str, anchor: Period | None, spoken: Spoken) -> list[When]:
    """Periods in order; in languages that write words apart, what nothing resolves stands as the bare year ``XXXX``.

    Args:
        text: A block's text.
        lang: BCP 47 tag.
        anchor: The document's date, or None.
        spoken: The times that the blocks before spoke of; those of this one are added.
    """
    found: list[When] = []
    year: Period | None = None
    terms = [match.span() for match in _OF_A_TITLE.finditer(text)]
    previous = spoken.previous
    lost = False
    dated = True  # whether the year of the period spoken of before was told, and not found by the document's date
    spaced = table(lang).script != "han"
    for expression in periods(text, lang, spoken.financial):
        last = text[expression.start : expression.start + 5].lower() == "last " and anchor is not None
        prior = previous
        if spaced and previous is None and (anchor is None or expression.reference == "previous"):
            prior = spoken.year() or (anchor if expression.form == "calendar" else None)
        prior = prior if dated or anchor is None or expression.reference != "open" else None
        told = None
        if spaced and expression.form == "then" and not expression.iso:
            told = spoken.run(expression.months) if expression.months else spoken.of(expression.grain)
        if spaced and expression.form == "then":
            due = text[expression.start : expression.start + 2].lower() == "by"
            told = spoken.due or previous if due else told
            period = told
        elif spaced and expression.form == "same_period" and previous is None:
            period = None  # the same time as what, only a text before can say
        else:
            period = resolve(expression, anchor=anchor, previous=None if last else prior)
        if expression.reference == "stated" and expression.form == "calendar":
            whole = period is not None and period.grain is Grain.YEAR and len(period.iso) == 4
            # A deadline is no year that the text speaks of.
            year = period if whole and period is not None and period.side not in (Side.BY, Side.BEFORE) else year
        elif (
            year is not None and expression.reference == "open" and expression.iso.startswith("XXXX") and anchor is None
        ):
            # "In 2024 … of which the third quarter": a part of the year spoken of.
            part = resolve(replace(expression, iso=expression.iso.replace("XXXX", year.iso), reference="stated"))
            period = part or period
        if expression.reference == "open" and anchor is not None and period is not None and not last:
            period = coming(text, expression, period, anchor) or period
            if "ended" in text[expression.start : expression.end].lower():
                period = over(expression, period, anchor)
        if period is None:
            if (
                not spaced
                or expression.reference not in _UNKNOWN
                or told is not None
                or expression.form in ("then", "nth")
            ):
                continue
            period = Period(iso=OPEN_YEAR, grain=expression.grain)
            lost = expression.grain in (Grain.DAY, Grain.WEEK)
        if period.grain is Grain.YEAR and _titled(text, expression.start, expression.end):
            continue
        back = expression.reference == "previous" or expression.form in ("same_period", "then")
        within = expression.form == "calendar" and expression.iso != OPEN_YEAR and not expression.shift
        if spaced and (told is not None or within):
            back = False  # "the first nine months of the year": of the year spoken of, and the time of what follows
        if expression.form == "nth":
            back = False
        if expression.form == "whole_year" and (previous is not None or is_ahead(text, expression)):
            back = False  # 全年进口 under a headline of 2021 is of 2021
        if expression.form == "day_of_month" and not _TOLD.match(text, expression.end):
            back = False  # 25日沪铜收于: a day of trade, not of the news
        if bases.measured_from(text, expression, period):
            back = True  # "3% below 2023", 较2025年: what a change is measured from
        aside = spaced and bases.beside_a_former(text, expression.start)
        retold = not back and not aside and bases.told_again(text, expression, period, previous)
        if expression.form == "nth" and previous is not None and period.iso < previous.iso:
            retold = True  # "lost 27 million in the third quarter after earning 6 million in the second"
        found.append(
            When(start=expression.start, end=expression.end, period=period, relative=back, aside=aside, retold=retold)
        )
        titled = any(start <= expression.start and expression.end <= end for start, end in terms)
        stamped = spoken.stamp is not None and spoken.stamp[0] < expression.end and expression.start < spoken.stamp[1]
        if aside or back or retold or titled or stamped or (period.iso == OPEN_YEAR and lost):
            continue
        if period.side in (Side.BY, Side.BEFORE):
            spoken.due = period
        if period.side not in (Side.BY, Side.BEFORE) and period.grain is not Grain.PLAN:
            # "A year earlier" looks back from the period at hand and does not become it; a deadline dates no news.
            previous = period
            dated = expression.reference != "open" or (dated and prior is not None)
            if not (spaced and is_ahead(text, expression)):
                spoken.note(period)
    return found
