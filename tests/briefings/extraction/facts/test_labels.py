"""Units that a label or the figure before leaves unsaid, in English."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Copper mine output in May 2024 (kt): Chile 441, Peru 220.", ["441000 t", "220000 t"]),
        ("Copper output in tonnes: Olympic Dam 51,200; Prominent Hill 14,300.", ["51200 t", "14300 t"]),
        ("Close on 4 July 2025, US$/t: copper 9,120, zinc 2,650.", ["9120 USD/t", "2650 USD/t"]),
        ("Copper 9,120, zinc 2,650 (LME close, US$/t, 4 July 2025).", ["9120 USD/t", "2650 USD/t"]),
        ("Nickel briquette premium, Rotterdam, USD/t ........ 210 (prev. 190)", ["210 USD/t", "190 USD/t"]),
        ("Figures in thousand tonnes. China made 1,120 of refined copper and imported 290.", ["1120000 t", "290000 t"]),
        ("Copper output came to 84,300 tonnes in 2022, 79,100 in 2023 and 81,000 in 2024.",
         ["84300 t", "79100 t", "81000 t"]),
        ("Germany made 610,000 tonnes of copper, Spain's 280,000 and Poland's 590,000.",
         ["610000 t", "280000 t", "590000 t"]),
        ("Gold output was 119,640 ounces, made up of 61,200 from Red Hill and 58,440 from Black Creek.",
         ["119640 oz", "61200 oz", "58440 oz"]),
        ("Copper output was 84,300 tonnes. The mine employs 1,200 and 450 live at the site.", ["84300 t"]),
        ("Copper output was 84,300 tonnes in 2023, the best year since 2011.", ["84300 t"]),
        ("Making a tonne of zinc takes 3.9 MWh.", ["3900 kWh/t"]),
        ("The zinc smelter put out 212,000 tonnes of CO2, or 0.74 tonnes for every tonne of metal.",
         ["212000 t", "0.74 t/t"]),
        ("The price of iron ore was of US$ 77.70 by tonne.", ["77.70 USD/t"]),
    ],
)  # fmt: skip
def test_the_unit_that_is_said_elsewhere(text: str, levels: list[str]) -> None:
    facts = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    assert [f"{fact.value} {fact.unit}" for fact in facts if fact.indicator not in ("count", "rank")] == levels
