"""Changes told without a verb, and what they belong to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.briefings.extraction.facts.reading import moves, page


def of(text: str, value: str) -> list[tuple[str, str, str | None]]:
    """The changes of the figure with a value."""
    wanted = Decimal(value)
    for fact in page(text).observations:
        if wanted in (fact.value, fact.low, fact.high):
            return moves(fact)
    raise AssertionError([(fact.value, fact.unit) for fact in page(text).observations])


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("Iron ore fetched $95.4 a tonne cfr on 3 March 2025, off 80 cents.", "95.4", ("-0.8", "USD/t", None)),
        ("Cash costs of alumina were $391 a tonne in 2024, $57 worse.", "391", ("57", "USD/t", None)),
        (
            "The zinc premium edged up to $230-250 a tonne in Antwerp last week, $15 more at both ends.",
            "230",
            ("15", "USD/t", None),
        ),
        (
            "Nickel exports were 27.9 million wmt in January-May 2025, 2 million more than in the like period of 2024.",
            "27900000",
            ("2000000", "t", "yoy"),
        ),
        (
            "Copper inventories shrank for a sixth week running, by 860 tonnes, to 137,500 tonnes on 18 March 2025.",
            "137500",
            ("-860", "t", None),
        ),
        (
            "China's share was 24% of copper imports in 2025, six points more than in 2024.",
            "24",
            ("6", "pp", "yoy"),
        ),
        (
            "The copper pit gave up 98,400 tonnes in the second quarter of 2025, down by 12%.",
            "98400",
            ("-12", "%", None),
        ),
        (
            "Copper output was 41,000 tonnes in 2024 (2023: 39,500 tonnes), an improvement of 3.8%.",
            "41000",
            ("3.8", "%", None),
        ),
    ],
)
def test_a_difference_is_a_change_of_the_level_before_it(
    text: str, value: str, change: tuple[str, str, str | None]
) -> None:
    assert of(text, value) == [change]


def test_a_semicolon_parts_a_change_from_a_level_behind_it() -> None:
    text = (
        "Zinc output came to 14,620 t in February 2025, 1,130 t short of January and 6.4% below a year ago; full-year "
        "supply thus reached 183,900 t."
    )
    assert of(text, "14620") == [("-1130", "t", "mom"), ("-6.4", "%", "yoy")]
    assert of(text, "183900") == []


def test_changes_in_chinese_and_the_level_they_lead_to() -> None:
    assert of("2025年第二季度镀锌钢产量季增2.2%、年增0.6%，达到48.8万吨。", "488000") == [
        ("2.2", "%", "qoq"),
        ("0.6", "%", "yoy"),
    ]
    text = "菲律賓前三季鎳礦砂產量2,870萬公噸，年減近一成五，當局仍盼全年達到3,800萬公噸。"
    assert of(text, "28700000") == [("-15", "%", "yoy")]
    assert of(text, "38000000") == []


def test_what_differs_from_no_time_is_no_change() -> None:
    assert of("Copper output was 41,000 tonnes in 2024, 3,000 tonnes above target.", "41000") == []
