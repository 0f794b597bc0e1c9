"""A page: paragraphs to read, with a cursor that goes from figure to figure."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Ground, Line, Piece
from tui.desk.messages import FigurePointed
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Page, Paragraph, lay
from tui.desk.widgets.painted import Painted


class PageView(Painted, inherit_bindings=False):
    """Paragraphs with stops: figures that the cursor goes through.

    Args:
        face: What it wears.
        id: Its name.
    """

    BINDINGS = bindings("page")
    scope = "page"

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(face, id=id)
        self.stop = 0
        self._paragraphs: Sequence[Paragraph] = ()
        self._page = Page((), (), ())

    @property
    def fact(self) -> str | None:
        """The fact under the cursor."""
        facts = self._page.facts
        return facts[self.stop] if self.stop < len(facts) else None

    def show(self, paragraphs: Sequence[Paragraph], *, at: str | None = None, top: bool = False) -> None:
        """Show other paragraphs.

        Args:
            paragraphs: What to show.
            at: The fact that the cursor goes to; its first figure where the page has none of that fact.
            top: Whether to begin at the first line, wherever the cursor is.
        """
        self._paragraphs = paragraphs
        self.note = ""
        self._lay()
        facts = self._page.facts
        self.stop = facts.index(at) if at in facts else 0
        self.repaint()
        self.jump(0)
        if at in facts and not top:
            self.jump(self._page.where[self.stop] - self.content_size.height // 3)

    def tell(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show the same paragraphs said otherwise: cursor and place stay."""
        top = self.scroll_offset.y
        self._paragraphs = paragraphs
        self._lay()
        self.stop = min(self.stop, max(0, len(self._page.facts) - 1))
        self.repaint()
        self.jump(top)

    def on_resize(self) -> None:
        """Lines are laid anew for another width."""
        self._lay()
        self.repaint()
        if self._page.facts and self.stop:
            self.see(self._page.where[self.stop])

    def _lay(self) -> None:
        self._page = lay(self._paragraphs, max(8, self.content_size.width - 2))

    # -- painting ----------------------------------------------------------------------------------------------------

    def line_count(self) -> int:
        """How many lines there are."""
        return len(self._page.lines)

    def line_at(self, y: int, width: int) -> tuple[Line, Ground]:  # noqa: ARG002 - laid before
        """One line; the figure under the cursor is marked where the page has the keys."""
        laid = self._page.lines[y]
        pieces = [Piece(" ")]
        for piece, stop in zip(laid.pieces, laid.stops, strict=True):
            pointed = stop == self.stop and stop >= 0 and self.has_focus
            pieces.append(Piece(piece.text, Tone.MARKED) if pointed else piece)
        return tuple(pieces), Ground.PLAIN

    def on_focus(self) -> None:
        """The figure under the cursor is marked only where the keys are."""
        self._repaint_stop(self.stop)

    def on_blur(self) -> None:
        """The figure under the cursor is marked only where the keys are."""
        self._repaint_stop(self.stop)

    def _repaint_stop(self, stop: int) -> None:
        for y, laid in enumerate(self._page.lines):
            if stop in laid.stops:
                self.repaint_line(y)

    # -- keys and mouse ----------------------------------------------------------------------------------------------

    def point(self, stop: int) -> None:
        """Put the cursor on a stop, as near as there is one."""
        last = len(self._page.facts) - 1
        stop = min(max(0, stop), last)
        if last < 0 or stop == self.stop:
            return
        before, self.stop = self.stop, stop
        self._repaint_stop(before)
        self._repaint_stop(stop)
        self.see(self._page.where[stop])
        if (fact := self.fact) is not None:
            self.post_message(FigurePointed(self.pane, fact))

    def action_next_figure(self) -> None:
        """To the next figure; a line down where there is none below."""
        if self.stop + 1 < len(self._page.facts):
            self.point(self.stop + 1)
        else:
            self.jump(self.scroll_offset.y + 1)

    def action_previous_figure(self) -> None:
        """To the figure before; a line up where there is none above."""
        if self.stop > 0:
            self.point(self.stop - 1)
        else:
            self.jump(self.scroll_offset.y - 1)

    def action_first(self) -> None:
        """To the top."""
        self.point(0)
        self.jump(0)

    def action_last(self) -> None:
        """To the bottom."""
        self.point(len(self._page.facts) - 1)
        self.jump(self.line_count())

    def action_half_down(self) -> None:
        """Half a page down."""
        self.jump(self.scroll_offset.y + max(1, self.content_size.height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.jump(self.scroll_offset.y - max(1, self.content_size.height // 2))

    def action_page_down(self) -> None:
        """A page down."""
        self.jump(self.scroll_offset.y + max(1, self.content_size.height - 1))

    def action_page_up(self) -> None:
        """A page up."""
        self.jump(self.scroll_offset.y - max(1, self.content_size.height - 1))

    def on_click(self, event: events.Click) -> None:
        """Click a figure to point at it."""
        y = event.y - self.gutter.top + self.scroll_offset.y
        if not 0 <= y < self.line_count():
            return
        x = event.x - self.gutter.left - 1
        laid = self._page.lines[y]
        for piece, stop in zip(laid.pieces, laid.stops, strict=True):
            x -= len(piece.text)
            if x < 0:
                if stop >= 0:
                    self.point(stop)
                return
