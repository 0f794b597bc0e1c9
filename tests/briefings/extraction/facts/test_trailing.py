"""Tables whose columns single spaces, strokes and leaders part; units, cents and levels before in brackets."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefings.extraction.scales import scale_of
from briefings.extraction.trailing import figures, times
from briefings.model import Document, Observation
from briefings.pipeline import distil

_HALVES = """Cerro Azul Copper | H1 2025 vs H1 2024
Copper cathode (kt) 61.2 / 58.9
Ore grade (% Cu) 0.58 / 0.61
C1 cash cost (c/lb) 188 / 171
Net debt, 30 June (US$m) 1,905 / 1,780
Scope 1 emissions (kt CO2e) 388 / 402
Headcount 4,316 / 4,402
Page 3 of 27. Phone +56 2 2555 0190"""
_BOARD = """Assessments of 6 March 2025, change on the week in brackets
Lithium carbonate 99.5%, ddp China, CNY/t ........ 74,800-75,600 (-450)
Nickel briquette premium, Rotterdam, USD/t ........ 210 (prev. 190)
APT, fob China ($/mtu) 355-365"""
_STOCKS = """Inventory report (tonnes)
LME aluminium 412,300 -2,150
LME copper 98,450 +1,200"""


def _facts(text: str) -> list[Observation]:
    facts = distil(Document(id="t", text=text)).observations
    return sorted(facts, key=lambda fact: fact.span.start)


def _told(text: str) -> list[tuple[str, Decimal | None, str | None, str | None]]:
    return [
        (
            one.indicator.value,
            one.value if one.value is not None else one.low,
            one.unit,
            one.period.iso if one.period else None,
        )
        for one in _facts(text)
    ]


def test_two_halves_beside_each_other() -> None:
    """Each figure has the half of its column; a page number and a telephone are no rows."""
    now, then = "2025-01/2025-06", "2024-01/2024-06"
    assert _told(_HALVES) == [
        ("output", Decimal(61200), "t", now),
        ("output", Decimal(58900), "t", then),
        ("other", Decimal("0.58"), "%", now),
        ("other", Decimal("0.61"), "%", then),
        ("price", Decimal("1.88"), "USD/lb", now),
        ("price", Decimal("1.71"), "USD/lb", then),
        ("value", Decimal(1905000000), "USD", now),
        ("value", Decimal(1780000000), "USD", then),
        ("emission", Decimal(388000), "t", now),
        ("emission", Decimal(402000), "t", then),
        ("count", Decimal(4316), "count", now),
        ("count", Decimal(4402), "count", then),
    ]


def test_a_board_with_leaders() -> None:
    """Changes and former levels stand in brackets; the time of a former level is not said."""
    assert _told(_BOARD) == [
        ("price", Decimal(74800), "CNY/t", "2025-03-06"),
        ("price", Decimal(210), "USD/t", "2025-03-06"),
        ("price", Decimal(190), "USD/t", None),
        ("price", Decimal(355), "USD/mtu", "2025-03-06"),
    ]
    assert [change.value for fact in _facts(_BOARD) for change in fact.changes] == [-450]


def test_signed_figures_behind_levels_are_changes() -> None:
    """A last column of signed figures needs no head."""
    assert [(one.value, [change.value for change in one.changes]) for one in _facts(_STOCKS)] == [
        (Decimal(412300), [Decimal(-2150)]),
        (Decimal(98450), [Decimal(1200)]),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Output rose to 41 from 39",
        "The mine produced 5,000 tonnes in 2024",
        "Page 3 of 27. Phone +56 2 2555 0190, ext. 44",
    ],
)
def test_prose_is_no_row(line: str) -> None:
    """A row is a label and nothing but figures behind it."""
    assert figures(line) == []


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("H1 2025 vs H1 2024", ["H1 2025", "H1 2024"]),
        ("Tonnes Sep-24 Aug-24 Chg %", ["Tonnes", "Sep-24", "Aug-24", "Chg %"]),
        ("H1 FY26 H1 FY25 Change %", ["H1 FY26", "H1 FY25", "Change %"]),
        ("In 2024 output fell from 2023", []),
    ],
)
def test_heads_are_nothing_but_times(line: str, cells: list[str]) -> None:
    """Words may stand before the first time, none between."""
    assert [text for text, _ in times(line)] == cells


@pytest.mark.parametrize(
    ("words", "unit", "factor"),
    [("Output (10,000 t)", "t", 10000), ("Cost (USc/lb)", "USD/lb", Decimal("0.01")), ("Gas (kt CO2e)", "t", 1000)],
)
def test_units_of_heads(words: str, unit: str, factor: Decimal) -> None:
    """Ten thousand tonnes are not one more than ten thousand times ten thousand."""
    scale = scale_of(words, "en")
    assert scale is not None
    assert (scale.unit, scale.factor) == (unit, factor)


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Copper closed at 9,450 USD/t on Friday, up 35.", [35]),
        ("Zinc settled at 2,655 USD/t, down 12.50 on the day.", [Decimal("-12.50")]),
        ("Tin slipped to 32,850 USD/t, a loss of 410 on the week.", [-410]),
        ("Nickel traded at 15,300 USD/t, up 3 cargoes were sold.", []),
    ],
)
def test_a_move_behind_a_price_is_in_its_unit(text: str, moves: list[Decimal]) -> None:
    """Only where nothing is counted behind the number."""
    assert [change.value for fact in _facts(text) for change in fact.changes] == moves


def test_a_column_of_yearly_growth_is_in_per_cent() -> None:
    """ "y/y" without a unit says by how many per cent."""
    text = "Output, t  Oct 2025  Oct 2024  y/y\nTitanium sponge output, t  22,100  21,700  1.8\n"
    (change,) = [change for fact in _facts(text) for change in fact.changes]
    assert (change.value, change.unit) == (Decimal("1.8"), "%")


def test_a_figure_is_no_unit_of_the_column_behind_it() -> None:
    """每公噸9,563美元　▲21 is a price that moved, and not twenty-one times anything."""
    text = (
        "金屬行情快訊　113年10月30日\nLME銅3個月　每公噸9,563美元　▲21\n"
        "LME鉛現貨　每公噸2,016美元　▼0.35%\n進口鐵礦砂　每公噸103.9美元　▼0.8"
    )
    assert [(one.value, one.unit) for one in _facts(text)] == [
        (Decimal(9563), "USD/t"),
        (Decimal(2016), "USD/t"),
        (Decimal("103.9"), "USD/t"),
    ]
    assert scale_of("每公噸9,563美元", "zh-Hant") is None
