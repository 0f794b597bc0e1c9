"""Ingot's own CSV for series."""

from __future__ import annotations

import pytest

from briefings.model import PointStatus, SeriesBatch, SeriesKind
from briefings.reading import Hints, Unreadable, Workbook, read
from briefings.series import batches

HEADING = "indicator,material,region,unit,grain,source,title,of,vintage,status,period,value"


def taken(*lines: str, heading: str = HEADING) -> SeriesBatch:
    book = read("\n".join((heading, *lines)).encode(), Hints(address="mine.csv"))
    assert isinstance(book, Workbook)
    return batches(book)


GOOD = "price,aluminium,,USD/t,month,World Bank,Aluminum,Aluminum,2026-06-02,actual,2026-05,3666.1"


def test_rows_become_series_with_points() -> None:
    batch = taken(
        GOOD,
        GOOD.replace("2026-05,3666.1", "2026-04,3599.85"),
        "output,alumina,CN,t,year,USGS,,refinery production,2026-02-06,estimate,2025,93000000",
    )
    assert batch.notes == ()
    price, alumina = batch.series
    assert (price.material, price.region, price.unit, price.kind) == ("aluminium", None, "USD/t", SeriesKind.LEVEL)
    assert (alumina.region, alumina.kind) == ("CN", SeriesKind.FLOW)
    assert [(point.period, point.value) for point in batch.points] == [
        ("2026-05", 3666.1),
        ("2026-04", 3599.85),
        ("2025", 93000000.0),
    ]
    assert batch.points[2].status is PointStatus.ESTIMATE
    assert (batch.source, batch.vintage) == ("World Bank", "2026-06-02")


def test_names_serve_as_well_as_ids() -> None:
    english = taken("output,Alumina,China,t,year,USGS,,,2026-02-06,,2025,93000000")
    chinese = taken("output,氧化铝,中国,t,year,USGS,,,2026-02-06,,2025,93000000")
    codes = taken("output,alumina,CN,t,year,USGS,,,2026-02-06,,2025,93000000")
    assert english.series == chinese.series == codes.series


def test_columns_in_any_order_and_case_and_without_the_optional_ones() -> None:
    batch = taken("2025,5,t,USGS,year,2026-02-06,output", heading="Period,Value,UNIT,Source,Grain,Vintage,Indicator")
    assert [(point.period, point.value) for point in batch.points] == [("2025", 5.0)]


def test_the_year_so_far_says_so_and_stands_apart() -> None:
    heading = HEADING + ",kind"
    month = "output,alumina,CN,t,month,NBS,,,2026-02-06,,2025-07,7,"
    batch = taken(month, month.replace(",7,", ",49,year_to_date"), heading=heading)
    assert len(batch.series) == 2
    assert batch.series[1].kind is SeriesKind.YEAR_TO_DATE


@pytest.mark.parametrize("missing", ["", "..", "…", "NA", "n/a"])
def test_a_missing_figure_is_a_gap(missing: str) -> None:
    batch = taken(GOOD, GOOD.replace("2026-05,3666.1", f"2026-04,{missing}"))
    assert batch.points[1].value is None
    assert batch.notes == ()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (GOOD.replace("price,", "prize,"), "indicator “prize”"),
        (GOOD.replace(",aluminium,", ",unobtainium,"), "material “unobtainium”"),
        (GOOD.replace("aluminium,,", "aluminium,Atlantis,"), "region “Atlantis”"),
        (GOOD.replace("USD/t", ""), "unit is empty"),
        (GOOD.replace("World Bank", ""), "source is empty"),
        (GOOD.replace("month", "moon"), "grain “moon”"),
        (GOOD.replace("month", "plan"), "grain “plan”"),
        (GOOD.replace("2026-05,", "2026-13,"), "“2026-13” is not a month"),
        (GOOD.replace("2026-05,", "2026,"), "“2026” is not a month"),
        (GOOD.replace("2026-06-02", "June"), "vintage “June”"),
        (GOOD.replace("2026-06-02", ""), "vintage"),
        (GOOD.replace("actual", "certain"), "status “certain”"),
        (GOOD.replace("3666.1", "a lot"), "value “a lot”"),
        (GOOD.replace("3666.1", "1e999"), "is not a figure"),
    ],
)
def test_a_bad_row_is_left_out_and_named_and_the_others_are_taken(wrong: str, words: str) -> None:
    batch = taken(GOOD, wrong)
    assert [point.value for point in batch.points] == [3666.1]
    [note] = batch.notes
    assert note.startswith("Row 3: ")
    assert words in note


def test_a_figure_that_stands_twice_is_kept_once() -> None:
    batch = taken(GOOD, GOOD.replace("3666.1", "1"))
    assert [point.value for point in batch.points] == [3666.1]
    assert "stands twice" in batch.notes[0]


def test_another_vintage_of_the_same_month_is_kept() -> None:
    batch = taken(GOOD, GOOD.replace("2026-06-02", "2026-07-02").replace("3666.1", "3670"))
    assert [(point.vintage, point.value) for point in batch.points] == [("2026-06-02", 3666.1), ("2026-07-02", 3670.0)]
    assert batch.vintage == "2026-07-02"


def test_a_table_of_another_kind_is_refused_with_what_was_looked_for() -> None:
    with pytest.raises(Unreadable) as refusal:
        taken("1,2", heading="a,b")
    assert "1960M01" in refusal.value.reason
    assert "indicator, unit, grain" in refusal.value.reason


def test_a_table_without_a_single_figure_is_refused_with_the_first_reason() -> None:
    with pytest.raises(Unreadable) as refusal:
        taken(GOOD.replace("3666.1", "a lot"))
    assert "Row 2" in refusal.value.reason
