"""Chinese trade, shares and firms: whose a figure is, with whom, in whose money, and of what it is a part."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.model import Modality
from tests.briefings.extraction.facts.reading import body, moves, told

_NOW = date(2025, 8, 20)


def subjects(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Subject and region of each figure, by its words."""
    return {
        text[fact.span.start : fact.span.end]: (fact.subject, fact.region)
        for fact in body(text, reference=_NOW).observations
    }


def test_a_list_of_destinations() -> None:
    text = "7月我国出口钨铁1240吨。按目的地看，日本、韩国、荷兰依次为410吨、265吨和180吨。同月进口钨精矿920吨。"
    found = subjects(text)
    assert found["410吨"] == ("ferrotungsten exports to Japan", "CN")
    assert found["180吨"] == ("ferrotungsten exports to Netherlands", "CN")
    assert found["920吨"][1] == "CN"


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("前7月我国进口锡精矿7.2万吨，缅甸占四成。", "四成", "tin concentrate imports from Myanmar"),
        ("上半年我國進口鋅精礦21萬公噸，其中來自秘魯的佔38%。", "38%", "zinc concentrate imports from Peru"),
        ("上半年印尼出口镍铁410万吨，其中逾九成销往中国。", "逾九成", "ferronickel exports to China"),
    ],
)
def test_a_share_of_trade_names_its_partner(text: str, figure: str, subject: str) -> None:
    assert (subjects(text)[figure][0] or "").startswith(subject)


def test_the_whole_between_verb_and_figure() -> None:
    text = "2024年再生铅产量355万吨，占精铅产量的46%。"
    assert (subjects(text)["46%"][0] or "").startswith("recycled lead output, of 精铅产量")
    assert subjects("全球锡储量420万吨，中国占23%。")["23%"][1] == "CN"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("（人民幣，下同）收益36億元，鋁錠每噸售價2.1萬元。", {"CNY", "CNY/t"}),
        ("碳酸鋰期貨跌破7萬元人民幣，收報69,800元／噸。", {"CNY/t", "CNY"}),
        ("廢銅每公斤245元。", {"TWD/kg"}),
    ],
)
def test_whose_yuan(text: str, units: set[str]) -> None:
    found = {fact.unit for fact in body(text, lang="zh-Hant").observations}
    assert found
    assert found <= units


def test_other_goods_are_not_of_the_trade() -> None:
    text = "7月我国进口大豆1160万吨，进口铜精矿256万吨；沪铜一度触及79800元/吨。"
    assert {told(fact)[3] for fact in body(text, reference=_NOW).observations} == {"2560000 t", "79800 CNY/t"}


def test_a_count_that_fell() -> None:
    (fact,) = body("上半年亏损锌冶炼企业19家，比去年同期减少6家。", reference=_NOW).observations
    assert (f"{fact.value}", moves(fact)) == ("19", [("-6", "count", "yoy")])


def test_changes_told_in_order() -> None:
    text = "7月，精炼锌、精炼锡产量分别为58.2万吨和1.6万吨，同比分别增长2.1%、下降4.3%。"
    found = {told(fact)[3]: moves(fact) for fact in body(text, reference=_NOW).observations}
    assert found == {"582000 t": [("2.1", "%", "yoy")], "16000 t": [("-4.3", "%", "yoy")]}


def test_points_told_in_order() -> None:
    text = "7月铝型材、铝板带开工率分别为50.2%和66.4%，分别较6月下降1.1个和0.4个百分点。"
    found = {told(fact)[3]: moves(fact)[0][:2] for fact in body(text, reference=_NOW).observations}
    assert found == {"50.2 %": ("-1.1", "pp"), "66.4 %": ("-0.4", "pp")}


