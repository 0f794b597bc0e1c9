"""Reading the data files: tab-separated tables that a text editor or a spreadsheet can edit.

The first line names the columns; lines that start with ``#`` and empty lines are comments. A cell of names holds them
separated by `` | ``; the first is the one to show. A mark in front of a name says how it is written:

- ``=Al``   matches only as written; so does, without a mark, a Latin name that has no small letter (LME).
- ``^Turkey``  matches as written and in capitals throughout.
- ``~lead``  is an ordinary word too; a mention of it is flagged. Goes before the other marks: ``~=Co``.
- ``-name``  takes a name away that the shipped table has (in a person's own folder).

In the table of words that are no names, a slash says where they end: 产/金属 is 产
before 金属, and 金属 is found.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ru", "ja")
"""Languages that names are given in, by the titles of their columns."""


_MARKS = "-~=^"


class VocabularyError(ValueError):
    """A data file cannot be read; the message says which line of which file, and why."""


class Written(NamedTuple):
    """A name in a cell, without its marks."""

    words: str
    cased: bool = False
    capitals: bool = False
    ambiguous: bool = False
    removed: bool = False


class Row(NamedTuple):
    """One line of a table: its cells by column, with the place to name in an error."""

    cells: dict[str, str]
    place: str


def rows(path: Path, columns: tuple[str, ...], *, key: str = "id") -> list[Row]:
    """The lines of a table.

    Args:
        path: The file; a missing one is an empty table.
        columns: The columns that may occur. A file may leave out any but the key.
        key: The column that has to be there and may not be empty.

    Raises:
        VocabularyError: The file is not UTF-8, has an unknown column or no key column, or a line has more cells than
            columns or none for the key.
    """
    if not path.exists():
        return []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path.name} is not UTF-8 text (byte {error.start}).") from None
    header: list[str] | None = None
    found: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        place = f"{path.name}, line {number}"
        if header is None:
            header = cells
            if unknown := [title for title in header if title not in columns]:
                raise VocabularyError(f"{place}: there is no column {unknown[0]!r}; possible are {', '.join(columns)}.")
            if key not in header:
                raise VocabularyError(f"{place}: the first line has to name a column {key!r}.")
            continue
        if len(cells) > len(header):
            raise VocabularyError(f"{place}: {len(cells)} cells, but the first line names {len(header)} columns.")
        row = {title: cell for title, cell in zip(header, cells, strict=False) if cell}
        if key not in row:
            raise VocabularyError(f"{place}: the column {key!r} is empty.")
        found.append(Row(row, place))
    return found


def written(cell: str) -> list[Written]:
    """The names in a cell, with what their marks say."""
    return [_unmarked(name) for part in cell.split("|") if (name := part.strip()).strip(_MARKS)]


def _unmarked(name: str) -> Written:
    if name[0] not in _MARKS:
        return Written(name, name.isupper())
    removed = name[0] == "-"
    name = name.removeprefix("-")
    ambiguous = name[0] == "~"
    name = name.removeprefix("~")
    return Written(name.lstrip("=^"), name[0] == "=" or name.isupper(), name[0] == "^", ambiguous, removed)
