"""Where everything stands: no cell twice, none outside, at any size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.desk.layout import LISTS, PANES, READING, Mode, arrange

SIZES = st.tuples(st.integers(1, 300), st.integers(1, 120))


@given(
    SIZES,
    st.sampled_from(PANES),
    st.tuples(st.sampled_from(LISTS), st.sampled_from(READING)),
    st.booleans(),
    st.sampled_from((0, 2)),
)
def test_places_lie_on_the_screen_and_apart(
    size: tuple[int, int], focus: str, shown: tuple[str, str], zoom: bool, query: int
) -> None:
    width, height = size
    upper = focus if focus in LISTS else shown[0]
    lower = focus if focus in READING else shown[1]
    found = arrange(width, height, focus=focus, upper=upper, lower=lower, zoom=zoom, query=query)
    taken: set[tuple[int, int]] = set()
    for place in found.places.values():
        assert place.x >= 0
        assert place.y >= 0
        assert place.x + place.width <= width
        assert place.y + place.height <= height
        cells = {(x, y) for x in range(place.x, place.x + place.width) for y in range(place.y, place.y + place.height)}
        assert not cells & taken
        taken |= cells
    assert found.shows(focus)


@pytest.mark.parametrize(
    ("width", "height", "mode"),
    [
        (140, 36, Mode.WIDE),
        (100, 18, Mode.WIDE),
        (99, 36, Mode.STACKED),
        (80, 24, Mode.STACKED),
        (40, 12, Mode.SINGLE),
        (10, 3, Mode.BARE),
    ],
)
def test_modes_by_size(width: int, height: int, mode: Mode) -> None:
    assert arrange(width, height, focus="feed").mode is mode


def test_a_wide_screen_shows_all_six_panes_and_fills_every_cell() -> None:
    found = arrange(140, 36, focus="feed")
    assert all(found.shows(pane) for pane in PANES)
    assert sum(place.width * place.height for place in found.places.values()) == 140 * 36


def test_a_zoomed_pane_has_all_the_room_between_header_and_keys() -> None:
    found = arrange(140, 36, focus="trend", zoom=True)
    assert (found.places["trend"].width, found.places["trend"].height) == (140, 34)
    assert [pane for pane in PANES if found.shows(pane)] == ["trend"]
