"""Dates and periods in Chinese (and in Japanese, where it writes them alike)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.periods import OPEN_YEAR, Form, Reference, TimeExpression
from briefings.model import Grain, PeriodKind, Side

_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_JOIN = r" ?(?:-|\u2014|~|至|到) ?"
_DIGIT = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}

# Words for a year counted from the document's date, or from the period spoken of before.
_YEARS: dict[str, tuple[Reference, int]] = {
    "今年": ("anchor", 0), "本年": ("anchor", 0), "本年度": ("anchor", 0), "今年度": ("anchor", 0),
    "去年": ("anchor", -1), "上年": ("anchor", -1), "上年度": ("anchor", -1), "昨年": ("anchor", -1), "前年": ("anchor", -2),
    "明年": ("anchor", 1), "下年": ("anchor", 1), "来年": ("anchor", 1), "后年": ("anchor", 2), "後年": ("anchor", 2),
    "同年": ("previous", 0), "当年": ("previous", 0), "當年": ("previous", 0), "该年": ("previous", 0), "次年": ("previous", 1),
    "翌年": ("previous", 1),
}  # fmt: skip

_HEAD = re.compile(
    r"(?P<digits>(?<![0-9])(?<![0-9][.,])(?:[12][0-9]{3}|(?<=[^0-9])[0-9]{2}|^[0-9]{2})|(?<![〇零一二三四五六七八九])[〇零一二三四五六七八九]{4})"
    r" ?年(?P<fiscal>度|财年|財年)?"
    r"|(?P<word>今年度?|(?<!日)本年度?|去年|(?<!以)上年度?|昨年|(?:前|后|後)年(?![产產化均度])|明年|(?<![以之])下年|来年|同年|当年|當年|该年|次年|翌年)"
)
_YEAR_RANGE = re.compile(rf"(?<![0-9.])([12][0-9]{{3}}) ?年?{_JOIN}([12][0-9]{{3}}) ?年")
_ISO = re.compile(r"(?<![0-9./-])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_ISO_MONTH = re.compile(r"(?<![0-9./-])([12][0-9]{3})-(0[1-9]|1[0-2])(?![0-9-])")
_MONTHS = re.compile(
    rf"(?P<a>{_NUMBER}) ?(?:月份?)?{_JOIN}(?:(?P<next>次年|翌年|(?P<y2>[12][0-9]{{3}})年))?(?P<b>{_NUMBER}) ?月份?(?![0-9 ]{{0,2}}日)"
)
_DAY = re.compile(
    rf"(?P<m>{_NUMBER}) ?月 ?(?P<d>{_NUMBER}) ?[日号號]"
    rf"(?:{_JOIN}(?:(?P<m2>{_NUMBER}) ?月 ?)?(?P<d2>{_NUMBER}) ?[日号號])?"
)
_DAYS = re.compile(rf"(?P<m>{_NUMBER}) ?月 ?(?P<d>{_NUMBER}){_JOIN}(?P<d2>{_NUMBER}) ?[日号號]")
_TEN_DAYS = re.compile(rf"(?P<m>{_NUMBER}) ?月份? ?(?P<t>[上中下])旬")
_MONTH = re.compile(rf"(?P<m>{_NUMBER}) ?月(?:份|当月|當月)?(?P<edge>末|底|初|中)?(?!球|饼|餅|台|薪|亮|均)")
_FIRST_MONTHS = re.compile(rf"[前首](?P<n>{_NUMBER}) ?(?:个|個)?月(?:份)?")
_QUARTERS = re.compile(r"[前首](?P<n>[一二两三23])个?(?:季度|季)")
_QUARTER = re.compile(
    r"(?:第)?(?P<q>[一二三四1234首]) ?(?:季度|季(?!节|風|风|節))|[Qq](?P<q2>[1-4])(?![0-9])|(?P<q3>[1-4])[Qq](?![A-Za-z0-9])"
)
_HALF = re.compile(r"(?P<h>[上下前后])半年(?!度报)|[Hh](?P<h2>[12])(?![0-9])")
_EDGE = re.compile(r"年?(?P<edge>底|末|终)(?:前|之前|以前)?")
_LOOSE = re.compile(r"(?:年)?(?:初|中|内|內|间|間)?")
_WHOLE = re.compile(r"全年|整年|年内|年內")
_PLAN = re.compile(
    r"[\"“「『]?(?P<n>十[一二三四五六七]|[一二三四五六七八九]|十)五[\"”」』]?(?:规划|規劃|计划|計劃|时期|時期|期间|期間|以来|以來|末|期末|收官|开局|开局之年|中期)"
)
_PLAN_QUOTED = re.compile(
    r"[\"“「『](?P<n>十[一二三四五六七]|[七八九]|十)五[\"”」』]|(?<![0-9一二三四五六七八九十百])(?P<n2>十[一二三四五六七])五(?![年月日个個家名万亿吨千百十点])"
)
_PLAN_LONG = re.compile(r"第(?P<n>十[一二三四五六七]?)个?五年(?:规划|規劃|计划|計劃)")
_SAME = re.compile(
    r"(?:与|與|较|較|比)?(?P<base>(?:上|去|前)年同期|同期|上年同月|去年同月|前年同月|上年同季|(?P<y>[12][0-9]{3}) ?年同期)"
)
_SINCE = re.compile(r"(?:今年|年初|本年|开年|開年)(?:以来|以來|至今|迄今)|年初至今|(?P<last>去年)以来")
_RELATIVE: dict[str, tuple[Grain, int, Reference]] = {
    "上个月": (Grain.MONTH, -1, "anchor"), "上個月": (Grain.MONTH, -1, "anchor"), "上月": (Grain.MONTH, -1, "anchor"),
    "本月": (Grain.MONTH, 0, "anchor"), "这个月": (Grain.MONTH, 0, "anchor"), "当月": (Grain.MONTH, 0, "previous"),
    "當月": (Grain.MONTH, 0, "previous"), "同月": (Grain.MONTH, 0, "previous"), "下月": (Grain.MONTH, 1, "anchor"),
    "下个月": (Grain.MONTH, 1, "anchor"), "下個月": (Grain.MONTH, 1, "anchor"), "前一个月": (Grain.MONTH, -1, "previous"),
    "前一月": (Grain.MONTH, -1, "previous"), "上季度": (Grain.QUARTER, -1, "anchor"), "上一季度": (Grain.QUARTER, -1, "previous"),
    "上季": (Grain.QUARTER, -1, "anchor"), "本季度": (Grain.QUARTER, 0, "anchor"), "本季": (Grain.QUARTER, 0, "anchor"),
    "当季": (Grain.QUARTER, 0, "previous"), "上周": (Grain.WEEK, -1, "anchor"), "上週": (Grain.WEEK, -1, "anchor"),
    "上星期": (Grain.WEEK, -1, "anchor"), "本周": (Grain.WEEK, 0, "anchor"), "本週": (Grain.WEEK, 0, "anchor"),
    "这周": (Grain.WEEK, 0, "anchor"), "下周": (Grain.WEEK, 1, "anchor"), "下週": (Grain.WEEK, 1, "anchor"),
    "前一周": (Grain.WEEK, -1, "previous"), "前一日": (Grain.DAY, -1, "previous"), "前日": (Grain.DAY, -2, "anchor"),
    "昨日": (Grain.DAY, -1, "anchor"), "昨天": (Grain.DAY, -1, "anchor"), "今日": (Grain.DAY, 0, "anchor"),
    "今天": (Grain.DAY, 0, "anchor"), "当日": (Grain.DAY, 0, "previous"), "當日": (Grain.DAY, 0, "previous"),
    "当天": (Grain.DAY, 0, "previous"), "明日": (Grain.DAY, 1, "anchor"), "明天": (Grain.DAY, 1, "anchor"),
}  # fmt: skip
_WEEKDAY = re.compile(r"(?P<which>上|本|这|這|下)?(?:周|週|星期|礼拜|禮拜)(?P<d>[一二三四五六日天])(?![期年月个個])")
_DAY_ALONE = re.compile(r"(?<![0-9])(?<![0-9][.,])(?P<d>[0-9]{1,2})日(?!元|圆|圓|本|均|产|產|内|內|前|后|起|龄|游|报)")
_THEN = re.compile(r"届时|屆時")
_CANDIDATE = re.compile(
    r"(?<![0-9])(?<![0-9][.,])[0-9]{1,4}|[一二三四五六七八九十〇零]{1,4}"
    r"|[今本去上昨前明下来后後同当當该次翌年首第全整届屆这這周週星礼禮开開与與较較比QqHh\"“「『]"
)
_BEFORE = ("前", "之前", "以前")
_BY = ("到", "至", "截至", "截止", "力争到", "截至到", "在")
_AFTER_MARK = re.compile(
    r" ?(?:(?P<before>之前|以前|前)(?!三|两|二|[0-9]|后|後|的?[0-9])|(?P<since>以来|以來|起|开始|之后|以后))"
)


def number(words: str) -> int:
    """A number below a hundred in digits or ideographs."""
    if words.isdecimal():
        return int(words)
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (_DIGIT.get(tens, 1) if tens else 1) * 10 + (_DIGIT.get(ones, 0) if ones else 0)
    if words.startswith("廿"):
        return 20 + _DIGIT.get(words[1:], 0)
    return _DIGIT.get(words, 0) if len(words) == 1 else 0


def read_dates(text: Text, language: Language) -> Iterator[TimeExpression]:
    """The time expressions of a text in order; a later one never begins inside an earlier one."""
    folded = text.folded
    place = 0
    while True:
        candidate = _CANDIDATE.search(folded, place)
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
    letter = folded[start]
    for reader in _READERS:
        found = reader(folded, start)
        if found:
            return found
    return None if letter else None


def _expression(
    folded: str,
    start: int,
    end: int,
    iso: str,
    grain: Grain,
    *,
    kind: PeriodKind = PeriodKind.POINT,
    reference: Reference = "stated",
    shift: int = 0,
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
        reference=reference,
        shift=shift,
        form=form,
        fiscal=fiscal,
        weekday=weekday,
    )


def _side(folded: str, start: int, end: int) -> tuple[Side, int]:
    mark = _AFTER_MARK.match(folded, end)
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
    match = _ISO.match(folded, start)
    if match and 1 <= int(match[3]) <= 12 and 1 <= int(match[4]) <= 31:
        return TimeExpression(
            start=start, end=match.end(), iso=f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}", grain=Grain.DAY
        )
    match = _ISO_MONTH.match(folded, start)
    if match:
        return TimeExpression(start=start, end=match.end(), iso=f"{match[1]}-{match[2]}", grain=Grain.MONTH)
    return None


def _year_range(folded: str, start: int) -> TimeExpression | None:
    match = _YEAR_RANGE.match(folded, start)
    if match and int(match[1]) < int(match[2]):
        return _expression(folded, start, match.end(), f"{match[1]}/{match[2]}", Grain.YEAR, kind=PeriodKind.SPAN)
    return None


def _plan(folded: str, start: int) -> TimeExpression | None:
    for pattern in (_PLAN_QUOTED, _PLAN, _PLAN_LONG):
        match = pattern.match(folded, start)
        if not match:
            continue
        words = match["n"] or match.groupdict().get("n2") or ""
        ordinal = number(words)
        if ordinal < 6:
            continue
        first = 1981 + 5 * (ordinal - 6)
        end = match.end()
        tail = re.compile(r"(?:规划|規劃|计划|計劃)?(?:时期|時期|期间|期間|期)?(?P<end>末|收官之年)?").match(
            folded, end
        )
        at_end = match[0].endswith("末")
        if tail:
            end = tail.end()
            at_end = at_end or bool(tail["end"])
        if at_end:
            return _expression(folded, start, end, f"{first + 4}-12", Grain.MONTH)
        return _expression(folded, start, end, f"{first}/{first + 4}", Grain.PLAN)
    return None


def _since(folded: str, start: int) -> TimeExpression | None:
    match = _SINCE.match(folded, start)
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
    match = _SAME.match(folded, start)
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
    head = _HEAD.match(folded, start)
    year, reference, shift, end = OPEN_YEAR, "open", 0, start
    fiscal = False
    if head:
        end = head.end()
        if head["digits"]:
            year = _stated(head["digits"])
            if year is None:
                return None
            reference = "stated"
            fiscal = bool(head["fiscal"])
            while folded.startswith(" ", end) and end - head.end() < 1:
                end += 1
        else:
            reference, shift = _YEARS[head["word"]]
        if folded.startswith(("的", "，", ","), end) and _inner(folded, end + 1, start, year, reference, shift):
            if folded[end] == "的":
                end += 1
    inner = _inner(folded, end, start, year, reference, shift)
    if inner:
        return inner
    if not head:
        return None
    end = head.end()
    if head["digits"] and len(head["digits"]) == 2 and head["digits"].isdecimal():
        if not re.compile(r"[底末初以之前后]").match(folded, end):
            return None  # 20年 is a length of time far more often than 2020
    return _year_alone(folded, start, end, year, reference, shift, fiscal=fiscal)


def _stated(words: str) -> str | None:
    if words.isdecimal() and words.isascii():
        if len(words) == 4:
            return words if 1800 <= int(words) <= 2199 else None
        return ("20" if int(words) < 50 else "19") + words
    digits = "".join(str(_DIGIT[letter]) for letter in words)
    return digits if 1800 <= int(digits) <= 2199 else None


def _year_alone(
    folded: str, start: int, end: int, year: str, reference: Reference, shift: int, *, fiscal: bool
) -> TimeExpression | None:
    edge = re.compile(r"年?[底末终]").match(folded, end)
    if edge:
        return _expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, reference=reference, shift=shift)
    whole = re.compile(r"全年|整年|年度|全年度").match(folded, end)
    if whole:
        end = whole.end()
    else:
        loose = re.compile(r"(?:年)?(?:初|年中|年内)").match(folded, end)
        end = loose.end() if loose else end
    return _expression(folded, start, end, year, Grain.YEAR, reference=reference, shift=shift, fiscal=fiscal)


def _inner(folded: str, at: int, start: int, year: str, reference: Reference, shift: int) -> TimeExpression | None:
    """Months, days, quarters and halves at a place, of a year that is already read."""
    made = {"reference": reference, "shift": shift}
    match = _FIRST_MONTHS.match(folded, at)
    if match:
        months = number(match["n"])
        if 1 <= months <= 12:
            return _months(folded, start, match.end(), year, 1, months, reference, shift)
    match = _QUARTERS.match(folded, at)
    if match:
        quarters = {"一": 1, "二": 2, "两": 2, "三": 3, "2": 2, "3": 3}[match["n"]]
        return _expression(
            folded,
            start,
            match.end(),
            f"{year}-01/{year}-{3 * quarters:02d}",
            Grain.QUARTER,
            kind=PeriodKind.YEAR_TO_DATE,
            **made,  # type: ignore[arg-type]
        )
    for pattern in (_DAYS, _DAY):
        match = pattern.match(folded, at)
        if match:
            found = _days(folded, start, match, year, reference, shift)
            if found:
                return found
    match = _MONTHS.match(folded, at)
    if match:
        first, last = number(match["a"]), number(match["b"])
        if 1 <= first <= 12 and 1 <= last <= 12 and (first < last or match["next"]):
            if match["next"] and year != OPEN_YEAR:
                after = match["y2"] or str(int(year) + 1)
                iso = f"{year}-{first:02d}/{after}-{last:02d}"
                return _expression(folded, start, match.end(), iso, Grain.MONTH, kind=PeriodKind.SPAN, **made)  # type: ignore[arg-type]
            return _months(folded, start, match.end(), year, first, last, reference, shift)
    match = _TEN_DAYS.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12:
        return _ten_days(folded, start, match, year, reference, shift)
    match = _QUARTER.match(folded, at)
    if match:
        words = match["q"] or match["q2"] or match["q3"]
        quarter = 1 if words == "首" else number(words)
        return _expression(folded, start, match.end(), f"{year}-Q{quarter}", Grain.QUARTER, **made)  # type: ignore[arg-type]
    match = _HALF.match(folded, at)
    if match:
        half = 1 if (match["h"] or match["h2"]) in ("上", "前", "1") else 2
        iso = f"{year}-{'01' if half == 1 else '07'}/{year}-{'06' if half == 1 else '12'}"
        return _expression(folded, start, match.end(), iso, Grain.HALF, **made)  # type: ignore[arg-type]
    match = _MONTH.match(folded, at)
    if match and 1 <= number(match["m"]) <= 12 and not _glued(folded, at, start):
        return _expression(folded, start, match.end(), f"{year}-{number(match['m']):02d}", Grain.MONTH, **made)  # type: ignore[arg-type]
    if at == start:
        edge = re.compile(r"年[底末终]").match(folded, at)
        if edge:
            return _expression(folded, start, edge.end(), f"{year}-12", Grain.MONTH, **made)  # type: ignore[arg-type]
        whole = _WHOLE.match(folded, at)
        if whole:
            return TimeExpression(
                start=start, end=whole.end(), iso="", grain=Grain.YEAR, reference="previous", form="whole_year"
            )
    return None


def _glued(folded: str, at: int, start: int) -> bool:
    """Whether the digits before 月 go on to the left, or the ideographs do."""
    before = folded[at - 1 : at]
    return at == start and bool(before) and (before.isdecimal() or before in ".,一二三四五六七八九十个個")


def _months(
    folded: str, start: int, end: int, year: str, first: int, last: int, reference: Reference, shift: int
) -> TimeExpression:
    if first == last:
        return _expression(folded, start, end, f"{year}-{first:02d}", Grain.MONTH, reference=reference, shift=shift)
    kind = PeriodKind.YEAR_TO_DATE if first == 1 else PeriodKind.SPAN
    iso = f"{year}-{first:02d}/{year}-{last:02d}"
    return _expression(folded, start, end, iso, Grain.MONTH, kind=kind, reference=reference, shift=shift)


def _days(
    folded: str, start: int, match: re.Match[str], year: str, reference: Reference, shift: int
) -> TimeExpression | None:
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
    return _expression(folded, start, match.end(), iso, Grain.DAY, kind=kind, reference=reference, shift=shift)


def _ten_days(
    folded: str, start: int, match: re.Match[str], year: str, reference: Reference, shift: int
) -> TimeExpression:
    month = number(match["m"])
    first, last = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}[match["t"]]
    if not last:
        last = 28 if month == 2 else (30 if month in (4, 6, 9, 11) else 31)
        if month == 2 and year.isdecimal() and int(year) % 4 == 0 and (int(year) % 100 or int(year) % 400 == 0):
            last = 29
    iso = f"{year}-{month:02d}-{first:02d}/{year}-{month:02d}-{last:02d}"
    return _expression(folded, start, match.end(), iso, Grain.TEN_DAYS, reference=reference, shift=shift)


def _weekday(folded: str, start: int) -> TimeExpression | None:
    match = _WEEKDAY.match(folded, start)
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
        found = _RELATIVE.get(folded[start : start + length])
        if found and len(folded[start : start + length]) == length:
            grain, shift, reference = found
            end = start + length
            edge = re.compile(r"[末底初]").match(folded, end)
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
    match = _THEN.match(folded, start)
    if not match:
        return None
    return TimeExpression(start=start, end=match.end(), iso="", grain=Grain.YEAR, reference="previous", form="then")


def _day_alone(folded: str, start: int) -> TimeExpression | None:
    match = _DAY_ALONE.match(folded, start)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    before = folded[max(0, start - 2) : start]
    if before and not (
        before[-1] in "，。,;；、 (（\n者于於截至在日期报報" or before.endswith(("记者", "月", "布", "起"))
    ):
        return None
    return TimeExpression(
        start=start, end=match.end(), iso=match["d"], grain=Grain.DAY, reference="previous", form="day_of_month"
    )


_READERS = (_iso, _year_range, _plan, _since, _same, _with_head, _weekday, _relative, _then, _day_alone)
