"""Quotes of those who have a role, and what is urged on which topic."""

from __future__ import annotations

import pytest

from briefings.model import Position, StanceTopic
from tests.briefings.extraction.facts.reading import body


@pytest.mark.parametrize(
    ("text", "speaker", "role", "organisation", "words"),
    [
        (
            '"We want copper to be ready when demand comes," said managing director R. K. Pattnaik, 58.',
            "R. K. Pattnaik",
            "managing director",
            None,
            "We want copper to be ready when demand comes",
        ),
        (
            "Chen Kelong, director of the Raw Materials Department of the ministry, said at a briefing that the next "
            "step will be to promote green smelting of copper.",
            "Chen Kelong",
            "director",
            "Raw Materials Department of the ministry",
            "the next step will be to promote green smelting of copper",
        ),
        (
            "台灣區電線電纜公會理事長吳振聲表示，銅價近一個月在每噸9,600美元至9,900美元間震盪。",
            "吳振聲",
            "理事長",
            "台灣區電線電纜公會",
            "銅價近一個月在每噸9,600美元至9,900美元間震盪",
        ),
        (
            "工业和信息化部原材料工业司负责人表示，“要严控电解铝新增产能”。",
            None,
            "负责人",
            "工业和信息化部原材料工业司",
            "要严控电解铝新增产能",
        ),
    ],
)
def test_who_said_what_with_role(
    text: str, speaker: str | None, role: str, organisation: str | None, words: str
) -> None:
    (quote,) = body(text).quotes
    assert (quote.speaker, quote.role, quote.organisation) == (speaker, role, organisation)
    assert quote.words == words
    assert words in quote.span.of(text)


def test_talk_without_a_role_is_no_quote() -> None:
    assert body('"Copper is dear," said a man in the street. Output of copper was 5 tonnes.').quotes == ()


def test_what_is_urged_on_each_topic() -> None:
    text = (
        "Participants put forward policy suggestions around strictly controlling new production capacity of aluminium, "
        "expanding applications and promoting green development."
    )
    found = {(stance.topic, stance.position) for stance in body(text).stances}
    assert found == {
        (StanceTopic.CAPACITY, Position.RESTRICT),
        (StanceTopic.CONSUMPTION, Position.PROMOTE),
        (StanceTopic.GREEN, Position.PROMOTE),
    }
    assert body("Aluminium capacity was 45 million tonnes in 2024.").stances == ()


@pytest.mark.parametrize(
    ("text", "speaker", "role", "organisation"),
    [
        (
            "According to Lena Vogt, head of the zinc smelters' association, scrap exports must be restricted.",
            "Lena Vogt",
            "head",
            "zinc smelters' association",
        ),
        (
            "The miners' union's president, Pedro Rojas, warned that the copper strike could last for weeks.",
            "Pedro Rojas",
            "president",
            "miners' union",
        ),
        (
            "Zinc Council chairman David Orr called for tariffs on imports of galvanised steel.",
            "David Orr",
            "chairman",
            "Zinc Council",
        ),
        (
            "Mines minister Joseph Okello said the government would ban exports of copper concentrate from 2026.",
            "Joseph Okello",
            "Mines minister",
            None,
        ),
        ("“Copper is a good deal for both sides,” the minister told parliament.", None, "minister", None),
        ("智利矿业部长奥罗拉·威廉姆斯强调，政府支持扩大锂和铜的出口。", "奥罗拉·威廉姆斯", "部长", "智利矿业"),
    ],
)
def test_who_speaks_in_every_order(text: str, speaker: str | None, role: str, organisation: str | None) -> None:
    (quote,) = body(text).quotes
    assert (quote.speaker, quote.role, quote.organisation) == (speaker, role, organisation)
