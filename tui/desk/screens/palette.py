"""The palette: every action by its name, found by typing a part of it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from briefings.localization import N_
from tui.desk.actions import ACTIONS, SCOPES, Action, bindings, shown
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, spread
from tui.desk.messages import RowEntered
from tui.desk.panes.frame import border_title
from tui.desk.screens.dressed import Dressed
from tui.desk.themes.tone import Tone
from tui.desk.widgets.line_list import LineList
from tui.desk.widgets.rows import Held
from tui.terminal.cells import fit

_LEFT_OUT = ("down", "up", "cursor_down", "cursor_up", "pick", "leave", "keep", "back", "palette")


class Offers(LineList[Action], inherit_bindings=False):
    """The actions that fit what was typed."""

    DEFAULT_CSS = "Offers { height: 1fr; }"
    can_focus = False
    click_enters = True
    empty = N_("Nothing is called that.")

    @property
    def has_focus(self) -> bool:
        """The cursor shows as if the keys were here: they are, one line above."""
        return True

    @has_focus.setter
    def has_focus(self, value: bool) -> None:
        """Textual's own word on it is not needed."""

    def key_of(self, row: Action) -> str:
        """The action's name."""
        return row.name

    def retitle(self) -> None:
        """What the list is."""
        self.entitle(border_title(self.face.language.say(N_("Palette"))))

    def lines_of(self, row: Action, width: int) -> tuple[Line, ...]:
        """Title and help; the key at the right."""
        say = self.face.language.say
        name = fit(say(row.title), min(20, max(8, width // 3)), ellipsis=self.face.glyphs.ellipsis)
        left = (Piece(" "), Piece(name, Tone.STRONG), Piece(f"  {say(row.help)}", Tone.DIM))
        ascii_only = self.face.glyphs.name == "ascii"
        return (
            spread(
                left, (Piece(shown(row.keys[0], ascii_only=ascii_only), Tone.FIGURE),), width, self.face.glyphs.ellipsis
            ),
        )


class PaletteScreen(Dressed[str | None], inherit_bindings=False):
    """The palette; ends with the name of the action that was picked.

    Args:
        face: What it wears.
        scopes: Scopes of the actions that it offers.
    """

    BINDINGS = bindings("palette")

    def __init__(self, face: Face, scopes: tuple[str, ...]) -> None:
        super().__init__(face)
        self._offered = tuple(a for a in ACTIONS if a.scope in scopes and a.id not in _LEFT_OUT and a.scope in SCOPES)
        self._words = Input(compact=True, placeholder=face.language.say(N_("What do you want to do?")))
        self.offers = Offers(face, id="offers")

    def compose(self) -> ComposeResult:
        """The line to type on, and the actions."""
        yield self._words
        yield self.offers

    def on_mount(self) -> None:
        """Offer everything."""
        self._words.focus()
        self.offers.show(Held(self._offered))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits: every word typed is in the title or the help."""
        event.stop()
        say = self.face.language.say
        words = event.value.casefold().split()
        fitting = [
            action
            for action in self._offered
            if all(word in f"{say(action.title)} {say(action.help)}".casefold() for word in words)
        ]
        fitting.sort(key=lambda action: not say(action.title).casefold().startswith(event.value.casefold().strip()))
        self.offers.cursor = 0
        self.offers.show(Held(fitting))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter on the line picks the row: the line has the keys."""
        event.stop()
        self.action_pick()

    def on_row_entered(self, message: RowEntered) -> None:
        """A row was clicked."""
        self.dismiss(message.key)

    def action_cursor_down(self) -> None:
        """To the next row."""
        self.offers.action_down()

    def action_cursor_up(self) -> None:
        """To the row before."""
        self.offers.action_up()

    def action_pick(self) -> None:
        """Do what the row says."""
        self.dismiss(self.offers.current_key)

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)
