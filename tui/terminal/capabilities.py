"""What the terminal can do, found from its environment without writing a byte to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

from briefings.localization import N_
from tui.terminal.glyphs import ASCII, BLOCKS, SETS, Glyphs


class Depth(StrEnum):
    """How many colours a terminal shows."""

    NONE = "none"
    SIXTEEN = "16"
    EIGHT_BITS = "256"
    TRUE = "truecolor"


@dataclass(frozen=True, kw_only=True)
class Capabilities:
    """What the terminal can do.

    Attributes:
        term: Value of TERM, empty where unset.
        input: Standard input is a terminal.
        output: Standard output or standard error is a terminal that the desk can paint on.
        utf8: The output's encoding can carry every character.
        encoding: The output's encoding, as Python names it.
        depth: How many colours it shows.
        remote: It is reached over SSH.
        glyphs: The signs it can show.
        unfit: Why the desk cannot open here, as a message id; None where it can.
    """

    term: str
    input: bool
    output: bool
    utf8: bool
    encoding: str
    depth: Depth
    remote: bool
    glyphs: Glyphs
    unfit: str | None

    @property
    def desk(self) -> bool:
        """Whether the desk can open."""
        return self.unfit is None


_TRUE_TERMS = ("xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty")
_PLAIN_FONTS = ("linux", "vt100", "vt102", "vt220", "ansi", "cons25", "sun")


def capabilities(
    environment: Mapping[str, str] | None = None,
    *,
    standard_input: IO[str] | None = None,
    standard_output: IO[str] | None = None,
    glyphs: str = "auto",
) -> Capabilities:
    """What the terminal of this process can do.

    Args:
        environment: Variables; the process's own where None.
        standard_input: Where keys come from; the process's own where None.
        standard_output: Where the screen goes; the process's own where None.
        glyphs: The setting of that name; ``auto`` leaves the choice to the terminal.
    """
    environ = os.environ if environment is None else environment
    source = sys.stdin if standard_input is None else standard_input
    sink = sys.stdout if standard_output is None else standard_output
    term = environ.get("TERM", "")
    encoding = getattr(sink, "encoding", None) or "ascii"
    utf8 = encoding.lower().replace("-", "").replace("_", "") in ("utf8", "utf8sig")
    keys, paint = _is_terminal(source), _is_terminal(sink)
    return Capabilities(
        term=term,
        input=keys,
        output=paint,
        utf8=utf8,
        encoding=encoding,
        depth=_depth(environ, term),
        remote=bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY")),
        glyphs=_glyphs(glyphs, term, utf8=utf8),
        unfit=_unfit_for(term, keys=keys, paint=paint, utf8=utf8),
    )


def _is_terminal(stream: IO[str] | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _depth(environ: Mapping[str, str], term: str) -> Depth:
    if environ.get("NO_COLOR"):  # https://no-color.org: any value but the empty one
        return Depth.NONE
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return Depth.TRUE
    if term.endswith(("-direct", "-truecolor")) or term in (
        "xterm-kitty",
        "alacritty",
        "foot",
        "wezterm",
        "xterm-ghostty",
    ):
        return Depth.TRUE
    if "256" in term:
        return Depth.EIGHT_BITS
    return Depth.SIXTEEN


def _glyphs(setting: str, term: str, *, utf8: bool) -> Glyphs:
    if setting in SETS:
        return SETS[setting]
    if not utf8 or (setting == "auto" and term.split("-", maxsplit=1)[0] in _PLAIN_FONTS):
        return ASCII
    return BLOCKS


def _unfit_for(term: str, *, keys: bool, paint: bool, utf8: bool) -> str | None:
    if not paint:
        return N_("The desk needs a terminal, and the output is not one.")
    if not keys:
        return N_("The desk needs a terminal to read keys from, and the input is not one.")
    if term == "dumb":
        return N_("The desk cannot paint on a terminal of type “dumb”.")
    if not utf8:
        return N_("The desk needs a terminal that speaks UTF-8; this one is set to another encoding.")
    return None
