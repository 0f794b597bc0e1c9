"""Pieces, strips and rows: exact widths, whole figures, clean text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.desk.at_pty import PAYLOAD
from tui.desk.ink import Ground, Piece, cells, clipped, spread, strip
from tui.desk.themes import DARK, PALETTES
from tui.desk.themes.tone import Tone
from tui.desk.widgets.rows import Held, Window
from tui.terminal.safe import FORBIDDEN

PIECES = st.lists(st.builds(Piece, st.text(alphabet="ab 12铝锭，…", max_size=12), st.sampled_from(Tone)), max_size=8)


@given(PIECES, st.integers(0, 40), st.sampled_from(sorted(PALETTES)), st.sampled_from(Ground))
def test_a_strip_is_exactly_as_wide_as_its_room(pieces: list[Piece], room: int, theme: str, ground: Ground) -> None:
    made = strip(tuple(pieces), room, PALETTES[theme], ground)
    assert cell_len(made.text) == made.cell_length == room


@given(PIECES, PIECES, st.integers(1, 60))
def test_two_lines_spread_fill_the_room(left: list[Piece], right: list[Piece], room: int) -> None:
    line = spread(tuple(left), tuple(right), room)
    assert cells(line) <= room
    if cells(right) < room:
        assert cells(line) == room


def test_half_a_figure_is_never_shown() -> None:
    pieces = (Piece("capacity "), Piece("about 860,000 t", Tone.FIGURE), Piece(" in 2024"))
    assert "".join(piece.text for piece in clipped(pieces, 16)) == "capacity…"
    assert "".join(piece.text for piece in clipped(pieces, 27)) == "capacity about 860,000 t i…"


def test_what_a_terminal_would_obey_is_not_in_a_strip() -> None:
    made = strip((Piece(PAYLOAD), Piece("after")), 400, DARK)
    assert not FORBIDDEN.search(made.text)
    assert "after" in made.text


class Counting(Held[str]):
    """Rows that count how often they are asked for."""

    asked = 0

    def window(self, first: int, count: int) -> list[str]:
        self.asked += 1
        return list(super().window(first, count))


def test_rows_are_fetched_in_stretches_and_the_latest_few_kept() -> None:
    source = Counting([str(number) for number in range(100_000)])
    seen = Window(source, lambda row: row, stretch=64, kept=3)
    for place in (*range(50), 99_999, *range(50)):
        assert seen.row(place) == str(place)
    assert source.asked == 2
    assert seen.row(100_000) is None
    assert seen.place("60", near=10) == 60
    assert seen.place("90000", near=10) is None, "looked for nearby only"
