"""The lines above and below the panes: what is chosen, which keys work, which pane shows."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip
from textual.widget import Widget

from tui.desk.actions import ACTIONS, Action, shown
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, cells, clipped, spread, strip
from tui.desk.messages import ActionPicked, TabClicked
from tui.desk.themes.tone import Tone
from tui.terminal.cells import width

_APART = 12
"""Cells of the header's name, and between what is chosen and what is new, so that they do not read as one."""


class Bar(Widget):
    """One painted line that wears a face."""

    DEFAULT_CSS = "Bar { height: 1; background: $background; color: $foreground; }"

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(id=id)
        self.face = face

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs."""
        self.face = face
        self.refresh()

    def line(self, width: int) -> Line:
        """What the line says in so many cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line, for Textual."""
        room = self.size.width
        return strip(self.line(room) if y == 0 else (), room, self.face.palette)


class Header(Bar):
    """Who this is, what is chosen, what is new, which language."""

    def __init__(self, face: Face, *, id: str = "header") -> None:
        super().__init__(face, id=id)
        self._choice: Line = ()
        self._news: Line = ()

    def tell(self, *, choice: Line | None = None, news: Line | None = None) -> None:
        """Tell another choice or other news."""
        self._choice = self._choice if choice is None else choice
        self._news = self._news if news is None else news
        self.refresh()

    def line(self, width: int) -> Line:
        """Name and choice at the left, news and language at the right; the news goes first where room is short."""
        name = Piece(" Ingot  ", Tone.FIGURE)
        tongue = Piece(f"  {self.face.language.name} ", Tone.DIM)
        right: Line = (*self._news, tongue)
        if width < cells(self._choice) + cells(right) + _APART:
            right = (tongue,)
        if width < 40:
            right = ()
        return spread((name, *self._choice), right, width, self.face.glyphs.ellipsis)


def footer_groups(actions: Sequence[Action], face: Face, room: int) -> list[tuple[Action, Line]]:
    """The groups of key and title that fit whole, in the order of the registry; "? keys" is the last to go.

    Args:
        actions: The actions whose keys work here.
        face: Says the titles.
        room: Cells there are.
    """
    ranked = sorted((action for action in actions if action.footer), key=lambda action: action.footer)
    kept: list[Action] = []
    used = 1
    for action in ranked:
        size = width(shown(action.keys[0])) + width(face.language.say(action.title)) + 3
        if used + size <= room + 2:
            kept.append(action)
            used += size
        elif not kept:
            kept.append(action)
            break
    ordered = [action for action in kept if action.id != "keys"] + [action for action in kept if action.id == "keys"]
    ascii_only = face.glyphs.name == "ascii"
    groups: list[tuple[Action, Line]] = []
    for action in ordered:
        key = Piece(shown(action.keys[0], ascii_only=ascii_only), Tone.FIGURE)
        groups.append((action, (key, Piece(f" {face.language.say(action.title)}", Tone.DIM))))
    return groups


class Footer(Bar):
    """The keys that work here, whole groups only, never without "?"."""

    def __init__(self, face: Face, *, scopes: tuple[str, ...], id: str = "footer") -> None:
        super().__init__(face, id=id)
        self._scopes = scopes
        self._groups: list[tuple[Action, Line]] = []

    def serve(self, scopes: tuple[str, ...]) -> None:
        """Show the keys of other scopes."""
        if scopes != self._scopes:
            self._scopes = scopes
            self.refresh()

    def line(self, width: int) -> Line:
        """The groups with two cells between them."""
        actions = [action for action in ACTIONS if action.scope in self._scopes]
        self._groups = footer_groups(actions, self.face, width)
        pieces: list[Piece] = [Piece(" ")]
        for place, (_, group) in enumerate(self._groups):
            pieces += [Piece("  ")] if place else []
            pieces += group
        return clipped(pieces, width, "")

    def on_click(self, event: events.Click) -> None:
        """A click on a group presses its key."""
        x = event.x - 1
        for action, group in self._groups:
            size = cells(group)
            if 0 <= x < size:
                self.post_message(ActionPicked(action.name))
                return
            x -= size + 2


class Tabs(Bar):
    """The panes that share a place, by number and name; the one that shows stands out."""

    def __init__(self, face: Face, *, id: str) -> None:
        super().__init__(face, id=id)
        self._names: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._focused = False

    def serve(self, names: tuple[tuple[str, str], ...], current: str, *, focused: bool) -> None:
        """Show panes as (pane, title) with one of them current."""
        if (names, current, focused) != (self._names, self._current, self._focused):
            self._names, self._current, self._focused = names, current, focused
            self.refresh()

    def line(self, width: int) -> Line:
        """Names while there is room for all, else numbers and the current name."""
        pieces = self._pieces(named=True)
        if cells(pieces) > width:
            pieces = clipped(self._pieces(named=False), width, self.face.glyphs.ellipsis)
        return (*pieces, Piece(self.face.glyphs.rule * (width - cells(pieces)), Tone.FAINT))

    def _pieces(self, *, named: bool) -> Line:
        rule = self.face.glyphs.rule
        pieces = [Piece(rule, Tone.FAINT)]
        for pane, title in self._names:
            here = pane == self._current
            number, _, _ = title.partition(" ")
            text = f" {title} " if named or here else f" {number} "
            tone = (Tone.FIGURE if self._focused else Tone.STRONG) if here else Tone.DIM
            pieces += [Piece(text, tone), Piece(rule, Tone.FAINT)]
        return tuple(pieces)

    def on_click(self, event: events.Click) -> None:
        """A click on a name shows its pane."""
        x = event.x - 1
        named = cells(self._pieces(named=True)) <= self.size.width
        for pane, title in self._names:
            size = width(title) + 2 if named or pane == self._current else width(title.partition(" ")[0]) + 2
            if 0 <= x < size:
                self.post_message(TabClicked(pane))
                return
            x -= size + 1
