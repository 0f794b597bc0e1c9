"""The World Bank's monthly commodity price workbook, the Pink Sheet: every layout it has had since 2022.

A sheet is recognised by its rows, whose first cell is a month such as ``1960M01``, and not by its name or by row
numbers: the 2022 workbooks have a row of codes between units and data, those of 2026 have none. Missing months are
written ``..``, ``…``, ``...`` or left empty. The vintage is the date in the line "Updated on …". Source of the
layouts: the workbooks of 2022-05-03, 2026-03-03 and 2026-06-02, CMO-Historical-Data-Monthly.xlsx.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from briefings.model import Grain, Indicator, Point, Series, SeriesBatch, SeriesKind
from briefings.series.identity import series
from briefings.series.materials import material_at_start
from briefings.series.notes import capped, shown

if TYPE_CHECKING:
    from briefings.reading import Sheet, Workbook

SOURCE = "World Bank"
"""What the source of these series is called; the sample's own file says the same, so that both give one series."""

_MONTH = re.compile(r"(\d{4})M(0[1-9]|1[0-2])")
_UPDATED = re.compile(r"updated on\s+(.+)", re.IGNORECASE)
_UNIT = re.compile(r"\((.+)\)")
_TRAILING_UNIT = re.compile(r"(.*\S)\s*\(([^()]*(?:\$|cent|¢|=)[^()]*)\)")
_CODE = re.compile(r"i?[A-Z][A-Z0-9_]{2,}")
_INDEX_BASE = re.compile(r"\d{4}\s*=\s*100")
_MONEY = re.compile(r"(US\$|\$|cents?|¢|c)\s*/\s*(.+)", re.IGNORECASE)
_DENOMINATORS: Mapping[str, str] = {
    "mt": "t",
    "metric ton": "t",
    "dmtu": "dmtu",
    "troy oz": "oz",
    "toz": "oz",
    "kg": "kg",
    "lb": "lb",
    "bbl": "bbl",
    "mmbtu": "mmbtu",
    "cubic meter": "m3",
    "cum": "m3",
    "sheet": "sheet",
}
_MISSING = frozenset({"", "..", "…", "...", "n.a.", "na"})
_FORMER_NAMES: Mapping[str, str] = {
    # Columns that the bank renamed while their history went on: the code stayed and the values of old months are the
    # same.
    "Meat, chicken": "Chicken",
    "Meat, sheep": "Lamb",
    "Rubber, SGP/MYS": "Rubber, RSS3",
}
_LONGEST_HEADING = 200
_DATE_FORMS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d")


class Column(NamedTuple):
    """A column of a sheet that was understood.

    Attributes:
        at: Its place in a row, counted from 0.
        series: The series that its figures belong to.
        factor: What a printed figure is multiplied by to reach the series' unit (0.01 for cents).
    """

    at: int
    series: Series
    factor: float


def recognises(workbook: Workbook) -> bool:
    """Whether a workbook has a sheet with a row for each month, written ``1960M01``, below a heading with units."""
    return any(_data_start(sheet) is not None for sheet in workbook.sheets)


def batch(workbook: Workbook) -> SeriesBatch:
    """All monthly series of a workbook, prices and indices.

    Returns:
        The batch, one vintage. Points whose cell says that the figure is missing have the value None; empty cells
        too. Notes name the columns that were not understood, cells that are neither number nor missing, and months
        that stand twice.
    """
    notes: list[str] = []
    understood: dict[str, Series] = {}
    points: list[Point] = []
    newest = ""
    printed: str | None = None
    sheets: list[tuple[Sheet, int, list[Column]]] = []
    for sheet in workbook.sheets:
        start = _data_start(sheet)
        if start is None:
            continue
        printed = printed or _updated(sheet, start)
        columns: list[Column] = []
        for column in _columns(sheet, start, notes):
            if column.series.id in understood:
                notes.append(
                    f"{sheet.name}, column {_letters(column.at)}: “{shown(column.series.title)}” twice; kept the first."
                )
                continue
            understood[column.series.id] = column.series
            columns.append(column)
        sheets.append((sheet, start, columns))
        newest = max([newest, *_months(sheet, start)])
    vintage = printed or workbook.published or _end_of(newest)
    if not printed and not workbook.published:
        notes.append(
            f"No line “Updated on …”: the end of the newest month, {vintage}, counts as the date of publication."
        )
    for sheet, start, columns in sheets:
        points.extend(_points(sheet, start, columns, vintage, notes))
    return SeriesBatch(
        source=SOURCE,
        address=workbook.address,
        digest=workbook.digest,
        vintage=vintage,
        series=tuple(understood.values()),
        points=tuple(points),
        notes=(*workbook.notes, *capped(notes)),
    )


def unit_of(printed: str) -> tuple[str, float] | None:
    """The base unit of a printed one and what figures are multiplied by, or None where it is not known.

    ``$/mt`` gives ``("USD/t", 1.0)``, ``cents/sheet`` ``("USD/sheet", 0.01)``, ``2010=100`` itself.
    """
    printed = printed.strip()
    if _INDEX_BASE.fullmatch(printed):
        return printed.replace(" ", ""), 1.0
    found = _MONEY.fullmatch(printed)
    if not found:
        return None
    denominator = _DENOMINATORS.get(found[2].strip().casefold())
    if denominator is None:
        return None
    return f"USD/{denominator}", 1.0 if "$" in found[1] else 0.01


