"""Which region a text in English is about, for the figures that name none of their own."""

from __future__ import annotations

import pytest

from briefings.model import Document
from briefings.pipeline import distil


def _regions(text: str) -> dict[str, str | None]:
    """Region of each figure, by its quote's number."""
    facts = distil(Document(id="t", text=text)).observations
    return {f"{fact.value:f}": fact.region for fact in facts if fact.value is not None}


def test_partners_do_not_outweigh_the_country_that_a_text_is_about() -> None:
    """Countries behind "from" and "to", and those listed with them, are whom it trades with."""
    text = (
        "LIMA, 4 March 2025 - Peru's copper exports rose in January, the customs office said.\n\n"
        "Shipments were sold to China, Japan and South Korea. Smelters ordered from Germany, Finland and Sweden.\n\n"
        "Mine output was 212,400 tonnes in the month, and the plants employed 31,250 people."
    )
    found = _regions(text)
    assert found["212400"] == "PE"
    assert found["31250"] == "PE"


def test_a_headline_says_how_far_the_region_reaches() -> None:
    """All places lie in one province; the headline speaks of the country, so the figures are the country's."""
    text = (
        "Congo miner's output doubles\n\nKOLWEZI - Kasai Copper turned out 66,400 tonnes of cathode in 2024.\n\n"
        "Lualaba province was short of power. The group employs 4,120 people."
    )
    assert _regions(text)["66400"] == "CD"
    assert _regions(text)["4120"] == "CD"


def test_a_place_in_passing_is_not_the_next_sentences() -> None:
    """A port named for one cargo in the middle of a paragraph is not where the year's total is from."""
    text = (
        "ACCRA, 23 July 2025 - Ghana dug more gold than ever, the regulator said on Wednesday.\n\n"
        "Bulk minerals went separate ways. Manganese ore leaving Takoradi fell to 1.38 million tonnes in the "
        "first half. Bauxite output was 0.98 million tonnes."
    )
    assert _regions(text)["980000"] == "GH"


def test_a_digest_of_many_countries_is_about_none() -> None:
    """Three items from three countries: a figure without a place has none."""
    text = (
        "Metals digest\n\n"
        "Chile's copper board raised its forecast again on Monday, citing better grades at the old pits.\n\n"
        "Zambia's smelters are short of acid, and the government has asked the railways for help.\n\n"
        "India's steel makers want a duty, as cheap coil keeps coming in through the eastern ports.\n\n"
        "Elsewhere, zinc output was 12,300 tonnes in May."
    )
    assert _regions(text)["12300"] is None


@pytest.mark.parametrize("seat", ["Toronto-listed", "London-based"])
def test_a_firms_seat_is_not_what_its_report_is_about(seat: str) -> None:
    """Where it is listed says nothing of where it mines."""
    text = (
        f"{seat} Oryx Gold poured 41,300 ounces in the quarter.\n\n"
        "The mine in Burkina Faso milled 1.2 million tonnes of ore. Burkina Faso raised royalties in March."
    )
    assert _regions(text)["41300"] != "GB/London"
    assert _regions(text)["1200000"] == "BF"


@pytest.mark.parametrize(
    "text",
    [
        "Kazatomprom, the world's largest uranium producer, turned out 23,000 tonnes in 2024.",
        "Oryx Gold, one of the top five producers in the world, turned out 23,000 tonnes in 2024.",
        "In a world short of tin, Oryx Smelting turned out 23,000 tonnes in 2024.",
    ],
)
def test_what_stands_out_from_the_world_is_not_the_worlds(text: str) -> None:
    """The world is what a superlative is among, not where the figure is from."""
    assert _regions(text)["23000"] is None


@pytest.mark.parametrize(
    "part",
    [
        "China was the main destination, buying 820,000 t",
        "Japan, where smelters are being restarted, drew in 820,000 t",
        "South Korea alone unloaded 820,000 t",
    ],
)
def test_any_doing_of_a_partner_that_is_not_its_own_is_part_of_the_trade(part: str) -> None:
    """The exporter reports; who takes the goods is its partner, whatever the verb."""
    assert _regions(f"Chile's exports of copper concentrate reached 1.2 Mt in May 2025. {part}.")["820000"] == "CL"


def test_a_partners_own_output_stays_its_own() -> None:
    """Beside another's trade a country may also make something itself."""
    text = "Chile's exports of copper cathode reached 120,000 t in May 2025. China produced 820,000 t."
    assert _regions(text)["820000"] == "CN"


def _told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Indicator, subject and region of each figure, in the order of the text."""
    facts = sorted(distil(Document(id="t", text=text)).observations, key=lambda fact: fact.span.start)
    return [(fact.indicator.value, fact.subject, fact.region) for fact in facts]


def test_a_report_filed_abroad_that_names_no_other_country_is_from_there() -> None:
    """A dateline is no region of a figure, but the last resort for one without any."""
    text = "OSLO, 14 January 2026 - Nordlett will rebuild a potline.\n\nThe works made 231,000 tonnes of metal in 2025."
    assert _regions(text)["231000"] == "NO"


def test_the_whole_province_is_that_of_the_source_line() -> None:
    """全省 in a text that names no province is the province of the office that issued it."""
    text = (
        "上半年锰行业运行情况\n来源：贵州省工业和信息化厅  2025-07-18\n"
        "上半年，全省电解锰产量31.2万吨，同比增长4.5%；锰矿石产量120万吨。企业普遍反映订单回升，开工率逐月提高。"
    )
    assert [region for _, _, region in _told(text)] == ["CN-GZ", "CN-GZ"]


def test_a_province_in_a_dated_headline_is_what_the_text_is_about() -> None:
    """A date on the line below a headline makes no dateline of it."""
    text = (
        "贵州锰行业半年运行平稳\n2025年7月18日\n"
        "上半年，电解锰产量31.2万吨，同比增长4.5%，企业普遍反映订单回升，开工率逐月提高，价格保持平稳。"
    )
    assert _told(text)[0][2] == "CN-GZ"


def test_suppliers_in_a_chinese_list_are_partners_and_hand_nothing_on() -> None:
    """The reporter imports from each of them; the price and the next metal are the reporter's again."""
    text = (
        "今年一季度我国进口铝土矿4707万吨。分来源看，几内亚、澳大利亚、土耳其依次供应1246万吨、221万吨和35万吨；"
        "到岸均价每吨87.6美元。3月未锻轧锌进口3.53万吨。"
    )
    assert _told(text) == [
        ("import", "bauxite", "CN"),
        ("import", "bauxite imports from Guinea", "CN"),
        ("import", "bauxite imports from Australia", "CN"),
        ("import", "bauxite imports from Turkey", "CN"),
        ("price", "bauxite", "CN"),
        ("import", "zinc", "CN"),
    ]


def test_a_partner_alone_is_not_what_a_chinese_text_is_about() -> None:
    """自菲律宾进口 names whom somebody trades with, and not who does."""
    assert _told("6月自菲律宾进口镍矿512万吨，同比增长11%。") == [
        ("import", "nickel ore imports from Philippines", None)
    ]
