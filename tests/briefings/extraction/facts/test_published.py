from __future__ import annotations

import pytest

from briefings.extraction.published import published
from briefings.model import Block, Role
from tests.briefings.extraction.facts.reading import document


def own(text: str, *roles: tuple[str, Role], outside: str | None = None, address: str = "") -> tuple[str | None, str]:
    """The date of a text whose lines have roles; lines without one are body."""
    given = dict(roles)
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start=at, end=at + len(line), role=given.get(line, Role.BODY)))
        at += len(line) + 1
    period, reason, _ = published(document(text, published=outside, address=address), blocks)
    return (period.iso if period else None), reason


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("来源:通达融媒2024-07-04 08:30\n铜产量增长。", "2024-07-04"),
        (" date 2022-09-03 On September 2, the ministry spoke.", "2022-09-03"),
        ("BEIJING, May 9, 2024 - Copper rose.", "2024-05-09"),
        ("Copper rose. (Updated 3 June 2024)", "2024-06-03"),
        ("2023-10-23 09:00　經濟部統計", "2023-10-23"),
        ("Copper rose on 3 June 2024 after a strike.", None),
        ("Copyright © 2011-2024 All rights reserved", None),
        ("On November 25th, 2020, the department held a symposium.", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    assert own(text)[0] == iso


def test_the_chrome_never_dates_the_article() -> None:
    text = "Copper rose.\n18-Jul-2024 Buying request\n发布时间：2025-11-24 09:02"
    assert own(text, ("18-Jul-2024 Buying request", Role.LEAD), ("发布时间：2025-11-24 09:02", Role.TEASER))[0] is None


def test_a_date_from_outside_wins_and_the_address_comes_last() -> None:
    assert own("来源:x2024-07-04", outside="2024-07-05") == ("2024-07-05", "given from outside")
    assert own("来源:x2024-07-04", address="https://a.example/2023/01/02/x")[0] == "2024-07-04"
    assert own("Copper rose.", address="https://a.example/2023/01/02/x") == ("2023-01-02", "in the address")


def test_an_impossible_day_is_no_date() -> None:
    assert own("来源:x2024-02-31 08:00")[0] is None
