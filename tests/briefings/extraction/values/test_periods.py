from __future__ import annotations

import pytest

from briefings.extraction.periods import TimeExpression, periods, resolve
from briefings.model import Grain, Period, PeriodKind, Side


def one(text: str, lang: str) -> TimeExpression:
    found = periods(text, lang)
    assert len(found) == 1, [text[e.start : e.end] for e in found]
    return found[0]


def day(iso: str) -> Period:
    return Period(iso=iso, grain=Grain.DAY)


@pytest.mark.parametrize(
    ("text", "lang", "iso"),
    [
        ("on 14 June 2024", "en", "2024-06-14"),
        ("On November 25th, 2020, the", "en", "2020-11-25"),
        ("BEIJING, May 9, 2024 -", "en", "2024-05-09"),
        ("Published: 2023-10-02", "en", "2023-10-02"),
        ("posted 18-Jul-2024", "en", "2024-07-18"),
        ("in May 2024", "en", "2024-05"),
        ("on September 16", "en", "XXXX-09-16"),
        ("from 3 to 5 September 2024", "en", "2024-09-03/2024-09-05"),
        ("September 16 to 17", "en", "XXXX-09-16/XXXX-09-17"),
        ("From January to May, smelters", "en", "XXXX-01/XXXX-05"),
        ("January-July 2023", "en", "2023-01/2023-07"),
        ("between April and September 2023", "en", "2023-04/2023-09"),
        ("in the first seven months of 2023", "en", "2023-01/2023-07"),
        ("In the first three quarters China", "en", "XXXX-01/XXXX-09"),
        ("in the second quarter of 2024", "en", "2024-Q2"),
        ("in Q3 2024", "en", "2024-Q3"),
        ("in the March quarter of 2024", "en", "2024-Q1"),
        ("the second half of 2023", "en", "2023-07/2023-12"),
        ("in H1 2024", "en", "2024-01/2024-06"),
        ("in FY2022-23", "en", "2022-04/2023-03"),
        ("over 2016-2020", "en", "2016/2020"),
        ("the 14th Five-Year Plan period", "en", "2021/2025"),
        ("the end of the 14th Five-Year Plan", "en", "2025-12"),
        ("at the end of May 2024", "en", "2024-05"),
        ("by the end of 2027", "en", "2027-12"),
        ("in late 2026", "en", "2026"),
        ("in early April", "en", "XXXX-04"),
        ("the first ten days of March 2024", "en", "2024-03-01/2024-03-10"),
        ("in the week to 14 June 2024", "en", "2024-06-14"),
        ("the last week of May 2024", "en", "2024-05"),
        ("in 2022", "en", "2022"),
        ("in the April-June quarter", "en", "XXXX-Q2"),
        ("in the 12 months to June 30, 2024", "en", "2023-07/2024-06"),
        ("据统计，5月中国产量", "zh", "XXXX-05"),
        ("2024财年", "zh", "2024"),
        ("协会8日发布", "zh", "8"),
        ("2023年1-7月", "zh", "2023-01/2023-07"),
        ("1至8月，全市", "zh", "XXXX-01/XXXX-08"),
        ("一至七月", "zh", "XXXX-01/XXXX-07"),
        ("首４月", "zh-Hant", "XXXX-01/XXXX-04"),
        ("前十一个月", "zh", "XXXX-01/XXXX-11"),
        ("2024年前三季度", "zh", "2024-01/2024-09"),
        ("二季度", "zh", "XXXX-Q2"),
        ("第三季度", "zh", "XXXX-Q3"),
        ("2023年上半年", "zh", "2023-01/2023-06"),
        ("下半年", "zh", "XXXX-07/XXXX-12"),
        ("2024年4月17日至19日", "zh", "2024-04-17/2024-04-19"),
        ("6月28日", "zh", "XXXX-06-28"),
        ("6月上旬", "zh", "XXXX-06-01/XXXX-06-10"),
        ("2024年2月下旬", "zh", "2024-02-21/2024-02-29"),
        ("“十四五”期间", "zh", "2021/2025"),
        ("“十五五”末", "zh", "2030-12"),
        ("十三五时期", "zh", "2016/2020"),
        ("截至5月末", "zh", "XXXX-05"),
        ("2025年底", "zh", "2025-12"),
        ("2026年度", "zh", "2026"),
        ("锑锭5月均价", "zh", "XXXX-05"),
        ("113年4月起", "zh-Hant", "2024-04"),
        ("今（112）年第三季", "zh-Hant", "2023-Q3"),
        ("去(2023)年前2月", "zh-Hant", "2023-01/2023-02"),
        ("上（2）月出口", "zh-Hant", "XXXX-02"),
        ("昨（18）日收報", "zh-Hant", "18"),
        ("截至九月底止三個月", "zh-Hant", "XXXX-07/XXXX-09"),
        ("截至2023年3月底止年度", "zh-Hant", "2022-04/2023-03"),
        ("二○二一年", "zh-Hant", "2021"),
        ("112年前兩個月", "zh-Hant", "2023-01/2023-02"),
        ("民國111年產量", "zh-Hant", "2022"),
        ("截至2023年12月31日止年度", "zh-Hant", "2023"),
        ("截至2024年6月30日止六个月", "zh", "2024-01/2024-06"),
        ("截至2024年6月30日止财政年度", "zh", "2023-07/2024-06"),
        ("２０２３年", "zh", "2023"),
        ("二〇二三年五月", "zh", "2023-05"),
        ("去年12月", "zh", "XXXX-12"),
        ("日期：2023-11-16", "zh", "2023-11-16"),
    ],
)
def test_what_the_words_state(text: str, lang: str, iso: str) -> None:
    assert one(text, lang).iso == iso


