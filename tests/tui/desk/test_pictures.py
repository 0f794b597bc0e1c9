"""What must look right: the desk in every theme and at three sizes, in two languages, with Chinese on screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.tui.desk.driving import application, face, settled
from tests.tui.desk.stock import stocked

Compare = Callable[..., bool]

SIZES = [(120, 40), (80, 24), (40, 12)]


def pressing(*keys: str) -> Callable[[Pilot[int]], object]:
    async def press(pilot: Pilot[int]) -> None:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return press


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_the_desk(snap_compare: Compare, size: tuple[int, int], locale: str) -> None:
    app = application(stocked(), face(locale))
    assert snap_compare(app, terminal_size=size, run_before=pressing("j"))


@pytest.mark.parametrize("theme", ["light", "ansi", "contrast", "none"])
def test_a_theme(snap_compare: Compare, theme: str) -> None:
    app = application(stocked(), face(theme=theme))
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("2", "j", "enter", "4", "j"))


def test_ascii(snap_compare: Compare) -> None:
    app = application(stocked(), face(theme="ansi", glyphs="ascii"))
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressing("j"))


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_a_proof(snap_compare: Compare, locale: str) -> None:
    app = application(stocked(), face(locale))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("j", "space"))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("keys", ("question_mark",)),
        ("palette", ("ctrl+p", "z", "o")),
        ("query", ("slash", *"metal", "(")),
        ("zoomed", ("6", "z")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_screen(snap_compare: Compare, name: str, keys: tuple[str, ...]) -> None:
    app = application(stocked())
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing(*keys))
