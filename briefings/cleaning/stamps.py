"""Dates and times as pages print them beside a text: alone on a line, before a headline, behind one, with a place."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.cleaning.lines import Line
from briefings.patterns import gated

_MONTHS = (
    "jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|février|febrero|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|abril|may|mai|mayo|june?|juni|juin|junio"
    "|july?|juli|juillet|julio|aug(?:ust)?|août|agosto|sept?(?:ember)?|septembre|septiembre|oct(?:ober|obre)?|okt(?:ober)?|octubre"
    "|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|décembre|diciembre|enero|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAYS = r"\d{1,2}\.?(?:\s*(?:[-–—&]|to|al|bis|au)\s*\d{1,2})?"
_YEAR = r"(?:19|20)\d{2}"
_DATE = (
    rf"(?:{_YEAR}\s*[-/.年]\s*\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}(?:\s*[-–—至]\s*(?:\d{{1,2}}月)?\d{{1,2}})?\s*日?"
    rf"|1\d{{2}}[-/.]\d{{2}}[-/.]\d{{2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d{{2}})"
    rf"|{_DAYS}[.\s]*[-/. ]\s*(?:de\s+)?(?:{_MONTHS})\.?[-/.,\s]*(?:de\s+)?{_YEAR}"
    rf"|(?:{_MONTHS})\.?\s+{_DAYS}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|(?:{_MONTHS})\.?\s+{_YEAR}(?!\d)"
    rf"|{_YEAR}年\d{{1,2}}月(?!\d))"
)
_CLOCK = r"(?:\s*[,|t-]?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:a\.?m\.?|p\.?m\.?|utc|gmt|[ceiswp][sde]?t)\b)?)"
_STAMP = re.compile(
    rf"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?{_DATE}{_CLOCK}?"
    r"|\d+\s*(?:minutes?|mins?|hours?|days?|weeks?|months?)\s+ago|(?:vor|hace|il y a)\s+\d+\s+\w+|\d+\s+\w+\s+назад"
    rf"|\d+\s*(?:分钟|小时|天|周|分鐘|小時)前|(?:昨天|今天|昨日|今日){_CLOCK}|\d{{1,2}}:\d{{2}})",
    re.I,
)
_LEADING = re.compile(rf"^[\[(【]?(?:{_DATE}{_CLOCK}?|\d{{1,2}}[-/]\d{{1,2}}(?=[\])】]))[\])】]?\s*", re.I)
_TRAILING = re.compile(rf"\s[\[(（]?(?:{_DATE}|\d{{1,2}}[-/]\d{{1,2}})[\])）]?$", re.I)
_ANYWHERE = re.compile(_DATE, re.I)
_YEAR_OR_MARKS = re.compile(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|[-/.]\d{1,2}[-/.]\d)")
"""What every date holds, quick to look for: four digits of a year, or three numbers with marks between."""
_OF_A_YEAR = gated(
    rf"(?<![\d.]){_DAYS}\s+(?:de\s+)?(?:{_MONTHS})\b(?!\.?\s+\w+ed)|\b(?:{_MONTHS})\.?\s+{_DAYS}(?![\d.,]*\d)|\d{{1,2}}月\d{{1,2}}日?(?:\s*[-–—至]\s*(?:\d{{1,2}}月)?\d{{1,2}}日)?",
    re.I,
)


def is_stamp(line: Line) -> bool:
    """Whether a line is nothing but a date or a time."""
    return len(line.text) <= 60 and bool(_STAMP.fullmatch(line.text.strip(" []()【】-|")))


def without_stamp(text: str) -> str:
    """The text without a date that it begins with."""
    return _LEADING.sub("", text, count=1)


@lru_cache(maxsize=64)
def has_date(text: str) -> bool:
    """Whether a day or month with its year stands in the text."""
    return bool(_YEAR_OR_MARKS.search(text) and _ANYWHERE.search(text))


def has_day(text: str) -> bool:
    """Whether a day stands in the text, its year beside it or not."""
    return has_date(text) or bool(_OF_A_YEAR.search(text))


def begins_with_date(text: str) -> bool:
    """Whether the text begins with a day or month with its year."""
    return bool(_ANYWHERE.match(text))


def without_dates(text: str) -> str:
    """The text without its dates."""
    return _ANYWHERE.sub("", text) if has_date(text) else text


def is_dated_headline(text: str) -> bool:
    """Whether a date stands before or behind the words of a line, as in lists of news."""
    leading = _LEADING.match(text)
    if leading and leading.end() < len(text):
        return True
    trailing = _TRAILING.search(text[-40:])
    return trailing is not None and trailing.start() + max(0, len(text) - 40) > 0
