"""Figures whose unit or noun stands apart from them: for each tonne, of the smelter's workers, 11,800 in April."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import page


def _figures(text: str) -> set[str]:
    found = set()
    for fact in page(text).observations:
        for value in (fact.value, fact.low, fact.high):
            if value is not None:
                found.add(f"{fact.indicator.value} {value.normalize():f} {fact.unit}")
    return found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 8,400 kWh goes into each tonne of ferrosilicon at the Rana works.", {"energy 8400 kWh/t"}),
        ("A tonne of silicon metal eats up 12.5 MWh in the older furnaces of Yunnan.", {"energy 12500 kWh/t"}),
        ("Every tonne of titanium sponge swallows about 22,000 kWh.", {"energy 22000 kWh/t"}),
        ("The aluminium smelter needs 13.2 MWh to make a tonne.", {"energy 13200 kWh/t"}),
        (
            "The nickel plant emitted 410,000 tonnes of carbon dioxide in 2024, or 5.1 tonnes for each tonne of metal.",
            {"emission 410000 t", "emission 5.1 t/t"},
        ),
        ("Ferrochrome is offered at 8,300 yuan/base ton in Jiangsu.", {"price 8300 CNY/t"}),
        ("Spodumene from Brazil sold at 815 dollars the tonne CIF.", {"price 815 USD/t"}),
        ("The average export price of manganese ore was US$ 131.20 by tonne.", {"price 131.2 USD/t"}),
        (
            "Spot tin in Penang costs $33,400 a tonne. LME tin settled at $33,085 on Monday.",
            {"price 33400 USD/t", "price 33085 USD/t"},
        ),
    ],
)
def test_so_much_for_a_weight_that_stands_apart(text: str, figures: set[str]) -> None:
    """Energy, gas and money take the weight that words apart from them, or the text's other prices, give."""
    assert _figures(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 2,300 of the copper smelter's workers downed tools on Monday.", {"count 2300 count"}),
        ("The nickel mine will lay off 400 of its 1,900 staff.", {"count 400 count", "count 1900 count"}),
        ("Headcount at the copper refinery dropped to 655.", {"count 655 count"}),
        (
            "Fourteen bulkers with manganese ore were waiting off Gabon, against nine a week earlier.",
            {"count 14 count", "count 9 count"},
        ),
        ("Of the 120 ferrochrome furnaces in the province 71 were running.", {"count 120 count", "count 71 count"}),
        ("At the platinum shaft two miners aged 34 and 51 were rescued.", {"count 2 count"}),
    ],
)
def test_counts_without_a_noun_right_behind(text: str, figures: set[str]) -> None:
    """What belongs to somebody is counted, and a count goes on without its noun; an age counts nothing."""
    assert _figures(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Mine output of zinc was 12,300 tonnes in May, 11,800 in April and 12,900 in March.",
            {"output 12300 t", "output 11800 t", "output 12900 t"},
        ),
        (
            "Stocks of tin in Shanghai: 8,940 tonnes on 6 June, 9,110 a week before.",
            {"inventory 8940 t", "inventory 9110 t"},
        ),
        (
            "You promised 800,000 tonnes of copper output this year. We shall be lucky to see 680,000.",
            {"output 800000 t", "output 680000 t"},
        ),
        (
            "Zambian copper smelters ran at 71% of capacity in May and Congo's at 88%.",
            {"other 71 %", "other 88 %"},
        ),
        (
            "The lithium resource stands at 52 Mt at 1.21% Li2O, against 44 Mt at 1.25% a year ago.",
            {"reserve 52000000 t", "other 1.21 %", "reserve 44000000 t", "other 1.25 %"},
        ),
        (
            "China took two thirds of Chile's lithium carbonate exports in March, Korea a fifth and Japan 6%.",
            {"share 66.67 %", "share 20 %", "share 6 %"},
        ),
    ],
)
def test_figures_with_which_a_list_goes_on(text: str, figures: set[str]) -> None:
    """A bare number takes the unit of the list it goes on with; a rate and a grade go on without their words."""
    assert _figures(text) == figures


def test_a_bare_number_of_another_size_takes_no_unit() -> None:
    """What is far from the level's size, or counts something itself, is not weighed."""
    assert _figures("Zinc output was 12,300 tonnes in May, and 40 in April were hurt.") & {"output 40 t"} == set()
    assert "output 15000 t" not in _figures("Zinc output was 12,300 tonnes in May. The town has 15,000 inhabitants.")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Vale sold 81,000 tonnes of nickel; 44,000 went to Europe.", {"other 81000 t", "other 44000 t"}),
        (
            "Recyclers made 268,000 tonnes of lead last year, and miners another 51,000.",
            {"output 268000 t", "output 51000 t"},
        ),
        ("The tin smelter is down to 60 tonnes a day from 85.", {"output 60 t/d", "output 85 t/d"}),
        ("Feed grades at the mill fell to 0.58 percent copper from 0.64.", {"other 0.58 %", "other 0.64 %"}),
        ("At 94.2%, copper recovery was the best in five years.", {"other 94.2 %"}),
        (
            "The scrap yard pays 5.10 euros for a kilo of clean copper wire and 1.35 for aluminium cans.",
            {"price 5.1 EUR/kg", "price 1.35 EUR/kg"},
        ),
        ("The blast hurt 14 at the magnesium plant in Fugu.", {"count 14 count"}),
        ("Five of the country's 23 steel furnaces are cold, and a sixth goes out next week.", {"count 5 count"}),
        (
            "Silicomanganese 6517 cost 5,900-5,950 yuan a tonne in Ningxia.",
            {"price 5900 CNY/t", "price 5950 CNY/t"},
        ),
    ],
)
def test_parts_that_go_somewhere_and_what_was_before(text: str, figures: set[str]) -> None:
    """Parts of a weight, a rate before, a whole that is no count, the next of a row, the name of a grade."""
    assert _figures(text) == figures
