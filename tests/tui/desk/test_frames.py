"""What is painted first, and that the desk then fills it in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.desk.driving import at_the_desk, face
from tui.desk.layout import Mode, arrange
from tui.desk.screens.frames import Frames
from tui.terminal.cells import width


def lines(frames: Frames, columns: int, rows: int) -> list[str]:
    return ["".join(piece.text for piece in frames.line(y, columns, rows)) for y in range(rows)]


@given(
    st.integers(10, 200),
    st.integers(3, 60),
    st.sampled_from(("en", "zh_Hans")),
    st.sampled_from(("dark", "none")),
    st.sampled_from(("blocks", "ascii")),
)
def test_every_line_is_as_wide_as_the_screen(columns: int, rows: int, locale: str, theme: str, glyphs: str) -> None:
    frames = Frames(face(locale, theme, glyphs))
    wide = arrange(columns, rows, focus="feed").mode is Mode.WIDE
    for number, text in enumerate(lines(frames, columns, rows)):
        if 0 < number < rows - 1:
            assert width(text) == columns if wide else width(text) <= columns


async def test_the_frames_stand_where_the_panes_will() -> None:
    async with at_the_desk((120, 40)) as person:
        first, then = lines(Frames(face()), 120, 40), person.lines()
        assert first[1] == then[1], "titles of the upper panes and their frames"
        for number, text in enumerate(then):
            if text.startswith("╰"):
                assert first[number] == text
        assert first[-1].rstrip() == then[-1].rstrip()