@pytest.mark.parametrize(
    ("text", "lang", "side"),
    [
        ("by 2025", "en", Side.BY),
        ("before 2030", "en", Side.BEFORE),
        ("since 2021", "en", Side.SINCE),
        ("by the end of 2027", "en", Side.BY),
        ("in 2025", "en", Side.CLOSED),
        ("到2027年，", "zh", Side.BY),
        ("2030年前", "zh", Side.BEFORE),
        ("2027年底前", "zh", Side.BEFORE),
        ("自2023年9月1日起", "zh", Side.SINCE),
        ("“十四五”以来", "zh", Side.SINCE),
        ("达到2024年", "zh", Side.CLOSED),
    ],
)
def test_which_side_is_open(text: str, lang: str, side: Side) -> None:
    assert one(text, lang).side is side


@pytest.mark.parametrize(
    ("text", "lang", "grain", "kind"),
    [
        ("first seven months of 2023", "en", Grain.MONTH, PeriodKind.YEAR_TO_DATE),
        ("March to May 2023", "en", Grain.MONTH, PeriodKind.SPAN),
        ("May 2023", "en", Grain.MONTH, PeriodKind.POINT),
        ("前三季度", "zh", Grain.QUARTER, PeriodKind.YEAR_TO_DATE),
        ("3-5月", "zh", Grain.MONTH, PeriodKind.SPAN),
        ("1月", "zh", Grain.MONTH, PeriodKind.POINT),
        ("上半年", "zh", Grain.HALF, PeriodKind.POINT),
        ("14th Five Year Plan", "en", Grain.PLAN, PeriodKind.POINT),
    ],
)
def test_grain_and_kind(text: str, lang: str, grain: Grain, kind: PeriodKind) -> None:
    found = one(text, lang)
    assert (found.grain, found.kind) == (grain, kind)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("a 40-day stop of two years", "en"),
        ("it may march on", "en"),
        ("At the same time, firms", "en"),
        ("12个月、三年、60日", "zh"),
        ("建成后年产电解铝40万吨", "zh"),
        ("3月球", "zh"),
        ("服务年限25年以上", "zh"),
        ("三月期铜", "zh"),
        ("2,024 tonnes and $2023", "en"),
    ],
)
def test_lengths_of_time_and_other_words_are_no_dates(text: str, lang: str) -> None:
    assert [text[e.start : e.end] for e in periods(text, lang)] == []


