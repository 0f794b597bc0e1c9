"""Times without a year that lie ahead, and those that are over: which year the words around them mean."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction.periods import OPEN_YEAR, TimeExpression, resolve
from briefings.model import Period, Side
from briefings.patterns import gated

_AHEAD = gated(
    r"\b(?:will|forecasts?|expect\w*|outlook|is due|are due|is to|are to|plans? to|scheduled|set to|set for|slated|"
    r"guidance|aims? to|next|expires?|lapses?|takes? effect|comes? into force)\b"
    r"|将(?!近|军)|將(?!近|軍)|预计|預計|预测|預測|有望|拟|擬|定于|定於|(?<![动動施])(?:计划|計劃)|排产|排產|盘价|盤價"
    r"|看待|展望|迎接|备战|備戰|步入"
)
_FORESEES = re.compile(r"(?:预计|預計|预测|預測|预期|預期|展望|估计|估計|料|认为|認為|看来|看來)[，,：:]\s?$")
"""What foresees the next clause: 业内预计，二季度均价……"""
_STOPS = re.compile(r"[.!?;]\s|[，。；！？\n]")
_NEXT_CLAUSE = re.compile(r",\s(?:and|but|while|though|as|with|which)\b")
"""What parts an English clause from the one told of a time: "output in the six months was 5 t, and it expects …"."""
_PAST = re.compile(r"\b(?:had|was|were|has|have|been|stood|reached|totalled|\w+ed)\b")
"""What tells that a deadline has passed: "by the end of June 12 Mt had been used"."""
_SOON = 183
"""A month told ahead without a year lies within so many days of the document."""


def is_ahead(text: str, expression: TimeExpression) -> bool:
    """Whether the words around an expression tell of what is to come."""
    before = _STOPS.split(text[max(0, expression.start - 120) : expression.start])[-1]
    after = _NEXT_CLAUSE.split(_STOPS.split(text[expression.end : expression.end + 60])[0])[0]
    if not before.strip() and _FORESEES.search(text, max(0, expression.start - 12), expression.start):
        return True
    return bool(_AHEAD.search(f"{before} {after}".lower()))


def _due(text: str, expression: TimeExpression) -> bool:
    """Whether an English deadline lies ahead: "by the year end", with nothing that tells it as over."""
    if expression.side is not Side.BY or not text[max(0, expression.start - 40) : expression.start].isascii():
        return False
    before = _STOPS.split(text[max(0, expression.start - 120) : expression.start])[-1]
    after = _STOPS.split(text[expression.end : expression.end + 60])[0]
    return not _PAST.search(f"{before} {after}".lower())


def coming(text: str, expression: TimeExpression, period: Period, anchor: Period) -> Period | None:
    """The coming month or day that words of the future mean: "the price in December will run …", told in November."""
    today = anchor.last
    if today is None or OPEN_YEAR not in expression.iso or not period.known:
        return None
    if not is_ahead(text, expression) and not _due(text, expression):
        return None
    for year in (today.year, today.year + 1):
        then = Period(
            iso=expression.iso.replace(OPEN_YEAR, str(year)), grain=period.grain, kind=period.kind, side=period.side
        )
        if then.first and 0 < (then.first - today).days <= _SOON:
            return then
    return None


def over(expression: TimeExpression, period: Period, anchor: Period) -> Period:
    """The last such period that is over, where the words say that it has ended."""
    if period.last is None or anchor.last is None or period.last <= anchor.last or OPEN_YEAR not in expression.iso:
        return period
    earlier = resolve(replace(expression, iso=expression.iso.replace(OPEN_YEAR, str(period.last.year - 1))))
    return earlier or period
