"""Times as texts of the trade word them, resolved by the document's date and by what was spoken of before."""

from __future__ import annotations

import pytest

from briefings.extraction.whens import Spoken, whens
from briefings.model import Grain, Period

TODAY = Period(iso="2025-11-21", grain=Grain.DAY)


def told(text: str, anchor: Period | None = TODAY) -> list[str]:
    return [when.period.iso for when in whens(text, "en", anchor, Spoken())]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("in the September 2024 quarter", "2024-Q3"),
        ("September-quarter production", "2025-Q3"),
        ("in the closing quarter of 2024", "2024-Q4"),
        ("in the opening half of 2025", "2025-01/2025-06"),
        ("for the half year ended 31 December 2024", "2024-07/2024-12"),
        ("for the quarter ended December 31", "2024-10/2024-12"),
        ("at the close of 2024", "2024-12"),
        ("by the year end", "2025-12"),
        ("by the end of June 12 Mt had been used", "2025-06"),
        ("between 2020 and 2024", "2020/2024"),
        ("over 2019-24", "2019/2024"),
        ("in the second half of November", "2025-11"),
        ("in the first 20 days of November", "2025-11-01/2025-11-20"),
        ("in the week to Friday", "2025-11-21"),
        ("so far this year through September", "2025-01/2025-09"),
        ("two years earlier", "2023"),
        ("on 20/11/2025", "2025-11-20"),
        ("on 11/20/2025", "2025-11-20"),
        ("Indian mills in Q3FY25", "2024-Q4"),
        ("Indian mills in H1 FY26", "2025-04/2025-09"),
        ("Indian mills in the April-June quarter of FY26,", "2025-Q2"),
        ("Indian mills in the first seven months of this fiscal", "2025-04/2025-10"),
        ("Indian mills this fiscal year", "2025-04/2026-03"),
        ("smelters in Q3 FY24", "2024-Q3"),
    ],
)
def test_what_the_trade_says(text: str, iso: str) -> None:
    assert told(text) == [iso]


def test_a_date_of_two_small_numbers_says_nothing() -> None:
    assert told("on 05/06/2025") == []


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        (
            "Output in May 2023 was 5 kt, and 61 kt in the first five months of the year.",
            ["2023-05", "2023-01/2023-05"],
        ),
        ("In May 2023 and the first quarter of 2023; in the month, lead fell.", ["2023-05", "2023-Q1", "2023-05"]),
        ("In Q2 2023 output rose from 5 kt in June 2022; over the quarter it grew.", ["2023-Q2", "2022-06", "2023-Q2"]),
        ("In July 2024 (March 2024: 5 kt) lead fell; in the year-ago period", ["2024-07", "2024-03", "2023-07"]),
        ("It rose to 9 Mt in 2027, after 8 Mt in 2023, and by then", ["2027", "2023", "2027"]),
        ("in the same month last year", ["XXXX"]),
    ],
)
def test_what_points_back_points_at_what_was_spoken_of(text: str, isos: list[str]) -> None:
    assert told(text) == isos


def test_without_a_date_this_year_is_of_no_year() -> None:
    assert told("this year", None) == ["XXXX"]
