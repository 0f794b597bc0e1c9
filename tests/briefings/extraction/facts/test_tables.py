"""Tables as plain text, however their cells are parted: every cell a fact, every column of changes on its level."""

from __future__ import annotations

import pytest

from briefings.model import Observation
from tests.briefings.extraction.facts.reading import moves, page, told

_REPORT = "Ardent Copper released its operating report for the September quarter of 2025 on 14 October 2025.\n\n"


def _read(text: str) -> list[Observation]:
    return sorted(page(text).observations, key=lambda fact: fact.span.start)


def _rows(text: str) -> list[tuple[str, str, str | None, str | None, list[str]]]:
    return [
        (fact.indicator.value, fact.subject, told(fact)[3], told(fact)[4], [change[0] for change in moves(fact)])
        for fact in _read(text)
    ]


def test_units_in_brackets_and_a_column_of_changes() -> None:
    """A cell takes its unit from its row, cents become dollars, people are counted."""
    assert _rows(
        _REPORT + "Item | Q3 2025 | Q2 2025 | Change\nGold (koz) | 12.4 | 13.1 | -5.3%\n"
        "C1 cash cost (US c/lb) | 168 | 181 | -7.2%\nNet debt (US$ m) | 412 | 455 | -9.5%\n"
        "Headcount | 3,310 | 3,288 | +0.7%\n"
    ) == [
        ("output", "gold", "12400 oz", "2025-Q3", ["-5.3"]),
        ("output", "gold", "13100 oz", "2025-Q2", []),
        ("price", "copper cash cost", "1.68 USD/lb", "2025-Q3", ["-7.2"]),
        ("price", "copper cash cost", "1.81 USD/lb", "2025-Q2", []),
        ("value", "net debt", "412000000 USD", "2025-Q3", ["-9.5"]),
        ("value", "net debt", "455000000 USD", "2025-Q2", []),
        ("count", "employees", "3310 count", "2025-Q3", ["0.7"]),
        ("count", "employees", "3288 count", "2025-Q2", []),
    ]


_TIN = ["4120 t", "3010 t", "29480 USD/t", "3980 t", "2770 t", "31150 USD/t"]


@pytest.mark.parametrize(
    "lines",
    [
        "Month | Output (t) | Exports (t) | Average price (US$/t)\nJan 2025 | 4,120 | 3,010 | 29,480\n"
        "Feb 2025 | 3,980 | 2,770 | 31,150\n",
        "Month\tOutput (t)\tExports (t)\tAverage price (US$/t)\nJan 2025\t4,120\t3,010\t29,480\n"
        "Feb 2025\t3,980\t2,770\t31,150\n",
        "Month     Output (t)  Exports (t)  Average price (US$/t)\n"
        "Jan 2025       4,120        3,010                 29,480\n"
        "Feb 2025       3,980        2,770                 31,150\n",
    ],
)
def test_bars_tabs_and_gaps_part_cells_alike(lines: str) -> None:
    """Periods may head the rows, and what is measured the columns."""
    facts = _rows("Exports of refined tin fell, the smelter association reported.\n\n" + lines)
    assert [(fact[2], fact[3]) for fact in facts] == list(zip(_TIN, ["2025-01"] * 3 + ["2025-02"] * 3, strict=True))
    assert [fact[0] for fact in facts] == ["output", "export", "price"] * 2


def test_a_cell_a_line_below_a_scale_for_all() -> None:
    """A table that was copied a cell a line is put into rows again; the corner states the scale."""
    stacked = (
        "Key figures\nin million US$\n9M 2025\n9M 2024\nRevenue\n1,204\n1,118\nNet profit\n121\n(41)\n"
        "Net debt\n640\n702\n"
    )
    spaced = (
        "Financial results\nin million US$          9M 2025    9M 2024\nRevenue                   1,204      1,118\n"
        "Net profit                  121       (41)\nNet debt                    640        702\n"
    )
    for table in (stacked, spaced):
        assert [fact[1:4] for fact in _rows(_REPORT + table)] == [
            ("revenue", "1204000000 USD", "2025-01/2025-09"),
            ("revenue", "1118000000 USD", "2024-01/2024-09"),
            ("net profit", "121000000 USD", "2025-01/2025-09"),
            ("net profit", "-41000000 USD", "2024-01/2024-09"),
            ("net debt", "640000000 USD", "2025-01/2025-09"),
            ("net debt", "702000000 USD", "2024-01/2024-09"),
        ]


