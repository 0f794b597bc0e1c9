"""What is painted first: the frames of the desk, before anything that they will hold has even been imported.

One widget draws them where the panes will stand, so that the desk then fills in and nothing moves.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from briefings.localization import N_
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, clipped, strip
from tui.desk.layout import Arrangement, Mode, Rect, arrange
from tui.desk.panes.frame import title
from tui.desk.screens.dressed import Dressed
from tui.desk.themes.tone import Tone
from tui.desk.widgets.bars import Footer, Header, Tabs
from tui.terminal.cells import fit, width

_FOCUS = "feed"
_ROUND, _HEAVY, _ASCII = "╭─╮│╰╯", "┏━┓┃┗┛", "+-+|++"


class Frames(Widget):
    """Header, frames or tabs, and keys, as the desk will have them.

    Args:
        face: What it wears.
    """

    DEFAULT_CSS = "Frames { width: 1fr; height: 1fr; background: $background; color: $foreground; }"

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs."""
        self.face = face
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line, for Textual."""
        size = self.size
        return strip(self.line(y, size.width, size.height), size.width, self.face.palette)

    def line(self, y: int, columns: int, lines: int) -> Line:
        """One line of a screen of so many cells."""
        found = arrange(columns, lines, focus=_FOCUS)
        pieces: list[Piece] = []
        here = [(name, place) for name, place in found.places.items() if place.y <= y < place.y + place.height]
        for name, place in sorted(here, key=lambda each: each[1].x):
            pieces += self._part(name, place, y - place.y, found)
        return tuple(pieces)

    def _part(self, name: str, place: Rect, y: int, found: Arrangement) -> Line:
        face = self.face
        if name == "header":
            return Header(face).line(place.width)
        if name == "footer":
            return Footer(face, scopes=("list", "desk", "app")).line(place.width)
        if name in ("tabs", "tabs2"):
            names = found.tabs if name == "tabs" else found.tabs2
            tabs = Tabs(face, id=name)
            shown = next(pane for pane in names if found.shows(pane))
            tabs.serve(tuple((pane, title(pane, face)) for pane in names), shown, focused=shown == _FOCUS)
            return tabs.line(place.width)
        looking = face.language.say(N_("Looking into the store …"))
        if found.mode is not Mode.WIDE:
            return (Piece(fit(f" {looking}" if y == 0 else "", place.width), Tone.DIM),)
        return self._framed(name, place, y, looking)

    def _framed(self, name: str, place: Rect, y: int, looking: str) -> Line:
        focused = name == _FOCUS
        plain = focused and self.face.palette.name == "none"
        signs = _ASCII if self.face.glyphs.name == "ascii" else _HEAVY if plain else _ROUND
        tone, room = Tone.ACCENT if focused else Tone.FAINT, place.width - 2
        if y == 0:
            named = clipped((Piece(f"  {title(name, self.face)}  ", Tone.FIGURE if focused else Tone.DIM),), room - 1)
            used = 1 + sum(width(piece.text) for piece in named)
            return (
                Piece(signs[0] + signs[1], tone),
                *named,
                Piece(signs[1] * (room - used) + signs[2], tone),
            )
        if y == place.height - 1:
            return (Piece(signs[4] + signs[1] * room + signs[5], tone),)
        return (
            Piece(signs[3], tone),
            Piece(fit(f" {looking}" if y == 1 else "", room), Tone.DIM),
            Piece(signs[3], tone),
        )


class FramesScreen(Dressed[None], inherit_bindings=False):
    """The frames alone.

    Args:
        face: What it wears.
    """

    def compose(self) -> ComposeResult:
        """The frames."""
        yield Frames(self.face)
