"""Prices in English: round-ups, lists under a heading, and what a price is counted against."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body, page, told


def _place(fact: object) -> int:
    return int(fact.span.start)  # type: ignore[attr-defined]


def test_a_round_up_of_prices_is_of_one_time_and_counts_by_one_weight() -> None:
    text = (
        "Copper averaged $9,120 per tonne in August 2023.\n\nZinc rose by 2.1% from July to $2,406.\n\n"
        "Lead eased to $2,150 per tonne. Gold went the other way. "
        "It averaged $1,918 per troy ounce, down 1.6% from July."
    )
    facts = [told(fact) for fact in sorted(page(text).observations, key=_place)]
    assert facts == [
        ("price", "copper", None, "9120 USD/t", "2023-08"),
        ("price", "zinc", None, "2406 USD/t", "2023-08"),
        ("price", "lead", None, "2150 USD/t", "2023-08"),
        ("price", "gold", None, "1918 USD/oz", "2023-08"),
    ]


def test_a_list_of_prices_takes_unit_and_time_from_its_heads() -> None:
    text = "Minor metals, week to 21 March 2025\n\nIndium ingot, $/kg: 352-378\n\nGallium 4N, $/kg: 585\n"
    facts = [told(fact) for fact in sorted(page(text).observations, key=_place)]
    assert [(fact[1], fact[3], fact[4]) for fact in facts] == [
        ("indium ingot", "352..378 USD/kg", "2025-03-21"),
        ("gallium", "585 USD/kg", "2025-03-21"),
    ]


def test_a_heading_states_the_unit_and_the_day_of_a_list_of_prices() -> None:
    text = (
        "Closing prices, 27 June 2023 (US$/t, cash)\n\nAluminium 2,589.50\n\nCopper 8,115.00\n\n"
        "Tin 33,705.00\n\nPage 12"
    )
    facts = [told(fact) for fact in sorted(page(text).observations, key=_place)]
    assert facts == [
        ("price", "aluminium", None, "2589.5 USD/t", "2023-06-27"),
        ("price", "copper", None, "8115 USD/t", "2023-06-27"),
        ("price", "tin", None, "33705 USD/t", "2023-06-27"),
    ]


def test_a_price_per_ounce_of_a_named_metal_keeps_its_ounce() -> None:
    text = "All-in sustaining costs fell to US$1,310 per gold ounce in 2023."
    assert [told(fact)[3] for fact in body(text, lang="en").observations] == ["1310 USD/oz"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("An ounce of gold cost 2,148.30 dollars.", "2148.30", "USD/oz"),
        ("Refined metal fell. A pound of copper closed at $4.1265 in London.", "4.1265", "USD/lb"),
        ("The tonne of nickel was traded at 15,780 dollars.", "15780", "USD/t"),
    ],
)
def test_a_weight_that_opens_the_sentence_is_what_the_price_is_of(text: str, value: str, unit: str) -> None:
    found = page(text).observations
    assert [(str(fact.value), fact.unit) for fact in found] == [(value, unit)]


def test_in_a_market_s_day_prices_are_of_the_day_in_its_dateline() -> None:
    text = (
        "Paris, 6 March 2024 – At the close in London, three-month copper stood at 8,548 dollars per tonne, "
        "little changed from where it opened, as buyers stayed away. Nickel closed at 17,690 dollars per tonne."
    )
    assert {told(fact)[4] for fact in page(text).observations} == {"2024-03-06"}
