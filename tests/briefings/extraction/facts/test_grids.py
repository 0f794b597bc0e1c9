"""Tables of a page: lines in cells below a line that says of what."""

from __future__ import annotations

from briefings.model import Briefing, Observation
from tests.briefings.extraction.facts.reading import moves, page, told

_LEAD = "The miner reported its results for the second quarter of 2025 on Thursday, with gold output ahead of plan.\n\n"


def _read(text: str) -> list[Observation]:
    found: Briefing = page(text)
    return sorted(found.observations, key=lambda fact: fact.span.start)


def test_rows_say_what_and_columns_say_when() -> None:
    facts = _read(
        _LEAD + "Operating data\n\n| | Q2 2025 | Q1 2025 |\n|---|---|---|\n| Gold produced (oz) | 61,204 | 58,990 |\n"
        "| Head grade (g/t) | 1.84 | 1.79 |\n| Recovery (%) | 92.1 | 91.8 |\n| Revenue (US$m) | 198.3 | 170.2 |\n"
    )
    assert [(f.indicator.value, f.subject, told(f)[3], told(f)[4]) for f in facts] == [
        ("output", "gold", "61204 oz", "2025-Q2"),
        ("output", "gold", "58990 oz", "2025-Q1"),
        ("other", "gold grade", "1.84 g/t", "2025-Q2"),
        ("other", "gold grade", "1.79 g/t", "2025-Q1"),
        ("other", "gold recovery rate", "92.1 %", "2025-Q2"),
        ("other", "gold recovery rate", "91.8 %", "2025-Q1"),
        ("value", "revenue", "198300000 USD", "2025-Q2"),
        ("value", "revenue", "170200000 USD", "2025-Q1"),
    ]


def test_places_in_rows_unit_above_and_a_column_of_changes() -> None:
    facts = _read(
        "Copper miners had a mixed year, figures of the study group showed.\n\n"
        "Copper mine production by country ('000 t)\n"
        "Country\t2022\t2023\tChange\nChile\t5,330\t5,250\t-1.5%\nPeru\t2,440\t2,755\t+12.9%\n"
    )
    assert [(told(f), moves(f)) for f in facts] == [
        (("output", "copper", "CL", "5330000 t", "2022"), []),
        (("output", "copper", "CL", "5250000 t", "2023"), [("-1.5", "%", None)]),
        (("output", "copper", "PE", "2440000 t", "2022"), []),
        (("output", "copper", "PE", "2755000 t", "2023"), [("12.9", "%", None)]),
    ]


def test_a_change_is_of_the_column_in_its_unit() -> None:
    facts = _read(
        "Base metals held their ground in London on Thursday.\n\nLME official prices, US$/t\n"
        "Metal | Cash | 3-month | Stocks (t) | Daily change (t)\nCopper | 9,655 | 9,702 | 116,850 | -1,200\n"
        "Zinc | 2,641 | 2,660 | 131,000 | +275\n"
    )
    assert [(f.indicator.value, told(f)[1], told(f)[3], moves(f)) for f in facts] == [
        ("price", "copper", "9655 USD/t", []),
        ("price", "copper", "9702 USD/t", []),
        ("inventory", "copper", "116850 t", [("-1200", "t", None)]),
        ("price", "zinc", "2641 USD/t", []),
        ("price", "zinc", "2660 USD/t", []),
        ("inventory", "zinc", "131000 t", [("275", "t", None)]),
    ]


def test_a_column_of_units_and_wide_gaps() -> None:
    facts = _read(
        "Minor metals drifted in quiet trade, dealers in Europe said.\n\nMinor metals prices, week to 6 June 2025\n\n"
        "Metal            Low      High     Unit\nAntimony        58,000   60,500   $/t\n"
        "Bismuth          11.20    12.00   $/lb\n"
    )
    assert [told(f)[1:] for f in facts if f.unit] == [
        ("antimony", None, "58000 USD/t", "2025-06-06"),
        ("antimony", None, "60500 USD/t", "2025-06-06"),
        ("bismuth", None, "11.2 USD/lb", "2025-06-06"),
        ("bismuth", None, "12 USD/lb", "2025-06-06"),
    ]


def test_furniture_in_cells_states_nothing() -> None:
    assert not _read(
        "Copper smelters will meet in Lima.\n\n"
        "Home | 3 | 12\nVotes | 88 | 12\nVisits today 4,120 | Total visits 98,113\n"
    )


def test_items_of_a_list_with_what_was_before_in_brackets() -> None:
    facts = _read(
        "Halden Zinc AB - Q3 2025 in brief (Q3 2024)\nZinc in concentrate, kt: 38.4 (41.9)\n"
        "Zinc head grade, %: 6.1 (6.6)\nC1 cost, US$/lb payable zinc: 0.71 (0.58)\nOperating profit, SEK m: -84 (231)\n"
        "Employees at period end: 812 (840)\n"
    )
    assert [(f.indicator.value, told(f)[3], told(f)[4]) for f in facts] == [
        ("output", "38400 t", "2025-Q3"),
        ("output", "41900 t", "2024-Q3"),
        ("other", "6.1 %", "2025-Q3"),
        ("other", "6.6 %", "2024-Q3"),
        ("price", "0.71 USD/lb", "2025-Q3"),
        ("price", "0.58 USD/lb", "2024-Q3"),
        ("value", "-84000000 SEK", "2025-Q3"),
        ("value", "231000000 SEK", "2024-Q3"),
        ("count", "812 count", "2025-Q3"),
        ("count", "840 count", "2024-Q3"),
    ]


def test_stocks_in_a_list_and_several_to_a_line() -> None:
    facts = _read(
        "Warehouse stocks, tonnes, 30 April 2025 (day's change)\n"
        "LME copper 203,425 (-1,775)\nLME lead 266,900 (unch.)\n"
        "Of which, in Singapore: lead 241,300; zinc 96,850\n"
    )
    assert [(told(f)[:4], moves(f)) for f in facts] == [
        (("inventory", "copper", None, "203425 t"), [("-1775", "t", None)]),
        (("inventory", "lead", None, "266900 t"), []),
        (("inventory", "lead", "SG", "241300 t"), []),
        (("inventory", "zinc", "SG", "96850 t"), []),
    ]
