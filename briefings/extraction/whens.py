"""The periods of a text, each resolved by the document's date and by the period spoken of before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction.languages import table
from briefings.extraction.periods import OPEN_YEAR, TimeExpression, periods, resolve
from briefings.extraction.scene import When
from briefings.model import Grain, Period, PeriodKind, Side
from briefings.patterns import gated

_BASE = re.compile(
    r"(?:[较較比]|\b(?:since|than in|than for|than|compared with|versus|below|above)\s(?:the\s)?"
    r"|\b(?:to|than|with|on|over|of|from)\s(?:that|those)\s(?:of|in|for)\s(?:the\s)?"
    r"|(?:%|\bper ?cent|\bpct|\bpoints?)\s(?:(?:up|down|higher|lower)\s)?(?:from|on|over|against)\s"
    r"(?:that\sof\s)?(?:the\s)?)$"
)


_TITLED = re.compile(
    r"\b(?:Summaries|Report|Outlook|Review|Forum|Summit|Conference|Congress|Expo|Vision|Survey|Yearbook|Bulletin|"
    r"Handbook|Factsheet|Agenda|Edition)\s$"
)


def _titled(text: str, start: int, end: int) -> bool:
    """Whether a year is part of a title or a name: Mineral Commodity Summaries 2025, the 2026 edition."""
    return bool(_TITLED.search(text[max(0, start - 24) : start])) or text.startswith((" edition", " issue"), end)


_AHEAD = gated(
    r"\b(?:will|forecasts?|expect\w*|outlook|is due|are due|is to|are to|plans? to|scheduled|set to|set for|slated|"
    r"guidance|aims? to|next|expires?|lapses?|takes? effect|comes? into force)\b"
    r"|将(?!近|军)|將(?!近|軍)|预计|預計|预测|預測|有望|拟|擬|定于|定於|(?<![动動施])(?:计划|計劃)|排产|排產|盘价|盤價"
)
_STOPS = re.compile(r"[.!?;]\s|[，。；！？\n]")
_PAST = re.compile(r"\b(?:had|was|were|has|have|been|stood|reached|totalled|\w+ed)\b")
"""What tells that a deadline has passed: "by the end of June 12 Mt had been used"."""
_SOON = 183
"""A month told ahead without a year lies within so many days of the document."""


_MULTIPLE = re.compile(r"的?\s?(?:近|约|約|逾|超)?[0-9.一二两兩三四五六七八九十]{1,6}多?倍")


_LIKE = re.compile(r"(?:同期|全年|水平|相比)?(?:基本|大体|大致)?(?:持平|相当|相若|一致|相同)")


def _like_then(text: str, expression: TimeExpression) -> bool:
    """Whether a period only says with what a figure is level: 将与2024年持平."""
    return text.endswith(("与", "與", "和", "同", "跟"), 0, expression.start) and bool(
        _LIKE.match(text, expression.end)
    )


def _from_then(text: str, expression: TimeExpression) -> bool:
    """Whether a period only says of when a former level is: 由上年的18万吨扩大至35万吨."""
    return text[expression.end : expression.end + 1] == "的" and text.endswith(("由", "从", "從"), 0, expression.start)


def _is_ahead(text: str, expression: TimeExpression) -> bool:
    """Whether the words around an expression tell of what is to come."""
    before = _STOPS.split(text[max(0, expression.start - 120) : expression.start])[-1]
    after = _STOPS.split(text[expression.end : expression.end + 60])[0]
    return bool(_AHEAD.search(f"{before} {after}".lower()))


def _due(text: str, expression: TimeExpression) -> bool:
    """Whether an English deadline lies ahead: "by the year end", with nothing that tells it as over."""
    if expression.side is not Side.BY or not text[max(0, expression.start - 40) : expression.start].isascii():
        return False
    before = _STOPS.split(text[max(0, expression.start - 120) : expression.start])[-1]
    after = _STOPS.split(text[expression.end : expression.end + 60])[0]
    return not _PAST.search(f"{before} {after}".lower())


def _coming(text: str, expression: TimeExpression, period: Period, anchor: Period) -> Period | None:
    """The coming month or day that words of the future mean: "the price in December will run …", told in November."""
    today = anchor.last
    if today is None or OPEN_YEAR not in expression.iso or not period.known:
        return None
    if not _is_ahead(text, expression) and not _due(text, expression):
        return None
    for year in (today.year, today.year + 1):
        coming = Period(
            iso=expression.iso.replace(OPEN_YEAR, str(year)), grain=period.grain, kind=period.kind, side=period.side
        )
        if coming.first and 0 < (coming.first - today).days <= _SOON:
            return coming
    return None


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
    """

    def __init__(self, previous: Period | None = None) -> None:
        self.previous = previous
        self.due: Period | None = None
        self._years: set[str] = set()
        self._last: dict[Grain, Period] = {}

    def note(self, period: Period) -> None:
        """Remember a period as the last of its length."""
        grain = _length(period)
        if period.known and period.grain is not Grain.PLAN:
            self._years.update(part[:4] for part in period.iso.split("/"))
        if grain is not None:
            self._last[grain] = period
            if grain not in (Grain.DAY, Grain.WEEK, Grain.MONTH):
                self._last[Grain.PLAN] = period

    def year(self) -> Period | None:
        """The year of all times that the text has told so far, where it is the same."""
        return Period(iso=next(iter(self._years)), grain=Grain.YEAR) if len(self._years) == 1 else None

    def of(self, grain: Grain) -> Period | None:
        """The last period of a length; of no length in particular ("the period") the last longer than a month."""
        return self._last.get(grain)


