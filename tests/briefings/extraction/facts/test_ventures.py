"""Money that is laid out, costs and duties by their own names, and texts about something else."""

from __future__ import annotations

import pytest

from briefings.cleaning import blocks
from briefings.model import Role
from tests.briefings.extraction.facts.reading import body, document


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Araxa approves a BRL 1.9 billion expansion of its niobium mine.", "niobium expansion"),
        ("The copper company has spent US$74 million on generators.", "generators"),
        ("The ferrochrome firm is spending Rs 640 crore on a 90 MW captive plant.", "captive plant"),
        ("Management deferred the A$165 million Stage 2 mill until lithium prices recover.", "lithium stage 2 mill"),
        ("The underground expansion of the nickel mine, estimated at $870 million, is under way.", None),
    ],
)
def test_what_money_is_laid_out_for(text: str, subject: str | None) -> None:
    [fact] = [f for f in body(text, lang="en").observations if f.indicator.value == "investment"]
    assert subject is None or subject in fact.subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The gold mine's AISC came in at $1,214/oz.", "gold all-in sustaining cost"),
        (
            "Spot treatment charges for copper concentrate slipped to $12 a tonne.",
            "copper concentrate treatment charge",
        ),
        ("The aluminium premium in Rotterdam stood at $215 per tonne.", "aluminium premium"),
        ("C1 cash costs of the copper mine were $1.87/lb.", "copper"),
        ("The smelter pays 9.4 US cents per kilowatt hour; it makes zinc.", "electricity"),
    ],
)
def test_a_cost_is_no_price_of_the_metal(text: str, subject: str) -> None:
    [fact] = body(text, lang="en").observations
    assert (fact.indicator.value, subject in fact.subject) == ("price", True)


def test_a_duty_goes_by_its_name() -> None:
    [fact] = body("The duty on imported primary aluminium is 50%.", lang="en").observations
    assert (fact.subject, f"{fact.value}") == ("primary aluminium duty", "50")


@pytest.mark.parametrize(
    "text",
    [
        "Rockers Copper are back with an album that sold 61,000 copies; their drummer beats tin for silver.",
        "Kenya took gold, silver and bronze in the marathon; nursing leaders said steel yourself for 19 weeks.",
    ],
)
def test_bands_and_medals_state_nothing(text: str) -> None:
    assert not body(text, lang="en").observations


@pytest.mark.parametrize(
    "line",
    [
        "Copper 4.21 US$/lb ▲ 0.8%   Zinc 1.27 US$/lb ▼ 0.3%   Gold 2,911 US$/oz ▲ 0.1%",
        "Zorba 95/3 +1.2%   Busheling Chicago $435   Brent $68.40   AA $28.11 -0.9%",
        "52 people found this useful",
    ],
)
def test_strips_of_quotes_are_furniture(line: str) -> None:
    story = "Copper mines in Chile made 450,000 tonnes in May, the commission said on Friday."
    text = f"{line}\nCopper mines make less\n{story}\n"
    found = blocks(document(text, "en"))
    assert [block.role for block in found if text[block.start : block.end] == line] == [Role.NAVIGATION]


def test_money_behind_a_metal_s_name_is_its_price() -> None:
    facts = body("On the LME lead eased 0.2% to $1,962 and nickel edged up to $15,240.", lang="en").observations
    assert sorted((f.indicator.value, f.material, f"{f.value}") for f in facts) == [
        ("price", "lead", "1962"),
        ("price", "nickel", "15240"),
    ]
