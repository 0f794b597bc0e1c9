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
from tui.desk.ink import Piece
from tui.desk.panes.columns import Cells, ColumnList
from tui.desk.panes.frame import border_title, title
from tui.desk.panes.series_cells import capital, change, changed, last
from tui.desk.themes.tone import Tone
from tui.desk.widgets.rows import Held


class MetalsPane(ColumnList[Count], inherit_bindings=True):
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

    def fill(self, counts: tuple[Count, ...], chosen: Iterable[str]) -> None:
        """Show other counts, the most briefings first, groups of metals after the metals."""
        self._chosen = frozenset(chosen)
        rows = tuple(sorted(counts, key=lambda count: (_group(count.key), -count.briefings, count.key)))
        self.show(Held(rows))

    def key_of(self, row: Count) -> str:
        """The material's id."""
        return row.key

    def retitle(self) -> None:
        """Number and title."""
        self.entitle(border_title(title("metals", self.face)))

    @property
    def series(self) -> Series | None:
        """The series of the row under the cursor, else of the first row that has one."""
        rows = [self.current, *(self._rows.row(place) for place in range(self.size_))]
        return next((row.series for row in rows if row is not None and row.series is not None), None)

    def cells_of(self, row: Count) -> Cells:
        """Tick and name, briefings, sparkline, last figure and change."""
        chosen = row.key in self._chosen
        trail = self._trail(row.series) if row.series and not _group(row.key) else None
        figure, unit = last(trail, self.face)
        return Cells(
            name=(
                Piece(self.face.glyphs.chosen if chosen else " ", Tone.FIGURE),
                Piece(" "),
                Piece(capital(material_name(row.key, self.face.language)), Tone.STRONG if chosen else Tone.PLAIN),
            ),
            briefings=str(row.briefings),
            trail=trail,
            figure=figure,
            unit=unit,
            change=changed(change(trail), self.face),
        )


def _group(key: str) -> bool:
    """Whether a term stands for many metals; no one series is theirs."""
    term = vocabulary().material(key)
    return term is not None and term.stage == "group"
