"""Dates and periods that Chinese states: days, months, quarters, halves, years, plans; with or without their year."""

from __future__ import annotations

import re

from briefings.extraction.han_expression import Year, expression, number
from briefings.extraction.han_words import (
    AFTER_SHORT_YEAR,
    DAY,
    DAYS,
    DIGIT,
    ENDED,
    FIRST_MONTHS,
    HALF,
    HEAD,
    INNER,
    ISO,
    ISO_MONTH,
    LOOSE_YEAR,
    MONTH,
    MONTHS,
    NEXT_YEAR_END,
    PLAN,
    PLAN_LONG,
    PLAN_QUOTED,
    PLAN_TAIL,
    QUARTER,
    QUARTERS,
    REPORT,
    TEN_DAYS,
    WHOLE,
    WHOLE_YEAR,
    YEAR_END,
    YEAR_RANGE,
    YEARS,
)
from briefings.extraction.periods import OPEN_YEAR, TimeExpression
from briefings.model import Grain, PeriodKind

_NAMED_QUARTERS = {"首": 1, "次": 2, "末": 4, "尾": 4}


def iso(folded: str, start: int) -> TimeExpression | None:
    """A date in digits alone: 2024-07-04, 2024.7.4, and its month."""
    match = ISO.match(folded, start)
    if match and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
        return TimeExpression(
            start=start, end=match.end(), iso=f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}", grain=Grain.DAY
        )
    match = ISO_MONTH.match(folded, start)
    if match:
        return TimeExpression(start=start, end=match.end(), iso=f"{match[1]}-{match[2]}", grain=Grain.MONTH)
    return None


def ended(folded: str, start: int) -> TimeExpression | None:
    """The months that a report covers, named by their last day: 截至2024年6月30日止六个月."""
    match = ENDED.match(folded, start)
    if not match or not 1 <= number(match["m"]) <= 12:
        return None
    last = number(match["m"])
    months = 12 if match["year"] else 6 if match["half"] else 3 if match["quarter"] else number(match["n"])
    if not match["y"] and months > last:
        return None  # it began in a year that nobody names
    of = Year(match["y"], "stated") if match["y"] else Year(OPEN_YEAR, *YEARS[match["w"]]) if match["w"] else Year()
    if months == last == 12:
        return expression(folded, start, match.end(), of.text, Grain.YEAR, of=of)
    if months <= last:
        return _months(folded, start, match.end(), (last - months + 1, last), of)
    iso = f"{int(of.text) - 1}-{12 + last - months + 1:02d}/{of.text}-{last:02d}"
    return expression(folded, start, match.end(), iso, Grain.MONTH, kind=PeriodKind.SPAN, of=of, fiscal=True)


def year_range(folded: str, start: int) -> TimeExpression | None:
    """Two years with a dash between them: 2021—2025年."""
    match = YEAR_RANGE.match(folded, start)
    if match and int(match[1]) < int(match[2]):
        return expression(folded, start, match.end(), f"{match[1]}/{match[2]}", Grain.YEAR, kind=PeriodKind.SPAN)
    return None


def plan(folded: str, start: int) -> TimeExpression | None:
    """A five-year plan by its number, or its end: 十四五期间, “十五五”末."""
    for pattern in (PLAN_LONG,) if folded[start] == "第" else (PLAN_QUOTED, PLAN):
        match = pattern.match(folded, start)
        if not match:
            continue
        words = match["n"] or match.groupdict().get("n2") or ""
        ordinal = number(words)
        if ordinal < 6:
            continue
        first = 1981 + 5 * (ordinal - 6)
        end = match.end()
        tail = PLAN_TAIL.match(folded, end)
        at_end = match[0].endswith("末")
        if tail:
            end = tail.end()
            at_end = at_end or bool(tail["end"])
        if at_end:
            return expression(folded, start, end, f"{first + 4}-12", Grain.MONTH)
        return expression(folded, start, end, f"{first}/{first + 4}", Grain.PLAN)
    return None