def _length(period: Period) -> Grain | None:
    """The length of a period in calendar units: nine months are no unit, twelve are a year."""
    if period.grain in (Grain.DAY, Grain.WEEK):
        return period.grain if "/" not in period.iso else Grain.PLAN
    if period.kind is PeriodKind.YEAR_TO_DATE and period.grain is Grain.YEAR:
        return None
    if period.first is None or period.last is None:
        return period.grain if "/" not in period.iso else None
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return {1: Grain.MONTH, 3: Grain.QUARTER, 6: Grain.HALF, 12: Grain.YEAR}.get(months, Grain.PLAN)


_BEGAN = gated(
    r"\b(?:which|that)\s(?:began|begins|begin|started|starts|runs|ran|ended|ends|expires?d?)\s(?:\w+\s){0,2}$", re.I
)
_FIGURE_OF = re.compile(
    r"\b(?:double|twice|triple|half|from|against|compared (?:with|to)|versus|vs\.?|than|after|short of|below|above|"
    r"down on|up on|ahead of)\s"
    r"(?:the\s|an?\s|about\s|some\s|just\s|only\s|around\s|[a-z]+\sof\s)*[$€£¥a-z]{0,4}[0-9]"
    r"(?:[^;()\n.]|\.(?=[0-9])){0,60}?\s(?:in|for|of|at|on|during|over)\s(?:the\s)?$",
    re.I,
)
"""What stands before the time of a figure that another one is compared with: "up from 245 million in July 2023"."""


def _compared(text: str, start: int) -> bool:
    """Whether a period dates only what a figure is compared with, so that the text goes on about another."""
    before = text[max(0, start - 90) : start]
    if _BEGAN.search(before):
        return True
    opened = max(before.rfind("("), before.rfind("["))
    if opened >= 0 and not re.search(r"[)\]]", before[opened:]):
        return bool(re.search(r"[0-9]", text[max(0, start - 140) : start - len(before) + opened][-60:]))
    return bool(_FIGURE_OF.search(before))


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
    for expression in periods(text, lang):
        last = text[expression.start : expression.start + 5].lower() == "last " and anchor is not None
        prior = previous
        if spaced and previous is None and (anchor is None or expression.reference == "previous"):
            prior = spoken.year() or (anchor if expression.form == "calendar" else None)
        prior = prior if dated or anchor is None or not spaced or expression.reference != "open" else None
        told = spoken.of(expression.grain) if spaced and expression.form == "then" and not expression.iso else None
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
            period = _coming(text, expression, period, anchor) or period
            if "ended" in text[expression.start : expression.end].lower():
                period = _over(expression, period, anchor)
        if period is None:
            if not spaced or expression.reference not in _UNKNOWN or told is not None or expression.form == "then":
                continue
            period = Period(iso=OPEN_YEAR, grain=expression.grain)
            lost = expression.grain in (Grain.DAY, Grain.WEEK)
        if period.grain is Grain.YEAR and _titled(text, expression.start, expression.end):
            continue
        back = expression.reference == "previous" or expression.form in ("same_period", "then")
        if _MULTIPLE.match(text, expression.end) or _from_then(text, expression) or _like_then(text, expression):
            back = True  # 是2020年的4倍, 由2020年的43家增加到98家
        within = expression.form == "calendar" and expression.iso != OPEN_YEAR and not expression.shift
        if spaced and (told is not None or within):
            back = False  # "the first nine months of the year": of the year spoken of, and the time of what follows
        if expression.form == "whole_year" and (previous is not None or _is_ahead(text, expression)):
            back = False  # 全年进口 under a headline of 2021 is of 2021
        if expression.form == "day_of_month" and not _TOLD.match(text, expression.end):
            back = False  # 25日沪铜收于: a day of trade, not of the news
        if _BASE.search(text[max(0, expression.start - 28) : expression.start]) and (
            period.grain is not Grain.DAY or expression.form == "weekday" or text[expression.start - 1] in "较較比"
        ):
            back = True  # "3% below 2023", 较2025年: what a change is measured from
        aside = spaced and _compared(text, expression.start)
        found.append(When(start=expression.start, end=expression.end, period=period, relative=back, aside=aside))
        titled = any(start <= expression.start and expression.end <= end for start, end in terms)
        if aside or back or titled or (period.iso == OPEN_YEAR and lost):
            continue
        if period.side in (Side.BY, Side.BEFORE):
            spoken.due = period
        if period.side not in (Side.BY, Side.BEFORE) and period.grain is not Grain.PLAN:
            # "A year earlier" looks back from the period at hand and does not become it; a deadline dates no news.
            previous = period
            dated = expression.reference != "open"
            if not (spaced and _is_ahead(text, expression)):
                spoken.note(period)
    return found


def _over(expression: TimeExpression, period: Period, anchor: Period) -> Period:
    """The last such period that is over, where the words say that it has ended."""
    if period.last is None or anchor.last is None or period.last <= anchor.last or OPEN_YEAR not in expression.iso:
        return period
    earlier = resolve(replace(expression, iso=expression.iso.replace(OPEN_YEAR, str(period.last.year - 1))))
    return earlier or period
