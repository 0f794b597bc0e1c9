"""The keys that work here: made from the registry, the pane that had the keys first."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.localization import N_
from tui.desk.actions import ACTIONS, SCOPES, shown
from tui.desk.face import Face
from tui.desk.panes.frame import border_title
from tui.desk.screens.told import Told
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Ink, Paragraph
from tui.desk.widgets.page import PageView
from tui.terminal.cells import fit, width


class KeysPage(PageView, inherit_bindings=True):
    """The list of keys."""

    DEFAULT_CSS = "KeysPage { height: 1fr; }"

    def retitle(self) -> None:
        """What the page is."""
        self.entitle(border_title(self.face.language.say(N_("Keys that work here"))))


class KeysScreen(Told, inherit_bindings=True):
    """The keys, over whatever was there.

    Args:
        face: What it wears.
        scopes: Where the reader was, nearest first.
    """

    def __init__(self, face: Face, scopes: tuple[str, ...]) -> None:
        super().__init__(face, KeysPage(face, id="keys"))
        self._scopes = scopes

    def paragraphs(self) -> Iterator[Paragraph]:
        """The list."""
        return key_paragraphs(self._scopes, self.face)


def key_paragraphs(scopes: tuple[str, ...], face: Face) -> Iterator[Paragraph]:
    """A heading for each scope, a line for each action: its keys, its title, its help."""
    say = face.language.say
    ascii_only = face.glyphs.name == "ascii"
    told = {
        scope: [
            (action, "  ".join(shown(key, ascii_only=ascii_only) for key in action.keys))
            for action in ACTIONS
            if action.scope == scope
        ]
        for scope in (*scopes, *(scope for scope in SCOPES if scope not in scopes))
    }
    keys_column = max(width(keys) for rows in told.values() for _, keys in rows) + 2
    titles_column = max(width(say(action.title)) for rows in told.values() for action, _ in rows) + 2
    for scope, rows in told.items():
        if not rows:
            continue
        yield Paragraph(say(SCOPES[scope]), Tone.STRONG if scope in scopes else Tone.DIM, gap=True)
        for action, keys in rows:
            name = say(action.title)
            text = f"  {fit(keys, keys_column)}{fit(name, titles_column)}{say(action.help)}"
            start = 2 + len(fit(keys, keys_column))
            inks = (Ink(2, 2 + len(keys), Tone.FIGURE), Ink(start + len(fit(name, titles_column)), len(text), Tone.DIM))
            yield Paragraph(text, Tone.PLAIN, inks)
