"""The pane of regions: country, province, city, each with its briefings and a sparkline; groups of countries last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefings.localization import N_
from briefings.localization.names import region_name
from briefings.model import Series
from briefings.vocabulary import vocabulary
from store.rows import Count
from tui.actions.look import Trail
from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Piece
from tui.desk.panes.columns import Cells, ColumnList
from tui.desk.panes.frame import border_title, title
from tui.desk.themes.tone import Tone
from tui.desk.widgets.rows import Held


@dataclass(frozen=True)
class RegionRow:
    """A region in the tree.

    Attributes:
        count: Its code, briefings and series.
        depth: How deep it stands, 0 for a root.
        branch: Whether there is anything beneath it.
        opened: Whether that shows.
    """

    count: Count
    depth: int
    branch: bool
    opened: bool


def tree(
    counts: Sequence[Count],
    opened: Iterable[str],
    ancestors: Callable[[str], Sequence[str]],
    group: Callable[[str], bool] = lambda _: False,
) -> tuple[RegionRow, ...]:
    """Counts as the visible rows of a tree, the most briefings first at each level.

    Args:
        counts: Regions with their briefings.
        opened: Codes of the branches that are open.
        ancestors: The regions above one, nearest first.
        group: Whether a region holds whole countries; such rows stand after all countries, with nothing beneath them.
    """
    known = {count.key: count for count in counts}
    children: dict[str | None, list[Count]] = {}
    for count in counts:
        parent = next((code for code in ancestors(count.key) if code in known and not group(code)), None)
        children.setdefault(parent, []).append(count)
    open_codes = set(opened)
    rows: list[RegionRow] = []

    def _order(count: Count) -> tuple[bool, int, str]:
        return group(count.key), -count.briefings, count.key

    def add(parent: str | None, depth: int) -> None:
        for count in sorted(children.get(parent, ()), key=_order):
            branch, shows = count.key in children, count.key in open_codes
            rows.append(RegionRow(count, depth, branch, branch and shows))
            if branch and shows:
                add(count.key, depth + 1)

    add(None, 0)
    return tuple(rows)


class RegionsPane(ColumnList[RegionRow], inherit_bindings=True):
    """Regions as a tree to choose from.

    Args:
        face: What it wears.
        trail: Gives the figures of a series.
    """

    BINDINGS = bindings("tree")
    empty = N_("No regions under this choice; x takes it back.")
    click_enters = True

    def __init__(self, face: Face, trail: Callable[[Series], Trail]) -> None:
        super().__init__(face, id="regions")
        self._trail = trail
        self._counts: tuple[Count, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._opened: set[str] | None = None

    def fill(self, counts: tuple[Count, ...], chosen: Iterable[str]) -> None:
        """Show other counts; branches stay as open as they were."""
        self._counts = counts
        self._chosen = frozenset(chosen)
        if self._opened is None and counts:
            self._opened = {row.count.key for row in tree(counts, (), _above, _is_group)[:1]}
        if self._opened is not None:
            for code in self._chosen:
                self._opened.update(_above(code))
        self._plant()

    def _plant(self, at: str | None = None) -> None:
        self.show(Held(tree(self._counts, self._opened or (), _above, _is_group)), at=at)

    def key_of(self, row: RegionRow) -> str:
        """The region's code."""
        return row.count.key

    def retitle(self) -> None:
        """Number and title."""
        self.entitle(border_title(title("regions", self.face)))

    def cells_of(self, row: RegionRow) -> Cells:
        """Tick, branch and name, briefings, sparkline."""
        glyphs, count = self.face.glyphs, row.count
        chosen = count.key in self._chosen
        mark = (glyphs.opened if row.opened else glyphs.closed) if row.branch else " "
        return Cells(
            name=(
                Piece(glyphs.chosen if chosen else " ", Tone.FIGURE),
                Piece("  " * row.depth + mark + " ", Tone.ACCENT),
                Piece(
                    region_name(count.key, self.face.language, short=True),
                    Tone.STRONG if chosen or (row.opened and not row.depth) else Tone.PLAIN,
                ),
            ),
            briefings=str(count.briefings),
            trail=self._trail(count.series) if count.series else None,
        )

    def action_open(self) -> None:
        """Open the branch under the cursor, or go into it."""
        row = self.current
        if row is None or not row.branch:
            return
        if row.opened:
            self.action_down()
            return
        self._opened = {*(self._opened or ()), row.count.key}
        self._plant()

    def action_shut(self) -> None:
        """Close the branch under the cursor, or go to its root."""
        row = self.current
        if row is None:
            return
        if row.opened:
            self._opened = (self._opened or set()) - {row.count.key}
            self._plant()
            return
        keys = {count.key for count in self._counts}
        parent = next((code for code in _above(row.count.key) if code in keys and not _is_group(code)), None)
        if parent is not None:
            self._plant(at=parent)


def _above(code: str) -> Sequence[str]:
    return vocabulary().ancestors(code)


def _is_group(code: str) -> bool:
    """Whether a code stands for the world or for several countries."""
    region = vocabulary().region(code)
    return region is not None and region.level in ("world", "group")
