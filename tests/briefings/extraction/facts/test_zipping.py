"""Rows of things and rows of figures go together in order, whatever stands between them."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body, moves, told


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Output of nickel, cobalt and tin rose 3%, 4% and 5% to 110 kt, 21 kt and 640 kt respectively in 2024.",
            [("nickel", "110000 t", "3"), ("cobalt", "21000 t", "4"), ("tin", "640000 t", "5")],
        ),
        (
            "Exports of copper rod and copper tube from Turkey, 24,600 t and 9,800 t respectively, were 5% higher "
            "and 2% lower than in 2023.",
            [("copper rod", "24600 t", "5"), ("copper tube", "9800 t", "-2")],
        ),
        (
            "Crude steel and pig iron output totalled 8.4 million and 6.1 million tonnes respectively in May, 1.2% "
            "and 0.8% lower than in April.",
            [("crude steel", "8400000 t", "-1.2"), ("pig iron", "6100000 t", "-0.8")],
        ),
    ],
)
def test_levels_and_their_changes_go_with_the_things_in_order(text: str, rows: list[tuple[str, str, str]]) -> None:
    found = [(told(fact)[1], told(fact)[3], *(move[0] for move in moves(fact))) for fact in body(text).observations]
    assert sorted(found) == sorted(rows)


def test_times_regions_and_firms_are_rows_too() -> None:
    text = "In 2023 and 2024, Zambia mined 698,000 and 820,000 tonnes of copper respectively."
    assert [told(fact)[2:] for fact in body(text).observations] == [
        ("ZM", "698000 t", "2023"),
        ("ZM", "820000 t", "2024"),
    ]
    text = "Magnesium plants in Shaanxi and Shanxi ran at utilisation rates of 71% and 54%, respectively."
    assert [told(fact)[2:4] for fact in body(text).observations] == [("CN-SN", "71 %"), ("CN-SX", "54 %")]
    text = "Chile and Peru accounted for 23% and 11% of global copper mine output respectively."
    assert [told(fact)[2:4] for fact in body(text).observations] == [("CL", "23 %"), ("PE", "11 %")]
    text = "Rio Tinto and BHP shipped 70.7 Mt and 68.0 Mt of iron ore respectively in the first quarter of 2025."
    assert [(fact.entity, told(fact)[3]) for fact in body(text).observations] == [
        ("Rio Tinto", "70700000 t"),
        ("BHP", "68000000 t"),
    ]


def test_a_row_of_former_levels_goes_with_the_row_of_levels() -> None:
    text = (
        "Average selling prices of tungsten, molybdenum and vanadium were $330, $21 and $11 a kilogram respectively "
        "in 2024, against $301, $23 and $12 a year earlier."
    )
    assert sorted((told(fact)[1], told(fact)[3]) for fact in body(text).observations) == sorted(
        [("tungsten", "330 USD/kg"), ("molybdenum", "21 USD/kg"), ("vanadium", "11 USD/kg"),
         ("tungsten", "301 USD/kg"), ("molybdenum", "23 USD/kg"), ("vanadium", "12 USD/kg")]
    )  # fmt: skip


def test_partners_in_a_row_are_not_each_others_reporter() -> None:
    text = "Exports to Japan, South Korea and India stood at 41,000, 23,500 and 12,000 tonnes of zinc respectively."
    assert [told(fact)[2] for fact in body(text).observations] == [None, None, None]
