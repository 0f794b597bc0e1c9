"""When figures hold: what a text compares with dates nothing else; financial years; what no time is stated of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.briefings.extraction.facts.reading import page


def times(text: str) -> dict[Decimal, str | None]:
    """Value to period, of the figures of a page; what stands for the same twice is told by its period."""
    found = {}
    for fact in page(text).observations:
        for value in (fact.value, fact.low, fact.high):
            if value is not None:
                found[value.normalize()] = fact.period.iso if fact.period else None
    return found


def said(text: str, **expected: str | None) -> None:
    """Check the periods of figures; a name is "v" and the value, with "k" for thousands and "_" for a point."""
    found = times(text)
    for name, period in expected.items():
        value = Decimal(name[1:].removesuffix("k").replace("_", ".")) * (1000 if name.endswith("k") else 1)
        assert found[value.normalize()] == period, (name, found)


def test_a_time_told_as_over_dates_no_sentence_after_it() -> None:
    said(
        "LUSAKA, 5 August 2025 - Copper output came to 412,000 tonnes in the first half of 2025; in the first half of "
        "last year it had been 388,000 tonnes. Smelters turned out 390,000 tonnes over the same six months.",
        v412k="2025-01/2025-06",
        v388k="2024-01/2024-06",
        v390k="2025-01/2025-06",
    )
    said(
        "Zinc imports climbed to 61,300 tonnes in May 2025. In May 2024 they had been 55,800 tonnes. Lead imports were "
        "12,400 tonnes.",
        v61300="2025-05",
        v55800="2024-05",
        v12400="2025-05",
    )
    said(
        "OSLO, 3 March 2025 - The works cast 18,400 tonnes of aluminium in February, 900 tonnes short of January and "
        "3.1% below February last year. Sales were 17,900 tonnes.",
        v18400="2025-02",
        v17900="2025-02",
    )


def test_a_day_on_which_something_was_said_gives_the_year() -> None:
    said(
        "Kestrel Tin said on 4 November 2024 that it would idle its plant. Premiums for tin averaged $420 a tonne in "
        "October, and the company lost $27 million in the third quarter after earning $6 million in the second.",
        v420="2024-10",
        v6000k="2024-Q2",
    )


def test_the_months_of_a_run_that_was_spoken_of() -> None:
    said(
        "Morocco shipped 63,400 tonnes of copper concentrate in the first five months of 2025. In May alone exports "
        "were 11,900 tonnes. Steel imports, for their part, exceeded 520,000 tonnes in the five months.",
        v63400="2025-01/2025-05",
        v11900="2025-05",
        v520k="2025-01/2025-05",
    )
    said(
        "Copper output for the three months to end-September 2025 was 41,200 tonnes; for the nine months it came to "
        "120,800 tonnes.",
        v41200="2025-07/2025-09",
        v120800="2025-01/2025-09",
    )


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        ("Zinc mines made 9,840 t in 2024, a shade under the 10,100 t of the year before.", 10100, "2023"),
        (
            "Zinc sales of 31,000 t in the second quarter of 2025 beat the 28,400 t of the first quarter.",
            28400,
            "2025-Q1",
        ),
        ("Zambia shipped 18,000 t of cobalt in 2024, double the 9,000 t of a year earlier.", 9000, "2023"),
        ("The tin premium averaged $310 a tonne in April 2025, below March's $335.", 335, "2025-03"),
        (
            "Nickel output was 71,000 t in the second quarter of 2025, having been 66,000 t in the first.",
            66000,
            "2025-Q1",
        ),
        ("Gold output in the third quarter of 2024: 12,600 oz, a year earlier 11,900 oz.", 11900, "2023-Q3"),
        (
            "An operating loss of $31.5 million in April-September 2024 (profit of $8.9 million a year before), on "
            "402,000 tonnes of alumina.",
            8900000,
            "2023-04/2023-09",
        ),
        (
            "PERTH, 24 July 2025 - Copper in concentrate 9,840 t in the June quarter (March quarter: 8,915 t); gold "
            "12,600 oz (11,900 oz).",
            11900,
            "2025-Q1",
        ),
        (
            "Minor metals, week to 21 February 2025 (previous week in brackets)\nBismuth, $/lb: 14.80 (13.10)\n"
            "Gallium, $/kg: 585 (560)",
            560,
            "2025-02-14",
        ),
    ],
)
def test_levels_that_are_only_compared_with(text: str, value: int, period: str) -> None:
    assert times(text)[Decimal(value).normalize()] == period


@pytest.mark.parametrize(
    ("text", "value", "period"),
    [
        (
            "MUMBAI, 28 July 2025 - Sesha made 202,000 tonnes of zinc in the first quarter ended June.",
            202,
            "2025-04/2025-06",
        ),
        (
            "NEW DELHI, 6 November 2025 - In the first half of the current fiscal year India made 210,000 tonnes of "
            "aluminium.",
            210,
            "2025-04/2025-09",
        ),
        (
            "NEW DELHI, 6 November 2025 - In the first half of the current fiscal year India made 2 Mt of aluminium; "
            "the second quarter brought 106,000 tonnes.",
            106,
            "2025-Q3",
        ),
        (
            "TOKYO, 8 November 2025 - Japan needs 402,000 tonnes of zinc in fiscal 2025, which began in April.",
            402,
            "2025-04/2026-03",
        ),
        ("PERTH, 24 October 2025 - Redcliff's FY26 guidance for spodumene is 240,000 dmt.", 240, "2025-07/2026-06"),
        (
            "JOHANNESBURG, 27 August 2025 - Marikwe sold 812,000 ounces of platinum in the year ended June, with "
            "430,000 ounces in the second half.",
            430,
            "2025-01/2025-06",
        ),
        (
            "Full-year 2024 copper output was 191,200 tonnes, of which 48,000 tonnes came in the final quarter.",
            48,
            "2024-Q4",
        ),
        (
            "JAKARTA, 12 May 2025 - Nickel matte output dipped to 17,000 tonnes in the three months through March from "
            "18,000 tonnes in the previous three months.",
            18,
            "2024-10/2024-12",
        ),
    ],
)
def test_parts_of_financial_years(text: str, value: int, period: str) -> None:
    assert times(text)[Decimal(value * 1000).normalize()] == period


def test_what_is_stated_of_no_time() -> None:
    said("The zinc smelter has capacity of 120,000 tonnes a year. The group made 96,000 tonnes in 2024.", v120k=None)
    said("China's zinc output was 42,000 tonnes in June 2025. The plant uses 8,200 kWh per tonne.", v8200=None)
    said("Copper treatment charges sank to minus $40 a tonne from $95 in the spring of 2023.", v95=None)
    said("In 2024 the group made 96,000 tonnes of zinc. It plans to spend 410 million yuan.", v410000k=None)
