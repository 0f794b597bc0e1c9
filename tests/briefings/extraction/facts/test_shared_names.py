"""Money whose name several countries share, shares told in numbers, and changes that a sign in brackets tells."""

from __future__ import annotations

import pytest

from briefings.extraction.contract import plain
from tests.briefings.extraction.facts.reading import body, moves


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The aluminium works in Norway cost 3.6 billion kroner.", "NOK"),
        ("Denmark spent 3.6 billion kroner on copper recycling.", "DKK"),
        ("Sweden's copper smelter invested 410 million kronor in a new furnace.", "SEK"),
        ("The Chilean copper miner invested 320 million pesos in pumps.", "CLP"),
        ("The Philippines earned 320 million pesos from nickel ore.", "PHP"),
        ("Switzerland's aluminium smelter invested 45 million francs in a melting shop.", "CHF"),
        ("Guinea invested 900 billion francs in its bauxite railway.", "GNF"),
        ("Pakistan's copper mine invested 45 million rupees in pumps.", "PKR"),
        ("India's copper mine invested 45 million rupees in pumps.", "INR"),
        ("The copper miner invested 320 million pesos in pumps.", "peso"),
        ("Chile and Mexico invested 320 million pesos in copper pumps.", "peso"),
        ("Denmark's aluminium works invested 3.6 billion Norwegian kroner.", "NOK"),
    ],
)
def test_the_country_tells_whose_money_it_is(text: str, unit: str) -> None:
    assert [fact.unit for fact in body(text).observations] == [unit]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nine in ten cargoes of nickel ore sailed to China last year.", "90"),
        ("Four out of every five tonnes of cobalt came from Congo in 2023.", "80"),
        ("In Chile 1 in 4 copper workers is employed by a contractor.", "25"),
    ],
)
def test_so_many_out_of_so_many_is_a_share(text: str, value: str) -> None:
    facts = body(text).observations
    assert [(fact.indicator.value, f"{plain(fact.value)}", fact.unit) for fact in facts] == [("share", value, "%")]


@pytest.mark.parametrize("text", ["The tin mine worked three in four weeks.", "The copper mine made 5 in 2023."])
def test_times_are_no_whole_of_a_share(text: str) -> None:
    assert all(fact.indicator.value != "share" for fact in body(text).observations)


def test_a_sign_in_brackets_tells_the_change_of_the_level_before_it() -> None:
    facts = body("Copper stocks swelled to 3.42 Mt (+55 kt), zinc stocks shrank to 0.71 Mt (-24 kt).").observations
    assert {fact.material: moves(fact) for fact in facts} == {
        "copper": [("55000", "t", None)],
        "zinc": [("-24000", "t", None)],
    }
