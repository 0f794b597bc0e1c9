"""Turns of Chinese that say what a figure is of without a word beside it: lists in order, groups, contracts, counts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.briefings.extraction.facts.reading import body, told

_NOW = date(2025, 6, 10)


def facts(text: str, lang: str = "und") -> list[tuple[object, ...]]:
    """Indicator, material, region, figure and period of each figure, in the order of the text."""
    found = sorted(body(text, lang=lang, reference=_NOW).observations, key=lambda fact: fact.span.start)
    return [told(fact) for fact in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("沪铜：主力收盘79210，涨0.55%。沪铝：收20225，跌0.1%。", ["79210 CNY/t", "20225 CNY/t"]),
        ("滬錫主力失守25萬元人民幣，終場收在248,900元。", ["250000 CNY/t", "248900 CNY/t"]),
        (
            "伦镍收低1.1%，报15255美元；伦锌涨至2650。COMEX铜报每磅4.86美元。",
            ["15255 USD/t", "2650 USD/t", "4.86 USD/lb"],
        ),
        (
            "现货黄金报3318.5美元，日跌0.8%；沪金主力报775.2，沪银报8812元。",
            ["3318.5 USD/oz", "775.2 CNY/g", "8812 CNY/kg"],
        ),
        ("沪铜成交量8.7万手，沪铜期货开户2300户，铜企数1200。", []),
    ],
)
def test_contracts_are_quoted_in_what_everybody_knows(text: str, wanted: list[str]) -> None:
    assert [fact[3] for fact in facts(text) if fact[0] == "price"] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "公司铜杆产量、销量分别为41万吨和40.6万吨，营业收入和净利润分别为83亿元和5.2亿元。",
            [("output", "410000 t"), ("other", "406000 t"), ("value", "8300000000 CNY"), ("value", "520000000 CNY")],
        ),
        ("铝箔产销量分别为7.1万吨和6.8万吨。", [("output", "71000 t"), ("other", "68000 t")]),
        (
            "5月台灣廢鋁進口量及平均單價分別為8.62萬公噸與每公噸1,780美元。",
            [("import", "86200 t"), ("price", "1780 USD/t")],
        ),
        ("铅、锌产量分别为12万吨、30万吨。", [("output", "120000 t"), ("output", "300000 t")]),
    ],
)
def test_what_is_measured_in_order(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(fact[0], fact[3]) for fact in facts(text)] == wanted


def test_rates_of_groups_behind_the_rate_of_all() -> None:
    text = "5月铝线缆企业开工率62.4%，环比升1.1个百分点，其中大型企业71.8%、中小型企业48.2%。"
    assert [(fact[0], fact[3]) for fact in facts(text)] == [
        ("other", "62.4 %"),
        ("other", "71.8 %"),
        ("other", "48.2 %"),
    ]


@pytest.mark.parametrize(
    ("text", "subject", "counts"),
    [
        ("铜价回落，全省铜冶炼企业从2020年的14家压减至9家。", "铜冶炼企业", ["14 count", "9 count"]),
        ("廢銅價格轉弱，持牌回收場由220間減到175間。", "持牌回收場", ["220 count", "175 count"]),
        ("LME香港認可倉庫截至5月底共8個，銅庫存3.6萬公噸。", "香港認可倉庫", ["8 count"]),
    ],
)
def test_counts_of_then_and_now(text: str, subject: str, counts: list[str]) -> None:
    found = [fact for fact in body(text, reference=_NOW).observations if fact.indicator == "count"]
    assert sorted(told(fact)[3] or "" for fact in found) == sorted(counts)
    assert all(fact.subject.endswith(subject) for fact in found)


def test_numbers_of_a_series_count_nothing() -> None:
    assert not facts("304、316及430系列不銹鋼每公噸維持平盤。")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("5月日本鋼材出口264萬噸，對韓出口減一成一至43萬噸。", "finished steel exports to South Korea"),
        ("前4月台灣鋼鐵出口317萬公噸，輸美則驟減三成六至19萬公噸。", "iron and steel exports to United States"),
    ],
)
def test_countries_in_one_character(text: str, subject: str) -> None:
    assert subject in {fact.subject for fact in body(text, reference=_NOW).observations}


def test_lists_of_an_exchange_are_in_its_money_per_tonne() -> None:
    text = "LME基本金屬收盤一覽（6月5日）\n銅 9,738美元 漲1.1%\n鋅 2,697美元 跌0.3%"
    assert facts(text) == [
        ("price", "copper", None, "9738 USD/t", "2025-06-05"),
        ("price", "zinc", None, "2697 USD/t", "2025-06-05"),
    ]


def test_the_second_quarter_of_hong_kong() -> None:
    assert facts("紫金礦業次季礦產銅28.3萬噸，按年升9%。")[0][3:] == ("283000 t", "2025-Q2")


def test_h2_is_a_grade_of_scrap() -> None:
    assert facts("上週五日本H2廢鋼報價每公噸300美元。")[0][4] != "2024-07/2024-12"
