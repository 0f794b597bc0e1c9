"""Times that another one is compared with: what a change is measured from, what dates a former level alone."""

from __future__ import annotations

import re

from briefings.extraction.periods import OPEN_YEAR, TimeExpression
from briefings.model import Grain, Period, PeriodKind
from briefings.patterns import gated

_OF_THEN = r"(?:(?:in|at|for|of)\s|(?:that|those|levels?)\s(?:of|in|for|seen\sin)\s)?(?:the\s)?"
_BASE = re.compile(
    r"(?:[较較比]|\b(?:since|than|compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|against|below"
    rf"|above|short of|shy of|(?:up|down) (?:on|from|over|against)|in front of)\s{_OF_THEN}"
    r"|\b(?:to|than|with|on|over|of|from)\s(?:that|those)\s(?:of|in|for)\s(?:the\s)?"
    r"|(?:%|\bper ?cent|\bpct|\bpoints?)\s(?:(?:up|down|higher|lower)\s)?(?:from|on|over|against)\s"
    r"(?:that\sof\s)?(?:the\s)?"
    r"|\bby\s[$€£]?[0-9][^,.;()]{0,24}\s(?:from|on)\s(?:the\s)?)$"
)
_MOVED_FROM = re.compile(
    r"\b(?:rose|risen|rising|rises|fell|fallen|falling|falls|eased|easing|slipped|slid|climbed|gained|grew|grown|declined|"
    r"dropped|decreased|increased|recovered|rebounded|retreated|shrank|unchanged|little changed|flat)\s"
    r"(?:\w+ly\s)?(?:from|on)\s(?:the\s)?$"
)


def measured_from(text: str, expression: TimeExpression, period: Period) -> bool:
    """Whether a change is measured from a time, which then dates nothing: "900 t short of January", 是2020年的4倍.

    Args:
        text: The text, normalised.
        expression: Words of time in it.
        period: What they mean.
    """
    if _MULTIPLE.match(text, expression.end) or from_then(text, expression) or like_then(text, expression):
        return True
    before = text[max(0, expression.start - 48) : expression.start]
    if period.grain is Grain.DAY and expression.form != "weekday" and before[-1:] not in "较較比":
        return False
    if _BASE.search(before):
        return True
    if expression.kind is not PeriodKind.POINT or period.grain in (Grain.DAY, Grain.WEEK):
        return False
    return bool(_MOVED_FROM.search(before))


_MULTIPLE = re.compile(r"的?\s?(?:近|约|約|逾|超)?[0-9.一二两兩三四五六七八九十]{1,6}多?倍")


_LIKE = re.compile(r"(?:同期|全年|水平|相比)?(?:基本|大体|大致)?(?:持平|相当|相若|一致|相同)")


def like_then(text: str, expression: TimeExpression) -> bool:
    """Whether a period only says with what a figure is level: 将与2024年持平."""
    return text.endswith(("与", "與", "和", "同", "跟"), 0, expression.start) and bool(
        _LIKE.match(text, expression.end)
    )


def from_then(text: str, expression: TimeExpression) -> bool:
    """Whether a period only says of when a former level is: 由上年的18万吨扩大至35万吨."""
    return text[expression.end : expression.end + 1] == "的" and text.endswith(("由", "从", "從"), 0, expression.start)


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


def beside_a_former(text: str, start: int) -> bool:
    """Whether a period dates only what a figure is compared with, so that the text goes on about another."""
    before = text[max(0, start - 90) : start]
    if _BEGAN.search(before):
        return True
    opened = max(before.rfind("("), before.rfind("["))
    if opened >= 0 and not re.search(r"[)\]]", before[opened:]):
        return bool(re.search(r"[0-9]", text[max(0, start - 140) : start - len(before) + opened][-60:]))
    return bool(_FIGURE_OF.search(before))


_HAD = re.compile(r"^[^.;()\n]{0,48}?\bhad\s(?:been|stood|come|made|\w+ed|run|sold|shipped|paid|lost|won|cost)\b")
_HAD_BEEN = re.compile(
    r"\bhad\s(?:been|stood|come|made|\w+ed|run|sold|shipped|paid|lost|won|cost)\b[^.;()\n]{0,60}\b(?:in|of|for|during)\s(?:the\s)?$"
)


def told_again(text: str, expression: TimeExpression, period: Period, previous: Period | None) -> bool:
    """Whether a time is the one spoken of, a year earlier, or told as over by then: the text goes on of that one.

    "Output was 5 Mt in the first half; in the first half of last year it had been 4 Mt. Sales were 3 Mt": the sales are
    not last year's.
    """
    if previous is None or not previous.known or not period.known or period.first is None or previous.first is None:
        return False
    if period.first >= previous.first:
        return False
    whole = period.grain is Grain.YEAR and len(period.iso) == 4
    same = previous.grain is period.grain and period.iso[4:] and period.grain is not Grain.DAY
    if same and not whole and _year_before(previous.iso) == period.iso:
        return True
    before = text[max(0, expression.start - 100) : expression.start]
    return bool(_HAD.search(text[expression.end : expression.end + 70]) or _HAD_BEEN.search(before))


def _year_before(iso: str) -> str:
    """The same months of the year before."""
    parts = iso.split("/")
    if any(part.startswith(OPEN_YEAR) for part in parts):
        return ""
    return "/".join(f"{int(part[:4]) - 1:04d}{part[4:]}" for part in parts)