def test_a_growth_rate_that_is_revised_has_no_level() -> None:
    facts = body("该所把今年全球锌矿产量增速预测由4.1%下调至3.2%。", reference=_NOW).observations
    assert [(fact.value, moves(fact)[0][0]) for fact in facts] == [(None, "4.1"), (None, "3.2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("库存方面，锌锭社会库存11.2万吨，周度累库0.6万吨。", [("inventory", "112000 t", [("6000", "t", None)])]),
        ("吨锌综合电耗3120千瓦时。", [("energy", "3120 kWh/t", [])]),
        ("在建的20万吨再生铜项目计划明年投产。", [("capacity", "200000 t", [])]),
        ("上半年出口钼铁1.1万吨，出口额3.6亿美元。", [("export", "11000 t", []), ("value", "360000000 USD", [])]),
        ("要确保全年30万吨锌锭目标。", [("output", "300000 t", [])]),
    ],
)
def test_what_a_figure_measures(text: str, expected: list[tuple[str, str, list[object]]]) -> None:
    facts = sorted(body(text, reference=_NOW).observations, key=lambda fact: fact.span.start)
    assert [(told(fact)[0], told(fact)[3], moves(fact)) for fact in facts] == expected


def test_what_it_rises_from_is_as_it_is() -> None:
    facts = body("二期投产后，年产能将由6万吨增至15万吨锌锭。", reference=_NOW).observations
    said = {told(fact)[3]: fact.modality for fact in facts}
    assert said == {"60000 t": Modality.ACTUAL, "150000 t": Modality.TARGET}


def test_a_year_that_is_over_is_not_foreseen() -> None:
    facts = body("协会料今年锡均价3.3万美元/吨，去年为3.0万美元/吨。", reference=_NOW).observations
    assert {told(fact)[4]: fact.modality for fact in facts} == {"2025": Modality.FORECAST, "2024": Modality.ACTUAL}


def test_where_somebody_spoke_is_not_where_the_figures_are_from() -> None:
    facts = body("协会8月18日在北京通报，全国锌锭产量上半年达到330万吨。利润同比增长12%。", reference=_NOW).observations
    assert {fact.region for fact in facts} == {"CN"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "2024年我国锰矿进口2928万吨，其中南非、加蓬、澳大利亚分别供应1385万吨、512万吨和268万吨；进口均价每吨度4.6美元。",
            {
                "1385万吨": ("manganese ore imports from South Africa", "CN"),
                "268万吨": ("manganese ore imports from Australia", "CN"),
                "每吨度4.6美元": ("manganese ore", "CN"),
            },
        ),
        (
            "4月印尼镍铁出口98.2万吨，中国、印度、韩国分别买入91.6万吨、3.1万吨和1.2万吨。",
            {
                "91.6万吨": ("ferronickel exports to China", "ID"),
                "1.2万吨": ("ferronickel exports to South Korea", "ID"),
            },
        ),
        (
            "台灣5月廢鋁進口8.62萬公噸，美國、日本依序供應2.1萬及1.4萬公噸，平均單價每公噸1,780美元。",
            {"1.4萬公噸": ("aluminium scrap imports from Japan", "TW"), "每公噸1,780美元": ("aluminium scrap", "TW")},
        ),
    ],
)
def test_partners_that_supply_or_take(text: str, wanted: dict[str, tuple[str, str]]) -> None:
    found = subjects(text)
    assert {words: found[words] for words in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("本港廢銅收購價跌至每公斤58元，按月跌5%，恒指收市無起跌。", "HKD/kg"),
        ("據海關總署數據，5月稀土出口均價每噸2.3萬元，環比增5%，同比降8%，上海有色網報道。", "CNY/t"),
        ("台灣廢銅收購價每公斤58元，月減5%。", "TWD/kg"),
    ],
)
def test_whose_yuan_a_bare_one_is_in_traditional_script(text: str, money: str) -> None:
    assert [fact.unit for fact in body(text, lang="zh-Hant", reference=_NOW).observations] == [money]


def test_words_of_a_year_are_no_words_of_a_plant() -> None:
    fact = body("玻利维亚2024年产锡1.96万吨。", reference=_NOW).observations[0]
    assert told(fact) == ("output", "tin", "BO", "19600 t", "2024")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("1—2月全市锑品产量（金属量）5260吨，其中锑锭2180吨。", ["output", "output"]),
        ("6月底国内黄金ETF持有量92.43吨。", ["inventory"]),
        ("刚果（金）首季钴中间品出口1.2万吨，占全球供给的比重由76%滑落到51%。", ["export", "share", "share"]),
        ("某鋼鐵公司一季度稅後純損14.4億元。", ["value"]),
    ],
)
def test_what_is_measured(text: str, indicators: list[str]) -> None:
    found = sorted(body(text, reference=_NOW).observations, key=lambda fact: fact.span.start)
    assert [fact.indicator.value for fact in found] == indicators
