"""The periods of a text, each resolved by the document's date and by the period spoken of before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction.periods import OPEN_YEAR, TimeExpression, periods, resolve
from briefings.extraction.scene import When
from briefings.model import Grain, Period, Side

_BASE = re.compile(
    r"(?:[较較比]|\b(?:since|than in|than for|than|compared with|versus|below|above)\s(?:the\s)?"
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


_AHEAD = re.compile(
    r"\b(?:will|forecasts?|expect\w*|outlook|is due|are due|is to|are to|plans? to|scheduled|set to|set for|slated|"
    r"guidance|aims? to|next)\b"
    r"|将(?!近|军)|將(?!近|軍)|预计|預計|预测|預測|有望|拟|擬|定于|定於|(?<![动動施])(?:计划|計劃)|排产|排產|盘价|盤價"
)
_STOPS = re.compile(r"[.!?;]\s|[，。；！？\n]")
_SOON = 183
"""A month told ahead without a year lies within so many days of the document."""


_MULTIPLE = re.compile(r"的?\s?(?:近|约|約|逾|超)?[0-9.一二两兩三四五六七八九十]{1,6}多?倍")


def _from_then(text: str, expression: TimeExpression) -> bool:
    """Whether a period only says of when a former level is: 由上年的18万吨扩大至35万吨."""
    return text[expression.end : expression.end + 1] == "的" and text.endswith(("由", "从", "從"), 0, expression.start)


def _is_ahead(text: str, expression: TimeExpression) -> bool:
    """Whether the words around an expression tell of what is to come."""
    before = _STOPS.split(text[max(0, expression.start - 120) : expression.start])[-1]
    after = _STOPS.split(text[expression.end : expression.end + 60])[0]
    return bool(_AHEAD.search(f"{before} {after}".lower()))


def _coming(text: str, expression: TimeExpression, period: Period, anchor: Period) -> Period | None:
    """The coming month or day that words of the future mean: "the price in December will run …", told in November."""
    today = anchor.last
    if today is None or OPEN_YEAR not in expression.iso or not period.known:
        return None
    if not _is_ahead(text, expression):
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


def whens(text: str, lang: str, anchor: Period | None, previous: Period | None) -> list[When]:
    """Periods in order; expressions that nothing resolves are left out.

    Args:
        text: A block's text.
        lang: BCP 47 tag.
        anchor: The document's date, or None.
        previous: The period that the block before spoke of last, or None.
    """
    found: list[When] = []
    year: Period | None = None
    terms = [match.span() for match in _OF_A_TITLE.finditer(text)]
    for expression in periods(text, lang):
        last = text[expression.start : expression.start + 5].lower() == "last " and anchor is not None
        period = resolve(expression, anchor=anchor, previous=None if last else previous)
        if expression.reference == "stated" and expression.form == "calendar":
            year = period if period is not None and period.grain is Grain.YEAR and len(period.iso) == 4 else year
        elif (
            year is not None and expression.reference == "open" and expression.iso.startswith("XXXX") and anchor is None
        ):
            # "In 2024 … of which the third quarter": a part of the year spoken of.
            within = resolve(replace(expression, iso=expression.iso.replace("XXXX", year.iso), reference="stated"))
            period = within or period
        if expression.reference == "open" and anchor is not None and period is not None and not last:
            period = _coming(text, expression, period, anchor) or period
        if period is None or (period.grain is Grain.YEAR and _titled(text, expression.start, expression.end)):
            continue
        back = expression.reference == "previous" or expression.form in ("same_period", "then")
        if _MULTIPLE.match(text, expression.end) or _from_then(text, expression):
            back = True  # 是2020年的4倍, 由2020年的43家增加到98家
        if expression.form == "whole_year" and (previous is not None or _is_ahead(text, expression)):
            back = False  # 全年进口 under a headline of 2021 is of 2021
        if expression.form == "day_of_month" and not _TOLD.match(text, expression.end):
            back = False  # 25日沪铜收于: a day of trade, not of the news
        if _BASE.search(text[max(0, expression.start - 28) : expression.start]) and (
            period.grain is not Grain.DAY or expression.form == "weekday"
        ):
            back = True  # "3% below 2023", 较2025年: what a change is measured from
        found.append(When(start=expression.start, end=expression.end, period=period, relative=back))
        if any(start <= expression.start and expression.end <= end for start, end in terms):
            continue
        if not back and period.side not in (Side.BY, Side.BEFORE) and period.grain is not Grain.PLAN:
            # "A year earlier" looks back from the period at hand and does not become it; a deadline dates no news.
            previous = period
    return found
