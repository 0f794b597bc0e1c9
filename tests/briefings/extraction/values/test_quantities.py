from __future__ import annotations

from decimal import Decimal

import pytest

from briefings.extraction.quantities import Quantity, quantities
from briefings.model import Qualifier

ABOUT, OVER, UNDER, UP_TO, EXACT = (
    Qualifier.ABOUT,
    Qualifier.OVER,
    Qualifier.UNDER,
    Qualifier.UP_TO,
    Qualifier.EXACT,
)


def one(text: str, lang: str) -> Quantity:
    found = quantities(text, lang)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("output of 2.96 million tonnes", "2960000", "t"),
        ("it sold 85 ktpa", "85000", "t"),
        ("13.37 Mt of zinc", "13370000", "t"),
        ("164,000 mt of zinc", "164000", "t"),
        ("33.4 MMT of ore", "33400000", "t"),
        ("240 million wet tonnes a year", "240000000", "t"),
        ("2,38,40,000 tonnes", "23840000", "t"),
        ("4.5 lakh tonnes", "450000", "t"),
        ("Rs 1,275 crore", "12750000000", "INR"),
        ("EUR 310 million", "310000000", "EUR"),
        ("worth $9.6bn today", "9600000000", "USD"),
        ("US$1,385/oz", "1385", "USD/oz"),
        ("$9,451.50 a tonne", "9451.50", "USD/t"),
        ("A$11.20/lb", "11.20", "AUD/lb"),
        ("minus $12 a tonne", "-12", "USD/t"),
        ("22,690 yuan per tonne", "22690", "CNY/t"),
        ("a pound, or 5 cents", "0.05", "USD"),
        ("13,420 kWh per tonne of metal", "13420", "kWh/t"),
        ("13.9 MWh/t", "13900", "kWh/t"),
        ("7.6 tonnes of CO2 equivalent per tonne of metal", "7.6", "t/t"),
        ("0.6 GW of power", "600", "MW"),
        ("31.6 billion kWh", "31600000000", "kWh"),
        ("0.21 g/t gold", "0.21", "g/t"),
        ("4.7 per cent", "4.7", "%"),
        ("47 pct", "47", "%"),
        ("1.8 percentage points", "1.8", "pp"),
        ("25 basis points", "0.25", "pp"),
        ("two thirds of the furnaces", "66.67", "%"),
        ("about half of it", "50", "%"),
        ("2/3 of it", "66.67", "%"),
        ("560 400 t", "560400", "t"),
        ("4 . 792 million tonnes", "4792000", "t"),
        ("one hundred and six tonnes", "106", "t"),
        ("half a million tonnes", "500000", "t"),
        ("1.5-million-tonne", "1500000", "t"),
        ("four hundred people", "400", None),
        ("twenty-one licences", "21", None),
        ("a dozen mines", "12", None),
        ("300 t/month", "300", "t/mo"),
        ("12 times", "12", "x"),
    ],
)
def test_english_figures_come_in_base_units(text: str, value: str, unit: str | None) -> None:
    found = one(text, "en")
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("产量268.4万吨", "2684000", "t"),
        ("年产能30万吨/年", "300000", "t"),
        ("吞吐量10.24百万吨", "10240000", "t"),
        ("产量 1 990万吨", "19900000", "t"),
        ("产量 2 1 . 7 万吨", "217000", "t"),
        ("出口1.06 万 吨", "10600", "t"),
        ("产量１８９．６万吨", "1896000", "t"),
        ("一亿四千五百万吨", "145000000", "t"),
        ("四十二点五吨", "42.5", "t"),
        ("八十三千克", "83", "kg"),
        ("四十余万盎司", "400000", "oz"),
        ("用电1.9万亿千瓦时", "1900000000000", "kWh"),
        ("173万千伏安", "1730000", "kVA"),
        ("储能300兆瓦", "300", "MW"),
        ("1260万千瓦", "12600", "MW"),
        ("160百萬瓦", "160", "MW"),
        ("76亿元", "7600000000", "CNY"),
        ("二十三亿五千万元", "2350000000", "CNY"),
        ("三千二百万元", "32000000", "CNY"),
        ("7.98万元/吨", "79800", "CNY/t"),
        ("2387.6美元/盎司", "2387.6", "USD/oz"),
        ("199,500元人民币/吨", "199500", "CNY/t"),
        ("每干公吨165美元", "165", "USD/t"),
        ("每克568.3元", "568.3", "CNY/g"),
        ("品位每吨2.1克", "2.1", "g/t"),
        ("13180千瓦时/吨", "13180", "kWh/t"),
        ("-3.15亿元", "-315000000", "CNY"),
        ("零下20摄氏度", "-20", "°C"),
        ("1.3个百分点", "1.3", "pp"),
        ("同比 + 5 . 3 %", "5.3", "%"),
        ("百分之八十", "80", "%"),
        ("千分之五", "0.5", "%"),
        ("三成", "30", "%"),
        ("兩成四", "24", "%"),
        ("四分之一", "25", "%"),
        ("原来的一半", "50", "%"),
        ("增长3.4倍", "3.4", "x"),
        ("两家", "2", "count"),
        ("24万人次", "240000", "count"),
        ("一千二百家", "1200", "count"),
    ],
)
def test_chinese_figures_come_in_base_units(text: str, value: str, unit: str | None) -> None:
    found = one(text, "zh-Hans")
    assert (found.value, found.unit) == (Decimal(value), unit)


