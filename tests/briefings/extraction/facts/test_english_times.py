"""Which time an English figure is of: its own, that of the sentences before, of the heading, or none at all."""

from __future__ import annotations

from datetime import date

import pytest

from tests.briefings.extraction.facts.reading import body, page


def times(text: str, reference: date | None = None) -> list[str | None]:
    """The period of every value of one paragraph, in order of the text."""
    found = sorted(body(text, lang="en", reference=reference).observations, key=lambda fact: fact.span.start)
    return [fact.period.iso if fact.period else None for fact in found if fact.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Chile mined 5.3 million tonnes of copper in 2023. Its copper reserves are 190 million tonnes.",
        "Chile mined 5.3 million tonnes of copper in 2023. The copper smelter can treat 400,000 tonnes of ore.",
        "Chile mined 5.3 million tonnes of copper in 2023. The copper mines now employ 12,000 people.",
        "Chile mined 5.3 million tonnes of copper in 2023. Copper stocks have swollen to 48,000 tonnes.",
        "Chile mined 5.3 million tonnes of copper in 2023. The board approved copper capital spending of $120 million.",
        "Chile mined 5.3 million tonnes of copper in 2023. Spot copper was offered at $9,100 a tonne.",
    ],
)
def test_what_lasts_is_not_dated_by_the_sentence_before(text: str) -> None:
    assert times(text) == ["2023", None]


def test_what_was_measured_with_an_output_is_of_its_time() -> None:
    text = (
        "Karoo Zinc mined 31,000 tonnes of zinc in the June quarter of 2024, against 33,000 tonnes in the March "
        "quarter of 2024. Zinc recovery was 88 percent and the cash cost of zinc fell to $1,310 a tonne."
    )
    assert times(text) == ["2024-Q2", "2024-Q1", "2024-Q2", "2024-Q2"]


@pytest.mark.parametrize(
    "text",
    [
        "Lead output was 61 kt in the three months to June 2024 (Q2 2023: 58 kt). Zinc output was 90 kt.",
        "Lead output was 61 kt in the second quarter of 2024, up from 58 kt in the same quarter of 2023. Zinc "
        "output was 90 kt.",
    ],
)
def test_the_time_of_a_compared_figure_is_its_own_alone(text: str) -> None:
    told = times(text)
    assert told[0] == told[-1] != told[1]


def test_a_paragraph_goes_on_with_the_flow_told_before() -> None:
    text = (
        "Customs report on Korea\n"
        "South Korea imported 41,300 tonnes of refined zinc in March 2025, customs figures of the country showed.\n"
        "Over the first three months of the year zinc imports came to 118,000 tonnes, the figures showed as well.\n"
        "Imports of refined lead shrank to 12,700 tonnes, while tin imports edged up to 1,450 tonnes.\n"
    )
    found = sorted(page(text).observations, key=lambda fact: fact.span.start)
    told = [fact.period.iso if fact.period else None for fact in found]
    assert told == ["2025-03", "2025-01/2025-03", "2025-03", "2025-03"]


def test_a_heading_dates_the_flows_below_it() -> None:
    text = (
        "Granite Nickel reports on the third quarter of 2024\n"
        "HIGHLIGHTS\n"
        "- Nickel output of 6,840 tonnes, in line with plans\n"
        "- Cobalt output of 312 tonnes, a little more than foreseen\n"
    )
    found = sorted(page(text).observations, key=lambda fact: fact.span.start)
    assert [fact.period.iso if fact.period else None for fact in found] == ["2024-Q3", "2024-Q3"]


def test_this_year_of_a_text_without_a_date_is_no_year() -> None:
    assert times("Peru mined 2.7 million tonnes of copper in 2023 and expects 2.8 million tonnes this year.") == [
        "2023",
        None,
    ]


def test_by_the_end_of_the_decade_is_no_year() -> None:
    text = "Europe used 21,300 tonnes of magnesium in 2023. Use could reach 43,000 tonnes by the end of the decade."
    assert times(text) == ["2023", None]


def test_then_is_the_deadline_told_before() -> None:
    text = "The line is to be ready by December 2026; zinc capacity will by then go up from 240 kt to 300 kt."
    assert times(text) == [None, "2026-12"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Chile's copper output was 441,000 tonnes in May 2024. It was 430,000 tonnes a year earlier.",
            ["2024-05", "2023-05"],
        ),
        (
            "India imported 9.5 Mt of steel in 2024. Imports had been 8.3 Mt a year ago. Ports took 2 Mt.",
            ["2024", "2023"],
        ),
        (
            "Zinc stocks stood at 90,000 tonnes in June 2024; a month earlier they were 84,000 tonnes.",
            ["2024-06", "2024-05"],
        ),
        (
            "Peru mined 9,000 tonnes of tin in Q2 2024. That was 8,700 tonnes in the previous quarter.",
            ["2024-Q2", "2024-Q1"],
        ),
    ],
)
def test_a_former_level_with_a_sentence_of_its_own_is_a_step_back(text: str, times: list[str]) -> None:
    found = sorted(body(text, lang="en").observations, key=lambda fact: fact.span.start)
    assert [fact.period.iso if fact.period else None for fact in found][:2] == times


def test_the_period_that_a_quarterly_report_names_is_a_quarter() -> None:
    text = (
        "Kestrel Copper – Quarterly Activities Report, period ended 31 March 2025\n\n• Copper in concentrate 9,840 t\n"
    )
    (fact,) = page(text).observations
    assert fact.period is not None
    assert fact.period.iso == "2025-01/2025-03"


def test_a_months_metal_that_ended_the_session_is_a_contract() -> None:
    (fact,) = body("In Shanghai, July copper ended the session at 78,270 yuan a tonne.", lang="en").observations
    assert fact.period is None
