"""When Chinese figures hold: the words of the mainland, Taiwan and Hong Kong, and what never dates a figure."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.folding import fold
from briefings.extraction.home import home
from tests.briefings.extraction.facts.reading import body, moves, page, told

_NOW = date(2025, 8, 20)


def times(text: str, reference: date | None = _NOW) -> dict[str, str | None]:
    """The period of each figure, by its words."""
    facts = body(text, reference=reference).observations
    return {text[fact.span.start : fact.span.end]: fact.period.iso if fact.period else None for fact in facts}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民國113年台灣粗鋅進口4.1萬公噸。", "2024"),
        ("114年上半年國內銅箔產量4.2萬公噸。", "2025-01/2025-06"),
        ("首七個月香港進口白銀610公噸。", "2025-01/2025-07"),
        ("6月台灣進口鎳鐵1.3萬公噸。", "2025-06"),
        ("截至今年6月底止中期業績，集團銷售鉛錠4.2萬噸。", "2025-01/2025-06"),
        ("上季公司生產鋅錠3.3萬公噸。", "2025-Q2"),
        ("隔夜伦锌收于2790美元/吨。", "2025-08-19"),
        ("7月当月氧化锌产量5.2万吨。", "2025-07"),
        ("预计全年锑锭产量达到7.4万吨。", "2025"),
    ],
)
def test_how_times_are_told(text: str, expected: str) -> None:
    assert set(times(text).values()) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2025年锌锭缺口由上年的12万吨扩大至21万吨。",
            {"12万吨": "2024", "21万吨": "2025"},
        ),
        (
            "去年铅锭进口14.8万吨，较2023年的11.6万吨增长27.6%。",
            {"14.8万吨": "2024", "11.6万吨": "2023"},
        ),
        (
            "第二季度銅管出貨2.4萬公噸，低於第一季度的2.7萬公噸。",
            {"2.4萬公噸": "2025-Q2", "2.7萬公噸": "2025-Q1"},
        ),
        (
            "第二季鋁箔產量4.1萬公噸，較上季的4.4萬公噸減少7%。",
            {"4.1萬公噸": "2025-Q2", "4.4萬公噸": "2025-Q1"},
        ),
        (
            "再生铅企业已由2021年的61家减少到38家。",
            {"61家": "2021", "38家": None},
        ),
    ],
)
def test_a_level_and_what_it_was(text: str, expected: dict[str, str | None]) -> None:
    assert times(text) == expected


def test_a_change_is_of_the_level_and_not_of_what_it_was() -> None:
    text = "去年铅锭进口14.8万吨，较2023年的11.6万吨增长27.6%。"
    found = {fact.period.iso: moves(fact) for fact in body(text, reference=_NOW).observations if fact.period}
    assert found == {"2024": [("27.6", "%", "yoy")], "2023": []}


@pytest.mark.parametrize(
    "text",
    [
        "该厂再生铝产能是2020年的3倍，达到45万吨。",
        "8月12日该项目开工，建成后年产铜箔2万吨。",
        "同期进口锰矿210万吨。",
        "全球锌需求量将与2023年持平，为1390万吨。",
    ],
)
def test_what_dates_no_figure(text: str) -> None:
    assert set(times(text).values()) == {None}


def test_the_same_time_goes_on_from_the_figure_before() -> None:
    text = "2025年上半年出口钨品7200吨。\n\n同期进口钨精矿4800吨。"
    assert {fact.period.iso for fact in page(text).observations if fact.period} == {"2025-01/2025-06"}


def test_a_report_is_of_its_own_half_year() -> None:
    text = "北岭铜业2025年半年度经营情况\n\n报告期内，公司实现营业收入98.4亿元，阴极铜产量13.2万吨。"
    assert {fact.period.iso for fact in page(text).observations if fact.period} == {"2025-01/2025-06"}


def test_prices_as_they_stand_at_the_hour() -> None:
    assert times("沪锡主力合约日内涨逾1%，现报26.4万元/吨。") == {"26.4万元/吨": "2025-08-20"}
    assert times("10:15 锌锭期货涨0.6%，报22310元/吨。") == {"22310元/吨": "2025-08-20"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本港金價每両報三萬港元，按年升兩成", "HK"),
        ("國內鋼廠公告盤價，業者說每公噸調漲", "TW"),
        ("港元收市倒跌，內地需求按月回升", "HK"),
        ("經濟部說新台幣升值，銅價年增一成", "TW"),
    ],
)
def test_whose_press_writes_traditional_characters(text: str, expected: str) -> None:
    assert home("zh-Hant", [fold(text)]) == expected


def test_our_country_is_that_of_the_press() -> None:
    facts = body("民國113年我國進口精煉錫7,900公噸，業者說較前年增加。").observations
    assert [told(fact)[2] for fact in facts] == ["TW"]