def test_a_bare_yuan_is_the_currency_of_the_script_unless_the_text_says_otherwise() -> None:
    assert one("88億元", "zh-Hant").unit == "TWD"
    assert one("88亿元", "zh-Hans").unit == "CNY"
    assert one("新台幣412億元", "zh-Hant").unit == "TWD"
    assert one("人民幣412億元", "zh-Hant").unit == "CNY"
    assert one("產值412億元，產量大增，銅價報漲", "zh").unit == "TWD"


@pytest.mark.parametrize(
    ("text", "lang", "words", "qualifier"),
    [
        ("about 2600 tons", "en", "2600 tons", ABOUT),
        ("nearly 900 people", "en", "900", ABOUT),
        ("some 330 tonnes", "en", "330 tonnes", ABOUT),
        ("more than 97%", "en", "97%", OVER),
        ("exceeds 410 billion yuan", "en", "410 billion yuan", OVER),
        ("at least 4%", "en", "4%", OVER),
        ("50% or more", "en", "50%", OVER),
        ("just under 6 t", "en", "6 t", UNDER),
        ("below $150 million", "en", "$150 million", UNDER),
        ("up to 38,000 tonnes", "en", "38,000 tonnes", UP_TO),
        ("they added up to 26,150 tonnes", "en", "26,150 tonnes", EXACT),
        ("逾210亿元", "zh", "210亿元", OVER),
        ("近560万元/吨", "zh", "560万元/吨", ABOUT),
        ("最近560吨", "zh", "560吨", EXACT),
        ("8.2万吨左右", "zh", "8.2万吨", ABOUT),
        ("480万吨以上", "zh", "480万吨", OVER),
        ("6吨以下", "zh", "6吨", UNDER),
        ("最多9万吨", "zh", "9万吨", UP_TO),
        ("不足1.1万美元/吨", "zh", "1.1万美元/吨", UNDER),
        ("600余名代表", "zh", "600余名", OVER),
        ("一百二十余家", "zh", "一百二十余家", OVER),
        ("十几家", "zh", "十几家", OVER),
        ("通过3吨", "zh", "3吨", EXACT),
    ],
)
def test_hedges_are_read_on_either_side_and_stay_outside(
    text: str, lang: str, words: str, qualifier: Qualifier
) -> None:
    found = one(text, lang)
    assert text[found.start : found.end] == words
    assert found.qualifier is qualifier
    assert (found.hedge_start == -1) == (qualifier is EXACT)


