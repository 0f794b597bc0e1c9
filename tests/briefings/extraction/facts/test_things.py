"""What figures are of where the vocabulary has no name for it, and output that did not come."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Copper prices rose. The works shipped 28,000 tonnes of cathode and 12,000 tonnes of concentrate.",
         ["copper cathode", "copper concentrate"]),
        ("Lithium carbonate stood at 70,500 yuan/t and hydroxide at 66,000 yuan/t.",
         ["lithium carbonate", "lithium hydroxide"]),
        ("The nickel mine moved 4.2 million tonnes of waste rock.", ["waste rock"]),
        ("The zinc plant treats 900 tonnes of slag a day.", ["slag"]),
        ("The refinery recycled 3,200 t of platinum-bearing catalyst.", ["platinum-bearing catalyst"]),
        ("The mine made 1,100 tonnes of nickel in matte.", ["nickel matte"]),
        ("Tin output came to 5,100 tonnes, of which 900 tonnes of it was sold at home.", ["tin", "tin sales"]),
    ],
)  # fmt: skip
def test_what_a_weight_is_of(text: str, subjects: list[str]) -> None:
    facts = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    assert [fact.subject for fact in facts] == subjects


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("The strike at the copper mine has cost about 3,200 tonnes of lost output.", "-3200 t"),
        ("Flooding knocked out an estimated 1,100 tonnes of tin.", "-1100 t"),
        ("The owner of the nickel mine puts the loss at 9,700 tonnes.", "-9700 t"),
        ("Around 4,500 ounces of gold production was lost.", "-4500 oz"),
        ("The blockade halted some 540 tonnes a day of copper.", "-540 t/d"),
        ("A fire will cut zinc output by about 28,000 tonnes.", "-28000 t"),
    ],
)
def test_output_that_did_not_come_is_a_change_without_a_level(text: str, lost: str) -> None:
    [fact] = body(text, lang="en").observations
    assert (fact.indicator.value, fact.value) == ("output", None)
    assert [f"{change.value.normalize():f} {change.unit}" for change in fact.changes] == [lost]


def test_stocks_that_lost_are_stocks() -> None:
    [fact] = body("Zinc stocks lost 3,000 tonnes to 92,000 tonnes.", lang="en").observations
    assert (fact.indicator.value, f"{fact.value}") == ("inventory", "92000")


def test_millions_and_thousands_of_one_number() -> None:
    facts = body(
        "Alumina output was 7 million 520 thousand tons in May, exports 1.2 million and 300 thousand tons in June.",
        lang="en",
    )
    assert [f"{fact.value}" for fact in facts.observations][:1] == ["7520000"]
