"""What an empty store opens on: three ways in."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.localization import N_
from tui.desk.face import Face
from tui.desk.panes.frame import border_title
from tui.desk.screens.told import Told
from tui.desk.themes.tone import Tone
from tui.desk.widgets.flow import Paragraph
from tui.desk.widgets.page import PageView


class WelcomePage(PageView, inherit_bindings=True):
    """The welcome."""

    DEFAULT_CSS = "WelcomePage { height: 1fr; padding: 1 2; }"

    def retitle(self) -> None:
        """Its title."""
        self.entitle(border_title("Ingot"))


class WelcomeScreen(Told, inherit_bindings=True):
    """The welcome, over the empty desk.

    Args:
        face: What it wears.
        location: Where the empty store is.
    """

    def __init__(self, face: Face, location: str) -> None:
        super().__init__(face, WelcomePage(face, id="welcome"))
        self._location = location

    def paragraphs(self) -> Iterator[Paragraph]:
        """The page."""
        return welcome_paragraphs(self._location, self.face)


def welcome_paragraphs(location: str, face: Face) -> Iterator[Paragraph]:
    """What Ingot is, where the store is, and three ways to fill it."""
    say = face.language.say
    yield Paragraph(say(N_("Ingot is a briefing desk for metals and raw materials.")), Tone.STRONG)
    yield Paragraph(say(N_("Your store is empty. There are three ways in; each is a command in a shell.")), gap=True)
    for command, help_ in (
        ("ingot demo", N_("the sample: some forty documents and series with published figures, in a store of its own")),
        ("ingot read PATH", N_("your own pages, PDFs, spreadsheets or folders; an address works like a path")),
        ("ingot read FEED", N_("a feed of news, RSS or Atom, saved to a file")),
    ):
        yield Paragraph(command, Tone.FIGURE, gap=True)
        yield Paragraph(say(help_), Tone.DIM)
    yield Paragraph(say(N_("The store is kept in {location}."), location=location), Tone.DIM, gap=True)
