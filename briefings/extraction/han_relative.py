"""Chinese expressions that point from the document's date or a period before: 上月, 同期, 周五, 昨（18）日."""

from __future__ import annotations

from briefings.extraction.han_expression import Year, expression
from briefings.extraction.han_words import (
    BRACKETED,
    DAY_ALONE,
    MONTH_EDGE,
    RELATIVE,
    SAME,
    SINCE,
    THEN,
    WEEKDAY,
)
from briefings.extraction.periods import OPEN_YEAR, TimeExpression
from briefings.model import Grain, PeriodKind


def bracketed(folded: str, start: int) -> TimeExpression | None:
    """A day or a month that brackets explain: 昨（18）日, 上（2）月."""
    match = BRACKETED.match(folded, start)
    if not match:
        return None
    count = int(match["n"])
    if match["unit"][0] != "月":
        return TimeExpression(
            start=start,
            end=match.end(),
            iso=match["n"],
            grain=Grain.DAY,
            reference="previous" if match["near"] == "同" else "anchor",
            form="day_of_month",
        )
    if not 1 <= count <= 12 or match["near"] == "昨":
        return None
    return expression(folded, start, match.end(), f"{OPEN_YEAR}-{count:02d}", Grain.MONTH, of=Year())


def since(folded: str, start: int) -> TimeExpression | None:
    """The year so far: 今年以来, 年初至今."""
    match = SINCE.match(folded, start)
    if not match:
        return None
    return TimeExpression(
        start=start,
        end=match.end(),
        iso="",
        grain=Grain.YEAR,
        kind=PeriodKind.YEAR_TO_DATE,
        reference="anchor",
        form="since_start",
        shift=-1 if match["last"] else 0,
    )


def same(folded: str, start: int) -> TimeExpression | None:
    """The same time of another year: 上年同期, 2023年同期."""
    match = SAME.match(folded, start)
    if not match:
        return None
    begin = match.start("base")
    stated = match["y"] or ""
    years = 0 if stated else {"上": -1, "去": -1, "前": -2}.get(folded[begin], 0)
    return TimeExpression(
        start=begin,
        end=match.end(),
        iso=stated,
        grain=Grain.YEAR,
        reference="previous",
        form="same_period",
        shift=years,
    )


def weekday(folded: str, start: int) -> TimeExpression | None:
    """A day of the week: 周五, 上星期一."""
    match = WEEKDAY.match(folded, start)
    if not match:
        return None
    day = "一二三四五六日".find(match["d"].replace("天", "日")) + 1
    week = {"上": -1, "下": 1}.get(match["which"] or "", 0)
    if match["which"] in ("本", "这", "這"):
        week = 0
    return TimeExpression(
        start=start,
        end=match.end(),
        iso="",
        grain=Grain.DAY,
        reference="anchor",
        form="weekday",
        weekday=day,
        shift=week,
    )


def relative(folded: str, start: int) -> TimeExpression | None:
    """A day, week, month or quarter next to the day of the document or to the period before: 上月, 当季."""
    for length in (4, 3, 2):
        found = RELATIVE.get(folded[start : start + length])
        if found and len(folded[start : start + length]) == length:
            grain, shift, reference = found
            end = start + length
            edge = MONTH_EDGE.match(folded, end)
            return TimeExpression(
                start=start,
                end=edge.end() if edge else end,
                iso="",
                grain=grain,
                reference=reference,
                form="shift",
                shift=shift,
            )
    return None


def then(folded: str, start: int) -> TimeExpression | None:
    """The period spoken of before: 届时."""
    match = THEN.match(folded, start)
    if not match:
        return None
    return TimeExpression(start=start, end=match.end(), iso="", grain=Grain.YEAR, reference="previous", form="then")


def day_alone(folded: str, start: int) -> TimeExpression | None:
    """A day of the month alone, as the news has it: 协会8日发布."""
    match = DAY_ALONE.match(folded, start)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    before = folded[max(0, start - 2) : start]
    if before and not (
        folded.startswith(_REPORTED, match.end())
        or before[-1] in "，。,;；、 (（\n者于於截至在日期报報"
        or before.endswith(("记者", "月", "布", "起"))
    ):
        return None
    return TimeExpression(
        start=start, end=match.end(), iso=match["d"], grain=Grain.DAY, reference="previous", form="day_of_month"
    )


_REPORTED = (
    "发布",
    "發布",
    "讯",
    "訊",
    "电",
    "電",
    "获悉",
    "表示",
    "公布",
    "印发",
    "召开",
    "举行",
    "宣布",
    "下午",
    "上午",
    "收",
    "早盘",
    "早盤",
    "午盘",
    "午盤",
    "夜盘",
    "夜盤",
    "现货",
    "現貨",
    "结算",
    "結算",
)
"""What a day of the month alone stands before in the news: 协会8日发布."""
