"""The query line: words that narrow everything, with an error shown under the character that makes it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, clipped, strip
from tui.desk.messages import QueryKept, QueryLeft, QueryTyped
from tui.desk.themes.tone import Tone
from tui.terminal.cells import width
from tui.terminal.safe import safe_text


class _Words(Input):
    """Textual's line editor with the query's keys on top of its own editing keys."""

    BINDINGS = bindings("query")

    def action_leave(self) -> None:
        """Leave the line."""
        self.post_message(QueryLeft())

    def action_keep(self) -> None:
        """Keep the words."""
        self.post_message(QueryKept(self.value))

    def _on_paste(self, event: events.Paste) -> None:
        """Paste the first line of what was copied, cleaned."""
        event.text = safe_text(event.text.splitlines()[0] if event.text else "", newlines=False)
        super()._on_paste(event)


class _Word(Widget):
    """What the line is about, or where its error is."""

    DEFAULT_CSS = "_Word { height: 1; background: $background; }"

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face
        self.said: Line = ()

    def render_line(self, y: int) -> Strip:
        """The line, for Textual."""
        room = self.size.width
        return strip(clipped(self.said, room, self.face.glyphs.ellipsis) if y == 0 else (), room, self.face.palette)


class _Prompt(_Word):
    """The sign before the words."""

    def __init__(self, face: Face) -> None:
        super().__init__(face)
        self.said = (Piece(" / ", Tone.FIGURE),)


class QueryLine(Vertical, inherit_bindings=False):
    """Words to narrow by, and a line beneath that says what is wrong with them or how to write them."""

    DEFAULT_CSS = """
    QueryLine { background: $background; layout: vertical; }
    QueryLine Horizontal { height: 1; }
    QueryLine _Prompt { width: 3; }
    QueryLine Input { width: 1fr; }
    """

    LINES = 2
    """Lines it takes."""

    def __init__(self, face: Face, *, id: str = "query") -> None:
        super().__init__(id=id)
        self.face = face
        self._words = _Words(compact=True, select_on_focus=False)
        self._word = _Word(face)
        self._prompt = _Prompt(face)
        self._wrong: tuple[str, int] | None = None

    def compose(self) -> ComposeResult:
        """The words, and the line beneath."""
        with Horizontal():
            yield self._prompt
            yield self._words
        yield self._word

    def open(self, text: str) -> None:
        """Begin with words."""
        self._words.value = text
        self._words.cursor_position = len(text)
        self.right()
        self._words.focus()

    @property
    def text(self) -> str:
        """The words."""
        return self._words.value

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs."""
        self.face = self._word.face = self._prompt.face = face
        if self._wrong is None:
            self.right()

    def wrong(self, message: str, position: int) -> None:
        """Show what is wrong with the words, under the character where it is."""
        self._wrong = (message, position)
        before = width(self._words.value[:position]) + 3
        room = max(8, self.size.width)
        said = f"{message} ^" if before + width(message) + 2 > room and before > width(message) + 1 else f"^ {message}"
        start = before - width(message) - 1 if said.endswith("^") else before
        self._word.said = (Piece(" " * max(1, start)), Piece(said, Tone.RED))
        self._word.refresh()

    def right(self) -> None:
        """Show how to write a query."""
        self._wrong = None
        hint = self.face.language.say("words, “a phrase”, metal: region: policy: kind: since: until: and or not ( )")
        self._word.said = (Piece("   "), Piece(hint, Tone.DIM))
        self._word.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the screen what is written now."""
        event.stop()
        self.post_message(QueryTyped(event.value))
