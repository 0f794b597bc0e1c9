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

from briefings.vocabulary.errors import N_, VocabularyError

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ru", "ja")
"""Languages that names are given in, by the titles of their columns."""


_MARKS = "-~=^"


class Written(NamedTuple):
    """A name in a cell, without its marks."""

    words: str
    cased: bool = False
    capitals: bool = False
    ambiguous: bool = False
    removed: bool = False


class Row(NamedTuple):
    """One line of a table, cut at its tabs; a cell is looked at when somebody asks for it."""

    key: str
    columns: dict[str, int]
    values: list[str]
    file: Path
    line: int

    @property
    def place(self) -> dict[str, object]:
        """Where the line stands, for an error."""
        return {"file": self.file, "line": self.line}

    @property
    def cells(self) -> dict[str, str]:
        """The cells that are not empty, by column."""
        return {title: cell for title in self.columns if (cell := self.cell(title))}

    def cell(self, column: str) -> str:
        """One cell; empty where the line is too short for it or the table lacks the column."""
        at = self.columns.get(column, len(self.values))
        return self.values[at].strip() if at < len(self.values) else ""


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
        raise VocabularyError(N_("{file} is not UTF-8 text (byte {byte})."), file=path, byte=error.start) from None
    except OSError as error:
        raise VocabularyError(N_("{file} cannot be read: {why}."), file=path, why=error.strerror) from None
    header: dict[str, int] = {}
    found: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line or line[0] == "#" or line.isspace():
            continue
        values = line.split("\t")
        if not header:
            header = _header(Row("", {}, values, path, number), columns, key)
            continue
        row = Row(values[header[key]].strip() if header[key] < len(values) else "", header, values, path, number)
        if len(values) > len(header):
            raise VocabularyError(
                N_("{file}, line {line}: {cells} cells, but the first line names {columns} columns."),
                **row.place,
                cells=len(values),
                columns=len(header),
            )
        if not row.key:
            raise VocabularyError(N_("{file}, line {line}: the column “{column}” is empty."), **row.place, column=key)
        found.append(row)
    return found


def _header(line: Row, columns: tuple[str, ...], key: str) -> dict[str, int]:
    """The places of the columns; raises where the line names one that is unknown or twice, or lacks the key."""
    titles = [title.strip() for title in line.values]
    if unknown := [title for title in titles if title not in columns]:
        raise VocabularyError(
            N_("{file}, line {line}: there is no column “{column}”; there are: {known}."),
            **line.place,
            column=unknown[0],
            known=", ".join(columns),
        )
    if twice := [title for title in titles if titles.count(title) > 1]:
        raise VocabularyError(
            N_("{file}, line {line}: the column “{column}” stands there twice."), **line.place, column=twice[0]
        )
    if key not in titles:
        raise VocabularyError(
            N_("{file}, line {line}: the first line has to name a column “{column}”."), **line.place, column=key
        )
    return {title: at for at, title in enumerate(titles)}


def written(cell: str) -> list[Written]:
    """The names in a cell, with what their marks say."""
    found = []
    for part in cell.split("|"):
        name = part.strip()
        if not name:
            continue
        if name[0] not in _MARKS:
            found.append(Written(name, name.isupper()))
        elif name.strip(_MARKS):
            found.append(_unmarked(name))
    return found


def _unmarked(name: str) -> Written:
    removed = name[0] == "-"
    name = name.removeprefix("-")
    ambiguous = name[0] == "~"
    name = name.removeprefix("~")
    return Written(name.lstrip("=^"), name[0] == "=" or name.isupper(), name[0] == "^", ambiguous, removed)