def _data_start(sheet: Sheet) -> int | None:
    for number, row in enumerate(sheet.rows):
        if row and isinstance(row[0], str) and _MONTH.fullmatch(row[0].strip()):
            heading = " ".join(str(cell) for above in sheet.rows[:number] for cell in above if isinstance(cell, str))
            return number if "$" in heading or _INDEX_BASE.search(heading) else None
    return None


def _updated(sheet: Sheet, start: int) -> str | None:
    """The date of publication as ISO 8601, from whichever cell above the data says it."""
    for row in sheet.rows[:start]:
        for cell in row:
            found = _UPDATED.search(cell) if isinstance(cell, str) else None
            if found:
                words = " ".join(found[1].split()).rstrip(".")
                for form in _DATE_FORMS:
                    try:
                        return datetime.strptime(words, form).date().isoformat()
                    except ValueError:
                        continue
    return None


def _columns(sheet: Sheet, start: int, notes: list[str]) -> Iterator[Column]:
    """The columns that have a name and a unit; the others are noted."""
    heading = [[cell.strip() if isinstance(cell, str) else "" for cell in row] for row in sheet.rows[:start]]
    heading = [row for row in heading if any(row[1:])]  # lines of the sheet's title fill the first column alone
    if heading and _is_code_row(heading[-1]):
        heading.pop()
    title = " ".join(str(cell) for row in sheet.rows[:start] for cell in row[:1] if cell)
    base = _INDEX_BASE.search(title)
    width = max(len(row) for row in sheet.rows[start:])
    for index in range(1, width):
        cells = [row[index] for row in heading if index < len(row) and 0 < len(row[index]) <= _LONGEST_HEADING]
        name = _name([cell for cell in cells if not _UNIT.fullmatch(cell)])
        printed = next((found[1] for cell in reversed(cells) if (found := _UNIT.fullmatch(cell))), "")
        if not printed and (both := _TRAILING_UNIT.fullmatch(name)):
            name, printed = both[1], both[2]
        if not printed and base:
            printed = base[0]
        if not name and not printed:
            if any(_number(row[index]) is not None for row in sheet.rows[start:] if index < len(row)):
                notes.append(f"{sheet.name}, column {_letters(index)}: figures without a heading; left out.")
            continue
        unit = unit_of(printed)
        if not name or unit is None:
            notes.append(
                f"{sheet.name}, column {_letters(index)}: “{shown(name)}” in “{shown(printed)}” was not understood."
            )
            continue
        yield Column(index, _series(name, unit[0]), unit[1])


def _series(name: str, unit: str) -> Series:
    index = "=" in unit
    return series(
        Indicator.PRICE,
        unit,
        Grain.MONTH,
        SOURCE,
        material=None if index else material_at_start(name),
        kind=SeriesKind.INDEX if index else SeriesKind.LEVEL,
        title=name,
        of=name,
    )


def _name(cells: list[str]) -> str:
    """The name without the bank's asterisks and double spaces, in its newest spelling."""
    name = " ".join(" ".join(cells).replace("*", " ").split())
    return _FORMER_NAMES.get(name, name)


def _is_code_row(row: list[str]) -> bool:
    """Whether a row holds the bank's codes: nearly all of its cells are capitals (two are ``Tin`` and ``Zinc``)."""
    cells = [cell for cell in row if cell]
    return bool(cells) and sum(bool(_CODE.fullmatch(cell)) for cell in cells) > 0.8 * len(cells)


def _months(sheet: Sheet, start: int) -> Iterator[str]:
    for row in sheet.rows[start:]:
        found = _MONTH.fullmatch(row[0].strip()) if row and isinstance(row[0], str) else None
        if found:
            yield f"{found[1]}-{found[2]}"


def _points(sheet: Sheet, start: int, columns: list[Column], vintage: str, notes: list[str]) -> Iterator[Point]:
    seen: set[str] = set()
    places = [(index, _letters(index), one.id, factor) for index, one, factor in columns]
    for number, row in enumerate(sheet.rows[start:], start + 1):
        found = _MONTH.fullmatch(row[0].strip()) if row and isinstance(row[0], str) else None
        if not found:
            continue
        period = f"{found[1]}-{found[2]}"
        if period in seen:
            notes.append(f"{sheet.name}, row {number}: the month {period} stands twice; kept the first.")
            continue
        seen.add(period)
        for index, letters, one, factor in places:
            cell = row[index] if index < len(row) else None
            value = _number(cell)
            if value is None and isinstance(cell, str) and cell.strip().casefold() not in _MISSING:
                notes.append(
                    f"{sheet.name}, cell {letters}{number}: “{shown(cell)}” is neither a figure nor a sign for missing."
                )
            scaled = value if value is None or factor == 1.0 else value * factor
            yield Point(
                series=one, period=period, value=scaled, vintage=vintage, place=f"{sheet.name}!{letters}{number}"
            )


def _number(cell: str | float | None) -> float | None:
    """A cell's figure; figures kept as text count, thousands separated by commas too."""
    if isinstance(cell, str):
        text = cell.strip().replace(",", "")
        if text in _MISSING:
            return None
        try:
            cell = float(text)
        except ValueError:
            return None
    return None if cell is None or not isfinite(cell) else float(cell)


def _letters(index: int) -> str:
    """A column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _end_of(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{month}-{calendar.monthrange(year, number)[1]:02d}"