def with_head(folded: str, start: int) -> TimeExpression | None:
    """A year, stated or relative, and what follows it; or a month, quarter or half without one."""
    head = HEAD.match(folded, start)
    of, end = Year(), start
    if head:
        end = head.end()
        if not head["word"]:
            stated = _stated(head["digits"]) if head["digits"] else _republic(head["republic"] or head["gloss"])
            if stated is None:
                return None
            of = Year(stated, "stated")
            if folded.startswith(" ", end):
                end += 1
        else:
            of = Year(OPEN_YEAR, *YEARS[head["word"]])
        if folded.startswith("的", end) and _inner(folded, end + 1, start, of):
            end += 1
    inner = _inner(folded, end, start, of)
    if inner or not head:
        return inner
    end = head.end()
    short = head["digits"] and len(head["digits"]) == 2
    if short and not AFTER_SHORT_YEAR.match(folded, end):
        return None  # 20年 is a length of time far more often than 2020
    return _year_alone(folded, start, end, of, fiscal=bool(head["digits"] and head["fiscal"]))


def _stated(words: str) -> str | None:
    if words.isdecimal() and words.isascii():
        if len(words) == 4:
            return words if 1800 <= int(words) <= 2199 else None
        return ("20" if int(words) < 50 else "19") + words
    digits = "".join(str(DIGIT[letter]) for letter in words)
    return digits if 1800 <= int(digits) <= 2199 else None


def _republic(words: str) -> str:
    """The year of the Republic's own count, whose first is 1912: 114年3月."""
    count = int(words.rstrip(" 年度"))
    return str(count if count > 1900 else 1911 + count)


def _year_alone(folded: str, start: int, end: int, of: Year, *, fiscal: bool) -> TimeExpression | None:
    year = of.text
    edge = YEAR_END.match(folded, end)
    if edge:
        return expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, of=of)
    whole = WHOLE_YEAR.match(folded, end)
    if whole:
        end = whole.end()
    else:
        loose = LOOSE_YEAR.match(folded, end)
        end = loose.end() if loose else end
    return expression(folded, start, end, year, Grain.YEAR, of=of, fiscal=fiscal)


def _inner(folded: str, at: int, start: int, of: Year) -> TimeExpression | None:
    """Months, days, quarters and halves at a place, of a year that is already read."""
    if not INNER.match(folded, at):
        return None
    year = of.text
    match = FIRST_MONTHS.match(folded, at)
    if match:
        months = number(match["n"])
        if 1 <= months <= 12:
            return _months(folded, start, match.end(), (1, months), of)
    match = QUARTERS.match(folded, at)
    if match:
        quarters = {"一": 1, "二": 2, "两": 2, "三": 3, "2": 2, "3": 3}[match["n"]]
        return expression(
            folded,
            start,
            match.end(),
            f"{year}-01/{year}-{3 * quarters:02d}",
            Grain.QUARTER,
            kind=PeriodKind.YEAR_TO_DATE,
            of=of,
        )
    for pattern in (DAYS, DAY):
        match = pattern.match(folded, at)
        if match:
            found = _days(folded, start, match, of)
            if found:
                return found
    match = MONTHS.match(folded, at)
    if match:
        first, last = number(match["a"]), number(match["b"])
        if 1 <= first <= 12 and 1 <= last <= 12 and (first < last or match["next"]):
            if match["next"] and year != OPEN_YEAR:
                after = match["y2"] or str(int(year) + 1)
                iso = f"{year}-{first:02d}/{after}-{last:02d}"
                return expression(folded, start, match.end(), iso, Grain.MONTH, kind=PeriodKind.SPAN, of=of)
            return _months(folded, start, match.end(), (first, last), of)
    match = TEN_DAYS.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12:
        return _ten_days(folded, start, match, of)
    match = QUARTER.match(folded, at)
    if match:
        words = match["q"] or match["q2"] or match["q3"]
        quarter = _NAMED_QUARTERS.get(words) or number(words)
        return expression(folded, start, match.end(), f"{year}-Q{quarter}", Grain.QUARTER, of=of)
    if at > start and (found := _reported(folded, at, start, of)):
        return found
    match = HALF.match(folded, at)
    if match:
        half = 1 if (match["h"] or match["h2"]) in ("上", "前", "1") else 2
        iso = f"{year}-{'01' if half == 1 else '07'}/{year}-{'06' if half == 1 else '12'}"
        return expression(folded, start, match.end(), iso, Grain.HALF, of=of)
    match = MONTH.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12 and not _glued(folded, at, start):
        return expression(folded, start, match.end(), f"{year}-{number(match['m']):02d}", Grain.MONTH, of=of)
    if at == start:
        edge = NEXT_YEAR_END.match(folded, at)
        if edge:
            return expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, of=of)
        whole = WHOLE.match(folded, at)
        if whole:
            return TimeExpression(
                start=start, end=whole.end(), iso="", grain=Grain.YEAR, reference="previous", form="whole_year"
            )
    return None


