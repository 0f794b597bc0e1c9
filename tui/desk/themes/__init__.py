"""Themes: a table from tones to styles, and the few colours that Textual's own parts need.

A colour here is never the only sign of anything: levels have a sign and a word, the cursor a bar at its left, the
focused pane a bold title, chosen rows a tick.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.style import Style

from briefings.localization import N_
from tui.desk.themes.tone import Tone
from tui.terminal.capabilities import Capabilities, Depth


@dataclass(frozen=True, kw_only=True)
class Colours:
    """The colours of a theme, as Rich names them (``#rrggbb`` or a name of the sixteen)."""

    background: str
    text: str
    strong: str
    dim: str
    faint: str
    raised: str
    resting: str
    accent: str
    spark: str
    blue: str
    yellow: str
    red: str
    good: str
    marked: str
    on_marked: str


@dataclass(frozen=True, kw_only=True)
class Palette:
    """A theme.

    Attributes:
        name: What settings call it.
        title: What people call it, as a message id.
        dark: Whether its background is dark.
        native: Whether it uses the terminal's own colours.
        colours: Its colours.
        tones: A style for each tone.
        grounds: A style for each ground that a line can lie on, by the ground's value.
        flat_cursor: Whether the row under the cursor drops the colours of its pieces (where it is drawn in reverse).
    """

    name: str
    title: str
    dark: bool
    native: bool
    colours: Colours
    tones: dict[Tone, Style] = field(repr=False)
    grounds: dict[str, Style] = field(repr=False)
    flat_cursor: bool = False


def _rgb(name: str, title: str, colours: Colours, *, dark: bool) -> Palette:
    on = Style(bgcolor=colours.background)
    return Palette(
        name=name,
        title=title,
        dark=dark,
        native=False,
        colours=colours,
        tones={
            Tone.PLAIN: Style(),
            Tone.STRONG: Style(color=colours.strong, bold=True),
            Tone.DIM: Style(color=colours.dim),
            Tone.FAINT: Style(color=colours.faint),
            Tone.ACCENT: Style(color=colours.accent),
            Tone.FIGURE: Style(color=colours.accent, bold=True),
            Tone.MARKED: Style(color=colours.on_marked, bgcolor=colours.marked, bold=True),
            Tone.SPARK: Style(color=colours.spark),
            Tone.BLUE: Style(color=colours.blue),
            Tone.YELLOW: Style(color=colours.yellow),
            Tone.RED: Style(color=colours.red),
            Tone.GOOD: Style(color=colours.good),
            Tone.BAR: Style(color=colours.accent),
            Tone.TRACK: Style(color=colours.faint),
        },
        grounds={
            "plain": on + Style(color=colours.text),
            "cursor": Style(color=colours.strong, bgcolor=colours.raised),
            "resting": Style(color=colours.text, bgcolor=colours.resting),
        },
    )


DARK = _rgb(
    "dark",
    N_("dark"),
    Colours(
        background="#11151a",
        text="#cfd5dc",
        strong="#f0f3f6",
        dim="#8c96a2",
        faint="#39424d",
        raised="#262e37",
        resting="#1a2027",
        accent="#dc8f5c",
        spark="#8fa6c4",
        blue="#6fb1f0",
        yellow="#dcb349",
        red="#f2706f",
        good="#7fbf8a",
        marked="#e8ebee",
        on_marked="#11151a",
    ),
    dark=True,
)

LIGHT = _rgb(
    "light",
    N_("light"),
    Colours(
        background="#fbfaf8",
        text="#30363d",
        strong="#0e1116",
        dim="#5d656f",
        faint="#cfcbc4",
        raised="#efeae2",
        resting="#f4f1ec",
        accent="#9a4a16",
        spark="#4a678c",
        blue="#0b61b5",
        yellow="#7c5700",
        red="#bf2432",
        good="#276f39",
        marked="#30363d",
        on_marked="#fbfaf8",
    ),
    dark=False,
)

CONTRAST = _rgb(
    "contrast",
    N_("high contrast"),
    Colours(
        background="#000000",
        text="#ffffff",
        strong="#ffffff",
        dim="#d0d0d0",
        faint="#9a9a9a",
        raised="#002b5e",
        resting="#202020",
        accent="#ffb057",
        spark="#b9d4ff",
        blue="#80c8ff",
        yellow="#ffe45c",
        red="#ffa6a6",
        good="#9dff9d",
        marked="#ffff00",
        on_marked="#000000",
    ),
    dark=True,
)

_OWN = Colours(
    background="default",
    text="default",
    strong="default",
    dim="default",
    faint="default",
    raised="default",
    resting="default",
    accent="yellow",
    spark="default",
    blue="blue",
    yellow="yellow",
    red="red",
    good="green",
    marked="default",
    on_marked="default",
)

ANSI = Palette(
    name="ansi",
    title=N_("the terminal's own colours"),
    dark=True,
    native=True,
    colours=_OWN,
    tones={
        Tone.PLAIN: Style(),
        Tone.STRONG: Style(bold=True),
        Tone.DIM: Style(dim=True),
        Tone.FAINT: Style(dim=True),
        Tone.ACCENT: Style(color="yellow"),
        Tone.FIGURE: Style(color="yellow", bold=True),
        Tone.MARKED: Style(reverse=True, bold=True),
        Tone.SPARK: Style(color="cyan"),
        Tone.BLUE: Style(color="blue", bold=True),
        Tone.YELLOW: Style(color="yellow"),
        Tone.RED: Style(color="red", bold=True),
        Tone.GOOD: Style(color="green"),
        Tone.BAR: Style(color="yellow"),
        Tone.TRACK: Style(dim=True),
    },
    grounds={"plain": Style(), "cursor": Style(reverse=True), "resting": Style(underline=False)},
    flat_cursor=True,
)

NONE = Palette(
    name="none",
    title=N_("no colour"),
    dark=True,
    native=True,
    colours=_OWN,
    tones={
        Tone.PLAIN: Style(),
        Tone.STRONG: Style(bold=True),
        Tone.DIM: Style(dim=True),
        Tone.FAINT: Style(dim=True),
        Tone.ACCENT: Style(bold=True),
        Tone.FIGURE: Style(bold=True, underline=True),
        Tone.MARKED: Style(reverse=True, bold=True),
        Tone.SPARK: Style(),
        Tone.BLUE: Style(bold=True),
        Tone.YELLOW: Style(bold=True),
        Tone.RED: Style(bold=True, underline=True),
        Tone.GOOD: Style(bold=True),
        Tone.BAR: Style(),
        Tone.TRACK: Style(dim=True),
    },
    grounds={"plain": Style(), "cursor": Style(reverse=True), "resting": Style()},
    flat_cursor=True,
)

PALETTES = {palette.name: palette for palette in (DARK, LIGHT, ANSI, CONTRAST, NONE)}
"""Every theme by name, in the order in which the desk goes round them."""


def chosen(setting: str, terminal: Capabilities) -> Palette:
    """The theme of a setting; ``auto`` is dark where the terminal has the colours, else and over SSH its own."""
    if terminal.depth is Depth.NONE:
        return NONE
    if setting in PALETTES:
        return PALETTES[setting]
    if terminal.remote or terminal.depth is Depth.SIXTEEN:
        return ANSI
    return DARK
