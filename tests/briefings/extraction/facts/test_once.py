from __future__ import annotations

import pytest

from briefings.extraction.contract import plain
from tests.briefings.extraction.facts.reading import body, moves, page, told


def test_a_headline_repeated_counts_once_and_gives_way_to_the_precise_figure() -> None:
    text = (
        "安徽铜箔产能突破20万吨\n安徽铜箔产能突破20万吨\n"
        "来源：工信厅  日期：2023-11-16\n截至10月底，安徽省锂电"
        "铜箔产能20.6万吨。\n"
    )
    facts = [told(fact) for fact in page(text).observations]
    assert facts == [("capacity", "copper foil", "CN-AH", "206000 t", "2023-10")]


def test_a_rounded_repeat_is_no_second_fact() -> None:
    facts = body(
        "Odisha's mines produced 1,240,500 tonnes of chrome ore in 2023, or some 1.24 million tonnes."
    ).observations
    assert [plain(fact.value) for fact in facts] == [1_240_500]


def test_two_periods_of_one_value_are_two_facts() -> None:
    facts = body(
        "Chile made 400,000 tonnes of copper in May 2024. Chile made 400,000 tonnes of copper in June 2024."
    ).observations
    assert len(facts) == 2


@pytest.mark.parametrize("title", ["Indium price more than doubles", "Indium doubles in a year"])
def test_a_headlines_doubling_is_the_bodys_change(title: str) -> None:
    said = "The price of indium was 128.4% higher in May 2024 than a year earlier, at 905 dollars a kilogram."
    text = f"{title}\n\n4 June 2024\n\n{said}\n"
    facts = page(text).observations
    assert [(plain(fact.value), moves(fact)) for fact in facts] == [(905, [("128.4", "%", "yoy")])]
