"""Rules of English that reach past one figure's own words, each shown by sentences made for it."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.model import Topic
from tests.briefings.extraction.facts.reading import body, moves, page, told


def figures(
    text: str, reference: date | None = None
) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    return [told(fact) for fact in sorted(body(text, lang="en", reference=reference).observations, key=_place)]


def _place(fact: object) -> int:
    return int(fact.span.start)  # type: ignore[attr-defined]


def test_a_sentence_without_figures_says_where_when_and_what() -> None:
    text = (
        "The Rio Amarillo mine in Antofagasta, Chile, reported on copper for the three months ended June 30, 2023. "
        "Output came to 21,400 tonnes."
    )
    assert figures(text) == [("output", "copper", "CL/Antofagasta", "21400 t", "2023-04/2023-06")]


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


def test_that_is_more_than_changes_the_level_before() -> None:
    found = body(
        "Peru mined 233,000 tonnes of copper in May 2023. That is 4.2% more than in April and 7% less than a year "
        "earlier.",
        lang="en",
    ).observations
    assert [told(fact)[0] for fact in found] == ["output"]
    assert moves(found[0]) == [("4.2", "%", "mom"), ("-7", "%", "yoy")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana's gold output slipped to 120 t in 2023 from 131 t.", ["2023", "2022"]),
        ("The mine lowered its 2023 guidance for zinc output to 90,000 tonnes from 105,000 tonnes.", ["2023", "2023"]),
        ("Zambia made 698,000 tonnes of copper in 2023, down from 763,000 tonnes a year earlier.", ["2023", "2022"]),
    ],
)
def test_what_a_year_is_compared_with_is_the_year_before_and_of_a_goal_the_same(text: str, expected: list[str]) -> None:
    assert [fact[4] for fact in figures(text)] == expected


def test_a_price_per_ounce_of_a_named_metal_keeps_its_ounce() -> None:
    assert [fact[3] for fact in figures("All-in sustaining costs fell to US$1,310 per gold ounce in 2023.")] == [
        "1310 USD/oz"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tin at a record\n\nThe bank puts tin at $41,220.50 per tonne for March 2023.",
        "Lead was unchanged at $2,061.50 a tonne while zinc climbed.",
    ],
)
def test_a_price_by_weight_makes_the_metal_of_an_ambiguous_word(text: str) -> None:
    briefing = page(text)
    assert briefing.topic is Topic.METALS
    assert briefing.observations[0].material in ("tin", "lead")


@pytest.mark.parametrize(
    "text", ["The gold standard ended.", "She went platinum with 2 albums.", "It won gold in 1996."]
)
def test_a_figure_of_speech_is_no_metal(text: str) -> None:
    assert page(text).topic is Topic.OFF


def test_the_year_of_a_title_dates_nothing_and_a_country_with_points_ends_no_sentence() -> None:
    text = (
        "China smelted 41 million tonnes of aluminium in 2023, "
        "the U.S. Geological Survey says in its Mineral Outlook 2024. "
        "World production was 70 million tonnes."
    )
    assert [fact[4] for fact in figures(text)] == ["2023", "2023"]


def test_a_month_after_one_of_the_same_year_is_not_of_the_year_before() -> None:
    text = "The quota was set on 6 January 2025. As of the end of May, stocks of copper stood at 12,000 tonnes."
    assert figures(text, date(2025, 6, 12))[0][4] == "2025-05"


def test_suppliers_of_trade_are_partners_and_the_one_who_trades_is_the_region() -> None:
    text = (
        "Japan imported 81,000 tonnes of primary aluminium in May 2023. Of that, Australia shipped 30,000 tonnes and "
        "India 9,000 tonnes."
    )
    found = sorted(body(text, lang="en").observations, key=_place)
    assert [told(fact)[0:3:2] for fact in found] == [("import", "JP")] * 3
    assert [fact.subject for fact in found][1:] == [
        "primary aluminium imports from Australia",
        "primary aluminium imports from India",
    ]


def test_a_partner_of_trade_goes_on_while_nothing_new_is_told() -> None:
    text = "China imported 7 million tonnes of bauxite from Guinea in 2020, and 8 million tonnes in 2021."
    assert [fact.subject for fact in body(text, lang="en").observations] == ["bauxite imports from Guinea"] * 2


def test_a_group_without_one_of_its_members_is_not_that_member() -> None:
    text = "China: output of 4 million tonnes of aluminium in 2023. Asia without China: output of 2 million tonnes."
    assert [fact[2] for fact in figures(text)] == ["CN", None]


def test_the_year_behind_the_last_of_a_list_dates_all_of_it() -> None:
    text = "The survey counts 800 tonnes of gallium for China and about 30 tonnes for Japan in 2021."
    assert [(fact[2], fact[4]) for fact in figures(text)] == [("CN", "2021"), ("JP", "2021")]


@pytest.mark.parametrize(
    "text",
    [
        "How much copper does Peru mine? Two answers.",
        "Copper reserves are given in two editions of the yearbook.",
        "Nine other departments have issued a plan for copper smelters.",
        "Manufacturing production in Chile rose by 8.4% while the copper price held.",
    ],
)
def test_what_is_no_figure_of_the_trade_is_not_told(text: str) -> None:
    assert figures(text) == []


def test_a_headline_tells_a_change_once_and_never_without_its_level() -> None:
    text = "Zinc up by almost a third\n\nZinc cost $3,482 per tonne in May 2023, 31.7% above the same month of 2022."
    found = page(text).observations
    assert [told(fact)[0] for fact in found] == ["price"]
    assert moves(found[0]) == [("31.7", "%", "yoy")]


def test_more_than_the_level_of_another_time_is_a_former_level() -> None:
    text = (
        "Guinea exported 48 million tonnes of bauxite in the first quarter of 2023, "
        "39% more than the 34.5 million tonnes of the same quarter of 2022."
    )
    assert [fact[3:] for fact in figures(text)] == [("48000000 t", "2023-Q1"), ("34500000 t", "2022-Q1")]


def test_what_a_weak_word_tells_of_a_time_that_is_over_is_told_as_it_was() -> None:
    text = "Nickel would reach $52,000 per tonne in May 2007."
    assert body(text, lang="en", reference=date(2023, 6, 5)).observations[0].modality.value == "actual"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A deposit holding 376 Mt of bauxite feeds the plant.", [("reserve", "376000000 t")]),
        ("The price was 20,865 yuan ($2,882) a ton for aluminium.", [("price", "20865 CNY/t")]),
    ],
)
def test_indicator_and_value_of_one_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact[0], fact[3]) for fact in figures(text)] == expected
