"""The Pink Sheet in both of its layouts, from small sheets with the real ones' quirks and from the real ones."""

from __future__ import annotations

from math import isfinite
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model import Grain, Indicator, Series, SeriesBatch, SeriesKind
from briefings.reading import Hints, Sheet, Unreadable, Workbook, read
from briefings.series import batches
from briefings.series.pinksheet import recognises, unit_of
from tests.shared import shared

Cells = tuple[tuple[str | float | None, ...], ...]

TITLE: Cells = (
    ("World Bank Commodity Price Data (The Pink Sheet)", None, None, None, None),
    ("monthly prices in nominal US dollars, 1960 to present", None, None, None, None),
)
OLD: Cells = (
    *TITLE,
    ("Updated on May 03, 2022", None, None, None, None),
    (None, "Meat, sheep", "Aluminum", "Plywood", "Gold"),
    (None, "($/kg)", "($/mt)", "(cents/sheet)", "($/troy oz)"),
    (None, "LAMB", "ALUMINUM", "PLYWOOD", "GOLD"),
    ("2022M02", "..", 3245.79, 431.0, 1856.3),
    ("2022M03", 6.5, 3498.37, "..", "1,947.83"),
    ("2022M04", "", 3244.41, 432.5, 1936.86),
)
NEW: Cells = (
    *TITLE,
    ("Updated on March 03, 2026", None, None, None, None),
    (None, "Aluminum", "Lamb **", "Plywood", "Gold"),
    (None, "($/mt)", "($/kg)", "(cents/sheet)", "($/troy oz)"),
    ("2022M04", 3244.41, 9.0, 432.5, 1936.86),
    ("2022M05", 2830.31, "…", 433.1, "..."),
)
INDICES: Cells = (
    ("World Bank Commodity Price Data (The Pink Sheet)", None, None),
    ("monthly indices based on nominal US dollars, 2010=100, 1960 to present", None, None),
    ("Updated on March 03, 2026", None, None),
    (None, "Energy", None),
    (None, None, "Metals  & Minerals"),
    ("2022M04", 146.5, 132.25),
)


def taken(*sheets: Cells, published: str | None = None) -> SeriesBatch:
    made = tuple(Sheet(name=f"Sheet {number}", rows=rows) for number, rows in enumerate(sheets, 1))
    return batches(Workbook(address="prices.xlsx", digest="d", sheets=made, published=published))


def called(batch: SeriesBatch, title: str) -> Series:
    [one] = [one for one in batch.series if one.title == title]
    return one


def values(batch: SeriesBatch, title: str) -> dict[str, float | None]:
    one = called(batch, title)
    return {point.period: point.value for point in batch.points if point.series == one.id}


def test_the_layout_with_a_row_of_codes() -> None:
    batch = taken(OLD)
    assert batch.vintage == "2022-05-03"
    assert values(batch, "Aluminum") == {"2022-02": 3245.79, "2022-03": 3498.37, "2022-04": 3244.41}
    assert values(batch, "Lamb") == {"2022-02": None, "2022-03": 6.5, "2022-04": None}
    assert values(batch, "Gold")["2022-03"] == 1947.83
    assert batch.notes == ()


def test_the_layout_without_it_gives_the_same_series_under_a_renamed_heading() -> None:
    old, new = taken(OLD), taken(NEW)
    assert new.vintage == "2026-03-03"
    assert {one.id for one in old.series} == {one.id for one in new.series}
    assert values(new, "Lamb") == {"2022-04": 9.0, "2022-05": None}
    assert values(new, "Gold") == {"2022-04": 1936.86, "2022-05": None}


def test_a_series_says_what_it_is_and_a_point_where_it_stood() -> None:
    batch = taken(OLD)
    aluminium = called(batch, "Aluminum")
    assert (aluminium.indicator, aluminium.unit, aluminium.grain) == (Indicator.PRICE, "USD/t", Grain.MONTH)
    assert (aluminium.material, aluminium.kind) == ("aluminium", SeriesKind.LEVEL)
    assert called(batch, "Lamb").material is None
    [point] = [point for point in batch.points if point.series == aluminium.id and point.period == "2022-03"]
    assert point.place == "Sheet 1!C8"
    assert point.vintage == batch.vintage


def test_cents_become_dollars() -> None:
    assert called(taken(OLD), "Plywood").unit == "USD/sheet"
    assert values(taken(OLD), "Plywood")["2022-02"] == pytest.approx(4.31)


def test_indices_have_their_base_from_the_title_and_their_names_from_staggered_rows() -> None:
    batch = taken(NEW, INDICES)
    metals = called(batch, "Metals & Minerals")
    assert (metals.unit, metals.kind) == ("2010=100", SeriesKind.INDEX)
    assert values(batch, "Metals & Minerals") == {"2022-04": 132.25}


def test_what_is_not_understood_is_left_out_and_noted() -> None:
    rows: Cells = (
        *TITLE,
        ("Updated on June 02, 2026", None, None, None, None, None),
        (None, "Zinc", "Tungsten", None, "Zinc", "Lead"),
        (None, "($/mt)", "($/flask)", None, "($/mt)", "($/mt)"),
        ("2026M04", 3363.81, 1.0, 2.0, 5.0, "see note"),
        ("2026M04", 1.0, 1.0, 2.0, 5.0, 7.0),
        ("2026M05", 3482.3, 1.0, 2.0, 5.0, 1991.48),
        ("Source: World Bank", None, None, None, None, None),
    )
    batch = taken(rows)
    assert values(batch, "Zinc") == {"2026-04": 3363.81, "2026-05": 3482.3}
    assert values(batch, "Lead") == {"2026-04": None, "2026-05": 1991.48}
    told = "\n".join(batch.notes)
    assert len(batch.notes) == 5
    for words in ("column C", "“Tungsten”", "column D", "column E", "cell F6", "row 7"):
        assert words in told