@pytest.mark.parametrize(
    ("text", "lang", "low", "high", "unit"),
    [
        ("10 to 12 million tonnes", "en", "10000000", "12000000", "t"),
        ("42,000-46,000 tonnes", "en", "42000", "46000", "t"),
        ("between 18% and 22%", "en", "18", "22", "%"),
        ("1.5-1.6 Mt", "en", "1500000", "1600000", "t"),
        ("$830—850 a tonne", "en", "830", "850", "USD/t"),
        ("830—850美元/吨", "zh", "830", "850", "USD/t"),
        ("5%～10%", "zh", "5", "10", "%"),
        ("42.6-43.1万元/吨", "zh", "426000", "431000", "CNY/t"),
        ("1.78萬至1.82萬美元/公噸", "zh-Hant", "17800", "18200", "USD/t"),
        ("每公斤40至42元", "zh-Hant", "40", "42", "TWD/kg"),
        ("提升1.5~1.8倍", "zh", "1.5", "1.8", "x"),
    ],
)
def test_the_ends_of_a_range_share_scale_and_unit(text: str, lang: str, low: str, high: str, unit: str) -> None:
    found = one(text, lang)
    assert (found.value, found.low, found.high, found.unit) == (None, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("from 85 ktpa to 140 ktpa", "en", [85000, 140000]),
        ("aluminium added $22 to $2,531", "en", [22, 2531]),
        ("from four dollars to twenty-nine dollars a pound", "en", [4, 29]),
        ("由13%升至15%", "zh", [13, 15]),
        ("上涨3000元至50000元", "zh", [3000, 50000]),
    ],
)
def test_a_move_from_one_figure_to_another_is_no_range(text: str, lang: str, values: list[int]) -> None:
    assert [found.value for found in quantities(text, lang)] == [Decimal(value) for value in values]


def test_units_are_shared_along_a_list() -> None:
    found = quantities("averaged 71,240 yuan, 19,310 yuan and 22,690 yuan a tonne", "en")
    assert [(q.value, q.unit) for q in found] == [
        (Decimal(71240), "CNY/t"),
        (Decimal(19310), "CNY/t"),
        (Decimal(22690), "CNY/t"),
    ]
    found = quantities("came to 21,000 and 2.71 million tonnes", "en")
    assert [(q.value, q.unit, q.shared) for q in found] == [(Decimal(21000), "t", True), (Decimal(2710000), "t", False)]


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("exports more than doubled", "en", 100),
        ("prices tripled", "en", 200),
        ("exports halved", "en", -50),
        ("a sevenfold rise", "en", 600),
        ("价格翻番", "zh", 100),
        ("翻两番", "zh", 300),
        ("數量腰斬", "zh-Hant", -50),
    ],
)
def test_words_that_are_a_change_by_themselves(text: str, lang: str, value: int) -> None:
    found = one(text, lang)
    assert found.change
    assert (found.value, found.unit) == (Decimal(value), "%")
    assert found.qualifier is (OVER if "more than" in text else EXACT)


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("ranked first in China", "en", 1),
        ("the sixth-largest producer", "en", 6),
        ("securing a second-place ranking", "en", 2),
        ("the 7th forum", "en", 7),
        ("居全国第三位", "zh", 3),
        ("跃居全国第二；", "zh", 2),
        ("第十二届论坛", "zh", 12),
    ],
)
def test_places_in_an_order_are_ordinals(text: str, lang: str, value: int) -> None:
    found = one(text, lang)
    assert found.ordinal
    assert (found.kind, found.value) == ("ordinal", Decimal(value))