def _reported(folded: str, at: int, start: int, of: Year) -> TimeExpression | None:
    """The months that a company's report behind its year is of: 2025年半年度报告, 2024年三季报, 2025年中期业绩."""
    match = REPORT.match(folded, at)
    if not match:
        return None
    if match["half"]:
        iso = f"{of.text}-01/{of.text}-06"
        return expression(folded, start, match.end("half"), iso, Grain.HALF, of=of)
    quarter = {"一": 3, "三": 9}[match["q"]]
    return _months(folded, start, match.end(), (1, quarter), of)


def _glued(folded: str, at: int, start: int) -> bool:
    """Whether the digits before 月 go on to the left, or the ideographs do."""
    before = folded[at - 1 : at]
    pointed = before in (".", ",") and folded[at - 2 : at - 1].isdecimal() and at > 1
    return at == start and bool(before) and (before.isdecimal() or pointed or before in "一二三四五六七八九十个個")


def _months(folded: str, start: int, end: int, ends: tuple[int, int], of: Year) -> TimeExpression:
    year, (first, last) = of.text, ends
    if first == last:
        return expression(folded, start, end, f"{year}-{first:02d}", Grain.MONTH, of=of)
    kind = PeriodKind.YEAR_TO_DATE if first == 1 else PeriodKind.SPAN
    iso = f"{year}-{first:02d}/{year}-{last:02d}"
    return expression(folded, start, end, iso, Grain.MONTH, kind=kind, of=of)


def _days(folded: str, start: int, match: re.Match[str], of: Year) -> TimeExpression | None:
    year = of.text
    month, day = number(match["m"]), number(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    iso = f"{year}-{month:02d}-{day:02d}"
    kind = PeriodKind.POINT
    groups = match.groupdict()
    if groups.get("d2"):
        month2 = number(groups["m2"]) if groups.get("m2") else month
        day2 = number(groups["d2"])
        if not (1 <= month2 <= 12 and 1 <= day2 <= 31):
            return None
        iso += f"/{year}-{month2:02d}-{day2:02d}"
        kind = PeriodKind.SPAN
    return expression(folded, start, match.end(), iso, Grain.DAY, kind=kind, of=of)


def _ten_days(folded: str, start: int, match: re.Match[str], of: Year) -> TimeExpression:
    year = of.text
    month = number(match["m"])
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}[match["t"]]
    if not last:
        last = 28 if month == 2 else (30 if month in (4, 6, 9, 11) else 31)
        if month == 2 and year.isdecimal() and int(year) % 4 == 0 and (int(year) % 100 or int(year) % 400 == 0):
            last = 29
    iso = f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}"
    return expression(folded, start, match.end(), iso, Grain.TEN_DAYS, of=of)
