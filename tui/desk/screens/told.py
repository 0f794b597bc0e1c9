"""An overlay that tells something: one page of paragraphs, and the keys to leave it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult

from tui.desk.face import Face
from tui.desk.screens.dressed import Overlay
from tui.desk.widgets.bars import Footer
from tui.desk.widgets.flow import Paragraph
from tui.desk.widgets.page import PageView


class Told(Overlay, inherit_bindings=True):
    """A page over whatever was there.

    Args:
        face: What it wears.
        page: The page, still empty.
    """

    def __init__(self, face: Face, page: PageView) -> None:
        super().__init__(face)
        self.page = page
        self.footer = Footer(face, scopes=("app", "overlay"))

    def compose(self) -> ComposeResult:
        """The page, and the keys to leave it."""
        yield self.page
        yield self.footer

    def on_mount(self) -> None:
        """Show the page."""
        self.page.focus()
        self.page.show(tuple(self.paragraphs()))

    def wear(self, face: Face) -> None:
        """Say everything anew."""
        super().wear(face)
        self.page.tell(tuple(self.paragraphs()))

    def paragraphs(self) -> Iterator[Paragraph]:
        """What it tells, in the reader's language."""
        raise NotImplementedError
