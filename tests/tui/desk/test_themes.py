"""Themes: text that can be read on what it lies on, and nothing that only a colour says."""

from __future__ import annotations

import pytest
from rich.color import Color

from tests.tui.desk.driving import at_the_desk, face
from tui.desk.themes import ANSI, CONTRAST, DARK, LIGHT, NONE, PALETTES, Palette, chosen
from tui.desk.themes.tone import Tone
from tui.terminal.capabilities import Capabilities, Depth
from tui.terminal.glyphs import BLOCKS

TEXT = [tone for tone in Tone if tone not in (Tone.FAINT, Tone.TRACK, Tone.BAR, Tone.SPARK)]
"""Tones that words are written in; damaged words are faint on purpose."""


def luminance(colour: Color) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [channel / 255 for channel in colour.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DARK, LIGHT, CONTRAST], ids=lambda each: each.name)
@pytest.mark.parametrize("ground", ["plain", "cursor", "resting"])
@pytest.mark.parametrize("tone", TEXT)
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str, tone: Tone) -> None:
    style = palette.grounds[ground] + palette.tones[tone]
    assert style.color is not None
    assert style.bgcolor is not None
    least = 7.0 if palette is CONTRAST else 4.5
    assert contrast(style.color, style.bgcolor) >= least


@pytest.mark.parametrize("palette", [ANSI, NONE], ids=lambda each: each.name)
def test_plain_themes_leave_the_terminals_background_alone(palette: Palette) -> None:
    for style in (*palette.tones.values(), *palette.grounds.values()):
        assert style.bgcolor is None
        assert palette is ANSI or style.color is None


async def test_without_colour_cursor_choice_and_figures_still_show() -> None:
    async with at_the_desk((140, 36), wearing=face(theme="none")) as person:
        await person.press("2", "enter")
        strips = person.app.screen._compositor.render_strips()
        row = next(strip for strip in strips if "Aluminium" in strip.text)
        assert any(segment.style and segment.style.reverse for segment in row)
        assert "✓" in row.text
        figure = next(segment for strip in strips for segment in strip if "860,000" in segment.text)
        assert figure.style is not None
        assert figure.style.underline


def terminal(depth: Depth, *, remote: bool = False) -> Capabilities:
    return Capabilities(
        term="xterm",
        input=True,
        output=True,
        utf8=True,
        encoding="utf-8",
        depth=depth,
        remote=remote,
        glyphs=BLOCKS,
        unfit=None,
    )


@pytest.mark.parametrize(
    ("setting", "depth", "remote", "expected"),
    [
        ("auto", Depth.TRUE, False, DARK),
        ("auto", Depth.SIXTEEN, False, ANSI),
        ("auto", Depth.TRUE, True, ANSI),
        ("light", Depth.TRUE, True, LIGHT),
        ("light", Depth.NONE, False, NONE),
    ],
)
def test_which_theme_is_put_on(setting: str, depth: Depth, remote: bool, expected: Palette) -> None:
    assert chosen(setting, terminal(depth, remote=remote)) is expected


def test_every_theme_has_every_tone() -> None:
    for palette in PALETTES.values():
        assert set(palette.tones) == set(Tone)
