"""Where a page has a table: runs of lines whose cells are parted by bars, tabs or wide gaps, with a line above them.

Pages come as lines, and a cleaner looks at each line alone; a table is understood only as a whole. `joined` makes one
block of its lines, `rows` parts it into cells again, and `briefings.extraction.cells` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from briefings.extraction.listings import items
from briefings.model import Block, Document, Role

_BAR = re.compile(r"\s*[|｜¦]\s*|\t+\s*| {3,}|\u3000{2,}")
_MARKS = ("|", "\t", "   ", "\u3000\u3000", "｜", "¦")
_RULED = " \t\u3000|｜¦:+-–—=_"
"""What a line that only rules off the head consists of."""
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(
    r"^[(\s]*[-+−–±▲▼△▽↑↓~≈<>]?\s*(?:US\$|A\$|C\$|[$€£¥])?\s*[-+−]?\d[\d.,'\u00a0\u202f ]*"
    r"(?:\s?[-–~]\s?(?:US\$|[$€£¥])?\d[\d.,]*)?\s*(?:%|pct|pc|pp|[a-zA-Z/$€£¥.]{1,12})?[)\s]*[*†‡aeprf]?$"
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
_BLANK = re.compile(r"^(?:[-–—.*]+|n\.?/?a\.?|nil|na|\s*)$", re.I)
_YEAR = re.compile(r"^(?:19|20)\d\d\s?[AEFPaefp]?[*†]?$")
_FEWEST_CELLS = 2
_CAPTION = 120
"""Code points of the longest line that counts as what a table is called."""
_READ = frozenset({Role.BODY, Role.TITLE})
_LOOKED_AT = frozenset({Role.BODY, Role.TITLE, Role.NAVIGATION, Role.DAMAGED, Role.TEASER})


@dataclass(slots=True)
class Cell:
    """One cell: its stretch of the text, without the white space around."""

    start: int
    end: int
    text: str

    @property
    def numeric(self) -> bool:
        """Whether it holds a figure and nothing else."""
        return bool(_NUMERIC.match(self.text)) and not _MONTH.search(self.text)

    @property
    def yearly(self) -> bool:
        """Whether it may be a bare year, which heads a column."""
        return bool(_YEAR.match(self.text))

    @property
    def blank(self) -> bool:
        """Whether it holds nothing, or a mark that stands for nothing."""
        return bool(_BLANK.match(self.text))


@dataclass(slots=True)
class Line:
    """A line of text in cells, or an item of a list; ``lead`` is what its line says of all its items."""

    start: int
    end: int
    cells: list[Cell]
    role: Role = Role.BODY
    listed: bool = False
    lead: Cell | None = None

    @property
    def figures(self) -> int:
        """How many cells behind the first hold a figure."""
        return sum(cell.numeric and not cell.yearly for cell in self.cells[1:])


@dataclass(slots=True)
class Grid:
    """A table: the line above it, its head, its rows."""

    caption: Line | None
    head: Line | None
    rows: list[Line]

    @property
    def barred(self) -> bool:
        """Whether its cells are parted by more than a colon."""
        return not self.listed and (len(self.rows[0].cells) > _FEWEST_CELLS or self.head is not None)

    @property
    def listed(self) -> bool:
        """Whether its rows are items of a list."""
        return self.rows[0].listed


def lines(text: str, start: int = 0, role: Role = Role.BODY) -> Iterator[Line]:
    """The lines of a text that are not empty, in cells; offsets count from ``start``."""
    at = 0
    for raw in text.split("\n"):
        if raw.strip(_RULED):
            here = start + at
            barred = _barred(raw)
            found = items(raw) if not (barred and _BAR.search(raw.strip())) else []
            for item in found:
                lead = _cell(*item.lead, here) if item.lead else None
                own = [_cell(*piece, here) for piece in (item.label, item.number, item.note)]
                yield Line((lead or own[0]).start, here + len(raw), own, role, listed=True, lead=lead)
            if not found:
                yield Line(here, here + len(raw), _cells(raw, here) if barred else [_cell(raw, here)], role)
        at += len(raw) + 1


def _barred(raw: str) -> bool:
    """Whether a line holds anything of which `_BAR` is made."""
    return any(mark in raw for mark in _MARKS)


def _cells(raw: str, start: int) -> list[Cell]:
    found: list[Cell] = []
    at = 0
    stripped = raw.rstrip()
    body = stripped[:-1] if stripped.endswith(("|", "｜")) else stripped
    marks = list(_BAR.finditer(body))
    if marks and marks[0].start() == 0 and body.lstrip()[:1] in "|｜" and len(marks) > 1 and _leads(body, marks):
        at, marks = marks[0].end(), marks[1:]
    for mark in marks:
        found.append(_cell(body[at : mark.start()], start + at))
        at = mark.end()
    found.append(_cell(body[at:], start + at))
    return found


def _leads(body: str, marks: list[re.Match[str]]) -> bool:
    """Whether a bar that opens a line is its frame: what follows it is no figure and no time, but a name."""
    first = body[marks[0].end() : marks[1].start()]
    return not _DIGIT.search(first)


def _cell(piece: str, at: int, start: int = 0) -> Cell:
    first = start + at + len(piece) - len(piece.lstrip())
    text = piece.strip()
    return Cell(first, first + len(text), text)


def grids(found: list[Line]) -> list[Grid]:
    """The tables among lines in order.

    A table has at least two rows with a name and as many cells, or one below a head; a head has no bare figure behind
    its first cell, and as many cells as the rows, give or take the one above the names.
    """
    tables: list[Grid] = []
    at = 0
    while at < len(found):
        if not _row(found[at]):
            at += 1
            continue
        width = len(found[at].cells)
        stop = at + 1
        listed = found[at].listed
        while stop < len(found):
            follows = _row(found[stop]) and len(found[stop].cells) == width and found[stop].listed is listed
            # A line in between that holds no figure ("COMEX: not received") does not end a list.
            skipped = (
                listed and not follows and stop + 1 < len(found) and found[stop + 1].listed and _row(found[stop + 1])
            )
            if not follows and not skipped:
                break
            stop += 1
        head = found[at - 1] if at and not listed and _heads(found[at - 1], width) else None
        rows = [line for line in found[at:stop] if line.listed is listed]
        if head is not None or (len(rows) > 1 and width > _FEWEST_CELLS - 1):
            first = at - (head is not None)
            above = found[first - 1] if first else None
            caption = above if above is not None and _captions(above) else None
            tables.append(Grid(caption, head, rows))
        at = stop
    return tables


def _row(line: Line) -> bool:
    cells = line.cells
    if len(cells) < _FEWEST_CELLS or not line.figures:
        return False
    first = cells[0]
    named = bool(first.text) and not first.numeric and len(first.text) < _CAPTION
    return named and all(cell.numeric or cell.blank or len(cell.text) < _WORDY for cell in cells[1:])


_UNIT = re.compile(
    r"(?:\b|')(?:k?t|mt|Mt|tonnes?|tons|ktpa|Mtpa|tpa|k?oz|Moz|ounces|lb|kg|MW|GWh|kWh|million|thousand|000)\b|%|\$|€|\b[A-Z]{3}/t\b"
)
"""What the line above a table states where lines that look like a menu are its rows."""
_WORDY = 40


def _heads(line: Line, width: int) -> bool:
    if len(line.cells) not in (width, width - 1) or len(line.cells) < _FEWEST_CELLS - (width == _FEWEST_CELLS):
        return False
    return not line.figures and all(len(cell.text) < _WORDY for cell in line.cells) and len(line.cells) > 1


def _captions(line: Line) -> bool:
    text = line.cells[0].text
    ended = text.endswith((".", "。", "!", "?", ";"))
    return len(line.cells) == 1 and 0 < len(text) < _CAPTION and (not ended or "table" in text.lower())


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
            told = grid.caption is not None and grid.caption.role in _READ and _UNIT.search(grid.caption.cells[0].text)
            if not told and not any(row.role in _READ for row in grid.rows):
                continue
            opening = grid.caption or grid.head or grid.rows[0]
            taken.append((opening.start, grid.rows[-1].end))
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
