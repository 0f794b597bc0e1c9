"""Lists and tables in Chinese: what each number of a row is, when, where, and by how much it moved."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import moves, page, told


def rows(text: str) -> list[tuple[object, ...]]:
    """Material, region, figure and period of each row, with its changes."""
    found = sorted(page(text).observations, key=lambda fact: fact.span.start)
    return [(*told(fact)[1:], moves(fact)) for fact in found]


def test_columns_under_their_head() -> None:
    text = (
        "小金属现货价格　2025年4月9日\n（单位：元/吨）\n品名　规格　最低价　最高价　均价　涨跌　地区\n"
        "金属铬　99%　61000　62000　61500　+500　锦州\n电解锰　99.7%　13800　14000　13900　-100　湘西"
    )
    assert [row[2] for row in rows(text)] == [
        "61000 CNY/t",
        "62000 CNY/t",
        "61500 CNY/t",
        "13800 CNY/t",
        "14000 CNY/t",
        "13900 CNY/t",
    ]
    assert {row[3] for row in rows(text)} == {"2025-04-09"}
    assert rows(text)[2][4] == [("500", "CNY/t", None)]
    assert rows(text)[5][4] == [("-100", "CNY/t", None)]


def test_head_and_rows_in_one_line() -> None:
    text = "日期 品种 均价 涨跌 2025-03-04 1#锌锭 23950 -120 2025-03-04 1#镍板 127800 +900 （单位：元/吨）"
    assert [row[2:] for row in rows(text)] == [
        ("23950 CNY/t", "2025-03-04", [("-120", "CNY/t", None)]),
        ("127800 CNY/t", "2025-03-04", [("900", "CNY/t", None)]),
    ]


@pytest.mark.parametrize(
    ("row", "figure", "moved"),
    [
        ("上海1#电解铜 77150元/吨 涨230", "77150 CNY/t", [("230", "CNY/t", None)]),
        ("广东0#锌锭　22640元/吨　跌90", "22640 CNY/t", [("-90", "CNY/t", None)]),
        ("沪金主力　771.3元/克　+0.85%", "771.3 CNY/g", [("0.85", "%", None)]),
        ("白銀　31.9美元／盎司　－0.4", "31.9 USD/oz", [("-0.4", "USD/oz", None)]),
        ("天津A00铝锭 20310元/吨 平", "20310 CNY/t", []),
        ("江西黑钨精矿 17.2万元/吨 涨0.1万元/吨", "172000 CNY/t", [("1000", "CNY/t", None)]),
    ],
)
def test_a_row_with_its_own_unit(row: str, figure: str, moved: list[tuple[str, str, None]]) -> None:
    found = rows(f"金属行情　2025年3月12日\n{row}\n备注：仅供参考。")
    assert [(one[2], one[3], one[4]) for one in found] == [(figure, "2025-03-12", moved)]


def test_unit_day_and_place_around_a_list() -> None:
    text = "廢金屬收購價（114年3月3日起適用，單位：元/公斤）\n紅銅線　248　漲4\n廢鉛　36.5　平\n以上為台中交貨價。"
    assert [row[1:] for row in rows(text)] == [
        ("TW-TXG", "248 TWD/kg", "2025-03-03", [("4", "TWD/kg", None)]),
        ("TW-TXG", "36.5 TWD/kg", "2025-03-03", []),
    ]


def test_a_table_of_output_with_its_changes() -> None:
    text = "2024年5月有色金属产量\n产品 5月产量（万吨） 同比（%）\n精炼铜 108.6 0.6\n铅 63.1 -4.5\n"
    assert [(row[0], row[2], row[4]) for row in rows(text)] == [
        ("refined copper", "1086000 t", [("0.6", "%", "yoy")]),
        ("lead", "631000 t", [("-4.5", "%", "yoy")]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "铜业论坛日程\n上午 9:00 开幕 300人\n下午 2:00 铜价展望 5层",
        "铜冠杯篮球赛比分\n铜陵 98 池州 87",
    ],
)
def test_rows_that_price_nothing(text: str) -> None:
    assert [row for row in rows(text) if row[2] and "/t" in str(row[2])] == []


def test_rows_between_bars() -> None:
    text = (
        "稀散金属报价（2025年4月9日）\n品名 | 规格 | 交货地 | 报价 | 中间价 | 较前日\n"
        "电解锰 | 99.7% | 湘西 | 13800-14000 元/吨 | 13900 | -100\n"
        "氧化镨钕 | 99% | 包头 | 44.2-44.6 万元/吨 | 44.4 | +0.3\n金属铟 | 4N5 | 株洲 | 2650-2700 元/千克 | 2675 | 平"
    )
    assert rows(text) == [
        ("electrolytic manganese metal", "CN-HN/Xiangxi", "13800..14000 CNY/t", "2025-04-09", []),
        ("electrolytic manganese metal", "CN-HN/Xiangxi", "13900 CNY/t", "2025-04-09", [("-100", "CNY/t", None)]),
        ("praseodymium-neodymium oxide", "CN-NM/Baotou", "442000.0..446000.0 CNY/t", "2025-04-09", []),
        ("praseodymium-neodymium oxide", "CN-NM/Baotou", "444000 CNY/t", "2025-04-09", [("3000", "CNY/t", None)]),
        ("indium", "CN-HN/Zhuzhou", "2650..2700 CNY/kg", "2025-04-09", []),
        ("indium", "CN-HN/Zhuzhou", "2675 CNY/kg", "2025-04-09", []),
    ]


def test_a_column_of_units() -> None:
    text = "┃品名┃单位┃最低价┃最高价┃均价┃涨跌┃\n┃氧化铝┃元/吨┃3050┃3150┃3100┃+15┃\n┃预焙阳极┃元/吨┃5400┃5600┃5500┃平┃"
    assert [row[2] for row in rows(text)] == [f"{n} CNY/t" for n in (3050, 3150, 3100, 5400, 5600, 5500)]


def test_a_list_without_a_head_with_purities() -> None:
    text = "6月9日现货\n电解锰 99.7% 13800-14000 元/吨 +100\n精铋 99.99% 135-138 元/公斤 -2"
    assert [row[2] for row in rows(text)] == ["13800..14000 CNY/t", "135..138 CNY/kg"]
    assert [row[4] for row in rows(text)] == [[("100", "CNY/t", None)], [("-2", "CNY/kg", None)]]
