"""Where a page has a table: runs of lines whose cells are parted by bars, tabs or wide gaps, with a line above them.

Pages come as lines, and a cleaner looks at each line alone; a table is understood only as a whole. `joined` makes one
block of its lines, `rows` parts it into cells again, and `briefings.extraction.cells` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from briefings.extraction.rows import LONGEST, WORDY, Cell, Line, lines, unstacked
from briefings.model import Block, Document, Role

_FEWEST_CELLS = 2
_HEADS = 3
"""So many lines may stand above the first row and below what the table is called."""
_CAPTIONS = 2
_READ = frozenset({Role.BODY, Role.TITLE})
_LOOKED_AT = frozenset(Role) - {Role.LEAD, Role.EVENT}


@dataclass(slots=True)
class Grid:
    """A table: the lines above it, the nearest first, the lines of its head, its rows; every row has as many cells."""

    captions: list[Line]
    heads: list[Line]
    rows: list[Line]

    @property
    def barred(self) -> bool:
        """Whether its cells are parted by more than a colon."""
        return not self.listed and (len(self.rows[0].cells) > _FEWEST_CELLS or bool(self.heads))

    @property
    def listed(self) -> bool:
        """Whether its rows are items of a list."""
        return self.rows[0].listed

    @property
    def measured(self) -> bool:
        """Whether times stand on one side of it and units on the other, as in no menu."""
        if all(row.cells[0].dated for row in self.rows):
            return any(_UNIT.search(cell.text) for line in self.heads for cell in line.cells[1:])
        dated = any(cell.dated for line in self.heads for cell in line.cells)
        if any(_UNIT.search(line.cells[0].text) for line in (*self.heads, *self.captions)):
            return dated
        return dated and 2 * sum(bool(_UNIT.search(row.cells[0].text)) for row in self.rows) > len(self.rows)

    @property
    def start(self) -> int:
        """Where its first line begins, that above it included."""
        return min(line.start for line in (*self.captions, *self.heads, self.rows[0]))


def grids(found: list[Line]) -> list[Grid]:
    """The tables among lines in order.

    A table has at least two rows with a name and as many cells, or one below a head; a head has no bare figure behind
    its first cell, and as many cells as the rows, give or take the one above the names. A row may leave out its last
    cells, and a line of words between rows says of what those below it are.
    """
    found = unstacked(found)
    tables: list[Grid] = []
    at = floor = 0
    while at < len(found):
        if not found[at].row:
            at += 1
            continue
        first = found[at]
        above = at - 1
        section = None
        if above > floor and found[above].named and not first.listed and _heads(found[above - 1], len(first.cells)):
            section, above = found[above], above - 1
        heads: list[Line] = []
        width = len(first.cells)
        if not first.listed:
            if above >= floor and _widens(found[above], first):
                width = len(found[above].cells)
            while above >= floor and len(heads) < _HEADS and _heads(found[above], width):
                heads.insert(0, found[above])
                above -= 1
        rows, stop = _rows(found, at, width, section, headed=bool(heads))
        if heads or (len(rows) > 1 and width > 1):
            captions: list[Line] = []
            while above >= floor and len(captions) < _CAPTIONS and _captions(found[above]):
                captions.append(found[above])
                above -= 1
            if not captions and above >= floor and _ends_with_table(found[above]):
                captions.append(found[above])
            tables.append(Grid(captions, heads, [_placed(row, heads, width) for row in rows]))
            floor = stop
        at = stop
    return tables


def _rows(found: list[Line], at: int, width: int, section: Line | None, *, headed: bool) -> tuple[list[Line], int]:
    """The rows from one line on, with what the lines between say of them, and where the table ends."""
    first = found[at]
    rows: list[Line] = []
    stop = at
    while stop < len(found):
        line = found[stop]
        if line.row and line.listed is first.listed and _fits(line, width, headed=headed):
            line.section = section.cells[0] if section is not None else None
            rows.append(line)
            stop += 1
            continue
        beyond = found[stop + 1] if stop + 1 < len(found) else None
        goes_on = beyond is not None and beyond.row and beyond.listed is first.listed
        if beyond is None or not goes_on or not _fits(beyond, width, headed=headed):
            break
        if line.named or (line.cells[0].text and all(cell.blank for cell in line.cells[1:])):
            section = line
        elif not first.listed:
            break  # a line in between that holds no figure ("COMEX: not received") does not end a list
        stop += 1
    return rows, stop


def _fits(line: Line, width: int, *, headed: bool) -> bool:
    return len(line.cells) == width or (headed and _FEWEST_CELLS <= len(line.cells) < width)


def _widens(head: Line, first: Line) -> bool:
    """Whether the line above the first row has more cells than it, as where the row leaves out its last ones."""
    more = len(first.cells) < len(head.cells) <= len(first.cells) + _FEWEST_CELLS
    return more and not head.listed and not head.figures and all(len(cell.text) < WORDY for cell in head.cells)


def _placed(row: Line, heads: list[Line], width: int) -> Line:
    """A row with as many cells as the table: those of wide gaps below the words of the head that they stand under."""
    missing = width - len(row.cells)
    if missing <= 0:
        return row
    blanks = [Cell(row.end, row.end, "") for _ in range(missing)]
    head = heads[-1] if heads else None
    if head is None or not row.wide or len(head.cells) not in (width, width - 1):
        row.cells = [*row.cells, *blanks]
        return row
    columns = [(cell.start - head.start, cell.end - head.start) for cell in head.cells[len(head.cells) - width + 1 :]]
    placed = [row.cells[0], *(Cell(row.end, row.end, "") for _ in range(width - 1))]
    for cell in row.cells[1:]:
        middle = (cell.start + cell.end) / 2 - row.start
        nth = min(range(len(columns)), key=lambda n: abs(sum(columns[n]) / 2 - middle))
        placed[nth + 1] = cell
    row.cells = placed
    return row


_UNIT = re.compile(
    r"(?:\b|')(?:k?t|mt|Mt|tonnes?|tons|ktpa|Mtpa|tpa|k?oz|Moz|ounces|lb|kg|MW|GWh|kWh|million|thousand|000)\b|%|\$|€|\b[A-Z]{3}/t\b"
)
"""What the line above a table states where lines that look like a menu are its rows."""


def _heads(line: Line, width: int) -> bool:
    if line.listed or len(line.cells) not in (width, width - 1) or len(line.cells) < _FEWEST_CELLS:
        return False
    return not line.figures and not line.row and all(len(cell.text) < WORDY for cell in line.cells)


def _captions(line: Line) -> bool:
    return line.named and line.role is not Role.ADVERT


def _ends_with_table(line: Line) -> bool:
    text = line.cells[0].text
    return len(line.cells) == 1 and 0 < len(text) < LONGEST and "table" in text.lower()


def tabled(text: str) -> bool:
    """Whether a block holds a table, whose date is that of its figures."""
    return "\n" in text and bool(grids(list(lines(text))))


def joined(document: Document, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with the lines of each table made one block, of role body.

    Args:
        document: The text.
        blocks: Its parts, in order. Lines of the page's furniture join no table unless rows of the article follow.
    """
    text = document.text
    pieces: list[Line] = []
    owner: list[int] = []
    for nth, block in enumerate(blocks):
        for line in lines(text[block.start : block.end], block.start, block.role):
            pieces.append(line)
            owner.append(nth)
    taken: list[tuple[int, int]] = []
    for run, _ in _runs(pieces):
        for grid in grids(run):
            told = (
                any(line.role in _READ and _UNIT.search(line.cells[0].text) for line in grid.captions) or grid.measured
            )
            if not told and not any(row.role in _READ for row in grid.rows):
                continue
            taken.append((grid.start, grid.rows[-1].end))
    return _replaced(blocks, taken) if taken else blocks


def _runs(pieces: list[Line]) -> Iterator[tuple[list[Line], None]]:
    """Stretches of lines whose roles let them be part of a table."""
    run: list[Line] = []
    for piece in pieces:
        if piece.role in _LOOKED_AT:
            run.append(piece)
            continue
        if run:
            yield run, None
        run = []
    if run:
        yield run, None


def _replaced(blocks: tuple[Block, ...], taken: list[tuple[int, int]]) -> tuple[Block, ...]:
    kept: list[Block] = []
    tables = iter(taken)
    table = next(tables, None)
    for block in blocks:
        start = block.start
        while table is not None and table[1] <= start:
            table = next(tables, None)
        while table is not None and table[0] < block.end:
            if table[0] > start:
                kept.append(replace(block, start=start, end=table[0]))
            elif block.role is Role.TITLE:
                kept.append(block)  # a headline above a table stays one
            if not kept or kept[-1].end != table[1] or kept[-1].start != table[0]:
                kept.append(replace(block, start=table[0], end=table[1], role=Role.BODY))
            start = table[1]
            if table[1] >= block.end:
                break
            table = next(tables, None)
        if start < block.end:
            kept.append(replace(block, start=start) if start != block.start else block)
    return tuple(kept)
