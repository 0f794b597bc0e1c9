"""Dates and periods in Chinese (and in Japanese, where it writes them alike)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.extraction.han_words import (
    AFTER_MARK,
    AFTER_SHORT_YEAR,
    BRACKETED,
    CANDIDATE,
    DAY,
    DAY_ALONE,
    DAYS,
    DIGIT,
    ENDED,
    FIRST_MONTHS,
    HALF,
    HEAD,
    ISO,
    ISO_MONTH,
    LOOSE_YEAR,
    MONTH,
    MONTH_EDGE,
    MONTHS,
    NEXT_YEAR_END,
    PLAN,
    PLAN_LONG,
    PLAN_QUOTED,
    PLAN_TAIL,
    QUARTER,
    QUARTERS,
    RELATIVE,
    SAME,
    SINCE,
    TEN_DAYS,
    THEN,
    WEEKDAY,
    WHOLE,
    WHOLE_YEAR,
    YEAR_END,
    YEAR_RANGE,
    YEARS,
)
from briefings.extraction.normalise import Text
from briefings.extraction.periods import OPEN_YEAR, Form, Reference, TimeExpression
from briefings.model import Grain, PeriodKind, Side


class Year(NamedTuple):
    """The year of a date: its digits or XXXX, what gives it, and by how many years it is shifted."""

    text: str = OPEN_YEAR
    reference: Reference = "open"
    shift: int = 0


STATED = Year("", "stated")
"""For an expression that holds its years in itself."""


def number(words: str) -> int:
    """A number below a hundred in digits or ideographs."""
    if words.isdecimal():
        return int(words)
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (DIGIT.get(tens, 1) if tens else 1) * 10 + (DIGIT.get(ones, 0) if ones else 0)
    if words.startswith("廿"):
        return 20 + DIGIT.get(words[1:], 0)
    return DIGIT.get(words, 0) if len(words) == 1 else 0


def read_dates(text: Text) -> Iterator[TimeExpression]:
    """The time expressions of a text in order; a later one never begins inside an earlier one."""
    folded = text.folded
    place = 0
    while True:
        candidate = CANDIDATE.search(folded, place)
        if not candidate:
            return
        found = _read(folded, candidate.start())
        if found:
            yield found
            place = max(found.end, candidate.start() + 1)
        elif folded[candidate.start()].isdecimal():
            place = candidate.end()
        else:
            place = candidate.start() + 1


def _read(folded: str, start: int) -> TimeExpression | None:
    for reader in _READERS:
        found = reader(folded, start)
        if found:
            return found
    return None


def _expression(
    folded: str,
    start: int,
    end: int,
    iso: str,
    grain: Grain,
    *,
    kind: PeriodKind = PeriodKind.POINT,
    of: Year = STATED,
    form: Form = "calendar",
    side: Side | None = None,
    fiscal: bool = False,
    weekday: int | None = None,
) -> TimeExpression:
    """An expression with the side that the words around it leave open."""
    opened, end = _side(folded, start, end) if form == "calendar" else (Side.CLOSED, end)
    return TimeExpression(
        start=start,
        end=end,
        iso=iso,
        grain=grain,
        kind=kind,
        side=side or opened,
        reference=of.reference,
        shift=of.shift,
        form=form,
        fiscal=fiscal,
        weekday=weekday,
    )


def _side(folded: str, start: int, end: int) -> tuple[Side, int]:
    mark = AFTER_MARK.match(folded, end)
    before = folded[max(0, start - 4) : start]
    if mark and mark["before"]:
        return Side.BEFORE, mark.end()
    if mark and mark["since"]:
        return Side.SINCE, mark.end()
    if before.endswith(("自", "自从")):
        return Side.SINCE, end
    if before.endswith(("到", "至")) and not before.endswith(("达到", "達到", "得到", "降到", "截至")):
        return Side.BY, end
    return Side.CLOSED, end


def _iso(folded: str, start: int) -> TimeExpression | None:
    match = ISO.match(folded, start)
    if match and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
        return TimeExpression(
            start=start, end=match.end(), iso=f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}", grain=Grain.DAY
        )
    match = ISO_MONTH.match(folded, start)
    if match:
        return TimeExpression(start=start, end=match.end(), iso=f"{match[1]}-{match[2]}", grain=Grain.MONTH)
    return None


def _ended(folded: str, start: int) -> TimeExpression | None:
    """The months that a report covers, named by their last day: 截至2024年6月30日止六个月."""
    match = ENDED.match(folded, start)
    if not match or not 1 <= number(match["m"]) <= 12:
        return None
    last = number(match["m"])
    months = 12 if match["year"] else 6 if match["half"] else 3 if match["quarter"] else number(match["n"])
    if not match["y"] and months > last:
        return None  # it began in a year that nobody names
    of = Year(match["y"], "stated") if match["y"] else Year()
    if months == last == 12:
        return _expression(folded, start, match.end(), of.text, Grain.YEAR, of=of)
    if months <= last:
        return _months(folded, start, match.end(), (last - months + 1, last), of)
    iso = f"{int(of.text) - 1}-{12 + last - months + 1:02d}/{of.text}-{last:02d}"
    return _expression(folded, start, match.end(), iso, Grain.MONTH, kind=PeriodKind.SPAN, of=of, fiscal=True)


def _bracketed(folded: str, start: int) -> TimeExpression | None:
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
    return _expression(folded, start, match.end(), f"{OPEN_YEAR}-{count:02d}", Grain.MONTH, of=Year())


def _year_range(folded: str, start: int) -> TimeExpression | None:
    match = YEAR_RANGE.match(folded, start)
    if match and int(match[1]) < int(match[2]):
        return _expression(folded, start, match.end(), f"{match[1]}/{match[2]}", Grain.YEAR, kind=PeriodKind.SPAN)
    return None


def _plan(folded: str, start: int) -> TimeExpression | None:
    for pattern in (PLAN_QUOTED, PLAN, PLAN_LONG):
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
            return _expression(folded, start, end, f"{first + 4}-12", Grain.MONTH)
        return _expression(folded, start, end, f"{first}/{first + 4}", Grain.PLAN)
    return None


def _since(folded: str, start: int) -> TimeExpression | None:
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


def _same(folded: str, start: int) -> TimeExpression | None:
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


def _with_head(folded: str, start: int) -> TimeExpression | None:
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
        return _expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, of=of)
    whole = WHOLE_YEAR.match(folded, end)
    if whole:
        end = whole.end()
    else:
        loose = LOOSE_YEAR.match(folded, end)
        end = loose.end() if loose else end
    return _expression(folded, start, end, year, Grain.YEAR, of=of, fiscal=fiscal)


def _inner(folded: str, at: int, start: int, of: Year) -> TimeExpression | None:
    """Months, days, quarters and halves at a place, of a year that is already read."""
    year = of.text
    match = FIRST_MONTHS.match(folded, at)
    if match:
        months = number(match["n"])
        if 1 <= months <= 12:
            return _months(folded, start, match.end(), (1, months), of)
    match = QUARTERS.match(folded, at)
    if match:
        quarters = {"一": 1, "二": 2, "两": 2, "三": 3, "2": 2, "3": 3}[match["n"]]
        return _expression(
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
                return _expression(folded, start, match.end(), iso, Grain.MONTH, kind=PeriodKind.SPAN, of=of)
            return _months(folded, start, match.end(), (first, last), of)
    match = TEN_DAYS.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12:
        return _ten_days(folded, start, match, of)
    match = QUARTER.match(folded, at)
    if match:
        words = match["q"] or match["q2"] or match["q3"]
        quarter = 1 if words == "首" else number(words)
        return _expression(folded, start, match.end(), f"{year}-Q{quarter}", Grain.QUARTER, of=of)
    match = HALF.match(folded, at)
    if match:
        half = 1 if (match["h"] or match["h2"]) in ("上", "前", "1") else 2
        iso = f"{year}-{'01' if half == 1 else '07'}/{year}-{'06' if half == 1 else '12'}"
        return _expression(folded, start, match.end(), iso, Grain.HALF, of=of)
    match = MONTH.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12 and not _glued(folded, at, start):
        return _expression(folded, start, match.end(), f"{year}-{number(match['m']):02d}", Grain.MONTH, of=of)
    if at == start:
        edge = NEXT_YEAR_END.match(folded, at)
        if edge:
            return _expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, of=of)
        whole = WHOLE.match(folded, at)
        if whole:
            return TimeExpression(
                start=start, end=whole.end(), iso="", grain=Grain.YEAR, reference="previous", form="whole_year"
            )
    return None


def _glued(folded: str, at: int, start: int) -> bool:
    """Whether the digits before 月 go on to the left, or the ideographs do."""
    before = folded[at - 1 : at]
    pointed = before in (".", ",") and folded[at - 2 : at - 1].isdecimal() and at > 1
    return at == start and bool(before) and (before.isdecimal() or pointed or before in "一二三四五六七八九十个個")


def _months(folded: str, start: int, end: int, ends: tuple[int, int], of: Year) -> TimeExpression:
    year, (first, last) = of.text, ends
    if first == last:
        return _expression(folded, start, end, f"{year}-{first:02d}", Grain.MONTH, of=of)
    kind = PeriodKind.YEAR_TO_DATE if first == 1 else PeriodKind.SPAN
    iso = f"{year}-{first:02d}/{year}-{last:02d}"
    return _expression(folded, start, end, iso, Grain.MONTH, kind=kind, of=of)


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
    return _expression(folded, start, match.end(), iso, Grain.DAY, kind=kind, of=of)


def _ten_days(folded: str, start: int, match: re.Match[str], of: Year) -> TimeExpression:
    year = of.text
    month = number(match["m"])
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}[match["t"]]
    if not last:
        last = 28 if month == 2 else (30 if month in (4, 6, 9, 11) else 31)
        if month == 2 and year.isdecimal() and int(year) % 4 == 0 and (int(year) % 100 or int(year) % 400 == 0):
            last = 29
    iso = f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}"
    return _expression(folded, start, match.end(), iso, Grain.TEN_DAYS, of=of)


def _weekday(folded: str, start: int) -> TimeExpression | None:
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


def _relative(folded: str, start: int) -> TimeExpression | None:
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


def _then(folded: str, start: int) -> TimeExpression | None:
    match = THEN.match(folded, start)
    if not match:
        return None
    return TimeExpression(start=start, end=match.end(), iso="", grain=Grain.YEAR, reference="previous", form="then")


def _day_alone(folded: str, start: int) -> TimeExpression | None:
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
_READERS = (
    _iso,
    _bracketed,
    _ended,
    _year_range,
    _plan,
    _since,
    _same,
    _with_head,
    _weekday,
    _relative,
    _then,
    _day_alone,
)
