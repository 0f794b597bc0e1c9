"""Units that a figure leaves to the one before it, and the words near a figure that are not its own."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body


def told(text: str) -> list[tuple[str, str, str]]:
    facts = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    return [
        (fact.indicator.value, fact.subject or "", f"{fact.value.normalize():f} {fact.unit}")
        for fact in facts
        if fact.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Its capacity rises to 14 million tonnes of alumina a year from 11.5.", "11500000 t"),
        ("The smelter poured 84,000 tonnes of zinc in May, against 79,500 in April.", "79500 t"),
        ("Aluminium billet fetched $2,900 a tonne, after 2,850 last week.", "2850 USD/t"),
        ("The mine dug 12.4 kt of tin in 2024 (2023: 11.8).", "11800 t"),
        ("The works made 8,400 tonnes of nickel in 2025 (2024: 9,100) and emitted 900 tonnes of dust.", "9100 t"),
        ("We'll do 140,000 tonnes of copper this year and, power permitting, 150,000 next.", "150000 t"),
    ],
)
def test_a_bare_number_takes_the_unit_of_the_level_it_is_compared_with(text: str, value: str) -> None:
    facts = told(text)
    assert value in [fact[2] for fact in facts]
    assert facts[0][0] == next(fact[0] for fact in facts if fact[2] == value)


@pytest.mark.parametrize(
    "text",
    [
        "Exports of tin fell to 3,200 tonnes from 12 ports.",
        "The smelter poured 84,000 tonnes of zinc, after 3 furnaces had stopped.",
        "The smelter poured 84,000 tonnes of zinc, far from 2030 goals.",
        "Tin output reached 4,100 tonnes (page 12).",
    ],
)
def test_a_number_of_another_size_or_kind_takes_no_unit(text: str) -> None:
    assert len([fact for fact in told(text) if fact[2].endswith(" t")]) == 1


def test_partners_go_on_without_verb_or_unit() -> None:
    text = (
        "Chile exported 310,000 tonnes of tin in May. China took 205,000 tonnes, Japan 61,000 and South Korea 22,000."
    )
    assert told(text)[2:] == [
        ("export", "tin exports to Japan", "61000 t"),
        ("export", "tin exports to South Korea", "22000 t"),
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Utilisation across the 24 copper mills edged up to 71.4% from 69.8%.",
            ("other", "copper utilisation rate", "69.8 %"),
        ),
        (
            "Imports of tin rose to 9,500 tonnes. Exports, meanwhile, shrank by a third to 4,900 tonnes, leaving the "
            "country a net importer.",
            ("export", "tin", "4900 t"),
        ),
        ("Kalumba Copper turned out 18,200 tonnes of cathode in May.", ("output", "copper cathode", "18200 t")),
        ("It keeps its price for lithium at $15,500/t for carbonate.", ("price", "lithium carbonate", "15500 USD/t")),
        (
            "The copper mine opened a third crushing line which cost $12 million.",
            ("investment", "copper third crushing line", "12000000 USD"),
        ),
        (
            "The tin producer invested 260 million yuan last year to transform No. 3 roasting furnace.",
            ("investment", "tin roasting furnace", "260000000 CNY"),
        ),
        (
            "Copper output fell. The group paid $212 million in royalties and taxes.",
            ("value", "royalties and taxes", "212000000 USD"),
        ),
        (
            "The group turned out 66,400 tonnes of zinc and 4,350 tonnes of cobalt in June, against 33,100 tonnes and "
            "2,980 tonnes respectively a year earlier.",
            ("output", "zinc", "33100 t"),
        ),
        (
            "Turnover at the copper smelter came to CHF 2.4 billion, while net profit slid from CHF 31 million to "
            "CHF 26 million.",
            ("value", "net profit", "31000000 CHF"),
        ),
        (
            "The works emitted 1.58 tonnes of CO2 per tonne of aluminium. Emissions should come down to 0.8 t by 2030.",
            ("emission", "aluminium", "0.8 t/t"),
        ),
        (
            "Zinc output was 51,000 tonnes. The mine's emissions fell to 48,000 t.",
            ("emission", "CO2 emissions", "48000 t"),
        ),
        (
            "The zinc export ban has left 3,900 tonnes of concentrate sitting in bags at the site.",
            ("inventory", "zinc concentrate", "3900 t"),
        ),
        ("Stocks of lead were 35,400 tonnes, from 33,900 at the end of May.", ("inventory", "lead", "33900 t")),
        ("The province got mining indicators of 34,000 tonnes of tungsten.", ("other", "tungsten quota", "34000 t")),
    ],
)
def test_what_a_figure_is_of(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)
