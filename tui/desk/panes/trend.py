"""The trend: one series drawn, with its low, high and last figure in words."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.localization import N_
from briefings.localization.series import series_parts
from tui.actions.look import Trail
from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Ground, Line, Piece, cells, clipped
from tui.desk.panes.frame import border_title, title
from tui.desk.panes.series_cells import change, decimal, direction, drawn
from tui.desk.themes.tone import Tone
from tui.desk.widgets.chart import chart
from tui.desk.widgets.painted import Painted


class TrendPane(Painted, inherit_bindings=False):
    """The chosen series.

    Args:
        face: What it wears.
    """

    BINDINGS = bindings("trend")

    def __init__(self, face: Face) -> None:
        super().__init__(face, id="trend")
        self.trail: Trail | None = None

    def draw(self, trail: Trail | None) -> None:
        """Show a series; None shows that there is none."""
        self.trail = trail
        self.note = "" if trail else N_("No series for this yet. Statistics files that are read in give some.")
        self.repaint()

    def wear(self, face: Face) -> None:
        """Say everything anew."""
        super().wear(face)
        self.draw(self.trail)

    def retitle(self) -> None:
        """Number, title and the series' name."""
        parts = series_parts(self.trail.series, self.face.language) if self.trail else ()
        self.entitle(border_title(title("trend", self.face, *parts)))

    def line_count(self) -> int:
        """As many lines as there is room for: this pane does not scroll."""
        return self.content_size.height

    def line_at(self, y: int, width: int) -> tuple[Line, Ground]:
        """A line of the chart, or of the words beneath it."""
        height = self.content_size.height
        if self.trail is None:
            return (), Ground.PLAIN
        words = self._words(width - 2)[: max(1, height - 1)] if height > 1 else self._words(width - 2)[:1]
        rows = height - len(words)
        if y >= rows:
            return (Piece(" "), *words[y - rows]), Ground.PLAIN
        lines = chart(self.trail.values, width - 2, rows, drawn(self.face.glyphs))
        return (Piece(" "), Piece(lines[y] if lines else "", Tone.SPARK)), Ground.PLAIN

    def _words(self, width: int) -> list[Line]:
        """Low, high, last and change; how many figures, how many gaps, who published them."""
        if self.trail is None:
            return []
        face, found = self.face, self.trail.extremes
        said, format_ = face.language.say, face.language.format
        if found.last is None or found.low is None or found.high is None:
            return [(Piece(said(N_("This series has no figure.")), Tone.DIM),)]
        unit = self.trail.series.unit
        groups: list[Line] = []
        for word, value, period, tone in (
            (said(N_("low")), found.low, found.low_period, Tone.PLAIN),
            (said(N_("high")), found.high, found.high_period, Tone.PLAIN),
            (said(N_("last")), found.last, found.last_period, Tone.FIGURE),
        ):
            figure = Piece(format_.value(decimal(value), unit), tone)
            groups.append((Piece(f"{word} ", Tone.DIM), figure, Piece(f" {format_.period(period)}", Tone.DIM)))
        year = change(self.trail)
        if year is not None:
            moved = said(N_("{change} on a year before"), change=format_.percent(year, signed=True))
            groups.append((Piece(f"{direction(year, face)} {moved}", Tone.STRONG),))
        counted = face.language.counted("{n} figure", "{n} figures", found.n)
        gaps = face.language.counted("{n} gap", "{n} gaps", found.missing) if found.missing else ""
        dot = f" {face.glyphs.dot} "
        parts = (counted, gaps, self.trail.series.source)
        groups.append((Piece(dot.join(part for part in parts if part), Tone.DIM),))
        return [clipped(line, width, face.glyphs.ellipsis) for line in filled(groups, width)]


def filled(groups: Sequence[Line], width: int, gap: int = 3) -> list[Line]:
    """Groups set into lines, as many to a line as fit whole, with a gap between them."""
    lines: list[Line] = []
    for group in groups:
        if lines and cells(lines[-1]) + gap + cells(group) <= width:
            lines[-1] = (*lines[-1], Piece(" " * gap), *group)
        else:
            lines.append(group)
    return lines
