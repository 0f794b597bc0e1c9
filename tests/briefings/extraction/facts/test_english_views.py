"""What kind of statement an English figure is, and which change is whose, where other words than its own say so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.briefings.extraction.facts.reading import body, moves


def kinds(text: str) -> list[str]:
    """The modality of every value, in order of the text."""
    found = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    return [fact.modality.value for fact in found if fact.value is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A poll has LME zinc averaging $2,780 a tonne in 2026.", ["forecast"]),
        ("Analysts look for a zinc surplus of 145,000 tonnes in 2026.", ["forecast"]),
        ("Peru mined 145,000 tonnes of tin in 2023, by the reckoning of a bank.", ["estimate"]),
        (
            "Zambia plans to raise copper output to 3 million tonnes by 2031 from 820,700 tonnes in 2023.",
            ["target", "actual"],
        ),
        ("The miner cut its 2025 zinc guidance to 48,000 tonnes from 56,000 tonnes.", ["forecast", "forecast"]),
    ],
)
def test_views_estimates_and_former_levels(text: str, told: list[str]) -> None:
    assert kinds(text) == told


def test_each_change_has_its_own_basis() -> None:
    text = "China imported 2.44 Mt of copper in September 2024, up 8.9% on the year but 5.1% lower than in August."
    found = body(text, lang="en").observations
    assert moves(found[0]) == [("8.9", "%", "yoy"), ("-5.1", "%", "mom")]


def test_what_a_mine_added_with_a_change_of_its_own_is_its_output() -> None:
    text = "In May 2024 Cerro Azul added 35,900 tonnes of copper, 1.8% more than in May 2023."
    found = body(text, lang="en").observations
    assert [(str(fact.value), moves(fact)) for fact in found] == [("35900", [("1.8", "%", "yoy")])]


def test_behind_a_forecast_a_quarter_is_the_one_that_is_over() -> None:
    text = "Output of nickel is to be 211 kt in 2025. Fourth-quarter nickel output was 59 kt."
    found = sorted(body(text, lang="en", reference=date(2025, 1, 15)).observations, key=lambda fact: fact.span.start)
    assert [fact.period.iso if fact.period else None for fact in found] == ["2025", "2024-Q4"]
