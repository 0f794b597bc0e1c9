"""Where an English figure is from: its clause, its sentence, what the document is about; partners of trade."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body, page


def places(text: str) -> list[str | None]:
    """The region of every value of one paragraph, in order of the text."""
    found = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    return [fact.region for fact in found if fact.value is not None]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Karlin Peru Metals sold 4,500 tonnes of zinc in 2023, at 148 US cents a pound.", [None, None]),
        ("The most-active zinc contract in Shanghai settled at 22,400 yuan a tonne on 5 May 2024.", [None]),
        ("Mills in Asia without China used 410,000 tonnes of tin in 2023.", [None]),
        ("European smelters made 410,000 tonnes of zinc in 2023.", ["EU"]),
        ("Warehouses in Wuxi and Foshan together held 88,225 tonnes of lead in May 2023.", ["CN"]),
        (
            "In 2023 Chile's copper mines made 5.3 million tonnes, and the country ranked first in the world.",
            ["CL"] * 2,
        ),
    ],
)
def test_what_names_a_place_and_what_does_not(text: str, regions: list[str | None]) -> None:
    assert places(text) == regions


def test_partners_of_trade_are_not_where_it_is_reported() -> None:
    text = (
        "China imported 612,000 tonnes of spodumene concentrate in August 2024. Australia accounted for 54% of that, "
        "Zimbabwe for 19%. Nigeria sent 61,000 tonnes."
    )
    found = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    assert [fact.region for fact in found] == ["CN"] * 4
    assert [fact.subject.partition(" imports ")[2] for fact in found] == [
        "",
        "from Australia",
        "from Zimbabwe",
        "from Nigeria",
    ]


def test_a_text_is_about_the_country_that_opens_it() -> None:
    text = (
        "Indonesian smelters short of feed\n"
        "Indonesia will allow 190 million tonnes of nickel ore for 2026, an official of the mines ministry said.\n"
        "Its smelters are short of ore. The smelters made 2.27 million tonnes of nickel in 2024 all the same.\n"
        "Nickel stocks at ports in China rose to 61,000 tonnes on 5 May 2025, as traders in Wuxi had expected before.\n"
    )
    found = sorted(page(text).observations, key=lambda fact: fact.span.start)
    assert [fact.region for fact in found] == ["ID", "ID", "CN"]


def test_a_digest_is_about_no_country() -> None:
    text = (
        "Metals in brief this week from our desk\n"
        "* Peru mined 233,000 tonnes of copper in May 2024, its ministry of mines said in a note on the country.\n"
        "* Ghana shipped 61,000 tonnes of manganese ore in May 2024, its ports said in a note on their trade.\n"
        "* Output of titanium sponge rose to 13,100 tonnes in May 2024, makers of sponge said in their note.\n"
    )
    found = sorted(page(text).observations, key=lambda fact: fact.span.start)
    assert [fact.region for fact in found] == ["PE", "GH", None]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Escondida produced 1.1 million tonnes of copper in 2023.", None),
        ("In Chile, Escondida produced 1.1 million tonnes of copper in 2023.", "CL-AN/Escondida"),
    ],
)
def test_a_mine_is_a_place_only_where_the_text_says_its_country(text: str, region: str | None) -> None:
    briefing = body(text)
    assert [fact.region for fact in briefing.observations] == [region]
    assert bool(briefing.regions) is (region is not None)
