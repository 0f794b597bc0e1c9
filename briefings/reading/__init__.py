"""Bytes to documents and sheets: one module a format, one way in."""

from __future__ import annotations

from typing import Protocol

from briefings.model import Document
from briefings.reading.compose import name
from briefings.reading.material import Hints, Sheet, Unreadable, Workbook
from briefings.reading.sniffing import format_of

__all__ = ["Hints", "Reader", "Sheet", "Unreadable", "Workbook", "read"]


class Reader(Protocol):
    """What every format's module offers."""

    def __call__(self, data: bytes, hints: Hints) -> tuple[Document, ...] | Workbook:
        """What the bytes hold; raises `Unreadable` where they hold nothing."""


def read(data: bytes, hints: Hints) -> tuple[Document, ...] | Workbook:
    """What bytes from outside hold: documents, or a workbook of statistics.

    Hostile bytes can hang or end the process that parses them, so whatever comes from outside is read in a child
    process (`briefings.reading.children`).

    Args:
        data: The bytes.
        hints: What is known about them; a format named there wins over a name, but not over what the bytes plainly are.

    Raises:
        Unreadable: They hold nothing that can be read; the reason is a sentence.
    """
    reader = _reader(format_of(data, hints))
    try:
        return reader(data, hints)
    except Unreadable:
        raise
    except MemoryError:
        raise
    except Exception as error:
        # Parsers raise what they like on damaged input; to a reader it is one thing.
        raise Unreadable(f"{name(hints)} could not be read: its parser failed with {type(error).__name__}.") from error


def _reader(format: str) -> Reader:
    """The reader of a format, imported when it is wanted."""
    # ruff: noqa: PLC0415
    if format == "html":
        from briefings.reading.html import read_html

        return read_html
    if format == "feed":
        from briefings.reading.feed import read_feed

        return read_feed
    if format == "pdf":
        from briefings.reading.pdf import read_pdf

        return read_pdf
    if format in {"sheet", "csv"}:
        from briefings.reading.sheet import read_csv, read_sheet

        return read_sheet if format == "sheet" else read_csv
    from briefings.reading.text import read_text

    return read_text