def test_without_a_date_of_publication_one_from_outside_counts_else_the_end_of_the_newest_month() -> None:
    rows = (*TITLE, *NEW[3:])
    assert taken(rows, published="2026-06-02").vintage == "2026-06-02"
    late = taken(rows)
    assert late.vintage == "2022-05-31"
    assert "2022-05-31" in late.notes[0]


def test_a_date_written_with_the_day_first_is_read_too() -> None:
    rows = (*TITLE, ("Updated on 2 June 2026", None), *NEW[3:])
    assert taken(rows).vintage == "2026-06-02"


def test_columns_may_move() -> None:
    moved = tuple((row[0], *reversed(row[1:])) if len(row) == 5 else row for row in NEW)
    assert values(taken(moved), "Aluminum") == values(taken(NEW), "Aluminum")


def test_a_unit_may_stand_behind_the_name() -> None:
    rows: Cells = (("period", "Tin ($/mt)", "Iron ore, cfr spot ($/dmtu)"), ("2026M05", 53562.79, 108.64))
    batch = taken(rows, published="2026-06-02")
    assert values(batch, "Tin") == {"2026-05": 53562.79}
    assert called(batch, "Iron ore, cfr spot").unit == "USD/dmtu"
    assert called(batch, "Iron ore, cfr spot").material == "iron ore"


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("$/mt", ("USD/t", 1.0)),
        ("$/troy oz", ("USD/oz", 1.0)),
        ("$/dmtu", ("USD/dmtu", 1.0)),
        ("US$/kg", ("USD/kg", 1.0)),
        ("¢/kg", ("USD/kg", 0.01)),
        ("cents/lb", ("USD/lb", 0.01)),
        ("2010 = 100", ("2010=100", 1.0)),
        ("€/mt", None),
        ("$/barrel of rum", None),
    ],
)
def test_units(printed: str, unit: tuple[str, float] | None) -> None:
    assert unit_of(printed) == unit


def test_months_without_units_are_not_this_publication() -> None:
    other = Workbook(address="x", digest="d", sheets=(Sheet(name="", rows=(("date", "a"), ("1990M01", 1.0))),))
    assert not recognises(other)


CELLS = st.one_of(
    st.none(),
    st.floats(),
    st.sampled_from(
        ["1960M01", "2026M05", "($/mt)", "Tin", "TIN_2", "..", "Updated on June 02, 2026", "2010=100", "(", "x (=)"]
    ),
    st.text(max_size=6),
)


@given(st.lists(st.lists(CELLS, max_size=5), max_size=8))
def test_whatever_the_cells_there_is_a_batch_or_a_sentence(rows: list[list[str | float | None]]) -> None:
    shuffled = Sheet(name="s", rows=(*OLD[:3], *(tuple(row) for row in rows)))
    try:
        batch = batches(Workbook(address="x", digest="d", sheets=(shuffled,)))
    except Unreadable:
        return
    assert {point.series for point in batch.points} <= {one.id for one in batch.series}
    assert any(point.value is not None for point in batch.points)
    assert all(point.value is None or isfinite(point.value) for point in batch.points)


def test_a_flood_of_notes_is_cut_and_counted() -> None:
    rows = tuple((f"{year}M{month:02d}", "?") for year in range(1990, 2000) for month in range(1, 13))
    batch = taken((*TITLE, (None, "Tin"), (None, "($/mt)"), *rows, ("2026M05", 1.0)), published="2026-06-02")
    assert len(batch.notes) == 51
    assert batch.notes[-1].startswith("70 more")


# The publisher's own files.


def real(vintage: str) -> SeriesBatch:
    path: Path = shared(f"data/worldbank-pinksheet/CMO-Historical-Data-Monthly.updated-{vintage}.xlsx")
    book = read(path.read_bytes(), Hints(address="renamed.xlsx"))
    assert isinstance(book, Workbook)
    return batches(book)


def test_three_real_vintages_give_the_same_71_price_series() -> None:
    found = {vintage: real(vintage) for vintage in ("2022-05-03", "2026-03-03", "2026-06-02")}
    ids = []
    for vintage, batch in found.items():
        assert batch.vintage == vintage
        assert batch.notes == ()
        prices = {one.id for one in batch.series if one.unit != "2010=100" or one.title == "Natural gas index"}
        assert len(prices) == 71
        ids.append(prices)
    assert ids[0] == ids[1] == ids[2]
    newest = {one.id for one in found["2026-06-02"].series}
    assert {one.id for one in found["2022-05-03"].series} < newest  # the total index came later


def test_the_real_figures_are_those_that_the_publication_prints() -> None:
    batch = real("2026-06-02")
    assert values(batch, "Aluminum")["2026-05"] == 3666.1
    assert values(batch, "Aluminum")["1960-01"] == 511.47
    assert values(batch, "Coal, Australian")["1960-01"] is None
    assert values(batch, "Metals & Minerals")["1960-01"] == 12.9
    metals = {one.material for one in batch.series if one.material}
    assert metals >= {"aluminium", "copper", "iron ore", "lead", "nickel", "tin", "zinc", "gold", "platinum", "silver"}
    assert called(batch, "Palm oil").material is None
