"""The one list of the desk: a cursor over rows that are fetched in windows and painted line by line."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual import events

from briefings.localization import N_
from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Ground, Line, Piece
from tui.desk.messages import CursorMoved, RowEntered
from tui.desk.themes.tone import Tone
from tui.desk.widgets.painted import Painted
from tui.desk.widgets.rows import Held, RowSource, Window

Row = TypeVar("Row")


class LineList(Painted, Generic[Row], inherit_bindings=False):
    """A list whose rows take the same number of lines each.

    A subclass says what a row's identity is and what its lines are.

    Args:
        face: What it wears.
        id: Its name.
    """

    BINDINGS = bindings("list")
    scope = "list"

    row_lines = 1
    """Lines a row takes."""

    empty = N_("Nothing here.")
    """What is said where there are no rows, as a message id."""

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(face, id=id)
        self.cursor = 0
        self._rows: Window[Row] = Window(Held(()), self.key_of)

    # -- what a subclass says ----------------------------------------------------------------------------------------

    def key_of(self, row: Row) -> str:
        """A row's identity."""
        raise NotImplementedError

    def lines_of(self, row: Row, width: int) -> tuple[Line, ...]:
        """A row's lines, `row_lines` of them."""
        raise NotImplementedError

    # -- rows and cursor ---------------------------------------------------------------------------------------------

    @property
    def size_(self) -> int:
        """How many rows there are."""
        return self._rows.size

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self._rows.row(self.cursor)

    @property
    def current_key(self) -> str | None:
        """Its identity."""
        return self._rows.key(self.cursor)

    def show(self, source: RowSource[Row], *, at: str | None = None) -> None:
        """Show other rows; the cursor stays on its row where that is still near, else on its place.

        A cursor at the top that the reader is not at stays at the top.

        Args:
            source: The rows.
            at: Identity of the row the cursor shall go to, where it is there.
        """
        key = at or (self.current_key if self.cursor or self.has_focus else None)
        self._rows = Window(source, self.key_of)
        place = self._rows.place(key, self.cursor) if key else None
        self.cursor = min(self.cursor, max(0, self._rows.size - 1)) if place is None else place
        self.note = "" if self._rows.size else self.empty
        self.repaint()
        self.see(self.cursor * self.row_lines, self.row_lines)
        self.post_message(CursorMoved(self.pane, self.current_key))

    def renew(self, place: int) -> None:
        """Fetch and paint one row again."""
        self._rows.forget(place)
        self.repaint_line(place * self.row_lines, self.row_lines)

    def move(self, place: int) -> None:
        """Put the cursor on a place, as near as there are rows."""
        place = min(max(0, place), max(0, self._rows.size - 1))
        if place == self.cursor:
            return
        before, self.cursor = self.cursor, place
        for changed in (before, place):
            self.repaint_line(changed * self.row_lines, self.row_lines)
        self.see(place * self.row_lines, self.row_lines)
        self.post_message(CursorMoved(self.pane, self.current_key))

    # -- painting ----------------------------------------------------------------------------------------------------

    def line_count(self) -> int:
        """How many lines there are, with as many at the end as let the last window begin with a whole row."""
        return self._rows.size * self.row_lines + self.content_size.height % self.row_lines

    def jump(self, top: int) -> None:
        """Make the row of a line the first in the window, whole."""
        super().jump(-(-top // self.row_lines) * self.row_lines)

    def line_at(self, y: int, width: int) -> tuple[Line, Ground]:
        """One line of a row; the first cell is the cursor's."""
        place, part = divmod(y, self.row_lines)
        row = self._rows.row(place)
        if row is None:
            return (), Ground.PLAIN
        lines = self.lines_of(row, width - 2)
        line = lines[part] if part < len(lines) else ()
        if place != self.cursor:
            return (Piece(" "), *line), Ground.PLAIN
        if self.has_focus:
            bar = " " if self.face.palette.flat_cursor else self.face.glyphs.cursor
            return (Piece(bar, Tone.ACCENT), *line), Ground.CURSOR
        return (Piece(" "), *line), Ground.RESTING

    def on_focus(self) -> None:
        """The cursor looks different where the keys are."""
        self.repaint_line(self.cursor * self.row_lines, self.row_lines)

    def on_blur(self) -> None:
        """The cursor looks different where the keys are."""
        self.repaint_line(self.cursor * self.row_lines, self.row_lines)

    # -- keys and mouse ----------------------------------------------------------------------------------------------

    @property
    def _page(self) -> int:
        return max(1, self.content_size.height // self.row_lines)

    def action_down(self) -> None:
        """To the next row."""
        self.move(self.cursor + 1)

    def action_up(self) -> None:
        """To the row before."""
        self.move(self.cursor - 1)

    def action_first(self) -> None:
        """To the first row."""
        self.move(0)

    def action_last(self) -> None:
        """To the last row."""
        self.move(self._rows.size - 1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.move(self.cursor + max(1, self._page // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.move(self.cursor - max(1, self._page // 2))

    def action_page_down(self) -> None:
        """A page down: what was last is then first."""
        self.jump(self.scroll_offset.y + self._page * self.row_lines)
        self.move(self.cursor + self._page)

    def action_page_up(self) -> None:
        """A page up."""
        self.jump(self.scroll_offset.y - self._page * self.row_lines)
        self.move(self.cursor - self._page)

    def action_enter(self) -> None:
        """Choose, or go in."""
        if (key := self.current_key) is not None:
            self.post_message(RowEntered(self.pane, key))

    def on_click(self, event: events.Click) -> None:
        """Click a row to put the cursor there; in panes that choose, that is also the choice."""
        y = event.y - self.gutter.top + self.scroll_offset.y
        place = y // self.row_lines
        if self.note or not 0 <= place < self._rows.size:
            return
        already = place == self.cursor
        self.move(place)
        if already or self.click_enters:
            self.action_enter()

    click_enters = False
    """Whether a single click is an enter."""
