"""The pane of metals: briefings, sparkline, last figure with its unit, change against a year before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefings.localization import N_
from briefings.localization.names import material_name
from briefings.model import Series
from briefings.vocabulary import vocabulary
from store.rows import Count
from tui.actions.look import Trail
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, spread
from tui.desk.panes.frame import border_title, title
from tui.desk.panes.series_cells import capital, change, changed, last, spark
from tui.desk.themes.tone import Tone
from tui.desk.widgets.line_list import LineList
from tui.desk.widgets.rows import Held
from tui.terminal.cells import fit
from tui.terminal.cells import width as cells_of


class MetalsPane(LineList[Count], inherit_bindings=True):
    """Metals to choose from.

    Args:
        face: What it wears.
        trail: Gives the figures of a series.
    """

    click_enters = True
    empty = N_("No metals under this choice; x takes it back.")

    def __init__(self, face: Face, trail: Callable[[Series], Trail]) -> None:
        super().__init__(face, id="metals")
        self._trail = trail
        self._chosen: frozenset[str] = frozenset()
        self._figures = 0

    def fill(self, counts: tuple[Count, ...], chosen: Iterable[str]) -> None:
        """Show other counts, the most briefings first, groups of metals after the metals."""
        self._chosen = frozenset(chosen)
        rows = tuple(sorted(counts, key=lambda count: (_group(count.key), -count.briefings, count.key)))
        self._figures = max((len(str(count.briefings)) for count in rows), default=1)
        self.show(Held(rows))

    def key_of(self, row: Count) -> str:
        """The material's id."""
        return row.key

    def retitle(self) -> None:
        """Number and title."""
        self.entitle(border_title(title("metals", self.face)))

    def lines_of(self, row: Count, width: int) -> tuple[Line, ...]:
        """Tick, name; then briefings, sparkline, last figure and change as far as there is room."""
        glyphs = self.face.glyphs
        chosen = row.key in self._chosen
        trail = self._trail(row.series) if row.series and not _group(row.key) else None
        name = Piece(capital(material_name(row.key, self.face.language)), Tone.STRONG if chosen else Tone.PLAIN)
        left = (Piece(glyphs.chosen if chosen else " ", Tone.FIGURE), Piece(" "), name)
        right: Line = (
            Piece(fit(str(row.briefings), self._figures, right=True), Tone.DIM if not row.briefings else Tone.PLAIN),
        )
        if width >= 26:
            right = (*right, Piece(" "), spark(trail, 10 if width >= 46 else 6, self.face))
        figure = last(trail, self.face)
        if width >= 38:
            room = max(13, cells_of(figure))
            right = (*right, Piece(" "), Piece(fit(figure, room, right=True)))
        if width >= 48:
            right = (*right, Piece(" "), *changed(change(trail), self.face, 9))
        return (spread(left, right, width, glyphs.ellipsis),)


def _group(key: str) -> bool:
    """Whether a term stands for many metals; no one series is theirs."""
    term = vocabulary().material(key)
    return term is not None and term.stage == "group"
