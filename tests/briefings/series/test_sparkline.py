"""Sparklines: exact width, gaps stay gaps, the shape is the figures' shape."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.model import Point
from briefings.series import ASCII, BLOCKS, BRAILLE, Glyphs, describe, sparkline

FIGURES = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(st.lists(FIGURES, max_size=60), st.integers(0, 40), st.sampled_from([BLOCKS, BRAILLE, ASCII]))
def test_any_figures_fill_the_width_exactly(values: list[float | None], width: int, glyphs: Glyphs) -> None:
    drawn = sparkline(values, width, glyphs=glyphs)
    assert len(drawn) == width
    if glyphs is ASCII:
        assert drawn.isascii()


@given(st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6)), min_size=1, max_size=40))
def test_a_higher_figure_never_has_a_lower_glyph_and_only_gaps_are_gaps(values: list[float | None]) -> None:
    drawn = sparkline(values, len(values))
    for left, one in zip(values, drawn, strict=True):
        assert (one == BLOCKS.gap) == (left is None)
        for right, other in zip(values, drawn, strict=True):
            if left is not None and right is not None and left < right:
                assert BLOCKS.levels.index(one) <= BLOCKS.levels.index(other)


def test_lowest_and_highest_reach_the_ends_below_zero_too() -> None:
    assert sparkline([-3.0, -1.0, 1.0, 3.0], 4) == "▁▃▆█"
    assert sparkline([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0], 8) == "▁▂▃▄▅▆▇█"
    assert sparkline([1.0, None, 3.0], 3, glyphs=ASCII) == "_.#"


@pytest.mark.parametrize(("glyphs", "expected"), [(BLOCKS, "▄▄▄▄"), (ASCII, "====")])
def test_a_constant_series_lies_in_the_middle(glyphs: Glyphs, expected: str) -> None:
    assert sparkline([28.38] * 4, 4, glyphs=glyphs) == expected
    assert sparkline([0.0], 1, glyphs=glyphs) == expected[0]


def test_fewer_values_stand_at_the_right_edge() -> None:
    assert sparkline([1.0, 2.0], 5) == "   ▁█"
    assert sparkline([], 3) == "   "
    assert sparkline([1.0], 0) == ""


def test_more_values_are_means_of_equal_stretches_and_an_empty_stretch_is_a_gap() -> None:
    assert sparkline([0.0, 2.0, None, None, 8.0, 8.0, 9.0, 7.0], 4) == "▁·██"
    assert sparkline([None, 4.0, 1.0, None], 2) == "█▁"


def test_braille_holds_two_values_a_cell() -> None:
    assert sparkline([1.0, 2.0, 3.0, 4.0], 2, glyphs=BRAILLE) == "⣠⣾"
    assert sparkline([1.0, None, None, None, None, 4.0], 3, glyphs=BRAILLE) == "⡀·⢸"


def test_not_a_number_is_a_gap() -> None:
    assert sparkline([1.0, math.nan, 2.0, math.inf], 4) == "▁·█·"
    assert sparkline([math.nan, 1.0, 2.0], 3) == "·▁█"


def points(*values: float | None) -> list[Point]:
    return [
        Point(series="s", period=f"2025-{n:02d}", value=value, vintage="2026-01-01")
        for n, value in enumerate(values, 1)
    ]


def test_describe_says_low_high_first_last_and_what_is_missing() -> None:
    told = describe(points(None, 3.0, 1.0, 4.0, 4.0, None))
    assert (told.n, told.missing) == (4, 2)
    assert (told.low, told.low_period) == (1.0, "2025-03")
    assert (told.high, told.high_period) == (4.0, "2025-05")
    assert (told.first, told.first_period) == (3.0, "2025-02")
    assert (told.last, told.last_period) == (4.0, "2025-05")


def test_describe_of_nothing_has_no_figures() -> None:
    told = describe(points(None, None))
    assert (told.n, told.missing, told.low, told.last, told.last_period) == (0, 2, None, None, "")
