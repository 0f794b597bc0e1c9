"""The ground that lists and pages share: a framed scroll view that paints lines of pieces and wears a face."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.desk.actions import chord
from tui.desk.face import Face
from tui.desk.ink import Ground, Line, Piece, strip
from tui.desk.themes.tone import Tone
from tui.terminal.cells import wrap


class Painted(ScrollView, can_focus=True, inherit_bindings=False):
    """A framed view of painted lines.

    A subclass says how many lines there are and what each one is; this class keeps them painted. Scrollbars are left
    out: a title says where a list stands, and a bar beside every pane would be the loudest thing on the screen.

    Args:
        face: What it wears.
        id: Its name, for messages and layout.
    """

    DEFAULT_CSS = """
    Painted {
        scrollbar-size: 0 0;
        overflow: hidden hidden;
        background: $background;
        color: $foreground;
        border: round $frame;
        border-title-color: $quiet;
        border-title-background: $background;
        border-title-style: none;
        &:focus { border: round $accent; border-title-color: $accent; border-title-style: bold; }
        &.-ascii { border: ascii $frame; }
        &.-ascii:focus { border: ascii $accent; }
        &.-plain:focus { border: heavy $accent; }
        &.-plain.-ascii:focus { border: ascii $accent; border-title-style: reverse; }
        &.-bare, &.-bare:focus { border: none; }
    }
    """

    scope = ""
    """Scope of the registry whose sequences of two keys work here."""

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(id=id)
        self.face = face
        self.note = ""
        self._title = ""
        self._first = ""
        self._slots: dict[str, object] = {}
        self._painted: dict[tuple[int, int], Strip] = {}
        self._dress()

    @property
    def pane(self) -> str:
        """The pane's name."""
        return self.id or ""

    # -- what a subclass says ----------------------------------------------------------------------------------------

    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line_at(self, y: int, width: int) -> tuple[Line, Ground]:
        """One line, and what it lies on."""
        raise NotImplementedError

    def retitle(self) -> None:
        """Say the title anew, through `entitle`."""

    def entitle(self, title: Content) -> None:
        """Put a title on the frame; the same one again costs nothing."""
        if title.plain != self._title:
            self._title = title.plain
            self.border_title = title

    # -- what the screen asks ----------------------------------------------------------------------------------------

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs; the place in the lines stays."""
        self.face = face
        self._dress()
        self.repaint()

    def say(self, msgid: str, **slots: object) -> None:
        """Show a sentence in place of lines: nothing there, on its way, or failed; an empty one takes it away."""
        self.note, self._slots = msgid, slots
        self.repaint()

    def repaint(self) -> None:
        """Paint everything again, after the lines changed."""
        self._painted.clear()
        size = Size(self.content_size.width, self.line_count())
        self.set_reactive(ScrollView.virtual_size, size)  # quietly: how many lines there are moves no widget
        self.jump(self.scroll_offset.y)
        self.retitle()
        self.refresh()

    def repaint_line(self, y: int, count: int = 1) -> None:
        """Paint one line again, or a few."""
        for line in range(y, y + count):
            for key in [key for key in self._painted if key[0] == line]:
                del self._painted[key]
        self.refresh_lines(y, count)

    # -- painting ----------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line of the window, for Textual."""
        width = self.content_size.width
        y += self.scroll_offset.y
        found = self._painted.get((y, width))
        if found is None:
            line, ground = self._line(y, width)
            found = strip(line, width, self.face.palette, ground)
            if len(self._painted) > 512:
                self._painted.clear()
            self._painted[y, width] = found
        return found

    def _line(self, y: int, width: int) -> tuple[Line, Ground]:
        if self.note:
            return self._note_line(y, width), Ground.PLAIN
        if y >= self.line_count():
            return (), Ground.PLAIN
        return self.line_at(y, width)

    def _note_line(self, y: int, width: int) -> Line:
        text = self.face.language.say(self.note, **self._slots)
        spans = list(wrap(text, max(4, width - 2)))
        y -= self.scroll_offset.y
        if not 0 <= y < len(spans):
            return ()
        first, last = spans[y]
        return (Piece(" "), Piece(text[first:last], Tone.DIM))

    def on_resize(self) -> None:
        """Lines depend on the width."""
        self.repaint()

    def see(self, y: int, count: int = 1) -> None:
        """Scroll, where needed, so that a line and those that belong to it are in the window."""
        height = max(1, self.content_size.height)
        top = self.scroll_offset.y
        step = height // 2 if self.face.sparse else 0
        if y < top:
            target = y - step
        elif y + count > top + height:
            target = y + count - height + step
        else:
            return
        self.jump(target)

    def jump(self, top: int) -> None:
        """Make a line the first in the window, as far as the lines reach."""
        last = max(0, self.line_count() - max(1, self.content_size.height))
        self.scroll_to(y=min(max(0, top), last), animate=False, immediate=True)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls, though no scrollbar shows."""
        return True

    def refresh_lines(self, y_start: int, line_count: int = 1) -> None:
        """Repaint lines, no further than the frame."""
        self.refresh(Region(0, y_start - self.scroll_offset.y, self.content_size.width, line_count))

    # -- keys pressed as two -------------------------------------------------------------------------------------------

    async def action_chord(self, key: str) -> None:
        """The first key of a sequence, or its second one."""
        first, self._first = self._first, ""
        found = chord(self.scope, first, key) if first else None
        if found is None:
            self._first = key
        else:
            await self.run_action(found)

    def on_key(self, event: events.Key) -> None:
        """Any other key ends a sequence that had begun."""
        if event.key != self._first:
            self._first = ""

    def _dress(self) -> None:
        self.set_class(self.face.glyphs.name == "ascii", "-ascii")
        self.set_class(self.face.palette.name == "none", "-plain")