@pytest.mark.parametrize(
    ("text", "lang", "unit", "ordinal"),
    [
        ("ranks * in the world", "en", "rank", True),
        ("ranking * globally", "en", "rank", True),
        ("shipped ** tonnes of bar", "en", "t", False),
        ("(###,### oz)", "en", "oz", False),
        ("位居全国第*位", "zh", "rank", True),
        ("年产黄金**吨", "zh", "t", False),
        ("產量＊＊＊公噸", "zh-Hant", "t", False),
    ],
)
def test_a_masked_figure_is_neither_lost_nor_guessed(text: str, lang: str, unit: str, ordinal: bool) -> None:
    found = one(text, lang)
    assert found.masked
    assert (found.value, found.unit, found.ordinal) == (None, unit, ordinal)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("call +60 3 5550 1298 or (02)5550-1790", "en"),
        ("Tel 0086-10-5555 0147, Fax 0086-10-5555 0148", "en"),
        ("电话：0518-8555 0173  苏ICP备2021004455号-2", "zh"),
        ("客服QQ 800055501", "zh"),
        ("（工信部联原〔2024〕112号）", "zh"),
        ("（2025年第17号）", "zh"),
        ("環部循字第1130045218號", "zh-Hant"),
        ("Work Plan (Document No. 88 of 2024)", "en"),
        ("the Notice (Notice 2517 of 2024)", "en"),
        ("https://example.org/2024/05/a?id=305&x=9%29 and a1@b2.org", "en"),
        ("signed at 22:45", "en"),
        ("14时20分", "zh"),
        ("won 3:2", "en"),
        ("version 1.2.3", "en"),
        ("alloy A356, hole OK-118, plate 6061-T6", "en"),
        ("锌锭0#，A356铝合金锭", "zh"),
        ("2,000-series alloys", "en"),
        ("21st Century Business Herald", "en"),
        ("in the 1990s", "en"),
        ("during the 14th Five-Year Plan", "en"),
        ("双11大促", "zh"),
        ("世界500强", "zh"),
        ("on 5 August 2024, and in 2027", "en"),
        ("2024年5月至2025年6月", "zh"),
        ("Golden Nine Silver Ten", "en"),
        ("十种有色金属", "zh"),
        ("Best viewed at 1024 x 768", "en"),
        ("一些、统一、一般、一切、四川、三元材料、五金", "zh"),
        ("千亿“铝”途", "zh"),
        ("长三角", "zh"),
        ("9X71.HK", "en"),
    ],
)
def test_decoys_are_no_figures(text: str, lang: str) -> None:
    assert [text[q.start : q.end] for q in quantities(text, lang)] == []


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("138,950 yuan ($19,197.63) a ton", "en", [("138950", "CNY/t"), ("19197.63", "USD/t")]),
        (
            "fell to a low of minus $1.60 per ton and 0.16 cents per lb",
            "en",
            [("-1.60", "USD/t"), ("0.0016", "USD/lb")],
        ),
        ("1,410 tonnes a week earlier", "en", [("1410", "t")]),
        ("output in 2022 was 2022 tonnes", "en", [("2022", "t")]),
        ("Grade 1 scrap, 40% of it", "en", [("40", "%")]),
        ("First Quantum, at COP28, in a quarter of a century", "en", []),
        ("EU Regulation 2024/1252", "en", []),
        ("粗钢产能2000多万吨", "zh", [("20000000", "t")]),
        ("GB/T 41704-2022等321项标准", "zh", [("321", "count")]),
        ("主力2407合约收于79,830元/吨", "zh", [("79830", "CNY/t")]),
        ("均价12.2万元/标吨", "zh", [("122000", "CNY/t")]),
        ("前三名占近八成", "zh", [("80", "%")]),
        ("较上一工作日下跌500元/吨", "zh", [("500", "CNY/t")]),
        ("2023年，12家", "zh", [("12", "count")]),
        ("产量分别为4，565吨", "zh", [("4", "t"), ("565", "t")]),
        ("产量０万吨", "zh", [("0", "t")]),
    ],
)
def test_what_stands_beside_a_figure_decides(text: str, lang: str, found: list[tuple[str, str | None]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text, lang)] == [(Decimal(value), unit) for value, unit in found]


def test_a_number_keeps_where_its_digits_and_its_unit_stand() -> None:
    text = "about 4.792 million tonnes of metal"
    found = one(text, "en")
    assert text[found.number_start : found.number_end] == "4.792 million"
    assert text[found.unit_start : found.unit_end] == "tonnes"
    assert text[found.hedge_start : found.hedge_end] == "about"
    assert found.scale == Decimal(1_000_000)


def test_a_classifier_tells_what_is_counted() -> None:
    assert one("80家企业", "zh").classifier == "家"
    assert one("1860人", "zh").classifier == "人"


def test_nothing_is_read_from_nothing() -> None:
    assert quantities("", "en") == []
    assert quantities("no figures here", "en") == []
