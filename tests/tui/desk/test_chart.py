"""The chart of a trend, in blocks and in braille."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.series.sparkline import ASCII, BLOCKS, BRAILLE, Glyphs
from tui.desk.widgets.chart import chart

FIGURES = st.lists(st.none() | st.floats(allow_nan=True, allow_infinity=True), max_size=60)


@given(FIGURES, st.integers(1, 80), st.integers(1, 9), st.sampled_from((BLOCKS, BRAILLE, ASCII)))
def test_a_chart_is_as_high_as_asked_and_no_wider(
    values: list[float | None], columns: int, rows: int, glyphs: Glyphs
) -> None:
    lines = chart(values, columns, rows, glyphs)
    assert len(lines) in (0, rows)
    assert len({len(line) for line in lines}) <= 1
    assert all(len(line) <= columns for line in lines)


def test_braille_has_two_figures_to_a_cell_and_four_dots_to_its_height() -> None:
    assert chart([1, 2, 3, 4], 2, 1, BRAILLE) == ("⣠⣾",)
    assert chart([1.0, 8.0], 1, 2, BRAILLE) == ("⢸", "⣸")


def test_a_gap_stays_a_gap() -> None:
    assert chart([1, None, 2], 3, 1, BLOCKS) == ("▁·█",)
    assert chart([1, 1, None, None, 2, 2], 3, 2, BRAILLE) == ("  ⣿", "⣀·⣿")


def test_without_a_figure_there_is_no_chart() -> None:
    assert chart([None, float("nan")], 10, 3, BRAILLE) == ()
    assert chart([], 10, 3, BLOCKS) == ()
