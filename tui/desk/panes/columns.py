"""Rows of a list in columns: what each needs is measured over the rows in view, and the name takes all that is left.

Count, sparkline, figure with unit, and change have the same edges in every row. A column that has no room is left out
whole, the change first; digits are never cut, and a name only where it is longer than all that is left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from tui.actions.look import Trail
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, clipped
from tui.desk.ink import cells as cells_of
from tui.desk.panes.series_cells import spark
from tui.desk.themes.tone import Tone
from tui.desk.widgets.line_list import LineList
from tui.desk.widgets.rows import RowSource
from tui.terminal.cells import fit, width

Row = TypeVar("Row")

_NAME = (14, 26)
"""Cells of a name, where one in view is that long: what the columns leave it at least, and before the change shows."""

_SPARK = (6, 10)
"""Cells of a sparkline, at least and at most."""


class Cells(NamedTuple):
    """A row in its columns.

    Attributes:
        name: Tick, branch and name.
        briefings: How many briefings.
        trail: What the sparkline draws.
        figure: The last figure's digits.
        unit: What follows them, with its gap.
        change: Against a year before.
    """

    name: Line
    briefings: str
    trail: Trail | None = None
    figure: str = ""
    unit: str = ""
    change: str = ""


@dataclass(frozen=True)
class Columns:
    """What the columns need, in cells.

    Attributes:
        name: The longest name.
        count: The longest count.
        figure: The most digits.
        unit: The longest unit.
        change: The longest change.
        drawn: Whether any row has a series.
    """

    name: int = 0
    count: int = 1
    figure: int = 0
    unit: int = 0
    change: int = 0
    drawn: bool = False

    def widened(self, rows: Iterable[Cells]) -> Columns:
        """Columns in which these rows fit too."""
        found = list(rows)
        return Columns(
            name=max([self.name, *(cells_of(row.name) for row in found)]),
            count=max([self.count, *(width(row.briefings) for row in found)]),
            figure=max([self.figure, *(width(row.figure) for row in found)]),
            unit=max([self.unit, *(width(row.unit) for row in found)]),
            change=max([self.change, *(width(row.change) for row in found)]),
            drawn=self.drawn or any(row.trail is not None for row in found),
        )

    def line(self, row: Cells, room: int, face: Face) -> Line:
        """A row in exactly so many cells."""
        free = room - self.count - 1 - min(self.name, _NAME[0])
        sparkline, free = self._taken(_SPARK[0] if self.drawn else 0, 1, free)
        value, free = self._taken(self.figure + self.unit, 2, free)
        free -= max(0, min(self.name, _NAME[1]) - _NAME[0])
        change, free = self._taken(self.change if value else 0, 2, free)
        if sparkline:
            sparkline += max(0, min(_SPARK[1] - sparkline, free))
        right: list[Piece] = [
            Piece(" " + fit(row.briefings, self.count, right=True), Tone.DIM if row.briefings == "0" else Tone.PLAIN)
        ]
        if sparkline:
            right += [Piece(" "), spark(row.trail, sparkline, face)]
        if value:
            right += [
                Piece("  " + fit(row.figure, self.figure, right=True)),
                Piece(fit(row.unit, self.unit), Tone.DIM),
            ]
        if change:
            right.append(Piece("  " + fit(row.change, self.change), Tone.DIM))
        left = max(0, room - cells_of(right))
        name = clipped(row.name, left, face.glyphs.ellipsis)
        return (*name, Piece(" " * (left - cells_of(name)), Tone.FAINT), *right)

    @staticmethod
    def _taken(cells: int, gap: int, free: int) -> tuple[int, int]:
        """A column's cells, and what it leaves; none where it has no room."""
        return (cells, free - cells - gap) if cells and free >= cells + gap else (0, free)


class ColumnList(LineList[Row], inherit_bindings=True):
    """A list whose rows stand in columns. They widen as longer rows come into view and never narrow under a reader.

    A subclass says what stands in a row's columns.

    Args:
        face: What it wears.
        id: Its name.
    """

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(face, id=id)
        self._columns = Columns()

    def cells_of(self, row: Row) -> Cells:
        """What stands in a row's columns."""
        raise NotImplementedError

    def show(self, source: RowSource[Row], *, at: str | None = None) -> None:
        """Show other rows, in columns that are theirs."""
        self._columns = Columns()
        super().show(source, at=at)

    def wear(self, face: Face) -> None:
        """Say everything anew; other words need other columns."""
        self._columns = Columns()
        super().wear(face)

    def repaint(self) -> None:
        """Paint everything again."""
        self._widen()
        super().repaint()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other rows are in view."""
        super().watch_scroll_y(old_value, new_value)
        if self._widen():
            self._painted.clear()
            self.refresh()

    def lines_of(self, row: Row, width: int) -> tuple[Line, ...]:
        """The row in its columns."""
        return (self._columns.line(self.cells_of(row), width, self.face),)

    def _widen(self) -> bool:
        """Make room for what is in view; says whether that took any."""
        if not self.content_size.height:
            return False
        first = int(self.scroll_offset.y)
        rows = (self._rows.row(place) for place in range(first, first + self.content_size.height))
        before = self._columns
        self._columns = before.widened(self.cells_of(row) for row in rows if row is not None)
        return self._columns != before
