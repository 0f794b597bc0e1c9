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


_TEXT = "Kooka Metals made 18,420 tonnes of nickel in the quarter, against 17,950 tonnes in the one before.\n"


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ("Copper slips\nJane Doe, Senior reporter\n29/10/2025\n", "2025-10-29"),
        ("Copper slips\n29 October 2025 • 3 min read\n", "2025-10-29"),
        ("Copper slips\nBy Ana Ruiz | 4 Nov 2025\n", "2025-11-04"),
        ("Copper slips\nNov 21, 2025 09:14 AM EST\nShare\n", "2025-11-21"),
        (
            "Metals Monitor\nIssue 87 | 26 May 2025\nIn this issue: tin, cobalt\n[View in browser]\n1. Tin\n",
            "2025-05-26",
        ),
        ("Kooka Metals\nSt. John's, Newfoundland and Labrador - August 7, 2025\n", "2025-08-07"),
        ("PERTH, Western Australia, 29 October 2025 (WIRE) - ", "2025-10-29"),
        ("LONDON, 29 Oct 2025 /PRWire/ -- ", "2025-10-29"),
        ("Vancouver, British Columbia--(Wire Corp. - October 29, 2025) - ", "2025-10-29"),
        ("Thursday, November 20, 2025\nMetal Daily\nHome | News | Prices\nLogin\nSearch\nZinc up\nBy A. Ruiz\n", None),
        ("Report for the period ended 30 September 2025\n", None),
        ("Today is 20 November 2025\n", None),
    ],
)
def test_a_date_alone_on_a_line_of_the_head_is_the_article_s(head: str, iso: str | None) -> None:
    assert own(head + _TEXT)[0] == iso


def test_a_headline_may_end_with_the_date() -> None:
    head = "Weekly metals note, 7 November 2025"
    assert own(f"{head}\n{_TEXT}", (head, Role.TITLE)) == ("2025-11-07", "at the end of the headline")


@pytest.mark.parametrize(
    "line",
    [
        "Kitwe | 3 March 2025, 18:05 (GMT+2) | by Mary Phiri",
        "Lusaka, 3 March 2025 | Automatic translation from the French, may contain errors",
        "Nickel desk, Jakarta — 3 March 2025",
        "Release date: 3rd of March 2025",
        "2025 year 3 month 3 day 10:22  Editor: small zhou",
        "News > Base metals > 3 March 2025",
        "3 March 2025 / Mining / 0 comments",
    ],
)
def test_a_line_that_is_a_stamp_dates_the_article(line: str) -> None:
    text = f"Zambian copper recovers\n{line}\n{_PROSE}"
    assert own(text, ("Zambian copper recovers", Role.TITLE))[0] == "2025-03-03"


@pytest.mark.parametrize(
    "line",
    [
        "二〇二五年三月三日",
        "民國114年3月3日",
        "2025-03-03 │ 記者王小明",
        "中国有色网 2025-03-03",
        "首页 > 资讯 > 2025-03-03",
    ],
)
def test_a_stamp_in_chinese(line: str) -> None:
    text = f"2月铜精矿进口回落\n{line}\n{_HAN_PROSE}"
    assert own(text, ("2月铜精矿进口回落", Role.TITLE))[0] == "2025-03-03"


@pytest.mark.parametrize(
    "line",
    ["Prices as of 3 March 2025", "Next event: Kitwe, 3 March 2025", "Subscribe before 3 March 2025 and save"],
)
def test_a_day_of_something_else_is_no_stamp(line: str) -> None:
    text = f"Zambian copper recovers\n{line}\n{_PROSE}"
    assert own(text, ("Zambian copper recovers", Role.TITLE), (line, Role.CREDIT))[0] is None


def test_what_is_issued_on_a_day_in_running_text_is_no_stamp() -> None:
    assert own("經濟部114年3月18日發布「廢鉛回收標準」，要求115年底前提高回收率。")[0] is None


_PROSE = (
    "Copper output in Zambia rose to 70,300 tonnes in February, the ministry said, as two mines came back from long "
    "repairs and power was no longer rationed."
)
_HAN_PROSE = "据海关统计，2月我国进口铜精矿221.4万吨，同比增长3.1%，主要来自智利和秘鲁，沿海冶炼厂开工率有所回升。"
