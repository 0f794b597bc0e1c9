"""Whom a figure is of: firms told by form, class, ticker or what they do, and texts that go on about them."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import page


def _of(text: str) -> dict[str, str | None]:
    found = page(text)
    return {text[o.span.start : o.span.end]: o.entity for o in found.observations}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Marrow Creek Zinc shipped 41,200 tonnes of zinc concentrate in March 2024.", "Marrow Creek Zinc"),
        ("Bolivian miner Tarapaya produced 9,400 tonnes of tin in 2023.", "Tarapaya"),
        ("Output of copper at Ostrava Kov, which runs two smelters, rose to 31,000 tonnes in 2023.", "Ostrava Kov"),
        ("Copper output rose in May 2024. Veldrift Limited (JSE: VDR) mined 8,300 tonnes of copper.", "Veldrift"),
        ("Sokoto Alumina reported 2023 results. It refined 412,000 tonnes of alumina in the year.", "Sokoto Alumina"),
        ("Lindal Nickel lifted its guidance. The company expects to produce 21,000 tonnes of nickel.", "Lindal Nickel"),
        ("雁岭铜业2024年生产阴极铜12.4万吨。", "雁岭铜业"),
        ("江西企业青禾科技拟投资6亿元建设铜箔项目。", "青禾科技"),
        ("泰和资源（600xxx.SH）公布年报。公司全年生产钼精矿8200吨。", "泰和资源"),
        ("位于贺州的凌云新材宣布，将铝板带年产能提高到30万吨。", "凌云新材"),
        ("北湾矿业股份有限公司（以下简称“北湾矿业”）披露，一季度锌精矿产量3.1万吨。", "北湾矿业"),
    ],
)
def test_a_figure_is_of_the_firm_that_its_text_tells_of(text: str, entity: str) -> None:
    assert set(_of(text).values()) == {entity}


@pytest.mark.parametrize(
    "text",
    [
        "Chile produced 452,000 tonnes of copper in March 2024, the ministry said.",
        "Analysts at Brandt Research expect a nickel surplus of 88,000 tonnes in 2025.",
        "Cyclone Sean cut iron ore shipments from Port Hedland by 1.9 million tonnes in January 2025.",
        "智利铜业委员会：7月该国铜产量44.5万吨。",
        "全省电解铝企业2023年产量120万吨，某铝厂停产。",
        "河南铝材产量去年增至300万吨。",
    ],
)
def test_what_a_country_or_a_market_does_is_no_firms(text: str) -> None:
    assert set(_of(text).values()) == {None}


def test_each_of_several_firms_has_its_own() -> None:
    text = (
        "Minera Polvora dug 108,600 tonnes of copper in March 2024, while at Quilpue, a joint venture, output fell to "
        "33,700 tonnes. Chile as a whole produced 452,300 tonnes of copper."
    )
    assert list(_of(text).values()).count("Minera Polvora") == 1
    assert list(_of(text).values()).count("Quilpue") == 1
    assert list(_of(text).values()).count(None) == 1


def test_items_of_a_digest_are_each_of_their_own() -> None:
    text = "‧澳洲矿商红脊矿业第二季铁矿石产量4930万吨。\n‧赞比亚首季铜产量22.4万吨。"
    assert set(_of(text).values()) == {"红脊矿业", None}


def test_a_short_form_means_the_firm_in_full() -> None:
    text = "Kettle Ridge Gold poured 41,000 ounces of gold in March 2024.\n\nCosts rose.\n\n"
    text += "Kettle mined 512,000 tonnes of ore."
    assert set(_of(text).values()) == {"Kettle Ridge Gold"}


def test_firms_and_those_who_speak_of_them_are_organisations() -> None:
    text = (
        "Veldrift Zinc lifted zinc output to 31,000 tonnes in 2023. Veldrift plans more. "
        "Ferris & Kotze, a consultancy, expects a deficit. Analysts at Brandmeer do not."
    )
    found = [one.name for one in page(text).organisations]
    assert found.count("Veldrift Zinc") == 1
    assert {"Ferris & Kotze", "Brandmeer"} <= set(found)
