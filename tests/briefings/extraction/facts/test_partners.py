"""Partners of trade that no preposition shows, and what lies in brackets behind what is compared."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body, page

_TRADE = (
    "In 2023, France imported 486,200 tonnes of ferroalloys. Norway, the largest supplier with 121,500 tonnes, "
    "accounted for a quarter of these purchases."
)


def test_a_supplier_is_a_partner_and_the_trade_stays_that_of_who_buys() -> None:
    found = {(fact.value, fact.region, fact.subject) for fact in page(_TRADE).observations if fact.unit == "t"}
    assert {(int(value or 0), region) for value, region, _ in found} == {(486200, "FR"), (121500, "FR")}
    assert any(subject.endswith("from Norway") for _, _, subject in found)


def test_the_place_of_a_share_is_not_that_of_the_next_sentence() -> None:
    text = (
        "Peru produced 118,470 tonnes of zinc in 2024. Of this volume, Lima accounted for 38.2% and Junin for 17.5%. "
        "Silver output was 812 tonnes."
    )
    silver = next(fact for fact in page(text).observations if fact.material == "silver")
    assert silver.region == "PE"


def test_a_level_in_brackets_behind_what_is_compared_is_the_former_one() -> None:
    text = "Peru produced 118,470 tonnes of zinc in 2024, 9.8% less than a year earlier (131,340 tonnes)."
    former = next(fact for fact in body(text).observations if fact.value == 131340)
    assert former.rule == "former-level"


@pytest.mark.parametrize(
    ("text", "region", "partner"),
    [
        (
            "Germany imported 1.02 Mt of copper ore in 2022, of which 28.4% from Brazil.",
            "DE",
            "from Brazil",
        ),
        ("Chile exported 1.2 Mt of copper in 2021, more than 60% of it to China.", "CL", "to China"),
        ("Russia exported 548,000 tonnes of zinc in 2021; nearly a quarter of which went to Italy.", "RU", "to Italy"),
    ],
)
def test_a_share_of_trade_names_where_it_is_from_or_goes(text: str, region: str, partner: str) -> None:
    share = next(fact for fact in body(text).observations if fact.indicator.value == "share")
    assert share.region == region
    assert share.subject.endswith(partner)


@pytest.mark.parametrize(
    ("text", "level", "change"),
    [
        ("Output of ferroalloys rose 3.1% and exceeded 1.2 million tonnes.", 1_200_000, "3.1"),
        ("Aluminium gained 28 dollars and closed at 2,621 dollars per tonne.", 2621, "28"),
    ],
)
def test_a_second_verb_tells_the_level_that_a_change_reached(text: str, level: int, change: str) -> None:
    (fact,) = body(text).observations
    assert fact.value == level
    assert [str(each.value) for each in fact.changes] == [change]