@pytest.mark.parametrize(
    ("text", "lang", "anchor", "previous", "iso"),
    [
        ("1-7月", "zh", None, None, "XXXX-01/XXXX-07"),
        ("二季度", "zh", "2024-07-25", None, "2024-Q2"),
        ("12月", "zh", "2025-01-14", None, "2024-12"),
        ("in December", "en", "2024-01-22", None, "2023-12"),
        ("去年12月", "zh", "2024-01-26", None, "2023-12"),
        ("首4月", "zh", None, None, "XXXX-01/XXXX-04"),
        ("今年前9个月", "zh", "2025-10-21", None, "2025-01/2025-09"),
        ("first seven months of this year", "en", None, None, "XXXX-01/XXXX-07"),
        ("last year", "en", "2024-01-22", None, "2023"),
        ("last year", "en", None, None, None),
        ("去年", "zh", None, None, None),
        ("上年同期", "zh", None, "2024-05", "2023-05"),
        ("上年同期", "zh", None, "XXXX-01/XXXX-08", "XXXX-01/XXXX-08"),
        ("the same period of 2022", "en", None, "2023-01/2023-07", "2022-01/2022-07"),
        ("a year earlier", "en", None, "2023", "2022"),
        ("the year before", "en", None, "2022-04/2023-03", "2021-04/2022-03"),
        ("a month earlier", "en", None, "2024-05", "2024-04"),
        ("a week earlier", "en", None, "2024-04-09", "2024-04-02"),
        ("July alone", "en", None, "2023-01/2023-07", "2023-07"),
        ("the December quarter", "en", None, "2024-Q1", "2023-Q4"),
        ("in the first half", "en", None, "2023-07/2023-12", "2023-01/2023-06"),
        ("1-2月", "zh", "2024-03-20", "2023", "2024-01/2024-02"),
        ("May 4 of the same year", "en", None, "2023-09-16", "2023-05-04"),
        ("May 4 of the same year", "en", None, None, "XXXX-05-04"),
        ("on Tuesday", "en", "2024-06-12", None, "2024-06-11"),
        ("本周二", "zh", "2024-09-12", None, "2024-09-10"),
        ("周五", "zh", "2024-07-21", None, "2024-07-19"),
        ("上月", "zh", "2024-05-16", None, "2024-04"),
        ("上月", "zh", "2024-01-16", None, "2023-12"),
        ("明年第四季", "zh", "2024-08-08", None, "2025-Q4"),
        ("全年", "zh", "2025-01-14", "2024-12", "2024"),
        ("since the start of the year", "en", None, "2024-03-01/2024-03-10", "2024-01-01/2024-03-10"),
        ("今年以来", "zh", "2024-08-08", None, "2024"),
        ("by then", "en", None, "2027", "2027"),
        ("15日，", "zh", "2024-08-20", None, "2024-08-15"),
        ("25日，", "zh", "2024-08-20", None, "2024-07-25"),
        ("2月29日", "zh", "2024-08-20", None, "2024-02-29"),
        ("2月30日", "zh", "2024-08-20", None, None),
    ],
)
def test_resolving(text: str, lang: str, anchor: str | None, previous: str | None, iso: str | None) -> None:
    before = None
    if previous:
        grain = Grain.DAY if len(previous.split("/")[0]) == 10 else Grain.MONTH
        grain = Grain.YEAR if len(previous) == 4 else Grain.TEN_DAYS if previous.endswith("03-10") else grain
        grain = Grain.QUARTER if "Q" in previous else grain
        before = Period(iso=previous, grain=grain)
    found = resolve(one(text, lang), anchor=day(anchor) if anchor else None, previous=before)
    assert (found.iso if found else None) == iso


def test_a_financial_year_begins_where_the_text_says() -> None:
    text = "In the first quarter of its 2025 financial year, which began on 1 July 2024, the mine"
    assert periods(text, "en")[0].iso == "2024-Q3"
    text = "sold in fiscal 2024 (April to March), more than in fiscal 2023."
    found = [e.iso for e in periods(text, "en") if e.fiscal]
    assert found == ["2023-04/2024-03", "2022-04/2023-03"]


def test_the_year_of_a_financial_year_stays_plain_where_nobody_says_when_it_begins() -> None:
    found = one("in fiscal 2024", "en")
    assert (found.iso, found.fiscal) == ("2024", True)


@pytest.mark.parametrize("text", ["炉龄已有120年", "120年前的老矿", "月均产量", "每月均有船到"])
def test_lengths_of_time_and_means_are_no_dates(text: str) -> None:
    assert periods(text, "zh") == []