def test_sections_forecast_columns_and_missing_marks() -> None:
    """A line of words between rows says of what they are; a dash is no figure; 2025F is a forecast."""
    facts = _read(
        "Lithium carbonate supply grew.\n\nFigures in tonnes LCE\n\t2024\t2025F\nChile\nOutput\t280,000\t310,000\n"
        "Exports\t270,000\t–\nArgentina\nOutput\t75,000\t120,000\nExports\tn/a\t110,000\n"
    )
    assert [(told(f)[0], told(f)[2], told(f)[3], told(f)[4], f.modality.value) for f in facts] == [
        ("output", "CL", "280000 t", "2024", "actual"),
        ("output", "CL", "310000 t", "2025", "forecast"),
        ("export", "CL", "270000 t", "2024", "actual"),
        ("output", "AR", "75000 t", "2024", "actual"),
        ("output", "AR", "120000 t", "2025", "forecast"),
        ("export", "AR", "110000 t", "2025", "forecast"),
    ]


def test_price_boards_with_the_move_behind() -> None:
    """Assays are part of the name; what moved stands behind, in words, with a sign or in brackets."""
    facts = _read(
        "Minor metals price board, Thursday 6 November 2025\n"
        "Cobalt sulphate, 20.5%, ex works China, yuan/t 88,000-89,500 up 250\n"
        "Gallium, 99.99%, in warehouse Rotterdam, $/kg 1,050-1,120 unchanged\n"
        "Vanadium pentoxide, 98%, Europe, $/lb V2O5 5.10-5.35 (-0.05)\n"
    )
    assert [(f.material, str(f.low), str(f.high), f.unit, moves(f)) for f in facts] == [
        ("cobalt sulphate", "88000", "89500", "CNY/t", [("250", "CNY/t", None)]),
        ("gallium", "1050", "1120", "USD/kg", []),
        ("vanadium pentoxide", "5.10", "5.35", "USD/lb", [("-0.05", "USD/lb", None)]),
    ]
    assert {told(f)[4] for f in facts} == {"2025-11-06"}


def test_what_it_was_before_in_brackets() -> None:
    """Brackets with a time, with "prev." or with a bare figure hold a level of another time."""
    facts = _rows(
        _REPORT + "• Copper production 24.1 kt (Q2 2025: 22.8 kt)\n• Molybdenum production 310 t (Q2 2025: 295 t)\n"
    )
    assert [fact[2:4] for fact in facts] == [
        ("24100 t", "2025-Q3"),
        ("22800 t", "2025-Q2"),
        ("310 t", "2025-Q3"),
        ("295 t", "2025-Q2"),
    ]
    facts = _rows(
        "Rare earth oxides, closing quotations 12 May 2025, CNY/kg\nTerbium oxide 99.99% ........ 7,050-7,120 (-40)\n"
        "Cerium oxide ........ 10.2 (prev. 10.0)\n"
    )
    assert [fact[2] for fact in facts][-2:] == ["10.2 CNY/kg", "10 CNY/kg"]


def test_partners_of_trade_in_rows_and_a_decimal_comma() -> None:
    """Origins are partners, the reporter stands above; a translated table has commas for points."""
    facts = _read(
        "China's buyers took more manganese ore.\n\nManganese ore imports into China in August 2025, by origin\n"
        "Origin | Thousand tonnes | Share | y/y\nGabon | 388,4 | 14,1% | -12,4%\nGhana | 171,0 | 6,2% | +2,0%\n"
    )
    assert [(f.indicator.value, f.subject, f.region, told(f)[3], [m[0] for m in moves(f)]) for f in facts] == [
        ("import", "manganese ore imports from Gabon", "CN", "388400 t", ["-12.4"]),
        ("share", "manganese ore imports from Gabon", "CN", "14.1 %", []),
        ("import", "manganese ore imports from Ghana", "CN", "171000 t", ["2"]),
        ("share", "manganese ore imports from Ghana", "CN", "6.2 %", []),
    ]


def test_rows_of_wide_gaps_in_chinese_with_moves_in_words() -> None:
    facts = _rows("LME 三月期收盤（美元/噸）\n銅　9,702.5　跌55\n鋁　2,517　漲12.5\n鉛　1,989　平\n")
    assert [(fact[2], fact[4]) for fact in facts] == [
        ("9702.5 USD/t", ["-55"]),
        ("2517 USD/t", ["12.5"]),
        ("1989 USD/t", []),
    ]
