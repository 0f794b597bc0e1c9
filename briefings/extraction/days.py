"""Full dates in the shapes that pages stamp them in, whatever language they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.extraction.languages.months import MONTH_NUMBERS
from briefings.model import Grain, Period
from briefings.patterns import gated, opened

_NAMES = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = r"(?P<d>[0-3]?\d)"
_SHAPES = (
    gated(rf"(?<!\d){_YEAR}[-/.](?P<m>[01]?\d)[-/.]{_DAY}(?!\d)"),
    gated(rf"(?<!\d){_YEAR}\s?年\s?(?P<m>[01]?\d)\s?月\s?{_DAY}\s?日"),
    gated(rf"(?<!\d){_DAY}(?:st|nd|rd|th)?(?:\sof)?[\s-](?P<name>{_NAMES})\.?,?[\s-]{_YEAR}(?!\d)", re.I),
    gated(rf"\b(?P<name>{_NAMES})\.?\s{_DAY}(?:st|nd|rd|th)?,?\s{_YEAR}(?!\d)", re.I),
    gated(rf"(?<!\d){_DAY}\.(?P<m>[01]?\d)\.{_YEAR}(?!\d)"),
    gated(rf"(?<!\d)(?P<d>1[3-9]|2\d|3[01])/(?P<m>0?[1-9]|1[0-2])/{_YEAR}(?!\d)"),
    gated(rf"(?<!\d)(?P<m>0?[1-9]|1[0-2])/(?P<d>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)"),
    gated(rf"(?<!\d){_YEAR}[\s-](?P<name>{_NAMES})\.?[\s-]{_DAY}(?:st|nd|rd|th)?(?!\d|[.,]\d)", re.I),
    gated(rf"(?<!\d){_YEAR} year,? (?P<m>[01]?\d) months?,? {_DAY} days?\b", re.I),
)
_REPUBLIC = gated(r"(?<!\d)(?:(?:中華)?民國|民国)?\s?(?P<y>1[01]\d)\s?年\s?(?P<m>[01]?\d)\s?月\s?(?P<d>[0-3]?\d)\s?日")
"""The Republic's own count of years, whose first is 1912."""
_REPUBLIC_SHORT = gated(
    r"(?:日期|時間|时间|發布|发布|發佈|更新|刊登|張貼)[^0-9A-Za-z，。]{0,6}(?P<all>(?P<y>1[01]\d)(?P<mark>[-/.])(?P<m>[01]?\d)(?P=mark)(?P<d>[0-3]?\d))(?!\d)"
)
"""The same as offices in Taiwan stamp it behind a label: 發布日期：114/06/03."""
_SPELLED = gated(
    r"(?P<y>[二一][〇○零九][〇○零一二三四五六七八九]{2})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十廿卅]{1,3})日"
)
_DIGITS = {letter: str(n) for n, letter in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}
_ANY = re.compile(r"(?:19|20)\d\d|(?<!\d)1[01]\d\s?[年/.-]|[一二][〇○零九]..年")


class Stated(NamedTuple):
    """A full date in a line.

    Attributes:
        period: The day.
        start: First code point in the line.
        end: Code point after the last.
    """

    period: Period
    start: int
    end: int


def stated(line: str) -> Iterator[Stated]:
    """The full dates of a line, in the order of the shapes that dates take."""
    if not _ANY.search(line):
        return
    for shape in opened(line, _SHAPES):
        for found in shape.finditer(line):
            groups = found.groupdict()
            period = day(groups["y"], groups.get("m") or str(MONTH_NUMBERS[groups["name"].lower()]), groups["d"])
            if period:
                yield Stated(period, *found.span())
    for found in _REPUBLIC.finditer(line):
        period = day(str(1911 + int(found["y"])), found["m"], found["d"])
        if period:
            yield Stated(period, *found.span())
    for found in _REPUBLIC_SHORT.finditer(line):
        period = day(str(1911 + int(found["y"])), found["m"], found["d"])
        if period:
            yield Stated(period, *found.span("all"))
    for found in _SPELLED.finditer(line):
        year = "".join(_DIGITS.get(letter, "") for letter in found["y"])
        period = day(year, str(_number(found["m"])), str(_number(found["d"])))
        if period:
            yield Stated(period, *found.span())


def days(line: str) -> Iterator[Period]:
    """The full dates of a line, without their places."""
    return (each.period for each in stated(line))


def day(year: str, month: str, number: str) -> Period | None:
    """The day that three numbers name, or None where the calendar has no such day."""
    period = Period(iso=f"{int(year):04}-{int(month):02}-{int(number):02}", grain=Grain.DAY)
    try:
        return period if period.first else None
    except ValueError:
        return None


def _number(words: str) -> int:
    """A number up to 31 in ideographs: 三, 十二, 二十, 廿五, 三十一."""
    words = words.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = words.rpartition("十")
    head = int(_DIGITS.get(tens, "0")) if tens else 1
    tail = int(_DIGITS.get(ones, "0")) if ones else 0
    return head * 10 + tail if ten else tail
