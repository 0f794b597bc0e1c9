from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.contract import plain
from briefings.model import LeadKind, Role
from tests.briefings.extraction.facts.reading import body, page


def test_a_meeting_with_days_and_place() -> None:
    (event,) = body("The 7th Arctic Metals Forum took place in Kiruna, Sweden, from 3 to 5 September 2024.").events
    assert event.name == "7th Arctic Metals Forum"
    assert event.date is not None
    assert (event.date.iso, event.place) == ("2024-09-03/2024-09-05", "SE/Kiruna")


def test_those_who_came_are_counted_for_its_days_and_place() -> None:
    text = "第五届铝工业大会2024年6月28日在内蒙古通辽市召开。专家、学者400多人参会。"
    briefing = body(text)
    assert [event.place for event in briefing.events] == ["CN-NM/Tongliao"]
    (count,) = briefing.observations
    assert count.period is not None
    assert (plain(count.value), count.period.iso, count.region) == (400, "2024-06-28", "CN-NM/Tongliao")


def test_offers_on_a_board() -> None:
    text = (
        "供求信息\n求购：锌锭0#，月需500吨，产地不限，2024-05-08\n供应：A356铝合金锭，产地新疆，2024-05-09\n求购"
        "：进口铬矿，产地南非，2024-05-10"
    )
    leads = page(text).leads
    assert [(lead.kind, lead.what, lead.origin, lead.date.iso if lead.date else None) for lead in leads] == [
        (LeadKind.BUY, "锌锭0#", None, "2024-05-08"),
        (LeadKind.SELL, "A356铝合金锭", "CN-XJ", "2024-05-09"),
        (LeadKind.BUY, "进口铬矿", "ZA", "2024-05-10"),
    ]


def test_the_links_of_a_chain_in_order() -> None:
    text = (
        'Shaanxi forms an industrial chain of "externally purchased sponge titanium - titanium ingots - alloy parts".'
    )
    (chain,) = body(text).chains
    assert chain.links == ("sponge titanium", "titanium ingots", "alloy parts")
    assert chain.external == ("sponge titanium",)


def test_damaged_and_furniture_state_nothing() -> None:
    from briefings.extraction import extract
    from briefings.model import Block
    from tests.briefings.extraction.facts.reading import document

    text = "Chile made 5 million tonnes of copper in 2023.\nPeru made 2 million tonnes of copper in 2023."
    cut = text.index("\n")
    for role in (Role.TEASER, Role.DAMAGED, Role.ADVERT, Role.NAVIGATION, Role.FOOTER):
        blocks = (Block(start=0, end=cut, role=Role.BODY), Block(start=cut + 1, end=len(text), role=role))
        assert [fact.region for fact in extract(document(text), blocks).observations] == ["CL"]


@pytest.mark.parametrize(
    ("text", "name", "when", "place"),
    [
        (
            "A tailings dam burst at the Kasumba copper mine in Zambia on 9 May 2024.",
            "failure of a tailings dam",
            "2024-05-09",
            "ZM",
        ),
        (
            "Its new zinc smelter in Peru starts in 2027 with 90,000 tonnes.",
            "new zinc smelter in Peru starts",
            "2027",
            "PE",
        ),
        (
            "On 3 June 2024 Korda Lithium signed a supply contract in Chile for lithium carbonate.",
            "signing of a supply contract",
            "2024-06-03",
            "CL",
        ),
        ("2024年5月9日，云南一铜矿发生透水，9人被困。", "铜矿透水", "2024-05-09", "CN-YN"),
        ("贵州电解铝项目总投资40亿元，2025年8月投产。", "电解铝项目投产", "2025-08", "CN-GZ"),
    ],
)
def test_what_a_verb_tells_is_an_event_too(text: str, name: str, when: str, place: str) -> None:
    (event,) = body(text).events
    assert name in event.name
    # The verb is told as a noun in English; the proof holds what it happened to.
    assert event.name.rsplit(" of a ")[-1][:5] in event.span.of(text)
    assert event.date is not None
    assert (event.date.iso, event.place) == (when, place)


def test_starting_without_a_time_is_no_event() -> None:
    assert body("The plant starts up slowly and copper output in Chile suffers.").events == ()


def test_a_purity_with_a_point_in_it_stays_whole_in_an_offer() -> None:
    (lead,) = body("OFFER: antimony ingot 99.65% min, origin Vietnam, posted 3 May 2024").leads
    assert lead.what == "antimony ingot 99.65% min"


@pytest.mark.parametrize(
    ("text", "name", "day", "place"),
    [
        (
            "A fire broke out at the Torrevieja lead smelter in Spain on 4 March 2024, injuring three.",
            "fire at Torrevieja lead smelter",
            "2024-03-04",
            "ES",
        ),
        (
            "An explosion ripped through a magnesium powder plant near Turin, Italy, on Friday, 7 June 2024.",
            "explosion at magnesium powder plant",
            "2024-06-07",
            "IT",
        ),
        (
            "Its second zinc furnace was lit on 12 May 2024 in Sohar, Oman.",
            "lighting of second zinc furnace",
            "2024-05-12",
            "OM/Sohar",
        ),
        (
            "Ground was broken for the zinc refinery on 2 April 2024 at Kokkola, Finland.",
            "ground-breaking for zinc refinery",
            "2024-04-02",
            "FI/Kokkola",
        ),
        (
            "A workshop on zinc scrap is planned for 3 October in Lyon, France.",
            "workshop on zinc scrap",
            "2024-10-03",
            "FR",
        ),
        (
            "Production at the Orkla zinc mine in Norway is to begin in the second quarter of 2026.",
            "start of production at Orkla zinc mine",
            "2026-Q2",
            "NO",
        ),
        ("内蒙古包头某硅厂2号炉6月3日点火成功。", "内蒙古包头某硅厂点火", "2024-06-03", "CN-NM/Baotou"),
        ("印尼苏拉威西镍冶炼厂6月9日发生爆炸，造成6人死亡。", "印尼苏拉威西镍冶炼厂爆炸", "2024-06-09", "ID"),
        ("6月1日，秘鲁安塔米纳铜矿工人开始无限期罢工。", "秘鲁安塔米纳铜矿罢工", "2024-06-01", "PE-ANC/Antamina"),
    ],
)
def test_what_a_verb_tells_has_a_name_a_day_and_a_place(text: str, name: str, day: str, place: str) -> None:
    (event,) = body(text, reference=date(2024, 6, 20)).events
    assert (event.name, event.date.iso if event.date else None, event.place) == (name, day, place)


def test_what_somebody_only_supposes_is_no_event() -> None:
    assert not body("Once a second zinc kiln is lit in late 2026, the plant can make 12,000 tonnes.").events
