"""What the terminal can do is found without asking it."""

from __future__ import annotations

import io

import pytest

from tui.terminal.capabilities import Depth, capabilities
from tui.terminal.glyphs import ASCII, BLOCKS


class Stream(io.StringIO):
    def __init__(self, *, terminal: bool = True, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    def isatty(self) -> bool:
        return self._terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def found(environ: dict[str, str], **streams: Stream) -> tuple[str | None, Depth]:
    terminal = capabilities(
        environ,
        standard_input=streams.get("keys", Stream()),
        standard_output=streams.get("screen", Stream()),
    )
    return terminal.unfit, terminal.depth


def test_a_usual_terminal_carries_the_desk() -> None:
    assert found({"TERM": "xterm-256color", "COLORTERM": "truecolor"}) == (None, Depth.TRUE)


@pytest.mark.parametrize(
    ("environ", "streams", "word"),
    [
        ({"TERM": "dumb"}, {}, "dumb"),
        ({"TERM": "xterm"}, {"screen": Stream(terminal=False)}, "output"),
        ({"TERM": "xterm"}, {"keys": Stream(terminal=False)}, "input"),
        ({"TERM": "xterm"}, {"screen": Stream(encoding="iso-8859-1")}, "UTF-8"),
    ],
)
def test_where_the_desk_cannot_open_a_sentence_says_why(
    environ: dict[str, str], streams: dict[str, Stream], word: str
) -> None:
    unfit, _ = found(environ, **streams)
    assert unfit is not None
    assert word in unfit
    assert unfit.endswith(".")


@pytest.mark.parametrize(
    ("environ", "depth"),
    [
        ({"TERM": "xterm"}, Depth.SIXTEEN),
        ({"TERM": "linux"}, Depth.SIXTEEN),
        ({}, Depth.SIXTEEN),
        ({"TERM": "screen-256color"}, Depth.EIGHT_BITS),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, Depth.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, Depth.EIGHT_BITS),
    ],
)
def test_depth_of_colour(environ: dict[str, str], depth: Depth) -> None:
    assert found(environ)[1] is depth


def test_plain_fonts_and_other_encodings_get_ascii_unless_the_setting_says_otherwise() -> None:
    def signs(term: str, encoding: str = "utf-8", setting: str = "auto") -> object:
        return capabilities(
            {"TERM": term}, standard_input=Stream(), standard_output=Stream(encoding=encoding), glyphs=setting
        ).glyphs

    assert signs("xterm") is BLOCKS
    assert signs("linux") is ASCII
    assert signs("xterm", "ascii") is ASCII
    assert signs("linux", setting="blocks") is BLOCKS
    assert signs("xterm", setting="ascii") is ASCII


def test_every_ascii_sign_is_ascii_and_every_sign_one_cell_wide() -> None:
    from dataclasses import asdict

    from rich.cells import cell_len

    for glyphs in (BLOCKS, ASCII):
        for name, sign in asdict(glyphs).items():
            if name != "name":
                assert cell_len(sign) == 1, name
    assert "".join(sign for name, sign in asdict(ASCII).items() if name != "name").isascii()
