"""Workbooks and separated values: cells as published."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from briefings.model import digest
from briefings.reading.compose import name
from briefings.reading.encoding import decode
from briefings.reading.material import Hints, Sheet, Unreadable, Workbook
from briefings.vocabulary.characters import safe_text

CELLS = 5_000_000
"""Cells read of one workbook; more is refused."""

UNPACKED = 400_000_000
"""Bytes that a zipped workbook may unpack to."""

Cell = str | float | None

_PLAIN_NUMBER = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?|[-+]?\.\d+")


def read_sheet(data: bytes, hints: Hints) -> Workbook:
    """The sheets of an Excel or OpenDocument workbook.

    Raises:
        Unreadable: It is damaged, locked, or larger than `CELLS` or `UNPACKED` allow.
    """
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  (only workbooks need it)

    _refuse_bombs(data, hints)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = []
        cells = 0
        for title in book.sheet_names:
            sheet = book.get_sheet_by_name(title)
            cells += sheet.total_height * sheet.total_width
            if cells > CELLS:
                raise Unreadable(
                    f"{name(hints)} spreads over more than {CELLS} cells. Save the part that holds figures."
                )
            sheets.append(
                Sheet(name=safe_text(title, newlines=False), rows=_rows(sheet.to_python(skip_empty_area=False)))
            )
        book.close()
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(
            f"{name(hints)} is a workbook that cannot be read: {_short(error)}. Save it again as .xlsx or .csv."
        ) from error
    if not any(sheet.rows for sheet in sheets):
        raise Unreadable(f"{name(hints)} is a workbook without a filled cell.")
    return _workbook(data, hints, tuple(sheets), ())


def read_csv(data: bytes, hints: Hints) -> Workbook:
    """The one sheet that separated values are; the separator is found out.

    Raises:
        Unreadable: It holds no cell, or more than `CELLS`.
    """
    decoded = decode(data, hints)
    text = safe_text(decoded.text)
    if not text.strip():
        raise Unreadable(f"{name(hints)} holds no text.")
    rows: list[tuple[Cell, ...]] = []
    cells = 0
    csv.field_size_limit(10_000_000)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text, hints)):
            rows.append(tuple(_figure(cell) for cell in row))
            cells += len(row)
            if cells > CELLS:
                raise Unreadable(f"{name(hints)} holds more than {CELLS} cells. Save the part that holds figures.")
    except csv.Error as error:
        raise Unreadable(f"{name(hints)} cannot be read as separated values: {_short(error)}.") from error
    return _workbook(data, hints, (Sheet(name="", rows=tuple(rows)),), decoded.notes)


def _workbook(data: bytes, hints: Hints, sheets: tuple[Sheet, ...], notes: tuple[str, ...]) -> Workbook:
    return Workbook(
        address=safe_text(hints.address, newlines=False),
        digest=digest(data),
        sheets=sheets,
        source=hints.source,
        published=hints.published,
        notes=notes,
    )


def _refuse_bombs(data: bytes, hints: Hints) -> None:
    """Refuse archives that unpack to far more than they are, before anything unpacks them."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except Exception as error:
        raise Unreadable(f"{name(hints)} is a damaged workbook: {_short(error)}. Get the file again.") from error
    if unpacked > UNPACKED:
        raise Unreadable(
            f"{name(hints)} unpacks to {unpacked // 1_000_000} MB, which is too much. Save the part that holds figures."
        )


def _rows(rows: Iterable[Iterable[Any]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(_cell(cell) for cell in row) for row in rows)


def _cell(value: object) -> Cell:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    text = safe_text(str(value)) if value is not None else ""
    return text if text.strip() else None


def _figure(cell: str) -> Cell:
    """A cell of separated values: a plain figure as float, as in a workbook; all else as written."""
    plain = cell.strip()
    if not plain:
        return None
    return float(plain) if _PLAIN_NUMBER.fullmatch(plain) else cell


def _separator(text: str, hints: Hints) -> str:
    if hints.address.casefold().endswith((".tsv", ".tab")):
        return "\t"
    head = text[:16_384].splitlines()[:50]
    counts = {mark: [row.count(mark) for row in head if row.strip()] for mark in (",", "\t", ";", "|")}
    return max(counts, key=lambda mark: (sum(1 for count in counts[mark] if count), sum(counts[mark])))


def _short(error: Exception) -> str:
    return safe_text(str(error) or type(error).__name__, newlines=False)[:200]
