"""Ingot's own file for series: one figure a row, in plain CSV.

The first row names the columns, in any order and case::

    indicator,material,region,unit,grain,source,title,of,vintage,status,period,value
    price,aluminium,,USD/t,month,World Bank,Aluminum,Aluminum,2026-06-02,actual,2026-05,3666.1
    output,primary aluminium,China,t,year,USGS,,smelter production,2026-02-06,estimate,2024,44000000

``indicator``, ``unit``, ``grain``, ``source``, ``vintage``, ``period`` and ``value`` are needed; the other columns
may be missing or empty. ``material`` and ``region`` are ids of the vocabulary or any name it knows. ``grain`` is day,
month, quarter, half or year, and ``period`` is written to fit: 2026-05-29, 2026-05, 2026-Q2, 2026-H1, 2026.
``status`` is actual, estimate or forecast. A further column ``kind`` (level, flow, year_to_date, index) says so where
the indicator alone would say otherwise. An empty ``value``, ``..``, ``…``, ``NA`` say that the figure is missing. A
row that cannot be understood is left out and noted with its number; the others are taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING, TypeVar

from briefings.model import Grain, Indicator, Period, Point, PointStatus, Series, SeriesBatch, SeriesKind
from briefings.series.identity import series
from briefings.series.materials import material_named, region_named
from briefings.series.notes import capped, shown

if TYPE_CHECKING:
    from briefings.reading import Sheet, Workbook

NEEDED = ("indicator", "unit", "grain", "source", "vintage", "period", "value")
OPTIONAL = ("material", "region", "title", "of", "status", "kind")

_MISSING = frozenset({"", "..", "…", "...", "na", "n/a", "-", "—"})
_PERIODS: Mapping[Grain, re.Pattern[str]] = {
    Grain.DAY: re.compile(r"\d{4}-\d\d-\d\d"),
    Grain.MONTH: re.compile(r"\d{4}-\d\d"),
    Grain.QUARTER: re.compile(r"\d{4}-Q[1-4]"),
    Grain.HALF: re.compile(r"\d{4}-H[12]"),
    Grain.YEAR: re.compile(r"\d{4}"),
}
_Choice = TypeVar("_Choice", bound=StrEnum)


class _RowError(ValueError):
    """What is wrong with a row, as the end of a sentence."""


def recognises(workbook: Workbook) -> bool:
    """Whether a sheet's first row that is not empty names the columns that every such file has."""
    return any(_heading(sheet) is not None for sheet in workbook.sheets)


def batch(workbook: Workbook) -> SeriesBatch:
    """The series and points of a file; its vintage and source are the newest and the commonest of its rows'."""
    notes: list[str] = []
    found: dict[str, Series] = {}
    points: dict[tuple[str, str, str], Point] = {}
    for sheet in workbook.sheets:
        heading = _heading(sheet)
        if heading is None:
            continue
        start, columns = heading
        made: dict[tuple[str, ...], Series] = {}
        for number, row in enumerate(sheet.rows[start + 1 :], start + 2):
            cells = {name: _text(row[index]) if index < len(row) else "" for name, index in columns.items()}
            if not any(cells.values()):
                continue
            try:
                one = _series(cells, made)
                point = _point(cells, one, f"{sheet.name}!{number}" if sheet.name else str(number))
            except _RowError as wrong:
                notes.append(f"Row {number}: {wrong}; left out.")
                continue
            found.setdefault(one.id, one)
            if points.setdefault((one.id, point.period, point.vintage), point) is not point:
                notes.append(f"Row {number}: {point.period} stands twice in this series; kept the first.")
    sources = [found[point.series].source for point in points.values()]
    return SeriesBatch(
        source=max(sorted(set(sources)), key=sources.count, default=""),
        address=workbook.address,
        digest=workbook.digest,
        vintage=max((point.vintage for point in points.values()), default=""),
        series=tuple(found.values()),
        points=tuple(points.values()),
        notes=(*workbook.notes, *capped(notes)),
    )


def _heading(sheet: Sheet) -> tuple[int, dict[str, int]] | None:
    for number, row in enumerate(sheet.rows):
        names = [_text(cell).casefold() for cell in row]
        if not any(names):
            continue
        if not set(NEEDED) <= set(names):
            return None
        return number, {name: names.index(name) for name in (*NEEDED, *OPTIONAL) if name in names}
    return None


def _text(cell: str | float | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))  # a spreadsheet keeps the year 2024 as 2024.0
    return str(cell).strip()


def _series(cells: Mapping[str, str], made: dict[tuple[str, ...], Series]) -> Series:
    """The series a row belongs to, made once for equal cells."""
    key = tuple(
        cells.get(name, "")
        for name in ("indicator", "material", "region", "unit", "grain", "source", "title", "of", "kind")
    )
    one = made.get(key)
    if one is None:
        for name in ("unit", "source"):
            if not cells[name]:
                raise _RowError(f"{name} is empty")
        kind = cells.get("kind", "")
        one = made[key] = series(
            _chosen(Indicator, "indicator", cells["indicator"]),
            cells["unit"],
            _grain(cells["grain"]),
            cells["source"],
            material=_known("material", cells.get("material", "")),
            region=_known("region", cells.get("region", "")),
            kind=_chosen(SeriesKind, "kind", kind) if kind else None,
            title=cells.get("title", ""),
            of=cells.get("of", ""),
        )
    return one


def _point(cells: Mapping[str, str], one: Series, place: str) -> Point:
    period = cells["period"]
    if not _PERIODS[one.grain].fullmatch(period) or not _exists(period, one.grain):
        raise _RowError(f"“{shown(period)}” is not a {one.grain.value}")
    vintage = cells["vintage"]
    try:
        date.fromisoformat(vintage)
    except ValueError:
        raise _RowError(f"the vintage “{shown(vintage)}” is not a date such as 2026-06-02") from None
    status = cells.get("status", "")
    return Point(
        series=one.id,
        period=period,
        value=_value(cells["value"]),
        vintage=vintage,
        status=_chosen(PointStatus, "status", status) if status else PointStatus.ACTUAL,
        place=place,
    )


def _exists(period: str, grain: Grain) -> bool:
    try:
        return Period(iso=period, grain=grain).first is not None
    except ValueError:  # month 13, 30 February
        return False


def _value(text: str) -> float | None:
    if text.casefold() in _MISSING:
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise _RowError(f"the value “{shown(text)}” is not a figure")
    return value


def _grain(text: str) -> Grain:
    grain = _chosen(Grain, "grain", text)
    if grain not in _PERIODS:
        raise _RowError(f"the grain “{shown(text)}” is not one of {', '.join(_PERIODS)}")
    return grain


def _chosen(choices: type[_Choice], name: str, text: str) -> _Choice:
    try:
        return choices(text.casefold())
    except ValueError:
        raise _RowError(f"the {name} “{shown(text)}” is not one of {', '.join(choices)}") from None


def _known(name: str, text: str) -> str | None:
    if not text:
        return None
    known = material_named(text) if name == "material" else region_named(text)
    if known is None:
        raise _RowError(f"the {name} “{shown(text)}” is not in the vocabulary, or means several things")
    return known
