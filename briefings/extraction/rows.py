"""Lines of a text in cells: parted by bars, tabs or wide gaps, items of a list, or printed a cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.extraction import trailing
from briefings.extraction.listings import items
from briefings.model import Role

_BAR = re.compile(r"\s*[|｜¦]\s*|\t+\s*|\u3000{2,}")
_PARTED = re.compile(r"[|｜¦\t]|\u3000{2,}| {3,}")
_WIDE = re.compile(r"\s*[|｜¦]\s*|\t+\s*| {2,}|\u3000+")
RULED = " \t\u3000|｜¦:+-–—=_"
"""What a line that only rules off the head consists of."""
_MARKS = ("|", "\t", "  ", "\u3000", "｜", "¦")
"""What `_WIDE` is made of."""
_DIGIT = re.compile(r"\d")
_MONEY = r"(?:US\$|A\$|C\$|[$€£¥]|(?:USD|EUR|GBP|CNY|RMB)\s?)"
_NUMERIC = re.compile(
    rf"^[(（\s]*[-+−–±▲▼△▽↑↓~≈<>]?\s*(?:{_MONEY}\s?)?[-+−]?\s?\d[\d.,'\u00a0\u202f ]*"
    rf"(?:\s?(?:[-–~～]|to)\s?{_MONEY}?\d[\d.,]*)?\s*"
    r"(?:%|％|pct|pc|pp|[a-zA-Z/$€£¥.]{1,12}|(?:US|A|C)\$/[a-z]{1,4}|[万亿千]?(?:吨|元|美元|克|公斤|千克|盎司|磅|辆|人|名|台|套|家|"
    r"个|座)?(?:/(?:吨|千克|公斤|克))?)?[)）\s]*[*†‡aeprf]?$"
)
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^[1-4][HQ](?!z)|^\d{1,2}M\s?(?:19|20)?\d\d$|[年月日季]",
    re.I,
)
_BLANK = re.compile(
    r"^[(（]?(?:[-–—.*/·]+|n\.?/?a\.?|n\.?m\.?|nil|na|tbc|tba|unch(?:anged|\.)?|flat|steady|stable|"
    r"not (?:assessed|available|quoted|disclosed|reported|received)|no (?:market|quote)|"
    r"持平|平|平盘|平稳|不变|扭亏|未报|无|缺|暂无|\s*)[)）]?$",
    re.I,
)
_YEAR = re.compile(r"^(?:FY\s?)?(?:19|20)\d\d\s?[AEFPBaefpb]?[*†]?$")
_DATED = re.compile(
    r"^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.\s'’-]{1,2}(?:\d{1,2},?\s)?(?:19|20)?\d\d"
    r"|\d{1,2}M\s?(?:19|20)?\d\d|[QH]\d[\s-]?(?:19|20)?\d\d|\d[QH][\s-]?(?:19|20)?\d\d|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?|(?:19|20)\d\d[-/.年]\d{1,2}月?)$",
    re.I,
)
LONGEST = 120
"""Code points of the longest name of a row, and of the longest line that counts as what a table is called."""
WORDY = 40
"""Code points of the longest cell that is no name."""


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
    def dated(self) -> bool:
        """Whether it is a time and nothing else: a year, a month, a quarter."""
        return self.yearly or bool(_DATED.match(self.text))

    @property
    def blank(self) -> bool:
        """Whether it holds nothing, or a mark or a word that stands for nothing or for no change."""
        return bool(_BLANK.match(self.text))


@dataclass(slots=True)
class Line:
    """A line of text in cells, or an item of a list.

    Attributes:
        start: First code point of the line.
        end: Code point after its last.
        cells: Its cells in order.
        role: The role of the block it stands in.
        listed: It is an item of a list.
        lead: What its line says of all its items.
        section: The line without figures above it in the table, which says of what the rows below it are.
        wide: Its cells are parted by white space alone.
    """

    start: int
    end: int
    cells: list[Cell]
    role: Role = Role.BODY
    listed: bool = False
    lead: Cell | None = None
    section: Cell | None = None
    wide: bool = False

    @property
    def figures(self) -> int:
        """How many cells behind the first hold a figure."""
        return sum(cell.numeric and not cell.yearly for cell in self.cells[1:])

    @property
    def row(self) -> bool:
        """Whether it is a row: a name or a time, then figures and little else."""
        cells = self.cells
        if len(cells) < _FEWEST_CELLS or not self.figures:
            return False
        first = cells[0]
        named = bool(first.text) and (not first.numeric or first.dated) and len(first.text) < LONGEST
        return named and all(cell.numeric or cell.blank or len(cell.text) < WORDY for cell in cells[1:])

    @property
    def named(self) -> bool:
        """Whether it is one short cell of words: what a table or a part of it is called, or a name on its own line."""
        if len(self.cells) != 1 or self.listed:
            return False
        text = self.cells[0].text
        return 0 < len(text) < LONGEST and not self.cells[0].numeric and not text.endswith(_ENDS)


_FEWEST_CELLS = 2
_ENDS = (".", "。", "!", "?", ";", "；")


def lines(text: str, start: int = 0, role: Role = Role.BODY) -> Iterator[Line]:
    """The lines of a text that are not empty, in cells; offsets count from ``start``."""
    at = 0
    for raw in text.split("\n"):
        if raw.strip(RULED):
            here = start + at
            parted = any(mark in raw for mark in _MARKS)
            spaced = trailing.figures(raw)
            found = items(raw) if not (parted and _PARTED.search(raw.strip())) and not _several(spaced) else []
            for item in found:
                lead = _cell(*item.lead, here) if item.lead else None
                own = [_cell(*piece, here) for piece in (item.label, item.number, item.note)]
                yield Line((lead or own[0]).start, here + len(raw), own, role, listed=True, lead=lead)
            if not found:
                cells = _cells(raw, here) if parted else [_cell(raw, here)]
                if len(cells) <= _FEWEST_CELLS:
                    spaced = spaced or trailing.times(raw)
                    cells = [_cell(*piece, here) for piece in spaced] or cells
                yield Line(here, here + len(raw), cells, role, wide=not _BAR.search(raw.strip()))
        at += len(raw) + 1


def _several(cells: list[tuple[str, int]]) -> bool:
    """Whether a line ends in two figures or more of which the last is no note in brackets."""
    return len(cells) > _FEWEST_CELLS and not (len(cells) == _FEWEST_CELLS + 1 and cells[-1][0].startswith("("))


def _cells(raw: str, start: int) -> list[Cell]:
    found: list[Cell] = []
    at = 0
    stripped = raw.rstrip()
    body = stripped[:-1] if stripped.endswith(("|", "｜")) else stripped
    marks = list(_WIDE.finditer(body))
    if marks and marks[0].start() == 0 and body.lstrip()[:1] in "|｜" and len(marks) > 1 and _leads(body, marks):
        at, marks = marks[0].end(), marks[1:]
    if any(mark[0].strip() or "\t" in mark[0] for mark in marks):
        marks = [mark for mark in marks if mark[0].strip() or "\t" in mark[0]]
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


_FEWEST_STACKED = 2


def unstacked(found: list[Line]) -> list[Line]:
    """The lines with tables that were printed a cell a line put into rows again.

    A name on a line of its own, then the same number of lines with a figure each behind every name, is such a table;
    the lines before its first name, as many as a row has figures, are its head.
    """
    made: list[Line] = []
    at = 0
    while at < len(found):
        groups = _groups(found, at)
        if len(groups) < _FEWEST_STACKED:
            made.append(found[at])
            at += 1
            continue
        width = len(groups[0]) - 1
        head = made[-width:] if width > 1 else []
        if len(head) == width > 1 and all(line.named and len(line.cells[0].text) < WORDY for line in head):
            del made[-width:]
            made.append(_joined([*head]))
        made.extend(_joined(group) for group in groups)
        at += sum(len(group) for group in groups)
    return made


def _groups(found: list[Line], at: int) -> list[list[Line]]:
    """The rows that begin at a line, each as its lines: a name, then figures, as many in every row."""
    groups: list[list[Line]] = []
    while at < len(found) and found[at].named and len(found[at].cells[0].text) < _SHORT:
        stop = at + 1
        while stop < len(found) and _lone(found[stop]):
            stop += 1
        group = found[at:stop]
        if len(group) < _FEWEST_CELLS or not any(line.cells[0].numeric for line in group[1:]):
            break
        if groups and len(group) != len(groups[0]):
            break
        groups.append(group)
        at = stop
    return groups


_SHORT = 60


def _lone(line: Line) -> bool:
    cell = line.cells[0]
    return len(line.cells) == 1 and not line.listed and bool(cell.text) and (cell.numeric or cell.blank)


def _joined(group: list[Line]) -> Line:
    cells = [line.cells[0] for line in group]
    return Line(group[0].start, group[-1].end, cells, group[0].role)
